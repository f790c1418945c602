/**
 * A length of working time or of working days, as goals and levels are given in: `4 h`, `5 days to
 * the close`, or, below zero, `30 min before`.
 */
import type { DayOptions, DueAtClosing, WorkingTime } from '../calendar/workingTime';
import type { Instant } from '../time/instant';

export type WorkingSpan =
  | { readonly unit: 'workingTime'; readonly ms: number }
  | { readonly unit: 'workingDays'; readonly days: number; readonly options?: DayOptions };

/** The instant that lies a span after `at`, or before it where the span is below zero. */
export function moveBy(hours: WorkingTime, at: Instant, span: WorkingSpan, dueAtClosing?: DueAtClosing): Instant {
  if (span.unit === 'workingDays') {
    return span.days < 0
      ? hours.subtractDays(at, -span.days, span.options)
      : hours.addDays(at, span.days, span.options);
  }
  return span.ms < 0 ? hours.subtract(at, -span.ms, dueAtClosing) : hours.add(at, span.ms, dueAtClosing);
}

/** Equal by value, whichever document they were read from. */
export function sameSpan(a: WorkingSpan, b: WorkingSpan): boolean {
  if (a.unit === 'workingTime') return b.unit === 'workingTime' && a.ms === b.ms;
  if (b.unit === 'workingTime' || a.days !== b.days) return false;
  const options: readonly (keyof DayOptions)[] = ['day', 'endOfDay', 'fromClosedDay', 'afterHours'];
  return options.every((option) => a.options?.[option] === b.options?.[option]);
}
