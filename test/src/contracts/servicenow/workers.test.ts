/** What the instance does by itself: events, notifications, jobs; on time, late, twice, and stopped. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { WorldClock } from '../../hosts/host';
import { runUntil } from '../../hosts/jira/runUntil';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance, MONDAY_NOON } from './bareInstance';

const MINUTE_MS = 60_000;
let host: LocalServiceNow;
let clock: WorldClock;
beforeEach(() => {
  ({ host, clock } = bareInstance());
  host.instance.store('sysevent_register', { event_name: 'lab.done', suffix: 'done', table: 'incident' });
});

const seen = (): string[] => host.instance.log.filter((line) => line.level === 'info').map((line) => line.message);

function onEvent(name: string, script: string, order = '100'): void {
  host.instance.store('sysevent_script_action', { name, event_name: 'lab.done', active: 'true', order, script });
}

describe('events', () => {
  it('wake script actions in their order, with the record and the parameters', async () => {
    onEvent('second', `gs.info('second ' + event.parm2);`, '200');
    onEvent('first', `gs.info('first ' + current.short_description + ' ' + event.parm1);`, '100');
    const sysId = host.insert('incident', { short_description: 'x' });
    host.runScript(
      `var gr = new GlideRecord('incident'); gr.get('${sysId}'); gs.eventQueue('lab.done', gr, 'p', 'q');`,
    );
    expect(seen()).toEqual([]);
    expect(host.nextDueAt()).toBe(MONDAY_NOON);
    await host.runDue();
    expect(seen()).toEqual(['first x p', 'second q']);
    expect(host.rows('sysevent')[0]).toMatchObject({ name: 'lab.done', state: 'processed', instance: sysId });
  });

  it('a scheduled one waits for its instant', async () => {
    onEvent('later', `gs.info('at ' + new GlideDateTime());`);
    host.runScript(
      `var at = new GlideDateTime(); at.addSeconds(90); gs.eventQueueScheduled('lab.done', null, '', '', at);`,
    );
    await host.runDue();
    expect(seen()).toEqual([]);
    expect(host.nextDueAt()).toBe(MONDAY_NOON + 90_000);
    await runUntil(host, clock, MONDAY_NOON + 2 * MINUTE_MS);
    expect(seen()).toEqual(['at 2026-11-16 11:01:30']);
  });

  it('that nobody registered are dropped; here that is said', async () => {
    host.runScript(`gs.eventQueue('lab.typo', null, '', '');`);
    expect(host.errors).toEqual([expect.stringContaining('lab.typo')]);
    expect(host.nextDueAt()).toBeUndefined();
    await host.runDue();
    expect(host.rows('sysevent')[0]?.['state']).toBe('error');
  });

  it('that breed themselves at one instant end in an error that names them', async () => {
    onEvent('again', `gs.eventQueue('lab.done', null, '', '');`);
    host.runScript(`gs.eventQueue('lab.done', null, '', '');`);
    await expect(host.runDue()).rejects.toThrow(/event lab\.done keep each other busy/);
  });

  it('a script action that throws is an error and does not stop the next', async () => {
    onEvent('broken', `throw new Error('no');`, '1');
    onEvent('next', `gs.info('next');`, '2');
    host.runScript(`gs.eventQueue('lab.done', null, '', '');`);
    await host.runDue();
    expect(seen()).toEqual(['next']);
    expect(host.errors).toEqual([expect.stringContaining('Script action broken: no')]);
  });
});

describe('notifications', () => {
  const userId = (userName: string): string => host.rows('sys_user', `user_name=${userName}`)[0]?.['sys_id'] ?? '';
  const notify = (values: { readonly [column: string]: string }): void => {
    const base = {
      name: 'n',
      event_name: 'lab.done',
      collection: 'incident',
      active: 'true',
      generation_type: 'event',
    };
    host.instance.store('sysevent_email_action', {
      ...base,
      subject: '${number}',
      message_html: '<p>${priority}</p>',
      ...values,
    });
  };
  const fire = async (parm1 = '', person = 'system'): Promise<void> => {
    const sysId = host.insert('incident', { short_description: 'x', assigned_to: userId('t.sato') });
    host.runScript(
      `var gr = new GlideRecord('incident'); gr.get('${sysId}'); gs.eventQueue('lab.done', gr, '${parm1}', '');`,
      person,
    );
    await host.runDue();
  };
  const outbox = (): (string | undefined)[] => host.rows('sys_email').map((mail) => mail['recipients']);

  it('fill the subject and the body from the record', async () => {
    notify({
      recipient_fields: 'assigned_to',
      message_html: '<p>${priority}, ${assigned_to.name}, ${event.parm1}, ${assigned_to.URI_REF}</p>',
    });
    await fire('seen');
    expect(host.rows('sys_email')[0]).toMatchObject({
      subject: 'INC0010001',
      recipients: 't.sato@northwind.example',
      type: 'send-ready',
    });
    expect(host.rows('sys_email')[0]?.['body']).toMatch(
      /^<p>5 - Planning, T\. Sato, seen, <a href="http:\/\/localhost\/nav_to\.do\?uri=sys_user\.do%3Fsys_id=\w{32}">T\. Sato<\/a><\/p>$/,
    );
  });

  it('go to the users that a parameter names, each once', async () => {
    notify({ event_parm_1: 'true', recipient_fields: 'assigned_to' });
    await fire(`${userId('t.sato')},${userId('m.ortiz')},somebody@else.example,${userId('m.ortiz')}`);
    expect(outbox()).toEqual(['t.sato@northwind.example,m.ortiz@northwind.example,somebody@else.example']);
  });

  it('go to the members of a group', async () => {
    notify({ recipient_groups: host.rows('sys_user_group', 'name=Database')[0]?.['sys_id'] ?? '' });
    await fire();
    expect(outbox()).toEqual(['t.sato@northwind.example,m.ortiz@northwind.example']);
  });

  it('leave out whoever caused the event, unless told otherwise', async () => {
    notify({ recipient_fields: 'assigned_to' });
    notify({ recipient_fields: 'assigned_to', send_self: 'true', subject: 'self' });
    await fire('', 'tsato');
    expect(host.rows('sys_email').map((mail) => mail['subject'])).toEqual(['self']);
  });

  it('leave out the inactive, and send nothing to nobody', async () => {
    notify({ recipient_fields: 'assigned_to' });
    host.update('sys_user', userId('t.sato'), { active: 'false' });
    await fire();
    expect(outbox()).toEqual([]);
  });
});

describe('scheduled jobs', () => {
  const job = (values: { readonly [column: string]: string }): void => {
    const base = {
      name: 'sweep',
      active: 'true',
      script: `gs.info(new GlideDateTime().getValue().slice(11) + ' ' + gs.getUserName());`,
    };
    host.instance.store('sysauto_script', { ...base, ...values });
  };
  const everyMinute = { run_type: 'periodically', run_period: '1970-01-01 00:01:00', run_start: '2026-01-01 00:00:30' };

  it('run on their grid, as the system', async () => {
    job(everyMinute);
    expect(host.nextDueAt()).toBe(MONDAY_NOON + 30_000);
    await runUntil(host, clock, MONDAY_NOON + 2 * MINUTE_MS);
    expect(seen()).toEqual(['11:00:30 system', '11:01:30 system']);
  });

  it('that were missed run once, late, and go on with their grid', async () => {
    job(everyMinute);
    expect(host.nextDueAt()).toBe(MONDAY_NOON + 30_000);
    clock.set(MONDAY_NOON + 10 * MINUTE_MS);
    await host.runDue();
    expect(seen()).toEqual(['11:10:00 system']);
    expect(host.nextDueAt()).toBe(MONDAY_NOON + 10 * MINUTE_MS + 30_000);
  });

  it('do not run before their start', () => {
    job({ ...everyMinute, run_start: '2026-12-01 00:00:00' });
    expect(host.nextDueAt()).toBe(Date.UTC(2026, 11, 1));
  });

  it('can be run beside their schedule: a timer that fires twice', async () => {
    job(everyMinute);
    host.runJob('sweep');
    await runUntil(host, clock, MONDAY_NOON + 30_000);
    expect(seen()).toEqual(['11:00:00 system', '11:00:30 system']);
  });

  it('stand still while the scheduler does', async () => {
    job(everyMinute);
    host.scheduler.stop();
    expect(host.nextDueAt()).toBeUndefined();
    clock.set(MONDAY_NOON + 5 * MINUTE_MS);
    await host.runDue();
    expect(seen()).toEqual([]);
    host.scheduler.start();
    await host.runDue();
    expect(seen()).toHaveLength(1);
  });

  it('daily and once', () => {
    job({ name: 'daily', run_type: 'daily', run_time: '1970-01-01 12:30:00' });
    expect(host.nextDueAt()).toBe(Date.UTC(2026, 10, 16, 12, 30));
    job({ name: 'once', run_type: 'once', run_start: '2026-11-16 11:05:00' });
    expect(host.nextDueAt()).toBe(MONDAY_NOON + 5 * MINUTE_MS);
  });

  it('a condition that does not hold keeps a job from running', async () => {
    job({ ...everyMinute, conditional: 'true', condition: 'false' });
    await runUntil(host, clock, MONDAY_NOON + MINUTE_MS);
    expect(seen()).toEqual([]);
  });
});
