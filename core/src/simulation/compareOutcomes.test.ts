import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EscalationPolicy } from '../policy/policy';
import type { PolicyDocument } from '../policy/policyDocument';
import { aPolicy, aPolicyDocument, berlin, localInstant, minutes, noon, withLevel } from '../testing/build';
import { utc, zoneRules } from '../time/zones';
import { compareOutcomes } from './compareOutcomes';
import type { Difference, TicketComparison } from './compareOutcomes';
import { isSame, mergeComparisons, MOST_TO_LOOK_AT, tallyComparisons } from './comparisonTally';
import type { ComparisonTally } from './comparisonTally';
import type { HistoryRow } from './historyRow';
import { peopleTold } from './peopleTold';
import { replayTicket } from './replayTicket';
import { isNight, isWeekend, loadOf, mergeLoads, peopleToldIn } from './toldLoad';

const policyWith = (changes: Partial<PolicyDocument> = {}): EscalationPolicy => aPolicy({ appliesTo: {}, ...changes });
const after = (time: string): Partial<PolicyDocument> => ({
  triggers: [{ id: 'not-taken', kind: 'notTaken', after: time }],
});

/** Level 1 is told 5 min after opening, level 2 after 15. */
const base = policyWith();
const slow = policyWith(after('20m'));
const quick = policyWith(after('2m'));
const never = policyWith(after('300d'));
const shortWindow = policyWith(withLevel(1, { acknowledgeWithin: '5m' }));
const otherPeople = policyWith(withLevel(1, { group: 'platform' }));
const longTarget = policyWith({ ...after('300d'), targets: [{ priority: 2, resolveWithin: '9h' }] });

const row = (minute: number, seen: Partial<HistoryRow> = {}): HistoryRow => ({
  ticket: 'INC1',
  at: noon + minutes(minute),
  ...seen,
});
const opened = row(0, { priority: 2, state: 'new' });
const flagged = (minute: number): HistoryRow[] => [
  row(0, { priority: 2, state: 'new', breached: false }),
  row(minute, { breached: true }),
];
const takenAt = (minute: number): HistoryRow[] => [opened, row(minute, { state: 'inProgress' }), row(60)];

const compared = (rows: readonly HistoryRow[], old: EscalationPolicy, now: EscalationPolicy): TicketComparison =>
  compareOutcomes({ outcome: replayTicket(rows, old), policy: old }, { outcome: replayTicket(rows, now), policy: now });

describe('one ticket under two policies', () => {
  it.each<
    readonly [
      name: string,
      rows: readonly HistoryRow[],
      old: EscalationPolicy,
      now: EscalationPolicy,
      difference: Difference,
      extent: number,
    ]
  >([
    ['told before the breach, now told by nobody', flagged(60), base, never, 'breachLost', minutes(55)],
    ['told before the breach, now after it', flagged(12), base, slow, 'breachLost', minutes(7)],
    ['told before the breach, now at its very instant', flagged(20), base, slow, 'breachLost', minutes(15)],
    ['told by nobody, now before the breach', flagged(60), never, quick, 'breachGained', minutes(58)],
    ['told to two people, now to nobody', takenAt(20), base, never, 'noLongerEscalates', 2],
    ['told to nobody, now to one', takenAt(8), never, base, 'newlyEscalates', 1],
    ['told after the breach, now not at all', [...flagged(3), row(8)], base, never, 'noLongerEscalates', 1],
    ['told later', takenAt(40), base, slow, 'later', minutes(15)],
    ['told earlier', takenAt(40), base, quick, 'earlier', minutes(3)],
    ['told at the same time, up to a higher level', takenAt(12), base, shortWindow, 'otherLevel', 1],
    ['told at the same time, up to a lower level', takenAt(12), shortWindow, base, 'otherLevel', 1],
    ['the same levels, but two people instead of one', takenAt(12), base, otherPeople, 'toldOtherwise', 1],
    ['the same people, the second at another time', takenAt(16), base, shortWindow, 'toldOtherwise', 0],
    ['nobody told, and a breach by the targets of one alone', takenAt(900), never, longTarget, 'otherBreach', 0],
    ['the same', takenAt(12), base, policyWith(), 'same', 0],
    ['told by neither', takenAt(1), base, slow, 'same', 0],
  ])('[TLS-R3] %s', (_name, rows, old, now, difference, extent) => {
    const found = compared(rows, old, now);
    expect({ difference: found.difference, extent: found.extent }).toEqual({ difference, extent });
  });

  it.each<readonly [name: string, rows: readonly HistoryRow[], noise: boolean, forNothing: boolean]>([
    ['closed before anybody took it', [opened, row(8, { state: 'resolved' })], true, true],
    ['taken after somebody was told', [...takenAt(8), row(70, { state: 'resolved' })], true, false],
    ['still open: nobody knows yet', [opened, row(8)], true, false],
    [
      'closed untaken, and open again at the end',
      [opened, row(8, { state: 'resolved' }), row(9, { state: 'new' }), row(20)],
      true,
      false,
    ],
    ['breached: no noise', [...flagged(60), row(61, { state: 'resolved', breached: true })], false, false],
    ['told by nobody', [opened, row(4, { state: 'resolved' })], false, false],
  ])('[TLS-R2] noise, and told for nothing: %s', (_name, rows, noise, toldForNothing) => {
    expect(compared(rows, base, base).new).toMatchObject({ noise, toldForNothing });
  });

  it('[TLS-3] says of each side when, why, how high, how many and how long before the breach', () => {
    const { old, new: now } = compared(flagged(60), never, base);
    expect(old).toEqual({
      highestLevel: 0,
      told: 0,
      breachAt: noon + minutes(60),
      caught: false,
      noise: false,
      toldForNothing: false,
    });
    expect(now).toEqual({
      toldAt: noon + minutes(5),
      trigger: 'not-taken',
      highestLevel: 4,
      told: 5,
      breachAt: noon + minutes(60),
      caught: true,
      leadMs: minutes(55),
      noise: false,
      toldForNothing: false,
    });
  });
});

