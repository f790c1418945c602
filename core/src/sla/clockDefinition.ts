/**
 * What a clock measures: when it starts, pauses, resumes, stops, is cancelled and is reset, by what
 * is seen of a ticket; and its target, which may change with the ticket. `Seen` is whatever the
 * conditions look at: an `Incident`, or a row of another tool's history.
 */
import type { DueAtClosing } from '../calendar/workingTime';
import type { NamedHours } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { WorkingSpan } from './workingSpan';

/** `before` is the sighting before, so that “has become” can be asked; absent at the first. */
export type Condition<Seen> = (seen: Seen, before: Seen | undefined) => boolean;

export interface ClockDefinition<Seen> {
  readonly name: string;
  readonly start: Condition<Seen>;
  readonly stop: Condition<Seen>;
  readonly cancel?: Condition<Seen>;
  readonly reset?: Condition<Seen>;
  /** Absent: it never pauses, as a response clock (SLA4). */
  readonly pause?: Condition<Seen>;
  /** Absent: it resumes when `pause` no longer holds. While both hold it stays paused. */
  readonly resume?: Condition<Seen>;
  /** Undefined where the clock does not apply: none starts then, and one that runs is cancelled. */
  readonly target: (seen: Seen) => ClockTarget | undefined;
  /** A retroactive start: from this instant where there is one and it is earlier, with the pauses seen since (SLA2). */
  readonly startsFrom?: (seen: Seen, before: Seen | undefined) => Instant | undefined;
  /** Once stopped: done, unless said otherwise, or started again when `start` holds again. */
  readonly afterStop?: 'done' | 'startsAgain';
  /** Other hours: what was used stays used (SLA3, unless said otherwise), or all is counted anew in the new hours. */
  readonly onNewHours?: 'keepsElapsed' | 'recounts';
}

export interface ClockTarget {
  readonly goal: WorkingSpan;
  readonly hours: NamedHours;
  readonly dueAtClosing?: DueAtClosing;
}

/** A ticket as it was at one instant. */
export interface Sighting<Seen> {
  readonly at: Instant;
  readonly seen: Seen;
}
