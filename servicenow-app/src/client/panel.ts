/** `x_rungs_esc_panel.do?sysparm_id=<sys_id>`: the escalation of one incident. */
import './arrayFrom';
import { mountPanel } from '@rungs/ui';
import type { CommandAnswer, PanelView } from '@rungs/ui';
import { callRungs } from './callRungs';
import { REFRESH_EVERY_MS, screenElement } from './page';

const incident = encodeURIComponent(new URLSearchParams(window.location.search).get('sysparm_id') ?? '');

mountPanel(
  screenElement(),
  {
    load: () => callRungs<PanelView>('GET', `panel/${incident}`),
    act: (request) => callRungs<CommandAnswer>('POST', `panel/${incident}/act`, { request }),
  },
  { skin: 'now', refreshEveryMs: REFRESH_EVERY_MS },
);
