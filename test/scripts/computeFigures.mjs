/**
 * Computes the figures that the world's generator imitates from the real ServiceNow log in
 * `../shared/data`, and stores figures only, never rows. Run by hand when the figures should change:
 *
 *   node test/scripts/computeFigures.mjs [LOG.csv.gz]
 *
 * Times in the log are local wall clock without a zone. They are read as they stand: hour of week is
 * the writer's hour of week, and durations are differences of wall clocks, so one that spans a
 * daylight-saving change is off by that hour. `resolved_at` is back-filled on every row; it is read
 * here from the last row only, after the incident is over.
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import Papa from 'papaparse';
import { format } from 'prettier';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const log = process.argv[2] ?? here('../../../shared/data/servicenow-incident-events.csv.gz');
const target = here('../src/world/figures.json');

const SHARES = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];
const TOP_CATEGORIES = 15;
const TOP_GROUPS = 12;

const incidents = byIncident(await readRows(log)).map(summarise);
writeFileSync(target, await format(JSON.stringify(figuresOf(incidents)), { parser: 'json', printWidth: 120 }));
console.log(`${target}: figures of ${incidents.length} incidents`);

async function readRows(file) {
  const rows = [];
  const text = createReadStream(file).pipe(createGunzip());
  await new Promise((resolve, reject) => {
    text.on('error', reject);
    Papa.parse(text, {
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => rows.push(data),
      complete: resolve,
      error: reject,
    });
  });
  return rows;
}

/** Each incident's rows in the order in which they happened. */
function byIncident(rows) {
  const incidentRows = new Map();
  for (const row of rows) {
    const of = incidentRows.get(row.number);
    if (of) of.push(row);
    else incidentRows.set(row.number, [row]);
  }
  const order = (a, b) =>
    Number(a.sys_mod_count) - Number(b.sys_mod_count) || minutes(a.sys_updated_at) - minutes(b.sys_updated_at);
  return [...incidentRows.values()].map((of) => of.sort(order));
}

function summarise(rows) {
  const first = rows[0];
  const last = rows[rows.length - 1];
  const openedAt = minutes(first.opened_at);
  const taken = rows.find((row) => row.incident_state !== 'New');
  return {
    openedAt,
    priority: Number(first.priority[0]),
    category: first.category,
    group: first.assignment_group,
    reassignments: Number(last.reassignment_count),
    reopens: Number(last.reopen_count),
    takenAfter: taken && elapsed(openedAt, minutes(taken.sys_updated_at)),
    resolvedAfter: elapsed(openedAt, minutes(last.resolved_at)),
    heldEver: rows.some((row) => row.incident_state.startsWith('Awaiting')),
    breached: rows.some((row) => row.made_sla === 'false'),
  };
}

function figuresOf(all) {
  return {
    source: {
      title:
        'Incident management process enriched event log (UCI Machine Learning Repository, data set 498), one half of the cases',
      authors: 'C. A. L. Amaral, M. Fantinato, S. M. Peres',
      licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
      changes: 'Aggregated: counts, shares and quantiles only; no row of the log is here.',
      computedBy: 'test/scripts/computeFigures.mjs',
      times: 'Local wall clock without a zone, read as it stands.',
    },
    incidents: all.length,
    incidentsPerWeek: medianPerWeek(all),
    arrivalsByHourOfWeek: {
      note: 'Share of incidents opened in each hour, Monday 00 first.',
      shares: arrivals(all),
    },
    priority: shares(all.map(({ priority }) => String(priority))),
    categories: topShares(
      all.map(({ category }) => category),
      TOP_CATEGORIES,
    ),
    groups: topShares(
      all.map(({ group }) => group),
      TOP_GROUPS,
    ),
    reassignments: shares(all.map(({ reassignments }) => capped(reassignments, 10))),
    reopens: shares(all.map(({ reopens }) => capped(reopens, 3))),
    onHold: round(all.filter(({ heldEver }) => heldEver).length / all.length),
    breached: {
      note: 'made_sla was false on some row, by priority at opening.',
      overall: breachedShare(all),
      ...perPriority(all, breachedShare),
    },
    minutesToTake: {
      note: 'Opened to the first row whose state is not New; sys_updated_at of that row.',
      at: SHARES,
      ...perPriority(all, (of) => quantiles(of.map(({ takenAfter }) => takenAfter))),
    },
    minutesToResolve: {
      note: 'Opened to resolved_at of the last row.',
      at: SHARES,
      ...perPriority(all, (of) => quantiles(of.map(({ resolvedAfter }) => resolvedAfter))),
    },
  };
}

/** `29/2/2016 01:16` as minutes of a wall clock; undefined where missing. */
function minutes(text) {
  const parts = /^(\d+)\/(\d+)\/(\d{4}) (\d\d):(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [, day, month, year, hour, minute] = parts.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}

/** A record entered after the fact can be "taken" before it was opened: that is no waiting time. */
function elapsed(from, to) {
  return from === undefined || to === undefined ? undefined : Math.max(0, to - from);
}

function arrivals(all) {
  const counts = new Array(168).fill(0);
  for (const { openedAt } of all) if (openedAt !== undefined) counts[hourOfWeek(openedAt)] += 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => round(count / total, 6));
}

function hourOfWeek(wallMinutes) {
  const date = new Date(wallMinutes * 60_000);
  return ((date.getUTCDay() + 6) % 7) * 24 + date.getUTCHours();
}

/** The median over weeks, since the log thins out at both ends. */
function medianPerWeek(all) {
  const weeks = new Map();
  for (const { openedAt } of all) {
    const week = Math.floor((openedAt / 1440 + 3) / 7);
    weeks.set(week, (weeks.get(week) ?? 0) + 1);
  }
  const busy = [...weeks.values()].filter((count) => count >= 50).sort((a, b) => a - b);
  return busy[Math.floor(busy.length / 2)];
}

function perPriority(all, measure) {
  return {
    byPriority: Object.fromEntries([1, 2, 3, 4].map((p) => [p, measure(all.filter(({ priority }) => priority === p))])),
  };
}

function breachedShare(all) {
  return round(all.filter(({ breached }) => breached).length / all.length);
}

function quantiles(values) {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return SHARES.map((share) => known[Math.min(known.length - 1, Math.floor(share * known.length))]);
}

function capped(count, most) {
  return count >= most ? `${most}+` : String(count);
}

function shares(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return Object.fromEntries(sorted.map(([value, count]) => [value, round(count / values.length)]));
}

/** The largest shares first, without names; then what all others and those without a value have. */
function topShares(values, top) {
  const missing = values.filter((value) => value === '?').length;
  const named = Object.values(shares(values.filter((value) => value !== '?'))).map(
    (share) => (share * (values.length - missing)) / values.length,
  );
  const sorted = named.sort((a, b) => b - a).map((share) => round(share));
  const first = sorted.slice(0, top);
  const none = round(missing / values.length);
  return { top: first, others: round(1 - none - first.reduce((sum, share) => sum + share, 0)), none };
}

function round(value, digits = 5) {
  return Number(value.toFixed(digits));
}
