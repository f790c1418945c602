/**
 * What the panel on the ticket shows, assembled once for both tools: the screens of Jira and
 * ServiceNow draw this and add nothing. All text in it is internal; it is for agents.
 */
import { may, rightMissing } from '../access/rights';
import type { Role } from '../access/role';
import type { PanelAction, PanelPermission } from '../action/panelAction';
import { panelActions } from '../action/panelActions';
import { pathDeadline, windowEnd } from '../escalation/deadline';
import { decide } from '../escalation/decide';
import { isRefusal } from '../escalation/decider';
import type { Effect } from '../escalation/effect';
import type { EscalationEvent, LevelOpened } from '../escalation/event';
import { observe } from '../escalation/observe';
import type { Observation } from '../escalation/observe';
import { ownEffects } from '../escalation/record';
import type { EffectProgress, EscalationRecord } from '../escalation/record';
import { updateDeadline } from '../escalation/owedUpdate';
import type {
  AcknowledgedStanding,
  ClosedEscalation,
  EscalationState,
  OpenEscalation,
  OwedUpdate,
  PathState,
} from '../escalation/state';
import { isOver } from '../incident/incident';
import type { Incident } from '../incident/incident';
import type { KnownErrorMatch, MatchEvidence } from '../knownError/knownError';
import type { EscalationPolicy, PathId, PersonId } from '../policy/policy';
import type { UpdateKind } from '../policy/updatesDocument';
import type { TriggerMemory } from '../trigger/firing';
import type { Trigger } from '../policy/trigger';
import { consumedShare, isStopped, remainingMs, resolutionClock } from '../sla/resolutionClock';
import type { ResolutionClock } from '../sla/resolutionClock';
import { formatDuration } from '../time/format';
import type { Instant } from '../time/instant';
import { eventInWords, since, wordsFor } from '../explain/eventInWords';
import type { Words } from '../explain/eventInWords';
import { refusalInWords } from '../explain/refusalInWords';
import { panelTriggers } from './panelTriggers';
import type { PanelTrigger } from './panelTriggers';

export interface PanelView {
  readonly asOf: Instant;
  /** The IANA zone in which times are shown. */
  readonly zone: string;
  readonly incident: { readonly key: string; readonly summary: string; readonly priority: number };
  /** The ticket in the other tool, and when the two were last proved in step. */
  readonly linked?: LinkedTicket;
  readonly escalation: PanelEscalation;
  readonly knownError?: PanelKnownError;
  readonly problem?: { readonly key: string; readonly url?: string };
  /** An operator stopped escalation by itself, on all tickets; what people do by hand goes on. */
  readonly paused?: { readonly since: Instant; readonly because: string; readonly until?: Instant };
}

export interface LinkedTicket {
  readonly tool: 'jira' | 'servicenow';
  readonly key: string;
  readonly url?: string;
  readonly inStepAt?: Instant;
  /** Where the escalation is decided. */
  readonly home: 'here' | 'there';
}

export type PanelEscalation =
  /** Nothing applies; the sentence says why. */
  | { readonly status: 'noPolicy'; readonly because: string }
  /** A policy applies and has not been triggered; `startsAt` where time alone will do it. */
  | {
      readonly status: 'waiting';
      readonly because: string;
      readonly startsAt?: Instant;
      /** Which one applies, and why it is this one, its segment with it. */
      readonly policy?: { readonly name: string; readonly version: number; readonly because?: string };
      readonly triggers?: readonly PanelTrigger[];
      readonly clock?: PanelClock;
      readonly actions?: readonly PanelAction[];
    }
  | {
      readonly status: 'running' | 'acknowledged' | 'suspended' | 'closed';
      readonly policy: { readonly name: string; readonly version: number };
      /** Each of the policy's, asked at the minute of the view; absent when closed. */
      readonly triggers?: readonly PanelTrigger[];
      readonly clock?: PanelClock;
      readonly rungs: readonly PanelRung[];
      readonly path: PanelPath;
      readonly next?: { readonly sentence: string; readonly at: Instant };
      /** The paths beside the first, in the policy's order; absent where there is one. */
      readonly otherPaths?: readonly PanelOtherPath[];
      /** Newest last. */
      readonly timeline: readonly PanelTimelineEntry[];
      readonly acknowledge: PanelPermission;
      /** What the one who looks may do, or why not; absent where nobody asked. */
      readonly actions?: readonly PanelAction[];
      /** One sentence on how it ended; only when closed. */
      readonly outcome?: string;
    };

