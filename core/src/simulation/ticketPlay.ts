/**
 * One ticket under a policy, moved through time from deadline to deadline by the real decider. The
 * back-test plays recorded tickets so, the simulator imagined ones; what becomes of each decision is
 * theirs (`heard`). Nothing is sent.
 */
import { nextDeadline } from '../escalation/deadline';
import { decide } from '../escalation/decide';
import { isRefusal } from '../escalation/decider';
import type { Decided, Refusal } from '../escalation/decider';
import type { EscalationCommand } from '../escalation/command';
import { evolve } from '../escalation/evolve';
import { followTicket } from '../escalation/followTicket';
import type { Observation } from '../escalation/observe';
import { noEscalation } from '../escalation/state';
import type { EscalationState } from '../escalation/state';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import { policyOfId } from '../policy/compileSegments';
import { selectPolicy } from '../routing/selectPolicy';
import type { Instant } from '../time/instant';
import type { TriggerMemory } from '../trigger/firing';

export interface TicketPlay {
  readonly policy: EscalationPolicy;
  readonly heard: (decided: Decided) => void;
  /** Every look at the ticket, whether or not something follows from it. */
  readonly looked?: (observation: Observation) => void;
  /** The ticket as last seen; absent before it is opened. */
  incident?: Incident;
  state: EscalationState;
  /** When a trigger will be met by time alone. */
  lookAgainAt?: Instant | undefined;
  memory?: TriggerMemory | undefined;
  escalations: number;
}

export function playOf(policy: EscalationPolicy, heard: TicketPlay['heard']): TicketPlay {
  return { policy, heard, state: noEscalation, escalations: 0 };
}

/** When time alone does something next, unless the ticket changes or somebody acts; undefined where it never does. */
export function nextDue({ state, lookAgainAt }: TicketPlay): Instant | undefined {
  const deadline = nextDeadline(state);
  if (deadline === undefined) return lookAgainAt;
  return lookAgainAt === undefined ? deadline : Math.min(deadline, lookAgainAt);
}

/** What falls due at `due`, on the ticket as last seen. */
export function playDue(play: TicketPlay, due: Instant): void {
  const { incident } = play;
  if (!incident) return;
  look(play, incident, due);
  const next = nextDue(play);
  if (next !== undefined && next <= due) throw new Error(`Time does not move on for ${incident.key} at ${due}.`);
}

/** Everything that falls due up to and including `until`, each at its instant. */
export function playUntil(play: TicketPlay, until: Instant): void {
  for (let due = nextDue(play); due !== undefined && due <= until; due = nextDue(play)) playDue(play, due);
}

/** The ticket as it is seen now, and whatever that asks of its escalation: as the apps do it. */
export function look(play: TicketPlay, incident: Incident, at: Instant): void {
  play.incident = incident;
  const { state, memory, escalations } = play;
  const policy = state.status === 'open' ? runningPolicy(play) : policyFor(play, incident);
  const followed = followTicket({ state, incident, policy, memory, escalations }, at);
  for (const observation of followed.looks) play.looked?.(observation);
  play.state = followed.state;
  play.memory = followed.memory;
  play.escalations = followed.escalations;
  play.lookAgainAt = followed.lookAgainAt;
  for (const decided of followed.decisions) play.heard(decided);
}

/** Under which the escalation runs, or ran: that of the document, or of the segment that had the ticket then. */
export function runningPolicy({ policy, state }: Pick<TicketPlay, 'policy' | 'state'>): EscalationPolicy {
  return (state.status === 'none' ? undefined : policyOfId(policy, state.policy.id)) ?? policy;
}

/** Empty where the policy does not apply to the ticket. */
export function policyFor({ policy }: Pick<TicketPlay, 'policy'>, incident: Incident): EscalationPolicy | undefined {
  return selectPolicy([policy], incident).policy;
}

/** A command that must follow: a refusal, or no event, is our mistake. */
export function perform(play: TicketPlay, command: EscalationCommand): void {
  const answer = attempt(play, command);
  if (isRefusal(answer)) throw new Error(`${command.type} at ${command.at} was refused: ${answer.refused}.`);
  if (answer.events.length === 0) throw new Error(`${command.type} at ${command.at} changed nothing.`);
}

/** A command that may be refused, such as a person's. */
export function attempt(play: TicketPlay, command: EscalationCommand): Decided | Refusal {
  const answer = decide(play.state, command);
  if (isRefusal(answer)) return answer;
  play.state = answer.events.reduce(evolve, play.state);
  if (answer.events.length > 0) play.heard(answer);
  return answer;
}
