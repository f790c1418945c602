import { describe, expect, it } from '@jest/globals';
import { anIncident, minutes, noon } from '../testing';
import type { Measure, TicketValue } from '../incident/impact';
import type { Incident } from '../incident/incident';
import { compileCondition } from './condition';
import type { Truth } from './condition';
import type { ConditionDocument } from './conditionDocument';
import { findConditionFaults } from './conditionFaults';
import { factByName, factNames } from './facts';
import type { FactType } from './facts';

const full = anIncident({
  supportGroup: 'Database',
  category: 'Network',
  dataClasses: ['PII', 'PHI'],
  fields: { site: 'Bonn', floors: 3, open: true, tags: ['a', 'b'], empty: '', none: [] },
  measures: { users: { value: 240, unit: 'users' } },
  linkedService: {
    name: 'Payments gateway',
    criticality: '1 - most critical',
    dataClasses: ['PCI'],
    fields: { tier: 'gold' },
    measures: { revenue: { value: 5000, unit: 'EUR/h' } },
  },
  customer: { name: 'Acme', vip: true, tier: 'gold' },
  history: [
    { at: noon + 1, kind: 'movedToGroup', from: 'Desk', to: 'Database' },
    { at: noon + 2, kind: 'movedToGroup', to: 'Desk' },
    { at: noon + 3, kind: 'reopened' },
    { at: noon + 4, kind: 'chased' },
    { at: noon + minutes(60), kind: 'chased' },
  ],
});
/** Nothing is linked, measured or read. */
const { service: _service, ...bare } = anIncident();

describe('[TRG-1][TRG-R1] the facts that a condition may ask about', () => {
  const facts: readonly (readonly [fact: string, type: FactType, full: TicketValue | Measure, bare?: TicketValue])[] = [
    ['priority', 'number', 2, 2],
    ['state', 'text', 'new', 'new'],
    ['summary', 'text', full.summary, full.summary],
    ['description', 'text', full.description, full.description],
    ['category', 'text', 'Network'],
    ['supportGroup', 'text', 'Database'],
    ['assigned', 'boolean', false, false],
    ['dataClasses', 'list', ['PII', 'PHI']],
    ['service', 'text', 'Payments gateway'],
    ['service.criticality', 'text', '1 - most critical'],
    ['service.dataClasses', 'list', ['PCI']],
    ['customer.name', 'text', 'Acme'],
    ['customer.vip', 'boolean', true],
    ['customer.tier', 'text', 'gold'],
    ['history.reassignments', 'number', 2],
    ['history.reopenings', 'number', 1],
    ['history.bounces', 'number', 1],
    ['history.chases', 'number', 1],
    ['service.fields.tier', 'any', 'gold'],
    ['service.measures.revenue', 'measure', { value: 5000, unit: 'EUR/h' }],
    ['fields.site', 'any', 'Bonn'],
    ['measures.users', 'measure', { value: 240, unit: 'users' }],
  ];

  it.each(facts.map(([name, type, recorded, unrecorded]) => ({ name, type, recorded, unrecorded })))(
    '$name is $type',
    ({ name, type, recorded, unrecorded }) => {
      const fact = factByName(name);
      expect(fact?.type).toBe(type);
      expect(fact?.read(full, noon + minutes(5))).toEqual(recorded);
      expect(fact?.read(bare, noon + minutes(5))).toEqual(unrecorded);
    },
  );

  it('are a closed list, with families that the mapping names', () => {
    expect(factNames).toEqual([
      ...facts.slice(0, 18).map(([name]) => name),
      'service.fields.<name>',
      'service.measures.<name>',
      'fields.<name>',
      'measures.<name>',
    ]);
    for (const unknown of ['fields.', 'fields', 'constructor', 'Priority', 'history.', 'x.fields.site'])
      expect(factByName(unknown)).toBeUndefined();
    expect(factByName('fields.constructor')?.read(full, noon)).toBeUndefined();
  });

  it('the service by its plain name where none is linked; what the history does not tell is unknown', () => {
    expect(factByName('service')?.read(anIncident(), noon)).toBe('Payments');
    const partly: Incident = { ...full, uncounted: ['chases'] };
    expect(factByName('history.chases')?.read(partly, noon + minutes(5))).toBeUndefined();
    expect(factByName('history.reopenings')?.read(partly, noon + minutes(5))).toBe(1);
  });
});