export interface PanelClock {
  readonly name: string;
  readonly goalMs: number;
  readonly dueAt: Instant;
  /** Working time left; negative once breached. */
  readonly remainingMs: number;
  /** Elapsed ÷ goal; above 1 once breached. */
  readonly consumedShare: number;
  /** `stopped`: the host's clock stands, paused or outside its hours; what is left then is left. */
  readonly state: 'running' | 'stopped' | 'breached' | 'met' | 'missed';
  /** The hours it runs in: `Berlin office hours`. */
  readonly hours: string;
}

export interface PanelRung {
  readonly level: number;
  readonly name: string;
  readonly state: 'told' | 'next' | 'later';
  /** When it was told, or will be if nobody acknowledges. */
  readonly at?: Instant;
  /** Where it stands on the clock's rail, 0 to 1 of the goal; absent without a clock or an instant. */
  readonly share?: number;
}

export interface PanelPath {
  readonly id: PathId;
  readonly name: string;
  readonly level: number;
  readonly levels: number;
  readonly levelName: string;
  readonly responders: readonly { readonly id: PersonId; readonly name: string; readonly initials: string }[];
  /** `Not acknowledged for 6 min`, `Acknowledged by A. Kim, 14:08 CET, after 7 min`. */
  readonly sentence: string;
  /** Of a communication path: what it owes those who wait for news (PTH-3). */
  readonly update?: PanelUpdate;
}

export interface PanelUpdate {
  readonly audience: string;
  /** Which kind of text may be given. */
  readonly kind: UpdateKind;
  readonly lastGivenAt?: Instant;
  /** Absent where the ticket is closed and a last one is asked for. */
  readonly dueAt?: Instant;
  /** `The next update for “Customers” is due at 15:30 CET`. */
  readonly sentence: string;
}

export interface PanelOtherPath {
  readonly status: 'running' | 'acknowledged' | 'suspended' | 'closed';
  readonly path: PanelPath;
  readonly rungs: readonly PanelRung[];
  readonly next?: { readonly sentence: string; readonly at: Instant };
}

export interface PanelTimelineEntry {
  readonly number: number;
  readonly at: Instant;
  /** Absent of what concerns all paths. */
  readonly path?: PathId;
  readonly kind:
    | 'started'
    | 'told'
    | 'skipped'
    | 'reminded'
    | 'failure'
    | 'problem'
    | 'acknowledged'
    | 'suspended'
    | 'resumed'
    | 'handoff'
    | 'changed'
    | 'closed';
  readonly text: string;
  /** Why it happened, in one sentence. */
  readonly because: string;
  readonly delivery?: 'delivered' | 'waiting' | 'failing' | 'refused';
  /** Why the host refuses for good, as it said; with `delivery: 'refused'`. */
  readonly refusal?: string;
}

export interface PanelKnownError {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly evidence: readonly string[];
  readonly workaround: string;
}

/** Everything `panelView` needs; nothing is fetched. */
export interface PanelFacts {
  readonly at: Instant;
  readonly incident: Incident;
  readonly record: EscalationRecord;
  /** The version the escalation runs under, or the one that would apply. */
  readonly policy?: EscalationPolicy;
  /** Why there is no policy, as `selectPolicy` said it. */
  readonly noPolicyBecause?: string;
  /** Why it is this policy that would apply, as `selectPolicy` said it. */
  readonly policyBecause?: string;
  /** Who is looking; absent where the account is nobody the policy knows. */
  readonly viewer?: PersonId;
  /** What the customer lets them do (GOV-4); absent where nobody is to act. */
  readonly roles?: readonly Role[];
  /** As the last look at the ticket left it. */
  readonly memory?: TriggerMemory | undefined;
  readonly linked?: LinkedTicket;
  readonly knownErrors: readonly KnownErrorMatch[];
  readonly problem?: { readonly key: string; readonly url?: string };
}

export function panelView(facts: PanelFacts): PanelView {
  const { at, incident, policy, linked, problem } = facts;
  const best = facts.knownErrors[0];
  return {
    asOf: at,
    zone: policy?.zone ?? 'UTC',
    incident: { key: incident.key, summary: incident.summary, priority: incident.priority },
    ...(linked && { linked }),
    escalation: escalationView(facts),
    ...(best && { knownError: knownErrorView(best) }),
    ...(problem && { problem }),
  };
}

