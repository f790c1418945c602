/** The SLA engine: what becomes of `task_sla` when a task changes and time passes; and schedules, which it counts in. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { WorldClock } from '../../hosts/host';
import { runUntil } from '../../hosts/jira/runUntil';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { addRule, bareInstance, MONDAY_NOON } from './bareInstance';

const HOUR_MS = 3_600_000;
let host: LocalServiceNow;
let clock: WorldClock;

/** Noon in Berlin, 11:00 in UTC. */
beforeEach(() => {
  ({ host, clock } = bareInstance());
});

type Values = { readonly [column: string]: string };

function office(): string {
  const schedule = host.instance.store('cmn_schedule', { name: '8-5 weekdays', time_zone: 'Europe/Berlin' });
  host.instance.store('cmn_schedule_span', {
    ...{ schedule, start_date_time: '20260105T080000', end_date_time: '20260105T170000' },
    repeat_type: 'weekdays',
  });
  return schedule;
}

function define(values: Values = {}): string {
  return host.instance.store('contract_sla', {
    ...{ name: 'Resolution', collection: 'incident', active: 'true', target: 'resolution', type: 'SLA' },
    ...{ duration: '1970-01-01 08:00:00', schedule_source: 'no_schedule', when_to_resume: 'no_match' },
    ...{ start_condition: 'active=true', stop_condition: 'stateIN6,7', pause_condition: 'state=3' },
    ...values,
  });
}

const open = (values: Values = {}): string => host.insert('incident', { short_description: 'x', ...values }) ?? '';
const change = (sysId: string, values: Values): void => void host.update('incident', sysId, values);
const slas = (): Values[] => host.rows('task_sla');
const pass = (hours: number): Promise<void> => runUntil(host, clock, clock.now() + hours * HOUR_MS);

describe('A task SLA', () => {
  it('is attached where the start condition holds, and breaches after the goal', () => {
    define();
    const task = open();
    expect(slas()).toMatchObject([
      {
        ...{ task, stage: 'in_progress', active: 'true', has_breached: 'false', start_time: '2026-11-16 11:00:00' },
        ...{ planned_end_time: '2026-11-16 19:00:00', original_breach_time: '2026-11-16 19:00:00' },
      },
    ]);
  });

  it('is not attached where the start condition does not hold, is absent, or the definition is not active', () => {
    define({ start_condition: 'priority=1' });
    define({ start_condition: '' });
    define({ active: 'false' });
    define({ collection: 'problem' });
    open({ impact: '3', urgency: '3' });
    expect(slas()).toEqual([]);
  });

  it('of a definition on task is attached to an incident too', () => {
    define({ collection: 'task' });
    open();
    expect(slas()).toHaveLength(1);
  });

  it('is marked breached at its planned end, by a timer', async () => {
    define();
    open();
    await pass(7.9);
    expect(slas()[0]?.['has_breached']).toBe('false');
    await pass(0.2);
    expect(slas()[0]).toMatchObject({ has_breached: 'true', stage: 'in_progress', active: 'true' });
  });

  it('that is paused does not breach; resumed, its end moves by the pause, and the first one stays on record', async () => {
    define();
    const task = open();
    await pass(2);
    change(task, { state: '3' });
    expect(slas()[0]).toMatchObject({
      stage: 'paused',
      duration: '1970-01-01 02:00:00',
      pause_time: '2026-11-16 13:00:00',
    });
    await pass(20);
    expect(slas()[0]?.['has_breached']).toBe('false');
    change(task, { state: '2' });
    expect(slas()[0]).toMatchObject({
      ...{ stage: 'in_progress', pause_time: '', pause_duration: '1970-01-01 20:00:00' },
      ...{ planned_end_time: '2026-11-17 15:00:00', original_breach_time: '2026-11-16 19:00:00' },
    });
    await pass(6.1);
    expect(slas()[0]?.['has_breached']).toBe('true');
  });

  it('resumes by a condition of its own where the definition says so, and by nothing else', () => {
    define({ when_to_resume: 'on_condition', resume_condition: 'priority=1' });
    const task = open();
    change(task, { state: '3' });
    change(task, { state: '2' });
    expect(slas()[0]?.['stage']).toBe('paused');
    change(task, { impact: '1', urgency: '1' });
    expect(slas()[0]?.['stage']).toBe('in_progress');
  });

  it('is completed by the stop condition, breached or not, and nothing happens to it afterwards', async () => {
    define();
    const task = open();
    await pass(3);
    change(task, { state: '6', close_code: 'x', close_notes: 'y' });
    await pass(10);
    expect(slas()).toMatchObject([
      {
        ...{ stage: 'completed', active: 'false', has_breached: 'false', end_time: '2026-11-16 14:00:00' },
        ...{ duration: '1970-01-01 03:00:00', percentage: '37.50', business_time_left: '1970-01-01 05:00:00' },
      },
    ]);
  });

  it.each([
    ['a condition', { when_to_cancel: 'on_condition', cancel_condition: 'priority=1' }, 'cancelled'],
    [
      'the start condition not holding any more',
      { when_to_cancel: 'no_match', start_condition: 'priority!=1' },
      'cancelled',
    ],
    ['nothing', { when_to_cancel: 'never', start_condition: 'priority!=1' }, 'in_progress'],
  ])('is cancelled by %s', (_what, definition, stage) => {
    define(definition);
    const task = open();
    change(task, { impact: '1', urgency: '1' });
    expect(slas()).toMatchObject([{ stage }]);
  });

  it('begins anew where the reset condition holds: the old one is cancelled, a new one counts from now', async () => {
    define({ reset_condition: 'assignment_groupVALCHANGES^ORpriority=1', duration: '1970-01-01 01:00:00' });
    const task = open();
    await pass(0.5);
    change(task, { impact: '1', urgency: '1' });
    expect(slas()).toMatchObject([
      { stage: 'cancelled', active: 'false' },
      { stage: 'in_progress', active: 'true', start_time: '2026-11-16 11:30:00' },
    ]);
  });

  it('starts in the past where it is retroactive', () => {
    define({ retroactive: 'true', set_start_to: 'opened_at' });
    open({ opened_at: '2026-11-16 09:00:00' });
    expect(slas()[0]).toMatchObject({ start_time: '2026-11-16 09:00:00', planned_end_time: '2026-11-16 17:00:00' });
  });

  it('counts in its schedule: over the night, and not while paused', async () => {
    define({ schedule_source: 'sla_definition', schedule: office() });
    const task = open();
    // Five hours on Monday, three on Tuesday, in Berlin.
    expect(slas()[0]?.['planned_end_time']).toBe('2026-11-17 10:00:00');
    await pass(2);
    change(task, { state: '3' });
    await pass(24);
    change(task, { state: '2' });
    expect(slas()[0]).toMatchObject({
      ...{ business_duration: '1970-01-01 02:00:00', business_pause_duration: '1970-01-01 09:00:00' },
      planned_end_time: '2026-11-18 10:00:00',
    });
  });

  it('keeps stale percentages between changes, as the platform does: only the end and the flag are to be trusted', async () => {
    define();
    open();
    await pass(6);
    expect(slas()[0]?.['percentage']).toBe('0.00');
  });

  it('wakes business rules on task_sla, when it is made and when it breaches', async () => {
    addRule(
      host,
      'seen',
      { table: 'task_sla', when: 'after', on: 'insert,update' },
      `gs.info(current.stage + ' ' + current.has_breached);`,
    );
    define();
    open();
    await pass(9);
    expect(host.instance.log.map(({ message }) => message)).toEqual(['in_progress false', 'in_progress true']);
  });
});

