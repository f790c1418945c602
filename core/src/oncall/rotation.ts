/**
 * A rotation hands a shift of whole days from one participant to the next. Shifts keep the local
 * wall clock across daylight-saving changes and belong to `[start, end)` (ROT1).
 */
import type { Instant } from '../time/instant';
import type { LocalDateTime } from '../time/localTime';
import type { ZoneRules } from '../time/zoneRules';
import { shiftAt } from './shiftPattern';

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
  const shift = shiftAt({ kind: 'continuous', zone, startsAt, unit: 'day', length: shiftDays }, at);
  if (!shift) return { gap: 'beforeFirstShift' };
  const participant = participants[shift.turn % participants.length];
  if (participant === undefined) return { gap: 'noParticipants' };
  return { participant, from: shift.start, to: shift.end };
}
