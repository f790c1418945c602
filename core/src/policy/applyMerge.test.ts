/** PTH-13: one document of two, by a mapping. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPolicyDocument, authorities } from '../testing/build';
import { applyMerge } from './applyMerge';
import { mergePolicies } from './mergePolicies';
import { findPolicyFaults } from './policyFaults';
import type { PolicyDocument } from './policyDocument';

/** With something in every section, so that every reference is there to be renamed. */
function full(id: string, changes: Partial<PolicyDocument> = {}): PolicyDocument {
  const plain = aPolicyDocument({ id });
  const [first, ...levels] = plain.paths[0]?.levels ?? [];
  const [calendar] = plain.calendars;
  if (!first || !calendar) throw new Error('The builder has a level and a calendar.');
  const document: PolicyDocument = {
    ...plain,
    calendars: [calendar, { id: 'all', zone: 'UTC', week: { sun: ['10:00-12:00'] }, including: ['office'] }],
    people: plain.people.map((it) => (it.id === 'sato' ? { ...it, availability: 'all' } : it)),
    schedules: [
      {
        id: 'nights',
        zone: 'UTC',
        layers: [
          { id: 'top', people: ['diaz'], calendar: 'office' },
          { id: 'base', rotation: 'desk' },
        ],
        overrides: [
          { id: 'o1', kind: 'replace', person: 'kim', by: 'moss', from: '2026-12-01T00:00', to: '2026-12-02T00:00' },
        ],
        swaps: [
          {
            id: 's1',
            one: { person: 'kim', from: '2026-12-03T00:00', to: '2026-12-04T00:00' },
            other: { person: 'diaz', from: '2026-12-07T08:00', to: '2026-12-07T10:00' },
          },
        ],
        temporary: [
          {
            id: 't1',
            from: '2026-12-24T00:00',
            to: '2026-12-25T00:00',
            shifts: [{ person: 'nair', from: '2026-12-24T00:00', to: '2026-12-25T00:00' }],
          },
        ],
      },
    ],
    groups: [
      ...plain.groups,
      { id: 'nights', name: 'Nights', members: ['kim', 'diaz'], onCall: 'nights', fallbackTo: 'database' },
    ],
    triggers: [
      { id: 'not-taken', kind: 'notTaken', after: '5m', calendar: 'office' },
      { id: 'bad', kind: 'targetShares', thresholds: [{ share: 0.5 }, { share: 1 }] },
      {
        id: 'urgent',
        kind: 'exception',
        paths: ['technical'],
        startLevel: 3,
        when: {
          test: 'and',
          of: [
            { test: 'equals', fact: 'priority', value: 1 },
            { test: 'not', of: { test: 'in', fact: 'priority', values: [2, 3] } },
            { test: 'equals', fact: 'service', value: 'Payments' },
          ],
        },
      },
    ],
    paths: [
      {
        ...(plain.paths[0] ?? {
          id: 'technical',
          name: 'T',
          kind: 'functional',
          levels: [],
          afterLastLevel: { reminders: 0, thenEvery: '1h' },
        }),
        levels: [
          {
            ...first,
            owner: 'nair',
            backups: [{ after: '3m', group: 'nights' }],
            calendar: 'office',
            byPriority: [{ priority: 1, acknowledgeWithin: '5m' }],
          },
          ...levels.map((it) => (it.group === 'database' ? { ...it, choose: { authority: 'lead' } } : it)),
        ],
      },
      {
        id: 'supplier',
        name: 'Supplier',
        kind: 'vendor',
        levels: [{ name: 'Call', group: 'platform', acknowledgeWithin: '1h', vendor: 'acme' }],
        afterLastLevel: { reminders: 1, thenEvery: '4h' },
      },
    ],
    authorities: authorities.map((it) => ({ ...it })),
    owners: [
      { id: 'pay', person: 'nair', path: 'technical', level: 'Database', authority: 'manager', reportsTo: 'diaz' },
    ],
    vendors: [
      {
        id: 'acme',
        name: 'Acme',
        contacts: [{ name: 'Desk', by: 'phone', address: '1' }],
        contract: { respondWithin: '4h', calendar: 'office' },
      },
    ],
    segments: [
      {
        id: 'emea',
        name: 'EMEA',
        when: ['priority="2"', 'service=~"Pay.*"'],
        switchedOff: ['bad'],
        droppedPaths: ['supplier'],
        groups: [{ id: 'desk', name: 'Desk EMEA', members: ['kim', 'sato'] }],
        segments: [
          {
            id: 'retail',
            name: 'Retail',
            when: ['service="Payments"'],
            triggers: [{ id: 'own', kind: 'notTaken', after: '3m' }],
          },
        ],
      },
    ],
    ...changes,
  };
  return document;
}

