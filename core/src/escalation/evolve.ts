/** What an event does to the state. Total, and never refuses: what happened, happened. */
import type { EscalationEvent, EscalationStarted, PolicyMigrated } from './event';
import { afterAction } from './levelActions';
import {
  afterAcknowledgement,
  afterAsking,
  afterClosing,
  afterDelivery,
  afterExtension,
  afterFailure,
  afterHandoff,
  afterHold,
  afterPlanned,
  afterProposal,
  afterReminder,
  afterResuming,
  afterSuspension,
  afterUpdate,
  openedPath,
  withDeadlines,
  withNotice,
  withoutProposal,
  withoutRequest,
  withResponders,
} from './evolvePath';
import type { ClosedEscalation, EscalationState, OpenEscalation, PathState } from './state';

export function evolve(state: EscalationState, event: EscalationEvent): EscalationState {
  if (event.type === 'EscalationStarted') return started(event);
  if (event.type === 'EscalationReopened' && state.status === 'closed') {
    return { ...reopened(state), ticket: event.ticket, eventCount: event.number };
  }
  if (event.type === 'UpdateGiven' && state.status === 'closed') {
    return { ...changePath(state, event.path, (path) => afterUpdate(path, event)), eventCount: event.number };
  }
  if (state.status !== 'open') throw new Error(`${event.type} (event ${event.number}) without an open escalation.`);
  return { ...applied(state, event), eventCount: event.number };
}

function started({ id, home, incidentId, policy, at, number, ticket, follows }: EscalationStarted): OpenEscalation {
  return {
    status: 'open',
    id,
    home,
    incidentId,
    policy,
    startedAt: at,
    eventCount: number,
    paths: [],
    ...(ticket && { ticket }),
    ...(follows !== undefined && { follows }),
  };
}

function reopened({ closedAt: _closedAt, because: _because, ...state }: ClosedEscalation): OpenEscalation {
  return { ...state, status: 'open' };
}

function applied(
  state: OpenEscalation,
  event: Exclude<EscalationEvent, EscalationStarted>,
): Exclude<EscalationState, { status: 'none' }> {
  switch (event.type) {
    case 'LevelOpened':
      return withPath(state, openedPath(event));
    case 'ActionRequested':
      return afterAction(state, event);
    case 'EscalationClosed':
      return {
        ...withoutUndo(state),
        status: 'closed',
        closedAt: event.at,
        because: event.because,
        paths: state.paths.map((path) => afterClosing(path, event)),
      };
    case 'TicketChanged':
      return event.moved.reduce<OpenEscalation>(
        (before, { path, deadlines }) => changePath(before, path, (it) => withDeadlines(it, deadlines)),
        { ...state, ticket: event.to },
      );
    case 'PolicyMigrated':
      return migrated(state, event);
    case 'EscalationReopened':
    case 'LevelSkipped':
    case 'ProblemRequested':
    case 'EscalatedByHand':
    case 'DeEscalated':
    case 'LevelRaised':
      return state;
    default:
      return changePath(state, event.path, (path) => onPath(path, event));
  }
}

/** What was done until the closing is undone by then. */
function withoutUndo({ undo: _undo, ...state }: OpenEscalation): OpenEscalation {
  return state;
}

type PathChange = Extract<
  EscalationEvent,
  {
    readonly type:
      | 'CommunicationFailureRaised'
      | 'RespondersReminded'
      | 'RespondersAdded'
      | 'BackupSkipped'
      | 'DeadlineReminded'
      | 'EscalationAcknowledged'
      | 'CommitmentExtended'
      | 'PathSuspended'
      | 'PathResumed'
      | 'HandoffProposed'
      | 'HandoffAccepted'
      | 'HandoffDeclined'
      | 'HandoffLapsed'
      | 'CustomerRequested'
      | 'CustomerRequestAccepted'
      | 'CustomerRequestDeclined'
      | 'CustomerRequestLapsed'
      | 'UpdateAsked'
      | 'UpdateGiven'
      | 'WindowHeld'
      | 'NoticeDelivered';
  }
>;

function onPath(path: PathState, event: PathChange): PathState {
  switch (event.type) {
    case 'CommunicationFailureRaised':
      return event.undeliveredSince === undefined ? path : afterFailure(path);
    case 'RespondersReminded':
      return afterReminder(path, event);
    case 'RespondersAdded':
      return withNotice(afterPlanned(withResponders(path, event.responders), event), event);
    case 'DeadlineReminded':
      return withNotice(afterPlanned(path, event), event);
    case 'BackupSkipped':
      return afterPlanned(path, event);
    case 'EscalationAcknowledged':
      return afterAcknowledgement(path, event);
    case 'CommitmentExtended':
      return afterExtension(path, event);
    case 'PathSuspended':
      return afterSuspension(path, event);
    case 'PathResumed':
      return withNotice(afterResuming(path, event), event);
    case 'HandoffProposed':
      return afterProposal(path, event);
    case 'HandoffAccepted':
      return afterHandoff(path, event);
    case 'HandoffDeclined':
    case 'HandoffLapsed':
      return withoutProposal(path);
    case 'CustomerRequested':
      return { ...path, request: { requester: event.requester, at: event.at, answerBy: event.answerBy } };
    case 'CustomerRequestAccepted':
    case 'CustomerRequestDeclined':
    case 'CustomerRequestLapsed':
      return withoutRequest(path);
    case 'UpdateAsked':
      return afterAsking(path, event);
    case 'UpdateGiven':
      return afterUpdate(path, event);
    case 'WindowHeld':
      return afterHold(path, event);
    case 'NoticeDelivered':
      return afterDelivery(path, event);
  }
}

/** Levels that open anew, and paths that are added, follow as events of their own. */
function migrated(state: OpenEscalation, { to, changes }: PolicyMigrated): OpenEscalation {
  const paths = state.paths.flatMap((path) => {
    const change = changes.find((it) => it.path === path.path);
    if (change?.change === 'ended') return [];
    return change?.change === 'kept' ? [withDeadlines({ ...path, level: change.toLevel }, change.deadlines)] : [path];
  });
  return { ...state, policy: to, paths };
}

function changePath<State extends OpenEscalation | ClosedEscalation>(
  state: State,
  id: PathState['path'],
  change: (path: PathState) => PathState,
): State {
  return { ...state, paths: state.paths.map((path) => (path.path === id ? change(path) : path)) };
}

/** A path keeps its place, so that paths are always said in the policy's order. */
function withPath(state: OpenEscalation, opened: PathState): OpenEscalation {
  return state.paths.some(({ path }) => path === opened.path)
    ? changePath(state, opened.path, () => opened)
    : { ...state, paths: [...state.paths, opened] };
}
