/**
 * The same small story in ServiceNow, and something that befalls the node that works in it: after the first
 * call that one work makes, in the next telling after the second, and so on until it ends in peace. The node
 * dies; or another does the same meanwhile, from its beginning to its end; or the incident is deleted. Each
 * telling must end as if nothing had been, but for an incident that is gone, of which nobody hears again.
 */
import { MINUTE_MS, SECOND_MS } from '@rungs/core';
import type { Instant } from '@rungs/core';
import { userNameOf } from '../hosts/servicenow/localServiceNow';
import type { Course } from './course';
import { askEverybody, askLog, CALLS_MAX, REPORTED_AT, smallTicket, STARTS_AT } from './everyDeath';
import type { Deaths } from './everyDeath';
import { askOf } from './invariants';
import { Play } from './play';
import { openServiceNow } from './stage';
import type { AppFolders, ServiceNowStage } from './stage';

export type Befalling = 'dies' | 'is overtaken' | 'loses its incident';

/** Who saves an incident has it before them: it is deleted after that. */
export function befallingsOf(work: Work): readonly Befalling[] {
  return work === 'incidentChanged' ? ['dies', 'is overtaken'] : ['dies', 'is overtaken', 'loses its incident'];
}

export const works = ['incidentChanged', 'look', 'due', 'performEffects', 'act', 'sync'] as const;
export type Work = (typeof works)[number];

interface Scene {
  /** What the host calls it. */
  readonly name: RegExp;
  /** When it comes to this work. */
  readonly from: Instant;
  readonly until: Instant;
  /** What may be answered besides, because of the rival. */
  readonly answers?: RegExp;
  /** What it may log besides, because of how it is staged. */
  readonly logs?: RegExp;
  /** Calls, of the platform's and ours, before the first write of ours; absent, none. */
  readonly beforeOurs?: number;
  /** What another node does at the same time. */
  readonly rival: (stage: ServiceNowStage) => void;
  /** So that it does come to it. */
  readonly staged?: {
    readonly from: Instant;
    readonly until: Instant;
    readonly begin: (stage: ServiceNowStage) => void;
    readonly end: (stage: ServiceNowStage) => void;
  };
}

/** The first line: told first, and it is theirs to press. */
const PRESSES = 'akim';
const SWEEP = 'Rungs: look at what is due';
const SYNC = 'Rungs: keep Jira in step';
const FIRST_TOLD_AT = REPORTED_AT + 5 * MINUTE_MS;
const SECOND_TOLD_AT = FIRST_TOLD_AT + 10 * MINUTE_MS;
const ACTS_AT = FIRST_TOLD_AT + 2 * MINUTE_MS;
const sweep = ({ servicenow }: ServiceNowStage): void => servicenow.runJob(SWEEP);

const SCENES: { readonly [work in Work]: Scene } = {
  // Who saves the incident, and what our rule reads before it writes, the set-up and the incident's own row: until then
  // it has kept nothing of it (record 0057).
  incidentChanged: { name: /^save incident$/, from: REPORTED_AT, until: REPORTED_AT, rival: sweep, beforeOurs: 3 },
  look: {
    name: /^event x_rungs_esc\.look$/,
    from: FIRST_TOLD_AT - SECOND_MS,
    until: FIRST_TOLD_AT + SECOND_MS,
    rival: sweep,
  },
  due: {
    name: /^job Rungs: look at what is due$/,
    from: FIRST_TOLD_AT - SECOND_MS,
    until: FIRST_TOLD_AT + SECOND_MS,
    rival: sweep,
    // The event at the exact second waits, so that the sweep finds what is due.
    staged: {
      from: FIRST_TOLD_AT - SECOND_MS,
      until: FIRST_TOLD_AT + SECOND_MS,
      begin: ({ servicenow }) => servicenow.eventWorkers.stop(),
      end: ({ servicenow }) => servicenow.eventWorkers.start(),
    },
  },
  performEffects: {
    name: /^job Rungs: look at what is due$/,
    from: FIRST_TOLD_AT + MINUTE_MS,
    until: FIRST_TOLD_AT + 20 * MINUTE_MS,
    rival: sweep,
    logs: /None of the responders has an active ServiceNow user/,
    // Nobody could be told at first, so that a sweep has effects to do and nothing to decide.
    staged: {
      from: FIRST_TOLD_AT - SECOND_MS,
      until: FIRST_TOLD_AT + MINUTE_MS,
      begin: (stage) => letWork(stage, false),
      end: (stage) => letWork(stage, true),
    },
  },
  act: {
    name: /^POST .*\/act$/,
    from: ACTS_AT,
    until: ACTS_AT,
    rival: pressToo,
    // The first of their two presses has climbed, and the second is too late.
    answers: /was offered escalate, and refused: Only a responder of level 2/,
  },
  sync: {
    name: /^(event x_rungs_esc\.sync|job Rungs: keep Jira in step)$/,
    from: SECOND_TOLD_AT - SECOND_MS,
    until: SECOND_TOLD_AT + SECOND_MS,
    rival: ({ servicenow }) => servicenow.runJob(SYNC),
  },
};

