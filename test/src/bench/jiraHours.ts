/**
 * What an hour costs in Jira: the built app beside the local Jira, with the SLAs of a service project.
 * Points are Atlassian's, counted by the local Jira and not by the app; the time of an idle sweep has
 * the local Jira's own search and storage in it, so the app alone is faster.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE_MS } from '@rungs/core';
import { createLocalJira } from '../hosts/jira/localJira';
import type { LocalJira } from '../hosts/jira/localJira';
import { runUntil } from '../hosts/jira/runUntil';
import type { WorldClock } from '../hosts/host';
import { outage } from '../scenarios/desk';
import { jiraPlayer } from '../sandbox/jiraPlayer';
import { worldClock } from '../sandbox/worldClock';
import { companyPolicy } from '../world/companyPolicy';
import { measured, notMeasured } from './measurement';
import type { Row } from './measurement';
import { medianOf } from './timing';

/** One site's share of the app's 65,000 (decision record 0038). */
const SHARE_POINTS = 5_000;
const IDLE_SWEEP_MS_MAX = 300;
const SWEEP_MS = 5 * MINUTE_MS;
const IDLE_SWEEPS = 7;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A Tuesday, 10:00 in Berlin, and a full hour in UTC. */
const START = Date.parse('2026-11-17T09:00:00Z');

const names = {
  quiet: 'Jira, 1,000 open SLA tickets, quiet hour',
  busy: 'Jira, 1,000 open SLA tickets, busy hour',
  idle: 'Jira, idle sweep at 5,000 open tickets',
} as const;

interface Site {
  readonly jira: LocalJira;
  readonly clock: WorldClock;
  readonly tickets: string[];
}

export async function jiraHours(root: string): Promise<Row[]> {
  const appDir = join(root, 'forge-app');
  if (!existsSync(join(appDir, 'dist/backend/index.cjs'))) {
    return [
      notMeasured(names.quiet, 'points', SHARE_POINTS, 'It is not built.'),
      notMeasured(names.busy, 'points', SHARE_POINTS, 'It is not built.'),
      notMeasured(names.idle, 'ms', IDLE_SWEEP_MS_MAX, 'It is not built.'),
    ];
  }
  const site = await siteWith(appDir, 1_000);
  const quiet = await hour(site, []);
  const busy = await hour(site, busyHour(site));
  return [
    measured({ name: names.quiet, value: quiet, unit: 'points', limit: SHARE_POINTS }),
    measured({
      name: names.busy,
      value: busy,
      unit: 'points',
      limit: SHARE_POINTS,
      note: `100 opened, 400 commented on, 100 resolved, 50 become urgent, past three quarters of their SLA, and escalate; ${waited(site)}.`,
    }),
    await idleSweep(await siteWith(appDir, 5_000)),
  ];
}

/** Tickets that somebody works on, opened evenly through a day; three quarters of their SLA are hours away. */
async function siteWith(appDir: string, count: number): Promise<Site> {
  const clock = worldClock(START - DAY_MS);
  const jira = createLocalJira({ clock, appDir });
  // Whoever becomes urgent has used up three quarters of the shorter goal.
  const goalMs = { 1: 2 * HOUR_MS, 2: 40 * HOUR_MS };
  jira.site.addSlaMetric({ name: 'Time to resolution', goalMs });
  await jira.runDue();
  await jiraPlayer(jira).savePolicy(policy());
  const tickets: string[] = [];
  for (let index = 0; index < count; index += 1) {
    await runUntil(jira, clock, START - DAY_MS + Math.floor((index * 22 * HOUR_MS) / count));
    tickets.push(opened(jira));
  }
  await runUntil(jira, clock, START);
  return { jira, clock, tickets };
}

function policy(): string {
  const triggers = 'triggers:\n  - { id: three-quarters, kind: targetConsumed, share: 0.75, paths: [technical] }\n';
  return companyPolicy.replace(/^triggers:\n(?: .*\n)+/m, triggers);
}

function opened(jira: LocalJira): string {
  const key = jira.createIncident({ ...outage, priority: 2 });
  jira.changeIncident(key, { state: 'inProgress', assignTo: 'akim' }, 'akim');
  return key;
}

/** Points of the hour that begins now; what is to happen in it comes evenly. */
async function hour({ jira, clock }: Site, happenings: readonly (() => void)[]): Promise<number> {
  const from = clock.now();
  for (const [index, happen] of happenings.entries()) {
    await runUntil(jira, clock, from + Math.floor(((index + 1) * HOUR_MS) / (happenings.length + 1)));
    happen();
  }
  await runUntil(jira, clock, from + HOUR_MS - 1);
  const points = jira.rest.points.used(from);
  await runUntil(jira, clock, from + HOUR_MS);
  return points;
}

/** What the app itself put off in the hour that has just ended. */
function waited({ jira, clock }: Site): string {
  const key = `hour:${Math.floor(clock.now() / HOUR_MS) - 1}`;
  const { body } = jira.forge?.storage.answer('/api/v1/entity/get', { entityName: 'budget', key }) ?? {};
  const shed = JSON.stringify(body).match(/"shed":(\{[^}]*\})/)?.[1] ?? '{}';
  return shed === '{}' ? 'nothing waited' : `put off: ${shed}`;
}

function busyHour({ jira, tickets }: Site): (() => void)[] {
  const changed = tickets.slice(0, 400).map((key) => () => {
    jira.changeIncident(key, { internalNote: 'Still looking.' }, 'akim');
  });
  const resolved = tickets.slice(400, 500).map((key) => () => {
    jira.changeIncident(key, { state: 'resolved' }, 'akim');
  });
  const created = Array.from({ length: 100 }, () => () => void opened(jira));
  const risen = tickets.slice(500, 550).map((key) => () => {
    jira.changeIncident(key, { priority: 1 }, 'akim');
  });
  return [changed, resolved, created, risen].flat().map((_, index, all) => all[(index * 37) % all.length] ?? all[0]!);
}

async function idleSweep({ jira, clock }: Site): Promise<Row> {
  await runUntil(jira, clock, clock.now() + 4 * SWEEP_MS);
  const times: number[] = [];
  let calls = 0;
  jira.rest.onExchange(() => (calls += 1));
  for (let count = 0; count < IDLE_SWEEPS; count += 1) {
    clock.set(jira.nextDueAt() ?? clock.now() + SWEEP_MS);
    const before = performance.now();
    await jira.runDue();
    times.push(performance.now() - before);
  }
  const note = `${calls / IDLE_SWEEPS} calls of Jira for each sweep.`;
  return measured({ name: names.idle, value: medianOf(times), unit: 'ms', limit: IDLE_SWEEP_MS_MAX, note });
}
