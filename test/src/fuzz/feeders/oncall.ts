import {
  activeGroup,
  dutyAtOrAfter,
  dutyBetween,
  findGaps,
  groupInTurn,
  isGap,
  isOnDuty,
  nextShiftChange,
  onCallPeriods,
  peopleOnCall,
  reportedShifts,
  scheduleQuality,
  shiftAt,
  shiftChanges,
  shiftsAt,
  shiftsBetween,
  summariseShiftChange,
  swap,
  whoIsOnCall,
  withActiveGroup,
  withoutParticipant,
} from '@rungs/core';
import fc from 'fast-check';
import { nearInstants } from '../calendars';
import { texts } from '../incidents';
import { participants, patterns, restrictions, rotations, schedules, stretches } from '../schedules';
import { fed } from './fed';
import type { Feeders } from './fed';

const DAY_MS = 86_400_000;
const someDays = fc
  .tuple(nearInstants, fc.integer({ min: 1, max: 20 * DAY_MS }))
  .map(([from, ms]) => ({ from, to: from + ms }));

const open = fc.array(
  fc.record(
    {
      key: texts,
      summary: texts,
      level: fc.integer({ min: 1, max: 5 }),
      owner: participants,
      dueAt: nearInstants,
    },
    { requiredKeys: ['key', 'summary', 'level'] },
  ),
  { maxLength: 4 },
);

export const onCallFeeders: Feeders = {
  whoIsOnCall: fed(fc.tuple(schedules, nearInstants), ([schedule, at]) => {
    const answer = whoIsOnCall(schedule, at);
    if (isGap(answer)) return answer.gap;
    const names = answer.onCall.map(({ participant }) => participant);
    if (names.length === 0 || new Set(names).size !== names.length) throw new Error(`${names.join()} are on call.`);
    return answer;
  }),
  isGap: fed(fc.tuple(schedules, nearInstants), ([schedule, at]) => {
    const answer = whoIsOnCall(schedule, at);
    if (isGap(answer) === 'onCall' in answer) throw new Error('Both a gap and people.');
  }),
  onCallPeriods: fed(fc.tuple(schedules, someDays), ([schedule, { from, to }]) => {
    const periods = onCallPeriods(schedule, from, to);
    periods.forEach(({ start, end }, i) => {
      const before = periods[i - 1]?.end ?? from;
      if (start !== before || end <= start) throw new Error(`${start} to ${end} comes after ${before}.`);
    });
    if (periods.at(-1)?.end !== to) throw new Error('It ends too soon.');
    return periods;
  }),
  peopleOnCall: fed(fc.tuple(schedules, someDays), ([schedule, { from, to }]) => peopleOnCall(schedule, from, to)),
  findGaps: fed(fc.tuple(schedules, someDays), ([schedule, { from, to }]) => {
    for (const gap of findGaps(schedule, from, to)) {
      if (!isGap(whoIsOnCall(schedule, gap.start))) throw new Error(`Somebody is on call at ${gap.start}.`);
    }
  }),
  scheduleQuality: fed(fc.tuple(schedules, someDays), ([schedule, { from, to }]) =>
    scheduleQuality(schedule, from, to),
  ),
  shiftChanges: fed(fc.tuple(schedules, someDays), ([schedule, { from, to }]) => shiftChanges(schedule, from, to)),
  summariseShiftChange: fed(fc.tuple(schedules, someDays, open), ([schedule, { from, to }, items]) =>
    shiftChanges(schedule, from, to).map((change) => {
      const { toPassOn, unowned, alsoOpen } = summariseShiftChange(change, items);
      if (toPassOn.length + unowned.length + alsoOpen.length !== items.length) throw new Error('Something is lost.');
    }),
  ),
  reportedShifts: fed(
    fc.tuple(schedules, someDays, fc.array(fc.tuple(stretches, participants), { maxLength: 3 })),
    ([schedule, { from, to }, recorded]) =>
      reportedShifts(schedule, from, to, {
        until: from,
        shifts: recorded.map(([{ start, end }, participant]) => ({ participant, start, end })),
      }),
  ),
  shiftsAt: fed(fc.tuple(patterns, nearInstants), ([pattern, at]) => {
    for (const { start, end } of shiftsAt(pattern, at)) {
      if (start > at || end <= at) throw new Error(`${at} is not in ${start} to ${end}.`);
    }
  }),
  shiftAt: fed(fc.tuple(patterns, nearInstants), ([pattern, at]) => shiftAt(pattern, at)),
  shiftsBetween: fed(fc.tuple(patterns, someDays), ([pattern, { from, to }]) => shiftsBetween(pattern, from, to)),
  nextShiftChange: fed(fc.tuple(patterns, nearInstants), ([pattern, at]) => {
    const next = nextShiftChange(pattern, at);
    if (next !== undefined && next <= at) throw new Error(`${next} is not after ${at}.`);
    return next;
  }),
  groupInTurn: fed(fc.tuple(rotations, fc.integer({ min: -50, max: 50 })), ([rotation, turn]) =>
    groupInTurn(rotation, turn),
  ),
  activeGroup: fed(fc.tuple(rotations, nearInstants), ([rotation, at]) => activeGroup(rotation, at)),
  withActiveGroup: fed(
    fc.tuple(rotations, fc.integer({ min: -3, max: 5 }), nearInstants),
    ([rotation, index, at]) => withActiveGroup(rotation, index, at).groups,
  ),
  withoutParticipant: fed(fc.tuple(rotations, participants, nearInstants), ([rotation, leaver, at]) => {
    const { groups } = withoutParticipant(rotation, leaver, at);
    if (groups.some((group) => group.includes(leaver))) throw new Error(`${leaver} is still there.`);
  }),
  swap: fed(fc.tuple(schedules, stretches, stretches, participants, participants), ([schedule, a, b, one, other]) => {
    const swapped = swap('swap', { participant: one, gives: a }, { participant: other, gives: b });
    return whoIsOnCall({ ...schedule, overrides: swapped }, a.start);
  }),
  isOnDuty: fed(fc.tuple(restrictions, nearInstants), ([restriction, at]) => {
    const duty = dutyAtOrAfter(restriction, at);
    const holds = duty !== undefined && duty.start <= at && at < duty.end;
    if (isOnDuty(restriction, at) !== holds) throw new Error('On duty and not.');
  }),
  dutyBetween: fed(fc.tuple(restrictions, someDays), ([restriction, { from, to }]) =>
    dutyBetween(restriction, from, to),
  ),
  dutyAtOrAfter: fed(fc.tuple(restrictions, nearInstants), ([restriction, at]) => dutyAtOrAfter(restriction, at)),
};