describe('who is told', () => {
  const toldBy = (policy: EscalationPolicy, rows: readonly HistoryRow[]): string[] =>
    peopleTold(replayTicket(rows, policy).events, policy).map(
      ({ at, person, group }) => `${(at - noon) / minutes(1)} ${person} ${group ?? '-'}`,
    );

  it('[TLS-3] each level’s people, for its group, and its reminders too', () => {
    expect(toldBy(base, [opened, row(81)])).toEqual([
      '5 kim Service desk',
      '15 sato Database',
      '30 diaz Platform',
      '30 moss Platform',
      '50 nair Management',
      '80 nair Management',
    ]);
  });

  it('[ESC17] once where two paths tell them at the same instant', () => {
    const [path] = aPolicyDocument().paths;
    if (!path) throw new Error('The builder has a path.');
    const twice = policyWith({ paths: [path, { ...path, id: 'second' }] });
    expect(toldBy(twice, [opened, row(16)])).toEqual(['5 kim Service desk', '15 sato Database']);
  });

  it('[TLS-3] a former owner for the group of the level that they owned', () => {
    const taken = row(20, { state: 'inProgress' });
    expect(toldBy(base, [opened, taken, row(261)]).slice(2)).toEqual([
      '260 diaz Platform',
      '260 moss Platform',
      '260 sato Database',
    ]);
  });

  it('[PTH-10] a former owner for the group that the ticket’s segment has there', () => {
    const groups = [{ id: 'database', name: 'EMEA databases', members: ['sato'] }];
    const segments = [{ id: 'emea', name: 'EMEA', when: ['supportGroup="Berlin"'], groups }];
    const rows = [{ ...opened, group: 'Berlin' }, row(20, { state: 'inProgress' }), row(261)];
    const told = toldBy(policyWith({ segments }), rows);
    expect(told.filter((line) => line.includes('sato'))).toEqual(['15 sato EMEA databases', '260 sato EMEA databases']);
  });

  it('[TLS-3] the catch-all for no group', () => {
    const rotations = aPolicyDocument().rotations.map((rotation) => ({ ...rotation, startsAt: '2030-01-01T08:00' }));
    const groups = aPolicyDocument().groups.map((group) => ({ ...group, onCall: 'desk' }));
    expect(toldBy(policyWith({ rotations, groups }), [opened, row(6)])).toEqual(['5 nair -']);
  });
});

