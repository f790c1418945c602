/** The dashboard's cards as a widget. */
import type { DashboardView } from '@rungs/shared-types';
import { mountWidget } from '@rungs/ui';
import { ask } from '../bridge/ask';
import { openLink } from '../bridge/openLink';
import { themedRoot } from '../bridge/root';
import { widgetFilter } from '../bridge/widgetFilter';

mountWidget(
  themedRoot(),
  { load: () => ask<DashboardView>('load'), address: widgetFilter },
  { skin: 'jira', refreshEveryMs: 900_000, openLink, isEdited: false },
);
