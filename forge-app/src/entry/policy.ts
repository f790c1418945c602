/** The administrators' page of the policy: its text, its versions, saving. */
import { gunzipSync } from 'node:zlib';
import * as z from '#zod';
import { LARGEST_POLICY_BYTES, LONGEST_REASON } from '#policyPage';
import type { Right } from '@rungs/core';
import type { PolicyToSave } from '@rungs/shared-types';
import { savePolicy, showPolicy, showVersion, showVersions } from '../usecases/savePolicy';
import { lacking } from '../usecases/rolesOf';
import type { PersonalTools } from '../usecases/tools';
import { answered, callerOf } from './caller';
import type { Answer, Call } from './caller';
import { personalTools } from './tools';

/** A page may send 500 KB: a longer text comes as gzip, in base64. */
const savePayload = z.object({
  text: z.optional(z.string()),
  packed: z.optional(z.string()),
  reason: z.string(),
  after: z.nullable(z.number()),
});
/** From the platform, not from the page. */
const siteContext = z.object({ installContext: z.string() });
const versionPayload = z.object({ version: z.number() });

export function policyHandlers() {
  return {
    load: ({ context }: Call) => {
      const { installContext: place } = siteContext.parse(context);
      return allowed(context, rightsToRead, (tools, mayEdit) => showPolicy(tools, { mayEdit, place }));
    },

    versions: ({ context }: Call) => allowed(context, rightsToRead, showVersions),

    version: ({ payload, context }: Call) => {
      const read = versionPayload.safeParse(payload);
      return allowed(
        context,
        rightsToRead,
        async (tools) => (read.success && (await showVersion(tools, read.data.version))) || undefined,
        {
          ok: false,
          because: 'There is no such version of the policy. Reload the page to see which there are.',
        },
      );
    },

    save: ({ payload, context }: Call): Promise<Answer<unknown>> | Answer<unknown> => {
      const { accountId } = callerOf(context);
      const asked = policyIn(payload);
      if (typeof asked === 'string') return { ok: false, because: `The policy was not saved: ${asked}` };
      return allowed(context, ['editPolicy'], (tools) => savePolicy(tools, asked, accountId, Date.now()));
    },
  };
}

/** Or in words why it is none. */
function policyIn(payload: unknown): PolicyToSave | string {
  const read = savePayload.safeParse(payload);
  if (!read.success) return 'the page sent something else. Reload the page and save again.';
  const { text = unpacked(read.data.packed), reason, after } = read.data;
  if (text === undefined || Buffer.byteLength(text) > LARGEST_POLICY_BYTES) {
    return `its text is longer than ${LARGEST_POLICY_BYTES} bytes. Leave out people, groups or calendars that no level uses.`;
  }
  if (reason.trim() === '') return 'it needs a reason. Say in a sentence why the policy changes.';
  if (reason.length > LONGEST_REASON) return `its reason is longer than ${LONGEST_REASON} characters. Say it shorter.`;
  return { text, reason: reason.trim(), after };
}

/** Undefined where it is no gzip of text, or one that would fill the memory. */
function unpacked(packed: string | undefined): string | undefined {
  if (packed === undefined) return undefined;
  try {
    const bytes = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: LARGEST_POLICY_BYTES });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const nothing = { ok: false, because: 'There is nothing to show.' } as const;

/** Auditors read it too. */
const rightsToRead: readonly Right[] = ['editPolicy', 'readAudit'];

async function allowed<Value>(
  context: unknown,
  oneOf: readonly Right[],
  make: (tools: PersonalTools, mayEdit: boolean) => Promise<Value | undefined>,
  otherwise: Answer<Value> = nothing,
): Promise<Answer<Value>> {
  const { accountId } = callerOf(context);
  const tools = personalTools();
  const answer = await answered(async () => {
    const missing = await Promise.all(oneOf.map((right) => lacking(tools, { accountId, policies: [] }, right)));
    const [because] = missing;
    if (because !== undefined && missing.every((it) => it !== undefined)) return { because };
    return { value: await make(tools, because === undefined) };
  });
  if (!answer.ok) return answer;
  if ('because' in answer.value) return { ok: false, because: answer.value.because };
  return answer.value.value === undefined ? otherwise : { ok: true, value: answer.value.value };
}
