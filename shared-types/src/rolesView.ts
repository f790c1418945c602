/** What the roles page shows and sends: who has which role (GOV-4). */
import type { Role } from '@rungs/core';

export interface RoleGrantView {
  readonly everyone?: true | undefined;
  readonly policyPeople?: true | undefined;
  readonly policyAuthorities?: true | undefined;
  /** By the permission scheme of the ticket's project. */
  readonly byProject?: true | undefined;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly { readonly accountId: string; readonly name: string }[];
}

export interface RolesView {
  readonly roles: Readonly<Record<Role, RoleGrantView>>;
  /** 0 where nothing was ever saved: these are then the defaults. */
  readonly version: number;
}

/** Where the tool grants roles itself: who has each, to read. */
export interface HeldRolesView {
  readonly asOf: number;
  /** Where they are granted. */
  readonly grantAt: string;
  readonly roles: Readonly<Record<Role, HeldRole>>;
}

export interface HeldRole {
  /** The tool's own name of it. */
  readonly platformRole: string;
  readonly people: readonly { readonly accountId: string; readonly name: string }[];
  /** There are more than are shown. */
  readonly more: boolean;
}
