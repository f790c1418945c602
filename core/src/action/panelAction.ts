/** An action that a ticket's screen offers to the one who looks, with what its dialog shows before it is confirmed. */
import type { UpdateKind } from '../policy/updatesDocument';
import type { PathId, PersonId } from '../policy/policy';
import type { Instant } from '../time/instant';
import type { PanelActionName } from './panelRequest';

export type PanelPermission = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

interface Offered<Name extends PanelActionName> {
  readonly action: Name;
  /** Absent for `start`, which is of the whole ticket. */
  readonly path?: PathId;
  readonly permission: PanelPermission;
}

export type PanelAction =
  | Offered<'acknowledge' | 'resume' | 'acceptRequest' | 'declineRequest'>
  | (Offered<'start'> & { readonly tells: readonly Told[] })
  /** From the next level up; those past the next need the authority to choose, and words. */
  | (Offered<'escalate'> & { readonly levels: readonly LevelPreview[] })
  | (Offered<'deEscalate'> & { readonly level?: LevelPreview })
  /** `latest` is absent where the policy sets no end. */
  | (Offered<'extend' | 'suspend'> & { readonly latest?: Instant })
  | (Offered<'handOff'> & { readonly candidates: readonly { readonly id: PersonId; readonly name: string }[] })
  | (Offered<'acceptHandoff' | 'declineHandoff'> & { readonly from?: string })
  | (Offered<'giveUpdate'> & { readonly audience?: string; readonly kind?: UpdateKind });

export interface LevelPreview {
  readonly level: number;
  readonly name: string;
  readonly permission: PanelPermission;
  /** Past the next level: taken with the named authority, and words are asked for (ESC6). */
  readonly bypass: boolean;
  /** Who would be told if it were confirmed now. */
  readonly tells: readonly Told[];
}

export interface Told {
  readonly name: string;
  /** `on call for Database`, `owner of the level`. */
  readonly as: string;
}
