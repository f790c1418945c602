/** What a level of a communication path owes those who wait for news (PTH-3), as an admin writes it. */
import type { Priority } from '../incident/incident';

/** Public text may be read by everybody; stakeholders are people of the organisation who act on the outcome, not on the fault. */
export type UpdateKind = 'public' | 'stakeholders';

export interface UpdatesDocument {
  /** Whom they are for, as people call them: `Customers of the web shop`. */
  readonly audience: string;
  readonly kind: UpdateKind;
  /** From the opening of the level to the first one; not before the level must be acknowledged. */
  readonly firstWithin: string;
  /** From each to the next. */
  readonly nextWithin: string;
  /** So long before one is due, whoever has the path is asked for it. */
  readonly askBefore: string;
  /** So long after it was due, the path goes up; past the last level it is reminded of at this rhythm. */
  readonly escalateAfter: string;
  /** Closing the ticket asks for a last one. */
  readonly atClosing?: boolean;
  /** Other times for tickets of these priorities. */
  readonly byPriority?: readonly PriorityUpdatesDocument[];
}

export interface PriorityUpdatesDocument {
  readonly priority: Priority;
  readonly firstWithin?: string;
  readonly nextWithin?: string;
}
