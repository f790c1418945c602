/** The roles page. */
import { mount, type Unmount } from '../mountScreen';
import type { ScreenOptions } from '../port';
import { RolesPage } from './RolesPage';
import type { RolesPort } from './rolesPort';

export type { FoundGroup, FoundPerson, RolesPort } from './rolesPort';

export function mountRoles(element: HTMLElement, port: RolesPort, options: ScreenOptions): Unmount {
  return mount(element, <RolesPage port={port} />, options);
}
