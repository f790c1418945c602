import { describe, expect, it } from '@jest/globals';
import type { PathDocument, PolicyDocument } from '../policy/policyDocument';
import {
  aPolicy,
  aPolicyDocument,
  anIncident,
  authorities,
  berlin,
  minutes,
  noon,
  person,
  withLevel,
} from '../testing/build';
import { given, Scenario } from '../testing/given';
import type { EscalationCommand } from './command';

const at = noon + minutes(4);
const pathsOf = ({ record: { state } }: Scenario) => (state.status === 'none' ? [] : state.paths);

describe('[ESC13] priority or service changes in flight', () => {
  const policy = aPolicy(
    withLevel(1, {
      resolveWithin: '2h',
      remindBefore: ['1m'],
      byPriority: [
        { priority: 1, acknowledgeWithin: '6m', resolveWithin: '1h' },
        { priority: 3, acknowledgeWithin: '30m' },
      ],
    }),
  );
  const started = given(policy).started(noon);
  const changed = (scenario: Scenario, changes: Parameters<typeof anIncident>[0], when = at): Scenario =>
    scenario.when({ type: 'NoteTicketChange', at: when, incident: anIncident(changes), policy: scenario.policy });

  it('[SLA3] the window ends when its new length is used up, counting what was used', () => {
    expect(started.deadlinesChecked(noon + minutes(9)).deadline).toBe(noon + minutes(10));
    expect(changed(started, { priority: 1 }).outcome).toEqual(['ticket changed, 1 paths moved']);
    expect(pathsOf(changed(started, { priority: 1 }))[0]?.standing).toMatchObject({ acknowledgeBy: noon + minutes(6) });
    expect(pathsOf(changed(started, { priority: 3 }))[0]?.standing).toMatchObject({
      acknowledgeBy: noon + minutes(30),
    });
  });

  it('reminders move with it', () => {
    expect(changed(started, { priority: 1 }).deadline).toBe(noon + minutes(5));
  });

  it('used up already is due at once, one level, and never down again', () => {
    const urgent = changed(started, { priority: 1 }, noon + minutes(8)).deadlinesChecked(noon + minutes(8));
    expect(urgent.outcome).toEqual(['level 2 told sato (notAcknowledgedInTime)']);
    expect(changed(urgent, { priority: 3 }, noon + minutes(9)).outcome).toEqual(['ticket changed, 0 paths moved']);
    expect(pathsOf(changed(urgent, { priority: 3 }, noon + minutes(9)))[0]?.level).toBe(2);
  });

  it('a commitment follows too', () => {
    const owned = started.acknowledged('kim', at);
    expect(owned.deadline).toBe(at + minutes(120));
    expect(changed(owned, { priority: 1 }, at + minutes(20)).deadline).toBe(at + minutes(60));
  });

  it('while suspended, what is left afterwards follows', () => {
    const suspended = started.when(started.asked('Suspend', 'kim', at, { until: at + minutes(60), because: 'Waits' }));
    const resumed = changed(suspended, { priority: 1 }, at + minutes(30)).deadlinesChecked(at + minutes(60));
    expect(pathsOf(resumed)[0]?.standing).toMatchObject({ acknowledgeBy: at + minutes(62) });
  });

  it('of the service or the group is recorded, moves nothing and bothers nobody', () => {
    const reassigned = changed(started, { service: 'Search', supportGroup: 'Search team' });
    expect(reassigned.outcome).toEqual(['ticket changed, 0 paths moved']);
    expect(reassigned.last.effects).toEqual([]);
    expect(pathsOf(reassigned)).toEqual(pathsOf(started));
  });

  it('nothing that changed is nothing', () => {
    expect(changed(started, { summary: 'Other words' }).outcome).toEqual([]);
  });

  it('a state from before the ticket was kept takes no harm', () => {
    const { state } = started.record;
    if (state.status !== 'open') throw new Error('not started');
    const { ticket: _ticket, ...before } = state;
    const scenario = new Scenario(policy, { ...started.record, state: before });
    expect(changed(scenario, { priority: 1 }).outcome).toEqual([]);
    expect(scenario.deadlinesChecked(noon + minutes(10)).outcome).toEqual([
      'level 2 told sato (notAcknowledgedInTime)',
    ]);
  });
});

