/** What a view says about acting: its paths in one list, and the actions of each. */
import type { PanelAction, PanelActionName, PanelRequest } from '@rungs/shared-types';
import type { PanelView } from '../port';

export type Escalation = PanelView['escalation'];
export type ActedEscalation = Extract<Escalation, { status: 'running' | 'acknowledged' | 'suspended' | 'closed' }>;
export type PanelPath = ActedEscalation['path'];
export type StandingPath = NonNullable<ActedEscalation['otherPaths']>[number];

/** The actions of one name: some share their shape with others. */
export type ActionOf<Name extends PanelActionName> = Named<PanelAction, Name>;
type Named<Action extends PanelAction, Name extends PanelActionName> = Action extends PanelAction
  ? Name extends Action['action']
    ? Action & { readonly action: Name }
    : never
  : never;

/** Sent without asking more. */
export type DirectAction = ActionOf<'acknowledge'> | ActionOf<'acceptHandoff'> | ActionOf<'acceptRequest'>;
/** Those that ask for something before they are sent. */
export type AskingAction = {
  [Name in PanelActionName]: ActionOf<Name>;
}[Exclude<PanelActionName, DirectAction['action']>];

const DIRECT: readonly PanelActionName[] = ['acknowledge', 'acceptHandoff', 'acceptRequest'];

export function isDirect(action: PanelAction): action is DirectAction {
  return DIRECT.includes(action.action);
}

export function isAsking(action: PanelAction): action is AskingAction {
  return !DIRECT.includes(action.action);
}

export function directRequest({ action, path }: DirectAction): PanelRequest {
  return { action, path: path ?? '' };
}

export function isActed(escalation: Escalation): escalation is ActedEscalation {
  return escalation.status !== 'noPolicy' && escalation.status !== 'waiting';
}

/** The first path and those beside it, alike. */
export function pathsOf({ status, path, rungs, next, otherPaths = [] }: ActedEscalation): readonly StandingPath[] {
  return [{ status, path, rungs, ...(next && { next }) }, ...otherPaths];
}

export function actionsOf(escalation: Escalation): readonly PanelAction[] {
  return 'actions' in escalation ? (escalation.actions ?? []) : [];
}

export function findAction<Name extends PanelActionName>(
  actions: readonly PanelAction[],
  name: Name,
): ActionOf<Name> | undefined {
  return actions.find((action): action is ActionOf<Name> => action.action === name);
}
