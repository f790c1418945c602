/**
 * The Table API: shapes, rights, paging and errors, as "Table API", "REST APIs" and "REST API HTTP response codes" of
 * ServiceNow's API reference have them, and beside bodies that were published or recorded.
 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpResponse } from '../../hosts/http';
import { PASSWORD } from '../../hosts/servicenow/install/baseData';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance, fixture, hasFixtures } from './bareInstance';

let host: LocalServiceNow;
beforeEach(() => {
  ({ host } = bareInstance());
});

interface Record {
  readonly [column: string]: unknown;
}

function call(
  method: string,
  path: string,
  options: { readonly as?: string; readonly body?: unknown; readonly headers?: { [name: string]: string } } = {},
): HttpResponse {
  const { as = 'admin', body } = options;
  const authorization = `Basic ${Buffer.from(`${as}:${PASSWORD}`).toString('base64')}`;
  const headers = { host: 'instance.example', ...(as === '' ? {} : { authorization }), ...options.headers };
  return host.handle({ method, path, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

const resultOf = <Shape>(response: HttpResponse): Shape => (JSON.parse(response.body) as { result: Shape }).result;

function make(count: number): string[] {
  return Array.from({ length: count }, (_, at) => host.insert('incident', { short_description: `n${at + 1}` }) ?? '');
}

/** As the recorded incidents are. */
const CLOSED = { state: '7', activity_due: '2026-11-17 08:00:00' };

describe('Table API: records', () => {
  it('makes one: 201, the record, its address', () => {
    const response = call('POST', '/api/now/table/incident', {
      body: { short_description: 'Mail', impact: '1', urgency: 1 },
    });
    const made = resultOf<Record>(response);
    expect(response.status).toBe(201);
    expect(made).toMatchObject({
      number: 'INC0010001',
      short_description: 'Mail',
      priority: '1',
      state: '1',
      active: 'true',
      problem_id: '',
    });
    expect(response.headers['location']).toBe(
      `http://instance.example/api/now/table/incident/${String(made['sys_id'])}`,
    );
  });

  it('reads one, and none: 404', () => {
    const [sysId] = make(1);
    expect(resultOf<Record>(call('GET', `/api/now/table/incident/${sysId}`))).toMatchObject({
      short_description: 'n1',
    });
    expect(call('GET', '/api/now/table/incident/nowhere').status).toBe(404);
  });

  it.each(['PATCH', 'PUT'])('changes one by %s', (method) => {
    const [sysId] = make(1);
    const response = call(method, `/api/now/table/incident/${sysId}`, { body: { work_notes: 'seen', state: '2' } });
    expect(response.status).toBe(200);
    expect(resultOf<Record>(response)).toMatchObject({ state: '2', incident_state: '2', sys_mod_count: '1' });
    expect(host.rows('sys_journal_field')).toEqual([expect.objectContaining({ element: 'work_notes', value: 'seen' })]);
  });

  it('deletes one: 204 and no body', () => {
    const [sysId] = make(1);
    expect(call('DELETE', `/api/now/table/incident/${sysId}`)).toMatchObject({ status: 204, body: '' });
    expect(host.rows('incident')).toEqual([]);
  });

  it('refuses a body that is no JSON: 400', () => {
    const [sysId] = make(1);
    const headers = { authorization: `Basic ${Buffer.from(`admin:${PASSWORD}`).toString('base64')}` };
    expect(host.handle({ method: 'PATCH', path: `/api/now/table/incident/${sysId}`, headers, body: '{' }).status).toBe(
      400,
    );
  });

  it('a table that is not there: 400', () => {
    const response = call('GET', '/api/now/table/no_such');
    expect(response.status).toBe(400);
    expect(JSON.parse(response.body)).toEqual({
      error: { message: 'Invalid table no_such', detail: null },
      status: 'failure',
    });
  });

  it('a table that is closed to web services: 403', () => {
    const { dictionary } = host.instance;
    dictionary.define({ ...dictionary.table('problem'), webServiceAccess: false });
    expect(call('GET', '/api/now/table/problem').status).toBe(403);
  });
});

