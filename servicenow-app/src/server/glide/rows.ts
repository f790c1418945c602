/** Field values of a record as strings: Glide answers null for empty, and Java strings at times. */
import { GlideRecord } from '@servicenow/glide';

export function text(record: GlideRecord, field: string): string {
  const value: unknown = record.getValue(field);
  return value === null || value === undefined ? '' : String(value);
}

export function integer(record: GlideRecord, field: string): number {
  return Number(text(record, field)) || 0;
}

/** JSON that this app wrote itself; an empty field is `otherwise`. */
export function json<T>(record: GlideRecord, field: string, otherwise: T): T {
  const stored = text(record, field);
  return stored === '' ? otherwise : (JSON.parse(stored) as T);
}

/**
 * Inserts a row whose unique index is an arbiter. Undefined where another row was first: no release says
 * in words what `insert()` answers then, so the row is looked for by the id that it was given.
 */
export function insertIfFirst(row: GlideRecord): string | undefined {
  const sysId = row.insert();
  if (!sysId) return undefined;
  const stored = new GlideRecord(row.getTableName());
  return stored.get(sysId) ? sysId : undefined;
}
