/** The open tickets as CSV (RFC 4180), every ticket once, with times in UTC for other programs. */
import { en } from '../messages/en';
import type { DashboardView } from '../port';

export type DashboardTicket = DashboardView['unacknowledged']['tickets'][number];

export function ticketsAsCsv(view: DashboardView): string {
  const unacknowledged = new Set(view.unacknowledged.tickets.map(({ key }) => key));
  const { columns, unacknowledged: notAcknowledged } = en.dashboard;
  const header = [columns.key, columns.summary, columns.level, columns.since, notAcknowledged, columns.link];
  const rows = view.openByLevel.flatMap(({ tickets }) =>
    tickets.map((ticket) => [
      ticket.key,
      ticket.summary,
      String(ticket.level),
      new Date(ticket.since).toISOString(),
      String(unacknowledged.has(ticket.key)),
      ticket.url ?? '',
    ]),
  );
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** A leading `=`, `+`, `-` or `@` would be run as a formula by a spreadsheet; a quote in front stops that. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
