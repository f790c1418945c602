/**
 * One ticket under one policy, played by the real decider from deadline to deadline to its end:
 * closed, waiting for people alone, or the slow reminders have settled, which never end by themselves
 * (ESC8). Nothing is sent. A script says what people do; who is not in it stays silent.
 */
import { recipientsOf } from '../escalation/effectsOf';
import { isRefusal } from '../escalation/decider';
import type { Decided, Refusal } from '../escalation/decider';
import type { EscalationCommand } from '../escalation/command';
import type { EscalationEvent, ToldResponder } from '../escalation/event';
import type { NoNeed } from '../escalation/observe';
import type { EscalationState, PathState } from '../escalation/state';
import type { TicketSighting } from '../explain/explainAt';
import { nextStep } from '../explain/nextStep';
import type { NextStep } from '../explain/nextStep';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy, PathId, PolicyVersion } from '../policy/policy';
import { DAY_MS } from '../time/instant';
import type { Instant } from '../time/instant';
import type { Asks } from '../trigger/askedPaths';
import type { TriggerEvaluation } from '../trigger/triggerEvaluation';
import { attempt, look, nextDue, perform, playDue, playOf, policyFor, runningPolicy } from './ticketPlay';
import type { TicketPlay } from './ticketPlay';
import { changed, inOrder, withFact } from './ticketScript';
import type { AskedInScript, ScriptEntry, TicketScript } from './ticketScript';

export interface Simulation {
  readonly steps: readonly SimulationStep[];
  readonly end: SimulationEnd;
  /** Of all its escalations, in the order in which they happened. */
  readonly events: readonly EscalationEvent[];
  /** The ticket as it was from each instant on: with the events, what `explainAt` asks for. */
  readonly sightings: readonly TicketSighting[];
}

/** Everything that happens at one instant for one cause. */
export interface SimulationStep {
  readonly at: Instant;
  /** Of a document with segments, the one that has the ticket then. */
  readonly policy: PolicyVersion;
  readonly cause: { readonly kind: 'opened' | 'time' } | { readonly kind: 'script'; readonly entry: ScriptEntry };
  readonly events: readonly EscalationEvent[];
  /** Each once, with the rule that chose them. */
  readonly told: readonly ToldResponder[];
  /** Of a person's command that is refused (ESC19). */
  readonly refused?: Refusal;
  /** What each trigger answered at the last look of this step; empty where none was asked. */
  readonly seen: readonly TriggerEvaluation[];
  /** Proposed to a level's owner, and flagged for the board, by what fires now. */
  readonly proposals: Asks['proposals'];
  readonly flags: Asks['flags'];
  /** Unless somebody acts, or the ticket changes. */
  readonly next?: NextStep;
}

export type SimulationEnd = { readonly at: Instant } & (
  | { readonly ended: 'closed' }
  /** Only the slow reminders go on, for ever. */
  | { readonly ended: 'slowReminders' }
  /** Time alone changes nothing more: somebody has it, or nothing ever escalates it. */
  | { readonly ended: 'waitsForPeople'; readonly paths: readonly PathId[] }
  | { readonly ended: 'neverEscalates'; readonly because: NoNeed }
  | { readonly ended: 'horizon'; readonly next: Instant }
  | { readonly ended: 'tooManySteps'; readonly next: Instant }
);

export interface SimulationBounds {
  /** Nothing after it is played; a year after the opening without it. */
  readonly until?: Instant;
  /** 1,000 without it. */
  readonly stepsAtMost?: number;
}

const SLOW_ROUNDS_SHOWN = 2;

export function simulateTicket(
  script: TicketScript,
  policy: EscalationPolicy,
  { until = script.incident.openedAt + 366 * DAY_MS, stepsAtMost = 1000 }: SimulationBounds = {},
): Simulation {
  const simulator = simulatorOf(script.incident, policy);
  const waiting = inOrder(script.entries);
  step(simulator, script.incident.openedAt, { kind: 'opened' }, () => undefined);
  let end = endOf(simulator, waiting, until, stepsAtMost);
  while (end === undefined) {
    playNext(simulator, waiting);
    end = endOf(simulator, waiting, until, stepsAtMost);
  }
  const { steps, events, sightings } = simulator;
  return { steps, end, events, sightings };
}

