/**
 * The platform's SLA engine. Whenever a task was written, each active definition (`contract_sla`) of its table is
 * asked: attach, pause, resume, complete, cancel or begin anew. It keeps one `task_sla` row for each, through the
 * record's life cycle, so that business rules on `task_sla` fire. A breach is a timer at `planned_end_time`.
 * Durations and percentages are refreshed only when something happens to the row; in between they grow stale, as
 * on the platform, whose jobs refresh them now and then. A definition without a start condition attaches nothing.
 */
import type { Instant } from '@rungs/core';
import { dateTimeText, parseDateTimeText, parseDurationText } from '../data/dateTimeText';
import type { Row } from '../data/database';
import { parseEncodedQuery } from '../data/encodedQuery';
import { Schedule } from '../data/schedules';
import type { GlideApi } from '../glide/glideApi';
import type { GlideRecordObject } from '../glide/glideRecord';
import { sessionOf, type Instance } from '../instance';
import type { Scripts } from '../scripts';
import type { Errand, ErrandSource } from './agenda';

export class SlaEngine implements ErrandSource {
  /** When which row will be breached. */
  private readonly timers = new Map<string, Instant>();

  constructor(
    private readonly instance: Instance,
    private readonly scripts: Scripts,
    private readonly glide: GlideApi,
  ) {}

  /** After a task was inserted or updated. */
  process(record: GlideRecordObject): void {
    const { dictionary } = this.instance;
    const tableName = record.getTableName();
    if (!dictionary.isA(tableName, 'task') || !dictionary.has('contract_sla')) return;
    const tables = dictionary.lineage(tableName).join(',');
    const definitions = this.instance.find('contract_sla', `collectionIN${tables}^active=true`);
    if (definitions.length === 0) return;
    const task = this.instance.database.get(tableName, record.getUniqueValue() ?? '');
    if (!task) return;
    this.instance.inScope('global', () => {
      for (const definition of definitions) this.follow(definition, tableName, task);
    });
  }

  next(): Errand | undefined {
    let first: [string, Instant] | undefined;
    for (const timer of this.timers) if (!first || timer[1] < first[1]) first = timer;
    if (!first) return undefined;
    const [sysId, dueAt] = first;
    return { name: 'SLA breach timer', dueAt, run: () => this.breach(sysId) };
  }

  private follow(definition: Row, tableName: string, task: Row): void {
    const matches = (condition: string): boolean => {
      const query = definition[condition] ?? '';
      if (query === '') return false;
      return this.instance.database.satisfies(tableName, task, parseEncodedQuery(this.scripts.resolveQuery(query)));
    };
    const current = this.instance.findOne('task_sla', `task=${task['sys_id']}^sla=${definition['sys_id']}^active=true`);
    if (!current) {
      if (matches('start_condition') && !matches('stop_condition'))
        this.attach(definition, task, matches('pause_condition'));
      return;
    }
    if (matches('stop_condition')) return this.end(current, definition, 'completed');
    if (isCancelled(definition, matches)) return this.end(current, definition, 'cancelled');
    if (matches('reset_condition')) {
      this.end(current, definition, definition['reset_action'] === 'complete' ? 'completed' : 'cancelled');
      return this.attach(definition, task, matches('pause_condition'));
    }
    if (current['stage'] === 'in_progress' && matches('pause_condition')) return this.pause(current, definition);
    if (current['stage'] === 'paused' && isResumed(definition, matches)) this.resume(current, definition);
  }

  private attach(definition: Row, task: Row, paused: boolean): void {
    const now = this.now();
    const field = definition['retroactive'] === 'true' ? task[definition['set_start_to'] ?? ''] : undefined;
    const start = parseDateTimeText(field ?? '') ?? now;
    const schedule = scheduleOf(definition, task);
    const row: Row = {
      task: task['sys_id'] ?? '',
      sla: definition['sys_id'] ?? '',
      stage: 'in_progress',
      active: 'true',
      has_breached: 'false',
      start_time: dateTimeText(start),
      schedule,
      timezone: this.zoneOf(definition, task),
    };
    const end = this.endOf(row, start, goalOf(definition));
    const planned = end === undefined ? '' : dateTimeText(end);
    const whole = { ...row, planned_end_time: planned, original_breach_time: planned };
    const sysId = this.save(undefined, { ...whole, ...this.measured(whole, definition, now) });
    if (sysId && paused) this.pause({ ...whole, sys_id: sysId }, definition);
    else if (sysId) this.watch(sysId);
  }

  private pause(row: Row, definition: Row): void {
    const now = this.now();
    this.timers.delete(row['sys_id'] ?? '');
    this.save(row, { stage: 'paused', pause_time: dateTimeText(now), ...this.measured(row, definition, now) });
  }

  /** What is left of the goal counts from now on; the breach moves by the pause. */
  private resume(row: Row, definition: Row): void {
    const now = this.now();
    const pausedAt = parseDateTimeText(row['pause_time'] ?? '') ?? now;
    const paused = added(row['pause_duration'], now - pausedAt);
    const businessPaused = added(row['business_pause_duration'], this.worked(row, pausedAt, now));
    const resumed = { ...row, pause_time: '', pause_duration: paused, business_pause_duration: businessPaused };
    const left = goalOf(definition) - this.used(resumed, now);
    const end = left <= 0 ? undefined : this.endOf(row, now, left);
    this.save(row, {
      stage: 'in_progress',
      pause_time: '',
      pause_duration: paused,
      business_pause_duration: businessPaused,
      ...(end === undefined ? {} : { planned_end_time: dateTimeText(end) }),
      ...this.measured(resumed, definition, now),
    });
    this.watch(row['sys_id'] ?? '');
  }

