/** What an escalation waits for: the instants at which, unless somebody acts, it acts by itself. */
import type { Instant } from '../time/instant';
import type { EscalationState, PathState } from './state';

/** Undefined where time alone changes nothing. */
export function nextDeadline(state: EscalationState): Instant | undefined {
  if (state.status !== 'open') return undefined;
  const deadlines = state.paths.flatMap((path) => pathDeadline(path) ?? []);
  return deadlines.length === 0 ? undefined : Math.min(...deadlines);
}

export function pathDeadline({ standing }: PathState): Instant | undefined {
  return standing.status === 'running' ? standing.acknowledgeBy : standing.resolveBy;
}
