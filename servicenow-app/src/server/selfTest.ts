/**
 * What the app's ATF tests let the engine do, so that a customer can prove it on their own instance: on an incident
 * that the test made, under a policy that takes no other, at instants that have not come. ATF takes all of it back.
 */
import type { EscalationState, Instant } from './vendor/core.js';
import { act } from './act.ts';
import { now } from './glide/clock.ts';
import { nextLookOf, readStanding } from './glide/escalations.ts';
import { newestIncidentOf } from './glide/incidents.ts';
import { insertPolicy, policyShelf } from './glide/policies.ts';
import { currentUserName } from './glide/users.ts';
import { look } from './look.ts';
import { TEST_CATEGORY, TEST_PATH, testPolicy } from './testPolicy.ts';

/** What may come between two levels: notices that are heard of, reminders. */
const LOOKS_MAX = 12;

export interface SelfTestStanding {
  readonly status: string;
  readonly level: number;
}

/** The policy knows one person: whoever runs the test. */
export function storeTestPolicy(): boolean {
  return insertPolicy(JSON.stringify(testPolicy(currentUserName())), '', 'The app tests itself') !== undefined;
}

/** Looks at each instant at which something is due, until the escalation has come that far. */
export function climbTo(level: number): SelfTestStanding {
  const incidentId = testedIncident();
  let at = now();
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    look(incidentId, at, policyShelf());
    const standing = standingOf(readStanding(incidentId, at).state);
    const next = nextLookOf(incidentId);
    if (standing.level >= level || next === undefined) return standing;
    at = Math.max(at, next) + 1000;
  }
  return standingOf(readStanding(incidentId, at).state);
}

/** Why not, where it is refused; empty where it was done. */
export function acknowledgeAsTester(at: Instant = now()): string {
  const acted = act(testedIncident(), { action: 'acknowledge', path: TEST_PATH }, at);
  if (!acted) return 'The tester may not read the incident.';
  return acted.ok ? '' : acted.because;
}

export function standing(): SelfTestStanding {
  return standingOf(readStanding(testedIncident(), now()).state);
}

function testedIncident(): string {
  const incidentId = newestIncidentOf(TEST_CATEGORY);
  if (incidentId === undefined) throw new Error(`The test has made no incident of the category ${TEST_CATEGORY}.`);
  return incidentId;
}

function standingOf(state: EscalationState): SelfTestStanding {
  if (state.status !== 'open') return { status: state.status, level: 0 };
  const [path] = state.paths;
  return { status: path?.standing.status ?? 'none', level: path?.level ?? 0 };
}
