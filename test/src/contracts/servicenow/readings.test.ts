/** What a query has an instance read: as many rows as the best of the declared indexes leaves, else the table. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Reading } from '../../hosts/servicenow/data/reading';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance } from './bareInstance';

const ROWS = 40;
let host: LocalServiceNow;
let readings: Reading[];

beforeEach(() => {
  ({ host } = bareInstance());
  const { dictionary, database } = host.instance;
  const text = (name: string) => [name, { name, type: 'string', label: name, mandatory: false }] as const;
  dictionary.define({
    name: 'x_lab_row',
    label: 'Row',
    scope: 'global',
    webServiceAccess: true,
    crossScope: [],
    columns: new Map([
      text('status'),
      text('code'),
      text('other'),
      ['due', { name: 'due', type: 'glide_date_time', label: 'Due', mandatory: false }],
      ['owner', { name: 'owner', type: 'reference', reference: 'sys_user', label: 'Owner', mandatory: false }],
    ]),
    uniqueIndexes: [['code']],
    plainIndexes: [['status', 'due']],
  });
  const [first, second] = host.rows('sys_user');
  for (let n = 0; n < ROWS; n += 1) {
    host.instance.store('x_lab_row', {
      code: `c${n}`,
      status: n % 4 === 0 ? 'pending' : 'done',
      due: `2026-11-16 10:${String(n).padStart(2, '0')}:00`,
      owner: (n < 8 ? first?.['sys_id'] : second?.['sys_id']) ?? '',
      other: 'same',
    });
  }
  readings = [];
  database.onReading = (reading) => void readings.push(reading);
});

function query(script: string): Reading[] {
  host.runScript(`var gr = new GlideRecord('x_lab_row'); ${script} gr.query();`);
  return readings;
}

describe('a query reads', () => {
  it.each([
    ['one row by sys_id', `gr.addQuery('sys_id', 'none');`, 0, ['sys_id']],
    ['one row by a unique column', `gr.addQuery('code', 'c7');`, 1, ['code']],
    ['the rows of a list by a unique column', `gr.addQuery('code', 'IN', 'c7,c8,c9,none');`, 3, ['code']],
    ['the first column of an index', `gr.addQuery('status', 'pending');`, 10, ['status', 'due']],
    [
      'a range behind an equality',
      `gr.addQuery('status', 'pending'); gr.addQuery('due', '<=', '2026-11-16 10:09:00');`,
      3,
      ['status', 'due'],
    ],
    [
      'everything for a range on an index’s second column',
      `gr.addQuery('due', '<=', '2026-11-16 10:09:00');`,
      ROWS,
      undefined,
    ],
    ['everything for a column without index', `gr.addQuery('other', 'same');`, ROWS, undefined],
    [
      'everything where an alternative has no index',
      `gr.addQuery('code', 'c1').addOrCondition('other', 'x');`,
      ROWS,
      undefined,
    ],
    ['everything for a text within', `gr.addQuery('code', 'CONTAINS', 'c1');`, ROWS, undefined],
    ['everything without a condition', ``, ROWS, undefined],
    ['what the best of two indexes leaves', `gr.addQuery('status', 'done'); gr.addQuery('code', 'c5');`, 1, ['code']],
    [
      'no more than the limit, where the index has them in order',
      `gr.addQuery('status', 'pending'); gr.orderBy('due'); gr.setLimit(2);`,
      2,
      ['status', 'due'],
    ],
    [
      'all of them before it can sort by another column',
      `gr.addQuery('status', 'pending'); gr.orderBy('other'); gr.setLimit(2);`,
      10,
      ['status', 'due'],
    ],
    [
      'on past the limit, while rows are thrown away',
      `gr.addQuery('status', 'pending'); gr.addQuery('other', 'x'); gr.setLimit(2);`,
      10,
      ['status', 'due'],
    ],
  ])('%s', (_what, script, rows, index) => {
    expect(query(script)).toEqual([{ table: 'x_lab_row', rows, ...(index && { index }) }]);
  });

  it('by a reference, which the platform indexes by itself', () => {
    const owner = host.rows('sys_user')[0]?.['sys_id'] ?? '';
    expect(query(`gr.addQuery('owner', '${owner}');`)).toEqual([{ table: 'x_lab_row', rows: 8, index: ['owner'] }]);
  });

  it('each part of a query of several parts by itself', () => {
    expect(query(`gr.addEncodedQuery('code=c1^NQcode=c2');`)).toEqual([{ table: 'x_lab_row', rows: 2 }]);
  });
});

it('is counted for get() and for aggregates too, and not for what the host does by itself', () => {
  host.runScript(`
    new GlideRecord('x_lab_row').get('code', 'c1');
    var count = new GlideAggregate('x_lab_row'); count.addQuery('status', 'pending'); count.query();`);
  host.rows('x_lab_row', 'status=pending');
  expect(readings.map(({ rows }) => rows)).toEqual([1, 10]);
});
