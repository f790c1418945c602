import { compileCalendar, compileCalendars, everOpens, isWithin, mutedBy } from '@rungs/core';
import type { WorkingTime } from '@rungs/core';
import fc from 'fast-check';
import { calendars, clockTimes, durationsMs, farInstants, nearInstants, spans, zones } from '../calendars';
import { texts } from '../incidents';
import { fed } from './fed';
import type { Feeders } from './fed';

const asked = fc.record({ at: nearInstants, ms: durationsMs, span: spans, count: fc.integer({ min: 0, max: 4 }) });

/** Every question once; answers that contradict each other throw. */
function askAll(time: WorkingTime, { at, ms, span, count }: { at: number; ms: number; span: unknown; count: number }) {
  const due = time.add(at, ms);
  const options = (span as { options?: Parameters<WorkingTime['addDays']>[2] }).options;
  if (due < at || time.between(at, due) !== ms) throw new Error(`${ms} ms after ${at} were ${due}.`);
  const opening = time.nextOpening(at);
  if (opening < at || !time.isOpen(opening)) throw new Error(`Closed at its opening, ${opening}.`);
  return [
    time.add(at, ms, 'nextOpening'),
    time.subtract(at, ms),
    time.subtract(at, ms, 'nextOpening'),
    time.addWithinDay(at, ms),
    time.subtractWithinDay(at, ms),
    time.addDays(at, count, options),
    time.subtractDays(at, count, options),
    time.remaining(at, due),
    time.periodsAfter(at, count),
    time.periodsBefore(at, count),
  ];
}

const ranges = (min: number, max: number) =>
  fc.array(fc.record({ first: fc.integer({ min, max }), last: fc.integer({ min, max }) }), { maxLength: 2 });
const intervals = fc.record(
  {
    zone: zones,
    times: fc.array(fc.record({ fromMs: clockTimes, toMs: clockTimes }), { maxLength: 2 }),
    weekdays: fc.array(fc.constantFrom(0, 1, 2, 3, 4, 5, 6), { maxLength: 3 }),
    daysOfMonth: ranges(-31, 31),
    months: ranges(1, 12),
    years: ranges(2020, 2030),
  },
  { requiredKeys: ['zone'] },
);

export const calendarFeeders: Feeders = {
  compileCalendar: fed(fc.tuple(calendars, asked), ([calendar, ask]) => askAll(compileCalendar(calendar), ask)),
  compileCalendars: fed(fc.tuple(fc.array(calendars, { minLength: 1, maxLength: 3 }), asked), ([some, ask]) =>
    askAll(compileCalendars(some), ask),
  ),
  everOpens: fed(fc.tuple(zones, fc.boolean()), ([zone, open]) => {
    const week = Array.from({ length: 7 }, () => (open ? [{ fromMs: 0, toMs: 86_400_000 }] : []));
    if (everOpens({ zone, week, holidays: [] }) !== open) throw new Error('It opens where it does not.');
  }),
  isWithin: fed(fc.tuple(intervals, farInstants), ([interval, at]) => isWithin(interval, at)),
  mutedBy: fed(
    fc.tuple(fc.array(fc.record({ name: texts, intervals: fc.array(intervals, { maxLength: 2 }) })), farInstants),
    ([named, at]) => mutedBy(named, at),
  ),
};
