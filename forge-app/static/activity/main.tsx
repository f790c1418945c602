/** The tab in the activity of a ticket: everything that happened in its escalation, and why. */
import { mountHistory } from '@rungs/ui';
import { openLink } from '../bridge/openLink';
import { panelPort } from '../bridge/panelPort';
import { themedRoot } from '../bridge/root';

mountHistory(themedRoot(), panelPort, { skin: 'jira', refreshEveryMs: 60_000, openLink });
