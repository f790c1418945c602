/**
 * Where on the time line a wall clock's shift change falls: at the first instant that shows the time,
 * and where the clock jumps over it, at the first instant after the jump (ROT1). Calendars read such
 * a gap differently (TIM2), because there the length of the opening counts, here the moment.
 */
import type { Instant } from '../time/instant';
import type { LocalDateTime } from '../time/localTime';
import { toInstant, toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';

export function firstInstantShowing(zone: ZoneRules, local: LocalDateTime): Instant {
  const at = toInstant(zone, local);
  return toLocal(zone, at) === local ? at : latestTransition(zone, at);
}

/** A time in a gap is read past the jump, so the jump is the latest transition before it. */
function latestTransition({ transitions }: ZoneRules, at: Instant): Instant {
  let low = 0;
  let high = transitions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((transitions[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const found = transitions[low - 1];
  if (found === undefined) throw new Error(`No clock change before ${at}.`);
  return found;
}
