import {
  baseSeen,
  channelsDue,
  chooseCandidate,
  contacted,
  isOff,
  isWatched,
  matchKnownErrors,
  reconcile,
  setUpAfter,
  tellings,
} from '@rungs/core';
import type { Candidate, CommentOrigin, Priority, ReconcileInput, SetUp, SideState } from '@rungs/core';
import fc from 'fast-check';
import { nearInstants } from '../calendars';
import { incidents, texts } from '../incidents';
import { fed } from './fed';
import type { Feeders } from './fed';

const few = fc.array(fc.constantFrom('oracle', 'de', 'emea', 'sap', ''), { maxLength: 3 });
const candidates: fc.Arbitrary<readonly Candidate[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.string({ minLength: 1, maxLength: 3 }),
      availability: fc.oneof(
        fc.constant({ available: true as const }),
        texts.map((why) => ({ available: false as const, why })),
      ),
      authorities: few,
      skills: few,
      languages: few,
      regions: few,
      load: fc.integer({ min: 0, max: 5 }),
      lastGivenAt: nearInstants,
    },
    { requiredKeys: ['id', 'availability', 'authorities', 'skills', 'languages', 'regions', 'load'] },
  ),
  { selector: ({ id }) => id, maxLength: 6 },
);
const needs = fc.record(
  { authority: fc.constantFrom('oracle', 'de'), skills: few, languages: few, regions: few },
  { requiredKeys: [] },
);

const scopes: fc.Arbitrary<SetUp['scopes']> = fc.oneof(
  fc.constant('all' as const),
  fc.array(fc.record({ id: fc.constantFrom('1', '2', ''), name: texts }), { maxLength: 3 }),
);
const setUps: fc.Arbitrary<SetUp> = fc.record(
  {
    on: fc.boolean(),
    scopes,
    gone: fc.array(fc.constantFrom('1', '2'), { maxLength: 2 }),
    step: fc.integer({ min: 0, max: 6 }),
    savedAt: nearInstants,
    savedBy: texts,
  },
  { requiredKeys: ['on', 'scopes', 'step', 'savedAt', 'savedBy'] },
);

const waiting = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    audience: fc.constantFrom('desk', 'database'),
    at: fc.integer({ min: 0, max: 1000 }),
    priority: fc.constantFrom<Priority>(1, 2, 3, 4, 5),
    exception: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

const rules = fc.array(fc.record({ channel: texts, afterMs: fc.integer({ min: 0, max: 9e6 }) }), { maxLength: 5 });
const cycles = fc.record({ startedAt: nearInstants, doneUntil: nearInstants }, { requiredKeys: ['startedAt'] });

const fieldNames = fc.constantFrom('state', 'priority', 'summary', '__proto__', 'constructor');
const fieldValues = fc.option(fc.constantFrom('new', 'done', '1', ''), { nil: null });
const fields = fc.dictionary(fieldNames, fieldValues, { maxKeys: 4 });
const sides: fc.Arbitrary<SideState> = fc.record(
  {
    fields,
    changedAt: fc.dictionary(fieldNames, nearInstants, { maxKeys: 3 }),
    comments: fc.uniqueArray(
      fc.record({
        origin: fc.constantFrom('jira/1/1', 'jira/1/2', 'servicenow/1/1').map((it) => it as CommentOrigin),
        author: texts,
        text: texts,
        at: nearInstants,
      }),
      { selector: ({ origin }) => origin, maxLength: 3 },
    ),
  },
  { requiredKeys: ['fields', 'comments'] },
);
const passes: fc.Arbitrary<ReconcileInput> = fc.record({
  base: fc.option(fields, { nil: undefined }),
  left: sides,
  right: sides,
  // Two rules for one field are a mistake of the app's, and throw.
  rules: fc.uniqueArray(
    fc.record({
      field: fieldNames,
      owner: fc.constantFrom('left' as const, 'right' as const),
      settle: fc.constantFrom('owner' as const, 'newest' as const),
    }),
    { selector: ({ field }) => field, maxLength: 5 },
  ),
  at: nearInstants,
});

export const peopleFeeders: Feeders = {
  chooseCandidate: fed(fc.tuple(candidates, needs), ([some, need]) => {
    const { chosen, ranked, passedOver } = chooseCandidate(some, need);
    const all = passedOver.length + (chosen ? 1 : 0);
    if (all !== some.length || chosen !== ranked[0]) throw new Error(`${all} of ${some.length} are explained.`);
  }),
  tellings: fed(
    fc.tuple(waiting, fc.record({ atMost: fc.nat({ max: 4 }), withinMs: fc.nat({ max: 500 }) })),
    ([notices, rule]) => {
      const told = tellings(notices, rule).flatMap((it) => it.notices.map(({ id }) => id));
      if (
        [...told].sort().join() !==
        notices
          .map(({ id }) => id)
          .sort()
          .join()
      )
        throw new Error('Lost or doubled.');
    },
  ),
  channelsDue: fed(fc.tuple(rules, cycles, nearInstants), ([some, cycle, at]) => channelsDue(some, cycle, at)),
  contacted: fed(fc.tuple(rules, cycles, nearInstants), ([some, cycle, at]) => {
    if (channelsDue(some, contacted(cycle, at), at).length > 0) throw new Error('Due again at once.');
  }),
  isOff: fed(setUps, isOff),
  isWatched: fed(fc.tuple(setUps, fc.constantFrom('1', '2', '', undefined)), ([setUp, scope]) =>
    isWatched(setUp, scope),
  ),
  setUpAfter: fed(
    fc.tuple(
      setUps,
      fc.record({ on: fc.boolean(), scopes, step: fc.nat({ max: 6 }) }, { requiredKeys: [] }),
      nearInstants,
    ),
    ([setUp, change, at]) => {
      const after = setUpAfter(setUp, change, at, 'one');
      if (change.scopes && after.gone) throw new Error('What is chosen anew is called gone.');
      return after;
    },
  ),
  reconcile: fed(passes, (input) => reconcile(input)),
  baseSeen: fed(passes, (input) => baseSeen(input.base, reconcile(input), input.left, input.right)),
  matchKnownErrors: fed(
    fc.tuple(
      incidents,
      fc.array(
        fc.record({
          id: texts,
          title: texts,
          symptoms: texts,
          errorTexts: fc.array(texts, { maxLength: 2 }),
          services: fc.array(texts, { maxLength: 2 }),
          workaround: texts,
        }),
        { maxLength: 4 },
      ),
    ),
    ([incident, known]) => {
      for (const { score, evidence } of matchKnownErrors(incident, known)) {
        if (!(score > 0 && score <= 1) || evidence.length === 0) throw new Error(`${score} for nothing.`);
      }
    },
  ),
};
