/** The panel's view as a whole, and each of its sentences, as written. */
import { describe, expect, it } from '@jest/globals';
import type { KnownErrorMatch } from '../knownError/knownError';
import { aPolicy, anIncident, berlin, given, minutes, noon, person, withLevel } from '../testing';
import type { Scenario } from '../testing';
import { HOUR_MS } from '../time/instant';
import type { LinkedTicket, PanelFacts } from './panelView';
import { panelView } from './panelView';

const people = ['kim', 'sato', 'diaz', 'moss', 'nair'].map((id) => ({ id, name: `Name of ${id}`, accounts: {} }));
const policy = aPolicy({
  people,
  authorities: [{ id: 'm', name: 'Manager', holders: ['nair'], may: ['actAtAnyLevel', 'relaxMandatory'] }],
});
const after = (n: number): number => noon + minutes(n);
const started = given(policy).started(noon);
const levelTwo = started.deadlinesChecked(after(10));
const owned = levelTwo.acknowledged('sato', after(11));
const offered = owned.when(owned.asked('ProposeHandoff', 'sato', after(12), { to: person('diaz'), because: 'shift' }));
const levelFour = levelTwo.deadlinesChecked(after(25)).deadlinesChecked(after(45));

const view = (scenario: Scenario, changes: Partial<PanelFacts> = {}) =>
  panelView({
    at: after(12),
    incident: anIncident(),
    record: scenario.record,
    policy: scenario.policy,
    knownErrors: [],
    ...changes,
  });

const clock = {
  name: 'Resolution, priority 2',
  goalMs: 8 * HOUR_MS,
  dueAt: berlin('2026-11-18T09:00'),
  hours: 'office',
};
const unknownViewer = {
  allowed: false,
  because: 'Your account is none of the people in the policy “Major incidents”.',
};

it('[TLS-4] the whole view of an escalation that runs', () => {
  const linked: LinkedTicket = { tool: 'servicenow', key: 'INC0012345', home: 'here' };
  const match: KnownErrorMatch = {
    knownError: {
      id: 'KE-1',
      title: 'Pool',
      symptoms: 's',
      errorTexts: [],
      services: [],
      workaround: 'Restart.',
    },
    score: 0.7,
    evidence: [
      { kind: 'sameErrorText', text: 'HTTP 504' },
      { kind: 'sameService', service: 'Payments' },
      { kind: 'sharedWords', words: ['pool', 'checkout'] },
    ],
  };
  const problem = { key: 'PRB1' };
  expect(view(levelTwo, { linked, knownErrors: [match], problem, viewer: person('sato') })).toStrictEqual({
    asOf: after(12),
    zone: 'Europe/Berlin',
    incident: { key: 'ITSD-4821', summary: anIncident().summary, priority: 2 },
    linked,
    problem,
    knownError: {
      id: 'KE-1',
      title: 'Pool',
      workaround: 'Restart.',
      score: 0.7,
      evidence: ['Same error text (“HTTP 504”)', 'Same service (Payments)', 'Shared words: pool, checkout'],
    },
    escalation: {
      status: 'running',
      policy: { name: 'Major incidents', version: 1 },
      triggers: [
        {
          id: 'not-taken',
          met: true,
          sentence:
            'Nobody had taken the ticket, opened 11:00 CET, by 11:05 CET (trigger “not-taken”). The level that it asks for, 1, had been reached.',
        },
      ],
      clock: { ...clock, remainingMs: minutes(480 - 12), consumedShare: 0.025, state: 'running' },
      rungs: [
        { level: 1, name: 'First line', state: 'told', at: noon, share: 0 },
        { level: 2, name: 'Database', state: 'told', at: after(10), share: 10 / 480 },
        { level: 3, name: 'Platform', state: 'next', at: after(25), share: 25 / 480 },
        { level: 4, name: 'Management', state: 'later' },
      ],
      path: {
        id: 'technical',
        name: 'Technical path',
        level: 2,
        levels: 4,
        levelName: 'Database',
        responders: [{ id: 'sato', name: 'Name of sato', initials: 'NS' }],
        sentence: 'Not acknowledged for 2 min',
      },
      next: {
        sentence: 'Level 3, Platform, is told at 11:25 CET unless someone acknowledges',
        at: after(25),
      },
      timeline: [
        {
          number: 1,
          at: noon,
          kind: 'started',
          text: 'Escalation started under “Major incidents”, version 1',
          because: 'Nobody had taken the ticket, opened 11:00 CET, by 11:00 CET (trigger “not-taken”).',
        },
        {
          number: 2,
          at: noon,
          path: 'technical',
          kind: 'told',
          text: 'Level 1, First line: told Name of kim (on call for Service desk)',
          because: 'The escalation started. Acknowledge by 11:10 CET (around the clock).',
          delivery: 'waiting',
        },
        {
          number: 3,
          at: after(10),
          path: 'technical',
          kind: 'told',
          text: 'Level 2, Database: told Name of sato (Database)',
          because: 'Level 1 was not acknowledged by 11:10 CET. Acknowledge by 11:25 CET (around the clock).',
          delivery: 'waiting',
        },
      ],
      acknowledge: { allowed: true },
    },
  });
});

