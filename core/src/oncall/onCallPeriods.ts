/**
 * The answers of a schedule over a stretch of time: in pieces between which nothing changes, person
 * by person, and where nobody is on call. The answer at an instant is the truth; here it is asked
 * at every instant at which it may change.
 */
import type { Instant } from '../time/instant';
import { dutyBetween } from './restriction';
import { isGap } from './schedule';
import type { GapReason, Layer, OnCallAnswer, OpenHours, Schedule } from './schedule';
import { shiftsBetween } from './shiftPattern';
import { join } from './stretch';
import type { Stretch } from './stretch';
import { whoIsOnCall } from './whoIsOnCall';

export interface OnCallPeriod<Participant extends string> extends Stretch {
  readonly answer: OnCallAnswer<Participant>;
}

/** The time in which one person is on call without a pause, by whatever. */
export interface PersonOnCall<Participant extends string> extends Stretch {
  readonly participant: Participant;
}

export interface Gap extends Stretch {
  readonly because: GapReason;
}

/** Covers `[from, to)` whole; neighbours differ in who is on call or by what. */
export function onCallPeriods<P extends string>(schedule: Schedule<P>, from: Instant, to: Instant): OnCallPeriod<P>[] {
  const periods: OnCallPeriod<P>[] = [];
  const changes = changesWithin(schedule, from, to);
  changes.forEach((start, i) => {
    const end = changes[i + 1] ?? to;
    const answer = whoIsOnCall(schedule, start);
    const last = periods[periods.length - 1];
    if (last && sameAnswer(last.answer, answer)) periods[periods.length - 1] = { ...last, end };
    else periods.push({ start, end, answer });
  });
  return periods;
}

/** By start, then end, then id. */
export function peopleOnCall<P extends string>(schedule: Schedule<P>, from: Instant, to: Instant): PersonOnCall<P>[] {
  const stretches = onCallPeriods(schedule, from, to).flatMap(({ start, end, answer }) =>
    isGap(answer) ? [] : answer.onCall.map(({ participant }) => ({ participant, start, end })),
  );
  return personByPerson(stretches);
}

/** Each person's stretches joined where they touch. */
export function personByPerson<P extends string>(stretches: readonly PersonOnCall<P>[]): PersonOnCall<P>[] {
  const people = stretches.map(({ participant }) => participant).filter((it, i, all) => all.indexOf(it) === i);
  return people
    .flatMap((participant) =>
      join(stretches.filter((it) => it.participant === participant)).map((stretch) => ({ participant, ...stretch })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.participant < b.participant ? -1 : 1));
}

/** When nobody will be on call, and why (ROT3). */
export function findGaps<P extends string>(schedule: Schedule<P>, from: Instant, to: Instant): Gap[] {
  return onCallPeriods(schedule, from, to).flatMap(({ start, end, answer }) =>
    isGap(answer) ? [{ start, end, because: answer.gap }] : [],
  );
}

/** `from` and every instant before `to` at which the answer may change, ascending. */
function changesWithin<P extends string>(schedule: Schedule<P>, from: Instant, to: Instant): Instant[] {
  if (!(to - from < Infinity)) throw new Error('A schedule is answered for a finite time.');
  const ends = [
    ...schedule.layers.flatMap((layer) => stretchesOf(layer, from, to)),
    ...schedule.overrides,
    ...schedule.temporary.flatMap((it) => [it, ...it.shifts]),
  ].flatMap(({ start, end }) => [start, end]);
  const within = [from, ...ends].filter((at) => from <= at && at < to).sort((a, b) => a - b);
  return within.filter((at, i) => at !== within[i - 1]);
}

function stretchesOf<P extends string>(layer: Layer<P>, from: Instant, to: Instant): Stretch[] {
  const { staffing, restriction, openHours } = layer;
  return [
    ...(staffing.kind === 'rotation' ? shiftsBetween(staffing.rotation.pattern, from, to) : []),
    ...(restriction ? dutyBetween(restriction, from, to) : []),
    ...(openHours ? openBetween(openHours, from, to) : []),
  ];
}

/** The open periods that have some of `[from, to)`. */
export function openBetween(openHours: OpenHours, from: Instant, to: Instant): Stretch[] {
  for (let count = 16; ; count *= 4) {
    const periods = openHours.periodsAfter(from, count);
    if (periods.length < count || periods.some(({ end }) => end >= to))
      return periods.filter(({ start }) => start < to);
  }
}

function sameAnswer<P extends string>(a: OnCallAnswer<P>, b: OnCallAnswer<P>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
