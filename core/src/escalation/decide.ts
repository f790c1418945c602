/**
 * The decider: what follows from a command. One small function per command; each first says when it
 * does not apply, then returns the events. Rule numbers are those of SPEC.md.
 */
import type { EscalationPolicy, Level, Path } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { Acknowledge, CheckDeadlines, CloseEscalation, EscalationCommand, StartEscalation } from './command';
import { pathDeadline } from './deadline';
import type { Decided, Decision } from './decider';
import { effectsOf } from './effectsOf';
import type { EscalationEvent, LevelReason, RespondersReminded } from './event';
import { catchAllOf, respondersOf } from './responders';
import type { EscalationState, OpenEscalation, PathState } from './state';

export function decide(state: EscalationState, command: EscalationCommand): Decision {
  switch (command.type) {
    case 'StartEscalation':
      return start(state, command);
    case 'CheckDeadlines':
      return checkDeadlines(state, command);
    case 'Acknowledge':
      return acknowledge(state, command);
    case 'CloseEscalation':
      return close(state, command);
  }
}

/** An event as it is decided; numbers are given in order at the end. */
type Happening = EscalationEvent extends infer Event
  ? Event extends EscalationEvent
    ? Omit<Event, 'number'>
    : never
  : never;

function start(state: EscalationState, { at, id, incident, policy, because }: StartEscalation): Decision {
  // ESC1: at most one open escalation for a ticket.
  if (state.status === 'open') return { refused: 'alreadyStarted' };
  const started: Happening = {
    type: 'EscalationStarted',
    at,
    id,
    home: incident.tool,
    incidentId: incident.id,
    policy: policy.of,
    because,
  };
  const opened = policy.paths.flatMap((path) => open(policy, path, 1, at, { reason: 'escalationStarted' }));
  return decided(id, 0, [started, ...opened]);
}

function checkDeadlines(state: EscalationState, { at, policy }: CheckDeadlines): Decision {
  if (state.status !== 'open') return nothing;
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;
  const happenings = state.paths.flatMap((path) => {
    const dueAt = pathDeadline(path);
    // ESC16: whatever is due moves its path by one level, and the new window starts now.
    return dueAt === undefined || at < dueAt ? [] : lapse(policy, path, dueAt, at);
  });
  return decided(state.id, state.eventCount, happenings);
}

function acknowledge(state: EscalationState, { at, by, policy }: Acknowledge): Decision {
  if (state.status !== 'open') return { refused: 'notRunning' };
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;

  const mayAcknowledgeAny = policy.mayAcknowledgeAnyLevel.includes(by);
  const theirs = state.paths.filter((path) => path.responders.includes(by) || mayAcknowledgeAny);
  const first = state.paths[0];
  if (theirs.length === 0) return { refused: 'notAResponder', level: first?.level ?? 0 };

  const running = theirs.filter(({ standing }) => standing.status === 'running');
  if (running.length === 0) return alreadyAcknowledged(theirs, by);
  return decided(
    state.id,
    state.eventCount,
    running.map((path): Happening => {
      const level = levelOf(policy, path);
      const acknowledged: Happening = {
        type: 'EscalationAcknowledged',
        at,
        path: path.path,
        level: path.level,
        by,
        byName: policy.people.find((person) => person.id === by)?.name ?? by,
        as: path.responders.includes(by) ? 'responder' : 'authority',
      };
      // ESC4: the level's resolution commitment starts.
      if (level.resolveWithinMs === undefined) return acknowledged;
      return { ...acknowledged, resolveBy: level.hours.workingTime.add(at, level.resolveWithinMs) };
    }),
  );
}

function close(state: EscalationState, { at, because }: CloseEscalation): Decision {
  // ESC14. Closing twice is closing once.
  if (state.status !== 'open') return nothing;
  return decided(state.id, state.eventCount, [{ type: 'EscalationClosed', at, because }]);
}

/** ESC5: the same person again changes nothing; another person is told who was first. */
function alreadyAcknowledged(paths: readonly PathState[], by: Acknowledge['by']): Decision {
  const standings = paths.flatMap(({ standing }) => (standing.status === 'acknowledged' ? [standing] : []));
  const first = standings[0];
  if (first === undefined) throw new Error('A path that does not run is acknowledged.');
  if (standings.some((standing) => standing.by === by)) return nothing;
  return { refused: 'alreadyAcknowledged', by: first.by, at: first.at };
}