describe('Table API: lists', () => {
  it('pages with a count and links', () => {
    make(3);
    const path = '/api/now/table/incident?sysparm_limit=1&sysparm_offset=1&sysparm_fields=short_description';
    const response = call('GET', path);
    expect(resultOf(response)).toEqual([{ short_description: 'n2' }]);
    expect(response.headers['x-total-count']).toBe('3');
    const rels = (response.headers['link'] ?? '')
      .split(',')
      .map((link) => /offset=(-?\d+)>;rel="(\w+)"/.exec(link)?.slice(1).join(' '));
    expect(rels).toEqual(['0 first', '0 prev', '2 next', '2 last']);
  });

  const empty = [
    ['/api/now/table/incident', 200],
    ['/api/now/v1/table/incident', 404],
    ['/api/now/v2/table/incident', 200],
  ] as const;
  it.each(empty)('%s with nothing in it: %d', (path, status) => {
    const response = call('GET', path);
    expect(response.status).toBe(status);
    if (status === 200) expect(resultOf(response)).toEqual([]);
  });

  it('filters by query and by column, and ignores a column that it does not know', () => {
    make(3);
    const found = (path: string): number => resultOf<Record[]>(call('GET', path)).length;
    expect(found('/api/now/table/incident?sysparm_query=short_description=n2')).toBe(1);
    expect(found('/api/now/table/incident?short_description=n2')).toBe(1);
    expect(found('/api/now/table/incident?sysparm_query=no_such=1')).toBe(3);
    expect(
      resultOf(
        call(
          'GET',
          '/api/now/table/incident?sysparm_query=ORDERBYDESCnumber&sysparm_fields=short_description,no_such&sysparm_limit=1',
        ),
      ),
    ).toEqual([{ short_description: 'n3' }]);
  });

  it('counts nothing where no count is asked for, and gives no links where they are suppressed', () => {
    make(3);
    const uncounted = call('GET', '/api/now/table/incident?sysparm_limit=1&sysparm_no_count=true');
    expect(uncounted.headers['x-total-count']).toBeUndefined();
    const unlinked = call('GET', '/api/now/table/incident?sysparm_limit=1&sysparm_suppress_pagination_header=true');
    expect([unlinked.headers['x-total-count'], unlinked.headers['link']]).toEqual(['3', undefined]);
  });

  it('applies the limit before the access rules: a page may be short though more could be read', () => {
    make(2);
    const own = { caller_id: host.rows('sys_user', 'user_name=c.dale')[0]?.['sys_id'] ?? '', short_description: 'own' };
    host.insert('incident', own);
    const seen = (page: string): number =>
      resultOf<Record[]>(call('GET', `/api/now/table/incident?${page}`, { as: 'c.dale' })).length;
    expect([seen('sysparm_limit=2'), seen('sysparm_limit=3')]).toEqual([0, 1]);
  });

  it('names a choice or a reference by what it shows, in pairs; beside a query pairs say nothing', () => {
    make(2);
    const [sysId] = make(1);
    const sato = host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'] ?? '';
    host.update('incident', sysId ?? '', { state: '2', assigned_to: sato });
    const found = (query: string): number => resultOf<Record[]>(call('GET', `/api/now/table/incident?${query}`)).length;
    expect(found('state=In%20Progress')).toBe(1);
    expect(found('state=2&assigned_to=T.%20Sato')).toBe(1);
    expect(found(`assigned_to=${sato}`)).toBe(1);
    expect(found('sysparm_query=active=true&state=2')).toBe(3);
  });

  it('walks references in columns and in the query', () => {
    const sato = host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'] ?? '';
    host.insert('incident', { short_description: 'his', assigned_to: sato });
    make(1);
    const query = 'sysparm_query=assigned_to.user_name=t.sato&sysparm_fields=assigned_to.user_name,opened_by.name';
    expect(resultOf(call('GET', `/api/now/table/incident?${query}`))).toEqual([
      { 'assigned_to.user_name': 't.sato', 'opened_by.name': 'Ada Admin' },
    ]);
  });

  const shapes = [
    [
      'values, references with their link',
      '',
      {
        opened_by: {
          link: expect.stringMatching(/\/api\/now\/table\/sys_user\/\w{32}$/),
          value: expect.stringMatching(/^\w{32}$/),
        },
        state: '1',
      },
    ],
    ['no links', 'sysparm_exclude_reference_link=true', { opened_by: expect.stringMatching(/^\w{32}$/), state: '1' }],
    [
      'display values',
      'sysparm_display_value=true',
      { opened_by: { display_value: 'Ada Admin', link: expect.any(String) }, state: 'New' },
    ],
    [
      'both',
      'sysparm_display_value=all&sysparm_exclude_reference_link=true',
      {
        opened_by: { display_value: 'Ada Admin', value: expect.stringMatching(/^\w{32}$/) },
        state: { display_value: 'New', value: '1' },
      },
    ],
  ] as const;
  it.each(shapes)('%s', (_name, query, shape) => {
    make(1);
    expect(resultOf(call('GET', `/api/now/table/incident?sysparm_fields=opened_by,state&${query}`))).toEqual([shape]);
  });
});

