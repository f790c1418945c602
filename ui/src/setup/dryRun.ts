/** The tickets of one page played by the engine, added to those before. */
import { compilePolicy, replayTicket } from '@rungs/core';
import type { EscalationPolicy } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import type { PastTickets, PolicyInForce } from '@rungs/shared-types';

export interface Tried {
  readonly tickets: number;
  readonly escalated: number;
  /** Highest level → how many tickets. */
  readonly highest: ReadonlyMap<number, number>;
  readonly breaches: number;
  readonly caught: number;
  readonly leftOut: number;
  /** Tickets that could not be played. */
  readonly faults: readonly { readonly key: string; readonly why: string }[];
}

export const untried: Tried = {
  tickets: 0,
  escalated: 0,
  highest: new Map(),
  breaches: 0,
  caught: 0,
  leftOut: 0,
  faults: [],
};

export function policyToPlay({ text, version }: PolicyInForce): EscalationPolicy {
  const read = readPolicyDocument(text);
  if (!read.ok) throw new Error('The saved policy has faults, so it cannot be tried. The tab “Policy” shows them.');
  return compilePolicy(read.document, version ?? 1);
}

export function playPage(before: Tried, { tickets, leftOut }: PastTickets, policy: EscalationPolicy): Tried {
  const tried = tickets.reduce((sum, ticket) => playTicket(sum, ticket, policy), before);
  return { ...tried, leftOut: tried.leftOut + leftOut };
}

type Ticket = PastTickets['tickets'][number];

function playTicket(before: Tried, { key, rows }: Ticket, policy: EscalationPolicy): Tried {
  try {
    const { escalated, highestLevel, breach, caught } = replayTicket(rows, policy);
    const highest = new Map(before.highest);
    if (escalated) highest.set(highestLevel, (highest.get(highestLevel) ?? 0) + 1);
    return {
      ...before,
      highest,
      tickets: before.tickets + 1,
      escalated: before.escalated + (escalated ? 1 : 0),
      breaches: before.breaches + (breach ? 1 : 0),
      caught: before.caught + (caught ? 1 : 0),
    };
  } catch (error) {
    return {
      ...before,
      faults: [...before.faults, { key, why: error instanceof Error ? error.message : String(error) }],
    };
  }
}
