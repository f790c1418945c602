/**
 * What follows from a ticket as it is seen now: everything that is to be decided at this instant, what
 * its triggers are to remember, and when to look again. Both apps and the simulation ask this one
 * function, so that the back-test plays what the apps do (decision record 0030).
 */
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { PathAsk } from '../trigger/askedPaths';
import { sameMemory } from '../trigger/firing';
import type { TriggerMemory } from '../trigger/firing';
import type { Baselines } from '../trigger/impactAnswers';
import type { MetTrigger } from '../trigger/triggerEvaluation';
import type { EscalationCommand, LateDelivery } from './command';
import { nextDeadline } from './deadline';
import { decide } from './decide';
import { isRefusal } from './decider';
import type { Decided, Decision } from './decider';
import { evolve } from './evolve';
import { observe } from './observe';
import type { Observation } from './observe';
import type { EscalationId, EscalationState, OpenEscalation } from './state';

export interface TicketSituation {
  readonly state: EscalationState;
  /** Undefined where the ticket is gone, or is where nobody can be told on it. */
  readonly incident: Incident | undefined;
  /** Under which its escalation runs, or resumes; where there is none, the one that takes the ticket now. */
  readonly policy: EscalationPolicy | undefined;
  /** As the last look left it (TRG-R2). */
  readonly memory?: TriggerMemory | undefined;
  /** How many escalations the ticket has had. */
  readonly escalations: number;
  /** As `lateDeliveries` finds them in the record. */
  readonly late?: readonly LateDelivery[];
  readonly baselines?: Baselines;
}

/** A command, the state that it met and what was decided: what the audit is made of. */
export interface AnsweredCommand {
  readonly state: EscalationState;
  readonly command: EscalationCommand;
  readonly decision: Decision;
}

export interface FollowedTicket {
  /** One for each command, in order; to be stored together with the memory. */
  readonly decisions: readonly Decided[];
  /** The same with their commands, and those that were refused (ESC19). */
  readonly answered: readonly AnsweredCommand[];
  readonly state: EscalationState;
  /** The very one that was given, where nothing about it has changed. */
  readonly memory: TriggerMemory | undefined;
  readonly escalations: number;
  /** When a trigger will be met by time alone; the escalation's own deadlines come beside it. */
  readonly lookAgainAt?: Instant;
  /** Every look on the way, the last one last. */
  readonly looks: readonly Observation[];
}

/** More looks than any chain of commands at one instant needs; past it something is wrong. */
const LOOKS_MAX = 10;

export function followTicket(situation: TicketSituation, at: Instant): FollowedTicket {
  const course = courseOf(situation, at);
  if (!course.incident) return ended(afterLoss(course));
  for (let look = 0; look < LOOKS_MAX; look++) {
    if (step(course, course.incident)) return ended(course);
  }
  throw new Error(`${course.incident.key} was still not settled after ${LOOKS_MAX} looks at ${at}.`);
}

interface Course extends Pick<TicketSituation, 'incident' | 'policy'> {
  readonly late: readonly LateDelivery[];
  readonly baselines: Baselines | undefined;
  readonly at: Instant;
  readonly before: TriggerMemory | undefined;
  readonly decisions: Decided[];
  readonly answered: AnsweredCommand[];
  readonly looks: Observation[];
  state: EscalationState;
  memory: TriggerMemory | undefined;
  escalations: number;
  lookAgainAt: Instant | undefined;
}

/** Field by field: a back-test comes here for every row, and a spread that others overwrite cost a fifth of it. */
function courseOf(situation: TicketSituation, at: Instant): Course {
  const { state, incident, policy, memory, escalations, late = [], baselines } = situation;
  return {
    incident,
    policy,
    late,
    baselines,
    at,
    before: memory,
    decisions: [],
    answered: [],
    looks: [],
    state,
    memory,
    escalations,
    lookAgainAt: undefined,
  };
}

/** One look and what it asks for; true where nothing more follows. */
function step(course: Course, incident: Incident): boolean {
  const { state, policy, at, memory, baselines } = course;
  const seen = observe(state, incident, policy, at, memory, baselines);
  course.looks.push(seen);
  switch (seen.need) {
    case 'close':
      must(course, { type: 'CloseEscalation', at, because: seen.because });
      return true;
    case 'start':
      start(course, incident, seen);
      return false;
    case 'reopen':
      must(course, { type: 'ReopenEscalation', at, incident, policy: known(course) });
      return false;
    case 'noteChange':
      must(course, { type: 'NoteTicketChange', at, incident, policy: known(course) });
      return false;
    case 'lookAgain':
      remember(course, seen.memory);
      course.lookAgainAt = seen.at;
      return true;
    case 'nothing':
      remember(course, seen.memory);
      whileOpen(course, seen);
      return true;
  }
}

