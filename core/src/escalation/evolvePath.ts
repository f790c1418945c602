/** What an event does to one path. */
import type {
  CommitmentExtended,
  DeadlineReminded,
  EscalationAcknowledged,
  EscalationClosed,
  HandoffAccepted,
  HandoffProposed,
  LevelOpened,
  MovedDeadlines,
  NoticeDelivered,
  PathResumed,
  PathSuspended,
  RespondersReminded,
  ToldResponder,
  UpdateAsked,
  UpdateGiven,
  WindowHeld,
} from './event';
import type { AcknowledgedStanding, ActiveStanding, PathState } from './state';

type Unnumbered<Event> = Omit<Event, 'number'>;

export function openedPath(event: LevelOpened): PathState {
  const told = event.responders.map(({ person }) => person);
  const owed = event.because.reason === 'undeliverable' ? event.because.owed : [];
  return {
    path: event.path,
    level: event.level,
    levelOpenedAt: event.at,
    responders: [...told, ...owed.filter((person) => !told.includes(person))],
    standing: { status: 'running', acknowledgeBy: event.acknowledgeBy, remindersSent: 0 },
    ...(event.planned && { planned: event.planned }),
    ...(event.update && { update: event.update }),
    notices: { events: [event.number] },
  };
}

export function afterReminder(path: PathState, event: RespondersReminded): PathState {
  const { standing } = path;
  const signed = standing.status === 'running' ? standing.acknowledgedBy : undefined;
  return {
    ...afterPlanned(withResponders(path, event.responders), event),
    notices: { events: [event.number], ...(path.notices?.failureRaised && { failureRaised: true }) },
    standing: {
      status: 'running',
      acknowledgeBy: event.remindAgainAt,
      remindersSent: event.round,
      ...(signed && { acknowledgedBy: signed }),
    },
  };
}

/** A shift may have changed since the level opened; who was told before may still answer. */
export function withResponders(path: PathState, told: readonly ToldResponder[]): PathState {
  const added = told.map(({ person }) => person).filter((person) => !path.responders.includes(person));
  return added.length === 0 ? path : { ...path, responders: [...path.responders, ...added] };
}

/** What was planned until now has been done. */
export function afterPlanned(path: PathState, { at }: Pick<DeadlineReminded, 'at'>): PathState {
  return path.planned ? { ...path, planned: path.planned.filter((notice) => notice.at > at) } : path;
}

/** Whoever this tells learns of the window too; where that is known already, nothing changes. */
export function withNotice(path: PathState, { number }: { readonly number: number }): PathState {
  const { notices } = path;
  return notices ? { ...path, notices: { ...notices, events: [...notices.events, number] } } : path;
}

/** The window waits, and what was planned within it is planned anew when somebody has been told. */
export function afterHold(path: PathState, { deadlines }: WindowHeld): PathState {
  const waiting = withDeadlines(path, deadlines);
  return waiting.notices ? { ...waiting, notices: { ...waiting.notices, held: true } } : waiting;
}

export function afterFailure(path: PathState): PathState {
  return path.notices ? { ...path, notices: { ...path.notices, failureRaised: true } } : path;
}

export function afterDelivery(path: PathState, { deadlines }: Unnumbered<NoticeDelivered>): PathState {
  return withDeadlines(withoutNotices(path), deadlines);
}

function withoutNotices({ notices: _notices, ...path }: PathState): PathState {
  return path;
}

/** Whoever acknowledges has been told. */
export function afterAcknowledgement(untold: PathState, event: EscalationAcknowledged): PathState {
  const path = withoutNotices(untold);
  const { standing } = path;
  const signature = { by: event.by, at: event.at };
  if (standing.status === 'suspended') return path;
  if (standing.status === 'acknowledged') {
    return { ...path, standing: { ...standing, alsoBy: [...(standing.alsoBy ?? []), signature] } };
  }
  const signatures = [...(standing.acknowledgedBy ?? []), signature];
  if (event.remaining !== undefined) return { ...path, standing: { ...standing, acknowledgedBy: signatures } };
  const { planned: _planned, ...rest } = path;
  const [owner = signature, ...others] = signatures;
  return {
    ...rest,
    standing: {
      status: 'acknowledged',
      by: owner.by,
      at: event.at,
      ...(event.resolveBy === undefined ? {} : { resolveBy: event.resolveBy }),
      ...(others.length > 0 && { alsoBy: others }),
    },
    ...(event.planned && { planned: event.planned }),
  };
}

