/** Which events of a history are shown, and in which order. */
import type { Entry } from './EventList';

export type HistoryKind = 'all' | 'notices' | 'people' | 'trouble';

export interface HistoryFilter {
  /** A path's id; empty for all. */
  readonly path: string;
  readonly kind: HistoryKind;
  readonly newestFirst: boolean;
}

const KINDS: Readonly<Record<Exclude<HistoryKind, 'all'>, readonly Entry['kind'][]>> = {
  notices: ['told', 'reminded'],
  people: ['acknowledged', 'suspended', 'resumed', 'handoff', 'changed'],
  trouble: ['failure', 'skipped', 'problem'],
};

/** What concerns no path concerns all of them. */
export function filtered(entries: readonly Entry[], { path, kind, newestFirst }: HistoryFilter): readonly Entry[] {
  const shown = entries
    .filter((entry) => path === '' || entry.path === undefined || entry.path === path)
    .filter((entry) => kind === 'all' || KINDS[kind].includes(entry.kind) || isFailing(entry, kind));
  return newestFirst ? [...shown].reverse() : shown;
}

function isFailing({ delivery }: Entry, kind: HistoryKind): boolean {
  return kind === 'trouble' && delivery === 'failing';
}
