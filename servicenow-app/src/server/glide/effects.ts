/** Effect rows: what is still to be done in the world, unique by effect id. */
import { GlideRecord } from '@servicenow/glide';
import { effectDone, effectFailed, effectRefused, emptyRecord } from '../vendor/core.js';
import type { Effect, EffectFailure, EffectProgress, Instant, PolicyId, PolicyVersion } from '../vendor/core.js';
import { fromDateTime, toDateTime } from './dateTime.ts';
import { integer, json, text } from './rows.ts';

const TABLE = 'x_rungs_esc_effect';

export interface EffectRow {
  readonly sysId: string;
  readonly incidentId: string;
  readonly policy: PolicyVersion;
  readonly entry: EffectProgress;
  /** It was tried before, and that try may have had its way: look before doing it again. */
  readonly triedBefore: boolean;
  readonly triedAt: Instant | undefined;
}

export function insertEffects(incidentId: string, effects: readonly Effect[], policy: PolicyVersion): void {
  for (const effect of effects) {
    if (findEffect(effect.id)) continue;
    const row = new GlideRecord(TABLE);
    row.initialize();
    row.setValue('effect_id', effect.id);
    row.setValue('incident', incidentId);
    row.setValue('escalation_id', effect.escalation);
    row.setValue('policy_id', policy.id);
    row.setValue('policy_version', policy.version);
    row.setValue('type', effect.type);
    row.setValue('status', 'pending');
    row.setValue('asked_at', toDateTime(effect.at));
    row.setValue('next_attempt_at', toDateTime(effect.at));
    row.setValue('attempts', 0);
    row.setValue('body', JSON.stringify(effect));
    row.insert();
  }
}

export function dueEffects(at: Instant, limit: number): EffectRow[] {
  const rows = pendingBy(at);
  rows.orderBy('next_attempt_at');
  rows.setLimit(limit);
  return collect(rows);
}

export function dueEffectsOf(incidentId: string, at: Instant): EffectRow[] {
  const rows = pendingBy(at);
  rows.addQuery('incident', incidentId);
  rows.orderBy('next_attempt_at');
  rows.orderBy('effect_id');
  return collect(rows);
}

/** Notices of the incident that were begun and of which nobody has said yet that they arrived. */
export function noticesUnderWay(incidentId: string): EffectRow[] {
  const rows = new GlideRecord(TABLE);
  rows.addQuery('incident', incidentId);
  rows.addQuery('status', 'pending');
  rows.addQuery('type', 'NotifyResponders');
  rows.addNotNullQuery('tried_at');
  rows.orderBy('effect_id');
  return collect(rows);
}

/** Rounded up, so that what was decided within this second is not left for the next sweep. */
function pendingBy(at: Instant): GlideRecord {
  const rows = new GlideRecord(TABLE);
  rows.addQuery('status', 'pending');
  rows.addQuery('next_attempt_at', '<=', toDateTime(at));
  return rows;
}

/** The row as it stands now, while it is still to be done. */
export function readPendingEffect(sysId: string): EffectRow | undefined {
  const row = new GlideRecord(TABLE);
  return row.get(sysId) && text(row, 'status') === 'pending' ? toRow(row) : undefined;
}

export function markTried(sysId: string, at: Instant, words: string, subject = ''): void {
  change(sysId, { tried_at: toDateTime(at), text: words, subject });
}

/** Asked for, and to be heard of by then. */
export function markUnderWay({ sysId }: EffectRow, hearBy: Instant): void {
  change(sysId, { next_attempt_at: toDateTime(hearBy), last_error: '', unreachable: 0 });
}

export function markDone({ sysId, entry }: EffectRow, at: Instant, madeId: string): void {
  const [done] = effectDone({ ...emptyRecord, effects: [entry] }, entry.effect.id, at, madeId).effects;
  if (done?.progress.status !== 'done') throw new Error(`Effect ${entry.effect.id} was not pending.`);
  change(sysId, { status: 'done', done_at: toDateTime(done.progress.at), made_id: madeId, last_error: '' });
}

