/**
 * Northwind for one story: both local hosts on one clock, each running the app as it was built, with the
 * company's policy saved by its administrator. Time moves when the story says so.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE_MS } from '@rungs/core';
import type { Instant } from '@rungs/core';
import type { WorldClock } from '../hosts/host';
import { createLocalJira } from '../hosts/jira/localJira';
import type { LocalJira } from '../hosts/jira/localJira';
import { repositoryRoot } from '../hosts/jira/repository';
import { createLocalServiceNow } from '../hosts/servicenow/localServiceNow';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { connect } from '../sandbox/openWorld';
import { worldClock } from '../sandbox/worldClock';
import { companyPolicy } from '../world/companyPolicy';
import { jiraDesk } from './jiraDesk';
import { servicenowDesk } from './servicenowDesk';
import type { Desk } from './desk';

/** A Tuesday, 10:00 in Berlin: office hours. */
export const OPENED: Instant = Date.parse('2026-11-17T09:00:00Z');

export interface Northwind {
  readonly clock: WorldClock;
  readonly jira: LocalJira;
  readonly servicenow: LocalServiceNow;
  readonly desks: { readonly jira: Desk; readonly servicenow: Desk };
  /** The line from ServiceNow to Jira: while it is cut, every call of the one finds the other unreachable. */
  readonly line: { cut: boolean };
  /** Lets this many minutes pass, with all that is due in them. */
  pass(minutes: number): Promise<void>;
  /** The clock jumps and nothing is done meanwhile: what was due is done late, at the new time. */
  jump(minutes: number): Promise<void>;
  readonly errors: readonly string[];
}

export interface NorthwindOptions {
  readonly seed?: string;
  /** ServiceNow is set up to keep Jira in step. */
  readonly linked?: boolean;
}

export async function openNorthwind({ seed = 'scenarios', linked = false }: NorthwindOptions = {}): Promise<Northwind> {
  const clock = worldClock(OPENED);
  const line = { cut: false };
  const jira = createLocalJira({ clock, appDir: built('forge-app', 'dist/backend/index.cjs') });
  const servicenow = createLocalServiceNow({
    clock,
    seed,
    appDir: built('servicenow-app', 'dist/app/scope'),
    transport: (...call) => (line.cut ? 'unreachable' : jira.transport(...call)),
  });
  const desks = { jira: jiraDesk(jira), servicenow: servicenowDesk(servicenow) };
  const runDue = async (): Promise<void> => {
    await servicenow.runDue();
    await jira.runDue();
  };
  await runDue();
  for (const desk of Object.values(desks)) await desk.savePolicy(companyPolicy);
  if (linked) connect(servicenow, jira);

  const nextDueAt = (): Instant => Math.min(servicenow.nextDueAt() ?? Infinity, jira.nextDueAt() ?? Infinity);
  return {
    clock,
    jira,
    servicenow,
    desks,
    line,
    pass: async (minutes) => {
      const until = clock.now() + minutes * MINUTE_MS;
      for (let next = nextDueAt(); next <= until; next = nextDueAt()) {
        clock.set(Math.max(next, clock.now()));
        await runDue();
      }
      clock.set(until);
    },
    jump: async (minutes) => {
      clock.set(clock.now() + minutes * MINUTE_MS);
      await runDue();
    },
    get errors() {
      return [...jira.errors, ...servicenow.errors];
    },
  };
}

function built(app: string, artefact: string): string {
  const folder = join(repositoryRoot, app);
  if (!existsSync(join(folder, artefact)))
    throw new Error(`${app} is not built: ${app}/${artefact} is missing. Run npm run build.`);
  return folder;
}
