/** What happens next by time alone, when, and what would prevent it: the first of everything that is waited for. */
import { pathDeadline, windowEnd } from '../escalation/deadline';
import { updateDeadline } from '../escalation/owedUpdate';
import type { EscalationState, OwedUpdate, PathState } from '../escalation/state';
import type { EscalationPolicy, PathId } from '../policy/policy';
import type { Trigger } from '../policy/trigger';
import type { Instant } from '../time/instant';
import type { TriggerEvaluation } from '../trigger/triggerEvaluation';

export type NextStep =
  /** Nothing has escalated yet, or a path would go higher: this trigger will be met. */
  { readonly does: 'meetTrigger'; readonly at: Instant; readonly trigger: string } | PathStep;

export type PathStep = { readonly at: Instant; readonly path: PathId; readonly level: number } & (
  | { readonly does: 'openLevel'; readonly toLevel: number; readonly toLevelName: string }
  /** Past the last level (ESC8). */
  | { readonly does: 'remindAgain'; readonly round: number; readonly raisesFailure: boolean }
  /** The last level's commitment lapses: it is told again, unacknowledged. */
  | { readonly does: 'reopenLevel' }
  /** Nobody of the level could be told, so its window has not begun (ESC2). */
  | { readonly does: 'seeWhetherTold' }
  /** PTH-3 */
  | { readonly does: 'askForUpdate'; readonly audience: string }
  | { readonly does: 'remindOfUpdate'; readonly audience: string; readonly raisesFailure: boolean }
  | { readonly does: 'tellBackup' | 'tellWholeGroup' | 'remind' | 'resume' | 'lapseRequest' | 'lapseHandoff' }
);

/** The soonest of all paths, and of the triggers that would start or raise something. */
export function nextStep(
  policy: EscalationPolicy,
  state: EscalationState,
  evaluations: readonly TriggerEvaluation[],
): NextStep | undefined {
  const steps: NextStep[] =
    state.status === 'open' ? state.paths.flatMap((path) => listed(pathStep(policy, path))) : [];
  const triggers = evaluations.flatMap(({ trigger, answer }): NextStep[] =>
    answer.reason === 'notYetDue' && wouldDo(policy, state, trigger)
      ? [{ does: 'meetTrigger', at: answer.dueAt, trigger }]
      : [],
  );
  return [...steps, ...triggers].reduce<NextStep | undefined>(
    (first, step) => (first === undefined || step.at < first.at ? step : first),
    undefined,
  );
}

/** Undefined where the path waits for people alone. */
export function pathStep(policy: EscalationPolicy, state: PathState): PathStep | undefined {
  const at = pathDeadline(state);
  if (at === undefined) return undefined;
  const { path, level, standing, request, notices, update, planned = [] } = state;
  const base = { at, path, level };
  if (standing.status === 'suspended') return { ...base, does: 'resume' };
  if (standing.status === 'running' && notices?.held) return { ...base, does: 'seeWhetherTold' };
  if (windowEnd(state) === at) return { ...base, ...atWindowEnd(policy, state) };
  if (request?.answerBy === at) return { ...base, does: 'lapseRequest' };
  if (standing.status === 'acknowledged' && standing.handoff?.lapsesAt === at) return { ...base, does: 'lapseHandoff' };
  if (update && updateDeadline(state) === at) return { ...base, ...atUpdate(policy, state, update) };
  switch (planned[0]?.tell) {
    case 'backup':
      return { ...base, does: 'tellBackup' };
    case 'wholeGroup':
      return { ...base, does: 'tellWholeGroup' };
    default:
      return { ...base, does: 'remind' };
  }
}

type WindowEnd = Pick<Extract<PathStep, { does: 'openLevel' }>, 'does' | 'toLevel' | 'toLevelName'>;

function atWindowEnd(
  { paths }: EscalationPolicy,
  { path: id, level, standing }: PathState,
):
  | WindowEnd
  | { readonly does: 'reopenLevel' }
  | { readonly does: 'remindAgain'; readonly round: number; readonly raisesFailure: boolean } {
  const path = paths.find((it) => it.id === id);
  const next = path?.levels[level];
  if (next) return { does: 'openLevel', toLevel: next.number, toLevelName: next.name };
  if (standing.status !== 'running') return { does: 'reopenLevel' };
  const round = standing.remindersSent + 1;
  return { does: 'remindAgain', round, raisesFailure: path !== undefined && round === path.reminders + 1 };
}

function atUpdate(
  { paths }: EscalationPolicy,
  { path: id, level }: PathState,
  { audience, dueAt, actAt, reminders }: OwedUpdate,
):
  | WindowEnd
  | { readonly does: 'askForUpdate'; readonly audience: string }
  | { readonly does: 'remindOfUpdate'; readonly audience: string; readonly raisesFailure: boolean } {
  if (actAt < dueAt) return { does: 'askForUpdate', audience };
  const path = paths.find((it) => it.id === id);
  const next = path?.levels[level];
  if (next && reminders > 0) return { does: 'openLevel', toLevel: next.number, toLevelName: next.name };
  return {
    does: 'remindOfUpdate',
    audience,
    raisesFailure: !next && path !== undefined && reminders === path.reminders,
  };
}

/** A trigger whose paths have all reached its level, or that escalates nothing, does nothing when it is met. */
function wouldDo({ triggers, paths }: EscalationPolicy, state: EscalationState, id: string): boolean {
  const trigger = triggers.find((it) => it.id === id);
  if (!trigger || trigger.asks !== 'escalate') return false;
  if (state.status !== 'open') return true;
  return paths.some(({ id: path }) => concerns(trigger, path) && raises(trigger, state.paths, path));
}

function concerns({ paths }: Trigger, path: PathId): boolean {
  return paths === undefined || paths.includes(path);
}

function raises({ startLevel, precedence }: Trigger, states: readonly PathState[], id: PathId): boolean {
  const state = states.find(({ path }) => path === id);
  if (!state) return true;
  return state.level < startLevel && (state.standing.status !== 'suspended' || precedence === 'exception');
}

function listed(step: PathStep | undefined): PathStep[] {
  return step ? [step] : [];
}