/** Time for all windows, and for what a death or nobody in reach delays. */
const RESOLVED_AT = REPORTED_AT + 100 * MINUTE_MS;
const CLOSED_MS = 30 * MINUTE_MS;

/** After each call, or after each so many. */
export async function befallEverywhere(
  work: Work,
  befalling: Befalling,
  folders: AppFolders,
  each = 1,
): Promise<Deaths> {
  const violations: string[] = [];
  const { beforeOurs = 0 } = SCENES[work];
  for (let calls = beforeOurs + 1; calls <= CALLS_MAX; calls += each) {
    const told = await tell(work, befalling, calls, folders);
    violations.push(...told.violations.map((what) => `it ${befalling} after call ${calls} of ${work}: ${what}`));
    if (told.inPeace) return { calls: calls - 1 - beforeOurs, violations };
  }
  throw new Error(`${work} still makes calls after ${CALLS_MAX} of them.`);
}

async function tell(work: Work, befalling: Befalling, calls: number, folders: AppFolders) {
  const stage = await openServiceNow(STARTS_AT, folders, `${work} ${befalling}`);
  const { name, from, until, rival, staged } = SCENES[work];
  const play = new Play(stage, [courseOf(work)], `ServiceNow, ${work}`);
  const { faults } = stage.servicenow;
  const knob = { times: 1, afterCalls: calls, only: name };
  if (staged) play.plan({ at: staged.from, happens: () => (staged.begin(stage), '') });
  if (staged) play.plan({ at: staged.until, happens: () => (staged.end(stage), '') });
  await play.until(from - 1);
  const by = befalling === 'is overtaken' ? rival : loseIncident;
  if (befalling === 'dies') faults.killErrands = knob;
  else faults.overtakeErrands = Object.assign(knob, { by: () => by(stage) });
  await play.until(until);
  const inPeace = knob.times > 0;
  knob.times = 0;
  await play.until(RESOLVED_AT + CLOSED_MS);
  const asked = { now: stage.clock.now(), wholeSince: RESOLVED_AT, isFair: false };
  for (const played of play.played) {
    await askOf(played, asked, play.findings);
    if (befalling !== 'loses its incident') askEverybody(played, play.findings);
  }
  askLog(
    stage.errors.filter((error) => !SCENES[work].logs?.test(error)),
    play.findings,
  );
  const { answers } = SCENES[work];
  return { inPeace, violations: play.findings.violations.filter((what) => !answers?.test(what)) };
}

function courseOf(work: Work): Course {
  const raised = { ticket: 0, type: 'acts', action: 'escalate', by: PRESSES, twice: false } as const;
  return {
    tickets: [smallTicket],
    acts: [
      { at: REPORTED_AT, ticket: 0, type: 'reports' },
      ...(work === 'act' ? [{ ...raised, at: ACTS_AT }] : []),
      { at: RESOLVED_AT, ticket: 0, type: 'works', by: PRESSES, change: { state: 'resolved' } },
    ],
    endsAt: RESOLVED_AT,
  };
}

/** The same button, pressed twice: the second press is another node's. */
function pressToo({ servicenow, companies: [company] }: ServiceNowStage): void {
  const [incident] = servicenow.rows('incident');
  const because = { reason: 'needsExpertise', text: 'The database is out of reach' } as const;
  const request = { action: 'escalate', path: 'technical', toLevel: 2, because } as const;
  void company?.desk.act(incident?.['number'] ?? '', request, PRESSES);
}

function loseIncident({ servicenow, companies: [company] }: ServiceNowStage): void {
  const [incident] = servicenow.rows('incident');
  if (incident) company?.deleteTicket(incident['number'] ?? '');
}

function letWork({ servicenow }: ServiceNowStage, isActive: boolean): void {
  const user = servicenow.instance.user(userNameOf(PRESSES))?.['sys_id'] ?? '';
  servicenow.update('sys_user', user, { active: String(isActive) });
}
