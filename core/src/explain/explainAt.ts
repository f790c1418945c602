/**
 * Why a ticket had escalated at an instant, or why it had not: made again from what was recorded, as
 * it was known then. Nothing that happened or was filled in afterwards is read (TRG-R4), and no state
 * is kept for it: events are folded up to the instant, and the triggers of the version that was in
 * force are asked once more about the ticket as it was last seen.
 */
import type { HandReason } from '../escalation/command';
import type { EscalationEvent } from '../escalation/event';
import { evolve } from '../escalation/evolve';
import { noEscalation } from '../escalation/state';
import type { ClosingReason, EscalationId, EscalationState, PathState } from '../escalation/state';
import { isOver } from '../incident/incident';
import type { Incident } from '../incident/incident';
import { policyOfId } from '../policy/compileSegments';
import type { EscalationPolicy, PolicyVersion } from '../policy/policy';
import { selectPolicy } from '../routing/selectPolicy';
import type { AskedSegment } from '../routing/selectPolicy';
import type { Trigger } from '../policy/trigger';
import { consumedShare, resolutionClock } from '../sla/resolutionClock';
import type { ResolutionClock } from '../sla/resolutionClock';
import type { Instant } from '../time/instant';
import { evaluateTriggers } from '../trigger/evaluateTriggers';
import type { Baselines } from '../trigger/impactAnswers';
import { isMet } from '../trigger/triggerEvaluation';
import type { MetTrigger, TriggerEvaluation } from '../trigger/triggerEvaluation';
import { nextStep, pathStep } from './nextStep';
import type { NextStep, PathStep } from './nextStep';

export interface TicketRecord {
  /** Every version that was in force while the ticket was open; never empty. */
  readonly policies: readonly PolicyInForce[];
  /** The ticket as it was from each instant on, in order of time. */
  readonly sightings: readonly TicketSighting[];
  /** Of all its escalations, in the order in which they happened. */
  readonly events: readonly EscalationEvent[];
  readonly baselines?: Baselines;
}

export interface PolicyInForce {
  readonly policy: EscalationPolicy;
  /** New escalations start under it from then on; without it, always. */
  readonly from?: Instant;
}

export interface TicketSighting {
  readonly at: Instant;
  readonly incident: Incident;
}

export interface Explanation {
  readonly at: Instant;
  /** Under which it ran then, or would have started. */
  readonly policy: EscalationPolicy;
  readonly verdict: Verdict;
  /** Why it was this one of the document’s segments, or none; absent where it has none (PTH-10). */
  readonly chosen?: { readonly because: string; readonly asked: readonly AskedSegment[] };
  /** As last seen before then; absent before it was opened. */
  readonly ticket?: TicketSighting;
  /** The resolution target as far as it was used up then; absent where the ticket had none, or was over. */
  readonly target?: { readonly clock: ResolutionClock; readonly consumedShare: number };
  /** Every trigger of that version, with what was seen then. */
  readonly triggers: readonly TriggerThen[];
  readonly paths: readonly PathThen[];
  /** What happened last, at one instant, up to then. */
  readonly last: readonly EscalationEvent[];
  /** Unless somebody acted, or the ticket changed. */
  readonly next?: NextStep;
}

export type Verdict =
  | { readonly is: 'notOpenedYet'; readonly openedAt?: Instant }
  | { readonly is: 'policyForOthers'; readonly because: string }
  | { readonly is: 'decidedElsewhere'; readonly tool: Incident['tool']; readonly key: string }
  | { readonly is: 'ticketOver'; readonly state: Incident['state'] }
  /** It had not escalated, and no trigger was met. */
  | { readonly is: 'notEscalated' }
  /** A trigger was met, and no start is recorded up to then: the app was late, or away. */
  | { readonly is: 'startOutstanding'; readonly because: readonly MetTrigger[] }
  | {
      readonly is: 'escalated';
      readonly id: EscalationId;
      readonly since: Instant;
      /** What started it; absent where its start is not among the events. */
      readonly because?: MetTrigger | ByHand;
    }
  | { readonly is: 'closed'; readonly closedAt: Instant; readonly because: ClosingReason }
  /** It ran under a version that was not given, so nothing can be said of its triggers and levels. */
  | { readonly is: 'versionUnknown'; readonly needed: PolicyVersion };

