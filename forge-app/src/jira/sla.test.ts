import { describe, expect, it } from '@jest/globals';
import { slaClock } from './sla';

const at = Date.UTC(2026, 10, 17, 12);
const HOUR = 3_600_000;

/** Four hours, of which three are left, unless changed. */
const metric = (cycle: Record<string, unknown> = {}) => ({
  id: '1',
  name: 'Time to resolution',
  completedCycles: [],
  ongoingCycle: {
    breachTime: { epochMillis: at + 3 * HOUR },
    goalDuration: { millis: 4 * HOUR },
    remainingTime: { millis: 3 * HOUR },
    paused: false,
    withinCalendarHours: true,
    ...cycle,
  },
});

describe('[SLA5] the clock of a service project', () => {
  it('is due when the SLA says, with what is left of it as the SLA counts', () => {
    expect(slaClock([metric()], at)).toEqual({
      name: 'Time to resolution',
      dueAt: at + 3 * HOUR,
      goalMs: 4 * HOUR,
      left: { ms: 3 * HOUR, at, countsFrom: at },
    });
  });

  it.each([
    { row: 'while it runs: at once', cycle: {}, countsFrom: 0 },
    { row: 'where nobody says whether it is open: at once', cycle: { withinCalendarHours: undefined }, countsFrom: 0 },
    { row: 'while it is paused: after four hours, or when the ticket changes', cycle: { paused: true }, countsFrom: 4 },
    {
      row: 'while it is closed for sixteen hours: after half of them',
      cycle: { withinCalendarHours: false, breachTime: { epochMillis: at + 19 * HOUR } },
      countsFrom: 8,
    },
    {
      row: 'while it is closed for forty minutes: after thirty',
      cycle: { withinCalendarHours: false, breachTime: { epochMillis: at + (3 + 2 / 3) * HOUR } },
      countsFrom: 0.5,
    },
    {
      row: 'while it is closed for ten minutes: when it opens',
      cycle: { withinCalendarHours: false, breachTime: { epochMillis: at + (3 + 1 / 6) * HOUR } },
      countsFrom: 1 / 6,
    },
    {
      row: 'while it is closed, with no due time: after half an hour',
      cycle: { withinCalendarHours: false, breachTime: undefined },
      countsFrom: 0.5,
    },
  ])('counts on, at the soonest, $row', ({ cycle, countsFrom }) => {
    expect(slaClock([metric(cycle)], at)?.left?.countsFrom).toBe(Math.round(at + countsFrom * HOUR));
  });

  it.each([
    { row: 'iso8601 alone', cycle: { breachTime: { iso8601: '2026-11-17T16:00:00+0100' } }, dueIn: 3 },
    { row: 'no due time: now and what is left', cycle: { breachTime: undefined }, dueIn: 3 },
    {
      row: 'what has elapsed and not what is left',
      cycle: { breachTime: {}, remainingTime: undefined, elapsedTime: { millis: HOUR } },
      dueIn: 3,
    },
    {
      row: 'a breach an hour ago',
      cycle: { breachTime: { epochMillis: at - HOUR }, remainingTime: { millis: -HOUR } },
      dueIn: -1,
    },
  ])('is read from $row', ({ cycle, dueIn }) => {
    expect(slaClock([metric(cycle)], at)?.dueAt).toBe(at + dueIn * HOUR);
  });

  it.each([
    { row: 'null, where none applies', value: null },
    { row: 'a message, where the app may not see it', value: { errorMessage: 'No permission' } },
    { row: 'a cycle that is over', value: { ...metric(), ongoingCycle: undefined } },
    { row: 'no goal', value: metric({ goalDuration: undefined }) },
    { row: 'a goal of nothing', value: metric({ goalDuration: { millis: 0 } }) },
    { row: 'a goal in words', value: metric({ goalDuration: { millis: '4h' } }) },
    {
      row: 'neither a due time nor what is left',
      value: metric({ breachTime: { iso8601: 'soon' }, remainingTime: {} }),
    },
    { row: 'a text', value: 'Time to resolution' },
    { row: 'nothing', value: undefined },
  ])('is none where the field says $row', ({ value }) => {
    expect(slaClock([value], at)).toBeUndefined();
  });

  it('is the one of several that ends first', () => {
    const later = metric({ breachTime: { epochMillis: at + 5 * HOUR } });
    expect(slaClock([later, null, metric(), later], at)?.dueAt).toBe(at + 3 * HOUR);
  });
});
