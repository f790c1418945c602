/** What an escalation waits for: the instants at which, unless somebody acts, it acts by itself. */
import type { Instant } from '../time/instant';
import { updateDeadline } from './owedUpdate';
import type { EscalationState, PathState } from './state';

/** Undefined where time alone changes nothing. */
export function nextDeadline(state: EscalationState): Instant | undefined {
  if (state.status !== 'open') return undefined;
  let soonest: Instant | undefined;
  for (const path of state.paths) soonest = sooner(soonest, pathDeadline(path));
  return soonest;
}

/** The soonest of everything that the path waits for. */
export function pathDeadline(path: PathState): Instant | undefined {
  const { standing, planned, request, update } = path;
  // A suspended path waits for its end alone: everything else moves with it (ESC11).
  if (standing.status === 'suspended') return standing.until;
  let soonest = windowEnd(path);
  if (standing.status === 'acknowledged' && standing.handoff) soonest = sooner(soonest, standing.handoff.lapsesAt);
  if (planned) soonest = sooner(soonest, planned[0]?.at);
  if (request) soonest = sooner(soonest, request.answerBy);
  if (update) soonest = sooner(soonest, updateDeadline(path));
  return soonest;
}

/** When the level's acknowledgement window closes or its commitment lapses: the path goes up then. */
export function windowEnd({ standing }: PathState): Instant | undefined {
  if (standing.status === 'suspended') return undefined;
  return standing.status === 'running' ? standing.acknowledgeBy : standing.resolveBy;
}

function sooner(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined) return other;
  return other === undefined || one <= other ? one : other;
}
