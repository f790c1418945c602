/** One ticket's escalation, as the platform's context names the ticket: a page sends neither it nor a person. */
import type { CommandAnswer, PanelView } from '@rungs/shared-types';
import type { PanelPort } from '@rungs/ui';
import { ask } from './ask';

export const panelPort: PanelPort = {
  load: () => ask<PanelView>('load'),
  act: (request) => ask<CommandAnswer>('act', { request }),
};
