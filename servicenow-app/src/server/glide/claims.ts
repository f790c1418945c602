/**
 * Leases, so that of two nodes one does the work. The unique index on the name decides: the insert
 * of the other fails. Glide has no conditional update that says whether it changed a row.
 */
import { GlideRecord } from '@servicenow/glide';
import type { Instant } from '../vendor/core.js';
import { fromDateTime, toDateTime } from './dateTime.ts';
import { insertIfFirst, text } from './rows.ts';

const TABLE = 'x_rungs_esc_claim';

/** The claim's sys_id, or undefined while somebody else holds it. */
export function claim(name: string, at: Instant, forMs: number): string | undefined {
  const held = findClaim(name);
  if (held) {
    const until = fromDateTime(text(held, 'until')) ?? 0;
    if (until > at) return undefined;
    // By sys_id: if another node took the lease over meanwhile, its row is another one.
    held.deleteRecord();
  }
  const row = new GlideRecord(TABLE);
  row.initialize();
  row.setValue('name', name);
  row.setValue('until', toDateTime(at + forMs));
  return insertIfFirst(row);
}

export function release(claimSysId: string): void {
  const row = new GlideRecord(TABLE);
  if (row.get(claimSysId)) row.deleteRecord();
}

/** When the named lease runs out; undefined where nobody holds it. */
export function heldUntil(name: string): Instant | undefined {
  const held = findClaim(name);
  return held && fromDateTime(text(held, 'until'));
}

/** Holds a name until an instant, whoever held it before. */
export function holdUntil(name: string, until: Instant): void {
  const held = findClaim(name);
  const row = held ?? new GlideRecord(TABLE);
  if (!held) row.initialize();
  row.setValue('name', name);
  row.setValue('until', toDateTime(until));
  if (held) row.update();
  else row.insert();
}

function findClaim(name: string): GlideRecord | undefined {
  const row = new GlideRecord(TABLE);
  row.addQuery('name', name);
  row.setLimit(1);
  row.query();
  return row.next() ? row : undefined;
}
