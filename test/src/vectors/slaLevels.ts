/** GLPI's levels of an SLA: each at its time before the end, if its criteria hold, changes the ticket. */
import { compilePolicy, evaluateTriggers, isMet } from '@rungs/core';
import type { EscalationPolicy, Incident, Priority } from '@rungs/core';
import { compare, isObject } from './adapter';
import type { Compared, Json, JsonObject, Vector } from './adapter';
import { instantFrom, listAt, numberAt, objectAt, textAt, VectorFault } from './fields';

const MINUTE = 60_000;

/** A level is a trigger of ours: its share of the target, and the priority that it asks for. */
export function playSlaLevels(vector: Vector): Compared {
  const goalMs = numberAt(objectAt(vector, 'target'), 'minutes') * MINUTE;
  const levels = listAt(vector, 'levels').filter(isObject);
  const policy = policyOf(levels, goalMs);
  const done: string[] = [];
  const expected: Json[] = [];
  const got: Json[] = [];
  let ticket: Incident | undefined;
  for (const step of listAt(vector, 'steps').filter(isObject)) {
    const at = instantFrom(`${textAt(step, 'at')}Z`, 'at');
    if (step['do'] === 'create') ticket = created(at, numberAt(step, 'priority') as Priority, goalMs);
    if (!ticket) throw new VectorFault('steps', step, 'a ticket that was created before');
    if (step['do'] === 'tick') ticket = ticked(policy, levels, ticket, at, done);
    const next = levels.map((level) => textAt(level, 'name')).find((name) => !done.includes(name));
    const seen: { readonly [field: string]: Json } = {
      expectDueTime: new Date(ticket.hostClock?.dueAt ?? at).toISOString().slice(11, 19),
      expectNextLevel: next ?? null,
      expectPriority: ticket.priority,
    };
    const asked = Object.keys(seen).filter((field) => step[field] !== undefined);
    expected.push(pick(step, asked));
    got.push(pick(seen, asked));
  }
  return compare(expected, got);
}

function created(at: number, priority: Priority, goalMs: number): Incident {
  return {
    tool: 'jira',
    id: '1' as Incident['id'],
    key: 'T-1',
    summary: '',
    description: '',
    state: 'new',
    priority,
    assigned: false,
    openedAt: at,
    hostClock: { name: 'SLA', dueAt: at + goalMs, goalMs },
  };
}

/** One level a tick: GLPI runs the next that is due. */
function ticked(
  policy: EscalationPolicy,
  levels: readonly JsonObject[],
  ticket: Incident,
  at: number,
  done: string[],
): Incident {
  const met = evaluateTriggers(policy, ticket, at)
    .filter(isMet)
    .find(({ trigger }) => !done.includes(trigger));
  const level = levels.find((it) => it['name'] === met?.trigger);
  if (!level) return ticket;
  done.push(textAt(level, 'name'));
  return { ...ticket, priority: numberAt(objectAt(level, 'set'), 'priority') as Priority };
}

function policyOf(levels: readonly JsonObject[], goalMs: number): EscalationPolicy {
  return compilePolicy(
    {
      rungs: 1,
      id: 'sla',
      name: 'SLA',
      appliesTo: {},
      calendars: [],
      people: [{ id: 'a', name: 'A', accounts: {} }],
      rotations: [],
      groups: [{ id: 'g', name: 'G', members: ['a'] }],
      targets: [],
      triggers: levels.map((level) => ({
        id: textAt(level, 'name'),
        kind: 'targetConsumed',
        share: 1 + (numberAt(level, 'offsetMin') * MINUTE) / goalMs,
        when: { test: 'equals', fact: 'priority', value: numberAt(objectAt(level, 'if'), 'priority') },
      })),
      paths: [
        {
          id: 'p',
          name: 'P',
          kind: 'functional',
          levels: [{ name: 'L', group: 'g', acknowledgeWithin: '1h' }],
          afterLastLevel: { reminders: 0, thenEvery: '1d' },
        },
      ],
      catchAll: ['a'],
    },
    1,
  );
}

function pick(from: { readonly [field: string]: Json | undefined }, fields: readonly string[]): JsonObject {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}
