/**
 * Who is on call, as an admin writes it (ROT1, ROT2). Local times such as `2026-01-05T09:00` are those
 * of the zone that stands beside them, else of the schedule.
 */
import type { WeekDocument, WeekdayName } from './calendarDocument';

export interface RotationDocument {
  readonly id: string;
  readonly zone: string;
  /** Local start of the first shift, `2026-01-05T09:00`. Before it, nobody is on call. */
  readonly startsAt: string;
  /** No shift goes on past it. */
  readonly endsAt?: string;
  readonly shift: ShiftDocument;
  /** Shifts of days, weeks and months change then (`09:00`); at the clock time of `startsAt` unless said otherwise. */
  readonly handoverAt?: string;
  /** Person ids, in turn. */
  readonly participants?: readonly string[];
  /** Instead of participants: groups of person ids that take turns; everyone of one holds the shift together. */
  readonly turns?: readonly (readonly string[])[];
}

export interface ShiftDocument {
  readonly every: number;
  readonly unit: 'hour' | 'day' | 'week' | 'month';
  /** How long each lasts, with a pause until the next; without it one begins where the other ends. */
  readonly lasts?: string;
  /** Only with `lasts`: the weekdays on which one begins; that of `startsAt` unless said otherwise. */
  readonly on?: readonly WeekdayName[];
}

export interface ScheduleDocument {
  readonly id: string;
  /** What people read instead of the id. */
  readonly name?: string;
  /** The zone of the local times of the overrides, swaps, temporary schedules and duty hours. */
  readonly zone: string;
  /** The topmost first. */
  readonly layers: readonly LayerDocument[];
  /** The topmost layer that covers the instant, unless this says every layer that does. */
  readonly answeredBy?: 'topmost' | 'every';
  readonly overrides?: readonly OverrideDocument[];
  readonly swaps?: readonly SwapDocument[];
  readonly temporary?: readonly TemporaryScheduleDocument[];
}

/** A rotation or fixed people: exactly one of the two. */
export interface LayerDocument {
  readonly id: string;
  readonly rotation?: string;
  readonly people?: readonly string[];
  /** On duty in these hours of the week only. */
  readonly onDuty?: DutyDocument;
  /** A calendar id: on duty only while it is open, so not on its holidays. */
  readonly calendar?: string;
}

export interface DutyDocument {
  /** The schedule's zone unless said otherwise. */
  readonly zone?: string;
  readonly week: WeekDocument;
}

/** `[from, to)`. */
export interface StretchDocument {
  /** Local, `2026-12-24T08:00`. */
  readonly from: string;
  readonly to: string;
}

export type OverrideDocument =
  | ({ readonly kind: 'add' } & OverrideTerms)
  | ({ readonly kind: 'remove' } & OverrideTerms)
  | ({ readonly kind: 'replace'; readonly by: string } & OverrideTerms);

interface OverrideTerms extends StretchDocument {
  readonly id: string;
  readonly person: string;
  /** Of `from` and `to`; the schedule's unless said otherwise. */
  readonly zone?: string;
}

/** Each of two people takes the stretch that the other gives away. */
export interface SwapDocument {
  readonly id: string;
  readonly one: PersonStretchDocument;
  readonly other: PersonStretchDocument;
}

export interface PersonStretchDocument extends StretchDocument {
  readonly person: string;
}

/** Stands in place of layers and overrides for its stretch; where none of its shifts is, nobody is on call. */
export interface TemporaryScheduleDocument extends StretchDocument {
  readonly id: string;
  readonly shifts: readonly PersonStretchDocument[];
}