describe('[TRG-1][TRG-R1] a question is true, false or unknown', () => {
  const yes: ConditionDocument = { test: 'equals', fact: 'priority', value: 2 };
  const no: ConditionDocument = { test: 'equals', fact: 'priority', value: 1 };
  const unknown: ConditionDocument = { test: 'equals', fact: 'fields.missing', value: 1 };

  it.each<readonly [condition: ConditionDocument, truth: Truth]>([
    [{ test: 'present', fact: 'fields.site' }, 'true'],
    [{ test: 'present', fact: 'fields.floors' }, 'true'],
    [{ test: 'present', fact: 'fields.tags' }, 'true'],
    [{ test: 'present', fact: 'fields.empty' }, 'false'],
    [{ test: 'present', fact: 'fields.none' }, 'false'],
    [{ test: 'present', fact: 'fields.missing' }, 'false'],
    [{ test: 'equals', fact: 'fields.site', value: 'Bonn' }, 'true'],
    [{ test: 'equals', fact: 'fields.site', value: 'bonn' }, 'false'],
    [{ test: 'equals', fact: 'fields.open', value: true }, 'true'],
    [{ test: 'equals', fact: 'fields.tags', value: 'b' }, 'true'],
    [{ test: 'equals', fact: 'fields.tags', value: 'c' }, 'false'],
    [{ test: 'equals', fact: 'measures.users', value: 240 }, 'false'],
    [{ test: 'in', fact: 'fields.floors', values: [2, 3] }, 'true'],
    [{ test: 'in', fact: 'fields.floors', values: [2, 4] }, 'false'],
    [{ test: 'in', fact: 'dataClasses', values: ['PCI', 'PHI'] }, 'true'],
    [{ test: 'in', fact: 'dataClasses', values: ['PCI'] }, 'false'],
    [{ test: 'atLeast', fact: 'fields.floors', value: 3 }, 'true'],
    [{ test: 'atLeast', fact: 'fields.floors', value: 4 }, 'false'],
    [{ test: 'atLeast', fact: 'measures.users', value: 240, unit: 'users' }, 'true'],
    [{ test: 'atLeast', fact: 'measures.users', value: 241, unit: 'users' }, 'false'],
    [{ test: 'atLeast', fact: 'measures.users', value: 1, unit: 'sites' }, 'unknown'],
    [{ test: 'atLeast', fact: 'fields.site', value: 1 }, 'unknown'],
    [{ test: 'atLeast', fact: 'fields.tags', value: 1 }, 'unknown'],
    [{ test: 'atLeast', fact: 'measures.missing', value: 1, unit: 'users' }, 'unknown'],
    [{ test: 'matches', fact: 'fields.site', pattern: 'Bo.*' }, 'true'],
    [{ test: 'matches', fact: 'fields.site', pattern: 'Bo' }, 'false'],
    [{ test: 'matches', fact: 'fields.tags', pattern: '[b-c]' }, 'true'],
    [{ test: 'matches', fact: 'fields.tags', pattern: '[c-d]' }, 'false'],
    [{ test: 'matches', fact: 'fields.floors', pattern: '.*' }, 'false'],
    [{ test: 'matches', fact: 'fields.missing', pattern: '.*' }, 'unknown'],
    [{ test: 'and', of: [yes, yes] }, 'true'],
    [{ test: 'and', of: [yes, unknown] }, 'unknown'],
    [{ test: 'and', of: [unknown, no] }, 'false'],
    [{ test: 'or', of: [no, no] }, 'false'],
    [{ test: 'or', of: [no, unknown] }, 'unknown'],
    [{ test: 'or', of: [unknown, yes] }, 'true'],
    [{ test: 'not', of: yes }, 'false'],
    [{ test: 'not', of: no }, 'true'],
    [{ test: 'not', of: unknown }, 'unknown'],
  ])('%j is %s', (condition, truth) => {
    expect(compileCondition(condition)(full, noon).truth).toBe(truth);
  });

  it('a number that is none answers nothing', () => {
    const asked = compileCondition({ test: 'atLeast', fact: 'fields.load', value: 0 });
    expect(asked({ ...full, fields: { load: NaN } }, noon).truth).toBe('unknown');
    expect(asked({ ...full, fields: { load: Infinity } }, noon).truth).toBe('unknown');
  });

  it('says all that was seen, in the order of the document, also where one answer decides', () => {
    const { seen } = compileCondition({ test: 'and', of: [no, { test: 'not', of: unknown }, yes] })(full, noon);
    expect(seen).toStrictEqual([
      { fact: 'priority', seen: 2, answer: 'false' },
      { fact: 'fields.missing', answer: 'unknown' },
      { fact: 'priority', seen: 2, answer: 'true' },
    ]);
  });

  it('is never compiled from a document with faults', () => {
    expect(() => compileCondition({ test: 'present', fact: 'nothing' })).toThrow(
      'A policy with faults was compiled: the fact nothing.',
    );
    expect(() => compileCondition({ test: 'matches', fact: 'summary', pattern: '(' })).toThrow(
      'A policy with faults was compiled: the pattern (.',
    );
  });
});

