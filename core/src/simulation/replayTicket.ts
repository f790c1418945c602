/**
 * One recorded ticket under a policy: what the real decider would have done, had it been there. Time
 * moves from deadline to deadline between the rows of the history. The policy's people were not there:
 * where the log shows that somebody took the ticket after a level was told, a responder of that level
 * stands for them. Nothing is known after the last row, so nothing is played after it.
 */
import { decide } from '../escalation/decide';
import { isRefusal } from '../escalation/decider';
import { nextDeadline } from '../escalation/deadline';
import type { EscalationCommand } from '../escalation/command';
import type { EscalationEvent } from '../escalation/event';
import { evolve } from '../escalation/evolve';
import { observe } from '../escalation/observe';
import { noEscalation } from '../escalation/state';
import type { EscalationId, EscalationState } from '../escalation/state';
import { isOver } from '../incident/incident';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import { selectPolicy } from '../routing/selectPolicy';
import type { Instant } from '../time/instant';
import type { Breach } from './breachInHistory';
import { breachFlagged, targetMissed } from './breachInHistory';
import type { HistoryRow } from './historyRow';
import { incidentAfter, isTaken } from './incidentInHistory';

export interface TicketOutcome {
  readonly ticket: string;
  readonly escalated: boolean;
  /** The highest level whose responders were told, on any path; 0 where none was. */
  readonly highestLevel: number;
  /** When the first escalation started, and its level 1 was told. */
  readonly escalatedAt?: Instant;
  /** The first acknowledgement. */
  readonly acknowledgedAt?: Instant;
  readonly breach?: Breach;
  /** Somebody was told before the breach. False where there was none. */
  readonly caught: boolean;
  /** Escalation → breach, of a breach that was caught. */
  readonly leadMs?: number;
  /** Of all its escalations, in the order in which they happened. */
  readonly events: readonly EscalationEvent[];
}

/** The rows are one ticket's, in the order in which they happened; a step back in time is read as no time. */
export function replayTicket(rows: readonly HistoryRow[], policy: EscalationPolicy): TicketOutcome {
  const [first] = rows;
  if (first === undefined) throw new Error('A ticket without rows cannot be replayed.');
  const play: Play = {
    policy,
    flagsBreaches: rows.some((row) => row.breached !== undefined),
    at: first.at,
    state: noEscalation,
    escalations: 0,
    events: [],
  };
  for (const row of rows) playRow(play, row);
  return outcomeOf(first.ticket, play);
}

interface Play {
  readonly policy: EscalationPolicy;
  readonly flagsBreaches: boolean;
  at: Instant;
  incident?: Incident;
  overSince?: Instant | undefined;
  breach?: Breach | undefined;
  state: EscalationState;
  lookAgainAt?: Instant | undefined;
  escalations: number;
  readonly events: EscalationEvent[];
}

function playRow(play: Play, row: HistoryRow): void {
  const at = Math.max(play.at, row.at);
  playUntil(play, at);
  const incident = incidentAfter(row, play.incident);
  play.at = at;
  play.incident = incident;
  play.overSince = isOver(incident) ? (play.overSince ?? at) : undefined;
  if (play.flagsBreaches) play.breach ??= breachFlagged({ ...row, at }, play.overSince);
  if (!isOver(incident) && isTaken(row, incident)) acknowledge(play, at);
  look(play, incident, at);
}

/** Everything that falls due up to and including `until`, each at its instant, on the ticket as last seen. */
function playUntil(play: Play, until: Instant): void {
  const { incident } = play;
  if (!incident) return;
  if (!play.flagsBreaches) play.breach ??= targetMissed(policyFor(play, incident), incident, play.at, until);
  for (let due = nextDue(play); due !== undefined && due <= until; due = nextDue(play)) {
    if (play.state.status === 'open') perform(play, { type: 'CheckDeadlines', at: due, policy: play.policy });
    else look(play, incident, due);
    const next = nextDue(play);
    if (next !== undefined && next <= due) throw new Error(`Time does not move on for ${incident.key} at ${due}.`);
  }
}

function nextDue(play: Play): Instant | undefined {
  return play.state.status === 'open' ? nextDeadline(play.state) : play.lookAgainAt;
}

function look(play: Play, incident: Incident, at: Instant): void {
  const policy = policyFor(play, incident);
  const observation = observe(play.state, incident, policy, at);
  play.lookAgainAt = observation.need === 'lookAgain' ? observation.at : undefined;
  if (observation.need === 'close') perform(play, { type: 'CloseEscalation', at, because: observation.because });
  if (observation.need === 'noteChange') {
    perform(play, { type: 'NoteTicketChange', at, incident, policy: play.policy });
  }
  if (observation.need === 'reopen') perform(play, { type: 'ReopenEscalation', at, incident, policy: play.policy });
  if (observation.need !== 'start' || !policy) return;
  play.escalations += 1;
  // A reopened ticket begins a new escalation.
  play.state = noEscalation;
  const id = `${incident.tool}:${incident.id}:${play.escalations}` as EscalationId;
  const { because, asks } = observation;
  perform(play, {
    type: 'StartEscalation',
    at,
    id,
    incident,
    policy,
    because,
    ...(asks && { paths: asks.paths }),
  });
}

function policyFor(play: Play, incident: Incident): EscalationPolicy | undefined {
  return selectPolicy([play.policy], incident).policy;
}

/** On every path that waits for it, by the first of those who were told. */
function acknowledge(play: Play, at: Instant): void {
  for (let by = waitedFor(play.state); by !== undefined; by = waitedFor(play.state)) {
    perform(play, { type: 'Acknowledge', at, by, policy: play.policy });
  }
}

function waitedFor(state: EscalationState) {
  if (state.status !== 'open') return undefined;
  for (const { standing, responders } of state.paths) {
    if (standing.status !== 'running') continue;
    const signed = (standing.acknowledgedBy ?? []).map(({ by }) => by);
    const next = responders.find((person) => !signed.includes(person));
    if (next !== undefined) return next;
  }
  return undefined;
}

function perform(play: Play, command: EscalationCommand): void {
  const decision = decide(play.state, command);
  if (isRefusal(decision)) throw new Error(`${command.type} at ${command.at} was refused: ${decision.refused}.`);
  if (decision.events.length === 0) throw new Error(`${command.type} at ${command.at} changed nothing.`);
  play.state = decision.events.reduce(evolve, play.state);
  play.events.push(...decision.events);
}

function outcomeOf(ticket: string, { events, breach }: Play): TicketOutcome {
  const levels = events.flatMap((event) => (event.type === 'LevelOpened' ? [event.level] : []));
  const escalatedAt = events.find(({ type }) => type === 'LevelOpened')?.at;
  const acknowledgedAt = events.find(({ type }) => type === 'EscalationAcknowledged')?.at;
  const caught = breach !== undefined && escalatedAt !== undefined && escalatedAt < breach.at;
  return {
    ticket,
    escalated: escalatedAt !== undefined,
    highestLevel: Math.max(0, ...levels),
    ...(escalatedAt === undefined ? {} : { escalatedAt }),
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    ...(breach === undefined ? {} : { breach }),
    caught,
    ...(caught ? { leadMs: breach.at - escalatedAt } : {}),
    events,
  };
}
