import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkAgainstSchema } from './checkAgainstSchema';
import { pathInWords } from './fault';
import { policyDocumentJsonSchema } from './generated/policyDocumentJsonSchema';
import type { JsonSchema } from './jsonSchema';
import { knownKeywords } from './jsonSchema';
import { policyDocument } from './policyDocument';
import { starterPolicy } from './starterPolicy';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const good = (): { [key: string]: Json } => parse(starterPolicy) as { [key: string]: Json };

/** Segments within segments, owners, vendors and whom a level chooses. */
const goodWithSegments = (): { [key: string]: Json } => ({
  ...good(),
  ticketNeeds: { languages: 'fields.language' },
  owners: [
    { id: 'o', person: 'manager', path: 'technical', level: 'Management', authority: 'boss', reportsTo: 'expert' },
  ],
  vendors: [
    {
      id: 'hosting',
      name: 'Hosting',
      contacts: [{ name: 'Desk', by: 'phone', address: '+49 1' }],
      contract: { respondWithin: '1h', penalties: [{ misses: 'response', clause: '§ 4' }] },
      confidentiality: 'technical',
    },
  ],
  segments: [
    {
      id: 'emea',
      name: 'EMEA',
      when: ['fields.region="DE"'],
      catchAll: ['expert'],
      segments: [{ id: 'pay', name: 'Payments', when: ['service="Pay"'], switchedOff: ['not-taken'], targets: [] }],
    },
  ],
});

function zodPaths(value: unknown): string[] {
  const result = policyDocument.safeParse(value);
  const issues = result.success ? [] : result.error.issues;
  const paths = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  return unique(paths.map((path) => pathInWords(path as (string | number)[])));
}

