/** The order in which rules see a record, what they see of it, and what they can stop. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { WorldClock } from '../../hosts/host';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { addRule, bareInstance, MONDAY_NOON } from './bareInstance';

let host: LocalServiceNow;
let clock: WorldClock;
beforeEach(() => {
  ({ host, clock } = bareInstance());
});

const seen = (): string[] => host.instance.log.filter((line) => line.level === 'info').map((line) => line.message);
const say = (words: string): string => `gs.info(${words});`;

function newIncident(values: { readonly [column: string]: string } = {}): string {
  return host.insert('incident', { short_description: 'x', impact: '2', urgency: '2', ...values }) ?? '';
}

describe('business rules: order', () => {
  it('before in order, the platform’s engines at 1000, before above it, the write, after, then async', async () => {
    addRule(
      host,
      'after 50',
      { table: 'incident', when: 'after', on: 'insert', order: 50 },
      say(`'after ' + new GlideRecord('incident').get(current.sys_id)`),
    );
    addRule(
      host,
      'before 1100',
      { table: 'incident', when: 'before', on: 'insert', order: 1100 },
      say(`'late before, priority ' + current.priority`),
    );
    addRule(
      host,
      'before 200',
      { table: 'task', when: 'before', on: 'insert', order: 200 },
      say(`'of the parent table'`),
    );
    addRule(
      host,
      'before 100',
      { table: 'incident', when: 'before', on: 'insert', order: 100 },
      say(
        `'early before, priority ' + current.priority + ', stored ' + new GlideRecord('incident').get(current.sys_id)`,
      ),
    );
    addRule(host, 'async', { table: 'incident', when: 'async', on: 'insert' }, say(`'async, previous ' + previous`));
    newIncident();
    expect(seen()).toEqual([
      'early before, priority 4, stored false',
      'of the parent table',
      'late before, priority 3',
      'after true',
    ]);
    expect(host.nextDueAt()).toBe(MONDAY_NOON);
    await host.runDue();
    expect(seen().at(-1)).toBe('async, previous null');
    expect(host.nextDueAt()).toBeUndefined();
  });

  it('previous is null on insert, and the record as it was on update', () => {
    addRule(
      host,
      'look',
      { table: 'incident', when: 'after', on: 'insert update' },
      say(`current.operation() + ' ' + (previous ? previous.category + '>' + current.category : 'none')`),
    );
    const sysId = newIncident();
    host.update('incident', sysId, { category: 'network' });
    expect(seen()).toEqual(['insert none', 'update inquiry>network']);
  });

  it('changes, changesTo and changesFrom hold in after rules', () => {
    const words = `[current.category.changes(), current.category.changesTo('network'), current.category.changesFrom('inquiry'), current.impact.changes(), current.work_notes.changes()].join()`;
    addRule(host, 'look', { table: 'incident', when: 'after', on: 'update' }, say(words));
    host.update('incident', newIncident(), { category: 'network', work_notes: 'n' });
    expect(seen()).toEqual(['true,true,true,false,true']);
  });
});

describe('business rules: what they do', () => {
  it('a before rule’s change is stored without an update of its own', () => {
    addRule(host, 'set', { table: 'incident', when: 'before', on: 'insert' }, `current.category = 'database';`);
    expect(host.rows('incident', `sys_id=${newIncident()}`)[0]).toMatchObject({
      category: 'database',
      sys_mod_count: '0',
    });
  });

  it('setAbortAction stops the write and what would follow', () => {
    addRule(
      host,
      'stop',
      { table: 'incident', when: 'before', on: 'insert', order: 100 },
      `current.setAbortAction(true);`,
    );
    addRule(host, 'never', { table: 'incident', when: 'before', on: 'insert', order: 200 }, say(`'ran'`));
    addRule(host, 'never after', { table: 'incident', when: 'after', on: 'insert' }, say(`'ran after'`));
    expect(host.insert('incident', { short_description: 'x' })).toBeNull();
    expect(host.rows('incident')).toEqual([]);
    expect(seen()).toEqual([]);
  });

  it('an abort of a deletion keeps the row', () => {
    addRule(host, 'stop', { table: 'incident', when: 'before', on: 'delete' }, `current.setAbortAction(true);`);
    const sysId = newIncident();
    expect(host.runScript(`var gr = new GlideRecord('incident'); gr.get('${sysId}'); return gr.deleteRecord();`)).toBe(
      false,
    );
    expect(host.rows('incident', `sys_id=${sysId}`)).toHaveLength(1);
  });

  it('a rule that throws is logged as an error; the record is written', () => {
    addRule(host, 'broken', { table: 'incident', when: 'before', on: 'insert' }, `null.x;`);
    expect(newIncident()).not.toBe('');
    expect(host.errors).toEqual([expect.stringContaining('Business rule broken')]);
  });

  it('a rule is not entered again for the record on which it works', () => {
    addRule(
      host,
      'loop',
      { table: 'incident', when: 'after', on: 'update' },
      `gs.info('once'); current.category = 'c' + current.sys_mod_count; current.update();`,
    );
    host.update('incident', newIncident(), { category: 'network' });
    expect(seen()).toEqual(['once']);
    expect(host.errors).toEqual([]);
  });

  it('rules that make each other work without end are stopped with an error', () => {
    addRule(
      host,
      'breed',
      { table: 'incident', when: 'after', on: 'insert' },
      `var n = new GlideRecord('incident'); n.initialize(); n.insert();`,
    );
    newIncident();
    expect(host.errors.join()).toMatch(/levels deep/);
  });
});

const filters: readonly (readonly [filter: string, change: { readonly [column: string]: string }, applies: boolean])[] =
  [
    ['priority=1', { impact: '1', urgency: '1' }, false],
    ['impact=1', { impact: '1' }, true],
    ['categoryCHANGESTOnetwork', { category: 'network' }, true],
    ['categoryCHANGESTOnetwork', { impact: '1' }, false],
    ['categoryVALCHANGES', { category: 'hardware' }, true],
    ['categoryCHANGESFROMinquiry^impact=2', { category: 'hardware' }, true],
    ['categoryCHANGESFROMnetwork', { category: 'hardware' }, false],
  ];

describe('business rules: conditions', () => {
  it.each(filters)('filter %s on %j: %s', (filter, change, applies) => {
    addRule(host, 'filtered', { table: 'incident', when: 'before', on: 'update', filter, order: 10 }, say(`'ran'`));
    host.update('incident', newIncident(), change);
    expect(seen()).toEqual(applies ? ['ran'] : []);
  });

  it('a script condition is an expression over current', () => {
    addRule(
      host,
      'conditional',
      { table: 'incident', when: 'after', on: 'insert', condition: `current.impact == 1 && current.active == true` },
      say(`'ran'`),
    );
    newIncident();
    newIncident({ impact: '1' });
    expect(seen()).toEqual(['ran']);
  });

  it('an async rule sees the record as it is when it runs, at the next look at what is due', async () => {
    addRule(host, 'later', { table: 'incident', when: 'async', on: 'insert' }, say(`current.category`));
    const sysId = newIncident();
    host.update('incident', sysId, { category: 'network' });
    clock.set(MONDAY_NOON + 5_000);
    await host.runDue();
    expect(seen()).toEqual(['network']);
  });
});