function escalationView(facts: PanelFacts): PanelEscalation {
  const { record, policy, incident } = facts;
  if (!policy)
    return { status: 'noPolicy', because: facts.noPolicyBecause ?? 'No escalation policy applies to this ticket.' };
  if (record.state.status === 'none') return waitingView(facts, policy);
  const clock = resolutionClock(policy, incident);
  const { state } = record;
  const [path, ...others] = state.paths;
  if (path === undefined) throw new Error(`Escalation ${record.state.id} has no path.`);
  return {
    ...standingView(facts, policy, state, path, clock),
    policy: { name: policy.name, version: policy.of.version },
    ...panelTriggers(policy, incident, state, facts.at),
    ...(clock && { clock: clockView(clock, facts) }),
    ...(others.length > 0 && {
      otherPaths: others.map((other) => standingView(facts, policy, state, other, clock)),
    }),
    timeline: record.events.map((event) => timelineEntry(event, policy, ownEffects(record))),
    acknowledge: acknowledgePermission(facts, policy),
    ...offered(facts),
    ...(record.state.status === 'closed' && { outcome: outcome(record.state, policy, facts.at) }),
  };
}

/** One path: where it stands, whom it concerns, and what comes next on it. */
function standingView(
  facts: PanelFacts,
  policy: EscalationPolicy,
  state: OpenEscalation | ClosedEscalation,
  path: PathState,
  clock: ResolutionClock | undefined,
): PanelOtherPath {
  return {
    status: state.status === 'closed' ? 'closed' : path.standing.status,
    rungs: rungsView(facts, policy, path, clock),
    path: pathView(facts, policy, path),
    ...nextView(policy, state, path, facts.at),
  };
}

/** How many escalations there were bears on no permission. */
function offered({ record, roles, ...facts }: PanelFacts): { readonly actions?: readonly PanelAction[] } {
  return roles ? { actions: panelActions({ ...facts, roles, state: record.state, escalations: 0 }) } : {};
}

function waitingView(facts: PanelFacts, policy: EscalationPolicy): PanelEscalation {
  const { at, incident, record, policyBecause } = facts;
  const clock = resolutionClock(policy, incident);
  const shown = {
    policy: {
      name: policy.name,
      version: policy.of.version,
      ...(policyBecause !== undefined && { because: policyBecause }),
    },
    ...panelTriggers(policy, incident, record.state, at),
    ...(clock && !isOver(incident) && { clock: clockView(clock, facts) }),
    ...offered(facts),
  };
  const observation = observe(record.state, incident, policy, at);
  switch (observation.need) {
    case 'lookAgain':
      if (clock && isStopped(clock, at) && waitsFor(policy, observation) === 'targetConsumed') {
        return { status: 'waiting', because: stoppedReason(policy, clock), ...shown };
      }
      return {
        status: 'waiting',
        because: `“${policy.name}” applies. It starts at ${wordsFor(policy, at).time(observation.at)} unless ${whatPrevents(policy, observation)}.`,
        startsAt: observation.at,
        ...shown,
      };
    case 'start':
      return {
        status: 'waiting',
        because: `“${policy.name}” applies and is due to start now.`,
        startsAt: at,
        ...shown,
      };
    case 'close':
    case 'reopen':
    case 'noteChange':
    case 'nothing':
      return { status: 'waiting', because: quietReason(facts, policy, observation), ...shown };
  }
}

const PREVENTED_BY: { readonly [kind in Trigger['kind']]?: string } = {
  notTaken: 'someone takes the ticket or it is resolved',
  noProgress: 'something happens on the ticket or it is resolved',
  notAcknowledged: 'its group acknowledges the ticket or it is resolved',
  decisionNeeded: 'the decision is made or it is resolved',
  boardReportable: 'the impact ends or it is resolved',
};

/** What would keep the trigger that waits for this instant from being met. */
function whatPrevents(policy: EscalationPolicy, observation: LookAgain): string {
  const kind = waitsFor(policy, observation);
  return (kind && PREVENTED_BY[kind]) ?? 'it is resolved';
}

type LookAgain = Extract<Observation, { need: 'lookAgain' }>;

/** The kind of the trigger that waits for this instant. */
function waitsFor(policy: EscalationPolicy, { at, evaluations }: LookAgain): Trigger['kind'] | undefined {
  const waiting = evaluations.find(({ answer }) => answer.reason === 'notYetDue' && answer.dueAt === at);
  return policy.triggers.find(({ id }) => id === waiting?.trigger)?.kind;
}