  private end(row: Row, definition: Row, stage: 'completed' | 'cancelled'): void {
    const now = this.now();
    this.timers.delete(row['sys_id'] ?? '');
    const whole = { stage, active: 'false', end_time: dateTimeText(now), ...this.measured(row, definition, now) };
    this.save(row, whole);
  }

  private breach(sysId: string): void {
    this.timers.delete(sysId);
    const row = this.instance.database.get('task_sla', sysId);
    const definition = this.instance.database.get('contract_sla', row?.['sla'] ?? '');
    if (!row || !definition || row['active'] !== 'true' || row['stage'] !== 'in_progress') return;
    this.instance.inSession(sessionOf('system'), () => {
      this.save(row, { has_breached: 'true', ...this.measured(row, definition, this.now()) });
    });
  }

  private watch(sysId: string): void {
    const row = this.instance.database.get('task_sla', sysId);
    const end = parseDateTimeText(row?.['planned_end_time'] ?? '');
    if (end !== undefined && row?.['has_breached'] !== 'true') this.timers.set(sysId, end);
  }

  /** As the row's columns say it at this moment: elapsed without pauses, left, and the shares. */
  private measured(row: Row, definition: Row, now: Instant): Row {
    const goal = goalOf(definition);
    const start = parseDateTimeText(row['start_time'] ?? '') ?? now;
    const pausedSince = parseDateTimeText(row['pause_time'] ?? '') ?? now;
    const elapsed = Math.max(0, pausedSince - start - span(row['pause_duration']));
    const worked = this.used(row, now);
    const share = (ms: number): string => (goal === 0 ? '' : ((ms / goal) * 100).toFixed(2));
    return {
      duration: dateTimeText(elapsed),
      business_duration: dateTimeText(worked),
      time_left: dateTimeText(Math.max(0, goal - elapsed)),
      business_time_left: dateTimeText(Math.max(0, goal - worked)),
      percentage: share(elapsed),
      business_percentage: share(worked),
      ...(worked >= goal && goal > 0 ? { has_breached: 'true' } : {}),
    };
  }

  private used(row: Row, now: Instant): number {
    const start = parseDateTimeText(row['start_time'] ?? '') ?? now;
    const until = parseDateTimeText(row['pause_time'] ?? '') ?? now;
    const paused = row['schedule'] ? row['business_pause_duration'] : row['pause_duration'];
    return Math.max(0, this.worked(row, start, until) - span(paused));
  }

  private worked(row: Row, from: Instant, to: Instant): number {
    return this.schedule(row)?.duration(from, to) ?? Math.max(0, to - from);
  }

  private endOf(row: Row, from: Instant, ms: number): Instant | undefined {
    const schedule = this.schedule(row);
    return schedule ? schedule.add(from, ms) : from + ms;
  }

  private schedule(row: Row): Schedule | undefined {
    return row['schedule'] ? scheduleById(this.instance, row['schedule'], row['timezone']) : undefined;
  }

  private zoneOf(definition: Row, task: Row): string {
    const source = definition['timezone_source'] || 'task.caller_id.time_zone';
    if (source === 'sla.timezone') return definition['timezone'] || this.instance.zone;
    const table = task['sys_class_name'] || 'task';
    return this.instance.database.valueOf(table, task, source.replace(/^task\./, '')) || this.instance.zone;
  }

  private save(row: Row | undefined, values: Row): string | null {
    const record = this.glide.record('task_sla');
    if (row) record.get(row['sys_id'] ?? '');
    else record.initialize();
    for (const [column, value] of Object.entries(values)) record.setValue(column, value);
    return row ? record.update() : record.insert();
  }

  private now(): Instant {
    return Math.floor(this.instance.clock.now() / 1000) * 1000;
  }
}

/** In its own zone, or in the one that is asked for where it floats. */
export function scheduleById(instance: Instance, sysId: string, zone?: string): Schedule | undefined {
  const schedule = instance.database.get('cmn_schedule', sysId);
  if (!schedule) return undefined;
  return new Schedule(
    schedule['time_zone'] || zone || instance.zone,
    instance.find('cmn_schedule_span', `schedule=${sysId}`),
  );
}

type Matches = (condition: string) => boolean;

function isCancelled(definition: Row, matches: Matches): boolean {
  switch (definition['when_to_cancel']) {
    case 'never':
      return false;
    case 'no_match':
      return !matches('start_condition');
    default:
      return matches('cancel_condition');
  }
}

function isResumed(definition: Row, matches: Matches): boolean {
  return definition['when_to_resume'] === 'no_match' ? !matches('pause_condition') : matches('resume_condition');
}

function scheduleOf(definition: Row, task: Row): string {
  switch (definition['schedule_source']) {
    case 'no_schedule':
      return '';
    case 'task_field':
      return task[definition['schedule_source_field'] ?? ''] ?? '';
    default:
      return definition['schedule'] ?? '';
  }
}

function goalOf(definition: Row): number {
  return span(definition['duration']);
}

function span(text: string | undefined): number {
  return parseDurationText(text ?? '') ?? 0;
}

function added(text: string | undefined, ms: number): string {
  return dateTimeText(span(text) + ms);
}