describe('[TRG-1][POL1] what is wrong with a condition', () => {
  const nested = (depth: number): ConditionDocument =>
    depth === 0 ? { test: 'present', fact: 'summary' } : { test: 'not', of: nested(depth - 1) };
  const many = (questions: number): ConditionDocument => ({ test: 'or', of: Array(questions).fill(nested(0)) });

  it.each<readonly [condition: ConditionDocument, path: string, reason: string, remedy: string]>([
    [{ test: 'and', of: [] }, 'of', '“and” of nothing asks nothing.', 'Add at least one condition.'],
    [
      { test: 'not', of: { test: 'or', of: [nested(0), { test: 'or', of: [] }] } },
      'of.of.1.of',
      '“or” of nothing asks nothing.',
      'Add at least one condition.',
    ],
    [{ test: 'present', fact: 'sumary' }, 'fact', 'There is no fact “sumary”.', `Use one of: ${factNames.join(', ')}.`],
    [
      { test: 'in', fact: 'summary', values: [] },
      'values',
      'No value is named, so it never holds.',
      'Name at least one.',
    ],
    [
      { test: 'equals', fact: 'measures.users', value: 3 },
      'value',
      '“measures.users” is a measure: it is hardly ever exactly 3.',
      'Use atLeast, with the unit.',
    ],
    [
      { test: 'in', fact: 'priority', values: [1, 5, '2'] },
      'values.2',
      '“2” is no priority.',
      'Write 1 (most urgent) to 5, without quotes.',
    ],
    [
      { test: 'equals', fact: 'priority', value: 6 },
      'value',
      '“6” is no priority.',
      'Write 1 (most urgent) to 5, without quotes.',
    ],
    [
      { test: 'equals', fact: 'state', value: 'open' },
      'value',
      '“open” is no state.',
      'Use one of: new, inProgress, onHold, resolved, closed, cancelled.',
    ],
    [{ test: 'equals', fact: 'summary', value: 3 }, 'value', '“summary” is text, and 3 is none.', 'Write text.'],
    [
      { test: 'equals', fact: 'dataClasses', value: true },
      'value',
      '“dataClasses” is text, and true is none.',
      'Write text.',
    ],
    [
      { test: 'equals', fact: 'history.chases', value: 'two' },
      'value',
      '“history.chases” is a number, and two is none.',
      'Write a number.',
    ],
    [
      { test: 'equals', fact: 'assigned', value: 'yes' },
      'value',
      '“assigned” is true or false, and yes is none.',
      'Write true or false.',
    ],
    [
      { test: 'atLeast', fact: 'priority', value: 2 },
      'fact',
      'Priority 1 is the most urgent, so “at least” misleads.',
      'Use { test: in, values: [1, 2] }.',
    ],
    [{ test: 'atLeast', fact: 'summary', value: 2 }, 'fact', '“summary” is no number.', 'Use equals, in or matches.'],
    ...[undefined, '', ' '].map((unit): readonly [ConditionDocument, string, string, string] => [
      { test: 'atLeast', fact: 'measures.users', value: 9, ...(unit !== undefined && { unit }) },
      'unit',
      '“measures.users” has no unit, so nobody can say what 9 means.',
      'Write the unit in which it is recorded, such as users, % or EUR/h.',
    ]),
    [
      { test: 'atLeast', fact: 'history.chases', value: 2, unit: 'calls' },
      'unit',
      '“history.chases” is a plain number without a unit.',
      'Remove the unit.',
    ],
    [{ test: 'atLeast', fact: 'history.chases', value: NaN }, 'value', 'NaN is no threshold.', 'Write a number.'],
    [
      { test: 'matches', fact: 'assigned', pattern: 'x' },
      'fact',
      '“assigned” is no text.',
      'Use equals, in or atLeast.',
    ],
    [
      { test: 'matches', fact: 'summary', pattern: 'a(b' },
      'pattern',
      'The pattern fails at character 2: A group is not closed.',
      'Add the missing “)”, or write \\( for the character.',
    ],
    [nested(13), '', 'It nests deeper than 12 levels.', 'Split it over several triggers.'],
    [many(201), '', 'It asks 201 questions; 200 are the most.', 'Split it over several triggers.'],
  ])('%j', (condition, path, reason, remedy) => {
    const at = ['when', ...path.split('.').filter((step) => step !== '')].map((step) =>
      /^\d+$/.test(step) ? Number(step) : step,
    );
    expect(findConditionFaults(condition, ['when'])).toEqual([{ path: at, reason, remedy }]);
  });

  it.each<readonly [row: string, condition: ConditionDocument]>([
    ['as deep as can be', nested(12)],
    ['as many questions as can be', many(200)],
    [
      'a state',
      { test: 'in', fact: 'state', values: ['new', 'inProgress', 'onHold', 'resolved', 'closed', 'cancelled'] },
    ],
    ['a priority', { test: 'in', fact: 'priority', values: [1, 2, 3, 4, 5] }],
    ['a number', { test: 'equals', fact: 'history.chases', value: 2 }],
    ['true or false', { test: 'equals', fact: 'customer.vip', value: false }],
    ['a text among a list', { test: 'equals', fact: 'dataClasses', value: 'PII' }],
    ['whatever the host has', { test: 'in', fact: 'fields.x', values: [1, 'a', true] }],
    ['a threshold of a number', { test: 'atLeast', fact: 'fields.floors', value: 2 }],
    ['a threshold of a measure', { test: 'atLeast', fact: 'service.measures.x', value: 2, unit: '%' }],
    ['a pattern of a list', { test: 'matches', fact: 'dataClasses', pattern: 'P.*' }],
    ['a pattern of what the host has', { test: 'matches', fact: 'fields.site', pattern: 'B.*' }],
  ])('nothing: %s', (_row, condition) => {
    expect(findConditionFaults(condition, [])).toEqual([]);
  });
});
