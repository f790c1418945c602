/**
 * The audit's rows: what one write of a ticket's row added to its chain, beside that row in the same
 * transaction. The chain's head stands in the ticket's row and not here, so that an entry that is
 * altered, gone or added here shows (GOV-2). Rows are only ever added; erasing takes texts alone.
 */
import { Sort, WhereConditions, kvs } from '#forge';
import type { AuditEntry, AuditText, Audited, ChainHead, IncidentId, Instant } from '@rungs/core';

/** As the manifest declares it. */
export interface AuditRow {
  issueId: string;
  /** The number of its first entry. */
  firstNumber: number;
  /** In seconds: integers are 32-bit. */
  atSec: number;
  entries: readonly AuditEntry[];
  texts: readonly AuditText[];
}

export interface KeptAudit {
  readonly entries: readonly AuditEntry[];
  readonly texts: readonly AuditText[];
}

export type AuditStore = ReturnType<typeof auditStore>;

/** A row holds 240 KiB; an entry is of the size of its event, of which a ticket's row holds many. */
const LARGEST_ROW_CHARACTERS = 100_000;
const PAGE = 100;

export function auditStore() {
  const rows = kvs.entity<AuditRow>('audit');
  const pagesOf = async (issueId: IncidentId): Promise<{ key: string; value: AuditRow }[]> => {
    const found: { key: string; value: AuditRow }[] = [];
    let cursor: string | undefined;
    do {
      const query = rows
        .query()
        .index('by-issue-number', { partition: [issueId] })
        .where(WhereConditions.greaterThanEqualTo(1))
        .sort(Sort.ASC)
        .limit(PAGE);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      found.push(...page.results);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found;
  };

  return {
    /** In the order of the store: it is part of what is verified. */
    async ofTicket(issueId: IncidentId): Promise<KeptAudit> {
      const found = await pagesOf(issueId);
      return {
        entries: found.flatMap(({ value }) => value.entries),
        texts: found.flatMap(({ value }) => value.texts),
      };
    },

    /** Digests stay, so the chain stays whole (AUD3). */
    async eraseTexts(issueId: IncidentId): Promise<void> {
      for (const { key, value } of await pagesOf(issueId)) {
        if (value.texts.length > 0) await rows.set(key, { ...value, texts: [] });
      }
    },
  };
}

/** What is to be written beside the ticket's row, in as many rows as it needs: nearly always one. */
export function auditRows({ entries, texts, head }: Audited): { readonly key: string; readonly row: AuditRow }[] {
  const groups: AuditEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = JSON.stringify(entry).length;
    const group = groups[groups.length - 1];
    if (group && size <= room) group.push(entry);
    else groups.push([entry]);
    room = (group && size <= room ? room : LARGEST_ROW_CHARACTERS) - size;
  }
  return groups.map((group) => rowOf(head, group, texts));
}

function rowOf({ ticket }: ChainHead, entries: readonly AuditEntry[], texts: readonly AuditText[]) {
  const numbers = new Set(entries.map(({ number }) => number));
  const [first] = entries;
  if (!first) throw new Error('an audit row without an entry');
  return {
    key: `${ticket.id}:${first.number}`,
    row: {
      issueId: ticket.id,
      firstNumber: first.number,
      atSec: toSeconds(first.at),
      entries,
      texts: texts.filter(({ number }) => numbers.has(number)),
    },
  };
}

function toSeconds(at: Instant): number {
  return Math.ceil(at / 1_000);
}