describe('load', () => {
  const berlinZone = zoneRules('Europe/Berlin') ?? utc;
  const told = (at: number, group: string | null = 'Desk') => ({ at, person: base.catchAll[0]!.id, group });

  it.each<readonly [name: string, local: string, night: boolean, weekend: boolean]>([
    ['Tuesday at noon', '2026-11-17T12:00', false, false],
    ['Tuesday 21:59', '2026-11-17T21:59', false, false],
    ['Tuesday 22:00', '2026-11-17T22:00', true, false],
    ['Wednesday 05:59', '2026-11-18T05:59', true, false],
    ['Wednesday 06:00', '2026-11-18T06:00', false, false],
    ['Friday 23:59', '2026-11-20T23:59', true, false],
    ['Saturday 00:00', '2026-11-21T00:00', true, true],
    ['Sunday 21:00', '2026-11-22T21:00', false, true],
    ['Monday 00:00', '2026-11-23T00:00', true, false],
  ])('[TLS-R2] by the local clock: %s', (_name, local, night, weekend) => {
    const [load] = loadOf([[told(berlin(local))]], berlinZone);
    if (!load) throw new Error('Somebody was told.');
    expect([peopleToldIn(load, isNight), peopleToldIn(load, isWeekend)]).toEqual([night ? 1 : 0, weekend ? 1 : 0]);
    expect(peopleToldIn(load)).toBe(1);
  });

  it('[TLS-3] the same instant is another hour elsewhere', () => {
    const at = localInstant('Asia/Tokyo', '2026-11-16T01:00');
    const hourIn = (zone: string): number => loadOf([[told(at)]], zoneRules(zone) ?? utc)[0]!.byHour.indexOf(1);
    expect([hourIn('Asia/Tokyo'), hourIn('UTC')]).toEqual([1, 6 * 24 + 16]);
  });

  it('[TLS-3] groups by name, the catch-all last, also when merged', () => {
    const parts = [[told(noon, null)], [told(noon, 'B'), told(noon, 'A')]].map((tickets) => loadOf([tickets], utc));
    expect(mergeLoads(parts).map(({ group }) => group)).toEqual(['A', 'B', null]);
  });
});

