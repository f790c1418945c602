/** SLAs of the local service project: held to the published shapes, and to what Jira Service Management says of its clocks. */
import { describe, expect, it } from '@jest/globals';
import { createLocalJira } from '../../hosts/jira/localJira';
import type { LocalJira } from '../../hosts/jira/localJira';
import { slaCycles } from '../../hosts/jira/site/sla';
import type { SlaCalendar, SlaMetric } from '../../hosts/jira/site/sla';
import { worldClock } from '../../sandbox/worldClock';
import { faultsOf, isThere, whyNot } from './deskApi';
import type { WorldClock } from '../../hosts/host';

const HOUR = 3_600_000;
/** A Tuesday, 10:00 in Berlin. */
const OPENED = Date.parse('2026-11-17T09:00:00Z');
const office: SlaCalendar = { open: 'weekly', zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };
const authorization = `Basic ${Buffer.from('admin@northwind.example:admin-token').toString('base64')}`;

interface Desk {
  readonly jira: LocalJira;
  readonly clock: WorldClock;
  readonly metric: SlaMetric;
}

/** One request of priority 1, four hours to resolve it. */
function desk(made: Partial<Pick<SlaMetric, 'calendar' | 'measures' | 'name'>> = {}): Desk {
  const clock = worldClock(OPENED);
  const jira = createLocalJira({ clock });
  const metric = jira.site.addSlaMetric({ name: 'Time to resolution', goalMs: { 1: 4 * HOUR, 2: 8 * HOUR }, ...made });
  jira.createIncident({
    summary: 'Payments time out',
    description: 'They do.',
    priority: 1,
    service: 'Payments',
    category: 'database',
    supportGroup: 'Database',
  });
  return { jira, clock, metric };
}

type Step = readonly [afterHours: number, act: (jira: LocalJira) => void];

const to =
  (state: 'inProgress' | 'onHold' | 'resolved') =>
  (jira: LocalJira): void =>
    jira.changeIncident('ITSD-1', { state }, 'akim');

function after({ jira, clock }: Desk, steps: readonly Step[], hours: number): void {
  for (const [afterHours, act] of steps) {
    clock.set(OPENED + afterHours * HOUR);
    act(jira);
  }
  clock.set(OPENED + hours * HOUR);
}

const path = (jira: LocalJira, address: string) =>
  jira.handle({ method: 'GET', path: address, headers: { authorization } });
const bodyOf = (jira: LocalJira, address: string): unknown => JSON.parse(path(jira, address).body);

function searched(jira: LocalJira, jql: string): number {
  const body = JSON.stringify({ jql, fields: ['key'] });
  const answer = jira.handle({ method: 'POST', path: '/rest/api/3/search/jql', headers: { authorization }, body });
  if (answer.status !== 200) throw new Error(answer.body);
  return (JSON.parse(answer.body) as { issues: unknown[] }).issues.length;
}

describe('[SLA5] the clock of a service request', () => {
  interface Row {
    readonly row: string;
    readonly calendar?: SlaCalendar;
    readonly steps?: readonly Step[];
    readonly hours: number;
    readonly elapsed: number;
    readonly breachesAfter: number;
    readonly isPaused?: boolean;
  }
  it.each<Row>([
    { row: 'runs from the opening', hours: 1, elapsed: 1, breachesAfter: 4 },
    { row: 'stands while pending', steps: [[1, to('onHold')]], hours: 3, elapsed: 1, breachesAfter: 6, isPaused: true },
    {
      row: 'goes on after it, and breaches later by the pause',
      steps: [
        [1, to('onHold')],
        [3, to('inProgress')],
      ],
      hours: 4,
      elapsed: 2,
      breachesAfter: 6,
    },
    { row: 'says when it was breached once it is', hours: 9, elapsed: 9, breachesAfter: 4 },
    {
      row: 'takes the goal of the new priority for all of its time',
      steps: [[1, (jira) => jira.changeIncident('ITSD-1', { priority: 2 }, 'akim')]],
      hours: 2,
      elapsed: 2,
      breachesAfter: 8,
    },
    { row: 'counts no night', calendar: office, hours: 20, elapsed: 7, breachesAfter: 4 },
    {
      row: 'is due the next morning where the evening is too short',
      calendar: office,
      steps: [
        [1, to('onHold')],
        [6, to('inProgress')],
      ],
      hours: 10,
      elapsed: 2,
      breachesAfter: 25,
    },
  ])('$row', ({ calendar = { open: 'always' }, steps = [], hours, elapsed, breachesAfter, isPaused = false }) => {
    const made = desk({ calendar });
    after(made, steps, hours);
    const [cycle] = slaCycles(made.jira.site, made.jira.site.issue('ITSD-1')!, made.metric);
    expect(cycle).toMatchObject({ elapsedMs: elapsed * HOUR, breachAt: OPENED + breachesAfter * HOUR, isPaused });
  });

  it('ends when it is resolved, and begins again when it is reopened', () => {
    const made = desk();
    after(
      made,
      [
        [1, to('resolved')],
        [2, to('inProgress')],
      ],
      5,
    );
    const cycles = slaCycles(made.jira.site, made.jira.site.issue('ITSD-1')!, made.metric);
    expect(cycles.map(({ elapsedMs, stoppedAt }) => [elapsedMs / HOUR, stoppedAt])).toEqual([
      [1, OPENED + HOUR],
      [3, undefined],
    ]);
  });

  it('of the first response ends with the first public comment of an agent', () => {
    const made = desk({ measures: 'firstResponse', name: 'Time to first response' });
    after(
      made,
      [
        [1, (jira) => jira.changeIncident('ITSD-1', { internalNote: 'Looking.' }, 'akim')],
        [2, (jira) => jira.changeIncident('ITSD-1', { publicComment: 'We are on it.' }, 'akim')],
      ],
      5,
    );
    const [cycle] = slaCycles(made.jira.site, made.jira.site.issue('ITSD-1')!, made.metric);
    expect(cycle).toMatchObject({ elapsedMs: 2 * HOUR, stoppedAt: OPENED + 2 * HOUR });
  });
});

