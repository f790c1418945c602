import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TriggerDocument } from '../policy/triggerDocument';
import { observe } from '../escalation/observe';
import { noEscalation } from '../escalation/state';
import { aPolicy, aPolicyDocument, anIncident, minutes, noon } from '../testing/build';
import { given } from '../testing/given';
import { asksOf } from './askedPaths';
import { evaluateTriggers } from './evaluateTriggers';
import { fireTriggers } from './firing';
import type { TriggerMemory } from './firing';

const users: TriggerDocument = {
  id: 'users',
  kind: 'measure',
  measure: 'usersAffected',
  unit: 'users',
  thresholds: [{ value: 100 }],
  rearmAfter: '10m',
};
const affected = (value: number) => ({ measures: { usersAffected: { value, unit: 'users' } } });

describe('[TRG-R2] a trigger fires once per crossing', () => {
  const policy = aPolicy({ triggers: [users] });

  /** The minutes at which it fired; a value of undefined means that the sensor dropped out. */
  function firedAt(seen: readonly (readonly [minute: number, users: number | undefined])[]): number[] {
    let memory: TriggerMemory = [];
    return seen.flatMap(([minute, value]) => {
      const at = noon + minutes(minute);
      const incident = anIncident(value === undefined ? {} : affected(value));
      const firing = fireTriggers(policy, memory, evaluateTriggers(policy, incident, at), at);
      memory = firing.memory;
      return firing.fired.length > 0 ? [minute] : [];
    });
  }

  it.each<{ row: string; seen: readonly (readonly [number, number | undefined])[]; fired: readonly number[] }>([
    {
      row: 'as long as it holds, once',
      seen: [
        [0, 99],
        [1, 100],
        [2, 500],
        [60, 100],
      ],
      fired: [1],
    },
    {
      row: 'false for long enough: again',
      seen: [
        [0, 100],
        [1, 99],
        [11, 100],
      ],
      fired: [0, 11],
    },
    {
      row: 'false for too short: not again',
      seen: [
        [0, 100],
        [1, 99],
        [10, 100],
      ],
      fired: [0],
    },
    {
      row: 'false twice, each too short',
      seen: [
        [0, 100],
        [1, 99],
        [8, 100],
        [9, 99],
        [18, 100],
      ],
      fired: [0],
    },
    {
      row: 'a sensor that drops out is not false',
      seen: [
        [0, 100],
        [1, undefined],
        [60, 100],
      ],
      fired: [0],
    },
    {
      row: 'false, dropped out, and back',
      seen: [
        [0, 100],
        [1, 99],
        [2, undefined],
        [11, 100],
      ],
      fired: [0, 11],
    },
  ])('$row', ({ seen, fired }) => {
    expect(firedAt(seen)).toEqual(fired);
  });

  it('a new silence fires again although nobody looked in between', () => {
    const quiet = aPolicy({ triggers: [{ id: 'quiet', kind: 'noProgress', after: '1h' }] });
    const look = (memory: TriggerMemory, minute: number, progressAt: number) => {
      const at = noon + minutes(minute);
      const incident = anIncident({ history: [{ at: noon + minutes(progressAt), kind: 'progress' }] });
      return fireTriggers(quiet, memory, evaluateTriggers(quiet, incident, at), at);
    };
    const first = look([], 60, 0);
    const again = look(first.memory, 90, 0);
    const later = look(again.memory, 160, 100);
    expect([first, again, later].map(({ fired }) => fired.length)).toEqual([1, 0, 1]);
  });

  it('twice at one instant is once', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.option(fc.integer({ min: 90, max: 110 }))), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(values, (steps) => {
        let memory: TriggerMemory = [];
        let at = noon;
        for (const [later, value] of steps) {
          at += minutes(later);
          const evaluations = evaluateTriggers(policy, anIncident(value === null ? {} : affected(value)), at);
          const once = fireTriggers(policy, memory, evaluations, at);
          const twice = fireTriggers(policy, once.memory, evaluations, at);
          expect(twice).toEqual({ fired: [], memory: once.memory });
          memory = once.memory;
        }
      }),
    );
  });
});

const [technical] = aPolicyDocument().paths;
if (!technical) throw new Error('the builder has a path');
const legal = { ...technical, id: 'legal', name: 'Legal', kind: 'functional' as const, mandatory: true };
const paths = [technical, legal];
const breach: TriggerDocument = {
  id: 'breach',
  kind: 'exception',
  when: { test: 'equals', fact: 'category', value: 'breach' },
};

describe('[TRG-R3] several triggers for one path', () => {
  const policy = aPolicy({
    paths,
    triggers: [
      { id: 'not-taken', kind: 'notTaken', after: '0m', paths: ['technical'] },
      {
        ...users,
        paths: ['technical'],
        thresholds: [
          { value: 100, startLevel: 2 },
          { value: 1000, startLevel: 3 },
        ],
      },
      { id: 'data', kind: 'regulatedData', dataClasses: ['PII'], paths: ['legal'] },
    ],
  });

  it('the highest level asked for wins, and the others are recorded', () => {
    const incident = anIncident({ ...affected(2000), dataClasses: ['PII'] });
    const observed = observe(noEscalation, incident, policy, noon);
    expect(observed).toMatchObject({
      need: 'start',
      because: { trigger: 'data' },
      asks: {
        paths: [
          {
            path: 'technical',
            level: 3,
            because: { trigger: 'users/2' },
            also: [{ trigger: 'not-taken' }, { trigger: 'users/1' }],
            exception: false,
          },
          { path: 'legal', level: 1, because: { trigger: 'data' }, also: [] },
        ],
      },
    });
  });
});

