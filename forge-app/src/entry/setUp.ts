/**
 * The set-up: `loadSetUp`, `saveSetUp`, `findProjects`, `probeProject`, `seeMetrics`, `pastTickets`. Each
 * key is for who operates Rungs.
 */
import * as z from '#zod';
import type { SetUpView } from '@rungs/shared-types';
import { pastTickets } from '../usecases/pastTickets';
import { lacking } from '../usecases/rolesOf';
import { changeSetUp, findProjects, probeProject, seeMetrics, showSetUp } from '../usecases/setUp';
import type { PersonalTools } from '../usecases/tools';
import { callerOf, permitted } from './caller';
import type { Answer, Call } from './caller';
import { issueIdOf } from './issueId';
import { personalTools } from './tools';

/** A row of the store holds 240 KiB, and a search of Jira so many names. */
const MOST_PROJECTS = 200;
const LONGEST_NAME = 300;
const LONGEST_PAST_DAYS = 90;

const project = z.object({ id: z.string(), key: z.string(), name: z.string() });
const changePayload = z.object({
  step: z.optional(z.number()),
  scopes: z.optional(z.union([z.literal('all'), z.array(project)])),
  resolution: z.optional(z.array(z.string())),
  on: z.optional(z.boolean()),
});
const projectsPayload = z.object({ query: z.string(), from: z.number() });
const probePayload = z.object({ id: z.string() });
const pastPayload = z.object({ days: z.number(), place: z.nullable(z.string()) });

export const setUpHandlers = {
  loadSetUp: (call: Call) =>
    forOperators(call, z.object({}), async (tools) => view(await showSetUp(tools, Date.now()))),

  saveSetUp: (call: Call) =>
    forOperators(call, changePayload, (tools, change, accountId): Promise<Answer<SetUpView>> | Answer<SetUpView> => {
      const { scopes = 'all', resolution = [] } = change;
      if (scopes !== 'all' && scopes.length > MOST_PROJECTS) {
        return refused(`Nothing was saved: more than ${MOST_PROJECTS} projects. Watch all, or choose fewer.`);
      }
      if (change.resolution && (resolution.length === 0 || resolution.some(({ length }) => length > LONGEST_NAME))) {
        return refused('Nothing was saved: the resolution clock needs one metric or more, by its name.');
      }
      const checked = scopes === 'all' ? scopes : scopes.map((one) => ({ ...one, id: issueIdOf(one.id) }));
      return changeSetUp(tools, { ...change, ...(change.scopes && { scopes: checked }) }, accountId, Date.now());
    }),

  findProjects: (call: Call) =>
    forOperators(call, projectsPayload, async (tools, asked) => view(await findProjects(tools, asked))),

  probeProject: (call: Call) =>
    forOperators(call, probePayload, async (tools, { id }) => view(await probeProject(tools, issueIdOf(id)))),

  seeMetrics: (call: Call) =>
    forOperators(call, z.object({}), async (tools) => view(await seeMetrics(tools, Date.now()))),

  pastTickets: (call: Call) =>
    forOperators(call, pastPayload, async (tools, { days, place }) => {
      if (!(Number.isInteger(days) && days >= 1 && days <= LONGEST_PAST_DAYS)) {
        return refused(`Nothing was read: 1 to ${LONGEST_PAST_DAYS} days can be tried.`);
      }
      const projects = (await tools.setUp.load())?.scopes ?? 'all';
      const ids = projects === 'all' ? projects : projects.map(({ id }) => id);
      if (ids.length === 0) return refused('Nothing was read: no project is chosen.');
      return view(await pastTickets(tools, { projects: ids, days, place: place ?? undefined }));
    }),
};

async function forOperators<Schema extends z.ZodMiniType, Value>(
  { payload, context }: Call,
  schema: Schema,
  make: (tools: PersonalTools, payload: z.infer<Schema>, accountId: string) => Promise<Answer<Value>> | Answer<Value>,
): Promise<Answer<Value>> {
  const { accountId } = callerOf(context);
  const read = schema.safeParse(payload ?? {});
  if (!read.success) return refused('The page sent something that is not understood, so nothing was done. Reload it.');
  return permitted(async (): Promise<Answer<Value>> => {
    const tools = personalTools();
    const because = await lacking(tools, { accountId, policies: [] }, 'operate');
    return because === undefined ? make(tools, read.data, accountId) : refused(because);
  });
}

function refused(because: string): { readonly ok: false; readonly because: string } {
  return { ok: false, because };
}

function view<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}
