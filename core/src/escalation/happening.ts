/** A decision under way: what is to happen, in order; the numbers are given at the end. */
import type { Decided } from './decider';
import { effectsOf } from './effectsOf';
import type { EscalationEvent } from './event';
import type { EscalationId } from './state';

/** An event as it is decided, before it has a number. */
export type Happening = EscalationEvent extends infer Event
  ? Event extends EscalationEvent
    ? Omit<Event, 'number'>
    : never
  : never;

export type HappeningOf<Type extends EscalationEvent['type']> = Extract<Happening, { readonly type: Type }>;

export const nothing: Decided = { events: [], effects: [] };

export function decided(
  { id, eventCount }: { readonly id: EscalationId; readonly eventCount: number },
  happenings: readonly Happening[],
): Decided {
  if (happenings.length === 0) return nothing;
  const events = happenings.map((happening, i) => ({ ...happening, number: eventCount + i + 1 }) as EscalationEvent);
  return { events, effects: effectsOf(id, events) };
}