/** The instant at which the app looks again is none that anybody should wait for. */
function stoppedReason(policy: EscalationPolicy, { name }: ResolutionClock): string {
  return `“${policy.name}” applies. It starts when enough of “${name}” is used up; that clock stands still now.`;
}

function quietReason({ incident, linked }: PanelFacts, policy: EscalationPolicy, observation: Observation): string {
  if (incident.mirrorOf) {
    const tool = incident.mirrorOf.tool === 'jira' ? 'Jira' : 'ServiceNow';
    return `This ticket mirrors ${linked?.key ?? incident.mirrorOf.key}. Its escalation is decided in ${tool}.`;
  }
  if (isOver(incident)) return 'The ticket is over; it was never escalated.';
  const evaluations = 'evaluations' in observation ? observation.evaluations : [];
  return evaluations.some(({ answer }) => answer.reason === 'taken')
    ? `“${policy.name}” applies. Someone has taken the ticket, and no trigger waits for a time.`
    : `“${policy.name}” applies. No trigger is met, and none waits for a time.`;
}

function clockView(clock: ResolutionClock, { at, incident }: PanelFacts): PanelClock {
  const seenAt = incident.resolvedAt ?? at;
  const breached = seenAt > clock.dueAt;
  return {
    name: clock.name,
    goalMs: clock.goalMs,
    dueAt: clock.dueAt,
    remainingMs: remainingMs(clock, seenAt),
    consumedShare: consumedShare(clock, seenAt),
    state: isOver(incident) ? (breached ? 'missed' : 'met') : openState(clock, seenAt),
    hours: clock.hours.name,
  };
}

function openState(clock: ResolutionClock, at: Instant): PanelClock['state'] {
  if (isStopped(clock, at)) return 'stopped';
  return at > clock.dueAt ? 'breached' : 'running';
}

function rungsView(
  facts: PanelFacts,
  policy: EscalationPolicy,
  path: PathState,
  clock: ResolutionClock | undefined,
): PanelRung[] {
  const levels = policy.paths.find(({ id }) => id === path.path)?.levels ?? [];
  const openings = facts.record.events.filter(
    (event): event is LevelOpened => event.type === 'LevelOpened' && event.path === path.path,
  );
  const nextAt = facts.record.state.status === 'open' ? windowEnd(path) : undefined;
  return levels.map((level) => {
    const toldAt = openings.find((event) => event.level === level.number)?.at;
    const isNext = toldAt === undefined && level.number === path.level + 1 && nextAt !== undefined;
    const at = toldAt ?? (isNext ? nextAt : undefined);
    return {
      level: level.number,
      name: level.name,
      state: toldAt !== undefined ? 'told' : isNext ? 'next' : 'later',
      ...(at !== undefined && { at }),
      ...(at !== undefined && clock && { share: consumedShare(clock, at) }),
    };
  });
}

function pathView({ at, record }: PanelFacts, policy: EscalationPolicy, path: PathState): PanelPath {
  const compiled = policy.paths.find(({ id }) => id === path.path);
  const active = path.standing.status === 'suspended' ? path.standing.was : path.standing;
  const people = active.status === 'acknowledged' ? [active.by] : path.responders;
  const update = path.update && updateView(path.update, policy, record.state, at);
  return {
    id: path.path,
    name: compiled?.name ?? path.path,
    level: path.level,
    levels: compiled?.levels.length ?? path.level,
    levelName: compiled?.levels[path.level - 1]?.name ?? '',
    responders: people.map((id) => {
      const name = wordsFor(policy, at).person(id);
      return { id, name, initials: initials(name) };
    }),
    sentence: standingSentence(path, policy, record.state.status === 'closed' ? record.state.closedAt : at),
    ...(update && { update }),
  };
}

function updateView(
  { audience, kind, dueAt, lastGivenAt }: OwedUpdate,
  policy: EscalationPolicy,
  { status }: EscalationState,
  at: Instant,
): PanelUpdate {
  const given = lastGivenAt === undefined ? {} : { lastGivenAt };
  if (status === 'closed') {
    return { audience, kind, ...given, sentence: `A last update for “${audience}” is asked for` };
  }
  const which = lastGivenAt === undefined ? 'first' : 'next';
  const when = wordsFor(policy, at).time(dueAt);
  const sentence =
    at < dueAt
      ? `The ${which} update for “${audience}” is due at ${when}`
      : `The ${which} update for “${audience}” was due at ${when} and is not given`;
  return { audience, kind, ...given, dueAt, sentence };
}

