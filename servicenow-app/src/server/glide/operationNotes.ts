/** What the app notes about its own running: each is one small value under its name. */
import { GlideRecord } from '@servicenow/glide';
import type { Instant, Mapping, SetUp } from '../vendor/core.js';
import { insertIfFirst, json } from './rows.ts';

const TABLE = 'x_rungs_esc_operation';
const GAPS_KEPT = 10;
/** A sweep each minute: one that was merely slow is no silence. */
const SILENT_AFTER_MS = 180_000;

/** Escalation by itself is stopped on all incidents; what people do by hand goes on. */
export interface Pause {
  readonly since: Instant;
  readonly by: string;
  readonly because: string;
  readonly until?: Instant;
}

export interface SilentGap {
  readonly from: Instant;
  readonly to: Instant;
  readonly caughtUp: number;
}

export interface Heartbeat {
  readonly at: Instant;
  readonly found: number;
  readonly effects: number;
  readonly complete: boolean;
  /** Newest first. */
  readonly gaps: readonly SilentGap[];
}

/** The pause that holds then: one whose end has come holds no more, whether or not it was taken away. */
export function pauseAt(at: Instant): Pause | undefined {
  const pause = readNote<Pause>('pause');
  return pause && (pause.until === undefined || at < pause.until) ? pause : undefined;
}

export function setPause(pause: Pause | undefined): void {
  writeNote('pause', pause);
}

export function lastSweep(): Heartbeat | undefined {
  return readNote<Heartbeat>('sweep');
}

export function noteSweep(sweep: Omit<Heartbeat, 'gaps'>): void {
  const row = noteRow('sweep');
  const last = row && json<Heartbeat | undefined>(row, 'body', undefined);
  const isSilence = last !== undefined && sweep.at - last.at > SILENT_AFTER_MS;
  const gap = isSilence ? [{ from: last.at, to: sweep.at, caughtUp: sweep.found }] : [];
  writeNote('sweep', { ...sweep, gaps: [...gap, ...(last?.gaps ?? [])].slice(0, GAPS_KEPT) }, row);
}

/** What an administrator chose, with what only this tool asks. */
export interface KeptSetUp extends SetUp {
  /** Names of the SLA definitions that are the resolution clock; absent while all of them are. */
  readonly resolution?: readonly string[];
  readonly mapping?: Mapping;
}

export function readSetUp(): KeptSetUp | undefined {
  return readNote<KeptSetUp>('set-up');
}

export function keepSetUp(setUp: KeptSetUp): void {
  writeNote('set-up', setUp);
}

/** For how long closed escalations are kept. */
export interface Retention {
  /** Null: for as long as the app is installed. */
  readonly months: number | null;
  readonly savedBy?: string;
}

export interface Trimmed {
  readonly at: Instant;
  readonly tickets: number;
}

export function retention(): Retention {
  return readNote<Retention>('retention') ?? { months: null };
}

export function setRetention(kept: Retention): void {
  writeNote('retention', kept);
}

export function lastTrimmed(): Trimmed | undefined {
  return readNote<Trimmed>('trimmed');
}

export function noteTrimmed(trimmed: Trimmed): void {
  writeNote('trimmed', trimmed);
}

export function lastVerified(): object | undefined {
  return readNote<object>('verified');
}

export function noteVerified(standing: object): void {
  writeNote('verified', standing);
}

function readNote<Value>(name: string): Value | undefined {
  const row = noteRow(name);
  return row && json<Value | undefined>(row, 'body', undefined);
}

function writeNote(name: string, value: object | undefined, row = noteRow(name)): void {
  const body = value === undefined ? '' : JSON.stringify(value);
  if (row) {
    row.setValue('body', body);
    row.update();
    return;
  }
  const fresh = new GlideRecord(TABLE);
  fresh.initialize();
  fresh.setValue('name', name);
  fresh.setValue('body', body);
  // Another was first to note it at all: this one came later, and holds.
  const theirs = insertIfFirst(fresh) ? undefined : noteRow(name);
  if (theirs) writeNote(name, value, theirs);
}

function noteRow(name: string): GlideRecord | undefined {
  const row = new GlideRecord(TABLE);
  row.addQuery('name', name);
  row.setLimit(1);
  row.query();
  return row.next() ? row : undefined;
}