function ourPaths(value: unknown): string[] {
  return unique(checkAgainstSchema(policyDocumentJsonSchema, value).map((fault) => pathInWords(fault.path)));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

describe('the interpreting validator beside zod', () => {
  const level = (change: { [key: string]: Json }): Json => ({ ...good(), paths: [changedPath(change)] });
  const changedPath = (change: { [key: string]: Json }): Json => ({
    ...((good()['paths'] as Json[])[0] as { [key: string]: Json }),
    levels: [{ name: 'One', group: 'service-desk', acknowledgeWithin: '15m', ...change }],
  });
  const triggers = (...list: Json[]): Json => ({ ...good(), triggers: list });
  const asking = (when: Json): Json => ({ id: 't', kind: 'condition', when });
  const stretch = { from: '2026-12-24T08:00', to: '2026-12-24T18:00', person: 'agent-one' };
  const override = (change: { [key: string]: Json }): Json => ({ id: 'o', kind: 'remove', ...stretch, ...change });
  const rotation = (change: { [key: string]: Json }): Json => ({
    id: 'r',
    zone: 'UTC',
    startsAt: '2026-01-05T09:00',
    shift: { every: 1, unit: 'day' },
    ...change,
  });
  const onCall = (change: { [key: string]: Json }): Json => ({
    ...good(),
    calendars: [calendarInFull],
    rotations: [
      rotation({ turns: [['agent-one', 'agent-two'], ['expert']], endsAt: '2027-01-05T09:00', handoverAt: '08:00' }),
      rotation({
        id: 's',
        participants: ['expert'],
        shift: { every: 2, unit: 'week', lasts: '8h', on: ['mon', 'sun'] },
      }),
    ],
    schedules: [{ ...scheduleInFull, ...change }],
  });
  const calendarInFull: Json = {
    id: 'office',
    name: 'Office hours',
    zone: 'UTC',
    week: { mon: ['08:00-18:00'] },
    despiteHolidays: { mon: ['18:00-20:00'] },
    holidays: [{ date: '12-25', name: 'Christmas' }],
    dates: [{ date: '2026-12-24', openings: ['08:00-12:00'], despiteHoliday: true }],
    breaks: [{ date: '2026-12-23', breaks: ['12:00-13:00'] }],
    including: ['other'],
    dueAtClosing: 'nextOpening',
    dayLength: '8h',
    inGap: 'afterGap',
  };
  const scheduleInFull: { [key: string]: Json } = {
    id: 'cover',
    name: 'Cover',
    zone: 'UTC',
    layers: [
      { id: 'nights', rotation: 'r', onDuty: { zone: 'Asia/Tokyo', week: { mon: ['22:00-06:00'] } } },
      { id: 'days', people: ['expert'], calendar: 'office' },
    ],
    answeredBy: 'every',
    overrides: [
      override({}),
      override({ kind: 'add', zone: 'Asia/Tokyo' }),
      override({ kind: 'replace', by: 'expert' }),
    ],
    swaps: [{ id: 's', one: stretch, other: stretch }],
    temporary: [{ id: 't', from: '2026-12-24T08:00', to: '2026-12-25T08:00', shifts: [stretch] }],
  };
  const everyKind: Json[] = [
    { id: 'a', kind: 'notTaken', after: '5m', when: { test: 'in', fact: 'priority', values: [1, 2] }, startLevel: 2 },
    { id: 'b', kind: 'targetConsumed', share: 0.75, rearmAfter: '1h' },
    { id: 'c', kind: 'targetShares', thresholds: [{ share: 0.5 }, { share: 0.9, startLevel: 2 }] },
    { id: 'd', kind: 'noProgress', after: '4h', calendar: 'office' },
    { id: 'e', kind: 'notAcknowledged', after: '15m' },
    { id: 'f', kind: 'measure', measure: 'users', of: 'either', unit: 'users', thresholds: [{ value: 100 }] },
    asking({
      test: 'and',
      of: [
        { test: 'present', fact: 'category' },
        { test: 'not', of: { test: 'matches', fact: 'summary', pattern: 'test.*' } },
      ],
    }),
    { id: 'g', kind: 'exception', when: { test: 'or', of: [{ test: 'equals', fact: 'customer.vip', value: true }] } },
    { id: 'h', kind: 'regulatedData', dataClasses: ['PII'], paths: ['legal'] },
    { id: 'i', kind: 'historyCount', count: 'bounces', atLeast: 2, within: '7d' },
    { id: 'j', kind: 'skillGap' },
    { id: 'k', kind: 'decisionNeeded', after: '30m' },
    { id: 'l', kind: 'vipCustomer', tiers: ['gold'] },
    { id: 'm', kind: 'customerRequest' },
    { id: 'n', kind: 'boardReportable', measure: 'loss', unit: 'EUR/h', atLeast: 1000 },
    { id: 'o', kind: 'anomaly', measure: 'incidents', unit: 'incidents/h', direction: 'both', leastSamples: 6 },
  ];
  const table: readonly (readonly [name: string, value: unknown, paths: readonly string[]])[] = [
    ['the starter policy', good(), []],
    ['nothing at all', undefined, ['']],
    ['a list instead of a document', [], ['']],
    ['a duration that is a bare number', level({ acknowledgeWithin: 15 }), ['paths[0].levels[0].acknowledgeWithin']],
    ['a duration in the wrong order', level({ acknowledgeWithin: '5m2h' }), ['paths[0].levels[0].acknowledgeWithin']],
    ['an empty duration', level({ resolveWithin: '' }), ['paths[0].levels[0].resolveWithin']],
    ['an optional key that is empty', level({ calendar: null }), ['paths[0].levels[0].calendar']],
    ['a misspelt key', level({ acknowlegeWithin: '5m' }), ['paths[0].levels[0].acknowlegeWithin']],
    ['a key with blanks', { ...good(), 'catch all': [] }, ['["catch all"]']],
    [
      'a clock that is not on the dial',
      { ...good(), calendars: [{ id: 'x', zone: 'UTC', week: { mon: ['8:00-25:00'] } }] },
      ['calendars[0].week.mon[0]'],
    ],
    [
      'a weekday that does not exist',
      { ...good(), calendars: [{ id: 'x', zone: 'UTC', week: { monday: [] } }] },
      ['calendars[0].week.monday'],
    ],
    [
      'a date of month 13',
      { ...good(), calendars: [{ id: 'x', zone: 'UTC', week: {}, holidays: [{ date: '13-01', name: 'X' }] }] },
      ['calendars[0].holidays[0].date'],
    ],
    ['on-call and calendars in full', onCall({}), []],
    [
      'a rotation without anybody',
      { ...good(), rotations: [rotation({ participants: null })] },
      ['rotations[0].participants'],
    ],
    [
      'a shift of fortnights',
      { ...good(), rotations: [rotation({ shift: { every: 1, unit: 'fortnight' } })] },
      ['rotations[0].shift.unit'],
    ],
    ['turns of turns', { ...good(), rotations: [rotation({ turns: [[['ada']]] })] }, ['rotations[0].turns[0][0]']],
    [
      'a handover at the end of the day',
      { ...good(), rotations: [rotation({ handoverAt: '24:00' })] },
      ['rotations[0].handoverAt'],
    ],
    [
      'an override of no known kind',
      onCall({ overrides: [override({ kind: 'swap' })] }),
      ['schedules[0].overrides[0].kind'],
    ],
    [
      'a replacement by nobody',
      onCall({ overrides: [override({ kind: 'replace' })] }),
      ['schedules[0].overrides[0].by'],
    ],
    [
      'an addition in place of somebody',
      onCall({ overrides: [override({ kind: 'add', by: 'b' })] }),
      ['schedules[0].overrides[0].by'],
    ],
    [
      'a stretch with an offset',
      onCall({ overrides: [override({ from: '2026-12-24T08:00Z' })] }),
      ['schedules[0].overrides[0].from'],
    ],
    ['a swap of one', onCall({ swaps: [{ id: 's', one: stretch }] }), ['schedules[0].swaps[0].other']],
    [
      'duty in no hours',
      onCall({ layers: [{ id: 'l', people: ['a'], onDuty: {} }] }),
      ['schedules[0].layers[0].onDuty.week'],
    ],
    ['an answer of no known kind', onCall({ answeredBy: 'loudest' }), ['schedules[0].answeredBy']],
    [
      'a break of no time',
      { ...good(), calendars: [{ id: 'x', zone: 'UTC', week: {}, breaks: [{ date: '2026-12-24', breaks: [] }] }] },
      ['calendars[0].breaks[0].breaks'],
    ],
    [
      'a dated opening for every year',
      { ...good(), calendars: [{ id: 'x', zone: 'UTC', week: {}, dates: [{ date: '12-24', openings: [] }] }] },
      ['calendars[0].dates[0].date'],
    ],
    ['a trigger of no known kind', { ...good(), triggers: [{ id: 't', kind: 'full moon' }] }, ['triggers[0].kind']],
    ['a trigger without its kind', { ...good(), triggers: [{ id: 't' }] }, ['triggers[0].kind']],
    ['a trigger that is a word', { ...good(), triggers: ['soon'] }, ['triggers[0]']],
    [
      'a share that is no number',
      { ...good(), triggers: [{ id: 't', kind: 'targetConsumed', share: NaN }] },
      ['triggers[0].share'],
    ],
    [
      'a share below nothing',
      { ...good(), triggers: [{ id: 't', kind: 'targetConsumed', share: -0.1 }] },
      ['triggers[0].share'],
    ],
    ['triggers of every kind', triggers(...everyKind), []],
    [
      'a condition that is misspelt deep inside',
      triggers(asking({ test: 'and', of: [{ test: 'not', of: { test: 'equal', fact: 'state', value: 'new' } }] })),
      ['triggers[0].when.of[0].of.test'],
    ],
    ['a condition of nothing', triggers(asking({ test: 'or', of: [] })), ['triggers[0].when.of']],
    [
      'a value that is a list',
      triggers(asking({ test: 'equals', fact: 'state', value: ['new'] })),
      ['triggers[0].when.value'],
    ],
    [
      'a measure without its unit',
      triggers({ id: 't', kind: 'measure', measure: 'users', thresholds: [{ value: 1 }] }),
      ['triggers[0].unit'],
    ],
    [
      'mandatory paths that are left out',
      triggers({ id: 't', kind: 'regulatedData', dataClasses: ['PII'] }),
      ['triggers[0].paths'],
    ],
    ['a priority that does not exist', { ...good(), appliesTo: { priorities: [1, 6] } }, ['appliesTo.priorities[1]']],
    ['no path', { ...good(), paths: [] }, ['paths']],
    ['another version of the format', { ...good(), rungs: 2 }, ['rungs']],
    ['segments, owners and vendors', goodWithSegments(), []],
    [
      'a segment within a segment that is wrong inside',
      segmentsIn({ id: 'a/b', name: 'A', when: [], groups: [], catchal: [] }),
      ['catchal', 'groups', 'id', 'when'].map((key) => `segments[0].segments[0].${key}`),
    ],
    ['a segment that is a word', segmentsIn('emea'), ['segments[0].segments[0]']],
    [
      'a segment whose tickets are one text',
      segmentsIn({ id: 'a', name: 'A', when: 'service="x"' }),
      ['segments[0].segments[0].when'],
    ],
    ['an id with what parts segments', { ...good(), id: 'a/b' }, ['id']],
    [
      'a level that chooses by what there is not',
      level({ choose: { by: ['charm'], atMost: 0 } }),
      ['paths[0].levels[0].choose.atMost', 'paths[0].levels[0].choose.by[0]'],
    ],
    ['a missing key and an unknown one', { ...without('catchAll'), extra: 1 }, ['catchAll', 'extra']],
    [
      'many faults at once',
      { rungs: '1', id: 'a b' },
      [
        'appliesTo',
        'calendars',
        'catchAll',
        'groups',
        'id',
        'name',
        'paths',
        'people',
        'rotations',
        'rungs',
        'targets',
        'triggers',
      ],
    ],
  ];

  function segmentsIn(segment: Json): Json {
    return { ...good(), segments: [{ id: 'emea', name: 'EMEA', when: ['service="x"'], segments: [segment] }] };
  }

  function without(key: string): { [key: string]: Json } {
    return Object.fromEntries(Object.entries(good()).filter(([name]) => name !== key));
  }

  it.each(table)('[POL1] finds the same faults in %s', (_name, value, paths) => {
    expect(ourPaths(value)).toEqual(paths);
    expect(zodPaths(value)).toEqual(paths);
  });

  it.each([
    ['the starter policy', good()],
    ['on-call and calendars in full', onCall({})],
    ['segments, owners and vendors', goodWithSegments()],
  ])('[POL1] finds the same faults in %s to which anything was done', (_name, whole) => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const document = changes.reduce<Json>((value, { at, to }) => mutate(value, at, to), whole);
        expect(ourPaths(document)).toEqual(zodPaths(document));
      }),
      { numRuns: 500 },
    );
  });

  it('knows every keyword that the generated schema uses', () => {
    const used = unique(keywordsOf(policyDocumentJsonSchema));
    expect(used.filter((keyword) => !(knownKeywords as readonly string[]).includes(keyword))).toEqual([]);
    expect(used).toContain('oneOf');
  });

  it('compiles every pattern as the engine without the `u` flag does', () => {
    const patterns = JSON.stringify(policyDocumentJsonSchema).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
    // What several places share is written once.
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns) expect(pattern).not.toMatch(/\\p\{|\(\?<|\(\?i/);
  });
});

