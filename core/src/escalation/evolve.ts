/** What an event does to the state. Total, and never refuses: what happened, happened. */
import type { EscalationEvent } from './event';
import type { EscalationState, OpenEscalation, PathState } from './state';

export function evolve(state: EscalationState, event: EscalationEvent): EscalationState {
  if (event.type === 'EscalationStarted') {
    const { id, home, incidentId, policy, at } = event;
    return { status: 'open', id, home, incidentId, policy, startedAt: at, eventCount: event.number, paths: [] };
  }
  if (state.status !== 'open') throw new Error(`${event.type} (event ${event.number}) without an open escalation.`);
  return { ...applied(state, event), eventCount: event.number };
}

function applied(
  state: OpenEscalation,
  event: Exclude<EscalationEvent, { type: 'EscalationStarted' }>,
): Exclude<EscalationState, { status: 'none' }> {
  switch (event.type) {
    case 'LevelOpened':
      return withPath(state, {
        path: event.path,
        level: event.level,
        levelOpenedAt: event.at,
        responders: event.responders.map(({ person }) => person),
        standing: { status: 'running', acknowledgeBy: event.acknowledgeBy, remindersSent: 0 },
      });
    case 'RespondersReminded':
      return changePath(state, event.path, (path) => ({
        ...path,
        // A shift may have changed since the level opened; who was told before may still answer.
        responders: union(
          path.responders,
          event.responders.map(({ person }) => person),
        ),
        standing: { status: 'running', acknowledgeBy: event.remindAgainAt, remindersSent: event.round },
      }));
    case 'EscalationAcknowledged':
      return changePath(state, event.path, (path) => ({
        ...path,
        standing: {
          status: 'acknowledged',
          by: event.by,
          at: event.at,
          ...(event.resolveBy === undefined ? {} : { resolveBy: event.resolveBy }),
        },
      }));
    case 'EscalationClosed':
      return { ...state, status: 'closed', closedAt: event.at, because: event.because };
    case 'LevelSkipped':
    case 'CommunicationFailureRaised':
    case 'ProblemRequested':
      return state;
  }
}

function changePath(
  state: OpenEscalation,
  id: PathState['path'],
  change: (path: PathState) => PathState,
): OpenEscalation {
  return { ...state, paths: state.paths.map((path) => (path.path === id ? change(path) : path)) };
}

/** A path keeps its place, so that paths are always said in the policy's order. */
function withPath(state: OpenEscalation, opened: PathState): OpenEscalation {
  return state.paths.some(({ path }) => path === opened.path)
    ? changePath(state, opened.path, () => opened)
    : { ...state, paths: [...state.paths, opened] };
}

function union<Entry>(first: readonly Entry[], second: readonly Entry[]): Entry[] {
  return [...first, ...second.filter((entry) => !first.includes(entry))];
}