/** A window or a commitment is over: the next level, or past the last one a reminder. */
function lapse(policy: EscalationPolicy, state: PathState, dueAt: Instant, at: Instant): Happening[] {
  const path = pathOf(policy, state);
  const { standing, level } = state;
  const because: LevelReason =
    standing.status === 'running'
      ? { reason: 'notAcknowledgedInTime', level, dueAt }
      : { reason: 'notResolvedInTime', level, dueAt, owner: standing.by };
  // ESC9: an acknowledged path that goes up opens the next level unacknowledged.
  if (level < path.levels.length) return open(policy, path, level + 1, at, because);
  return standing.status === 'running'
    ? remind(policy, path, state, standing.remindersSent + 1, at)
    : open(policy, path, level, at, because);
}

/**
 * Opens a level. One with nobody on call is passed at once and said so (ESC7); past the last one the
 * catch-all is told, at the last level, so the chain never ends in nobody.
 */
function open(policy: EscalationPolicy, path: Path, number: number, at: Instant, because: LevelReason): Happening[] {
  const level = path.levels[number - 1];
  if (level === undefined) throw new Error(`The path ${path.id} has no level ${number}.`);
  const responders = respondersOf(level, at);
  if (responders.length > 0) return opened(path, level, responders, at, because);

  const skipped: Happening = {
    type: 'LevelSkipped',
    at,
    path: path.id,
    level: number,
    levelName: level.name,
    because: { reason: 'nobodyOnCall', group: level.group.name },
  };
  const nobodyBelow: LevelReason = { reason: 'nobodyOnCallBelow', level: number };
  return number < path.levels.length
    ? [skipped, ...open(policy, path, number + 1, at, nobodyBelow)]
    : [skipped, ...opened(path, level, catchAllOf(policy), at, nobodyBelow)];
}

function opened(
  path: Path,
  level: Level,
  responders: ReturnType<typeof respondersOf>,
  at: Instant,
  because: LevelReason,
): Happening[] {
  const levelOpened: Happening = {
    type: 'LevelOpened',
    at,
    path: path.id,
    level: level.number,
    levelName: level.name,
    responders,
    // ESC2: the window starts when they are told, in the level's hours.
    acknowledgeBy: level.hours.workingTime.add(at, level.acknowledgeWithinMs),
    hours: level.hours.name,
    because,
  };
  const problem: Happening = { type: 'ProblemRequested', at, path: path.id, level: level.number };
  return level.opensProblem ? [levelOpened, problem] : [levelOpened];
}

/** ESC8: reminders at the window's length, then a communication failure, then on at the slow rate for ever. */
function remind(policy: EscalationPolicy, path: Path, state: PathState, round: number, at: Instant): Happening[] {
  const level = levelOf(policy, state);
  const slow = round > path.reminders;
  const current = respondersOf(level, at);
  const reminded: Omit<RespondersReminded, 'number'> = {
    type: 'RespondersReminded',
    at,
    path: path.id,
    level: state.level,
    round,
    responders: current.length > 0 ? current : catchAllOf(policy),
    remindAgainAt: slow ? at + path.thenEveryMs : level.hours.workingTime.add(at, level.acknowledgeWithinMs),
  };
  if (round !== path.reminders + 1) return [reminded];
  return [
    { type: 'CommunicationFailureRaised', at, path: path.id, level: state.level, reminders: path.reminders },
    reminded,
  ];
}

function wrongVersion(state: OpenEscalation, policy: EscalationPolicy): Decision | undefined {
  // ESC15: a running escalation is decided by the version it started with.
  if (policy.of.id === state.policy.id && policy.of.version === state.policy.version) return undefined;
  return { refused: 'wrongPolicyVersion', needed: state.policy.version, given: policy.of.version };
}

function pathOf(policy: EscalationPolicy, state: PathState): Path {
  const path = policy.paths.find(({ id }) => id === state.path);
  if (path === undefined) throw new Error(`Version ${policy.of.version} of ${policy.of.id} has no path ${state.path}.`);
  return path;
}

function levelOf(policy: EscalationPolicy, state: PathState): Level {
  const level = pathOf(policy, state).levels[state.level - 1];
  if (level === undefined) throw new Error(`The path ${state.path} has no level ${state.level}.`);
  return level;
}

const nothing: Decided = { events: [], effects: [] };

function decided(id: OpenEscalation['id'], eventCount: number, happenings: readonly Happening[]): Decided {
  const events = happenings.map((happening, i) => ({ ...happening, number: eventCount + i + 1 }) as EscalationEvent);
  return { events, effects: events.flatMap((event) => effectsOf(id, event)) };
}