export function afterExtension(path: PathState, { resolveBy, planned }: CommitmentExtended): PathState {
  return { ...ifOwned(path, (standing) => ({ ...standing, resolveBy })), planned };
}

export function afterSuspension(path: PathState, { by, at, until, because }: PathSuspended): PathState {
  const { standing } = path;
  if (standing.status === 'suspended') return path;
  return { ...path, standing: { status: 'suspended', by, since: at, until, because, was: standing } };
}

export function afterResuming(path: PathState, { deadlines }: Unnumbered<PathResumed>): PathState {
  const { standing } = path;
  return standing.status === 'suspended' ? withDeadlines({ ...path, standing: standing.was }, deadlines) : path;
}

export function afterProposal(path: PathState, { to, at, lapsesAt }: HandoffProposed): PathState {
  return ifOwned(path, (standing) => ({ ...standing, handoff: { to, proposedAt: at, lapsesAt } }));
}

export function withoutProposal(path: PathState): PathState {
  return ifOwned(path, ({ handoff: _handoff, ...standing }) => standing);
}

export function afterHandoff(path: PathState, { by, at, from }: HandoffAccepted): PathState {
  const handed = ifOwned(path, ({ handoff: _handoff, ...standing }) => ({ ...standing, by, at, handedOffBy: from }));
  return handed.responders.includes(by) ? handed : { ...handed, responders: [...handed.responders, by] };
}

export function withoutRequest({ request: _request, ...path }: PathState): PathState {
  return path;
}

export function afterAsking(path: PathState, { round, actAt }: UpdateAsked): PathState {
  return path.update ? { ...path, update: { ...path.update, actAt, reminders: round } } : path;
}

export function afterUpdate(path: PathState, { next }: UpdateGiven): PathState {
  const { update: _given, ...rest } = path;
  return next ? { ...rest, update: next } : rest;
}

/** Nothing is due after closing; a last update may be owed all the same. */
export function afterClosing(path: PathState, { lastUpdates = [] }: EscalationClosed): PathState {
  const { update, ...rest } = path;
  return update && lastUpdates.some((it) => it.path === path.path) ? { ...rest, update } : rest;
}

/** A suspended path keeps its own end; what it goes back to moves. */
export function withDeadlines(path: PathState, deadlines: MovedDeadlines): PathState {
  const { planned: _planned, request, standing, update, ...rest } = path;
  const owed = deadlines.update === undefined ? update : deadlines.update;
  return {
    ...rest,
    standing:
      standing.status === 'suspended'
        ? { ...standing, was: movedStanding(standing.was, deadlines) }
        : movedStanding(standing, deadlines),
    ...(deadlines.planned && { planned: deadlines.planned }),
    ...(request && { request: { ...request, answerBy: deadlines.answerBy ?? request.answerBy } }),
    ...(owed && { update: owed }),
  };
}

function movedStanding(standing: ActiveStanding, deadlines: MovedDeadlines): ActiveStanding {
  if (standing.status === 'running') {
    return { ...standing, acknowledgeBy: deadlines.acknowledgeBy ?? standing.acknowledgeBy };
  }
  const { resolveBy: _resolveBy, handoff, ...rest } = standing;
  return {
    ...rest,
    ...(deadlines.resolveBy !== undefined && { resolveBy: deadlines.resolveBy }),
    ...(handoff && { handoff: { ...handoff, lapsesAt: deadlines.handoffLapsesAt ?? handoff.lapsesAt } }),
  };
}

function ifOwned(path: PathState, change: (standing: AcknowledgedStanding) => AcknowledgedStanding): PathState {
  return path.standing.status === 'acknowledged' ? { ...path, standing: change(path.standing) } : path;
}
