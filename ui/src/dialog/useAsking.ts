/**
 * From a button to a command: what needs nothing more is sent at once, the rest is asked in a dialog
 * first. The dialog follows the view; what the view no longer offers is refused in words.
 */
import type { PanelAction } from '@rungs/shared-types';
import { useState } from 'react';
import { panelWords } from '../messages/panel';
import type { PanelView } from '../port';
import { actionsOf, directRequest, isAsking, isDirect, type AskingAction } from './standing';
import { isSame, type Acting } from './useActing';

export interface Asking {
  /** The action whose dialog is open. */
  readonly asked: AskingAction | undefined;
  readonly press: (action: PanelAction) => void;
  readonly close: () => void;
}

export function useAsking(view: PanelView | undefined, acting: Acting): Asking {
  const [opened, setOpened] = useState<AskingAction>();
  const press = (action: PanelAction) => {
    const { permission } = action;
    if (acting.sending) return;
    if (!permission.allowed) return acting.say(permission.because);
    if (isAsking(action)) setOpened(action);
    else if (isDirect(action)) void acting.send(directRequest(action));
  };
  return { asked: opened && current(opened, view), press, close: () => setOpened(undefined) };
}

function current(opened: AskingAction, view: PanelView | undefined): AskingAction {
  const offered = view && actionsOf(view.escalation).find((action) => isSame(action, opened));
  if (offered && isAsking(offered)) return offered;
  return { ...opened, permission: { allowed: false, because: panelWords.actions.gone } };
}
