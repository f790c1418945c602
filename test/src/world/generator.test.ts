import { describe, expect, it } from '@jest/globals';
import { starterKnownErrors, toLocal, zoneRules } from '@rungs/core';
import fc from 'fast-check';
import type { IncidentReported, IncidentWorkedOn, WorldAction } from './action';
import { people, zone } from './company';
import { faults } from './faults';
import figures from './figures.json' with { type: 'json' };
import { generateWorld } from './generator';

const MONDAY = Date.UTC(2026, 10, 16);
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

function take(count: number, seed: string | number): WorldAction[] {
  const actions: WorldAction[] = [];
  for (const action of generateWorld({ seed, startsAt: MONDAY })) {
    actions.push(action);
    if (actions.length === count) break;
  }
  return actions;
}

/** The stories of the first incidents, each to its end. */
function stories(seed: string, incidents: number): { report: IncidentReported; work: IncidentWorkedOn[] }[] {
  const all = new Map<string, { report: IncidentReported; work: IncidentWorkedOn[] }>();
  let unfinished = incidents;
  for (const action of generateWorld({ seed, startsAt: MONDAY })) {
    if (action.type === 'IncidentReported') {
      if (all.size < incidents) all.set(action.incident, { report: action, work: [] });
      continue;
    }
    const story = all.get(action.incident);
    story?.work.push(action);
    if (story && action.change.state === 'closed') unfinished -= 1;
    if (unfinished === 0) break;
  }
  return [...all.values()];
}

describe('generateWorld', () => {
  it('makes the same world from the same seed, and another from another', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const world = take(60, seed);
        expect(take(60, seed)).toEqual(world);
        expect(take(60, seed + 1)).not.toEqual(world);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps time, and works on nothing before it was reported', () => {
    const reported = new Set<string>();
    let last = MONDAY;
    for (const action of take(5_000, 'order')) {
      expect(action.at).toBeGreaterThanOrEqual(last);
      last = action.at;
      if (action.type === 'IncidentReported') reported.add(action.incident);
      else expect(reported).toContain(action.incident);
    }
  });

  it('sends only people of the company to work', () => {
    const known = new Set(people.map(({ id }) => id));
    for (const action of take(2_000, 'people')) {
      if (action.type !== 'IncidentWorkedOn') continue;
      expect(known).toContain(action.by);
      if (action.change.assignTo !== undefined) expect(known).toContain(action.change.assignTo);
    }
  });
});

describe('the figures of 6,000 generated incidents are near those of the real log', () => {
  const sample = stories('figures', 6_000);
  const share = (of: (story: (typeof sample)[number]) => boolean): number => sample.filter(of).length / sample.length;

  it('incidents a week', () => {
    const weeks = (sample.at(-1)!.report.at - MONDAY) / WEEK;
    expect(sample.length / weeks / figures.incidentsPerWeek).toBeCloseTo(1, 1);
  });

  it('arrivals by hour of week', () => {
    const rules = zoneRules(zone)!;
    const counts = new Array<number>(168).fill(0);
    for (const { report } of sample)
      counts[(Math.floor(toLocal(rules, report.at) / (60 * MINUTE)) + 72) % 168]! += 1 / sample.length;
    const distance =
      counts.reduce((sum, each, hour) => sum + Math.abs(each - figures.arrivalsByHourOfWeek.shares[hour]!), 0) / 2;
    // The total variation distance; a stream without day and night is 0.45 away.
    expect(distance).toBeLessThan(0.06);
  });

  it.each([1, 2, 3, 4] as const)('priority %d', (priority) => {
    expect(
      Math.abs(share(({ report }) => report.report.priority === priority) - figures.priority[priority]),
    ).toBeLessThan(0.01);
  });

  it.each(faults.map(({ category }, rank) => ({ category, rank })))('category $category', ({ category, rank }) => {
    expect(
      Math.abs(share(({ report }) => report.report.category === category) - figures.categories.top[rank]!),
    ).toBeLessThan(0.015);
  });

  it('the first line owns what the largest group of the log owns', () => {
    const expected = figures.groups.top[0]! + figures.groups.none;
    expect(Math.abs(share(({ report }) => report.report.supportGroup === 'Service desk') - expected)).toBeLessThan(
      0.02,
    );
  });

  it('never reassigned, and reopened', () => {
    const assigned = (story: (typeof sample)[number]): number =>
      story.work.filter(({ change }) => change.assignTo !== undefined).length;
    expect(Math.abs(share((story) => assigned(story) === 1) - figures.reassignments['0'])).toBeLessThan(0.02);
    const resolved = (story: (typeof sample)[number]): number =>
      story.work.filter(({ change }) => change.state === 'resolved').length;
    expect(Math.abs(share((story) => resolved(story) === 1) - figures.reopens['0'])).toBeLessThan(0.01);
  });

  describe.each([
    { what: 'taken', state: 'inProgress', known: figures.minutesToTake },
    { what: 'resolved', state: 'resolved', known: figures.minutesToResolve },
  ])('priority 3: when $what', ({ state, known }) => {
    const ofThree = sample.filter(({ report }) => report.report.priority === 3);
    const minutes = ofThree.map(
      ({ report, work }) => (work.find(({ change }) => change.state === state)!.at - report.at) / MINUTE,
    );

    it.each(known.at.map((at, index) => ({ at, within: known.byPriority[3][index]! })))(
      'a share of $at within $within min',
      ({ at, within }) => {
        // Seconds are added to the log's whole minutes, so the boundary is the end of that minute.
        const reached = minutes.filter((each) => each < within + 1).length / minutes.length;
        expect(reached).toBeGreaterThan(at - 0.02);
      },
    );

    it.each(known.at.map((at, index) => ({ at, before: known.byPriority[3][index]! })))(
      'no more than $at before $before min',
      ({ at, before }) => {
        expect(minutes.filter((each) => each < before).length / minutes.length).toBeLessThan(at + 0.02);
      },
    );
  });

  it('one in five quotes an error text that the starter known errors know', () => {
    const texts = starterKnownErrors.flatMap(({ errorTexts }) => errorTexts);
    const quoting = share(({ report }) => texts.some((text) => report.report.description.endsWith(text)));
    expect(quoting).toBeGreaterThan(0.15);
    expect(quoting).toBeLessThan(0.25);
  });
});