describe('what holds itself', () => {
  it('says that a condition is nested too deeply, and does not fall over it', () => {
    let condition: Json = { test: 'present', fact: 'state' };
    for (let depth = 0; depth < 20_000; depth += 1) condition = { test: 'not', of: condition };
    const faults = checkAgainstSchema(policyDocumentJsonSchema, {
      ...good(),
      triggers: [{ id: 't', kind: 'condition', when: condition }],
    });
    expect(unique(faults.map(({ reason }) => reason))).toEqual(['This is nested too deeply.']);
  });

  it('throws where the schema refers to what it does not define', () => {
    expect(() => checkAgainstSchema({ $ref: '#/$defs/nowhere' }, 1)).toThrow('nowhere');
  });
});

describe('what a fault says', () => {
  const faultOf = (schema: JsonSchema, value: unknown) => checkAgainstSchema(schema, value)[0];

  it('names the key that was probably meant', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: { resolveWithin: { type: 'string' } },
      additionalProperties: false,
    };
    expect(faultOf(schema, { resolveWithn: '1h' })).toEqual({
      path: ['resolveWithn'],
      reason: '"resolveWithn" is not known here.',
      remedy: 'Did you mean “resolveWithin”?',
    });
  });

  it('says what was written and what belongs there', () => {
    expect(faultOf({ type: 'string', pattern: '^\\d+m$', description: 'a duration such as 15m' }, 15)).toEqual({
      path: [],
      reason: 'This must be a duration such as 15m, but is 15.',
      remedy: 'Write a duration such as 15m.',
    });
  });

  it('cuts what is too long to be read', () => {
    expect(faultOf({ type: 'string', pattern: '^$' }, 'x'.repeat(5000))?.reason.length).toBeLessThan(120);
  });

  it('holds every value of an open map against its schema', () => {
    const schema: JsonSchema = { type: 'object', additionalProperties: { type: 'integer' } };
    expect(checkAgainstSchema(schema, { a: 1, b: 1.5 }).map((fault) => fault.path)).toEqual([['b']]);
  });
});