export interface ByHand extends HandReason {
  readonly byName: string;
}

export interface TriggerThen extends TriggerEvaluation {
  readonly rule: Trigger;
}

export interface PathThen extends PathState {
  readonly name: string;
  readonly levelName: string;
  /** Unless somebody acted; absent where it waited for people alone, or was closed. */
  readonly next?: PathStep;
}

/** Throws where no policy is given: there is nothing to explain by. */
export function explainAt(record: TicketRecord, at: Instant): Explanation {
  const events = record.events.filter((event) => event.at <= at);
  const state = events.reduce(evolve, noEscalation);
  const ticket = lastOf(record.sightings.filter((sighting) => sighting.at <= at));
  const policy = policyThen(record.policies, state, ticket?.incident, at);
  const known = runsUnder(state, policy);
  const triggers = ticket && known ? triggersThen(policy, ticket.incident, at, record.baselines) : [];
  const verdict = verdictOf({ record, policy, state, ticket, triggers, events });
  const next = canMove(verdict) ? nextStep(policy, state, triggers) : undefined;
  const chosen = chosenThen(record, policy, state, at);
  return {
    at,
    policy,
    verdict,
    ...(chosen && { chosen }),
    ...(ticket && { ticket, ...targetThen(policy, ticket.incident, at) }),
    triggers,
    paths: known ? pathsThen(policy, state) : [],
    last: lastInstant(events),
    ...(next && { next }),
  };
}

interface Then {
  readonly record: TicketRecord;
  readonly policy: EscalationPolicy;
  readonly state: EscalationState;
  readonly ticket: TicketSighting | undefined;
  readonly triggers: readonly TriggerEvaluation[];
  readonly events: readonly EscalationEvent[];
}

/** The same ladder as `observe`, on what was known then. */
function verdictOf({ record, policy, state, ticket, triggers, events }: Then): Verdict {
  if (state.status !== 'none' && !runsUnder(state, policy)) return { is: 'versionUnknown', needed: state.policy };
  if (state.status === 'open') {
    const because = startOf(events, state.id);
    return { is: 'escalated', id: state.id, since: state.startedAt, ...(because && { because }) };
  }
  if (!ticket) {
    const openedAt = record.sightings[0]?.at;
    return { is: 'notOpenedYet', ...(openedAt !== undefined && { openedAt }) };
  }
  const { incident } = ticket;
  if (isOver(incident)) {
    return state.status === 'closed'
      ? { is: 'closed', closedAt: state.closedAt, because: state.because }
      : { is: 'ticketOver', state: incident.state };
  }
  if (incident.mirrorOf) return { is: 'decidedElsewhere', ...incident.mirrorOf };
  const choice = selectPolicy([policy], incident);
  if (!choice.policy) return { is: 'policyForOthers', because: choice.because };
  const met = triggers.filter(isMet).filter(({ trigger }) => escalates(policy, trigger));
  return met.length > 0 ? { is: 'startOutstanding', because: met } : { is: 'notEscalated' };
}

function canMove({ is }: Verdict): boolean {
  return is === 'notEscalated' || is === 'escalated';
}

function escalates({ triggers }: EscalationPolicy, id: string): boolean {
  return triggers.some((trigger) => trigger.id === id && trigger.asks === 'escalate');
}

