/**
 * The rows of the entity `escalation`. A row is written only over the version that was read: who
 * comes second is told so, reads again and decides again.
 */
import { Filter, FilterConditions, ForgeKvsAPIError, Sort, WhereConditions, kvs } from '#forge';
import type { Audited, EscalationRecord, IncidentId, Instant } from '@rungs/core';
import { auditRows } from './auditStore';
import { levelOf, nextLookAt, nothingKept, standingOf } from './keptEscalation';
import type { KeptEscalation, Standing } from './keptEscalation';
import { withinRoom } from './withinRoom';

/** As the manifest declares it; times in seconds, because the platform's integers are 32-bit. */
interface EscalationRow {
  version: number;
  status: string;
  level: number;
  nextLookAtSec: number;
  changedAtSec: number;
  document: KeptEscalation;
}

interface HistoryRow {
  issueId: string;
  closedAtSec: number;
  record: EscalationRecord;
}

export interface DueTicket {
  readonly issueId: IncidentId;
  readonly dueAt: Instant;
  readonly queuedFor?: Instant | undefined;
}

export type EscalationStore = ReturnType<typeof escalationStore>;

/** Later than any time that an integer can hold here: never. */
const NEVER_SEC = 2_147_483_647;
const PAGE = 100;

export function escalationStore() {
  const rows = kvs.entity<EscalationRow>('escalation');

  return {
    async load(issueId: IncidentId): Promise<KeptEscalation> {
      return (await rows.get(issueId))?.document ?? nothingKept(issueId);
    },

    /** Over the version that `before` has. `earlier` is a finished escalation that `after` no longer holds. */
    async save(
      before: KeptEscalation,
      after: KeptEscalation,
      at: Instant,
      audited: Audited,
      earlier?: EscalationRecord,
    ): Promise<'saved' | 'lostRace'> {
      const transaction = kvs.transact();
      transaction.set(after.issueId, rowOf(after, at), {
        entityName: 'escalation',
        conditions: unchangedSince(before),
      });
      if (earlier?.state.status === 'closed') {
        const { id, closedAt } = earlier.state;
        transaction.set<HistoryRow>(id, historyRow(after.issueId, earlier, closedAt), { entityName: 'history' });
      }
      for (const { key, row } of auditRows(audited)) transaction.set(key, row, { entityName: 'audit' });
      try {
        await transaction.execute();
        return 'saved';
      } catch (error) {
        // The platform's code for a failed condition is not documented: what is stored tells for sure.
        if (!(error instanceof ForgeKvsAPIError)) throw error;
        const now = (await rows.get(after.issueId))?.version ?? 0;
        if (now !== before.record.version) return 'lostRace';
        throw error;
      }
    },

    /** Soonest first. The index lags a little behind the rows, so whoever acts on it reads the row. */
    async due(
      status: Standing,
      before: Instant,
      cursor?: string,
    ): Promise<{ due: DueTicket[]; cursor?: string | undefined }> {
      const query = rows
        .query()
        .index('by-status-due', { partition: [status] })
        .where(WhereConditions.lessThanEqualTo(toSeconds(before)))
        .sort(Sort.ASC)
        .limit(PAGE);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      return { due: page.results.map(({ value }) => dueTicket(value)), cursor: page.nextCursor };
    },

    /** Finished, and unchanged since; oldest first, at most a page of them. */
    async closedBefore(before: Instant): Promise<KeptEscalation[]> {
      const page = await rows
        .query()
        .index('by-status-changed', { partition: ['closed'] })
        .where(WhereConditions.lessThanEqualTo(toSeconds(before)))
        .sort(Sort.ASC)
        .limit(PAGE)
        .getMany();
      return page.results.map(({ value }) => value.document);
    },

    /** What earlier escalations of a ticket left. */
    async deleteHistory(issueId: IncidentId): Promise<void> {
      const history = kvs.entity<HistoryRow>('history');
      let left: { key: string }[];
      do {
        const query = history.query().index('by-issue', { partition: [issueId] });
        left = (await query.where(WhereConditions.greaterThanEqualTo(0)).limit(PAGE).getMany()).results;
        for (const { key } of left) await history.delete(key);
      } while (left.length === PAGE);
    },

    /** The rows that changed last, newest first, at most `limit`. */
    async latest(status: Standing, limit: number): Promise<KeptEscalation[]> {
      const found: KeptEscalation[] = [];
      let cursor: string | undefined;
      do {
        const query = rows
          .query()
          .index('by-status-changed', { partition: [status] })
          .sort(Sort.DESC)
          .limit(Math.min(PAGE, limit - found.length));
        const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
        found.push(...page.results.map(({ value }) => value.document));
        cursor = page.nextCursor;
      } while (cursor !== undefined && found.length < limit);
      return found;
    },
  };
}

function rowOf(kept: KeptEscalation, at: Instant): EscalationRow {
  const look = nextLookAt(kept);
  return {
    version: kept.record.version,
    status: standingOf(kept),
    level: levelOf(kept),
    nextLookAtSec: look === undefined ? NEVER_SEC : toSeconds(look),
    changedAtSec: toSeconds(at),
    document: { ...kept, record: withinRoom(kept.record) },
  };
}

function historyRow(issueId: IncidentId, record: EscalationRecord, closedAt: Instant): HistoryRow {
  return { issueId, closedAtSec: toSeconds(closedAt), record };
}

function unchangedSince({ record }: KeptEscalation) {
  const conditions = new Filter<EscalationRow>();
  return record.version === 0
    ? conditions.and('version', FilterConditions.notExists())
    : conditions.and('version', FilterConditions.equalTo(record.version));
}

function dueTicket({ document, nextLookAtSec }: EscalationRow): DueTicket {
  return { issueId: document.issueId, dueAt: nextLookAtSec * 1_000, queuedFor: document.queuedFor };
}

/** Rounded up: at that second the instant has come. */
export function toSeconds(at: Instant): number {
  return Math.ceil(at / 1_000);
}