describe('[ESC14] reopening', () => {
  const policy = aPolicy({ reopenWithin: '2h' });
  const closed = given(policy)
    .started(noon)
    .deadlinesChecked(noon + minutes(10))
    .acknowledged('sato', noon + minutes(11))
    .closed(noon + minutes(20));
  const reopen = (when: number): EscalationCommand => ({
    type: 'ReopenEscalation',
    at: when,
    incident: anIncident(),
    policy,
  });

  it('within the policy’s time resumes at the level where it closed, unacknowledged', () => {
    const again = closed.when(reopen(noon + minutes(140)));
    expect(again.outcome).toEqual(['taken up again', 'level 2 told sato (reopened)']);
    expect(again.deadline).toBe(noon + minutes(155));
    expect(again.story[0]).toBe('started');
    expect(again.record.events.map(({ number }) => number)).toEqual(again.record.events.map((_, i) => i + 1));
  });

  it('later is refused, and a new one is linked to the old', () => {
    expect(closed.refusalOf(reopen(noon + minutes(140) + 1))).toEqual({
      refused: 'reopenedTooLate',
      latest: noon + minutes(140),
    });
    expect(closed.started(noon + minutes(200)).last.events[0]).toMatchObject({ follows: 'jira:10042:1' });
  });

  it('is refused where nothing closed, or the policy names no time', () => {
    expect(given(policy).refusalOf(reopen(noon))).toEqual({ refused: 'reopenedTooLate', latest: null });
    expect(given(policy).started(noon).refusalOf(reopen(noon))).toEqual({ refused: 'alreadyStarted' });
    const without = given(aPolicy())
      .started(noon)
      .closed(noon + 1);
    expect(without.refusalOf({ ...reopen(noon + 2), policy: without.policy } as EscalationCommand)).toEqual({
      refused: 'reopenedTooLate',
      latest: null,
    });
  });

  it('a merged ticket says into which', () => {
    const merged = given(policy).started(noon).when({ type: 'CloseEscalation', at, because: 'merged', into: 'ITSD-1' });
    expect(merged.last.events[0]).toMatchObject({ because: 'merged', into: 'ITSD-1' });
  });
});

