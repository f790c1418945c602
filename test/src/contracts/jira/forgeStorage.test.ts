/** Forge's storage, by what it accepts, refuses and finds; driven through @forge/kvs's own wire format. */
import { describe, expect, it } from '@jest/globals';
import { noFaults } from '../../hosts/jira/faults';
import { ForgeStorage } from '../../hosts/jira/forge/storage';
import type { StorageAnswer } from '../../hosts/jira/forge/storage';

function store(queryLagMs = 0) {
  let now = 1_000_000;
  const storage = new ForgeStorage(
    [
      {
        name: 'ticket',
        attributes: { status: 'string', due: 'integer', share: 'float', open: 'boolean', document: 'any' },
        indexes: [
          { name: 'by-key', partition: [], range: undefined },
          { name: 'by-status-due', partition: ['status'], range: 'due' },
        ],
      },
    ],
    () => now,
    { ...noFaults(), queryLagMs },
  );
  const call = (operation: string, body: object): StorageAnswer => storage.answer(`/api/v1/${operation}`, body);
  return {
    call,
    later: (ms: number) => void (now += ms),
    put: (key: string, value: object) => call('entity/set', { entityName: 'ticket', key, value }),
    get: (key: string) => call('entity/get', { entityName: 'ticket', key }),
    query: (more: object = {}) =>
      call('entity/query', {
        entityName: 'ticket',
        indexName: 'by-status-due',
        partition: ['open'],
        limit: 100,
        ...more,
      }),
  };
}

const keysIn = ({ body }: StorageAnswer): readonly string[] =>
  (body as { data: { key: string }[] }).data.map(({ key }) => key);
const nested = (depth: number): object => (depth === 0 ? {} : { in: nested(depth - 1) });

const refusedValues = [
  { name: 'an integer beyond 32 bits', value: { due: 2 ** 31 }, code: 'INVALID_ATTRIBUTE_TYPE' },
  { name: 'milliseconds where seconds belong', value: { due: 1_794_906_000_000 }, code: 'INVALID_ATTRIBUTE_TYPE' },
  { name: 'a fraction in an integer', value: { due: 1.5 }, code: 'INVALID_ATTRIBUTE_TYPE' },
  { name: 'a number in a string', value: { status: 1 }, code: 'INVALID_ATTRIBUTE_TYPE' },
  { name: 'text in a boolean', value: { open: 'yes' }, code: 'INVALID_ATTRIBUTE_TYPE' },
  { name: 'an attribute that is not declared', value: { colour: 'red' }, code: 'INVALID_ATTRIBUTE' },
  { name: 'more than 240 KiB', value: { document: 'x'.repeat(240 * 1024) }, code: 'MAX_SIZE' },
  { name: 'more than 31 levels', value: { document: nested(31) }, code: 'MAX_DEPTH' },
];

const refusedKeys = [
  { name: 'an empty key', key: '', code: 'EMPTY_KEY' },
  { name: 'only spaces', key: '  ', code: 'INVALID_KEY' },
  { name: 'a slash', key: 'a/b', code: 'INVALID_KEY' },
  { name: '501 characters', key: 'k'.repeat(501), code: 'KEY_TOO_LONG' },
];

