/**
 * The offsets of one zone as data, because ServiceNow's engine has no `Intl`. Local times that the
 * clock jumps over (*gap*) or shows twice (*overlap*) are read by TIM2.
 */
import type { Instant } from './instant';
import type { LocalDateTime } from './localTime';

export interface ZoneRules {
  /** The IANA name. */
  readonly zone: string;
  /** When the offset changes, ascending. */
  readonly transitions: readonly Instant[];
  /** `offsetsMs[i]` holds before `transitions[i]`; one more than there are transitions. */
  readonly offsetsMs: readonly number[];
  /** `CET`, `CEST`, … for the same stretches. */
  readonly abbreviations: readonly string[];
}

export function offsetAt(rules: ZoneRules, at: Instant): number {
  return rules.offsetsMs[stretchAt(rules, at)] ?? 0;
}

export function abbreviationAt(rules: ZoneRules, at: Instant): string {
  return rules.abbreviations[stretchAt(rules, at)] ?? rules.zone;
}

export function toLocal(rules: ZoneRules, at: Instant): LocalDateTime {
  return at + offsetAt(rules, at);
}

/** TIM2: a time in a gap is read as if the clock had not jumped; one shown twice is the first. */
export function toInstant(rules: ZoneRules, local: LocalDateTime): Instant {
  const { transitions, offsetsMs } = rules;
  for (let i = firstCandidate(rules, local); i < transitions.length; i += 1) {
    const before = local - (offsetsMs[i] ?? 0);
    if (before < (transitions[i] ?? Infinity)) return before;
    const after = local - (offsetsMs[i + 1] ?? 0);
    // Past this transition by the old offset, before it by the new one: the clock never showed it.
    if (after < (transitions[i] ?? Infinity)) return before;
  }
  return local - (offsetsMs[transitions.length] ?? 0);
}

/**
 * The other reading of a gap: its times all mean the instant at which the clock jumped. A shift changes
 * so (ROT1), for there the moment counts; an opening is read by TIM2, for there its length does.
 */
export function toInstantAfterGap(rules: ZoneRules, local: LocalDateTime): Instant {
  const at = toInstant(rules, local);
  if (toLocal(rules, at) === local) return at;
  return rules.transitions[stretchAt(rules, at) - 1] ?? at;
}

/** No zone is further than a day from UTC, so stretches that ended a day earlier cannot answer. */
function firstCandidate(rules: ZoneRules, local: LocalDateTime): number {
  return stretchAt(rules, local - 86_400_000);
}

/** How many transitions are at or before `at`. */
function stretchAt({ transitions }: ZoneRules, at: Instant): number {
  let low = 0;
  let high = transitions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((transitions[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