describe('[ESC15] moving to another version of the policy', () => {
  const old = aPolicy({ authorities });
  const [technical] = aPolicyDocument().paths;
  if (!technical) throw new Error('no path');
  const next = (changes: Partial<PolicyDocument>) => aPolicy({ authorities, ...changes }, 2);
  const withLevels = (...levels: PathDocument['levels']): Partial<PolicyDocument> => ({
    paths: [{ ...technical, levels }],
  });
  const [desk, database, platform, management] = technical.levels as [
    PathDocument['levels'][number],
    PathDocument['levels'][number],
    PathDocument['levels'][number],
    PathDocument['levels'][number],
  ];
  const levelTwo = given(old)
    .started(noon)
    .deadlinesChecked(noon + minutes(10));
  const now = noon + minutes(15);
  const migrate = (to: ReturnType<typeof next>, by = 'nair', because = 'New rota'): EscalationCommand => ({
    type: 'MigratePolicy',
    at: now,
    by: person(by),
    policy: old,
    to,
    because,
  });

  it('keeps a level of the same name, with windows by their new length', () => {
    const moved = levelTwo.when(migrate(next(withLevels(desk, { ...database, acknowledgeWithin: '30m' }, platform))));
    expect(moved.outcome).toEqual(['moved to version 2: technical kept']);
    expect(moved.deadline).toBe(noon + minutes(40));
    expect(moved.record.state).toMatchObject({ policy: { version: 2 }, paths: [{ level: 2, responders: ['sato'] }] });
  });

  it('goes down in number with a level that moved down, and never up with one that moved up', () => {
    const removedBelow = levelTwo.when(migrate(next(withLevels(database, platform))));
    expect(pathsOf(removedBelow)[0]).toMatchObject({ level: 1, responders: ['sato'] });
    const insertedBelow = levelTwo.when(
      migrate(next(withLevels(desk, { name: 'Triage', group: 'platform', acknowledgeWithin: '5m' }, database))),
    );
    expect(insertedBelow.outcome).toEqual([
      'moved to version 2: technical opened',
      'level 2 told diaz and moss (policyMigrated)',
    ]);
  });

  it('opens the last level where the path became shorter', () => {
    const top = levelTwo
      .deadlinesChecked(noon + minutes(25))
      .when({ ...migrate(next(withLevels(desk, management))), at: noon + minutes(26) } as EscalationCommand);
    expect(top.outcome).toEqual(['moved to version 2: technical opened', 'level 2 told nair (policyMigrated)']);
  });

  it('adds new paths at level 1, and ends those that are gone', () => {
    const other = { ...technical, id: 'legal', name: 'Legal', levels: [management] };
    const moved = levelTwo.when(migrate(next({ paths: [other], authorities: authorities.slice(0, 1) })));
    expect(moved.outcome).toEqual([
      'moved to version 2: technical ended, legal added',
      'level 1 told nair (policyMigrated)',
    ]);
    expect(pathsOf(moved).map(({ path }) => path)).toEqual(['legal']);
  });

  it('keeps the owner and its commitment', () => {
    const owned = levelTwo.acknowledged('sato', noon + minutes(12));
    const moved = owned.when(migrate(next(withLevels(desk, { ...database, resolveWithin: '1h' }))));
    expect(pathsOf(moved)[0]?.standing).toMatchObject({ by: 'sato', resolveBy: noon + minutes(72) });
  });

  it('what the new version plans for an instant that is over never happens; what it plans for later does', () => {
    const backups = [
      { after: '3m', group: 'platform' },
      { after: '8m', group: 'management' },
    ];
    const moved = levelTwo.when(migrate(next(withLevels(desk, { ...database, backups }, platform))));
    expect(moved.deadline).toBe(noon + minutes(18));
    expect(moved.deadlinesChecked(noon + minutes(18)).outcome).toEqual(['level 2 also told nair']);
  });

  it('from then on is decided by the new version only', () => {
    const to = next({});
    const moved = levelTwo.when(migrate(to));
    expect(moved.refusalOf({ type: 'CheckDeadlines', at: now, policy: old })).toEqual({
      refused: 'wrongPolicyVersion',
      needed: 2,
      given: 1,
    });
    expect(moved.when({ type: 'CheckDeadlines', at: noon + minutes(25), policy: to }).outcome[0]).toBe(
      'level 3 told diaz and moss (notAcknowledgedInTime)',
    );
  });

  it('is refused without the authority, without a reason, to the same version', () => {
    expect(levelTwo.refusalOf(migrate(next({}), 'sato'))).toEqual({
      refused: 'migrationNeedsAuthority',
      authorities: ['Duty manager'],
    });
    expect(levelTwo.refusalOf(migrate(next({}), 'nair', ''))).toEqual({ refused: 'needsReason' });
    expect(levelTwo.refusalOf(migrate(old))).toEqual({ refused: 'samePolicyVersion' });
  });

  it('[TRG-5] is refused where it would end a mandatory path', () => {
    const bound = aPolicy({ authorities, paths: [{ ...technical, mandatory: true }] });
    const running = given(bound).started(noon);
    const to = next({ paths: [{ ...technical, id: 'other' }], authorities: authorities.slice(0, 1) });
    expect(running.refusalOf({ ...migrate(to), policy: bound } as EscalationCommand)).toEqual({
      refused: 'mandatoryPathMissing',
      path: 'technical',
    });
  });
});

it('[ESC13] hours of a level hold for its backups and reminders too', () => {
  const evening = berlin('2026-11-17T17:55');
  const scenario = given(
    aPolicy(withLevel(1, { calendar: 'office', backups: [{ after: '7m', group: 'database' }], remindBefore: ['1m'] })),
  ).started(evening);
  expect(scenario.deadline).toBe(berlin('2026-11-18T08:02'));
  expect(scenario.deadlinesChecked(berlin('2026-11-18T08:02')).deadline).toBe(berlin('2026-11-18T08:04'));
});
