/** What a level asks for when it opens, and what of it is undone when the escalation closes. */
import { internalText, publicText } from '../communication/text';
import type { Priority } from '../incident/incident';
import type { ActionDocument } from '../policy/actionDocument';
import type { Level, Path } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { EffectId, TakeAction } from './effect';
import type {
  ActionRequested,
  ActionTaker,
  OpeningAction,
  RequestedAction,
  ToldResponder,
  UndoingAction,
} from './event';
import type { Happening, HappeningOf } from './happening';
import type { EscalationRecord } from './record';
import type { EscalationId, OpenEscalation, UndoAtClosing } from './state';

interface Opening {
  readonly at: Instant;
  readonly path: Path;
  readonly level: Level;
  readonly responders: readonly ToldResponder[];
  /** Of the ticket as last noted. */
  readonly priority: Priority | undefined;
}

export function actionsOnOpening(opening: Opening): HappeningOf<'ActionRequested'>[] {
  const { at, path, level } = opening;
  return (level.whenOpened ?? []).map((document) => ({
    type: 'ActionRequested',
    at,
    path: path.id,
    level: level.number,
    action: requested(document, opening),
  }));
}

function requested(document: ActionDocument, { level, responders, priority }: Opening): OpeningAction {
  const people = responders.map(({ person, name }): ActionTaker => ({ person, name }));
  switch (document.do) {
    case 'assign':
      return assignment(document.to, level, people);
    case 'setPriority': {
      const isChanged = document.untilClosed === true && priority !== undefined && priority !== document.priority;
      return { do: 'setPriority', priority: document.priority, ...(isChanged && { until: { closed: priority } }) };
    }
    case 'addLabel':
      return { do: 'addLabel', label: document.label, ...(document.untilClosed && { untilClosed: true }) };
    case 'comment':
      return { do: 'comment', text: textFor(document.audience === 'public', document.text) };
    case 'mail':
      return document.to === 'responders'
        ? { do: 'mail', to: 'responders', people, text: internalText(document.text) }
        : { do: 'mail', to: document.to, text: publicText(document.text) };
    case 'link':
      return { do: 'link', title: document.title, url: document.url };
    case 'alert':
      return { do: 'alert', people };
  }
}

function textFor(isPublic: boolean, text: string) {
  return isPublic ? publicText(text) : internalText(text);
}

function assignment(to: 'responder' | 'group', level: Level, [first]: readonly ActionTaker[]): OpeningAction {
  if (to === 'group') return { do: 'assignGroup', group: level.group.name };
  if (!first) throw new Error(`Level ${level.number} opened and told nobody.`);
  return { do: 'assign', ...first };
}

/** The one effect of an event that asks for an action. */
function actionEffectId(escalation: EscalationId, { number }: { readonly number: number }): EffectId {
  return `${escalation}/${number}/0` as EffectId;
}

/** What is to be undone, after this was asked for too. */
export function afterAction(state: OpenEscalation, event: ActionRequested): OpenEscalation {
  const { action, path, level } = event;
  const before = state.undo ?? [];
  const add = (undo: UndoAtClosing['action'], kept = before): OpenEscalation => ({
    ...state,
    undo: [...kept, { path, level, action: undo }],
  });
  switch (action.do) {
    case 'alert':
      return add({ do: 'closeAlert', alert: actionEffectId(state.id, event) });
    case 'addLabel':
      return action.untilClosed
        ? add({ do: 'removeLabel', label: action.label }, without(before, action.label))
        : state;
    case 'setPriority': {
      if (!action.until) return state;
      const first = before.map((it) => it.action).find((it) => it.do === 'restorePriority');
      const to = first?.do === 'restorePriority' ? first.to : action.until.closed;
      const others = before.filter((it) => it.action.do !== 'restorePriority');
      return add({ do: 'restorePriority', from: action.priority, to }, others);
    }
    default:
      return state;
  }
}

function without(undo: readonly UndoAtClosing[], label: string): UndoAtClosing[] {
  return undo.filter(({ action }) => action.do !== 'removeLabel' || action.label !== label);
}

/** ESC21: before the escalation closes, in the order in which it was done. */
export function undoneAtClosing(state: OpenEscalation, at: Instant): Happening[] {
  return (state.undo ?? []).map(({ path, level, action }) => ({
    type: 'ActionRequested',
    at,
    path,
    level,
    action,
  }));
}

/** What a level asked for is not done any more once its escalation closed: it would never be undone. */
export function isStillWanted({ state }: Pick<EscalationRecord, 'state'>, effect: TakeAction): boolean {
  return isUndoing(effect.event.action) || (state.status === 'open' && state.id === effect.escalation);
}

export function isUndoing(action: RequestedAction): action is UndoingAction {
  return action.do === 'removeLabel' || action.do === 'restorePriority' || action.do === 'closeAlert';
}
