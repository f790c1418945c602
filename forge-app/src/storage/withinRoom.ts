/**
 * A row holds 240 KiB, and an escalation that nobody takes is reminded of for ever (ESC8). Old
 * reminders that were delivered are let go; the state counts them, and everything else stays.
 */
import type { EscalationRecord } from '@rungs/core';

const REMINDERS_KEPT = 50;

export function withinRoom(record: EscalationRecord): EscalationRecord {
  const reminders = record.events.filter(({ type }) => type === 'RespondersReminded');
  if (reminders.length <= REMINDERS_KEPT) return record;
  const letGo = new Set(reminders.slice(0, -REMINDERS_KEPT).map(({ number }) => number));
  return {
    ...record,
    events: record.events.filter(({ number }) => !letGo.has(number)),
    effects: record.effects.filter(
      ({ effect, progress }) => progress.status === 'pending' || !letGo.has(effect.event.number),
    ),
  };
}