/** The same organisation elsewhere: the same ids, other people, hours and windows. */
function elsewhere(changes: Partial<PolicyDocument> = {}): PolicyDocument {
  const document = full('theirs');
  const [office, all] = document.calendars;
  const [technical, supplier] = document.paths;
  if (!office || !all || !technical || !supplier) throw new Error('There are two of each.');
  return {
    ...document,
    calendars: [{ ...office, zone: 'Asia/Kolkata' }, all],
    people: document.people.map((it) => ({ ...it, accounts: { jira: `x-${it.id}`, servicenow: `x.${it.id}` } })),
    rotations: document.rotations.map((it) => ({ ...it, zone: 'Asia/Kolkata' })),
    groups: document.groups.map((it) => ({ ...it, name: `${it.name} IN` })),
    paths: [{ ...technical, afterLastLevel: { reminders: 1, thenEvery: '1h' } }, supplier],
    segments: (document.segments ?? []).map(({ segments = [], ...it }) => ({
      ...it,
      when: ['priority="2"', 'service="Mail"'],
      segments: segments.map((below) => ({ ...below, when: ['category="Retail"'] })),
    })),
    ...changes,
  };
}

const ours = full('ours');
const empty: PolicyDocument = {
  rungs: 1,
  id: 'empty',
  name: 'Empty',
  appliesTo: {},
  calendars: [],
  people: [],
  rotations: [],
  groups: [],
  targets: [],
  triggers: [],
  paths: [],
  catchAll: [],
};

const dangling = (document: PolicyDocument): string[] =>
  findPolicyFaults(document)
    .map(({ path, reason }) => `${path.join('.')}: ${reason}`)
    .filter((text) => /There is no|has no path|no trigger/.test(text));
const idsIn = (text: string, document: PolicyDocument): boolean => JSON.stringify(document).includes(`"${text}"`);

