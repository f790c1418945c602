/** The issue context at the right of a ticket: state, level, who has it, what comes next. */
import { mountPanelCompact } from '@rungs/ui';
import { openLink } from '../bridge/openLink';
import { panelPort } from '../bridge/panelPort';
import { themedRoot } from '../bridge/root';

mountPanelCompact(themedRoot(), panelPort, { skin: 'jira', refreshEveryMs: 30_000, openLink });
