/**
 * SLA metrics of a service project, as Jira Service Management counts them: a goal for each priority, a
 * calendar, statuses in which the clock stands, cycles that begin again when a request is reopened.
 * Nothing is kept: cycles follow from an issue's history whenever somebody asks.
 */
import type { Instant } from '@rungs/core';
import { isInternal } from './jiraSite';
import { instantOf, offsetMs } from './localTime';
import { statusById } from './workflow';
import type { JiraSite } from './jiraSite';
import type { Issue } from './records';

export interface SlaMetric {
  readonly id: string;
  readonly name: string;
  readonly fieldId: string;
  readonly measures: 'resolution' | 'firstResponse';
  /** By priority id; an issue of another priority has no such SLA. */
  readonly goalMs: { readonly [priorityId: string]: number };
  readonly calendar: SlaCalendar;
  /** Names of statuses. */
  readonly pausesIn: readonly string[];
}

/** Around the clock, or on weekdays (0 is Sunday) between two minutes of the day. */
export type SlaCalendar =
  | { readonly open: 'always' }
  | {
      readonly open: 'weekly';
      readonly zone: string;
      readonly days: readonly number[];
      readonly from: number;
      readonly to: number;
    };

export interface SlaCycle {
  readonly startedAt: Instant;
  readonly stoppedAt?: Instant;
  readonly breachAt: Instant;
  readonly goalMs: number;
  readonly elapsedMs: number;
  readonly isPaused: boolean;
  readonly isWithinHours: boolean;
}

/** In order; the last is ongoing where it has no `stoppedAt`. Empty where the metric does not apply. */
export function slaCycles(site: JiraSite, issue: Issue, metric: SlaMetric): readonly SlaCycle[] {
  const goalMs = metric.goalMs[issue.priorityId];
  if (goalMs === undefined) return [];
  return stretches(site, issue, metric).map((run) => cycleOf(run, metric.calendar, goalMs, site.now()));
}

type Phase = 'runs' | 'stands' | 'over';

interface Run {
  readonly startedAt: Instant;
  stoppedAt?: Instant;
  /** Where it ran and where it stood; each lasts until the next. */
  readonly phases: { readonly from: Instant; readonly phase: 'runs' | 'stands' }[];
}

function stretches(site: JiraSite, issue: Issue, metric: SlaMetric): readonly Run[] {
  const runs: Run[] = [{ startedAt: issue.created, phases: [{ from: issue.created, phase: 'runs' }] }];
  for (const { at, phase } of turns(site, issue, metric)) {
    const last = runs[runs.length - 1]!;
    if (phase === 'over') last.stoppedAt ??= at;
    else if (last.stoppedAt === undefined) last.phases.push({ from: at, phase });
    // A first response is given once.
    else if (metric.measures === 'resolution') runs.push({ startedAt: at, phases: [{ from: at, phase }] });
  }
  return runs;
}

function turns(site: JiraSite, issue: Issue, metric: SlaMetric): { at: Instant; phase: Phase }[] {
  let isResolved = false;
  let status = '';
  const changes = issue.changelog.flatMap(({ at, items }): { at: Instant; phase: Phase }[] => {
    const bearing = items.filter(({ fieldId }) => fieldId === 'status' || fieldId === 'resolution');
    for (const { fieldId, to } of bearing) {
      if (fieldId === 'resolution') isResolved = to !== null;
      else status = statusById(to ?? '').name;
    }
    if (bearing.length === 0) return [];
    return [{ at, phase: isResolved ? 'over' : metric.pausesIn.includes(status) ? 'stands' : 'runs' }];
  });
  if (metric.measures === 'resolution') return changes;
  const answer = issue.comments.find((one) => !isInternal(one) && site.user(one.author)?.role === 'agent');
  const answered = answer ? [{ at: answer.created, phase: 'over' as const }] : [];
  return [...changes, ...answered].sort((one, other) => one.at - other.at);
}

function cycleOf(run: Run, calendar: SlaCalendar, goalMs: number, now: Instant): SlaCycle {
  const end = run.stoppedAt ?? now;
  let elapsedMs = 0;
  run.phases.forEach(({ from, phase }, index) => {
    const to = Math.min(end, run.phases[index + 1]?.from ?? end);
    if (phase === 'runs') elapsedMs += openBetween(calendar, from, to);
  });
  const isPaused = run.stoppedAt === undefined && run.phases[run.phases.length - 1]?.phase === 'stands';
  return {
    startedAt: run.startedAt,
    ...(run.stoppedAt !== undefined && { stoppedAt: run.stoppedAt }),
    breachAt: elapsedMs > goalMs ? breachedAt(run, calendar, goalMs) : addOpen(calendar, end, goalMs - elapsedMs),
    goalMs,
    elapsedMs,
    isPaused,
    isWithinHours: openBetween(calendar, now, now + 1) > 0,
  };
}

function breachedAt({ phases }: Run, calendar: SlaCalendar, goalMs: number): Instant {
  let left = goalMs;
  for (const [index, { from, phase }] of phases.entries()) {
    if (phase === 'stands') continue;
    const to = phases[index + 1]?.from ?? Infinity;
    const at = addOpen(calendar, from, left);
    if (at <= to) return at;
    left -= openBetween(calendar, from, to);
  }
  throw new Error('A cycle that is over its goal has passed it somewhere.');
}

function openBetween(calendar: SlaCalendar, from: Instant, to: Instant): number {
  let sum = 0;
  for (const [start, end] of openings(calendar, from)) {
    if (start >= to) break;
    sum += Math.min(end, to) - start;
  }
  return sum;
}

function addOpen(calendar: SlaCalendar, from: Instant, ms: number): Instant {
  let left = ms;
  for (const [start, end] of openings(calendar, from)) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  throw new Error('A calendar that is never open has no due times.');
}

const DAYS_AHEAD = 400;

/** Each stretch in which it is open, from then on. */
function* openings(calendar: SlaCalendar, from: Instant): Generator<readonly [Instant, Instant], void> {
  if (calendar.open === 'always') return yield [from, Infinity];
  const { zone, days } = calendar;
  const wall = new Date(from + offsetMs(from, zone));
  const at = (day: number, minutes: number): Instant =>
    instantOf(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate() + day, 0, minutes, zone);
  for (let day = 0; day < DAYS_AHEAD; day += 1) {
    if (!days.includes((wall.getUTCDay() + day) % 7)) continue;
    const [opens, closes] = [Math.max(from, at(day, calendar.from)), at(day, calendar.to)];
    if (opens < closes) yield [opens, closes];
  }
}
