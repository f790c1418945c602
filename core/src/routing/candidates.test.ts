import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noon, person } from '../testing/build';
import { chooseCandidate } from './candidates';
import type { Candidate, Need } from './candidates';

function someone(id: string, changes: Partial<Candidate> = {}): Candidate {
  return {
    id: person(id),
    availability: { available: true },
    authorities: ['major'],
    skills: ['oracle', 'linux'],
    languages: ['en'],
    regions: ['EU'],
    load: 1,
    lastGivenAt: noon,
    ...changes,
  };
}

const asked: Need = { authority: 'major', skills: ['oracle', 'linux'], languages: ['de', 'en'], regions: ['EU'] };

describe('[RTE2][PTH-7] passes over', () => {
  it.each([
    {
      row: 'who is away, whatever else they lack',
      changes: { availability: { available: false as const, why: 'onLeave' }, skills: [] },
      because: { reason: 'notAvailable', why: 'onLeave' },
    },
    {
      row: 'who lacks the authority',
      changes: { authorities: [] },
      because: { reason: 'lacksAuthority', needed: 'major' },
    },
    {
      row: 'who lacks one of the skills',
      changes: { skills: ['linux'] },
      because: { reason: 'lacksSkill', missing: ['oracle'] },
    },
    {
      row: 'who speaks none of the languages',
      changes: { languages: ['fr'] },
      because: { reason: 'otherLanguage', needed: ['de', 'en'], has: ['fr'] },
    },
    {
      row: 'who serves another region',
      changes: { regions: ['US'] },
      because: { reason: 'otherRegion', needed: ['EU'], has: ['US'] },
    },
    { row: 'who has more to do', changes: { load: 2 }, because: { reason: 'moreLoad', load: 2, chosenLoad: 1 } },
    {
      row: 'who had work more lately',
      changes: { lastGivenAt: noon + 1 },
      because: { reason: 'idleForShorter', lastGivenAt: noon + 1, chosenLastGivenAt: noon },
    },
    { row: 'who is equal in all but the id', changes: {}, because: { reason: 'laterId' } },
  ])('$row', ({ changes, because }) => {
    const choice = chooseCandidate([someone('zoe', changes), someone('kim')], asked);
    expect(choice.chosen?.id).toBe('kim');
    expect(choice.passedOver.map(({ candidate, because: why }) => [candidate.id, why])).toEqual([['zoe', because]]);
  });
});

it('[RTE2] who never had work has been idle longest', () => {
  const { lastGivenAt: _never, ...fresh } = someone('zoe');
  const choice = chooseCandidate([someone('kim'), fresh], {});
  expect(choice.chosen?.id).toBe('zoe');
  expect(choice.passedOver[0]?.because).toStrictEqual({ reason: 'idleForShorter', lastGivenAt: noon });
});

it('[RTE2] names those who are refused in the order of their ids', () => {
  const away = (id: string) => someone(id, { availability: { available: false, why: 'onLeave' } });
  const { chosen, ranked, passedOver } = chooseCandidate([away('moss'), away('zoe'), away('ana'), away('kim')], {});
  expect(chosen).toBeUndefined();
  expect(ranked).toEqual([]);
  expect(passedOver.map(({ candidate }) => candidate.id)).toEqual(['ana', 'kim', 'moss', 'zoe']);
});

it('[RTE2] nobody passes: no choice, and everyone with a reason', () => {
  const choice = chooseCandidate([someone('kim', { regions: ['US'] }), someone('abe', { skills: [] })], asked);
  expect(choice.chosen).toBeUndefined();
  expect(choice.passedOver.map(({ candidate, because }) => [candidate.id, because.reason])).toEqual([
    ['abe', 'lacksSkill'],
    ['kim', 'otherRegion'],
  ]);
  expect(chooseCandidate([], asked)).toEqual({ ranked: [], passedOver: [] });
});

it('[RTE2] asks nothing that the ticket does not need', () => {
  const bare = someone('kim', { authorities: [], skills: [], languages: [], regions: [] });
  expect(chooseCandidate([bare], { skills: [], languages: [], regions: [] }).chosen?.id).toBe('kim');
});

describe('[RTE2] laws', () => {
  const abilities = (...names: string[]) => fc.subarray(names);
  const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({
            available: fc.boolean(),
            authorities: abilities('major'),
            skills: abilities('oracle', 'linux'),
            languages: abilities('de', 'en'),
            regions: abilities('EU', 'US'),
            load: fc.integer({ min: 0, max: 2 }),
            lastGivenAt: fc.integer({ min: 0, max: 2 }),
          })
          .map(({ available, ...rest }) =>
            someone(id, { ...rest, availability: available ? { available } : { available, why: 'offShift' } }),
          ),
      ),
    ),
  );
  const needs = fc.record(
    {
      authority: fc.constant('major'),
      skills: abilities('oracle', 'linux'),
      languages: abilities('de', 'en'),
      regions: abilities('EU', 'US'),
    },
    { requiredKeys: [] },
  );

  const passes = (it: Candidate, need: Need): boolean =>
    it.availability.available &&
    (need.authority === undefined || it.authorities.includes(need.authority)) &&
    (need.skills ?? []).every((skill) => it.skills.includes(skill)) &&
    [[need.languages, it.languages] as const, [need.regions, it.regions] as const].every(
      ([wanted, has]) => !wanted || wanted.length === 0 || has.some((one) => wanted.includes(one)),
    );
  /** Of two who pass, the one whom RTE2 puts first, compared as text. */
  const rank = ({ load, lastGivenAt, id }: Candidate): string => `${load} ${lastGivenAt} ${id}`;

  it('chooses the best of those who pass, by brute force', () => {
    fc.assert(
      fc.property(people, needs, (candidates, need) => {
        const best = candidates
          .filter((it) => passes(it, need))
          .map(rank)
          .sort()[0];
        const { chosen } = chooseCandidate(candidates, need);
        expect(chosen && rank(chosen)).toBe(best);
      }),
    );
  });

  it('names everyone once, and does not care about the order in which they come', () => {
    fc.assert(
      fc.property(people, needs, (candidates, need) => {
        const choice = chooseCandidate(candidates, need);
        const named = [...(choice.chosen ? [choice.chosen] : []), ...choice.passedOver.map((it) => it.candidate)];
        expect(named.map(({ id }) => id).sort()).toEqual(candidates.map(({ id }) => id).sort());
        expect(chooseCandidate([...candidates].reverse(), need)).toEqual(choice);
      }),
    );
  });
});