describe('GlideSchedule', () => {
  const ask = (script: string, schedule = office()): unknown =>
    host.runScript(`var schedule = new GlideSchedule('${schedule}'); return ${script};`);
  const at = (text: string): string => `new GlideDateTime('${text}')`;

  it.each([
    ['before it opens', '2026-11-16 06:59:59', false],
    ['when it opens', '2026-11-16 07:00:00', true],
    ['when it closes', '2026-11-16 16:00:00', false],
    ['on Saturday', '2026-11-21 10:00:00', false],
    ['in summer, by its zone', '2026-07-06 06:00:00', true],
  ])('is open or not %s', (_when, time, open) => {
    expect(ask(`schedule.isInSchedule(${at(time)})`)).toBe(open);
  });

  it('adds working time over nights and weekends', () => {
    const ten = 'new GlideDuration(10 * 3600 * 1000)';
    expect(ask(`schedule.add(${at('2026-11-20 14:00:00')}, ${ten}).getValue()`)).toBe('2026-11-23 15:00:00');
  });

  it('counts working time between two instants', () => {
    const worked = `schedule.duration(${at('2026-11-20 14:00:00')}, ${at('2026-11-23 15:00:00')}).getNumericValue()`;
    expect(ask(worked)).toBe(10 * HOUR_MS);
  });

  it('says how long it is until it opens', () => {
    expect(ask(`schedule.whenNext(${at('2026-11-16 06:00:00')})`)).toBe(HOUR_MS);
    expect(ask(`schedule.whenNext(${at('2026-11-16 08:00:00')})`)).toBe(0);
  });

  it('is closed on an excluded day', () => {
    const schedule = office();
    host.instance.store('cmn_schedule_span', {
      ...{ schedule, type: 'exclude', all_day: 'true', repeat_type: 'yearly' },
      ...{ start_date_time: '20201116T000000', end_date_time: '20201116T235959' },
    });
    expect(ask(`schedule.isInSchedule(${at('2026-11-16 10:00:00')})`, schedule)).toBe(false);
    expect(ask(`schedule.isInSchedule(${at('2026-11-17 10:00:00')})`, schedule)).toBe(true);
  });

  it('that does not exist is never open, and says so', () => {
    expect(ask('schedule.isValid()', 'none')).toBe(false);
    expect(ask(`schedule.isInSchedule(${at('2026-11-16 10:00:00')})`, 'none')).toBe(false);
    expect(MONDAY_NOON).toBe(Date.parse('2026-11-16T11:00:00Z'));
  });

  it('knows its name', () => {
    expect(ask('schedule.getName()')).toBe('8-5 weekdays');
  });
});
