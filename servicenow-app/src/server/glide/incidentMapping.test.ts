import { describe, expect, it } from '@jest/globals';
import { toIncident, toPriority, toState } from './incidentMapping.ts';
import type { SlaRow } from './slaClock.ts';

const HOUR = 3_600_000;
const AT = Date.UTC(2026, 10, 17, 14);
const sla = (row: Partial<SlaRow>): SlaRow => ({
  name: 'P1 resolution',
  goal: '1970-01-01 04:00:00',
  plannedEndTime: '2026-11-17 17:00:00',
  pauseTime: '',
  paused: false,
  breached: false,
  used: '1970-01-01 01:00:00',
  hours: undefined,
  ...row,
});

/** Open until three in the afternoon. */
const untilFifteen: NonNullable<SlaRow['hours']> = {
  between: (from, to) => Math.max(0, Math.min(to, AT + HOUR) - from),
  opensAt: (at) => at,
};

const stored: { [field: string]: string } = {
  number: 'INC0010001',
  short_description: 'Card payments fail',
  description: 'ORA-12514 since 14:00',
  state: '2',
  active: '1',
  priority: '1',
  category: 'database',
  assigned_to: '46d44a2da9fe198101b9',
  opened_at: '2026-11-17 13:00:00',
  sys_created_on: '2026-11-17 13:00:04',
};
const shownFields: { [field: string]: string } = { business_service: 'Payments', assignment_group: 'Service desk' };

const incident = (changes: { [field: string]: string } = {}, slas: readonly SlaRow[] = []) =>
  toIncident(
    {
      sysId: '9d385017c611228701d22104cc95c371',
      value: (field) => changes[field] ?? stored[field] ?? '',
      shown: (field) => changes[field] ?? shownFields[field] ?? '',
    },
    slas,
    AT,
  );

describe('[PTH-15] an incident record as the engine sees it', () => {
  it('takes fields as they stand, times in UTC', () => {
    expect(incident()).toEqual({
      tool: 'servicenow',
      id: '9d385017c611228701d22104cc95c371',
      key: 'INC0010001',
      summary: 'Card payments fail',
      description: 'ORA-12514 since 14:00',
      state: 'inProgress',
      priority: 1,
      service: 'Payments',
      category: 'database',
      supportGroup: 'Service desk',
      assigned: true,
      openedAt: Date.UTC(2026, 10, 17, 13),
    });
  });

  it('names the configuration item where no service is set, and nothing where neither is', () => {
    expect(incident({ business_service: '', cmdb_ci: 'db-eu-1' }).service).toBe('db-eu-1');
    expect('service' in incident({ business_service: '' })).toBe(false);
  });

  it('[SLA5] takes the due time of the clock that ends first, and none without a goal', () => {
    const clocks = [
      sla({}),
      sla({ name: 'P1 for Payments', plannedEndTime: '2026-11-17 15:00:00', goal: '1970-01-01 02:00:00' }),
      sla({ name: 'Unset', plannedEndTime: '', goal: '1970-01-01 01:00:00' }),
      sla({ name: 'Without a goal', goal: '' }),
    ];
    expect(incident({}, clocks).hostClock).toEqual({
      name: 'P1 for Payments',
      dueAt: Date.UTC(2026, 10, 17, 15),
      goalMs: 7_200_000,
    });
    expect(incident({}, clocks.slice(2)).hostClock).toBeUndefined();
  });

  it.each<{ row: string; is: Partial<SlaRow>; clock: object }>([
    {
      row: 'is due when the platform planned it, at which percentage it may say',
      is: {},
      clock: { dueAt: AT + 3 * HOUR },
    },
    {
      row: 'in a schedule says what is left of it in that schedule, and when it counts on',
      is: { hours: untilFifteen },
      clock: { dueAt: AT + 3 * HOUR, left: { ms: HOUR, at: AT, countsFrom: AT } },
    },
    {
      row: 'in a schedule that is past its end, and that nobody called breached yet, has less than nothing left',
      is: { hours: untilFifteen, plannedEndTime: '2026-11-17 13:00:00' },
      clock: { dueAt: AT - HOUR, left: { ms: -HOUR, at: AT, countsFrom: AT } },
    },
    {
      row: 'while paused has what was left when the pause began, in its schedule',
      is: {
        hours: untilFifteen,
        paused: true,
        pauseTime: '2026-11-17 14:30:00',
        plannedEndTime: '2026-11-17 16:30:00',
      },
      clock: { dueAt: AT + 4.5 * HOUR, left: { ms: HOUR / 2, at: AT, countsFrom: AT + 4 * HOUR } },
    },
    {
      row: 'around the clock while paused has what was left when the pause began',
      is: { paused: true, pauseTime: '2026-11-17 13:30:00', plannedEndTime: '2026-11-17 16:30:00' },
      clock: { dueAt: AT + 7 * HOUR, left: { ms: 3 * HOUR, at: AT, countsFrom: AT + 4 * HOUR } },
    },
    {
      row: 'while paused without a time of the pause has what its record says it used, and is looked at again in four hours',
      is: { paused: true, plannedEndTime: '2026-11-17 13:30:00' },
      clock: { dueAt: AT + 7 * HOUR, left: { ms: 3 * HOUR, at: AT, countsFrom: AT + 4 * HOUR } },
    },
    {
      row: 'while paused is not over, even if all of it was used to the second',
      is: { paused: true, used: '1970-01-01 04:00:00' },
      clock: { dueAt: AT + 4 * HOUR + 1, left: { ms: 1, at: AT, countsFrom: AT + 4 * HOUR } },
    },
    {
      row: 'is over where the platform says so, paused or not',
      is: { paused: true, breached: true },
      clock: { dueAt: AT },
    },
    {
      row: 'that is over was so when it was planned',
      is: { breached: true, plannedEndTime: '2026-11-17 13:00:00' },
      clock: { dueAt: AT - HOUR },
    },
  ])('[SLA5] a clock $row', ({ is, clock }) => {
    expect(incident({}, [sla(is)]).hostClock).toEqual({ name: 'P1 resolution', goalMs: 4 * HOUR, ...clock });
  });

  const states: readonly [state: string, active: string, seen: string][] = [
    ['1', '1', 'new'],
    ['2', '1', 'inProgress'],
    ['3', '1', 'onHold'],
    ['6', '1', 'resolved'],
    ['7', '0', 'closed'],
    ['8', '0', 'cancelled'],
    ['42', '1', 'inProgress'],
    ['42', '0', 'closed'],
  ];
  it.each(states)('state %s (active %s) is %s', (state, active, seen) => expect(toState(state, active)).toBe(seen));

  it.each([
    ['1', 1],
    ['4', 4],
    ['5', 5],
    ['', 5],
    ['none', 5],
  ] as const)('priority %j is %s: unset is never urgent', (value, seen) => expect(toPriority(value)).toBe(seen));
});
