/** In a project's settings: whether Rungs watches it. */
import type { ProjectSettingsView } from '@rungs/shared-types';
import { mountProjectSettings } from '@rungs/ui/setup';
import { ask } from '../bridge/ask';
import { themedRoot } from '../bridge/root';

mountProjectSettings(
  themedRoot(),
  {
    load: () => ask<ProjectSettingsView>('loadProject'),
    setWatched: (asked) => ask<ProjectSettingsView>('setWatched', { ...asked }),
  },
  { skin: 'jira' },
);
