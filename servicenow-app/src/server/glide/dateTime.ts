/**
 * Instants as ServiceNow stores them: `yyyy-MM-dd HH:mm:ss` in UTC, whole seconds. An instant is
 * rounded up, so that whoever looks when the stored time has come finds the deadline passed.
 */
import type { Instant } from '../vendor/core.js';

export function toDateTime(at: Instant): string {
  return new Date(Math.ceil(at / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** `undefined` for an empty field. */
export function fromDateTime(value: string | null | undefined): Instant | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(value ?? '');
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** A duration field is the time since 1970 began: `1970-01-01 04:00:00` is four hours. */
export function fromDuration(value: string | null | undefined): number | undefined {
  return fromDateTime(value);
}
