/** Builders with defaults, so that a test shows only what matters to it. */
import { compilePolicy } from '../policy/compilePolicy';
import type { EscalationPolicy, PersonId } from '../policy/policy';
import type { LevelDocument, PolicyDocument } from '../policy/policyDocument';
import type { Incident, IncidentId } from '../incident/incident';
import { findPolicyFaults } from '../policy/policyFaults';
import { MINUTE_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import { parseDateTime } from '../time/localTime';
import { toInstant } from '../time/zoneRules';
import { zoneRules } from '../time/zones';

/** Tuesday, 17 November 2026, 11:00 in Berlin: within office hours, far from any change of clocks. */
export const noon: Instant = berlin('2026-11-17T11:00');

/** An instant by the wall clock of Berlin. */
export function berlin(local: string): Instant {
  return localInstant('Europe/Berlin', local);
}

/** An instant by the wall clock of a zone. */
export function localInstant(zone: string, local: string): Instant {
  const rules = zoneRules(zone);
  const wall = parseDateTime(local);
  if (!rules || wall === undefined) throw new Error(`${local} in ${zone} is no time.`);
  return toInstant(rules, wall);
}

export const minutes = (n: number): number => n * MINUTE_MS;

export function anIncident(changes: Partial<Incident> = {}): Incident {
  return {
    tool: 'jira',
    id: '10042' as IncidentId,
    key: 'ITSD-4821',
    summary: 'Checkout calls time out on payment pool B (HTTP 504)',
    description: 'Since 10:50 about 7 % of checkout calls end with HTTP 504 after 30 s.',
    state: 'new',
    priority: 2,
    service: 'Payments',
    assigned: false,
    openedAt: noon,
    ...changes,
  };
}

/** Kim → Sato (10 and 15 min) → Diaz and Moss, who open a problem → Nair, then three reminders. */
export function aPolicyDocument(changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    rungs: 1,
    id: 'major',
    name: 'Major incidents',
    appliesTo: { priorities: [1, 2, 3] },
    calendars: [
      {
        id: 'office',
        zone: 'Europe/Berlin',
        week: {
          mon: ['08:00-18:00'],
          tue: ['08:00-18:00'],
          wed: ['08:00-18:00'],
          thu: ['08:00-18:00'],
          fri: ['08:00-18:00'],
        },
      },
    ],
    people: ['kim', 'sato', 'diaz', 'moss', 'nair'].map((id) => ({
      id,
      name: id,
      accounts: { jira: `jira-${id}`, servicenow: id },
    })),
    rotations: [
      {
        id: 'desk',
        zone: 'Europe/Berlin',
        startsAt: '2026-01-05T08:00',
        shift: { every: 1, unit: 'day' },
        participants: ['kim'],
      },
    ],
    groups: [
      { id: 'desk', name: 'Service desk', members: ['kim'], onCall: 'desk' },
      { id: 'database', name: 'Database', members: ['sato'] },
      { id: 'platform', name: 'Platform', members: ['diaz', 'moss'] },
      { id: 'management', name: 'Management', members: ['nair'] },
    ],
    targets: [{ priority: 2, resolveWithin: '8h', calendar: 'office' }],
    triggers: [{ id: 'not-taken', kind: 'notTaken', after: '5m' }],
    paths: [
      {
        id: 'technical',
        name: 'Technical path',
        kind: 'functional',
        levels: [
          { name: 'First line', group: 'desk', acknowledgeWithin: '10m' },
          { name: 'Database', group: 'database', acknowledgeWithin: '15m', resolveWithin: '4h' },
          { name: 'Platform', group: 'platform', acknowledgeWithin: '20m', opensProblem: true },
          { name: 'Management', group: 'management', acknowledgeWithin: '30m' },
        ],
        afterLastLevel: { reminders: 3, thenEvery: '4h' },
      },
    ],
    catchAll: ['nair'],
    mayAcknowledgeAnyLevel: ['nair'],
    ...changes,
  };
}

export function aPolicy(changes: Partial<PolicyDocument> = {}, version = 1): EscalationPolicy {
  const document = aPolicyDocument(changes);
  const faults = findPolicyFaults(document);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return compilePolicy(document, version);
}

/** The builder's one path, with one level changed. */
export function withLevel(number: number, changes: Partial<LevelDocument>): Pick<PolicyDocument, 'paths'> {
  return {
    paths: aPolicyDocument().paths.map((path) => ({
      ...path,
      levels: path.levels.map((level, i) => (i === number - 1 ? { ...level, ...changes } : level)),
    })),
  };
}

/** Nair decides over any level; Sato may extend what he owns. */
export const authorities: NonNullable<PolicyDocument['authorities']> = [
  {
    id: 'manager',
    name: 'Duty manager',
    holders: ['nair'],
    may: ['actAtAnyLevel', 'chooseLevel', 'relaxMandatory', 'migratePolicy'],
  },
  { id: 'lead', name: 'Database lead', holders: ['sato'], may: ['extendCommitment'], paths: ['technical'] },
];

export const person = (id: string): PersonId => id as PersonId;
