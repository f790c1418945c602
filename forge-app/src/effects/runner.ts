/** What every runner is given and answers. A runner may be run again after a crash: it looks first. */
import type { EscalationPolicy, EscalationRecord, Instant } from '@rungs/core';
import type { Alerts } from '../jira/alerts';
import type { JiraIssue } from '../jira/answers';
import type { JiraClient } from '../jira/client';

export interface Scene {
  readonly jira: JiraClient;
  readonly alerts: Alerts;
  readonly issue: JiraIssue;
  readonly policy: EscalationPolicy;
  readonly record: EscalationRecord;
  /** An earlier attempt may have succeeded without our knowing: look before making anything. */
  readonly doubtful: boolean;
  /** Every attempt so far ended with a call that Jira put off. */
  readonly putOff: boolean;
  readonly at: Instant;
}

/** The id or key of what was made; undefined where nothing needed making. */
export type MadeId = string | undefined;

/** Marks what an effect made, on a comment or an issue. */
export const EFFECT_PROPERTY = 'rungs.effect';