describe('[PTH-13] one policy of two', () => {
  it('starts from two without faults', () => {
    expect([findPolicyFaults(ours), findPolicyFaults(elsewhere())]).toEqual([[], []]);
  });

  it('is ours where theirs is empty, and theirs under our name where ours is', () => {
    expect(applyMerge(ours, empty, {})).toEqual({ document: ours, faults: [] });
    const { id, name } = empty;
    expect(applyMerge(empty, ours, {})).toEqual({ document: { ...ours, id, name }, faults: [] });
  });

  it('is ours, with their segments, where theirs is a copy', () => {
    const { document } = applyMerge({ ...ours, segments: [] }, full('theirs'), {});
    expect(document).toMatchObject({ ...ours, segments: [{ id: 'emea' }] });
    expect(document.paths).toEqual(ours.paths);
  });

  it('has the same people as the same people, whoever comes from where', () => {
    const { document, faults } = applyMerge(ours, elsewhere(), {});
    expect(faults).toEqual([]);
    expect(document.people.map(({ id }) => id)).toEqual([
      ...ours.people.map(({ id }) => id),
      ...ours.people.map(({ id }) => `theirs-${id}`),
    ]);
    expect(document.groups.find(({ id }) => id === 'theirs-nights')).toEqual({
      id: 'theirs-nights',
      name: 'Nights IN',
      members: ['theirs-kim', 'theirs-diaz'],
      onCall: 'theirs-nights',
      fallbackTo: 'theirs-database',
    });
    expect(document.segments?.map(({ id }) => id)).toEqual(['emea', 'theirs-emea']);
  });

  it('lets each trigger and authority start what it started', () => {
    const { document } = applyMerge(ours, elsewhere(), {});
    expect(document.triggers.map(({ id, paths }) => [id, paths])).toEqual([
      ['not-taken', ['technical', 'supplier']],
      ['bad', ['technical', 'supplier']],
      ['urgent', ['technical']],
      ['theirs-not-taken', ['theirs-technical', 'theirs-supplier']],
      ['theirs-bad', ['theirs-technical', 'theirs-supplier']],
      ['theirs-urgent', ['theirs-technical']],
    ]);
    const other = applyMerge(
      ours,
      elsewhere({ triggers: [{ id: 'slow', kind: 'notTaken', after: '1h' }] }),
      {},
    ).document;
    expect(other.triggers[3]).toEqual({
      id: 'slow',
      kind: 'notTaken',
      after: '1h',
      paths: ['theirs-technical', 'theirs-supplier'],
    });
    expect(other.authorities?.[0]).not.toHaveProperty('paths');
    expect(other.segments?.[0]?.triggers).toMatchObject([{ id: 'not-taken', paths: ['technical'] }]);
  });

  it('maps priorities wherever one is named', () => {
    const theirs = elsewhere({ targets: [{ priority: 2, resolveWithin: '2h' }], appliesTo: { priorities: [1, 2] } });
    const { document } = applyMerge({ ...ours, targets: [] }, theirs, {
      priorities: [
        { theirs: 1, ours: 2 },
        { theirs: 2, ours: 4 },
      ],
      ids: { triggers: [{ theirs: 'urgent', becomes: 'their-urgent', isOurs: false }] },
    });
    expect(document.appliesTo).toEqual({ priorities: [1, 2, 3, 4] });
    expect(document.targets).toEqual([{ priority: 4, resolveWithin: '2h' }]);
    expect(document.paths.find(({ id }) => id === 'theirs-technical')?.levels[0]?.byPriority).toEqual([
      { priority: 2, acknowledgeWithin: '5m' },
    ]);
    expect(document.triggers.find(({ id }) => id === 'their-urgent')?.when).toEqual({
      test: 'and',
      of: [
        { test: 'equals', fact: 'priority', value: 2 },
        { test: 'not', of: { test: 'in', fact: 'priority', values: [4, 3] } },
        { test: 'equals', fact: 'service', value: 'Payments' },
      ],
    });
    expect(document.segments?.[1]?.when).toEqual(['priority="4"', 'service="Mail"']);
  });

  it('takes a path of theirs as ours where people say so, level by level', () => {
    const path = elsewhere().paths[0];
    const [one, two] = path?.levels ?? [];
    if (!path || !one || !two) throw new Error('There are two levels.');
    const theirs = elsewhere({
      paths: [
        {
          ...path,
          id: 'tech',
          levels: [
            { ...one, name: 'Platform' },
            { ...two, name: 'Top' },
          ],
        },
        ...elsewhere().paths.slice(1),
      ],
      triggers: [
        { id: 'x', kind: 'condition', when: { test: 'present', fact: 'service' }, paths: ['tech'], startLevel: 2 },
        {
          id: 'y',
          kind: 'measure',
          measure: 'users',
          unit: 'people',
          paths: ['tech'],
          thresholds: [{ value: 9, startLevel: 1 }],
        },
      ],
      owners: [
        { id: 'their-pay', person: 'nair', path: 'tech', level: 'Platform', authority: 'manager', service: 'Mail' },
      ],
      authorities: authorities.map(({ paths, ...it }) => ({ ...it, ...(paths && { paths: ['tech'] }) })),
      segments: [],
    });
    const { document, faults } = applyMerge(ours, theirs, {
      ids: {
        paths: [
          { theirs: 'tech', becomes: 'technical', isOurs: true },
          { theirs: 'supplier', becomes: 'supplier', isOurs: true },
        ],
      },
      levels: [
        {
          theirPath: 'tech',
          ourPath: 'technical',
          levels: [
            { theirs: 1, ours: 3 },
            { theirs: 2, ours: 4 },
          ],
        },
      ],
    });
    expect(faults).toEqual([]);
    expect(document.paths).toEqual(ours.paths);
    expect(document.triggers.slice(3)).toMatchObject([
      { id: 'x', paths: ['technical'], startLevel: 4 },
      { id: 'y', paths: ['technical'], startLevel: 3, thresholds: [{ value: 9, startLevel: 3 }] },
    ]);
    expect(document.owners?.[1]).toMatchObject({ path: 'technical', level: 'Platform', person: 'theirs-nair' });
  });

  it('says what a mapping does wrong', () => {
    const { faults } = applyMerge(ours, elsewhere(), {
      ids: { people: [{ theirs: 'kim', becomes: 'nobody', isOurs: true }] },
    });
    expect(faults.map(({ reason }) => reason)).toContain(`There is no person “nobody”.`);
  });

  it('keeps what only a segment of theirs has apart from ours', () => {
    const theirs = elsewhere({
      groups: elsewhere().groups.map((it) => ({
        ...it,
        id: `${it.id}-in`,
        ...(it.fallbackTo && { fallbackTo: `${it.fallbackTo}-in` }),
      })),
      paths: elsewhere().paths.map((it) => ({
        ...it,
        levels: it.levels.map(({ backups: _backups, ...level }) => ({ ...level, group: `${level.group}-in` })),
      })),
    });
    const { document } = applyMerge(ours, theirs, {});
    expect(document.segments?.[1]?.groups).toMatchObject([
      { id: 'theirs-desk', members: ['theirs-kim', 'theirs-sato'] },
    ]);
  });

  it('never gives a schedule the id of a rotation, nor an id that theirs have', () => {
    const theirs = elsewhere({
      rotations: elsewhere().rotations.map((it) => ({ ...it, id: 'nights' })),
      schedules: [],
      groups: elsewhere().groups.map((it) => (it.onCall === undefined ? it : { ...it, onCall: 'nights' })),
      people: [...elsewhere().people, { id: 'theirs-kim', name: 'Other', accounts: { jira: 'other' } }],
    });
    expect(mergePolicies(ours, theirs).ids).toMatchObject({
      rotations: [{ theirs: 'nights', becomes: 'theirs-nights', isOurs: false }],
    });
    expect(mergePolicies(ours, theirs).ids.people?.[0]?.becomes).toBe('theirs-kim-2');
    expect(dangling(applyMerge(ours, theirs, {}).document)).toEqual([]);
  });
});

