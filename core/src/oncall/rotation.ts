/**
 * A rotation hands a shift from one participant to the next. Shifts keep the local wall clock
 * across daylight-saving changes and belong to `[start, end)` (ROT1).
 */
import type { LocalDateTime } from '../time/localTime';
import type { ZoneRules } from '../time/zoneRules';

export interface Rotation<Participant> {
  readonly id: string;
  readonly zone: ZoneRules;
  readonly startsAt: LocalDateTime;
  readonly shiftDays: number;
  readonly participants: readonly Participant[];
}
