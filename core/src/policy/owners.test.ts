import { describe, expect, it } from '@jest/globals';
import { aPolicy, aPolicyDocument, anIncident, authorities, noon } from '../testing/build';
import { given } from '../testing/given';
import { ownerOf, roleConflicts } from './owners';
import type { OwnerDocument, PolicyDocument } from './policyDocument';
import { findPolicyFaults } from './policyFaults';

const base = aPolicyDocument();
const [technical] = base.paths;
if (!technical) throw new Error('the builder has a path');

/** Sato owns the database level in writing, of every service; Nair that of Mail. */
const sato: OwnerDocument = { id: 'db', person: 'sato', path: 'technical', level: 'Database', authority: 'lead' };
const nair: OwnerDocument = { ...sato, id: 'mail', person: 'nair', service: 'Mail', authority: 'manager' };

function owned(owners: readonly OwnerDocument[], changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return { ...base, authorities, owners, ...changes };
}

const leads = (...holders: string[]): NonNullable<PolicyDocument['authorities']>[number][] => [
  { id: 'lead', name: 'Lead', holders, may: ['extendCommitment'] },
];

describe('[GOV-1] who owns a service at a level', () => {
  const policy = aPolicy(owned([sato, nair], { paths: withOwner('kim', 'Platform') }));
  const [path] = policy.paths;

  it.each([
    { row: 'its own owner', level: 2, service: 'Mail', owner: 'nair' },
    { row: 'the owner of every other service', level: 2, service: 'Payments', owner: 'sato' },
    { row: 'the owner of every service, where the ticket names none', level: 2, service: undefined, owner: 'sato' },
    { row: 'whom the level names', level: 3, service: 'Mail', owner: 'kim' },
    { row: 'nobody', level: 1, service: 'Mail', owner: undefined },
  ])('$row', ({ level, service, owner }) => {
    const found = path?.levels[level - 1];
    if (!path || !found) throw new Error('no such level');
    expect(ownerOf(policy, path, found, service)?.id).toBe(owner);
  });

  it('[ESC7] is told of a level that was passed, by the ticket’s service', () => {
    const gone = base.rotations.map((it) => ({ ...it, startsAt: '2030-01-07T08:00' }));
    const first = { ...nair, level: 'First line', service: 'Payments' };
    const passed = aPolicy(owned([first], { rotations: gone }));
    expect(given(passed).started(noon, anIncident({ service: 'Payments' })).outcome[2]).toContain('informed nair');
    expect(given(passed).started(noon, anIncident({ service: 'Mail' })).outcome[2]).not.toContain('informed');
  });
});

function withOwner(owner: string, level: string): PolicyDocument['paths'] {
  return base.paths.map((path) => ({
    ...path,
    levels: path.levels.map((it) => (it.name === level ? { ...it, owner } : it)),
  }));
}

