/**
 * Who is on call at an instant, and by what. Temporary schedules answer first, then the layers;
 * overrides are applied to what the layers say (ROT2).
 */
import type { Instant } from '../time/instant';
import { groupInTurn } from './groupInTurn';
import { applyOverrides, eachOnce, overridesAt } from './override';
import { isOnDuty } from './restriction';
import type {
  GapReason,
  GroupRotation,
  Layer,
  LayerGap,
  OnCallAnswer,
  OnCallEntry,
  Schedule,
  TemporarySchedule,
} from './schedule';
import { firstStart, lastEnd, shiftsAt } from './shiftPattern';
import type { ShiftPattern } from './shiftPattern';
import { holds } from './stretch';

type LayerAnswer<P extends string> = readonly OnCallEntry<P>[] | LayerGap;

export function whoIsOnCall<P extends string>(schedule: Schedule<P>, at: Instant): OnCallAnswer<P> {
  const temporary = schedule.temporary.filter((it) => holds(it, at));
  const first = temporary[0];
  if (first)
    return answer(
      temporary.flatMap((it) => standIns(it, at)),
      { kind: 'temporarySchedule', temporary: first.id },
    );
  return overridden(schedule, at);
}

function overridden<P extends string>(schedule: Schedule<P>, at: Instant): OnCallAnswer<P> {
  const answers = schedule.layers.map((layer) => ({ layer: layer.id, entries: layerAt(layer, at) }));
  const planned = plannedBy(
    schedule,
    answers.map(({ entries }) => entries),
  );
  const inForce = overridesAt(schedule.overrides, at);
  const because: GapReason =
    planned.length > 0
      ? { kind: 'removed', overrides: inForce.filter(({ kind }) => kind === 'remove').map(({ id }) => id) }
      : { kind: 'noLayerCovers', layers: answers.flatMap(({ layer, entries }) => gapOf(layer, entries)) };
  return answer(applyOverrides(planned, inForce), because);
}

function plannedBy<P extends string>(
  { answeredBy = 'topmost' }: Schedule<P>,
  answers: readonly LayerAnswer<P>[],
): OnCallEntry<P>[] {
  const covering = answers.filter((it): it is readonly OnCallEntry<P>[] => typeof it !== 'string');
  const answering = answeredBy === 'every' ? covering : covering.slice(0, 1);
  return eachOnce(answering.flatMap((entries) => entries));
}

function gapOf<P extends string>(layer: string, entries: LayerAnswer<P>): { layer: string; because: LayerGap }[] {
  return typeof entries === 'string' ? [{ layer, because: entries }] : [];
}

function layerAt<P extends string>({ id, staffing, restriction, openHours }: Layer<P>, at: Instant): LayerAnswer<P> {
  if (restriction && !isOnDuty(restriction, at)) return 'offDuty';
  if (openHours && !openHours.isOpen(at)) return 'offDuty';
  if (staffing.kind === 'rotation') return rotationAt(id, staffing.rotation, at);
  const { participants } = staffing;
  if (participants.length === 0) return 'noParticipants';
  return participants.map((participant) => ({ participant, source: { kind: 'fixed', layer: id } }));
}

function rotationAt<P extends string>(layer: string, rotation: GroupRotation<P>, at: Instant): LayerAnswer<P> {
  const { pattern } = rotation;
  const shifts = shiftsAt(pattern, at);
  if (shifts.length === 0) return pauseIn(pattern, at);
  const entries = shifts.flatMap((shift) =>
    groupInTurn(rotation, shift.turn).map((participant): OnCallEntry<P> => ({
      participant,
      source: { kind: 'shift', layer, rotation: rotation.id, shift },
    })),
  );
  return entries.length > 0 ? entries : 'noParticipants';
}

function pauseIn(pattern: ShiftPattern, at: Instant): LayerGap {
  if (at < firstStart(pattern)) return 'beforeFirstShift';
  return at >= (lastEnd(pattern) ?? Infinity) ? 'afterLastShift' : 'betweenShifts';
}

function standIns<P extends string>(temporary: TemporarySchedule<P>, at: Instant): OnCallEntry<P>[] {
  return temporary.shifts
    .filter((shift) => holds(shift, at))
    .map(({ participant, start, end }) => ({
      participant,
      source: { kind: 'temporarySchedule', temporary: temporary.id, shift: { start, end } },
    }));
}

function answer<P extends string>(entries: readonly OnCallEntry<P>[], because: GapReason): OnCallAnswer<P> {
  return entries.length > 0 ? { onCall: eachOnce(entries) } : { gap: because };
}
