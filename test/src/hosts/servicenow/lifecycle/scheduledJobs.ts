/**
 * Scheduled script executions (`sysauto_script`), on the world's clock. A periodic job runs at its
 * start and every period after it; one that was missed runs once, late, and then keeps to its grid.
 */
import type { Instant } from '@rungs/core';
import { parseDateTimeText, parseDurationText } from '../data/dateTimeText';
import type { Row } from '../data/database';
import { sessionOf, type Instance } from '../instance';
import { errorText, type Scripts } from '../scripts';
import type { Errand, ErrandSource } from './agenda';

const DAY_MS = 86_400_000;

export class ScheduledJobs implements ErrandSource {
  private readonly nextRun = new Map<string, Instant | undefined>();

  constructor(
    private readonly instance: Instance,
    private readonly scripts: Scripts,
  ) {}

  next(): Errand | undefined {
    let best: Errand | undefined;
    for (const job of this.instance.find('sysauto_script', 'active=true')) {
      const dueAt = this.dueAt(job);
      if (dueAt === undefined || (best && best.dueAt <= dueAt)) continue;
      best = { name: `job ${job['name']}`, dueAt, run: () => this.runOnTime(job, dueAt) };
    }
    return best;
  }

  /** Runs it now, beside its schedule: a person's press on "Execute Now", or a timer that fires twice. */
  execute(name: string): void {
    const job = this.instance.findOne('sysauto_script', `name=${name}`);
    if (!job) throw new Error(`There is no scheduled job called ${name}`);
    this.run(job);
  }

  private dueAt(job: Row): Instant | undefined {
    const key = job['sys_id'] ?? '';
    const installedAt = parseDateTimeText(job['sys_created_on'] ?? '') ?? this.instance.clock.now();
    if (!this.nextRun.has(key)) this.nextRun.set(key, firstRun(job, installedAt));
    return this.nextRun.get(key);
  }

  /** A node whose clock is behind does not run it again for the same minute. */
  private runOnTime(job: Row, dueAt: Instant): void {
    this.nextRun.set(job['sys_id'] ?? '', followingRun(job, Math.max(dueAt, this.instance.clock.now())));
    this.run(job);
  }

  private run(job: Row): void {
    const userName = this.instance.database.get('sys_user', job['run_as'] ?? '')?.['user_name'] ?? 'system';
    this.instance.inSession(sessionOf(userName), () => {
      try {
        if (job['conditional'] === 'true' && !this.scripts.holds(job, job['condition'] ?? '', {})) return;
        this.scripts.run(job, job['script'] ?? '', {});
      } catch (thrown) {
        this.instance.write('error', `Scheduled job ${job['name']}`, errorText(thrown));
      }
    });
  }
}

/** The first moment on the job's grid that isn't over; nothing where it runs on demand. */
function firstRun(job: Row, now: Instant): Instant | undefined {
  const start = parseDateTimeText(job['run_start'] ?? '');
  const period = periodOf(job);
  switch (job['run_type']) {
    case 'periodically':
    case 'daily':
      return period === undefined ? undefined : onGrid(gridStart(job, start, now), period, now, 0);
    case 'once':
      return start;
    default:
      return undefined;
  }
}

function followingRun(job: Row, now: Instant): Instant | undefined {
  const period = periodOf(job);
  if (job['run_type'] === 'once' || period === undefined) return undefined;
  return onGrid(gridStart(job, parseDateTimeText(job['run_start'] ?? ''), now), period, now, 1);
}

function gridStart(job: Row, start: Instant | undefined, now: Instant): Instant {
  if (job['run_type'] !== 'daily') return start ?? now;
  const ofDay = parseDurationText(job['run_time'] ?? '') ?? 0;
  return Math.floor(now / DAY_MS) * DAY_MS - DAY_MS + (ofDay % DAY_MS);
}

function periodOf(job: Row): number | undefined {
  if (job['run_type'] === 'daily') return DAY_MS;
  const period = parseDurationText(job['run_period'] ?? '');
  return period ? period : undefined;
}

/** The least `start + k × period` at or after `now`, or after it where `least` is 1. */
function onGrid(start: Instant, period: number, now: Instant, least: 0 | 1): Instant {
  if (start > now) return start;
  const passed = (now - start) / period;
  return start + (least === 1 ? Math.floor(passed) + 1 : Math.ceil(passed)) * period;
}
