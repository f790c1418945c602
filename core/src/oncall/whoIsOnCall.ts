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
  const planned = plannedBy(schedule, at);
  const inForce = overridesAt(schedule.overrides, at);
  // Nearly always the plan holds as it is.
  const onCall = inForce.length === 0 ? planned : applyOverrides(planned, inForce);
  if (onCall.length > 0) return { onCall };
  return {
    gap:
      planned.length > 0
        ? { kind: 'removed', overrides: inForce.filter(({ kind }) => kind === 'remove').map(({ id }) => id) }
        : { kind: 'noLayerCovers', layers: schedule.layers.flatMap((layer) => gapOf(layer.id, layerAt(layer, at))) },
  };
}

function plannedBy<P extends string>(
  { layers, answeredBy = 'topmost' }: Schedule<P>,
  at: Instant,
): readonly OnCallEntry<P>[] {
  const planned: OnCallEntry<P>[] = [];
  for (const layer of layers) {
    const entries = layerAt(layer, at);
    if (typeof entries === 'string') continue;
    planned.push(...entries);
    if (answeredBy === 'topmost') break;
  }
  return planned.length > 1 ? eachOnce(planned) : planned;
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
  const entries: OnCallEntry<P>[] = [];
  for (const shift of shifts) {
    for (const participant of groupInTurn(rotation, shift.turn)) {
      entries.push({ participant, source: { kind: 'shift', layer, rotation: rotation.id, shift } });
    }
  }
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
