/**
 * Everything that the app keeps for this site, as lines of JSON, page by page: each answer says where
 * to go on, so an export that was broken off is taken up where it stopped. Rows are as they are stored.
 */
import { pageOfEntity } from '../storage/everything';
import type { ExportedPage } from '@rungs/shared-types';
import type { Tools } from './tools';

/** Fifteen rows of the largest size stay below what one answer of the platform may hold. */
const ROWS_PER_PAGE = 15;

/** The audit alone is what an auditor may take. */
export type ExportScope = 'everything' | 'audit';

const entities: Readonly<Record<ExportScope, readonly string[]>> = {
  everything: ['policy', 'setting', 'escalation', 'history', 'audit', 'dead-letter'],
  audit: ['audit'],
};

export async function exportPage(
  { operations }: Pick<Tools, 'operations'>,
  scope: ExportScope,
  place: string | undefined,
): Promise<ExportedPage> {
  const kinds = entities[scope];
  const { kind, cursor } = readPlace(place, kinds);
  const page = await pageOfEntity(kind, ROWS_PER_PAGE, cursor);
  const rows = page.rows.map(({ key, value }) => JSON.stringify({ kind, key, value }));
  const isFirst = place === undefined && scope === 'everything';
  const lines = isFirst
    ? [JSON.stringify({ kind: 'operations', value: await operationsNow(operations) }), ...rows]
    : rows;
  return { lines, kind, next: nextPlace(kinds, kind, page.cursor) };
}

async function operationsNow(operations: Tools['operations']): Promise<object> {
  return {
    pause: (await operations.pause()) ?? null,
    retention: await operations.retention(),
    gaps: await operations.gaps(),
    verified: (await operations.verified()) ?? null,
  };
}

/** `escalation:cursor`: a page hands back what it was given, and what is not ours is refused. */
function readPlace(place: string | undefined, kinds: readonly string[]): { kind: string; cursor?: string } {
  const [kind = '', ...rest] = (place ?? `${kinds[0] ?? ''}:`).split(':');
  if (!kinds.includes(kind)) throw new Error(`“${kind}” is not a kind of row that is exported`);
  const cursor = rest.join(':');
  return cursor === '' ? { kind } : { kind, cursor };
}

function nextPlace(kinds: readonly string[], kind: string, cursor: string | undefined): string | null {
  if (cursor !== undefined) return `${kind}:${cursor}`;
  const next = kinds[kinds.indexOf(kind) + 1];
  return next === undefined ? null : `${next}:`;
}