describe('Table API: what goes in', () => {
  it('values by what they show, where that is asked for: choices, references, dates of the user’s zone', () => {
    const body = {
      short_description: 'shown',
      state: 'In Progress',
      assigned_to: 'T. Sato',
      due_date: '2026-11-16 14:00:00',
    };
    const made = resultOf<Record>(
      call('POST', '/api/now/table/incident?sysparm_input_display_value=true&sysparm_exclude_reference_link=true', {
        body,
      }),
    );
    const sato = host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'];
    expect(made).toMatchObject({ state: '2', assigned_to: sato, due_date: '2026-11-16 13:00:00' });
  });

  it('an empty text empties a column, and a column that is not there is nothing', () => {
    const [sysId] = make(1);
    const body = { short_description: '', no_such_column: 'x' };
    expect(resultOf<Record>(call('PATCH', `/api/now/table/incident/${sysId}`, { body }))).toMatchObject({
      short_description: '',
    });
  });
});

describe('Table API: methods and formats', () => {
  const json = { 'content-type': 'application/json', accept: 'application/json' };
  const asked: readonly (readonly [
    name: string,
    method: string,
    headers: { [name: string]: string },
    status: number,
  ])[] = [
    ['JSON both ways', 'POST', json, 201],
    ['a body that is no JSON by its type', 'POST', { ...json, 'content-type': 'text/csv' }, 415],
    ['an answer in a format that is not given', 'GET', { accept: 'text/html' }, 406],
    ['any format', 'GET', { accept: 'text/html, */*;q=0.1' }, 200],
    ['a method that is not for all records', 'DELETE', json, 405],
    ['another method in a header', 'POST', { ...json, 'x-http-method-override': 'GET' }, 200],
  ];
  it.each(asked)('%s', (_name, method, headers, status) => {
    const response = call(method, '/api/now/table/incident', { headers, body: { short_description: 'x' } });
    expect(response.status).toBe(status);
    if (status >= 400) {
      expect(JSON.parse(response.body)).toEqual({
        error: { message: expect.any(String), detail: expect.any(String) },
        status: 'failure',
      });
    }
  });

  it('HEAD gives the headers alone', () => {
    make(2);
    const response = call('HEAD', '/api/now/table/incident');
    expect([response.status, response.headers['x-total-count'], response.body]).toEqual([200, '2', '']);
  });

  it('an address that means nothing: 400', () => {
    const response = call('GET', '/api/now/nothing');
    expect([response.status, (JSON.parse(response.body) as { error: { message: string } }).error.message]).toEqual([
      400,
      'Requested URI does not represent any resource',
    ]);
  });
});

describe('Table API: rights', () => {
  it('nobody: 401', () => {
    expect(call('GET', '/api/now/table/incident', { as: '' }).status).toBe(401);
  });

  it('a wrong password: 401', () => {
    const authorization = `Basic ${Buffer.from('admin:wrong').toString('base64')}`;
    expect(host.handle({ method: 'GET', path: '/api/now/table/incident', headers: { authorization } }).status).toBe(
      401,
    );
  });

  it('a caller reads their own incidents and no others', () => {
    make(1);
    const number = host.createIncident({
      summary: 'own',
      description: '',
      priority: 3,
      service: 'Mail',
      category: 'inquiry',
      supportGroup: 'Service desk',
    });
    const seen = resultOf<Record[]>(call('GET', '/api/now/table/incident', { as: 'c.dale' }));
    expect(seen.map((each) => each['number'])).toEqual([number]);
  });

  it('who may not write gets 403 and changes nothing', () => {
    host.createIncident({
      summary: 'own',
      description: '',
      priority: 3,
      service: 'Mail',
      category: 'inquiry',
      supportGroup: 'Service desk',
    });
    const sysId = host.rows('incident')[0]?.['sys_id'] ?? '';
    expect(call('PATCH', `/api/now/table/incident/${sysId}`, { as: 'c.dale', body: { state: '6' } }).status).toBe(403);
    expect(call('DELETE', `/api/now/table/incident/${sysId}`, { as: 't.sato' }).status).toBe(403);
    expect(host.rows('incident')[0]?.['state']).toBe('1');
  });
});

