/** What the first dashboard shows, made from escalation records by `dashboardView`. Elapsed time. */
import type { Instant } from '../time/instant';

export interface DashboardView {
  readonly asOf: Instant;
  readonly zone: string;
  /** Open escalations by the highest level reached on any path, level 1 first. */
  readonly openByLevel: readonly { readonly level: number; readonly count: number; readonly tickets: readonly DashboardTicket[] }[];
  readonly unacknowledged: { readonly count: number; readonly tickets: readonly DashboardTicket[] };
  /** Opened → first rise above level 1 (MET-R1). */
  readonly timeToEscalate: Distribution;
  /** Told → acknowledged (MET-R2). */
  readonly timeToAcknowledge: Distribution;
}

export interface DashboardTicket {
  readonly key: string;
  readonly summary: string;
  readonly level: number;
  readonly since: Instant;
  readonly url?: string;
}

export interface Distribution {
  /** Finished ones: what the percentiles are made of. */
  readonly n: number;
  /** Still open, so their time is at least their age: counted, not guessed. */
  readonly open: number;
  readonly medianMs?: number;
  readonly p90Ms?: number;
}

/** One escalation as the dashboard sees it. */
export interface DashboardRow {
  readonly key: string;
  readonly summary: string;
  readonly url?: string;
  readonly incidentOpenedAt: Instant;
  readonly record: import('../escalation/record').EscalationRecord;
}