it('[TLS-4] the whole view of an escalation that is over, without what was not there', () => {
  const resolved = anIncident({ state: 'resolved', resolvedAt: after(11) });
  const { asOf, zone, incident, escalation, ...more } = view(levelTwo.closed(after(11)), { incident: resolved });
  expect({ asOf, zone, key: incident.key, more }).toEqual({
    asOf: after(12),
    zone: 'Europe/Berlin',
    key: 'ITSD-4821',
    more: {},
  });
  expect(escalation).toMatchObject({
    status: 'closed',
    clock: { ...clock, remainingMs: minutes(480 - 11), state: 'met' },
    rungs: [{ state: 'told' }, { state: 'told' }, { state: 'later' }, { state: 'later' }],
    path: { sentence: 'Not acknowledged for 1 min' },
    timeline: [{}, {}, {}, { kind: 'closed', text: 'Escalation closed' }],
    acknowledge: unknownViewer,
    outcome: 'The ticket was resolved at 11:11 CET. Highest level reached: 2.',
  });
  expect(escalation).not.toHaveProperty('next');
});

describe('[TLS-4] where a path stands, who has it, and what comes next', () => {
  const withSecond = (changes: Parameters<typeof withLevel>[1]) =>
    given(aPolicy({ people, ...withLevel(2, changes) }))
      .started(noon)
      .deadlinesChecked(after(10));

  it.each<
    readonly [row: string, scenario: Scenario, at: number, sentence: string, who: string, next: string | undefined]
  >([
    [
      'acknowledged without a commitment',
      started.acknowledged('kim', after(2)),
      12,
      'Acknowledged by Name of kim, 11:02 CET, after 2 min',
      'kim',
      undefined,
    ],
    [
      'acknowledged with a commitment',
      owned,
      12,
      'Acknowledged by Name of sato, 11:11 CET, after 1 min',
      'sato',
      'Level 3, Platform, is told at 15:11 CET unless it is resolved',
    ],
    [
      'suspended',
      owned.when(owned.asked('Suspend', 'nair', after(12), { until: after(60), because: 'a vendor' })),
      12,
      'Suspended by Name of nair until 12:00 CET: a vendor',
      'sato',
      'The clocks run again at 12:00 CET',
    ],
    [
      'offered to another',
      offered,
      12,
      'Acknowledged by Name of sato, 11:11 CET, after 1 min',
      'sato',
      'The handoff to Name of diaz lapses at 11:27 CET unless it is accepted',
    ],
    [
      'taken over',
      offered.when(offered.asked('AcceptHandoff', 'diaz', after(13), {})),
      14,
      'Taken over by Name of diaz from Name of sato, 11:13 CET',
      'diaz',
      'Level 3, Platform, is told at 15:11 CET unless it is resolved',
    ],
    [
      'with a backup',
      withSecond({ backups: [{ group: 'platform', after: '3m' }] }),
      12,
      'Not acknowledged for 2 min',
      'sato',
      'A backup of level 2 is told at 11:13 CET unless someone acknowledges',
    ],
    [
      'with its whole group behind it',
      withSecond({ wholeGroupAfter: '3m' }),
      12,
      'Not acknowledged for 2 min',
      'sato',
      'The whole group of level 2 is told at 11:13 CET unless someone acknowledges',
    ],
    [
      'with a reminder',
      withSecond({ remindBefore: ['3m'] }),
      12,
      'Not acknowledged for 2 min',
      'sato',
      'Level 2 is reminded at 11:22 CET unless someone acknowledges',
    ],
    [
      'at the last level',
      levelFour,
      50,
      'Not acknowledged for 5 min',
      'nair',
      'Level 4 is told again at 12:15 CET unless someone acknowledges',
    ],
  ])('%s', (_row, scenario, at, sentence, who, next) => {
    const { escalation } = view(scenario, { at: after(at) });
    if (!('path' in escalation)) throw new Error('No escalation runs.');
    expect(escalation.path.sentence).toBe(sentence);
    expect(escalation.path.responders.map(({ id }) => id)).toEqual([who]);
    expect(escalation.next?.sentence).toBe(next);
  });

  it('whoever has acknowledged it already need not do so again', () => {
    expect(view(owned, { viewer: person('sato') }).escalation).toMatchObject({
      acknowledge: { allowed: false, because: 'You have acknowledged it already.' },
    });
  });

  it('each kind of event has its sign in the course', () => {
    const { escalation } = view(levelFour.deadlinesChecked(after(75)), { at: after(80) });
    expect('timeline' in escalation && escalation.timeline.map(({ kind }) => kind)).toEqual([
      'started',
      'told',
      'told',
      'told',
      'problem',
      'told',
      'reminded',
    ]);
    const kinds = (scenario: Scenario) => {
      const shown = view(scenario).escalation;
      return 'timeline' in shown ? shown.timeline.slice(3).map(({ kind }) => kind) : [];
    };
    expect(kinds(offered.when(offered.asked('DeclineHandoff', 'diaz', after(13), { because: 'busy' })))).toEqual([
      'acknowledged',
      'handoff',
      'handoff',
    ]);
    const held = owned.when(owned.asked('Suspend', 'nair', after(12), { until: after(60), because: 'a vendor' }));
    expect(kinds(held.when(held.asked('Resume', 'nair', after(13), { because: 'done' })))).toEqual([
      'acknowledged',
      'suspended',
      'resumed',
    ]);
  });
});

