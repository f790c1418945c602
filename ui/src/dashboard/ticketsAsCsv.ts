/** The tickets that are shown as CSV (RFC 4180): the open ones and the ones that approach, times in UTC for other programs. */
import type { DashboardFigures } from '@rungs/core';
import { en } from '../messages/en';
import type { DashboardTicket } from '../port';
import { byDeadline } from './TicketLists';

const { columns, status } = en.dashboard;

const fields: readonly (readonly [name: string, value: (ticket: DashboardTicket) => string])[] = [
  [columns.key, ({ key }) => key],
  [columns.summary, ({ summary }) => summary],
  [columns.status, (ticket) => status[ticket.status]],
  [columns.level, ({ level }) => String(level)],
  [columns.since, ({ since }) => instant(since)],
  [columns.owner, ({ owners }) => owners.join('; ')],
  [columns.next, ({ nextAt }) => instant(nextAt)],
  [columns.due, ({ clock }) => instant(clock?.breachAt)],
  [columns.used, ({ clock }) => (clock ? String(Math.round(clock.used * 100)) : '')],
  [columns.priority, ({ priority }) => String(priority)],
  [columns.service, ({ service = '' }) => service],
  [columns.team, ({ team = '' }) => team],
  [columns.path, ({ paths }) => paths.join('; ')],
  [columns.link, ({ url = '' }) => url],
];

export function ticketsAsCsv({ open, approaching }: DashboardFigures): string {
  const rows = [...byDeadline(open), ...approaching].map((ticket) => fields.map(([, value]) => value(ticket)));
  return [fields.map(([name]) => name), ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function instant(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}

/** A leading `=`, `+`, `-` or `@` would be run as a formula by a spreadsheet; a quote in front stops that. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