describe('[GOV-1][POL2] faults of owners', () => {
  it.each<{ row: string; document: PolicyDocument; path: string; reason: string }>([
    {
      row: 'a stranger',
      document: owned([{ ...sato, person: 'ghost' }]),
      path: 'owners.0.person',
      reason: 'no person',
    },
    { row: 'an unknown path', document: owned([{ ...sato, path: 'x' }]), path: 'owners.0.path', reason: 'no path “x”' },
    {
      row: 'an unknown level',
      document: owned([{ ...sato, level: 'x' }]),
      path: 'owners.0.level',
      reason: 'no level “x”',
    },
    {
      row: 'an unknown authority',
      document: owned([{ ...sato, authority: 'x' }]),
      path: 'owners.0.authority',
      reason: 'There is no authority “x”',
    },
    {
      row: 'an authority that they do not hold',
      document: owned([{ ...sato, person: 'kim' }]),
      path: 'owners.0.authority',
      reason: '“kim” does not hold',
    },
    {
      row: 'an authority that holds elsewhere',
      document: owned([{ ...sato, path: 'second' }], { paths: [technical, { ...technical, id: 'second' }] }),
      path: 'owners.0.authority',
      reason: 'does not hold on the path “second”',
    },
    {
      row: 'two owners of one service and level',
      document: owned([nair, { ...nair, id: 'other' }]),
      path: 'owners.1',
      reason: '“Mail” has two owners: “mail” and this one',
    },
    {
      row: 'an owner beside the one that the level names',
      document: owned([sato], { paths: withOwner('kim', 'Database') }),
      path: 'owners.0.person',
      reason: 'the level names “kim”',
    },
    {
      row: 'who reports to themselves',
      document: owned([{ ...sato, reportsTo: 'sato' }]),
      path: 'owners.0.reportsTo',
      reason: 'reports to themselves',
    },
    {
      row: 'reports in a circle',
      document: owned(
        [
          { ...sato, id: 'a', person: 'kim', level: 'Platform', reportsTo: 'nair' },
          { ...sato, reportsTo: 'nair' },
          { ...nair, reportsTo: 'diaz' },
          { ...nair, id: 'c', person: 'diaz', level: 'Management', authority: 'lead', reportsTo: 'sato' },
        ],
        { authorities: leads('kim', 'sato', 'nair', 'diaz').concat(authorities.filter(({ id }) => id === 'manager')) },
      ),
      path: 'owners.1.reportsTo',
      reason: 'sato → nair → diaz → sato',
    },
  ])('$row', ({ document, path, reason }) => {
    const faults = findPolicyFaults(document);
    expect(faults.find((it) => it.path.join('.') === path)?.reason).toContain(reason);
    expect(faults).toHaveLength(1);
  });

  it('finds none in good ones', () => {
    expect(findPolicyFaults(owned([sato, nair]))).toEqual([]);
  });
});

describe('[GOV-1] roles that contradict each other are found', () => {
  it.each<{ row: string; document: PolicyDocument; path: string; reason: string; remedy: string }>([
    {
      row: 'one person under two managers',
      document: owned([
        { ...nair, reportsTo: 'kim' },
        { ...nair, id: 'again', service: 'Web', reportsTo: 'diaz' },
      ]),
      path: 'owners.1.reportsTo',
      reason: 'nair reports to diaz here and to kim as “mail”',
      remedy: 'Let one of them decide, or write down who does when they disagree.',
    },
    {
      row: 'one person at a level and the next',
      document: owned([nair, { ...nair, id: 'up', level: 'Platform' }]),
      path: 'owners.0.person',
      reason: 'going up would bring nobody new',
      remedy: 'Give one of the two levels another owner.',
    },
    {
      row: 'who answers for a mandatory path and may relax it',
      document: owned([nair], { paths: [{ ...technical, mandatory: true }] }),
      path: 'owners.0.person',
      reason: 'may relax it',
      remedy: 'Let somebody else hold one of the two.',
    },
  ])('$row', ({ document, path, reason, remedy }) => {
    expect(findPolicyFaults(document)).toEqual([]);
    const found = roleConflicts(document);
    expect(found.map((it) => it.path.join('.'))).toEqual([path]);
    expect(found[0]?.reason).toContain(reason);
    expect(found[0]?.remedy).toBe(remedy);
  });

  it.each<{ row: string; owners: OwnerDocument[] }>([
    {
      row: 'the same manager twice',
      owners: [
        { ...nair, reportsTo: 'kim' },
        { ...nair, id: 'x', service: 'Web', reportsTo: 'kim' },
      ],
    },
    {
      row: 'two levels of different services',
      owners: [nair, { ...nair, id: 'x', service: 'Web', level: 'Platform' }],
    },
    { row: 'nobody who owns anything', owners: [] },
  ])('not: $row', ({ owners }) => {
    expect(roleConflicts(owned(owners))).toEqual([]);
  });
});
