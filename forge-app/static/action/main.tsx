/** The dialog of an issue action. Three modules share the page; which one was chosen, Jira says. */
import { view } from '@forge/bridge';
import { mountAction } from '@rungs/ui';
import type { ActionOptions } from '@rungs/ui';
import { openLink } from '../bridge/openLink';
import { panelPort } from '../bridge/panelPort';
import { themedRoot } from '../bridge/root';

const actionOf: { readonly [moduleKey: string]: ActionOptions['action'] | undefined } = {
  'escalate-action': 'escalate',
  'acknowledge-action': 'acknowledge',
  'hand-off-action': 'handOff',
};

async function show(): Promise<void> {
  const { moduleKey } = await view.getContext();
  const action = actionOf[moduleKey];
  if (!action) throw new Error(`no action belongs to the module ${moduleKey}`);
  const close = (): void => void view.close();
  mountAction(themedRoot(), { ...panelPort, close }, { skin: 'jira', action, openLink });
}

void show();
