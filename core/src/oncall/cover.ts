/**
 * When nobody is on call, found without asking who is: what the layers and additions cover, joined.
 * Only where a person is taken away, or a temporary schedule answers alone, is each instant asked.
 */
import type { Instant } from '../time/instant';
import { findGaps, openBetween } from './onCallPeriods';
import { dutyBetween } from './restriction';
import type { GroupRotation, Layer, Schedule } from './schedule';
import { firstStart, lastEnd, shiftsBetween } from './shiftPattern';
import { groupInTurn } from './groupInTurn';
import { both, cut, join, rest } from './stretch';
import type { Stretch } from './stretch';

/** The same time as that of `findGaps`, joined, in a fraction of its time. */
export function uncovered<P extends string>(schedule: Schedule<P>, from: Instant, to: Instant): Stretch[] {
  const { layers, overrides, temporary } = schedule;
  const within = { start: from, end: to };
  const added = overrides.filter(({ kind }) => kind === 'add');
  const covered = join([...layers.flatMap((layer) => coverOf(layer, within)), ...cut(added, within)]);
  const asked = join(cut([...overrides.filter(({ kind }) => kind === 'remove'), ...temporary], within));
  return join([
    ...both(rest(covered, within), rest(asked, within)),
    ...asked.flatMap(({ start, end }) => findGaps(schedule, start, end)),
  ]);
}

function coverOf<P extends string>({ staffing, restriction, openHours }: Layer<P>, within: Stretch): Stretch[] {
  const { start, end } = within;
  const cover =
    staffing.kind === 'rotation' ? shiftCover(staffing.rotation, within) : fixedCover(staffing.participants, within);
  const onDuty = restriction ? both(cover, dutyBetween(restriction, start, end)) : cover;
  return openHours ? both(onDuty, openBetween(openHours, start, end)) : onDuty;
}

function fixedCover(participants: readonly string[], within: Stretch): Stretch[] {
  return participants.length > 0 ? [within] : [];
}

function shiftCover<P extends string>(rotation: GroupRotation<P>, within: Stretch): Stretch[] {
  const { pattern, groups } = rotation;
  const everyTurn = groups.length > 0 && groups.every((group) => group.length > 0);
  if (pattern.kind === 'continuous' && pattern.beforeStart !== 'countBack' && everyTurn) {
    // One shift begins where the other ends.
    return cut([{ start: firstStart(pattern), end: lastEnd(pattern) ?? Infinity }], within);
  }
  const shifts = shiftsBetween(pattern, within.start, within.end);
  return join(
    cut(
      shifts.filter(({ turn }) => groupInTurn(rotation, turn).length > 0),
      within,
    ),
  );
}
