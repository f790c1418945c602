/**
 * Working time, Monday to Friday 08–18 in Berlin without two holidays, beside moment-business-time and
 * beside the loop over days that one writes by hand with luxon. All three agree before they are timed.
 */
import { compileCalendar, HOUR_MS, MINUTE_MS, zoneRules } from '@rungs/core';
import type { Instant, WorkingTime } from '@rungs/core';
import { DateTime } from 'luxon';
import moment from 'moment';
import 'moment-business-time';
import { randomFrom } from '../world/random';
import { measured } from './measurement';
import type { Row } from './measurement';
import { asking, BRIEF, medians, requireSameAnswers } from './timing';

interface Question {
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
}

const ZONE = 'Europe/Berlin';
const OPENS_AT = 8;
const CLOSES_AT = 18;
const LIMIT_MICROSECONDS = 0.3;

export async function workingTime(): Promise<Row[]> {
  prepareMoment();
  const ours = compiled();
  const questions = someQuestions(200);
  const between = ({ from, to }: Question): number => ours.between(from, to);
  const add = ({ from, minutes }: Question): Instant => ours.add(from, minutes * MINUTE_MS);
  await requireSameAnswers('between', questions, between, momentBetween);
  await requireSameAnswers('between', questions, between, luxonBetween);
  await requireSameAnswers('add', questions, add, momentAdd);
  await requireSameAnswers('add', questions, add, luxonAdd);
  return [
    ...(await compared('working time between two instants', questions, between, momentBetween, luxonBetween)),
    ...(await compared('add working time to an instant', questions, add, momentAdd, luxonAdd)),
  ];
}

async function compared(
  name: string,
  questions: readonly Question[],
  ours: (question: Question) => number,
  byMoment: (question: Question) => number,
  byLuxon: (question: Question) => number,
): Promise<Row[]> {
  const found = await medians(
    [asking(questions, ours), asking(questions, byMoment), asking(questions, byLuxon)],
    BRIEF,
  );
  const [value = NaN, momentValue = NaN, luxonValue = NaN] = found.map((ms) => ms * 1000);
  const row = { value, unit: 'µs', limit: LIMIT_MICROSECONDS } as const;
  return [
    measured({ ...row, name, peer: { name: 'moment-business-time', value: momentValue } }),
    measured({ ...row, name: `${name}, beside luxon`, peer: { name: 'luxon by hand', value: luxonValue } }),
  ];
}

function compiled(): WorkingTime {
  const zone = zoneRules(ZONE);
  if (!zone) throw new Error(`${ZONE} is no zone.`);
  const day = [{ fromMs: OPENS_AT * HOUR_MS, toMs: CLOSES_AT * HOUR_MS }];
  return compileCalendar({
    zone,
    week: [day, day, day, day, day, [], []],
    holidays: [
      { month: 12, day: 25 },
      { month: 1, day: 1 },
    ],
  });
}

/** Through 2026, also at night and on holidays: up to two weeks between, up to 40 working hours to add. */
function someQuestions(count: number): Question[] {
  const random = randomFrom('working time');
  const start = Date.UTC(2026, 0, 2);
  return Array.from({ length: count }, () => {
    const from = start + random.below(340 * 24 * 60) * MINUTE_MS;
    const to = from + random.below(14 * 24 * 60) * MINUTE_MS;
    return { from, to, minutes: 1 + random.below(40 * 60) };
  });
}

/** It counts in the zone of the process, for which there is no other setting. */
function prepareMoment(): void {
  process.env['TZ'] = ZONE;
  const hours = ['08:00:00', '18:00:00'];
  const specification = {
    workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null },
    holidays: ['*-12-25', '*-01-01'],
  };
  moment.updateLocale('en', specification);
}

function momentBetween({ from, to }: Question): number {
  return moment(to).workingDiff(moment(from), 'milliseconds');
}

function momentAdd({ from, minutes }: Question): Instant {
  return moment(from).addWorkingTime(minutes, 'minutes').valueOf();
}

function luxonBetween({ from, to }: Question): number {
  let worked = 0;
  for (let day = startOfDay(from); day.toMillis() < to; day = day.plus({ days: 1 })) {
    if (!isWorkingDay(day)) continue;
    const opens = day.set({ hour: OPENS_AT }).toMillis();
    const closes = day.set({ hour: CLOSES_AT }).toMillis();
    worked += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  }
  return worked;
}

function luxonAdd({ from, minutes }: Question): Instant {
  let left = minutes * MINUTE_MS;
  for (let day = startOfDay(from); ; day = day.plus({ days: 1 })) {
    if (!isWorkingDay(day)) continue;
    const begins = Math.max(from, day.set({ hour: OPENS_AT }).toMillis());
    const open = Math.max(0, day.set({ hour: CLOSES_AT }).toMillis() - begins);
    if (left <= open) return begins + left;
    left -= open;
  }
}

function startOfDay(at: Instant): DateTime {
  return DateTime.fromMillis(at, { zone: ZONE }).startOf('day');
}

function isWorkingDay({ weekday, month, day }: DateTime): boolean {
  if (weekday > 5) return false;
  return !(month === 12 && day === 25) && !(month === 1 && day === 1);
}
