import { describe, expect, it } from '@jest/globals';
import { policyDifference } from '../difference/policyDifference';
import { aPolicyDocument, withLevel } from '../testing/build';
import type { ActionDocument, PolicyDocument } from './policyDocument';
import { findPolicyFaults } from './policyFaults';

const faultsOf = (changes: Partial<PolicyDocument>): string[] =>
  findPolicyFaults(aPolicyDocument(changes)).map(({ path, reason }) => `${path.join('.')}: ${reason}`);
const onFirst = (...whenOpened: ActionDocument[]) => withLevel(1, { whenOpened });

describe('[ESC21][POL2] faults of the actions of a level', () => {
  it('has none where each decides something of its own', () => {
    const actions: ActionDocument[] = [
      { do: 'assign', to: 'responder' },
      { do: 'assign', to: 'group' },
      { do: 'comment', audience: 'internal', text: 'one' },
      { do: 'comment', audience: 'internal', text: 'two' },
      { do: 'addLabel', label: 'one' },
      { do: 'addLabel', label: 'two' },
    ];
    expect(faultsOf(onFirst(...actions))).toEqual([]);
  });

  it.each<[string, ActionDocument, ActionDocument]>([
    ['two assignments', { do: 'assign', to: 'group' }, { do: 'assign', to: 'group' }],
    ['two priorities', { do: 'setPriority', priority: 1 }, { do: 'setPriority', priority: 2 }],
    ['one label twice', { do: 'addLabel', label: 'a' }, { do: 'addLabel', label: 'a', untilClosed: true }],
    [
      'one text twice',
      { do: 'comment', audience: 'public', text: 'a' },
      { do: 'comment', audience: 'internal', text: 'a' },
    ],
    ['one mail twice', { do: 'mail', to: 'reporter', text: 'a' }, { do: 'mail', to: 'reporter', text: 'a' }],
    ['one link twice', { do: 'link', title: 'a', url: 'https://a' }, { do: 'link', title: 'b', url: 'https://a' }],
    ['two alerts', { do: 'alert' }, { do: 'alert' }],
  ])('%s', (_, first, second) => {
    expect(faultsOf(onFirst(first, second))).toEqual([
      'paths.0.levels.0.whenOpened.1: Opening the level “First line” asks for this twice: it is entry 1 already.',
    ]);
  });

  it('a later level that makes the ticket less urgent', () => {
    const [path] = aPolicyDocument().paths;
    const set = (priority: 1 | 2 | 3): ActionDocument[] => [{ do: 'setPriority', priority }];
    const levels = (path?.levels ?? []).map((level, i) => ({ ...level, whenOpened: set(i === 2 ? 3 : 2) }));
    expect(faultsOf({ paths: path ? [{ ...path, levels }] : [] })).toEqual([
      'paths.0.levels.2.whenOpened.0.priority: Level 1 sets priority 2; level 3 would lower it to 3.',
    ]);
  });
});

describe('[ESC21][POL3] a mandatory path keeps its actions in a segment', () => {
  const { paths } = onFirst({ do: 'addLabel', label: 'regulator' });
  const inSegment = (own: PolicyDocument['paths']): string[] =>
    faultsOf({
      paths: paths.map((path) => ({ ...path, mandatory: true })),
      triggers: [{ id: 'always', kind: 'notTaken', after: '5m', paths: ['technical'] }],
      segments: [{ id: 'emea', name: 'EMEA', when: ['service="EMEA"'], paths: own }],
    }).filter((fault) => fault.includes('whenOpened'));
  const mandatory = (own: PolicyDocument['paths']) => own.map((path) => ({ ...path, mandatory: true }));

  it('more of them are no loosening, fewer are', () => {
    const more = onFirst({ do: 'alert' }, { label: 'regulator', do: 'addLabel' });
    expect(inSegment(mandatory(more.paths))).toEqual([]);
    expect(inSegment(mandatory(onFirst({ do: 'alert' }).paths))).toEqual([
      expect.stringContaining('level “First line” does all this when it opens'),
    ]);
  });
});

it('[ESC21][POL4] a difference in them is said in words', () => {
  const words = (before: ActionDocument[], after: ActionDocument[]): string[] =>
    policyDifference(aPolicyDocument(onFirst(...before)), aPolicyDocument(onFirst(...after))).changes.map(
      (change) => change.words,
    );
  expect(words([], [{ do: 'addLabel', label: 'escalated' }])).toEqual([
    '“add label, label “escalated”” on opening of level 1 “First line” of path “Technical path” is new.',
  ]);
  expect(words([{ do: 'alert' }], [])).toHaveLength(1);
  expect(words([{ do: 'addLabel', label: 'a' }], [{ do: 'addLabel', label: 'a', untilClosed: false }])).toEqual([]);
});
