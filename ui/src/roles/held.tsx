/** The roles page of a tool that grants roles itself. */
import { mount, type Unmount } from '../mountScreen';
import type { RefreshedScreenOptions } from '../port';
import { HeldRolesPage } from './HeldRolesPage';
import type { HeldRolesPort } from './rolesPort';

export type { HeldRolesPort } from './rolesPort';

export function mountHeldRoles(element: HTMLElement, port: HeldRolesPort, options: RefreshedScreenOptions): Unmount {
  return mount(element, <HeldRolesPage port={port} refreshEveryMs={options.refreshEveryMs} />, options);
}