interface Simulator {
  readonly play: TicketPlay;
  incident: Incident;
  at: Instant;
  noNeed: NoNeed;
  played: number;
  /** At the last look: until the next one, time changes no answer. */
  seen: readonly TriggerEvaluation[];
  readonly steps: SimulationStep[];
  readonly events: EscalationEvent[];
  readonly sightings: TicketSighting[];
  current: StepSoFar;
}

interface StepSoFar {
  decided: Decided[];
  seen: readonly TriggerEvaluation[];
  asks: Asks[];
}

function simulatorOf(incident: Incident, policy: EscalationPolicy): Simulator {
  const play: TicketPlay = {
    ...playOf(policy, (decided) => simulator.current.decided.push(decided)),
    looked: (observation) => {
      if (observation.need === 'nothing') simulator.noNeed = observation.reason;
      if (!('evaluations' in observation)) return;
      simulator.seen = simulator.current.seen = observation.evaluations;
      if (observation.asks) simulator.current.asks.push(observation.asks);
    },
  };
  const simulator: Simulator = {
    play,
    incident,
    at: incident.openedAt,
    noNeed: 'noTriggerCanBeMet',
    played: 0,
    seen: [],
    steps: [],
    events: [],
    sightings: [],
    current: { decided: [], seen: [], asks: [] },
  };
  return simulator;
}

/** A deadline comes before what the script does at its instant: nothing is known ahead (TRG-R4). */
function playNext(simulator: Simulator, waiting: ScriptEntry[]): void {
  const due = nextDue(simulator.play);
  const [entry] = waiting;
  if (entry && (due === undefined || entry.at < due)) {
    waiting.shift();
    // What was to happen before the ticket was opened happens then.
    const at = Math.max(simulator.at, entry.at);
    step(simulator, at, { kind: 'script', entry }, () => follow(simulator, entry, at));
    return;
  }
  if (due === undefined) throw new Error(`Nothing is left to play for ${simulator.incident.key}.`);
  step(simulator, due, { kind: 'time' }, () => playDue(simulator.play, due));
}

function step(
  simulator: Simulator,
  at: Instant,
  cause: SimulationStep['cause'],
  happens: () => Refusal | undefined | void,
): void {
  simulator.current = { decided: [], seen: [], asks: [] };
  simulator.at = at;
  const refused = happens();
  // Whoever changes the ticket has it looked at; what time does, it does by itself.
  if (cause.kind !== 'time') look(simulator.play, simulator.incident, at);
  sight(simulator);
  const { play, current } = simulator;
  const events = current.decided.flatMap((decided) => decided.events);
  simulator.events.push(...events);
  simulator.played += 1;
  const proposals = current.asks.flatMap((asks) => asks.proposals);
  const flags = current.asks.flatMap((asks) => asks.flags);
  // A trigger came due that asks for nothing more than there is: nobody would notice.
  if (cause.kind === 'time' && events.length + proposals.length + flags.length === 0) return;
  const policy = policyNow(simulator);
  const next = nextStep(policy, play.state, simulator.seen);
  simulator.steps.push({
    at,
    policy: policy.of,
    cause,
    events,
    told: toldBy(current.decided),
    ...(refused && { refused }),
    seen: current.seen,
    proposals,
    flags,
    ...(next && { next }),
  });
}

/** Of a document with segments, the one that has the ticket. */
function policyNow({ play, incident }: Simulator): EscalationPolicy {
  if (play.state.status === 'open') return runningPolicy(play);
  return policyFor(play, incident) ?? play.policy;
}

function toldBy(decided: readonly Decided[]): ToldResponder[] {
  const all = decided
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.type === 'NotifyResponders' ? recipientsOf(effect) : []));
  return all.filter(({ person }, i) => all.findIndex((other) => other.person === person) === i);
}

function sight({ sightings, incident, at }: Simulator): void {
  if (sightings[sightings.length - 1]?.incident !== incident) sightings.push({ at, incident });
}

