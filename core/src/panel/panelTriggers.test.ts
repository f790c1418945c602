import { describe, expect, it } from '@jest/globals';
import type { PolicyDocument } from '../policy/policyDocument';
import { selectPolicy } from '../routing/selectPolicy';
import { aPolicy, anIncident, given, minutes, noon } from '../testing';
import type { Scenario } from '../testing';
import { panelView } from './panelView';
import type { PanelFacts } from './panelView';

const triggers: PolicyDocument['triggers'] = [
  { id: 'not-taken', kind: 'notTaken', after: '5m' },
  { id: 'half', kind: 'targetConsumed', share: 0.5 },
  { id: 'users', kind: 'measure', measure: 'users', unit: 'users', thresholds: [{ value: 100 }] },
];
const policy = aPolicy({ triggers });
const after = (n: number): number => noon + minutes(n);
const started = given(policy).started(after(5));

function shown(scenario: Scenario, changes: Partial<PanelFacts> = {}) {
  const { record } = scenario;
  const view = panelView({ at: after(1), incident: anIncident(), record, policy, knownErrors: [], ...changes });
  if (view.escalation.status === 'noPolicy') throw new Error('The policy of this test applies to every ticket.');
  return view.escalation;
}

const answers = (...given_: Parameters<typeof shown>) =>
  (shown(...given_).triggers ?? []).map(({ id, met, sentence }) => [id, met, sentence]);

describe('[TLS-4] why it did or did not escalate at this minute, trigger by trigger', () => {
  it('no, with what was seen: not yet due, so much used up, not measured', () => {
    expect(answers(given(policy))).toEqual([
      ['not-taken', false, 'Not before 11:05 CET (trigger “not-taken”).'],
      ['half', false, '0 % of the resolution target was used; 50 % is reached at 15:00 CET (trigger “half”).'],
      ['users/1', false, 'Not recorded on this ticket: users (trigger “users/1”).'],
    ]);
  });

  it('no: somebody has taken it, too few are affected, and its priority has no target', () => {
    const measures = { users: { value: 12, unit: 'users' } };
    expect(answers(given(policy), { incident: anIncident({ assigned: true, priority: 3, measures }) })).toEqual([
      ['not-taken', false, 'Somebody has taken the ticket (trigger “not-taken”).'],
      ['half', false, 'priority 3 is not among those with a resolution target (2) (trigger “half”).'],
      ['users/1', false, '“users” of the ticket is 12 users; the threshold is at least 100 users (trigger “users/1”).'],
    ]);
  });

  it('yes, with what it asks for, once it runs', () => {
    expect(answers(started, { at: after(6) })[0]).toEqual([
      'not-taken',
      true,
      'Nobody had taken the ticket, opened 11:00 CET, by 11:05 CET (trigger “not-taken”). The level that it asks for, 1, had been reached.',
    ]);
  });

  it('yes, and still nothing starts: it only asks the owner', () => {
    const asks = aPolicy({ triggers: [{ id: 'asked', kind: 'customerRequest' }] });
    const incident = anIncident({ history: [{ at: noon, kind: 'escalationRequested', by: 'J. Weber' }] });
    expect(answers(given(asks), { policy: asks, incident })).toEqual([
      [
        'asked',
        true,
        'J. Weber asked for escalation at 11:00 CET (trigger “asked”). It asks the level’s owner, and starts nothing by itself.',
      ],
    ]);
  });

  it('[SLA5] names no instant to wait for while the host’s clock stands', () => {
    const left = { ms: minutes(188), at: after(1), countsFrom: after(241) };
    const hostClock = { name: 'Time to resolution', goalMs: minutes(240), dueAt: after(429), left };
    expect(answers(given(policy), { incident: anIncident({ hostClock }) })[1]).toEqual([
      'half',
      false,
      '21 % of the resolution target was used; 50 % is not reached while “Time to resolution” stands still (trigger “half”).',
    ]);
  });

  it.each<readonly [row: string, scenario: Scenario, incident: PanelFacts['incident']]>([
    ['a ticket that is over', given(policy), anIncident({ state: 'resolved', resolvedAt: after(1) })],
    ['one that the other tool decides', given(policy), anIncident({ mirrorOf: { tool: 'jira', key: 'A-1' } })],
    ['an escalation that is closed', started.closed(after(6)), anIncident()],
  ])('asks nothing of %s', (_row, scenario, incident) => {
    expect(shown(scenario, { incident })).not.toHaveProperty('triggers');
  });

  it('[PTH-10] names the policy that would apply, and why it is this one', () => {
    const incident = anIncident();
    const { because } = selectPolicy([policy], incident);
    expect(shown(given(policy), { incident, policyBecause: because }).policy).toEqual({
      name: 'Major incidents',
      version: 1,
      because: '“Major incidents” applies.',
    });
  });
});
