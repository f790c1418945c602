/**
 * Opens the sandbox: two hosts on one clock, each with the built app and the company's policy in it,
 * ServiceNow set up to reach Jira, and the stream of what is going to happen.
 */
import { DAY_MS } from '@rungs/core';
import type { HistoryRow, Instant } from '@rungs/core';
import { readHistory, readMappingFile, Refused } from '@rungs/cli';
import type { BadRow } from '@rungs/cli';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorldClock } from '../hosts/host';
import type { LocalJira } from '../hosts/jira/localJira';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import type { WorldAction } from '../world/action';
import type { SandboxArguments } from './arguments';
import { createLocalJira } from '../hosts/jira/localJira';
import { createLocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { administrator, jiraProject } from '../world/company';
import { companyPolicy } from '../world/companyPolicy';
import { generateWorld } from '../world/generator';
import { replay } from '../world/replay';
import type { Replay } from '../world/replay';
import { jiraPlayer } from './jiraPlayer';
import { Refusal } from './refusal';
import { Sandbox } from './sandbox';
import { servicenowPlayer } from './servicenowPlayer';
import { worldClock } from './worldClock';

export interface OpenWorld {
  readonly sandbox: Sandbox;
  readonly clock: WorldClock;
  readonly startsAt: Instant;
  readonly jira: LocalJira;
  readonly servicenow: LocalServiceNow;
  /** Known for a log, which has an end. */
  readonly tickets?: number;
}

interface Happenings {
  readonly startsAt: Instant;
  readonly actions: Iterator<WorldAction>;
  readonly tickets?: number;
}

/** A Tuesday in November, nine in the morning in Berlin: people are at work. */
const STARTS_AT = Date.parse('2026-11-17T08:00:00Z');
const WEEK_MS = 7 * DAY_MS;
const BAD_ROWS_SHOWN = 10;

export type WorldSettings = Pick<SandboxArguments, 'seed' | 'events' | 'mapping' | 'tickets'>;

export async function openWorld(settings: WorldSettings): Promise<OpenWorld> {
  const { seed, events } = settings;
  const happenings =
    events === undefined
      ? { startsAt: STARTS_AT, actions: generateWorld({ seed, startsAt: STARTS_AT }) }
      : await replayed(events, settings);
  const clock = worldClock(happenings.startsAt);
  const jira = createLocalJira({ clock, appDir: built('forge-app', 'dist/backend/index.cjs') });
  const servicenow = createLocalServiceNow({
    clock,
    seed,
    appDir: built('servicenow-app', 'dist/app'),
    transport: jira.transport,
  });
  const players = { jira: jiraPlayer(jira), servicenow: servicenowPlayer(servicenow) };
  for (const player of Object.values(players)) {
    await player.host.runDue();
    await player.savePolicy(companyPolicy);
  }
  connect(servicenow, jira);
  const sandbox = new Sandbox({ clock, players, seed, actions: happenings.actions, linked: () => linked(servicenow) });
  return {
    sandbox,
    clock,
    startsAt: happenings.startsAt,
    jira,
    servicenow,
    ...('tickets' in happenings && { tickets: happenings.tickets }),
  };
}

/** What ServiceNow's administrator enters once; again when Jira's address has changed. */
export function connect(servicenow: LocalServiceNow, jira: LocalJira): void {
  const settings = {
    'sync.enabled': 'true',
    'jira.base_url': jira.site.origin,
    'jira.user': administrator.email,
    'jira.token': jira.site.seed.users.find(({ email }) => email === administrator.email)?.apiToken ?? '',
    'jira.project': jiraProject.key,
    'jira.issue_type': 'Incident',
  };
  for (const [name, value] of Object.entries(settings)) servicenow.setProperty(`x_rungs_esc.${name}`, value);
}

function linked(servicenow: LocalServiceNow): number {
  return servicenow.rows('x_rungs_esc_link').filter((link) => link['issue_key']).length;
}

/** The log's weeks are moved to ours as whole weeks: its Tuesday is a Tuesday, under our calendars and rotations. */
async function replayed(file: string, { mapping: mappingFile, seed, tickets }: WorldSettings): Promise<Happenings> {
  const bad: BadRow[] = [];
  try {
    const mapping = await readMappingFile(mappingFile ?? repository('cli/mappings/servicenow-incidents.yaml'));
    const rows = await allOf(readHistory(file, mapping, (row) => bad.push(row)));
    const first = rows.reduce((earliest, { at, openedAt }) => Math.min(earliest, at, openedAt ?? at), Infinity);
    const moved = Math.ceil((STARTS_AT - first) / WEEK_MS) * WEEK_MS;
    const log = replay(
      rows.map((row) => movedBy(row, moved)),
      seed,
      tickets,
    );
    sayWhatWasRead(file, log, bad);
    return { startsAt: first + moved, actions: log.actions(), tickets: log.tickets };
  } catch (error) {
    if (error instanceof Refused) throw new Refusal(error.message);
    throw error;
  }
}

function movedBy(row: HistoryRow, byMs: number): HistoryRow {
  return { ...row, at: row.at + byMs, ...(row.openedAt !== undefined && { openedAt: row.openedAt + byMs }) };
}

async function allOf<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** On standard error: a bad row is counted and named, and the rest goes on. */
function sayWhatWasRead(file: string, log: Replay, bad: readonly BadRow[]): void {
  console.error(`rungs: ${file}: ${log.rows} rows of ${log.ticketsInLog} tickets, ${bad.length} bad rows`);
  for (const { line, reason } of bad.slice(0, BAD_ROWS_SHOWN)) console.error(`rungs:   line ${line}: ${reason}`);
  if (bad.length > BAD_ROWS_SHOWN) console.error(`rungs:   and ${bad.length - BAD_ROWS_SHOWN} more`);
  if (log.tickets === log.ticketsInLog) return;
  console.error(
    `rungs: playing the first ${log.tickets} of them; --tickets all plays every one and takes some minutes`,
  );
}

function built(app: string, artefact: string): string {
  const folder = repository(app);
  if (!existsSync(join(folder, artefact)))
    throw new Refusal(`${app} is not built (${artefact} is missing). Run: npm run build`);
  return folder;
}

/** The sources stand three folders below the repository, the bundle two: whichever has the packages beside it. */
function repository(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'turbo.json'))) {
    if (dirname(folder) === folder) throw new Error('this is not run from within the repository');
    folder = dirname(folder);
  }
  return join(folder, path);
}
