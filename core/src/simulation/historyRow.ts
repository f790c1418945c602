/**
 * One event of a ticket's recorded history, as a mapping made it from a row of some log. A field
 * that is absent was not said and stays as it was; `null` says that it was empty at that instant.
 * Nothing here may come from a column that the log filled in later (TRG-R4).
 */
import type { IncidentState, Priority } from '../incident/incident';
import type { Instant } from '../time/instant';

export interface HistoryRow {
  readonly ticket: string;
  readonly at: Instant;
  /** When the ticket was opened; without it, the first row's instant. */
  readonly openedAt?: Instant;
  readonly priority?: Priority;
  readonly state?: IncidentState;
  /** The support group that owns it now. */
  readonly group?: string | null;
  readonly assignee?: string | null;
  readonly service?: string | null;
  readonly category?: string | null;
  readonly summary?: string | null;
  /** The support line that owns it now, from 1, where the log says so. */
  readonly level?: number;
  /** Somebody has it in hand, by what the mapping calls acknowledged. */
  readonly acknowledged?: boolean;
  readonly resolved?: boolean;
  /** The log's own flag that a target was missed; a log without one leaves it absent on every row. */
  readonly breached?: boolean;
}
