/**
 * One small story, and a process that dies in it: after the first call that one function makes, in the
 * next telling after the second, and so on until the function ends in peace. Each telling must end as
 * if nobody had died, whatever was done before the answer was seen.
 */
import { MINUTE_MS, SECOND_MS } from '@rungs/core';
import type { Instant } from '@rungs/core';
import type { Course, CourseTicket } from './course';
import { explained } from './errors';
import { askOf, noticesOf } from './invariants';
import type { Findings } from './invariants';
import { Play } from './play';
import type { Played } from './play';
import { openJira } from './stage';
import type { AppFolders } from './stage';

export interface Deaths {
  /** So many calls it makes: one more, and it ended in peace. */
  readonly calls: number;
  readonly violations: readonly string[];
}

/** A function of the app, and when in the story it runs alone. */
export const deadFunctions = ['issueChanged', 'due', 'sweep', 'act'] as const;
export type DeadFunction = (typeof deadFunctions)[number];

export const STARTS_AT: Instant = Date.parse('2026-11-17T09:00:00Z');
/** Beside the sweeps, which come at each fifth minute. */
export const REPORTED_AT = STARTS_AT + MINUTE_MS;
const FIRST_TOLD_AT = REPORTED_AT + 5 * MINUTE_MS;
const DIES: { readonly [name in DeadFunction]: { readonly from: Instant; readonly until: Instant } } = {
  issueChanged: { from: REPORTED_AT, until: REPORTED_AT + 2 * SECOND_MS },
  due: { from: FIRST_TOLD_AT - SECOND_MS, until: FIRST_TOLD_AT + SECOND_MS },
  sweep: { from: STARTS_AT + 5 * MINUTE_MS - SECOND_MS, until: STARTS_AT + 5 * MINUTE_MS },
  act: { from: FIRST_TOLD_AT + 2 * MINUTE_MS, until: FIRST_TOLD_AT + 2 * MINUTE_MS },
};
/** No function makes so many. */
export const CALLS_MAX = 300;
/** Time for all windows, and for what a death delays. */
const RESOLVED_AT = REPORTED_AT + 75 * MINUTE_MS;
const CLOSED_MS = 30 * MINUTE_MS;

export const smallTicket: CourseTicket = {
  report: {
    summary: 'Northwind ticket 1: payments time out',
    description: 'Card payments fail at Northwind.',
    priority: 1,
    service: 'Payments',
    category: 'database',
    supportGroup: 'Service desk',
  },
  answers: [],
};

/** After each call, or after each so many. */
export async function dieEverywhere(dying: DeadFunction, folders: AppFolders, each = 1): Promise<Deaths> {
  const violations: string[] = [];
  for (let calls = 1; calls <= CALLS_MAX; calls += each) {
    const told = await tell(dying, calls, folders);
    violations.push(...told.violations.map((what) => `after call ${calls} of ${dying}: ${what}`));
    if (told.inPeace) return { calls: calls - 1, violations };
  }
  throw new Error(`${dying} still makes calls after ${CALLS_MAX} of them.`);
}

async function tell(dying: DeadFunction, calls: number, folders: AppFolders) {
  const stage = await openJira(STARTS_AT, folders, 1);
  const [site] = stage.sites;
  if (!site) throw new Error('The stage has no site.');
  const { faults } = site;
  const play = new Play(stage, [courseOf(dying)], dying);
  // Only the sweep is to find the ticket.
  if (dying === 'sweep') faults.dropProductEvents = { times: 1 };
  const { from, until } = DIES[dying];
  await play.until(from - 1);
  const knob = { times: 1, afterCalls: calls };
  faults.killInvocations = knob;
  await play.until(until);
  faults.killInvocations = { times: 0, afterCalls: 0 };
  await play.until(RESOLVED_AT + CLOSED_MS);
  const findings = play.findings;
  const asked = { now: stage.clock.now(), wholeSince: RESOLVED_AT, isFair: false };
  for (const played of play.played) {
    await askOf(played, asked, findings);
    askEverybody(played, findings);
  }
  askLog(stage.errors, findings);
  return { inPeace: knob.times > 0, violations: findings.violations };
}

function courseOf(dying: DeadFunction): Course {
  const raised = { ticket: 0, type: 'acts', action: 'escalate', by: 'akim', twice: false } as const;
  return {
    tickets: [smallTicket],
    acts: [
      { at: REPORTED_AT, ticket: 0, type: 'reports' },
      ...(dying === 'act' ? [{ ...raised, at: DIES.act.from }] : []),
      { at: RESOLVED_AT, ticket: 0, type: 'works', by: 'akim', change: { state: 'resolved' } },
    ],
    endsAt: RESOLVED_AT,
  };
}

export function askEverybody({ company, tickets }: Played, findings: Findings): void {
  for (const played of tickets) {
    const levels = noticesOf(company, played).flatMap(({ level }) => level ?? []);
    findings.holds(
      [1, 2, 3, 4].every((level) => levels.includes(level)),
      () => `${played.key}: told were levels ${levels.join(', ')}`,
    );
  }
}

export function askLog(errors: readonly string[], findings: Findings): void {
  for (const error of errors) findings.holds(explained(error), () => `logged: ${error}`);
}