function standingSentence(path: PathState, policy: EscalationPolicy, at: Instant): string {
  const { standing } = path;
  const words = wordsFor(policy, at);
  switch (standing.status) {
    case 'running': {
      const signed = (standing.acknowledgedBy ?? []).map(({ by }) => words.person(by));
      const partly = signed.length === 0 ? '' : `; acknowledged so far by ${signed.join(', ')}`;
      return `Not acknowledged ${since(path.levelOpenedAt, at)}${partly}`;
    }
    case 'acknowledged':
      return ownedSentence(standing, path, words);
    case 'suspended':
      return `Suspended by ${words.person(standing.by)} until ${words.time(standing.until)}: ${standing.because}`;
  }
}

function ownedSentence(standing: AcknowledgedStanding, path: PathState, words: Words): string {
  const { by, at, handedOffBy } = standing;
  if (handedOffBy !== undefined) {
    return `Taken over by ${words.person(by)} from ${words.person(handedOffBy)}, ${words.time(at)}`;
  }
  return `Acknowledged by ${words.person(by)}, ${words.time(at)}, after ${formatDuration(at - path.levelOpenedAt)}`;
}

function nextView(
  policy: EscalationPolicy,
  state: OpenEscalation | ClosedEscalation,
  path: PathState,
  now: Instant,
): { next?: { sentence: string; at: Instant } } {
  const at = pathDeadline(path);
  if (state.status === 'closed' || at === undefined) return {};
  return { next: { sentence: nextSentence(policy, path, wordsFor(policy, now).time(at), at), at } };
}

/** Of everything the path waits for, what comes first. */
function nextSentence(policy: EscalationPolicy, path: PathState, when: string, at: Instant): string {
  const { standing, request, notices, update, planned = [] } = path;
  if (notices?.held && standing.status === 'running') {
    return `Nobody of level ${path.level} could be told yet: its window starts when they are; looked at again at ${when}`;
  }
  if (standing.status === 'suspended') return `The clocks run again at ${when}`;
  const unless = standing.status === 'running' ? 'someone acknowledges' : 'it is resolved';
  if (windowEnd(path) === at) return levelSentence(policy, path, when, unless);
  if (request?.answerBy === at) return levelSentence(policy, path, when, 'the customer’s request is answered');
  if (standing.status === 'acknowledged' && standing.handoff?.lapsesAt === at) {
    return `The handoff to ${wordsFor(policy, at).person(standing.handoff.to)} lapses at ${when} unless it is accepted`;
  }
  if (update && updateDeadline(path) === at) return updateSentence(policy, path, update, when, at);
  switch (planned[0]?.tell) {
    case 'backup':
      return `A backup of level ${path.level} is told at ${when} unless ${unless}`;
    case 'wholeGroup':
      return `The whole group of level ${path.level} is told at ${when} unless ${unless}`;
    default:
      return `Level ${path.level} is reminded at ${when} unless ${unless}`;
  }
}

function updateSentence(
  policy: EscalationPolicy,
  path: PathState,
  { audience, dueAt, reminders }: OwedUpdate,
  when: string,
  at: Instant,
): string {
  const unless = `an update for “${audience}” is given`;
  if (at < dueAt) return `An update for “${audience}” is asked for at ${when} unless it is given before`;
  const levels = policy.paths.find(({ id }) => id === path.path)?.levels.length ?? path.level;
  return reminders > 0 && path.level < levels
    ? levelSentence(policy, path, when, unless)
    : `Level ${path.level} is reminded at ${when} unless ${unless}`;
}

function levelSentence(policy: EscalationPolicy, path: PathState, when: string, unless: string): string {
  const levels = policy.paths.find(({ id }) => id === path.path)?.levels ?? [];
  const next = levels[path.level];
  return next
    ? `Level ${next.number}, ${next.name}, is told at ${when} unless ${unless}`
    : `Level ${path.level} is told again at ${when} unless ${unless}`;
}