const besideFixtures = hasFixtures ? describe : describe.skip;
besideFixtures('Table API beside recorded bodies (needs ../shared/fixtures/servicenow)', () => {
  interface Recorded<Body> {
    readonly status: number;
    readonly body: Body;
  }
  type Listed = Recorded<{ readonly result: readonly Record[] }>;

  const refusals = [
    ['error_401_not_authenticated.json', () => call('GET', '/api/now/table/incident', { as: '' })],
    ['error_404_no_record.json', () => call('GET', '/api/now/table/incident/nowhere')],
  ] as const;
  it.each(refusals)('%s', (name, ask) => {
    const recorded = fixture<Recorded<unknown>>(name);
    const response = ask();
    expect(response.status).toBe(recorded.status);
    expect(JSON.parse(response.body)).toEqual(recorded.body);
  });

  it('error_403_api_acl.json: a closed table', () => {
    const recorded = fixture<Recorded<unknown>>('error_403_api_acl.json');
    const { dictionary } = host.instance;
    dictionary.define({ ...dictionary.table('problem'), webServiceAccess: false });
    const response = call('GET', '/api/now/table/problem');
    expect([response.status, JSON.parse(response.body)]).toEqual([recorded.status, recorded.body]);
  });

  it('raw values: the same columns, and text everywhere', () => {
    make(1);
    const recorded = fixture<Listed>('ibm_incident_table_raw_values.json').body.result[0] ?? {};
    const ours =
      resultOf<Record[]>(call('GET', '/api/now/table/incident?sysparm_exclude_reference_link=true'))[0] ?? {};
    expect(Object.keys(ours)).toEqual(expect.arrayContaining(Object.keys(recorded)));
    expect(Object.values(ours).every((value) => typeof value === 'string')).toBe(true);
    for (const [column, value] of Object.entries(recorded)) {
      if (/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(String(value)) && ours[column] !== '')
        expect(String(ours[column])).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    }
  });

  it.each([1, 2, 3])('display values and paging: page %d of three', (page) => {
    const assigned_to = host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'] ?? '';
    for (const sysId of make(3)) host.update('incident', sysId, { upon_reject: '', assigned_to, ...CLOSED });
    const recorded = fixture<Listed & { readonly headers: { readonly Link: string } }>(
      `elastic_incident_display_value_all_page${page}of3.json`,
    );
    const query = `sysparm_display_value=all&sysparm_exclude_reference_link=true&sysparm_limit=1&sysparm_offset=${page - 1}`;
    const response = call('GET', `/api/now/table/incident?${query}`);
    const ours = resultOf<Record[]>(response)[0] ?? {};
    const theirs = recorded.body.result[0] ?? {};
    for (const [column, value] of Object.entries(theirs)) {
      expect({ column, shape: shapeOf(ours[column]) }).toEqual({ column, shape: shapeOf(value) });
    }
    expect(relations(response.headers['link'] ?? '')).toEqual(relations(recorded.headers.Link));
  });
});

/** Its keys, and of each value what kind of thing it is: the recorded ones differ between null, empty and text. */
function shapeOf(value: unknown): readonly string[] {
  return Object.entries(value as { [key: string]: unknown })
    .map(([key, each]) => `${key}: ${each === null ? 'null' : each === '' ? 'empty' : typeof each}`)
    .sort();
}

/** `next 2` for each link of a page. */
function relations(link: string): string[] {
  return link.split(',').map((each) => `${/rel="(\w+)"/.exec(each)?.[1]} ${/sysparm_offset=(-?\d+)/.exec(each)?.[1]}`);
}
