/**
 * What the panel on the ticket shows, assembled once for both tools: the screens of Jira and
 * ServiceNow draw this and add nothing. All text in it is internal; it is for agents.
 */
import type { EscalationRecord } from '../escalation/record';
import type { Incident } from '../incident/incident';
import type { KnownErrorMatch } from '../knownError/knownError';
import type { EscalationPolicy, PersonId } from '../policy/policy';
import type { Instant } from '../time/instant';

export interface PanelView {
  readonly asOf: Instant;
  /** The IANA zone in which times are shown. */
  readonly zone: string;
  readonly incident: { readonly key: string; readonly summary: string; readonly priority: number };
  /** The ticket in the other tool, and when the two were last proved in step. */
  readonly linked?: LinkedTicket;
  readonly escalation: PanelEscalation;
  readonly knownError?: PanelKnownError;
  readonly problem?: { readonly key: string; readonly url?: string };
}

export interface LinkedTicket {
  readonly tool: 'jira' | 'servicenow';
  readonly key: string;
  readonly url?: string;
  readonly inStepAt?: Instant;
  /** Where the escalation is decided. */
  readonly home: 'here' | 'there';
}

export type PanelEscalation =
  /** Nothing applies; the sentence says why. */
  | { readonly status: 'noPolicy'; readonly because: string }
  /** A policy applies and has not been triggered; `startsAt` where time alone will do it. */
  | { readonly status: 'waiting'; readonly because: string; readonly startsAt?: Instant; readonly clock?: PanelClock }
  | {
      readonly status: 'running' | 'acknowledged' | 'closed';
      readonly policy: { readonly name: string; readonly version: number };
      readonly clock?: PanelClock;
      readonly rungs: readonly PanelRung[];
      readonly path: PanelPath;
      readonly next?: { readonly sentence: string; readonly at: Instant };
      /** Newest last. */
      readonly timeline: readonly PanelTimelineEntry[];
      readonly acknowledge: PanelPermission;
      /** One sentence on how it ended; only when closed. */
      readonly outcome?: string;
    };

export interface PanelClock {
  readonly name: string;
  readonly goalMs: number;
  readonly dueAt: Instant;
  /** Working time left; negative once breached. */
  readonly remainingMs: number;
  /** Elapsed ÷ goal; above 1 once breached. */
  readonly consumedShare: number;
  readonly state: 'running' | 'breached' | 'met' | 'missed';
  /** The hours it runs in: `Berlin office hours`. */
  readonly hours: string;
}

export interface PanelRung {
  readonly level: number;
  readonly name: string;
  readonly state: 'told' | 'next' | 'later';
  /** When it was told, or will be if nobody acknowledges. */
  readonly at?: Instant;
  /** Where it stands on the clock's rail, 0 to 1 of the goal; absent without a clock or an instant. */
  readonly share?: number;
}

export interface PanelPath {
  readonly name: string;
  readonly level: number;
  readonly levels: number;
  readonly levelName: string;
  readonly responders: readonly { readonly id: PersonId; readonly name: string; readonly initials: string }[];
  /** `Not acknowledged for 6 min`, `Acknowledged by A. Kim, 14:08 CET, after 7 min`. */
  readonly sentence: string;
}

export interface PanelTimelineEntry {
  readonly number: number;
  readonly at: Instant;
  readonly kind: 'started' | 'told' | 'skipped' | 'reminded' | 'failure' | 'problem' | 'acknowledged' | 'closed';
  readonly text: string;
  /** Why it happened, in one sentence. */
  readonly because: string;
  readonly delivery?: 'delivered' | 'waiting' | 'failing';
}

export type PanelPermission = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

export interface PanelKnownError {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly evidence: readonly string[];
  readonly workaround: string;
}

/** Everything `panelView` needs; nothing is fetched. */
export interface PanelFacts {
  readonly at: Instant;
  readonly incident: Incident;
  readonly record: EscalationRecord;
  /** The version the escalation runs under, or the one that would apply. */
  readonly policy?: EscalationPolicy;
  /** Who is looking; absent where the account is nobody the policy knows. */
  readonly viewer?: PersonId;
  readonly linked?: LinkedTicket;
  readonly knownErrors: readonly KnownErrorMatch[];
  readonly problem?: { readonly key: string; readonly url?: string };
}
