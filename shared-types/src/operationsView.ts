/** What the operations page shows and asks: how the app itself fares (TLS-5). Instants in milliseconds. */
export interface OperationsView {
  readonly asOf: number;
  /** In which the page shows its times: the policy's. */
  readonly zone: string;
  readonly heartbeat: HeartbeatView;
  /** Null while escalation runs by itself. */
  readonly pause: PauseView | null;
  readonly queue: QueueView;
  readonly failures: readonly FailureView[];
  /** Why no alert is raised, where the site was found within the hour not to have any; absent where nothing is known of it. */
  readonly noAlerts?: { readonly at: number; readonly because: string };
  readonly deadLetters: readonly DeadLetterView[];
  /** Why the tool's own on-call names nobody for a group that the policy asks of it: a sentence's end for each group. */
  readonly silentOnCall?: readonly string[];
  /** What was set and is refused, and why; absent where the tool's pages refuse it when it is saved. */
  readonly settings?: readonly RefusedSetting[];
  /** Absent where the tool counts no calls. */
  readonly budget?: BudgetView;
  /** Absent where the tool's own means keep and delete what was stored. */
  readonly retention?: RetentionView;
  readonly audit: AuditStanding | null;
  /** `operate` may do everything here; `readAudit` may verify and export the audit. */
  readonly mayOperate: boolean;
}

export interface HeartbeatView {
  /** Null before the first sweep. */
  readonly lastAt: number | null;
  readonly everyMs: number;
  /** False where the last one ran out of time or Jira was not there. */
  readonly complete: boolean;
  readonly found: number;
  readonly queued: number;
  /** Longest silences of late, newest first. */
  readonly gaps: readonly SilentGap[];
}

/** A stretch in which no sweep ran, and what the first sweep after it found overdue. */
export interface SilentGap {
  readonly from: number;
  readonly to: number;
  readonly caughtUp: number;
}

export interface PauseView {
  readonly since: number;
  /** As the tool shows the person's name, or the account where it may not be read. */
  readonly by: string;
  readonly because: string;
  /** Null until somebody resumes. */
  readonly until: number | null;
}

export interface QueueView {
  readonly running: number;
  readonly acknowledged: number;
  readonly watching: number;
  /** False where there are more than were counted. */
  readonly countedAll: boolean;
  readonly overdue: readonly QueuedTicket[];
  readonly dueSoon: readonly QueuedTicket[];
  /** Not acknowledged, waiting longest. */
  readonly oldest: QueuedTicket | null;
}

export interface QueuedTicket extends NamedTicket {
  readonly at: number;
  readonly level: number;
}

export interface NamedTicket {
  readonly id: string;
  /** The key; null where the reader may not see the ticket in Jira. */
  readonly key: string | null;
  readonly url?: string;
}

export interface FailureView {
  /** What is common to all of them; also what a retry of all names. */
  readonly cause: string;
  readonly deliveries: number;
  readonly tickets: readonly NamedTicket[];
  readonly most: number;
  readonly nextAt: number;
}

export interface DeadLetterView extends NamedTicket {
  readonly firstAt: number;
  readonly lastAt: number;
  readonly attempts: number;
  readonly error: string;
}

export interface RefusedSetting {
  readonly name: string;
  readonly because: string;
}

export interface BudgetView {
  readonly hourFrom: number;
  readonly resetsAt: number;
  readonly used: number;
  readonly share: number;
  readonly nearLimit: boolean;
  readonly shed: readonly { readonly what: string; readonly count: number }[];
}

export interface RetentionView {
  /** Null: kept until the app is uninstalled. */
  readonly months: number | null;
  readonly lastTrimAt: number | null;
  readonly lastTrimmed: number;
}

export interface AuditStanding {
  readonly at: number;
  readonly tickets: number;
  readonly entries: number;
  readonly broken: readonly BrokenChain[];
}

export interface BrokenChain extends NamedTicket {
  readonly entry: number;
  readonly how: 'altered' | 'missing' | 'reordered' | 'inserted' | 'textAltered';
}

/** One page of a verification: the page goes on with `next` until it is null. */
export interface VerifiedPage {
  readonly tickets: number;
  readonly entries: number;
  readonly broken: readonly BrokenChain[];
  readonly next: string | null;
}

/** One page of the export: lines of JSON, each saying of what kind it is. */
export interface ExportedPage {
  readonly lines: readonly string[];
  readonly kind: string;
  readonly next: string | null;
}

export type OperationsAnswer =
  { readonly ok: true; readonly view: OperationsView } | { readonly ok: false; readonly because: string };
