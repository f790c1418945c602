/** Sample views of the dashboard. */
import type { DashboardTicket, DashboardView } from '@rungs/core';

export const asOf = Date.parse('2026-11-17T14:07:30+01:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const subjects = [
  'Checkout calls time out',
  'Label printer offline',
  'VPN drops after update',
  'Stock import runs late',
];
const services = ['Payments API', 'Warehouse', 'Remote access'];
const teams = ['Service Desk', 'Database', 'Network'];
const owners = ['A. Kim', 'B. Roy', 'M. Sato'];

function of<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}

/** The `index`th ticket at a level: every third one nobody has acknowledged. */
export function openTicket(level: number, index: number): DashboardTicket {
  const key = `ITSD-${4000 + level * 100 + index}`;
  const since = asOf - (index + 1) * level * 7 * MINUTE;
  const isWaiting = index % 8 === 0;
  return {
    key,
    summary: of(subjects, index + level),
    url: `https://northwind.atlassian.net/browse/${key}`,
    priority: index % 2 === 0 ? 1 : 2,
    service: of(services, index),
    team: of(teams, index + level),
    status: isWaiting ? 'running' : 'acknowledged',
    startedAt: since - 20 * MINUTE,
    level,
    since,
    paths: level > 2 ? ['Technical path', 'Management path'] : ['Technical path'],
    ...(isWaiting && { waiting: { level, since } }),
    owners: isWaiting ? [] : [of(owners, index)],
    nextAt: asOf + (index + 1) * 9 * MINUTE,
    clock: { name: 'Time to resolution', breachAt: asOf + (index - 1) * 25 * MINUTE, used: 1.02 - index * 0.03 },
    toEscalate: level > 1 ? { ms: (20 + index) * MINUTE, ended: true } : { ms: asOf - since, ended: false },
    toAcknowledge: [{ ms: isWaiting ? asOf - since : (3 + index) * MINUTE, ended: !isWaiting }],
    ...(level > 1 && { overEscalation: 'notSolvedYet' as const }),
  };
}

function closedTicket(index: number): DashboardTicket {
  const { nextAt: _, clock: __, waiting: ___, ...open } = openTicket(2, index);
  return {
    ...open,
    key: `ITSD-${3000 + index}`,
    status: 'closed',
    owners: [],
    startedAt: asOf - (index + 1) * 2 * 24 * HOUR,
    toAcknowledge: [{ ms: 250_000 + index * 30_000, ended: true }],
    overEscalation: index % 5 === 0 ? 'over' : 'needed',
  };
}

function watchedTicket(index: number): DashboardTicket {
  const key = `ITSD-${5000 + index}`;
  return {
    key,
    summary: of(subjects, index),
    url: `https://northwind.atlassian.net/browse/${key}`,
    priority: 2,
    service: of(services, index),
    status: 'watched',
    level: 0,
    since: asOf - 3 * HOUR,
    paths: [],
    owners: [],
    nextAt: asOf + (index + 1) * 12 * MINUTE,
    clock: { name: 'Time to resolution', breachAt: asOf + (index + 2) * HOUR, used: 0.7 - index * 0.02 },
    toAcknowledge: [],
  };
}

const several = <Value>(count: number, make: (index: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

const openByLevel = [21, 14, 6, 1].flatMap((count, level) => several(count, (index) => openTicket(level + 1, index)));

export const busyDashboard: DashboardView = {
  asOf,
  zone: 'Europe/Berlin',
  tickets: [...openByLevel, ...several(20, closedTicket), ...several(6, watchedTicket)],
};

export const quietDashboard: DashboardView = { asOf, zone: 'Europe/Berlin', tickets: [] };

/** More than any page may draw at once. */
export const crowdedDashboard: DashboardView = {
  ...busyDashboard,
  tickets: several(5_000, (index) => ({ ...openTicket(1 + (index % 4), index), key: `BIG-${10_000 + index}` })),
  partial: [{ of: 'closed', read: 300 }],
};
