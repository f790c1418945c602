/**
 * "Escalate work item" of an Automation rule: the same request as a person's, decided by the same rule
 * for the person whose connection the rule runs with. A rule cannot do what they may not.
 */
import type { EscalationState, IncidentId, Instant, PanelRequest, PathState } from '@rungs/core';
import { wantedMirror } from '../storage/keptEscalation';
import { act } from './act';
import type { Answer } from './answer';
import type { PersonalTools } from './tools';

export interface Wanted {
  /** As the rule names it: a key or an id. */
  readonly issue: string;
  readonly reason: string;
  /** A path's id; without it the one that is highest. */
  readonly path?: string | undefined;
  /** Without it the next one. */
  readonly level?: number | undefined;
}

export interface Escalated {
  readonly level: number;
  readonly status: string;
}

export async function escalateWorkItem(
  tools: PersonalTools,
  accountId: string,
  wanted: Wanted,
  at: Instant,
): Promise<Answer<Escalated>> {
  // As the person, so that a rule reaches no ticket that they cannot see.
  const { id } = await tools.jiraAsUser.issue(wanted.issue);
  const issueId = id as IncidentId;
  const request = requestFor((await tools.escalations.load(issueId)).record.state, wanted);
  if (typeof request === 'string') return { ok: false, because: request };
  const acted = await act(tools, { issueId, accountId, siteUrl: undefined }, request, at);
  if (!acted.ok) return acted;
  const { state } = (await tools.escalations.load(issueId)).record;
  const { level = 0, status = 'none' } = wantedMirror(state) ?? {};
  return { ok: true, value: { level, status } };
}

/** The request, or why there is none. */
function requestFor(state: EscalationState, { reason, path: wanted, level }: Wanted): PanelRequest | string {
  const because = { reason: 'other', text: reason } as const;
  if (state.status !== 'open') return { action: 'start', because };
  const path = pathFor(state.paths, wanted);
  if (!path)
    return `The escalation of this work item has no path “${wanted ?? ''}”. Name one that its policy has, or none.`;
  return { action: 'escalate', path: path.path, toLevel: level ?? path.level + 1, because };
}

function pathFor(paths: readonly PathState[], wanted: string | undefined): PathState | undefined {
  if (wanted !== undefined) return paths.find(({ path }) => path === wanted);
  return paths.reduce<PathState | undefined>(
    (highest, one) => (one.level > (highest?.level ?? 0) ? one : highest),
    undefined,
  );
}
