/**
 * A rotation hands a shift from one participant to the next. Shifts keep the local wall clock
 * across daylight-saving changes and belong to `[start, end)` (ROT1).
 */
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import type { LocalDateTime } from '../time/localTime';
import { toInstant, toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';

export interface Rotation<Participant> {
  readonly id: string;
  readonly zone: ZoneRules;
  readonly startsAt: LocalDateTime;
  readonly shiftDays: number;
  readonly participants: readonly Participant[];
}

export type OnCall<Participant> =
  | { readonly participant: Participant; readonly from: Instant; readonly to: Instant }
  /** Nobody is an answer, not an error (ROT3). */
  | { readonly gap: 'beforeFirstShift' | 'noParticipants' };

export function onCallAt<Participant>(rotation: Rotation<Participant>, at: Instant): OnCall<Participant> {
  const { zone, startsAt, shiftDays, participants } = rotation;
  if (participants.length === 0) return { gap: 'noParticipants' };
  if (at < toInstant(zone, startsAt)) return { gap: 'beforeFirstShift' };

  const startOfShift = (n: number): Instant => toInstant(zone, startsAt + n * shiftDays * DAY_MS);
  let shift = Math.floor((toLocal(zone, at) - startsAt) / (shiftDays * DAY_MS));
  // On the nights the clocks change, the wall clock alone can name the neighbouring shift.
  while (startOfShift(shift) > at) shift -= 1;
  while (startOfShift(shift + 1) <= at) shift += 1;

  const participant = participants[shift % participants.length];
  if (participant === undefined) return { gap: 'noParticipants' };
  return { participant, from: startOfShift(shift), to: startOfShift(shift + 1) };
}