describe('[TRG-4] an exception always wins', () => {
  const measure = { ...users, thresholds: [{ value: 100, startLevel: 4 }] };
  const others: readonly TriggerDocument[] = [
    { id: 'not-taken', kind: 'notTaken', after: '0m' },
    measure,
    { id: 'data', kind: 'regulatedData', dataClasses: ['PII'], paths: ['legal'] },
    { id: 'share', kind: 'targetConsumed', share: 0.1, startLevel: 2 },
    { id: 'vip', kind: 'vipCustomer', when: { test: 'equals', fact: 'priority', value: 1 } },
  ];

  it('over every other trigger, at its level or above, on each of its paths', () => {
    const setting = fc.record({
      chosen: fc.shuffledSubarray([...others]),
      place: fc.nat({ max: 5 }),
      startLevel: fc.integer({ min: 1, max: 4 }),
      named: fc.constantFrom(undefined, ['technical'], ['legal']),
      value: fc.integer({ min: 0, max: 200 }),
      late: fc.integer({ min: 0, max: 10_000 }),
    });
    fc.assert(
      fc.property(setting, ({ chosen, place, startLevel, named, value, late }) => {
        const exception = { ...breach, startLevel, ...(named === undefined ? {} : { paths: named }) };
        const triggers = [...chosen.slice(0, place), exception, ...chosen.slice(place)];
        // A mandatory path must be started by something; a request is only a proposal.
        const policy = aPolicy({ paths, triggers: [...triggers, { id: 'asked', kind: 'customerRequest' }] });
        const incident = anIncident({ ...affected(value), dataClasses: ['PII'], category: 'breach' });
        const observed = observe(noEscalation, incident, policy, noon + minutes(late));
        expect(observed).toMatchObject({ need: 'start', because: { trigger: 'breach' } });
        const asked = observed.need === 'start' ? (observed.asks?.paths ?? []) : [];
        for (const id of named ?? ['technical', 'legal']) {
          const ask = asked.find(({ path }) => path === id);
          expect(ask).toMatchObject({ exception: true });
          expect(ask?.level).toBeGreaterThanOrEqual(startLevel);
        }
      }),
    );
  });
});

describe('what does not start an escalation', () => {
  const policy = aPolicy({
    triggers: [
      { id: 'asked', kind: 'customerRequest' },
      { id: 'board', kind: 'boardReportable', measure: 'loss', unit: 'EUR/h', atLeast: 100 },
    ],
  });
  const incident = anIncident({
    assigned: true,
    measures: { loss: { value: 100, unit: 'EUR/h' } },
    history: [{ at: noon, kind: 'escalationRequested', by: 'J. Weber' }],
  });

  it('[TRG-7] a request of the customer is a proposal, said once', () => {
    const first = observe(noEscalation, incident, policy, noon);
    expect(first).toMatchObject({
      need: 'lookAgain',
      asks: { paths: [], proposals: [{ trigger: 'asked' }], flags: [] },
    });
    const memory = 'memory' in first ? first.memory : undefined;
    expect(observe(noEscalation, incident, policy, noon + 1, memory)).toMatchObject({ asks: { proposals: [] } });
  });

  it('[TRG-12] what is board-reportable is a flag', () => {
    expect(observe(noEscalation, incident, policy, noon + minutes(60))).toMatchObject({
      need: 'nothing',
      reason: 'nothingStartsIt',
      asks: { paths: [], flags: [{ trigger: 'board' }] },
    });
  });

  it('[TRG-12] with paths it escalates as well', () => {
    const told = aPolicy({
      triggers: [
        { id: 'board', kind: 'boardReportable', measure: 'loss', unit: 'EUR/h', atLeast: 100, paths: ['technical'] },
      ],
    });
    expect(observe(noEscalation, incident, told, noon + minutes(60))).toMatchObject({
      need: 'start',
      asks: { paths: [{ path: 'technical' }], flags: [{ trigger: 'board' }] },
    });
  });
});

describe('while the escalation is open', () => {
  const policy = aPolicy({ paths, triggers: [{ id: 'not-taken', kind: 'notTaken', after: '0m' }, users, breach] });
  const { state } = given(policy).started(noon).record;

  it('[TRG-R2] what fires later asks for its paths, once; what fired before does not', () => {
    const start = observe(noEscalation, anIncident(affected(1)), policy, noon);
    const memory = 'memory' in start ? start.memory : undefined;
    const grown = anIncident({ ...affected(100), category: 'breach' });
    const raised = observe(state, grown, policy, noon + 1, memory);
    expect(raised).toMatchObject({
      need: 'nothing',
      reason: 'alreadyEscalating',
      asks: { paths: [{ because: { trigger: 'breach' }, also: [{ trigger: 'users/1' }], exception: true }, {}] },
    });
    const kept = 'memory' in raised ? raised.memory : undefined;
    expect(observe(state, grown, policy, noon + 2, kept)).toMatchObject({ asks: { paths: [] } });
  });

  it('a host that keeps no memory is told nothing new, as before', () => {
    expect(observe(state, anIncident(affected(100)), policy, noon + 1)).toEqual({
      need: 'nothing',
      reason: 'alreadyEscalating',
      evaluations: [],
    });
  });
});

it('asks nothing when nothing fires', () => {
  expect(asksOf(aPolicy(), [])).toEqual({ paths: [], proposals: [], flags: [] });
});