/** Of a document with segments, the one that had the ticket. */
function policyThen(
  policies: readonly PolicyInForce[],
  state: EscalationState,
  incident: Incident | undefined,
  at: Instant,
): EscalationPolicy {
  // Of a ticket that is over, the one that it ran under; one that is open again is asked anew.
  const over = incident === undefined || isOver(incident);
  const runs = state.status === 'open' || (state.status === 'closed' && over);
  const running = runs ? versionOf(policies, state.policy) : undefined;
  const inForce = lastOf(policies.filter(({ from }) => from === undefined || from <= at)) ?? policies[0];
  if (!inForce) throw new Error('Without a policy there is nothing to explain by.');
  if (running) return running;
  return (incident && selectPolicy([inForce.policy], incident).policy) ?? inForce.policy;
}

/** A segment that has the ticket keeps it to the end of the escalation, so what counts is the ticket as it started. */
function chosenThen(
  { policies, sightings }: TicketRecord,
  policy: EscalationPolicy,
  state: EscalationState,
  at: Instant,
): Explanation['chosen'] {
  const document = policies.find((it) => policyOfId(it.policy, policy.of.id) === policy)?.policy;
  const startedAt = state.status !== 'none' && isOf(state, policy) ? state.startedAt : at;
  const seen = lastOf(sightings.filter((sighting) => sighting.at <= startedAt));
  if (!document || !seen) return undefined;
  const { because, asked, policy: selected } = selectPolicy([document], seen.incident);
  // Moved there by people: no segment chose it.
  return asked && selected === policy ? { because, asked } : undefined;
}

function isOf(
  { policy: { id, version } }: Exclude<EscalationState, { status: 'none' }>,
  { of }: EscalationPolicy,
): boolean {
  return id === of.id && version === of.version;
}

function versionOf(policies: readonly PolicyInForce[], { id, version }: PolicyVersion): EscalationPolicy | undefined {
  const all = policies.flatMap(({ policy }) => policyOfId(policy, id) ?? []);
  return all.find(({ of }) => of.version === version);
}

/** True also where nothing runs. */
function runsUnder(state: EscalationState, policy: EscalationPolicy): boolean {
  return state.status !== 'open' || isOf(state, policy);
}

/** In the policy's order, as it asks them (TRG-R1). */
export function triggersThen(
  policy: EscalationPolicy,
  incident: Incident,
  at: Instant,
  baselines?: Baselines,
): TriggerThen[] {
  const evaluations = evaluateTriggers(policy, incident, at, baselines);
  return policy.triggers.flatMap((rule) => {
    const evaluation = evaluations.find(({ trigger }) => trigger === rule.id);
    return evaluation ? [{ ...evaluation, rule }] : [];
  });
}

export function targetThen(policy: EscalationPolicy, incident: Incident, at: Instant): Pick<Explanation, 'target'> {
  const clock = isOver(incident) ? undefined : resolutionClock(policy, incident);
  return clock ? { target: { clock, consumedShare: consumedShare(clock, at) } } : {};
}

function pathsThen(policy: EscalationPolicy, state: EscalationState): PathThen[] {
  if (state.status === 'none') return [];
  return state.paths.map((path) => {
    const compiled = policy.paths.find(({ id }) => id === path.path);
    const next = state.status === 'open' ? pathStep(policy, path) : undefined;
    return {
      ...path,
      name: compiled?.name ?? path.path,
      levelName: compiled?.levels[path.level - 1]?.name ?? '',
      ...(next && { next }),
    };
  });
}

function startOf(events: readonly EscalationEvent[], id: EscalationId): MetTrigger | ByHand | undefined {
  const start = events.find((event) => event.type === 'EscalationStarted' && event.id === id);
  if (start?.type !== 'EscalationStarted') return undefined;
  return 'by' in start ? { ...start.because, byName: start.byName } : start.because;
}

function lastInstant(events: readonly EscalationEvent[]): EscalationEvent[] {
  const at = lastOf(events)?.at;
  return events.filter((event) => event.at === at);
}

function lastOf<Item>(items: readonly Item[]): Item | undefined {
  return items[items.length - 1];
}
