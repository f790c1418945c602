/**
 * One recorded ticket under a policy: what the real decider would have done, had it been there. Time
 * moves from deadline to deadline between the rows of the history. The policy's people were not there:
 * where the log shows that somebody took the ticket after a level was told, a responder of that level
 * stands for them. Nothing is known after the last row, so nothing is played after it.
 */
import type { EscalationEvent } from '../escalation/event';
import type { EscalationState } from '../escalation/state';
import { isOver } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { Breach } from './breachInHistory';
import { breachFlagged, targetMissed } from './breachInHistory';
import type { HistoryRow } from './historyRow';
import { incidentAfter, isTaken } from './incidentInHistory';
import { look, perform, playOf, playUntil, policyFor, runningPolicy } from './ticketPlay';
import type { TicketPlay } from './ticketPlay';

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
  const events: EscalationEvent[] = [];
  const replay: Replay = {
    play: playOf(policy, (decided) => events.push(...decided.events)),
    flagsBreaches: rows.some((row) => row.breached !== undefined),
    at: first.at,
  };
  for (const row of rows) replayRow(replay, row);
  return outcomeOf(first.ticket, events, replay.breach);
}

interface Replay {
  readonly play: TicketPlay;
  readonly flagsBreaches: boolean;
  at: Instant;
  overSince?: Instant | undefined;
  breach?: Breach | undefined;
}

function replayRow(replay: Replay, written: HistoryRow): void {
  const { play } = replay;
  const at = Math.max(replay.at, written.at);
  const row = written.at === at ? written : { ...written, at };
  missTarget(replay, at);
  playUntil(play, at);
  const incident = incidentAfter(row, play.incident);
  replay.at = at;
  replay.overSince = isOver(incident) ? (replay.overSince ?? at) : undefined;
  if (replay.flagsBreaches) replay.breach ??= breachFlagged(row, replay.overSince);
  if (!isOver(incident) && isTaken(row, incident)) acknowledge(play, at);
  look(play, incident, at);
}

/** Of a log without flags the policy's target decides. */
function missTarget(replay: Replay, until: Instant): void {
  const { play, at, flagsBreaches } = replay;
  const { incident } = play;
  if (flagsBreaches || !incident) return;
  replay.breach ??= targetMissed(policyFor(play, incident), incident, at, until);
}

/** On every path that waits for it, by the first of those who were told. */
function acknowledge(play: TicketPlay, at: Instant): void {
  for (let by = waitedFor(play.state); by !== undefined; by = waitedFor(play.state)) {
    perform(play, { type: 'Acknowledge', at, by, policy: runningPolicy(play) });
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

function outcomeOf(ticket: string, events: readonly EscalationEvent[], breach: Breach | undefined): TicketOutcome {
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
