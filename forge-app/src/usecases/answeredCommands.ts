/**
 * What was asked of the engine and what it answered, carried beside the row that follows from it, so
 * that both are written in one transaction: an entry of the audit for each event and each refusal.
 */
import { auditDecision, emptyChain, isRefusal, recordDecision } from '#engine';
import type { AnsweredCommand, Audited, Decision, EscalationCommand } from '@rungs/core';
import type { KeptEscalation } from '../storage/keptEscalation';

/** Not yet written: the row, and the commands that made it so. */
export interface Revision extends KeptEscalation {
  readonly answered?: readonly AnsweredCommand[];
}

/** The row after a command: unchanged but for the audit where it was refused (ESC19). */
export function withAnswer(before: Revision, command: EscalationCommand, decision: Decision): Revision {
  const answered = [...(before.answered ?? []), { state: before.record.state, command, decision }];
  if (isRefusal(decision)) return { ...before, answered };
  return { ...before, record: recordDecision(before.record, decision), answered };
}

/** Nothing where nothing happened. */
export function auditOf(before: KeptEscalation, answered: readonly AnsweredCommand[]): Audited {
  const head = before.auditHead ?? emptyChain({ tool: 'jira', id: before.issueId });
  return answered.reduce<Audited>(
    (audited, { state, command, decision }) => {
      const added = auditDecision({ head: audited.head, state, command, decision, salt: crypto.randomUUID() });
      return {
        head: added.head,
        entries: [...audited.entries, ...added.entries],
        texts: [...audited.texts, ...added.texts],
      };
    },
    { head, entries: [], texts: [] },
  );
}
