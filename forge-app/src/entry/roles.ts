/**
 * Who has which role, for the administrator's page. Keys: `loadRoles`, `saveRoles` with
 * `{ roles, version }` as it was loaded, and `findGroups`, `findPeople` with `{ query }` to choose from.
 */
import * as z from '#zod';
import type { Role } from '@rungs/core';
import { projectPermissions } from '../jira/projectPermissions';
import type { RoleGrant, RoleGrants } from '../storage/roleStore';
import { lacking } from '../usecases/rolesOf';
import { saveRoles, showRoles } from '../usecases/saveRoles';
import { callerOf, permitted } from './caller';
import type { Answer, Call } from './caller';
import { personalTools } from './tools';

/** A row of the store holds 240 KiB: six roles of so many names stay far below. */
const MOST_NAMES = 200;

const text = z.string();
const grant = z.object({
  everyone: z.optional(z.literal(true)),
  policyPeople: z.optional(z.literal(true)),
  policyAuthorities: z.optional(z.literal(true)),
  byProject: z.optional(z.literal(true)),
  groups: z.array(z.object({ id: text, name: text })),
  people: z.array(z.object({ accountId: text, name: text })),
});
const rolesPayload = z.object({
  roles: z.object({
    viewer: grant,
    responder: grant,
    manager: grant,
    policyEditor: grant,
    auditor: grant,
    admin: grant,
  }),
  version: z.number(),
});
const queryPayload = z.object({ query: text });

/** What everybody may be given; the others name groups or people. */
const forEverybody: readonly Role[] = ['viewer', 'responder', 'manager'];

const ofProjects: readonly Role[] = projectPermissions.map(({ role }) => role);

export const rolesHandlers = {
  loadRoles: ({ context }: Call) => {
    const { accountId } = callerOf(context);
    return permitted(() => showRoles(personalTools(), accountId));
  },

  saveRoles: ({ payload, context }: Call) => {
    const { accountId } = callerOf(context);
    const read = rolesPayload.safeParse(payload);
    if (!read.success) return refused('they are not in the form that this page sends');
    const { roles, version } = read.data;
    const fault = faultOf(roles);
    if (fault !== undefined) return refused(fault);
    return permitted(() => saveRoles(personalTools(), accountId, { roles, version }, Date.now()));
  },

  findGroups: (call: Call) => found(call, (tools, query) => tools.jiraAsUser.findGroups(query)),
  findPeople: (call: Call) => found(call, (tools, query) => tools.jiraAsUser.findPeople(query)),
};

function refused(why: string): Answer<never> {
  return { ok: false, because: `The roles were not saved: ${why}. Reload the page and try again.` };
}

function faultOf(roles: RoleGrants): string | undefined {
  const grants = Object.entries(roles) as [Role, RoleGrant][];
  const open = grants.find(([role, { everyone }]) => everyone && !forEverybody.includes(role));
  if (open) return `the role ${open[0]} cannot be given to everybody`;
  const unscheduled = grants.find(([role, { byProject }]) => byProject && !ofProjects.includes(role));
  if (unscheduled) return `no permission of a project brings the role ${unscheduled[0]}`;
  const long = grants.find(([, { groups, people }]) => groups.length + people.length > MOST_NAMES);
  return long && `the role ${long[0]} has more than ${MOST_NAMES} groups and people; give it to a group instead`;
}

function found<Value>(
  { payload, context }: Call,
  search: (tools: ReturnType<typeof personalTools>, query: string) => Promise<Value>,
): Promise<Answer<Value>> {
  const { accountId } = callerOf(context);
  const read = queryPayload.safeParse(payload);
  return permitted(async () => {
    const tools = personalTools();
    const because = await lacking(tools, { accountId, policies: [] }, 'operate');
    if (because !== undefined) return { ok: false, because };
    return { ok: true, value: await search(tools, read.success ? read.data.query : '') };
  });
}
