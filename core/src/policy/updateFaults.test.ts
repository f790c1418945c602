/** What is wrong with the updates of communication paths, and what may not be loosened of them. */
import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument } from '../testing/build';
import { findPolicyFaults } from './policyFaults';
import type { LevelDocument, PathDocument, PolicyDocument, UpdatesDocument } from './policyDocument';

const updates: UpdatesDocument = {
  audience: 'Customers',
  kind: 'public',
  firstWithin: '15m',
  nextWithin: '30m',
  askBefore: '5m',
  escalateAfter: '10m',
};
const level: LevelDocument = { name: 'Press', group: 'management', acknowledgeWithin: '10m', updates };
const news = (changes: Partial<LevelDocument> = {}, path: Partial<PathDocument> = {}): PathDocument => ({
  id: 'news',
  name: 'News',
  kind: 'communication',
  levels: [{ ...level, ...changes }],
  afterLastLevel: { reminders: 1, thenEvery: '4h' },
  ...path,
});
const withNews = (path: PathDocument, changes: Partial<PolicyDocument> = {}): PolicyDocument =>
  aPolicyDocument({ paths: [...aPolicyDocument().paths, path], ...changes });
const faultsOf = (document: PolicyDocument): string[] =>
  findPolicyFaults(document).map(({ path, reason }) => `${path.slice(2).join('.')}: ${reason}`);

describe('[PTH-3][POL2] faults of communication paths', () => {
  it('has none where each level owes updates in time', () => {
    expect(faultsOf(withNews(news()))).toEqual([]);
  });

  const { updates: _none, ...owesNothing } = level;
  it.each<[string, PathDocument, string[]]>([
    [
      'a level that owes nobody anything',
      { ...news(), levels: [owesNothing] },
      ['levels.0: The level “Press” of a communication path owes nobody an update.'],
    ],
    [
      'updates on another path',
      news({}, { kind: 'procedural' }),
      ['levels.0.updates: The path “news” is no communication path.'],
    ],
    [
      'times that cannot be read',
      news({
        updates: {
          ...updates,
          firstWithin: 'soon',
          escalateAfter: '0m',
          byPriority: [{ priority: 1, nextWithin: 'x' }],
        },
      }),
      [
        'levels.0.updates.firstWithin: “soon” is no duration.',
        'levels.0.updates.escalateAfter: A window of no length is over before anybody can answer.',
        'levels.0.updates.byPriority.0.nextWithin: “x” is no duration.',
      ],
    ],
    [
      'asked for before its time has begun',
      news({ updates: { ...updates, askBefore: '12m', byPriority: [{ priority: 1, nextWithin: '12m' }] } }),
      ['levels.0.updates.askBefore: Asking 12m before an update is due is not within the 12m that there are for it.'],
    ],
    [
      'due before anybody must have acknowledged',
      news({ acknowledgeWithin: '16m' }),
      [
        'levels.0.updates.firstWithin: For priority 1 the first update is due after 15m, and somebody must have acknowledged only after 16m.',
      ],
    ],
    [
      'due too early for one priority',
      news({ updates: { ...updates, byPriority: [{ priority: 2, firstWithin: '9m' }] } }),
      [
        'levels.0.updates.byPriority.0.firstWithin: For priority 2 the first update is due after 9m, and somebody must have acknowledged only after 10m.',
      ],
    ],
    [
      'a priority twice, and one that the policy does not take',
      news({ updates: { ...updates, byPriority: [{ priority: 1 }, { priority: 1 }, { priority: 5 }] } }),
      [
        'levels.0.updates.byPriority.1.priority: Priority 1 has two entries.',
        'levels.0.updates.byPriority.2.priority: The policy does not apply to priority 5.',
      ],
    ],
    [
      'hours in which an update is never due',
      news({ calendar: 'rare', updates: { ...updates, nextWithin: '9000d' } }),
      [
        'levels.0.updates.nextWithin: The window of 9000d would take more than ten years: in that time “rare” opens for 21 d 18 h.',
      ],
    ],
  ])('%s', (_, path, expected) => {
    const rare = { id: 'rare', zone: 'UTC', week: { mon: ['08:00-09:00'] } };
    expect(faultsOf(withNews(path, { calendars: [...aPolicyDocument().calendars, rare] }))).toEqual(expected);
  });

  it('reads a day as long as the level’s calendar says', () => {
    const calendars = aPolicyDocument().calendars.map((it) => ({ ...it, dayLength: '10h' }));
    const path = news({ calendar: 'office', acknowledgeWithin: '11h', updates: { ...updates, firstWithin: '1d' } });
    expect(faultsOf(withNews(path, { calendars }))).toEqual([
      'levels.0.updates.firstWithin: For priority 1 the first update is due after 1d, and somebody must have acknowledged only after 11h.',
    ]);
  });
});

describe('[PTH-3][POL3] a segment does not slow the updates of a mandatory path', () => {
  const above = { ...updates, atClosing: true, byPriority: [{ priority: 1 as const, nextWithin: '20m' }] };
  const segmentFaults = (own: UpdatesDocument): string[] =>
    faultsOf(
      withNews(news({ updates: above }, { mandatory: true }), {
        segments: [
          {
            id: 'emea',
            name: 'EMEA',
            when: ['service="Payments"'],
            paths: [news({ updates: own }, { mandatory: true })],
          },
        ],
      }),
    );

  it.each<[string, UpdatesDocument]>([
    ['the same', above],
    ['sooner', { ...above, firstWithin: '12m', nextWithin: '20m', escalateAfter: '5m' }],
  ])('takes %s', (_, own) => {
    expect(segmentFaults(own)).toEqual([]);
  });

  it.each<[string, UpdatesDocument]>([
    ['another audience', { ...above, audience: 'Staff' }],
    ['another kind of text', { ...above, kind: 'stakeholders' }],
    ['a later first one', { ...above, firstWithin: '16m' }],
    ['a slower rhythm for one priority', { ...updates, atClosing: true }],
    ['silence for longer', { ...above, escalateAfter: '11m' }],
    ['none at closing', { ...above, atClosing: false }],
  ])('refuses %s', (_, own) => {
    expect(segmentFaults(own)).toEqual([
      'paths.0.levels.0.updates: The path “news” is mandatory above: level “Press” owes its updates to the same audience, as often.',
    ]);
  });
});
