/** The admin's page: the policy as text. */
import { makeResolver } from '#forge';
import * as z from '#zod';
import { savePolicy, showPolicy } from '../usecases/savePolicy';
import { answered, callerOf } from './caller';
import type { Answer, Call } from './caller';
import { personalTools } from './tools';

/** A row of the store holds 240 KiB, and the policy twice: as text and as it was read. */
const LONGEST_TEXT = 80_000;

const policyPayload = z.object({ text: z.string() });

const notAdministrator = {
  ok: false,
  because: 'Only Jira administrators may see and change the escalation policy. Ask one of them.',
} as const;

export function policyResolver() {
  return makeResolver({
    load: ({ context }: Call) => {
      callerOf(context);
      return forAdministrators(() => showPolicy(personalTools()));
    },

    save: ({ payload, context }: Call): Promise<Answer<unknown>> | Answer<unknown> => {
      const { accountId } = callerOf(context);
      const read = policyPayload.safeParse(payload);
      if (!read.success || read.data.text.length > LONGEST_TEXT) {
        return {
          ok: false,
          because: `The policy was not saved: it is not a text of at most ${LONGEST_TEXT} characters.`,
        };
      }
      return forAdministrators(() => savePolicy(personalTools(), { text: read.data.text, accountId }, Date.now()));
    },
  });
}

async function forAdministrators<Value>(make: () => Promise<Value | 'notAdministrator'>): Promise<Answer<Value>> {
  const answer = await answered(make);
  if (!answer.ok) return answer;
  return answer.value === 'notAdministrator' ? notAdministrator : { ok: true, value: answer.value };
}
