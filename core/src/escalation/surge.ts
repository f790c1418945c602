/**
 * ESC18: many escalations at once. What a group would be told of more often than the policy allows
 * within a window becomes one digest by importance; exceptions are never batched and nothing is
 * dropped. Clocks and audit stay with each escalation: only the telling is joined.
 */
import type { Priority } from '../incident/incident';
import type { Instant } from '../time/instant';

export interface SurgeRule {
  /** So many notices are told one by one; with more, all that are not exceptions are one digest. */
  readonly atMost: number;
  readonly withinMs: number;
}

export interface WaitingNotice {
  readonly id: string;
  /** Whoever is told: a group, or one person by one channel. */
  readonly audience: string;
  readonly at: Instant;
  readonly priority: Priority;
  readonly exception: boolean;
}

/** One telling: of one notice, or of several, the most important first. */
export interface Telling<Notice extends WaitingNotice> {
  readonly audience: string;
  readonly notices: readonly Notice[];
}

export function tellings<Notice extends WaitingNotice>(waiting: readonly Notice[], rule: SurgeRule): Telling<Notice>[] {
  const audiences = waiting.map(({ audience }) => audience);
  return audiences
    .filter((audience, i) => audiences.indexOf(audience) === i)
    .flatMap((audience) =>
      tellingsTo(
        audience,
        waiting.filter((it) => it.audience === audience),
        rule,
      ),
    );
}

function tellingsTo<Notice extends WaitingNotice>(
  audience: string,
  waiting: readonly Notice[],
  { atMost, withinMs }: SurgeRule,
): Telling<Notice>[] {
  const crowded = (notice: Notice): boolean =>
    !notice.exception && waiting.filter(({ at }) => Math.abs(at - notice.at) < withinMs).length > atMost;
  const alone = (notice: Notice): Telling<Notice> => ({ audience, notices: [notice] });
  const single = waiting.filter((notice) => !crowded(notice)).map(alone);
  const digest = byImportance(waiting.filter(crowded));
  return digest.length === 0 ? single : [...single, { audience, notices: digest }];
}

function byImportance<Notice extends WaitingNotice>(notices: readonly Notice[]): Notice[] {
  return [...notices].sort((a, b) => a.priority - b.priority || a.at - b.at || (a.id < b.id ? -1 : 1));
}