const ENTRY_KIND: { readonly [type in EscalationEvent['type']]: PanelTimelineEntry['kind'] } = {
  EscalationStarted: 'started',
  LevelOpened: 'told',
  LevelSkipped: 'skipped',
  RespondersReminded: 'reminded',
  CommunicationFailureRaised: 'failure',
  ProblemRequested: 'problem',
  ActionRequested: 'changed',
  EscalationAcknowledged: 'acknowledged',
  EscalationClosed: 'closed',
  EscalationReopened: 'started',
  RespondersAdded: 'told',
  BackupSkipped: 'skipped',
  DeadlineReminded: 'reminded',
  EscalatedByHand: 'changed',
  DeEscalated: 'changed',
  CommitmentExtended: 'changed',
  PathSuspended: 'suspended',
  PathResumed: 'resumed',
  HandoffProposed: 'handoff',
  HandoffAccepted: 'handoff',
  HandoffDeclined: 'handoff',
  HandoffLapsed: 'handoff',
  CustomerRequested: 'changed',
  CustomerRequestAccepted: 'changed',
  CustomerRequestDeclined: 'changed',
  CustomerRequestLapsed: 'changed',
  UpdateAsked: 'reminded',
  UpdateGiven: 'changed',
  LevelRaised: 'changed',
  TicketChanged: 'changed',
  PolicyMigrated: 'changed',
  WindowHeld: 'failure',
  NoticeDelivered: 'changed',
};

function timelineEntry(
  event: EscalationEvent,
  policy: EscalationPolicy,
  effects: readonly EffectProgress[],
): PanelTimelineEntry {
  const effect = effects.find((it) => delivers(it.effect, event));
  const delivery = effect && deliveryOf(effect);
  return {
    number: event.number,
    at: event.at,
    ...('path' in event && { path: event.path }),
    kind: ENTRY_KIND[event.type],
    ...eventInWords(event, policy),
    ...(delivery && { delivery }),
    ...(effect?.progress.status === 'refused' && { refusal: effect.progress.error }),
  };
}

/** Only what is told or made can be delivered; a note on the ticket stands for itself. */
function deliveryOf({ progress }: EffectProgress): NonNullable<PanelTimelineEntry['delivery']> {
  switch (progress.status) {
    case 'done':
      return 'delivered';
    case 'refused':
      return 'refused';
    case 'pending':
      return progress.attempts === 0 ? 'waiting' : 'failing';
  }
}

function delivers(effect: Effect, { number }: EscalationEvent): boolean {
  if (effect.type === 'AddWorkNote') return false;
  const also = effect.type === 'NotifyResponders' ? (effect.also ?? []) : [];
  return effect.event.number === number || also.some((event) => event.number === number);
}

/** The button and the server's refusal come from the same rule: the decider itself is asked. */
function acknowledgePermission(
  { at, record, viewer, roles, incident }: PanelFacts,
  policy: EscalationPolicy,
): PanelPermission {
  if (roles && !may(roles, 'acknowledge'))
    return { allowed: false, because: rightMissing('acknowledge', incident.tool) };
  if (viewer === undefined) {
    return { allowed: false, because: `Your account is none of the people in the policy “${policy.name}”.` };
  }
  const decision = decide(record.state, { type: 'Acknowledge', at, by: viewer, policy });
  if (isRefusal(decision)) return { allowed: false, because: refusalInWords(decision, policy, at) };
  return decision.events.length > 0
    ? { allowed: true }
    : { allowed: false, because: 'You have acknowledged it already.' };
}

function outcome(state: ClosedEscalation, policy: EscalationPolicy, at: Instant): string {
  const highest = Math.max(...state.paths.map(({ level }) => level));
  return `The ticket was ${state.because} at ${wordsFor(policy, at).time(state.closedAt)}. Highest level reached: ${highest}.`;
}

function knownErrorView({ knownError, score, evidence }: KnownErrorMatch): PanelKnownError {
  const { id, title, workaround } = knownError;
  return { id, title, workaround, score, evidence: evidence.map(evidenceInWords) };
}

function evidenceInWords(evidence: MatchEvidence): string {
  switch (evidence.kind) {
    case 'sameErrorText':
      return `Same error text (“${evidence.text}”)`;
    case 'sameService':
      return `Same service (${evidence.service})`;
    case 'sharedWords':
      return `Shared words: ${evidence.words.join(', ')}`;
  }
}

function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => word.charAt(0).toUpperCase());
  return letters.slice(0, 1).concat(letters.slice(1).slice(-1)).join('');
}