describe('[PTH-13] laws', () => {
  type Section =
    'calendars' | 'people' | 'rotations' | 'schedules' | 'groups' | 'triggers' | 'paths' | 'authorities' | 'vendors';
  const sections: readonly Section[] = [
    'calendars',
    'people',
    'rotations',
    'schedules',
    'groups',
    'triggers',
    'paths',
    'authorities',
    'vendors',
  ];

  /** Each section is either the same as ours or another one, and each document may stand on either side. */
  const variant = fc
    .tuple(fc.subarray([...sections]), fc.boolean(), fc.boolean())
    .map(([differs, hasSegments, swapped]) => {
      const other = elsewhere();
      const same = full('theirs');
      const mixed = differs.reduce<PolicyDocument>(
        (document, section) => ({ ...document, [section]: other[section] }),
        same,
      );
      const theirs = hasSegments ? mixed : { ...mixed, segments: [] };
      return swapped ? { a: theirs, b: ours } : { a: ours, b: theirs };
    });

  it('no reference is left dangling, and every id of both is in the result or in the mapping', () => {
    fc.assert(
      fc.property(variant, ({ a, b }) => {
        const { document } = applyMerge(a, b, {});
        expect(dangling(document)).toEqual([]);
        const { ids } = mergePolicies(a, b);
        for (const section of sections) {
          for (const { id } of a[section] ?? []) expect(idsIn(id, document)).toBe(true);
          for (const { id } of b[section] ?? []) {
            const becomes = ids[section]?.find((it) => it.theirs === id)?.becomes;
            expect(becomes !== undefined && idsIn(becomes, document)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('merging with an empty policy changes nothing', () => {
    fc.assert(
      fc.property(variant, ({ a }) => {
        expect(applyMerge(a, empty, {}).document).toEqual(a);
      }),
      { numRuns: 20 },
    );
  });
});
