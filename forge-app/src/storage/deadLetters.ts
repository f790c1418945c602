/**
 * Tickets whose queue event failed by a mistake of ours, and which the queue would drop in the end.
 * Nothing is lost by that, for the ticket's row stays due; but somebody should know, and try again.
 */
import { Sort, kvs } from '#forge';
import type { IncidentId, Instant } from '@rungs/core';

export interface DeadLetter {
  issueId: string;
  firstAtSec: number;
  atSec: number;
  attempts: number;
  error: string;
}

export type DeadLetters = ReturnType<typeof deadLetters>;

const PAGE = 100;
const LONGEST_ERROR = 500;

export function deadLetters() {
  const rows = kvs.entity<DeadLetter>('dead-letter');
  return {
    async note(issueId: IncidentId, error: string, at: Instant): Promise<void> {
      const before = await rows.get(issueId);
      const atSec = Math.ceil(at / 1_000);
      await rows.set(issueId, {
        issueId,
        firstAtSec: before?.firstAtSec ?? atSec,
        atSec,
        attempts: (before?.attempts ?? 0) + 1,
        error: error.slice(0, LONGEST_ERROR),
      });
    },

    settle: (issueId: string): Promise<void> => rows.delete(issueId),

    /** Newest first, at most a page of them. */
    async latest(): Promise<DeadLetter[]> {
      const page = await rows.query().index('by-time').sort(Sort.DESC).limit(PAGE).getMany();
      return page.results.map(({ value }) => value);
    },
  };
}