interface Change {
  readonly at: readonly number[];
  readonly to:
    { readonly kind: 'remove' } | { readonly kind: 'replace' | 'add'; readonly value: Json; readonly key: string };
}

const key = fc.constantFrom('id', 'name', 'kind', 'calendar', 'extra', '__proto__', 'toString', 'a b', '0');
const value = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, 1, 1.5, -1, '', ' ', '15m', 'functional', '08:00-18:00', [], {}),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 6 }),
  to: fc.oneof(
    fc.constant({ kind: 'remove' as const }),
    fc.record({ kind: fc.constantFrom('replace' as const, 'add' as const), value, key }),
  ),
});

/** Goes down by the numbers, each choosing a child in turn, as far as there are children; there it changes one thing. */
function mutate(document: Json, at: readonly number[], to: Change['to']): Json {
  if (typeof document !== 'object' || document === null) return to.kind === 'remove' ? document : to.value;
  const entries = Object.entries(document);
  const [first = 0, ...rest] = at;
  const chosen = entries[first % Math.max(1, entries.length)];
  const changed =
    rest.length > 0 && chosen
      ? entries.map(([name, child]): [string, Json] => [name, name === chosen[0] ? mutate(child, rest, to) : child])
      : changeHere(entries, chosen?.[0], to);
  return Array.isArray(document) ? changed.map(([, child]) => child) : ownEntries(changed);
}

function changeHere(entries: [string, Json][], chosen: string | undefined, to: Change['to']): [string, Json][] {
  if (to.kind === 'remove') return entries.filter(([name]) => name !== chosen);
  if (to.kind === 'add') return [...entries.filter(([name]) => name !== to.key), [to.key, to.value]];
  return entries.map(([name, child]) => [name, name === chosen ? to.value : child]);
}

/** As `JSON.parse` makes them: `__proto__` is a key like any other. */
function ownEntries(entries: readonly [string, Json][]): { [key: string]: Json } {
  return JSON.parse(
    `{${entries.map(([name, child]) => `${JSON.stringify(name)}:${JSON.stringify(child)}`).join(',')}}`,
  ) as {
    [key: string]: Json;
  };
}

function keywordsOf(schema: JsonSchema): string[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.oneOf ?? []),
    ...(schema.additionalProperties ? [schema.additionalProperties] : []),
    ...Object.values(schema.$defs ?? {}),
  ];
  return [...Object.keys(schema), ...inner.flatMap(keywordsOf)];
}
