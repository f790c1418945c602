import { describe, expect, it } from '@jest/globals';
import { viaInWords } from '../explain/toldInWords';
import { aPolicy, aPolicyDocument, minutes, noon, withLevel } from '../testing/build';
import { given, Scenario } from '../testing/given';
import { findPolicyFaults } from './policyFaults';
import { hostGroupsAsked, hostsSaid, withHostOnCall } from './hostOnCall';
import type { HostAnswer, HostAnswers } from './hostOnCall';
import type { EscalationPolicy } from './policy';

const NETWORK = 'Network, EMEA';
const groups = aPolicyDocument().groups.map((group) =>
  group.id === 'desk' ? { ...group, onCallIn: { servicenow: NETWORK } } : group,
);
const policy = aPolicy({
  groups,
  ...withLevel(1, {
    backups: [
      { after: '2m', group: 'desk' },
      { after: '4m', group: 'desk' },
      { after: '6m', group: 'desk' },
    ],
  }),
});
const saying = (answer: HostAnswer): EscalationPolicy => withHostOnCall(policy, { [NETWORK]: answer });
const onCall = (...accounts: [account: string, place: number][]): HostAnswer => ({
  onCall: accounts.map(([account, place]) => ({ account, place })),
});

/** The same escalation, looked at while the tool says something else. */
const meanwhile = ({ record, last }: Scenario, now: EscalationPolicy): Scenario => new Scenario(now, record, last);

function firstVia(scenario: Scenario): string {
  const opened = scenario.record.events.find(({ type }) => type === 'LevelOpened');
  if (opened?.type !== 'LevelOpened' || !opened.responders[0]) throw new Error('No level opened.');
  return viaInWords(opened.responders[0].via);
}

