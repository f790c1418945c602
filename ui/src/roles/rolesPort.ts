/** What the roles page needs from the tool. */
import type { HeldRolesView, RolesView } from '@rungs/shared-types';

export interface RolesPort {
  load(): Promise<RolesView>;
  save(roles: RolesView): Promise<RolesView>;
  findGroups(asked: { readonly query: string }): Promise<readonly FoundGroup[]>;
  findPeople(asked: { readonly query: string }): Promise<readonly FoundPerson[]>;
}

/** Where the tool grants roles itself, they are only shown. */
export interface HeldRolesPort {
  load(): Promise<HeldRolesView>;
}

export interface FoundGroup {
  readonly id: string;
  readonly name: string;
}

export interface FoundPerson {
  readonly accountId: string;
  readonly name: string;
}