function follow(simulator: Simulator, entry: ScriptEntry, at: Instant): Refusal | undefined {
  const { play, incident } = simulator;
  switch (entry.does) {
    case 'changeTicket':
      simulator.incident = changed(incident, entry.changes, at);
      return undefined;
    case 'recordFact':
      simulator.incident = withFact(incident, { ...entry.fact, at });
      return undefined;
    case 'mergeTicket':
      return vanish(simulator, { type: 'CloseEscalation', at, because: 'merged', into: entry.into });
    case 'deleteTicket':
      return vanish(simulator, { type: 'CloseEscalation', at, because: 'deleted' });
    case 'ask': {
      const answer = attempt(play, commandOf(play, entry.asked, at));
      if (isRefusal(answer)) return answer;
      simulator.incident = answer.events.reduce((it, event) => afterEvent(it, event), incident);
      return undefined;
    }
  }
}

/** The ticket itself is gone, so nothing starts anew on it. */
function vanish(simulator: Simulator, closing: Extract<EscalationCommand, { type: 'CloseEscalation' }>): undefined {
  if (simulator.play.state.status === 'open') perform(simulator.play, closing);
  simulator.incident = changed(simulator.incident, { state: 'cancelled' }, closing.at);
}

function commandOf(play: TicketPlay, asked: AskedInScript, at: Instant): EscalationCommand {
  const { state } = play;
  const policy = runningPolicy(play);
  if (asked.type === 'Acknowledge') return { ...asked, at, policy };
  const first = (state.status === 'open' ? state.paths[0]?.path : undefined) ?? policy.paths[0]?.id;
  if (first === undefined) throw new Error(`${policy.name} has no path.`);
  return { ...asked, at, policy, path: asked.path ?? first };
}

/** An acknowledgement, and a customer's request with its answer, are facts of the ticket's history. */
function afterEvent(incident: Incident, event: EscalationEvent): Incident {
  const { at } = event;
  switch (event.type) {
    case 'EscalationAcknowledged':
      return withFact(incident, { at, kind: 'acknowledged' });
    case 'CustomerRequested':
      return withFact(incident, { at, kind: 'escalationRequested', by: event.requester });
    case 'CustomerRequestAccepted':
    case 'CustomerRequestDeclined':
      return withFact(incident, { at, kind: 'escalationRequestAnswered' });
    default:
      return incident;
  }
}

function endOf(
  { play, at, noNeed, played }: Simulator,
  waiting: readonly ScriptEntry[],
  until: Instant,
  stepsAtMost: number,
): SimulationEnd | undefined {
  const { state } = play;
  const due = nextDue(play);
  const scripted = waiting[0]?.at;
  if (scripted === undefined) {
    if (state.status === 'closed' && due === undefined) return { ended: 'closed', at };
    if (state.status === 'open' && due === undefined) {
      return { ended: 'waitsForPeople', at, paths: state.paths.map(({ path }) => path) };
    }
    if (due === undefined) return { ended: 'neverEscalates', at, because: noNeed };
    if (play.lookAgainAt === undefined && remindsOnly(runningPolicy(play), state))
      return { ended: 'slowReminders', at };
  }
  const next = Math.min(due ?? Infinity, scripted ?? Infinity);
  if (next > until) return { ended: 'horizon', at, next };
  return played >= stepsAtMost ? { ended: 'tooManySteps', at, next } : undefined;
}

/** Every path that time moves has sent its first slow reminders, and nothing else is waited for. */
function remindsOnly(policy: EscalationPolicy, state: EscalationState): boolean {
  return state.status === 'open' && state.paths.every((path) => hasSettled(policy, path));
}

function hasSettled({ paths }: EscalationPolicy, { path: id, standing, request, update }: PathState): boolean {
  if (standing.status === 'suspended' || request) return false;
  const path = paths.find((it) => it.id === id);
  if (standing.status === 'acknowledged') {
    if (standing.resolveBy !== undefined || standing.handoff !== undefined) return false;
    return update === undefined || (path !== undefined && update.reminders >= path.reminders + SLOW_ROUNDS_SHOWN);
  }
  return path !== undefined && standing.remindersSent >= path.reminders + SLOW_ROUNDS_SHOWN;
}