describe('[ROT4][PTH-6] A group that asks ServiceNow’s on-call', () => {
  it('is told in that order: the primary when the level opens, each backup the next, and nobody twice', () => {
    const started = given(saying(onCall(['sato', 2], ['diaz', 1], ['moss', 3]))).started(noon);
    const first = started.deadlinesChecked(noon + minutes(2));
    const second = first.deadlinesChecked(noon + minutes(4));
    const third = second.deadlinesChecked(noon + minutes(6));
    expect([started, first, second, third].flatMap(({ outcome }) => outcome)).toEqual([
      'started',
      'level 1 told diaz (escalationStarted)',
      'level 1 also told sato',
      'level 1 also told moss',
      'backup skipped (alreadyTold)',
    ]);
    expect(firstVia(started)).toBe('on call for Service desk: from ServiceNow’s on-call of group Network, EMEA');
    const [added] = first.last.events;
    if (added?.type !== 'RespondersAdded' || !added.responders[0]) throw new Error('Nobody was added.');
    expect(viaInWords(added.responders[0].via)).toBe(
      'backup, Service desk: from ServiceNow’s on-call of group Network, EMEA, number 2 in its order',
    );
  });

  it('tells all of one place together, each once', () => {
    const started = given(saying(onCall(['diaz', 1], ['moss', 1], ['diaz', 2]))).started(noon);
    expect(started.outcome).toContain('level 1 told diaz and moss (escalationStarted)');
  });

  it('passes over whom the policy does not know', () => {
    const started = given(saying(onCall(['a.stranger', 1], ['moss', 2]))).started(noon);
    expect(started.outcome).toContain('level 1 told moss (escalationStarted)');
    expect(firstVia(started)).toContain('number 2 in its order');
  });

  it('asks again for each notice: who is on call meanwhile is told', () => {
    const started = given(saying(onCall(['diaz', 1], ['moss', 2]))).started(noon);
    const later = meanwhile(started, saying(onCall(['sato', 1], ['diaz', 2]))).deadlinesChecked(noon + minutes(2));
    expect(later.outcome).toEqual(['level 1 also told sato']);
  });

  it.each<{ row: string; answer: HostAnswer; words: string }>([
    {
      row: 'is not active',
      answer: { because: 'notActive' },
      words: 'on call for Service desk; by the policy itself, because ServiceNow’s On-Call Scheduling is not active',
    },
    {
      row: 'failed',
      answer: { because: 'failed' },
      words:
        'on call for Service desk; by the policy itself, because ServiceNow’s on-call of group Network, EMEA could not be asked',
    },
    {
      row: 'has no such group',
      answer: { because: 'noSuchGroup' },
      words: 'on call for Service desk; by the policy itself, because ServiceNow has no group Network, EMEA',
    },
    {
      row: 'has the name twice',
      answer: { because: 'severalGroups' },
      words:
        'on call for Service desk; by the policy itself, because ServiceNow has several groups called Network, EMEA',
    },
    {
      row: 'names nobody',
      answer: onCall(),
      words:
        'on call for Service desk; by the policy itself, because ServiceNow’s on-call of group Network, EMEA names nobody',
    },
    {
      row: 'names strangers alone',
      answer: onCall(['a.stranger', 1]),
      words:
        'on call for Service desk; by the policy itself, because the policy knows nobody whom ServiceNow’s on-call of group Network, EMEA names',
    },
  ])('has the policy’s own rota where the tool’s $row, and says so', ({ answer, words }) => {
    const started = given(saying(answer)).started(noon);
    expect(started.outcome).toContain('level 1 told kim (escalationStarted)');
    expect(firstVia(started)).toBe(words);
  });

  it('has the policy’s own rota, without a word, where nobody asked the tool: in Jira', () => {
    const started = given(policy).started(noon);
    expect(started.outcome).toContain('level 1 told kim (escalationStarted)');
    expect(firstVia(started)).toBe('on call for Service desk');
  });

  it('without a rota of its own has all its members told', () => {
    const withoutRota = aPolicy({ groups: groups.map(({ onCall: _, ...group }) => group) });
    const started = given(withHostOnCall(withoutRota, { [NETWORK]: { because: 'failed' } })).started(noon);
    expect(firstVia(started)).toBe(
      'Service desk; by the policy itself, because ServiceNow’s on-call of group Network, EMEA could not be asked',
    );
  });

  it('lets whom the tool named acknowledge', () => {
    const started = given(saying(onCall(['diaz', 1]))).started(noon);
    expect(started.acknowledged('diaz', noon + minutes(1)).outcome).toEqual(['acknowledged by diaz as responder']);
  });
});

describe('[ROT4] A policy', () => {
  it('names each of the tool’s groups once, those of backups and of groups that stand in too', () => {
    const standing = groups.map((group) => (group.id === 'database' ? { ...group, fallbackTo: 'platform' } : group));
    const asked = aPolicy({
      groups: standing.map((group) =>
        group.id === 'platform' ? { ...group, onCallIn: { servicenow: 'Linux' } } : group,
      ),
    });
    expect(hostGroupsAsked(asked)).toEqual([NETWORK, 'Linux']);
    expect(hostGroupsAsked(aPolicy())).toEqual([]);
  });

  it('stays as it was where nothing was said of its groups, a name of every object included', () => {
    const odd = aPolicy({
      groups: groups.map((group) => (group.onCallIn ? { ...group, onCallIn: { servicenow: 'constructor' } } : group)),
    });
    const answers: HostAnswers = {};
    expect(given(withHostOnCall(odd, answers)).started(noon).outcome).toContain('level 1 told kim (escalationStarted)');
  });

  it('tells what was said of each group, each once, and nothing where nobody was asked', () => {
    const said = saying({ because: 'failed' });
    expect(hostsSaid(said)).toEqual([{ host: 'servicenow', hostGroup: NETWORK, answer: { because: 'failed' } }]);
    expect(hostsSaid(policy)).toEqual([]);
  });

  it('is without fault in both tools', () => {
    expect(findPolicyFaults({ ...aPolicyDocument(), groups })).toEqual([]);
  });
});