describe('JQL over SLAs', () => {
  it.each([
    ['running()', 1, 1],
    ['paused()', 1, 0],
    ['breached()', 5, 1],
    ['everBreached()', 1, 0],
    ['completed()', 1, 0],
  ] as const)('finds by %s', (state, hours, count) => {
    const made = desk();
    after(made, [], hours);
    expect(searched(made.jira, `"Time to resolution" = ${state}`)).toBe(count);
    expect(searched(made.jira, `"Time to resolution" != ${state}`)).toBe(1 - count);
  });

  it.each([
    ['<= remaining("30m")', 3.4, 0],
    ['<= remaining("30m")', 3.5, 1],
    ['> elapsed("2h")', 2, 0],
    ['> elapsed("2h")', 2.1, 1],
  ] as const)('finds by %s after %s hours', (clause, hours, count) => {
    const made = desk();
    after(made, [], hours);
    expect(searched(made.jira, `"Time to resolution" ${clause}`)).toBe(count);
  });

  it('refuses what no SLA function can say', () => {
    const { jira } = desk();
    expect(() => searched(jira, '"Time to resolution" = 4h')).toThrow('SLA functions only');
    expect(() => searched(jira, '"Time to resolution" = remaining("1h")')).toThrow("operator '='");
    expect(() => searched(jira, '"Time to resolution" < soon()')).toThrow("JQL function 'soon()'");
  });
});

(isThere ? describe : describe.skip)(`the published shapes${whyNot}`, () => {
  const reopened: readonly Step[] = [
    [1, to('resolved')],
    [2, to('inProgress')],
  ];

  it.each([
    ['PagedSlaInformation', '/rest/servicedeskapi/request/ITSD-1/sla?start=0&limit=1'],
    ['SlaInformation', '/rest/servicedeskapi/request/10001/sla/1'],
    ['ErrorResponse', '/rest/servicedeskapi/request/ITSD-1/sla/77'],
  ])('%s is answered as published', (schema, address) => {
    const made = desk();
    after(made, reopened, 3);
    expect(faultsOf(schema, bodyOf(made.jira, address))).toEqual([]);
  });

  it('notices an answer that is not', () => {
    expect(faultsOf('SlaInformation', { ongoingCycle: { breachTime: { epochMillis: 'soon' } } })).toHaveLength(1);
  });

  it('stands in the field of the issue as in the service desk’s own answer', () => {
    const made = desk();
    after(made, reopened, 3);
    const { fields } = bodyOf(made.jira, '/rest/api/3/issue/ITSD-1?fields=customfield_10800') as { fields: object };
    expect(fields).toEqual({ customfield_10800: bodyOf(made.jira, '/rest/servicedeskapi/request/ITSD-1/sla/1') });
    expect(fields).toMatchObject({
      customfield_10800: {
        completedCycles: [
          { breached: false, stopTime: { epochMillis: OPENED + HOUR, iso8601: '2026-11-17T11:00:00+0100' } },
        ],
        ongoingCycle: { paused: false, remainingTime: { millis: 3 * HOUR, friendly: '3h' } },
      },
    });
  });

  it('is null where none applies, and a message for who is no agent of the desk', () => {
    const { jira } = desk();
    const field = (): unknown =>
      (bodyOf(jira, '/rest/api/3/issue/ITSD-1?fields=customfield_10800') as { fields: { customfield_10800: unknown } })
        .fields.customfield_10800;
    jira.changeIncident('ITSD-1', { priority: 5 }, 'akim');
    expect(field()).toBeNull();
    jira.changeIncident('ITSD-1', { priority: 1 }, 'akim');
    jira.site.notDeskAgents.add(jira.site.project.lead);
    expect(field()).toEqual({ errorMessage: expect.any(String) });
    expect(path(jira, '/rest/servicedeskapi/request/ITSD-1/sla').status).toBe(403);
  });
});
