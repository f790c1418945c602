/**
 * What the engine is asked about: one policy of four levels in office hours, and tickets and running
 * escalations at many instants. It is given the engine, so that Rhino can run the bundle that ships.
 */
import type * as Core from '@rungs/core';

/** Of the engine, what this needs: ServiceNow's bundle offers no more than its server asks. */
export type ScenarioEngine = Pick<
  typeof Core,
  'compilePolicy' | 'decide' | 'emptyRecord' | 'isRefusal' | 'nextDeadline' | 'noEscalation' | 'recordDecision'
>;

export interface Check {
  readonly state: Core.EscalationState;
  readonly command: Core.EscalationCommand;
}

export interface Sighting {
  readonly incident: Core.Incident;
  readonly at: Core.Instant;
}

export interface Scenario {
  readonly policy: Core.EscalationPolicy;
  /** New tickets, seen some minutes or hours after they were opened. */
  readonly sightings: readonly Sighting[];
  /** Running escalations, looked at before anything is due. */
  readonly nothingDue: readonly Check[];
  /** The same, at the instant at which each goes up: from level 1, 2 and 3 alike. */
  readonly escalating: readonly Check[];
}

const MINUTE_MS = 60_000;
/** Tuesday, 17 November 2026, 11:00 in Berlin. */
const START = 1_794_909_600_000;

export function scenario(engine: ScenarioEngine, count: number): Scenario {
  const policy = engine.compilePolicy(document, 1);
  const sightings = numbers(count).map((n) => sighting(n));
  const running = sightings.map((seen, n) => climbed(engine, policy, seen, n % 3));
  return {
    policy,
    sightings,
    nothingDue: running.map((state) => ({ state, command: check(policy, dueAt(engine, state) - 1) })),
    escalating: running.map((state) => ({ state, command: check(policy, dueAt(engine, state)) })),
  };
}

function sighting(n: number): Sighting {
  // Every 97 minutes through some weeks, so that nights and weekends are met.
  const openedAt = START + n * 97 * MINUTE_MS;
  const incident: Core.Incident = {
    tool: 'jira',
    id: `${10_000 + n}` as Core.IncidentId,
    key: `ITSD-${4000 + n}`,
    summary: 'Checkout calls time out on payment pool B (HTTP 504)',
    description: `Since ${n % 24}:50 about ${n % 9} % of checkout calls end with HTTP 504 after 30 s. Pool B reaches 200 of 200.`,
    state: n % 4 === 3 ? 'inProgress' : 'new',
    priority: n % 2 === 0 ? 2 : 1,
    service: 'Payments',
    category: 'Database',
    supportGroup: 'Service desk',
    assigned: n % 4 === 3,
    openedAt,
    measures: { users: { value: (n * 37) % 120, unit: 'users' } },
    customer: { vip: n % 7 === 0, tier: n % 5 === 0 ? 'gold' : 'silver' },
  };
  return { incident, at: openedAt + ((n * 7) % 600) * MINUTE_MS };
}

/** Started, and gone up by so many levels. */
function climbed(
  engine: ScenarioEngine,
  policy: Core.EscalationPolicy,
  { incident }: Sighting,
  levels: number,
): Core.EscalationState {
  const at = incident.openedAt;
  let state = after(engine, engine.noEscalation, {
    type: 'StartEscalation',
    at,
    id: `jira:${incident.id}:1` as Core.EscalationId,
    incident,
    policy,
    because: { trigger: 'not-taken', answer: { met: true, reason: 'notTakenInTime', since: at, dueAt: at } },
  });
  for (let i = 0; i < levels; i += 1) state = after(engine, state, check(policy, dueAt(engine, state)));
  return state;
}

function after(
  engine: ScenarioEngine,
  state: Core.EscalationState,
  command: Core.EscalationCommand,
): Core.EscalationState {
  const decision = engine.decide(state, command);
  if (engine.isRefusal(decision)) throw new Error(`Refused: ${decision.refused}.`);
  return engine.recordDecision({ ...engine.emptyRecord, state }, decision).state;
}

function check(policy: Core.EscalationPolicy, at: Core.Instant): Core.EscalationCommand {
  return { type: 'CheckDeadlines', at, policy };
}

function dueAt(engine: ScenarioEngine, state: Core.EscalationState): Core.Instant {
  const at = engine.nextDeadline(state);
  if (at === undefined) throw new Error('A running escalation has a deadline.');
  return at;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

const hours = ['08:00-18:00'];

const document: Core.PolicyDocument = {
  rungs: 1,
  id: 'bench',
  name: 'Major incidents',
  appliesTo: { priorities: [1, 2, 3] },
  calendars: [
    {
      id: 'office',
      zone: 'Europe/Berlin',
      week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
      holidays: [{ date: '12-25', name: 'Christmas Day' }],
    },
  ],
  people: ['kim', 'roy', 'sato', 'ortiz', 'diaz', 'moss', 'nair'].map((id) => ({
    id,
    name: id,
    accounts: { jira: `jira-${id}`, servicenow: id },
  })),
  rotations: [
    {
      id: 'desk-days',
      zone: 'Europe/Berlin',
      startsAt: '2026-01-05T08:00',
      shift: { every: 1, unit: 'day' },
      participants: ['kim', 'roy'],
    },
    {
      id: 'database-weeks',
      zone: 'Europe/Berlin',
      startsAt: '2026-01-05T09:00',
      shift: { every: 1, unit: 'week' },
      participants: ['sato', 'ortiz'],
    },
  ],
  groups: [
    { id: 'desk', name: 'Service desk', members: ['kim', 'roy'], onCall: 'desk-days' },
    { id: 'database', name: 'Database', members: ['sato', 'ortiz'], onCall: 'database-weeks' },
    { id: 'platform', name: 'Platform', members: ['diaz', 'moss'] },
    { id: 'management', name: 'Management', members: ['nair'] },
  ],
  targets: [
    { priority: 1, resolveWithin: '4h' },
    { priority: 2, resolveWithin: '8h', calendar: 'office' },
  ],
  triggers: [
    { id: 'not-taken', kind: 'notTaken', after: '5m' },
    { id: 'three-quarters', kind: 'targetConsumed', share: 0.75 },
    { id: 'users', kind: 'measure', measure: 'users', unit: 'users', thresholds: [{ value: 60 }] },
    { id: 'vip', kind: 'vipCustomer', tiers: ['gold'] },
    {
      id: 'database',
      kind: 'condition',
      when: {
        test: 'and',
        of: [
          { test: 'equals', fact: 'category', value: 'Database' },
          { test: 'in', fact: 'priority', values: [1] },
        ],
      },
    },
  ],
  paths: [
    {
      id: 'technical',
      name: 'Technical path',
      kind: 'functional',
      levels: [
        { name: 'First line', group: 'desk', acknowledgeWithin: '10m', calendar: 'office' },
        { name: 'Database', group: 'database', acknowledgeWithin: '15m', resolveWithin: '4h', calendar: 'office' },
        { name: 'Platform', group: 'platform', acknowledgeWithin: '20m', calendar: 'office' },
        { name: 'Management', group: 'management', acknowledgeWithin: '30m', calendar: 'office' },
      ],
      afterLastLevel: { reminders: 3, thenEvery: '4h' },
    },
  ],
  catchAll: ['nair'],
  mayAcknowledgeAnyLevel: ['nair'],
};