function start(
  course: Course,
  incident: Incident,
  { because, asks, memory }: Extract<Observation, { need: 'start' }>,
): void {
  course.escalations += 1;
  remember(course, memory, 'notYetOpen');
  const id = `${incident.tool}:${incident.id}:${course.escalations}` as EscalationId;
  const { at } = course;
  must(course, {
    type: 'StartEscalation',
    at,
    id,
    incident,
    policy: known(course),
    because,
    ...(asks && { paths: asks.paths }),
  });
}

/** What time does comes first: it moves by itself, whatever triggers ask for at the same instant. */
function whileOpen(course: Course, { asks, dueAt }: Extract<Observation, { need: 'nothing' }>): void {
  if (course.state.status !== 'open') return;
  checkDeadlines(course);
  for (const ask of asks?.paths ?? []) raise(course, ask);
  for (const met of asks?.proposals ?? []) propose(course, met);
  if (dueAt !== undefined) course.lookAgainAt = dueAt;
}

/** Without anything due or newly delivered nothing is asked, so that a broken policy store is no trouble before it must be. */
function checkDeadlines(course: Course): void {
  const { state, at, late } = course;
  const due = nextDeadline(state);
  if ((due === undefined || due > at) && !late.some((it) => 'deliveredAt' in it)) return;
  must(course, { type: 'CheckDeadlines', at, policy: known(course), late });
}

/** A path that cannot be raised, being suspended, must not keep the rest from being done. */
function raise(course: Course, { path, level, because, also, exception }: PathAsk): void {
  const { state, at, policy } = course;
  if (state.status !== 'open' || !policy || !hears(state, path, exception)) return;
  may(course, { type: 'RaiseLevel', at, path, level, policy, because, also, exception });
}

/** ESC11: a suspended path hears exceptions alone. */
function hears({ paths }: OpenEscalation, id: PathAsk['path'], exception: boolean): boolean {
  return exception || paths.find(({ path }) => path === id)?.standing.status !== 'suspended';
}

/** TRG-7: on the first path that runs and that the trigger names; where one asks already, this is the same request. */
function propose(course: Course, { trigger: id, answer }: MetTrigger): void {
  const { state, at, policy } = course;
  if (state.status !== 'open' || !policy) return;
  const named = policy.triggers.find((trigger) => trigger.id === id)?.paths;
  const path = state.paths.find((it) => named === undefined || named.includes(it.path))?.path;
  if (path === undefined) return;
  const requester = ('by' in answer ? answer.by : undefined) ?? 'The customer';
  const because = 'The customer asked for escalation on the ticket.';
  may(course, { type: 'RequestEscalation', at, path, policy, requester, because });
}

/** Where nobody has an escalation to answer for, a customer's request waits until somebody has. */
function remember(course: Course, memory: TriggerMemory | undefined, open?: 'notYetOpen'): void {
  if (memory === undefined) return;
  const { policy, state } = course;
  const isOpen = state.status === 'open' && open === undefined;
  const waiting = isOpen ? [] : (policy?.triggers.filter(({ asks }) => asks === 'propose') ?? []);
  course.memory = memory.filter(({ trigger }) => !waiting.some(({ id }) => id === trigger));
}

function afterLoss(course: Course): Course {
  if (course.state.status === 'open') must(course, { type: 'CloseEscalation', at: course.at, because: 'deleted' });
  return course;
}

function known({ policy, state, incident }: Course): EscalationPolicy {
  if (policy) return policy;
  if (state.status === 'none') throw new Error(`${incident?.key} was to escalate without a policy.`);
  throw new Error(`Version ${state.policy.version} of policy ${state.policy.id} is gone, and ${state.id} needs it.`);
}

function must(course: Course, command: EscalationCommand): void {
  const answer = may(course, command);
  if (isRefusal(answer)) throw new Error(`${command.type} at ${command.at} was refused: ${JSON.stringify(answer)}`);
}

function may(course: Course, command: EscalationCommand): ReturnType<typeof decide> {
  const answer = decide(course.state, command);
  if (isRefusal(answer) || answer.events.length > 0) {
    course.answered.push({ state: course.state, command, decision: answer });
  }
  if (isRefusal(answer) || answer.events.length === 0) return answer;
  course.state = answer.events.reduce(evolve, course.state);
  course.decisions.push(answer);
  return answer;
}

function ended({
  decisions,
  answered,
  looks,
  state,
  before,
  memory,
  escalations,
  lookAgainAt,
}: Course): FollowedTicket {
  return {
    decisions,
    answered,
    looks,
    state,
    memory: sameMemory(before ?? [], memory ?? []) ? before : memory,
    escalations,
    ...(lookAgainAt !== undefined && { lookAgainAt }),
  };
}
