/**
 * `x_rungs_esc_action.do?sysparm_action=escalate&sysparm_id=<sys_id>`: the dialog of one button, in a frame that the form
 * opens. Which window is around it differs: each is asked to close in its own way.
 */
import './arrayFrom';
import { mountAction } from '@rungs/ui';
import type { ActionOptions, CommandAnswer, PanelView } from '@rungs/ui';
import { callRungs } from './callRungs';
import { screenElement } from './page';

type ActionName = ActionOptions['action'];

const NAMES: readonly ActionName[] = ['acknowledge', 'escalate', 'override', 'handOff', 'suspend', 'deEscalate'];
const MODAL = 'x_rungs_esc_action';
const CLOSED = 'sysparm_closed';

interface FormWindow {
  /** The classic form's own dialogs. */
  readonly GlideModal?: { readonly prototype: { get(id: string): { destroy(): void } | undefined } };
}

const asked = new URLSearchParams(window.location.search);
const incident = encodeURIComponent(asked.get('sysparm_id') ?? '');
const action = NAMES.find((name) => name === asked.get('sysparm_action')) ?? 'escalate';

function close(): void {
  const modal = (window.parent as FormWindow).GlideModal?.prototype.get(MODAL);
  if (modal) modal.destroy();
  else if (window.opener) window.close();
  // A workspace takes its dialog away when the frame in it goes to another address.
  else window.location.search = `?${CLOSED}=true`;
}

if (asked.has(CLOSED)) {
  screenElement().textContent = 'This dialog is done: close it with its cross.';
} else {
  mountAction(
    screenElement(),
    {
      load: () => callRungs<PanelView>('GET', `panel/${incident}`),
      act: (request) => callRungs<CommandAnswer>('POST', `panel/${incident}/act`, { request }),
      close,
    },
    { skin: 'now', action },
  );
}
