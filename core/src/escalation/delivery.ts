/**
 * Whether the people of each path were told: from the record, which knows what became of every
 * notice, so that both apps say the same. A level counts as told when any of its notices reached
 * anybody; only what was not told at once is said.
 */
import type { LateDelivery } from './command';
import type { Effect } from './effect';
import type { EffectProgress, EscalationRecord } from './record';
import { ownEffects } from './record';
import type { PathState } from './state';

/** Hosts that keep whole seconds round up: less than one is no delay. */
export const AT_ONCE_MS = 1_000;

/** To be given to `CheckDeadlines`; empty where everybody was told at once, and where nothing is open. */
export function lateDeliveries(record: EscalationRecord): LateDelivery[] {
  const { state } = record;
  if (state.status !== 'open') return [];
  const own = ownEffects(record);
  return state.paths.flatMap((path) => lateOn(path, own));
}

function lateOn({ path, notices }: PathState, effects: readonly EffectProgress[]): LateDelivery[] {
  if (!notices) return [];
  const [first] = notices.events;
  const opening = effects.find(({ effect }) => tells(effect, first));
  // A host that keeps only what is recent has let go of what was delivered long ago.
  if (!opening || wasAtOnce(opening)) return [];
  const all = effects.filter(({ effect }) => notices.events.some((event) => tells(effect, event)));
  const delivered = all.flatMap(({ progress }) => (progress.status === 'done' ? [progress.at] : []));
  if (delivered.length > 0) return [{ path, notice: first, deliveredAt: Math.min(...delivered) }];
  return [
    { path, notice: first, owed: all.every(isUnreachable) ? 'unreachable' : 'channelDown', since: opening.effect.at },
  ];
}

/** Whether it is the notice of the event with this number, of its own escalation. */
export function tells(effect: Effect, event: number): boolean {
  if (effect.type !== 'NotifyResponders') return false;
  return effect.event.number === event || (effect.also ?? []).some(({ number }) => number === event);
}

function wasAtOnce({ effect, progress }: EffectProgress): boolean {
  return progress.status === 'done' && progress.at - effect.at < AT_ONCE_MS;
}

function isUnreachable({ progress }: EffectProgress): boolean {
  return progress.status === 'pending' && progress.unreachable === true;
}