describe('[TLS-4] before anything escalated, the panel says why', () => {
  const nothing = given(policy);
  const running = { ...clock, remainingMs: minutes(480 - 12), consumedShare: 0.025, state: 'running' };

  it.each<readonly [row: string, changes: Partial<PanelFacts>, escalation: object]>([
    [
      'it mirrors another of Jira',
      { incident: anIncident({ mirrorOf: { tool: 'jira', key: 'A-1' } }) },
      { because: 'This ticket mirrors A-1. Its escalation is decided in Jira.', clock: running },
    ],
    [
      'it mirrors another of ServiceNow, as that is called now',
      {
        incident: anIncident({ mirrorOf: { tool: 'servicenow', key: 'INC1' } }),
        linked: { tool: 'servicenow', key: 'INC2', home: 'there' },
      },
      { because: 'This ticket mirrors INC2. Its escalation is decided in ServiceNow.', clock: running },
    ],
    [
      'it is over',
      { incident: anIncident({ state: 'resolved' }) },
      { because: 'The ticket is over; it was never escalated.' },
    ],
    [
      'somebody has taken it',
      { incident: anIncident({ assigned: true }) },
      {
        because: '“Major incidents” applies. Someone has taken the ticket, and no trigger waits for a time.',
        clock: running,
      },
    ],
    [
      'it is due now',
      {},
      { because: '“Major incidents” applies and is due to start now.', startsAt: after(12), clock: running },
    ],
    [
      'it will be due',
      { at: after(1) },
      {
        because: '“Major incidents” applies. It starts at 11:05 CET unless someone takes the ticket or it is resolved.',
        startsAt: after(5),
        clock: { ...running, remainingMs: minutes(479), consumedShare: 1 / 480 },
      },
    ],
  ])('%s', (_row, changes, escalation) => {
    const { triggers: _asked, ...shown } = { triggers: [], ...view(nothing, changes).escalation };
    expect(shown).toStrictEqual({
      status: 'waiting',
      policy: { name: 'Major incidents', version: 1 },
      ...escalation,
    });
  });

  it('no policy applies, and nothing more is known', () => {
    const { record } = nothing;
    expect(panelView({ at: noon, incident: anIncident(), record, knownErrors: [] })).toStrictEqual({
      asOf: noon,
      zone: 'UTC',
      incident: { key: 'ITSD-4821', summary: anIncident().summary, priority: 2 },
      escalation: { status: 'noPolicy', because: 'No escalation policy applies to this ticket.' },
    });
  });
});

it.each([
  { at: berlin('2026-11-18T09:00'), resolvedAt: undefined, state: 'running' },
  { at: berlin('2026-11-18T09:00') + 1, resolvedAt: undefined, state: 'breached' },
  { at: berlin('2026-11-18T12:00'), resolvedAt: berlin('2026-11-18T09:00'), state: 'met' },
  { at: berlin('2026-11-18T12:00'), resolvedAt: berlin('2026-11-18T09:01'), state: 'missed' },
])('[TRG-3] the clock is $state', ({ at, resolvedAt, state }) => {
  const incident = resolvedAt === undefined ? anIncident() : anIncident({ state: 'resolved', resolvedAt });
  expect(view(started, { at, incident }).escalation).toMatchObject({ clock: { state } });
});
