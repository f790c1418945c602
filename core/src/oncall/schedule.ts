/**
 * An on-call schedule: layers that plan, overrides that change the plan, temporary schedules that
 * stand in its place; and what it answers. Every answer names where it came from (ROT2), a gap why
 * there is nobody (ROT3). Participants are ids.
 */
import type { Instant } from '../time/instant';
import type { Shift } from './continuousShifts';
import type { Override } from './override';
import type { Restriction } from './restriction';
import type { ShiftPattern } from './shiftPattern';
import type { Stretch } from './stretch';

export interface Schedule<Participant extends string> {
  readonly id: string;
  /** The topmost first. */
  readonly layers: readonly Layer<Participant>[];
  readonly overrides: readonly Override<Participant>[];
  readonly temporary: readonly TemporarySchedule<Participant>[];
  /** `topmost` unless said otherwise: the first layer that covers the instant. `every`: all that do, as in GoAlert. */
  readonly answeredBy?: 'topmost' | 'every';
}

export interface Layer<Participant extends string> {
  readonly id: string;
  readonly staffing:
    | { readonly kind: 'rotation'; readonly rotation: GroupRotation<Participant> }
    | { readonly kind: 'fixed'; readonly participants: readonly Participant[] };
  /** Absent: always on duty. */
  readonly restriction?: Restriction;
  /** On duty only while they are open; a calendar's, so that a region's holidays are nobody's duty there. */
  readonly openHours?: OpenHours;
}

/** What a layer asks of a calendar, which stands in a room of its own. */
export interface OpenHours {
  isOpen(at: Instant): boolean;
  /** The first `count` open periods that end after `at`, cut at `at`. */
  periodsAfter(at: Instant, count: number): readonly Stretch[];
}

/** Groups take turns; everyone of the group whose turn it is holds the shift. */
export interface GroupRotation<Participant extends string> {
  readonly id: string;
  readonly pattern: ShiftPattern;
  readonly groups: readonly (readonly Participant[])[];
  /** Which of the groups has turn 0; the first (0) unless said otherwise. */
  readonly firstGroup?: number;
}

/** Stands in place of layers and overrides for its stretch. Where none of its shifts is, nobody is on call. */
export interface TemporarySchedule<Participant extends string> extends Stretch {
  readonly id: string;
  readonly shifts: readonly (Stretch & { readonly participant: Participant })[];
}

export interface OnCallEntry<Participant extends string> {
  readonly participant: Participant;
  readonly source: OnCallSource<Participant>;
}

export type OnCallSource<Participant extends string> =
  | { readonly kind: 'shift'; readonly layer: string; readonly rotation: string; readonly shift: Shift }
  | { readonly kind: 'fixed'; readonly layer: string }
  /** `insteadOf` is who would be on call otherwise; absent where the person was added. */
  | { readonly kind: 'override'; readonly override: string; readonly insteadOf?: OnCallEntry<Participant> }
  | { readonly kind: 'temporarySchedule'; readonly temporary: string; readonly shift: Stretch };

export type OnCallAnswer<Participant extends string> =
  /** Never empty; each person once. */
  { readonly onCall: readonly OnCallEntry<Participant>[] } | { readonly gap: GapReason };

export type GapReason =
  | {
      readonly kind: 'noLayerCovers';
      readonly layers: readonly { readonly layer: string; readonly because: LayerGap }[];
    }
  | { readonly kind: 'removed'; readonly overrides: readonly string[] }
  | { readonly kind: 'temporarySchedule'; readonly temporary: string };

export type LayerGap = 'offDuty' | 'beforeFirstShift' | 'betweenShifts' | 'afterLastShift' | 'noParticipants';

export function isGap<P extends string>(answer: OnCallAnswer<P>): answer is { readonly gap: GapReason } {
  return 'gap' in answer;
}
