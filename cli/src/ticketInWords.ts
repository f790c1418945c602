/** What two policies did to one ticket, in one sentence: why it is worth a look. */
import { formatDateTime, formatDuration } from '@rungs/core';
import type { Played, TicketToLookAt, ZoneRules } from '@rungs/core';

/** `Old: nobody told, breached 17 Nov 2026, 14:07 CET. New: told … by “not-taken”, 1 h before its breach, up to level 2.` */
export function ticketInWords({ old, new: now }: TicketToLookAt, zone: ZoneRules): string {
  return `Old: ${played(old, zone)}. New: ${played(now, zone)}.`;
}

function played({ toldAt, trigger, highestLevel, told, breachAt, toldForNothing }: Played, zone: ZoneRules): string {
  if (toldAt === undefined) {
    return `nobody told, ${breachAt === undefined ? 'no breach' : `breached ${formatDateTime(breachAt, zone)}`}`;
  }
  return [
    `told ${formatDateTime(toldAt, zone)}${trigger === undefined ? '' : ` by “${trigger}”`}`,
    breachInWords(toldAt, breachAt) + (toldForNothing ? ' and taken by nobody' : ''),
    `up to level ${highestLevel}`,
    `${told} told in all`,
  ].join(', ');
}

function breachInWords(toldAt: number, breachAt: number | undefined): string {
  if (breachAt === undefined) return 'no breach';
  if (toldAt === breachAt) return 'at its breach';
  return toldAt < breachAt
    ? `${formatDuration(breachAt - toldAt)} before its breach`
    : `${formatDuration(toldAt - breachAt)} after its breach`;
}
