/** `x_rungs_esc_roles.do`: who has which role. The platform grants them; this page shows it. */
import './arrayFrom';
import { mountHeldRoles } from '@rungs/ui/roles/held';
import type { HeldRolesView } from '@rungs/shared-types';
import { callRungs } from './callRungs';
import { screenElement } from './page';

const REFRESH_EVERY_MS = 60_000;

mountHeldRoles(
  screenElement(),
  { load: () => callRungs<HeldRolesView>('GET', 'roles') },
  { skin: 'now', refreshEveryMs: REFRESH_EVERY_MS },
);
