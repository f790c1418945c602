/** What Jira is told of an escalation that is decided here. */
import type { EscalationState } from '../vendor/core.js';

export interface MirroredEscalation {
  readonly status: 'running' | 'acknowledged' | 'closed';
  readonly level: number;
}

export function mirrorOf(state: EscalationState): MirroredEscalation | undefined {
  if (state.status === 'none') return undefined;
  const level = state.paths.reduce((highest, path) => Math.max(highest, path.level), 0);
  if (state.status === 'closed') return { status: 'closed', level };
  const running = state.paths.some(({ standing }) => standing.status === 'running');
  return { status: running ? 'running' : 'acknowledged', level };
}