export function markFailed({ sysId, entry }: EffectRow, at: Instant, failure: EffectFailure): void {
  const [failed] = effectFailed({ ...emptyRecord, effects: [entry] }, entry.effect.id, at, failure).effects;
  if (failed?.progress.status !== 'pending') return;
  const { attempts, nextAttemptAt, unreachable = false } = failed.progress;
  change(sysId, {
    attempts,
    next_attempt_at: toDateTime(nextAttemptAt),
    last_error: failure.error.slice(0, 1000),
    unreachable: unreachable ? 1 : 0,
  });
}

export function markRefused({ sysId, entry }: EffectRow, at: Instant, error: string): void {
  const [refused] = effectRefused({ ...emptyRecord, effects: [entry] }, entry.effect.id, at, error).effects;
  if (refused?.progress.status !== 'refused') throw new Error(`Effect ${entry.effect.id} cannot be refused.`);
  const { at: refusedAt } = refused.progress;
  change(sysId, { status: 'refused', done_at: toDateTime(refusedAt), last_error: error.slice(0, 1000) });
}

export function effectProgress(escalationId: string): EffectProgress[] {
  const rows = new GlideRecord(TABLE);
  rows.addQuery('escalation_id', escalationId);
  rows.orderBy('asked_at');
  rows.orderBy('effect_id');
  return collect(rows).map(({ entry }) => entry);
}

/** By escalation. */
export function effectsOfMany(escalationIds: readonly string[]): Map<string, EffectProgress[]> {
  const effects = new Map<string, EffectProgress[]>();
  if (escalationIds.length === 0) return effects;
  const rows = new GlideRecord(TABLE);
  rows.addQuery('escalation_id', 'IN', escalationIds.join(','));
  rows.orderBy('asked_at');
  rows.orderBy('effect_id');
  for (const { entry } of collect(rows)) {
    const id = entry.effect.escalation;
    effects.set(id, [...(effects.get(id) ?? []), entry]);
  }
  return effects;
}

function change(sysId: string, fields: { readonly [field: string]: string | number }): void {
  const row = new GlideRecord(TABLE);
  if (!row.get(sysId)) return;
  for (const [field, value] of Object.entries(fields)) row.setValue(field, value);
  row.update();
}

function findEffect(effectId: string): boolean {
  const row = new GlideRecord(TABLE);
  row.addQuery('effect_id', effectId);
  row.setLimit(1);
  row.query();
  return row.hasNext();
}

function collect(rows: GlideRecord): EffectRow[] {
  rows.query();
  const found: EffectRow[] = [];
  while (rows.next()) found.push(toRow(rows));
  return found;
}

function toRow(row: GlideRecord): EffectRow {
  return {
    sysId: String(row.getUniqueValue()),
    incidentId: text(row, 'incident'),
    policy: { id: text(row, 'policy_id') as PolicyId, version: integer(row, 'policy_version') },
    entry: { effect: json(row, 'body', {} as Effect), progress: progressOf(row) },
    triedBefore: text(row, 'tried_at') !== '',
    triedAt: fromDateTime(text(row, 'tried_at')),
  };
}

function progressOf(row: GlideRecord): EffectProgress['progress'] {
  if (text(row, 'status') === 'done') {
    const madeId = text(row, 'made_id');
    return { status: 'done', at: fromDateTime(text(row, 'done_at')) ?? 0, ...(madeId === '' ? {} : { madeId }) };
  }
  const lastError = text(row, 'last_error');
  if (text(row, 'status') === 'refused')
    return { status: 'refused', at: fromDateTime(text(row, 'done_at')) ?? 0, error: lastError };
  const unreachable = /^(1|true)$/.test(text(row, 'unreachable'));
  return {
    status: 'pending',
    attempts: integer(row, 'attempts'),
    nextAttemptAt: fromDateTime(text(row, 'next_attempt_at')) ?? 0,
    ...(lastError === '' ? {} : { lastError }),
    ...(unreachable && { unreachable }),
  };
}