describe('laws of a comparison', () => {
  const seen = fc.record(
    {
      state: fc.constantFrom('new' as const, 'inProgress' as const, 'onHold' as const, 'resolved' as const),
      assignee: fc.constantFrom(null, 'a'),
      breached: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const history = fc
    .tuple(fc.boolean(), fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), seen), { minLength: 1, maxLength: 6 }))
    .map(([flags, steps]) => {
      let minute = 0;
      return [
        opened,
        ...steps.map(([gap, { breached, ...rest }]) => ({
          ...row((minute += gap), rest),
          ...(flags && breached !== undefined ? { breached } : {}),
        })),
      ];
    });
  const histories = fc
    .array(history, { maxLength: 30 })
    .map((all) => all.map((rows, i) => rows.map((one) => ({ ...one, ticket: `INC${i}` }))));
  const policy = fc.constantFrom(base, slow, quick, never, shortWindow, otherPeople, longTarget);

  const total = (counts: { readonly [name: string]: number }): number =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  const inOrder = (ms: readonly number[]): number[] => [...ms].sort((a, b) => a - b);
  /** Times stand in the order of the tickets; nothing that is reported depends on it. */
  const unordered = (tally: ComparisonTally): ComparisonTally => ({
    ...tally,
    timing: { ...tally.timing, lessMs: inOrder(tally.timing.lessMs), moreMs: inOrder(tally.timing.moreMs) },
    leads: { ...tally.leads, lessMs: inOrder(tally.leads.lessMs), moreMs: inOrder(tally.leads.moreMs) },
    old: { ...tally.old, leadsMs: inOrder(tally.old.leadsMs) },
    new: { ...tally.new, leadsMs: inOrder(tally.new.leadsMs) },
  });

  it('[TLS-3] a policy compared with itself is the same on every ticket', () => {
    fc.assert(
      fc.property(histories, policy, (all, one) => {
        const comparisons = all.map((rows) => compared(rows, one, one));
        expect(comparisons.every(({ difference }) => difference === 'same')).toBe(true);
        const tally = tallyComparisons(comparisons, utc);
        expect(isSame(tally)).toBe(true);
        expect(tally.toLookAt).toEqual({});
        expect(tally.old).toEqual(tally.new);
      }),
    );
  });

  it('[TLS-3] the other way round everything is the other way round', () => {
    const mirrored: { readonly [difference in Difference]: Difference } = {
      breachLost: 'breachGained',
      breachGained: 'breachLost',
      noLongerEscalates: 'newlyEscalates',
      newlyEscalates: 'noLongerEscalates',
      later: 'earlier',
      earlier: 'later',
      otherLevel: 'otherLevel',
      toldOtherwise: 'toldOtherwise',
      otherBreach: 'otherBreach',
      same: 'same',
    };
    fc.assert(
      fc.property(history, policy, policy, (rows, one, other) => {
        const there = compared(rows, one, other);
        const back = compared(rows, other, one);
        expect([back.difference, back.extent]).toEqual([mirrored[there.difference], there.extent]);
        expect([back.old, back.new]).toEqual([there.new, there.old]);
      }),
    );
  });

  it('[TLS-3] every sum adds up', () => {
    fc.assert(
      fc.property(histories, policy, policy, (all, old, now) => {
        const comparisons = all.map((rows) => compared(rows, old, now));
        const tally = tallyComparisons(comparisons, utc);
        const { tickets, escalated, timing, leads, breaches, levels, noise, toldForNothing } = tally;
        expect(tickets).toBe(all.length);
        for (const counts of [tally.differences, escalated, breaches, noise, toldForNothing]) {
          expect(total(counts)).toBe(tickets);
        }
        expect(timing.lessMs.length + timing.moreMs.length + timing.same).toBe(escalated.both);
        expect(leads.lessMs.length + leads.moreMs.length + leads.same).toBe(breaches['caught->caught']);
        expect(total(levels)).toBe(tickets - escalated.neither);
        expect(tally.old.escalated).toBe(escalated.both + escalated.onlyOld);
        expect(tally.new.escalated).toBe(escalated.both + escalated.onlyNew);
        expect(total(tally.new.byLevel)).toBe(tally.new.escalated);
        expect(tally.old.noise).toBe(noise.both + noise.onlyOld);
        expect(tally.new.toldForNothing).toBe(toldForNothing.both + toldForNothing.onlyNew);
        expect(tally.old.caught).toBe(
          breaches['caught->caught'] + breaches['caught->missed'] + breaches['caught->none'],
        );
        expect(tally.new.missed).toBe(
          breaches['caught->missed'] + breaches['missed->missed'] + breaches['none->missed'],
        );
        const load = tally.new.load.reduce((sum, group) => sum + peopleToldIn(group), 0);
        expect(load).toBe(comparisons.reduce((sum, { new: { told } }) => sum + told, 0));
      }),
    );
  });

  it('[TLS-3] the order of the tickets does not matter, and parts merged are the whole', () => {
    fc.assert(
      fc.property(histories, policy, policy, fc.nat(), (all, old, now, cut) => {
        const comparisons = all.map((rows) => compared(rows, old, now));
        const whole = tallyComparisons(comparisons, utc);
        const at = all.length === 0 ? 0 : cut % all.length;
        const parts = [comparisons.slice(0, at), comparisons.slice(at)].map((part) => tallyComparisons(part, utc));
        expect(mergeComparisons(parts)).toEqual(whole);
        expect(unordered(mergeComparisons([...parts].reverse()))).toEqual(unordered(whole));
        expect(unordered(tallyComparisons([...comparisons].reverse(), utc))).toEqual(unordered(whole));
      }),
    );
  });

  it('[TLS-3] to look at are the tickets that differ most, no more than are worth it, of equals the first by name', () => {
    const rows = (i: number): HistoryRow[] =>
      flagged(25 + (i % 5)).map((one) => ({ ...one, ticket: `INC${String(i).padStart(2, '0')}` }));
    const comparisons = Array.from({ length: 30 }, (_, i) => compared(rows(i), base, never));
    const { toLookAt, differences } = tallyComparisons(comparisons, utc);
    expect(differences.breachLost).toBe(30);
    expect(toLookAt.breachLost).toHaveLength(MOST_TO_LOOK_AT);
    expect(toLookAt.breachLost?.map(({ ticket }) => ticket)).toEqual(
      ['04', '09', '14', '19', '24', '29', '03', '08', '13', '18'].map((number) => `INC${number}`),
    );
  });
});
