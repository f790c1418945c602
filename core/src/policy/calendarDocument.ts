/** Hours as an admin writes them: what a window or a target counts in, and when a layer is on duty (CAL1–CAL4). */

export type WeekdayName = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Openings such as `08:00-18:00`; `22:00-06:00` passes midnight; `00:00-24:00` is the whole day. */
export type WeekDocument = { readonly [day in WeekdayName]?: readonly string[] };

export interface CalendarDocument {
  readonly id: string;
  /** What people read instead of the id: `Berlin office hours`. */
  readonly name?: string;
  /** An IANA zone name. */
  readonly zone: string;
  readonly week: WeekDocument;
  /** Further openings of the week, which holidays do not close. */
  readonly despiteHolidays?: WeekDocument;
  readonly holidays?: readonly HolidayDocument[];
  /** Days with openings of their own, in place of the week's. */
  readonly dates?: readonly DatedOpeningsDocument[];
  /** Stretches of a day that are cut out of its openings. */
  readonly breaks?: readonly BreaksDocument[];
  /** Calendar ids: open where this one or any of these is, each in its own zone. */
  readonly including?: readonly string[];
  /** Working time that ends exactly at closing is due then, unless this says at the next opening (CAL3). */
  readonly dueAtClosing?: 'closing' | 'nextOpening';
  /** The working time that `1d` means in windows and targets of this calendar: `8h`; 24 hours unless said otherwise. */
  readonly dayLength?: string;
  /** An opening that the clock jumps over is read as if it had not jumped, unless this says from the jump on (TIM2). */
  readonly inGap?: 'asIfNotJumped' | 'afterGap';
}

export interface HolidayDocument {
  /** `2026-12-25`, or `12-25` for every year. */
  readonly date: string;
  readonly name: string;
}

export interface DatedOpeningsDocument {
  /** `2026-12-24`. */
  readonly date: string;
  /** Empty: closed all day. */
  readonly openings: readonly string[];
  /** Open also where the day is a holiday. */
  readonly despiteHoliday?: boolean;
}

export interface BreaksDocument {
  readonly date: string;
  readonly breaks: readonly string[];
}
