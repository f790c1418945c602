/** Is a ticket's audit whole, held against the head in the ticket's own row, and if not, where is it broken? */
import { emptyChain, verifyChain } from '#operations';
import type { ChainVerdict, IncidentId } from '@rungs/core';
import type { Tools } from './tools';

const ATTEMPTS = 5;

export async function verifyTicket(
  { audit, escalations }: Pick<Tools, 'audit' | 'escalations'>,
  issueId: IncidentId,
): Promise<ChainVerdict> {
  const none = emptyChain({ tool: 'jira', id: issueId });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const head = (await escalations.load(issueId)).auditHead ?? none;
    const { entries, texts } = await audit.ofTicket(issueId);
    const verdict = verifyChain(head, entries, texts);
    if (verdict.whole) return verdict;
    // An entry that was written while we read looks like one too many.
    if (((await escalations.load(issueId)).auditHead ?? none).hash === head.hash) return verdict;
  }
  throw new Error(`the audit of issue ${issueId} changed ${ATTEMPTS} times while it was being read`);
}
