/** Zones, instants and calendars at random, sound by type: closed weeks, nights, holidays and breaks among them. */
import { compileCalendars, everOpens, zoneNames, zoneRules } from '@rungs/core';
import type { BusinessCalendar, WorkingTime, ZoneRules } from '@rungs/core';
import { noon } from '@rungs/core/testing';
import fc from 'fast-check';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export const zones: fc.Arbitrary<ZoneRules> = fc
  .constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', ...zoneNames())
  .map((name) => {
    const rules = zoneRules(name);
    if (!rules) throw new Error(`There is no zone ${name}.`);
    return rules;
  });

/** Fifty years about now. */
export const farInstants = fc.integer({ min: noon - 25 * 365 * DAY_MS, max: noon + 25 * 365 * DAY_MS });
/** A few years about now. */
export const nearInstants = fc.integer({ min: noon - 900 * DAY_MS, max: noon + 900 * DAY_MS });
export const durationsMs = fc.oneof(fc.integer({ min: 0, max: 3 * DAY_MS }), fc.integer({ min: 0, max: 60 * DAY_MS }));

export const clockTimes = fc.integer({ min: 0, max: 24 * 60 }).map((minutes) => minutes * MINUTE_MS);
const openings = fc.record(
  {
    fromMs: fc.integer({ min: 0, max: 1439 }).map((it) => it * MINUTE_MS),
    toMs: clockTimes,
    despiteHoliday: fc.boolean(),
  },
  { requiredKeys: ['fromMs', 'toMs'] },
);
const dated = fc.record({
  date: fc.integer({ min: 20_000, max: 21_500 }),
  openings: fc.array(openings, { maxLength: 2 }),
});

export const calendars: fc.Arbitrary<BusinessCalendar> = fc
  .record(
    {
      zone: zones,
      week: fc.array(fc.array(openings, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
      holidays: fc.array(
        fc.record(
          {
            month: fc.integer({ min: 1, max: 12 }),
            day: fc.integer({ min: 1, max: 31 }),
            year: fc.integer({ min: 2024, max: 2030 }),
          },
          { requiredKeys: ['month', 'day'] },
        ),
        { maxLength: 4 },
      ),
      dateOverrides: fc.array(dated, { maxLength: 2 }),
      breaks: fc.array(dated, { maxLength: 2 }),
      touching: fc.constantFrom('join' as const, 'apart' as const),
      inGap: fc.constantFrom('asIfNotJumped' as const, 'afterGap' as const),
    },
    { requiredKeys: ['zone', 'week', 'holidays'] },
  )
  // The others are faults of their document (CAL5), fed to `everOpens` below.
  .filter(everOpens);

export const workingTimes: fc.Arbitrary<WorkingTime> = fc
  .array(calendars, { minLength: 1, maxLength: 2 })
  .map(compileCalendars);

export const spans = fc.oneof(
  fc.record({ unit: fc.constant('workingTime' as const), ms: fc.integer({ min: -3 * DAY_MS, max: 20 * DAY_MS }) }),
  fc.record(
    {
      unit: fc.constant('workingDays' as const),
      days: fc.integer({ min: -5, max: 20 }),
      options: fc.record(
        {
          day: fc.constantFrom('workingDay' as const, 'hours24' as const),
          endOfDay: fc.boolean(),
          fromClosedDay: fc.constantFrom('counted' as const, 'nextOpenDay' as const),
          afterHours: fc.constantFrom('nextOpening' as const, 'closingOfDay' as const),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['unit', 'days'] },
  ),
);
