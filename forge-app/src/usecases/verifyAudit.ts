/** Is a ticket's audit whole, held against the head in the ticket's own row, and if not, where is it broken? */
import { emptyChain, verifyChain } from '#operations';
import type { ChainVerdict, IncidentId } from '@rungs/core';
import type { BrokenChain } from '@rungs/shared-types';
import { pageOfEntity } from '../storage/everything';
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

/** So many that a resolver's 25 seconds are enough also for long chains. */
const TICKETS_PER_PAGE = 20;

export interface VerifiedTickets {
  readonly tickets: number;
  readonly entries: number;
  readonly broken: readonly Omit<BrokenChain, 'key'>[];
  readonly next: string | null;
}

/** The next tickets from `cursor` on, of all that have a row. */
export async function verifyTickets(
  tools: Pick<Tools, 'audit' | 'escalations'>,
  cursor: string | undefined,
): Promise<VerifiedTickets> {
  const page = await pageOfEntity('escalation', TICKETS_PER_PAGE, cursor);
  let entries = 0;
  const broken: Omit<BrokenChain, 'key'>[] = [];
  for (const { key } of page.rows) {
    const verdict = await verifyTicket(tools, key as IncidentId);
    if (verdict.whole) entries += verdict.entries;
    else broken.push({ id: key, entry: verdict.number, how: verdict.broken });
  }
  return { tickets: page.rows.length, entries, broken, next: page.cursor ?? null };
}
