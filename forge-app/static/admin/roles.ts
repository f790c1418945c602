/** The tab that says who has which role. */
import { mountRoles } from '@rungs/ui/roles';
import type { FoundGroup, FoundPerson, RolesPort } from '@rungs/ui/roles';
import type { RolesView } from '@rungs/shared-types';
import { ask } from '../bridge/ask';

const port: RolesPort = {
  load: () => ask<RolesView>('loadRoles'),
  save: (roles) => ask<RolesView>('saveRoles', { ...roles }),
  findGroups: (asked) => ask<FoundGroup[]>('findGroups', { ...asked }),
  findPeople: (asked) => ask<FoundPerson[]>('findPeople', { ...asked }),
};

export function show(element: HTMLElement): () => void {
  return mountRoles(element, port, { skin: 'jira' });
}