describe('The custom entity store', () => {
  it.each(refusedValues)('refuses $name', ({ value, code }) => {
    expect(store().put('k', value)).toMatchObject({ status: 400, body: { code } });
  });

  it.each(refusedKeys)('refuses $name', ({ key, code }) => {
    expect(store().put(key, { due: 1 })).toMatchObject({ status: 400, body: { code } });
  });

  it('has what was set, a copy of it, and nothing after deletion', () => {
    const { put, get, call } = store();
    const value = { status: 'open', due: 5, document: { a: [1] } };
    put('k', value);
    value.document.a.push(2);
    expect(get('k').body).toMatchObject({ value: { status: 'open', due: 5, document: { a: [1] } } });
    call('entity/delete', { entityName: 'ticket', key: 'k' });
    expect(get('k')).toMatchObject({ status: 404, body: { code: 'KEY_NOT_FOUND' } });
  });

  it('finds one partition in the order of the range, from either end, within bounds and filters', () => {
    const { put, query } = store();
    put('late', { status: 'open', due: 30, share: 1 });
    put('soon', { status: 'open', due: 10, share: 0.5 });
    put('next', { status: 'open', due: 20 });
    put('over', { status: 'closed', due: 1 });
    put('never', { status: 'open' });
    expect(keysIn(query())).toEqual(['soon', 'next', 'late']);
    expect(keysIn(query({ sort: 'DESC' }))).toEqual(['late', 'next', 'soon']);
    expect(keysIn(query({ range: { condition: 'LESS_THAN_EQUAL_TO', values: [20] } }))).toEqual(['soon', 'next']);
    expect(keysIn(query({ range: { condition: 'BETWEEN', values: [15, 30] } }))).toEqual(['next', 'late']);
    expect(keysIn(query({ filters: { and: [{ property: 'share', condition: 'EXISTS', values: [] }] } }))).toEqual([
      'soon',
      'late',
    ]);
  });

  it('gives ten rows unless asked for more, and the rest by cursor', () => {
    const { put, query } = store();
    for (let due = 0; due < 12; due += 1) put(`k${due}`, { status: 'open', due });
    const first = query({ limit: undefined });
    expect(keysIn(first)).toHaveLength(10);
    const { cursor } = first.body as { cursor: string };
    const second = query({ limit: undefined, cursor });
    expect(keysIn(second)).toEqual(['k10', 'k11']);
    expect(second.body).not.toHaveProperty('cursor');
    expect(query({ limit: 101 })).toMatchObject({ status: 400, body: { code: 'INVALID_LIMIT' } });
  });

  it('goes on after the last row that it gave, though rows before it went', () => {
    const { put, query, call } = store();
    for (let due = 0; due < 5; due += 1) put(`k${due}`, { status: 'open', due });
    const { cursor } = query({ limit: 2 }).body as { cursor: string };
    call('entity/delete', { entityName: 'ticket', key: 'k0' });
    expect(keysIn(query({ limit: 2, cursor }))).toEqual(['k2', 'k3']);
  });

  it('gives no rest to a cursor of another query, nor to one that was kept', () => {
    const { put, query, later } = store();
    for (let due = 0; due < 5; due += 1) put(`k${due}`, { status: 'open', due });
    const { cursor } = query({ limit: 2 }).body as { cursor: string };
    const refused = { status: 400, body: { code: 'INVALID_CURSOR' } };
    expect(query({ partition: ['closed'], cursor })).toMatchObject(refused);
    expect(query({ cursor: 'nonsense' })).toMatchObject(refused);
    later(3_600_000);
    expect(query({ cursor })).toMatchObject(refused);
  });

  it('a query may lag behind a write, a get never does', () => {
    const { put, get, query, later } = store(5_000);
    put('k', { status: 'open', due: 1 });
    later(10_000);
    put('k', { status: 'closed', due: 1 });
    expect(keysIn(query())).toEqual(['k']);
    expect(get('k').body).toMatchObject({ value: { status: 'closed' } });
    later(5_000);
    expect(keysIn(query())).toEqual([]);
  });

  it('writes nothing when one condition fails', () => {
    const { call, put, get } = store();
    put('a', { due: 1 });
    const set = (key: string, due: number, conditions?: object) => ({
      entityName: 'ticket',
      key,
      value: { due },
      conditions,
    });
    const is = (due: number) => ({ and: [{ property: 'due', condition: 'EQUAL_TO', values: [due] }] });
    const absent = { and: [{ property: 'due', condition: 'NOT_EXISTS', values: [] }] };
    expect(call('transaction', { set: [set('b', 9), set('a', 2, is(7))] })).toMatchObject({
      body: { code: 'CONDITIONAL_CHECK_FAILED' },
    });
    expect(get('b').status).toBe(404);
    expect(call('transaction', { set: [set('b', 9, absent), set('a', 2, is(1))] }).status).toBe(204);
    expect(get('a').body).toMatchObject({ value: { due: 2 } });
    expect(call('transaction', { set: [set('b', 9, absent)] }).status).toBe(409);
  });

  it('takes 25 operations, each key once', () => {
    const { call } = store();
    const sets = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: index }));
    expect(call('transaction', { set: sets(25) }).status).toBe(204);
    expect(call('transaction', { set: sets(26) })).toMatchObject({ status: 400 });
    expect(call('transaction', { set: [...sets(1), ...sets(1)] })).toMatchObject({ body: { code: 'DUPLICATE_KEY' } });
  });
});

describe('An installation', () => {
  it('writes 40 MB a minute, in units of 10 KB, and then waits', () => {
    const { put, get, later } = store();
    const large = { document: 'x'.repeat(200 * 1024) };
    const statuses = Array.from({ length: 200 }, (_, at) => put(`k${at}`, large).status);
    expect(statuses.indexOf(429)).toBe(191);
    expect(get('k0')).toMatchObject({ status: 429, body: { code: 'RATE_LIMIT_EXCEEDED' } });
    later(60_000);
    expect(get('k0').status).toBe(200);
  });

  it('reads as often as it writes', () => {
    const { put, get } = store();
    put('k', { due: 1 });
    const statuses = Array.from({ length: 4_001 }, () => get('k').status);
    expect(statuses.indexOf(429)).toBe(4_000);
  });
});

describe('The key-value store', () => {
  it('has no conditions: those are for entities', () => {
    const { call } = store();
    const conditions = { and: [{ property: 'a', condition: 'NOT_EXISTS', values: [] }] };
    expect(call('transaction', { set: [{ key: 'k', value: 1, conditions }] })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_CONDITION' },
    });
  });

  it('takes 4 MB in a transaction', () => {
    const { call } = store();
    const sets = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ key: `k${at}`, value: 'x'.repeat(239 * 1024) }));
    expect(call('transaction', { set: sets(17) }).status).toBe(204);
    expect(call('transaction', { set: sets(18) })).toMatchObject({ status: 400, body: { code: 'MAX_SIZE' } });
  });

  it('a key is set once under FAIL_IF_EXISTS', () => {
    const { call } = store();
    const mark = { key: 'seen:1', value: true, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    expect(call('set', mark).status).toBe(200);
    expect(call('set', mark)).toMatchObject({ status: 409, body: { code: 'KEY_CONFLICT' } });
  });

  it('a value that has expired is not there', () => {
    const { call, later } = store();
    call('set', { key: 'k', value: 1, options: { ttl: { value: 1, unit: 'MINUTES' } } });
    later(59_000);
    expect(call('get', { key: 'k' }).status).toBe(200);
    later(1_000);
    expect(call('get', { key: 'k' }).status).toBe(404);
  });

  it('finds keys by their beginning', () => {
    const { call } = store();
    for (const key of ['b:1', 'a:2', 'a:1']) call('set', { key, value: key });
    expect(keysIn(call('query', { where: [{ property: 'key', condition: 'BEGINS_WITH', values: ['a:'] }] }))).toEqual([
      'a:1',
      'a:2',
    ]);
  });
});
