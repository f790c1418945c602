/** The panel on a ticket: all of its escalation. */
import { mountPanel } from '@rungs/ui';
import { openLink } from '../bridge/openLink';
import { panelPort } from '../bridge/panelPort';
import { themedRoot } from '../bridge/root';

mountPanel(themedRoot(), panelPort, { skin: 'jira', refreshEveryMs: 15_000, openLink });
