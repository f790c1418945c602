/**
 * The operations page: `loadOperations`, `pause`, `resume`, `retry`, `replay`, `setRetention`,
 * `exportPage`, `verifyPage`. All for who operates the app; an auditor may verify and export the audit.
 */
import * as z from '#zod';
import type { ExportedPage, OperationsView, VerifiedPage } from '@rungs/shared-types';
import { exportPage } from '../usecases/exportEverything';
import { retryDeliveries } from '../usecases/failedDeliveries';
import { lacking } from '../usecases/rolesOf';
import { namesOf, showOperations } from '../usecases/showOperations';
import type { PersonalTools } from '../usecases/tools';
import { verifyTickets } from '../usecases/verifyAudit';
import { callerOf, permitted } from './caller';
import type { Answer, Call, Caller } from './caller';
import { issueIdOf } from './issueId';
import { personalTools } from './tools';

const MOST_AT_ONCE = 200;
const LONGEST_REASON = 500;

const pausePayload = z.object({ because: z.string(), until: z.nullable(z.number()) });
const retryPayload = z.object({ cause: z.nullable(z.string()), tickets: z.array(z.string()) });
const replayPayload = z.object({ ticket: z.string() });
const retentionPayload = z.object({ months: z.nullable(z.number()) });
const exportPayload = z.object({ everything: z.boolean(), place: z.nullable(z.string()) });
const verifyPayload = z.object({
  place: z.nullable(z.string()),
  /** What the pages before found, so that the last one can note the whole. */
  before: z.object({ tickets: z.number(), entries: z.number() }),
});

export const operationsHandlers = {
  loadOperations: (call: Call) => forReaders(call, (tools, caller) => shown(tools, caller)),

  pause: (call: Call) =>
    forOperators(call, pausePayload, async (tools, caller, { because, until }) => {
      const at = Date.now();
      const reason = because.trim().slice(0, LONGEST_REASON);
      if (reason === '')
        return refused('Nothing was paused: say why, so that others know. Give a reason and try again.');
      if (until !== null && !(until > at))
        return refused('Nothing was paused: the end has passed. Choose a later one.');
      await tools.operations.setPause({
        since: at,
        accountId: caller.accountId,
        because: reason,
        ...(until !== null && { until }),
      });
      return view(await shown(tools, caller));
    }),

  resume: (call: Call) =>
    forOperators(call, z.object({}), async (tools, caller) => {
      await tools.operations.endPause();
      return view(await shown(tools, caller));
    }),

  retry: (call: Call) =>
    forOperators(call, retryPayload, async (tools, caller, { cause, tickets }) => {
      const ids = tickets.slice(0, MOST_AT_ONCE).map(issueIdOf);
      await retryDeliveries(tools, ids, cause ?? undefined, Date.now());
      return view(await shown(tools, caller));
    }),

  replay: (call: Call) =>
    forOperators(call, replayPayload, async (tools, caller, { ticket }) => {
      const issueId = issueIdOf(ticket);
      const at = Date.now();
      const taken = await tools.queue.push([{ issueId, dueAt: at, changed: true }], at);
      if (taken === 0) return refused('The queue took nothing, so nothing was replayed. Try again in a minute.');
      await tools.deadLetters.settle(issueId);
      return view(await shown(tools, caller));
    }),

  setRetention: (call: Call) =>
    forOperators(call, retentionPayload, async (tools, caller, { months }) => {
      if (months !== null && !(Number.isInteger(months) && months >= 1 && months <= 120)) {
        return refused('Nothing was changed: history is kept for 1 to 120 whole months, or until the app is removed.');
      }
      await tools.operations.setRetention({ months, savedBy: caller.accountId });
      return view(await shown(tools, caller));
    }),

  exportPage: (call: Call): Promise<Answer<ExportedPage>> =>
    forReaders(call, async (tools, { mayOperate }) => {
      const { everything, place } = exportPayload.parse(call.payload);
      // An auditor is given the audit, whatever the page asks for.
      return exportPage(tools, everything && mayOperate ? 'everything' : 'audit', place ?? undefined);
    }),

  verifyPage: (call: Call): Promise<Answer<VerifiedPage>> =>
    forReaders(call, async (tools, reader) => {
      const { place, before } = verifyPayload.parse(call.payload);
      const found = await verifyTickets(tools, place ?? undefined);
      const named = await namesOf(
        tools,
        reader,
        found.broken.map(({ id }) => id),
      );
      const page = { ...found, broken: found.broken.map((one) => ({ ...one, ...named(one.id) })) };
      if (page.next === null) {
        await tools.operations.noteVerified({
          at: Date.now(),
          tickets: before.tickets + page.tickets,
          entries: before.entries + page.entries,
          broken: page.broken,
        });
      }
      return page;
    }),
};

interface Reader extends Caller {
  readonly mayOperate: boolean;
}

function shown(tools: PersonalTools, reader: Reader): Promise<OperationsView> {
  return showOperations(tools, reader, Date.now());
}

/** Who operates, or reads the audit. */
async function forReaders<Value>(
  { context }: Call,
  make: (tools: PersonalTools, reader: Reader) => Promise<Value>,
): Promise<Answer<Value>> {
  const caller = callerOf(context);
  return permitted(async (): Promise<Answer<Value>> => {
    const tools = personalTools();
    const asker = { accountId: caller.accountId, policies: [] };
    const because = await lacking(tools, asker, 'operate');
    if (because !== undefined && (await lacking(tools, asker, 'readAudit')) !== undefined) return refused(because);
    return view(await make(tools, { ...caller, mayOperate: because === undefined }));
  });
}

async function forOperators<Schema extends z.ZodMiniType, Value>(
  call: Call,
  schema: Schema,
  make: (tools: PersonalTools, reader: Reader, payload: z.infer<Schema>) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const caller = callerOf(call.context);
  const read = schema.safeParse(call.payload ?? {});
  if (!read.success)
    return refused('The page sent something that is not understood, so nothing was changed. Reload it.');
  return permitted(async (): Promise<Answer<Value>> => {
    const tools = personalTools();
    const because = await lacking(tools, { accountId: caller.accountId, policies: [] }, 'operate');
    if (because !== undefined) return refused(because);
    return make(tools, { ...caller, mayOperate: true }, read.data);
  });
}

function refused(because: string): { readonly ok: false; readonly because: string } {
  return { ok: false, because };
}

function view<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}
