/** Sample views of the dashboard. */
import type { DashboardView } from '@rungs/core';

type Ticket = DashboardView['unacknowledged']['tickets'][number];

const asOf = Date.parse('2026-11-17T14:07:30+01:00');
const subjects = [
  'Checkout calls time out',
  'Label printer offline',
  'VPN drops after update',
  'Stock import runs late',
];

function tickets(level: number, count: number): readonly Ticket[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `ITSD-${4000 + level * 100 + index}`,
    summary: subjects[(index + level) % subjects.length] ?? '',
    level,
    since: asOf - (index + 1) * level * 7 * 60_000,
    url: `https://northwind.atlassian.net/browse/ITSD-${4000 + level * 100 + index}`,
  }));
}

const openByLevel = [21, 14, 6, 1].map((count, index) => ({
  level: index + 1,
  count,
  tickets: tickets(index + 1, count),
}));

export const busyDashboard: DashboardView = {
  asOf,
  zone: 'Europe/Berlin',
  openByLevel,
  unacknowledged: { count: 5, tickets: tickets(1, 3).concat(tickets(2, 2)) },
  timeToEscalate: { n: 227, open: 42, medianMs: 38 * 60_000, p90Ms: 134 * 60_000 },
  timeToAcknowledge: { n: 318, open: 5, medianMs: 250_000, p90Ms: 19 * 60_000 },
};

export const quietDashboard: DashboardView = {
  asOf,
  zone: 'Europe/Berlin',
  openByLevel: [],
  unacknowledged: { count: 0, tickets: [] },
  timeToEscalate: { n: 0, open: 0 },
  timeToAcknowledge: { n: 0, open: 0 },
};
