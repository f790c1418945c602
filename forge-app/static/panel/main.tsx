/** The panel on a ticket, as panel and as context at the right: the same page. */
import type { CommandAnswer, PanelView } from '@rungs/shared-types';
import { mountPanel } from '@rungs/ui';
import { ask } from '../bridge/ask';
import { openLink } from '../bridge/openLink';
import { themedRoot } from '../bridge/root';

mountPanel(
  themedRoot(),
  {
    load: () => ask<PanelView>('load'),
    acknowledge: (path: string) => ask<CommandAnswer>('acknowledge', { path }),
  },
  { skin: 'jira', refreshEveryMs: 15_000, openLink },
);
