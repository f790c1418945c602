/** Puts the set-up, or a project's settings, into an element of the host's page. */
import { mount, type Unmount } from '../mountScreen';
import type { ScreenOptions } from '../port';
import { ProjectSettingsPage } from './ProjectSettingsPage';
import type { ProjectSettingsPort, SetUpPort } from './setUpPort';
import { SetUpPage } from './SetUpPage';

export function mountSetUp(element: HTMLElement, port: SetUpPort, options: ScreenOptions): Unmount {
  return mount(element, <SetUpPage port={port} />, options);
}

export function mountProjectSettings(element: HTMLElement, port: ProjectSettingsPort, options: ScreenOptions): Unmount {
  return mount(element, <ProjectSettingsPage port={port} />, options);
}
