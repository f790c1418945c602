import { describe, expect, it } from '@jest/globals';
import { toIncident, toPriority, toState } from './incidentMapping.ts';
import type { SlaRow } from './incidentMapping.ts';

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
      { name: 'P1 resolution', plannedEndTime: '2026-11-17 17:00:00', goal: '1970-01-01 04:00:00' },
      { name: 'P1 for Payments', plannedEndTime: '2026-11-17 15:00:00', goal: '1970-01-01 02:00:00' },
      { name: 'Unset', plannedEndTime: '', goal: '1970-01-01 01:00:00' },
    ];
    expect(incident({}, clocks).hostClock).toEqual({
      name: 'P1 for Payments',
      dueAt: Date.UTC(2026, 10, 17, 15),
      goalMs: 7_200_000,
    });
    expect(incident({}, clocks.slice(2)).hostClock).toBeUndefined();
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
