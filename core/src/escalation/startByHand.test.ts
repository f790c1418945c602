/** ESC22: a person starts the escalation of a ticket that nothing has triggered yet. */
import { describe, expect, it } from '@jest/globals';
import { auditDecision } from '../audit/auditDecision';
import { emptyChain } from '../audit/auditEntry';
import { eventInWords } from '../explain/eventInWords';
import { explainAt } from '../explain/explainAt';
import { explanationInWords } from '../explain/explainAtInWords';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';
import type { PathDocument, PolicyDocument } from '../policy/policyDocument';
import { anIncident, aPolicy, aPolicyDocument, minutes, noon, person } from '../testing/build';
import { given } from '../testing/given';
import type { StartByHand } from './command';
import type { EscalationId } from './state';

const incident = anIncident({ assigned: true });
const because = { reason: 'impactGrows', text: 'Two more shops' } as const;

const byHand = (policy: EscalationPolicy, by = 'kim', seen: Incident = incident): StartByHand => ({
  type: 'StartEscalation',
  at: noon + minutes(2),
  id: 'jira:10042:1' as EscalationId,
  incident: seen,
  policy,
  by: person(by),
  because,
});

const [technical] = aPolicyDocument().paths;
if (!technical) throw new Error('no path');
const more = (id: string, changes: Partial<PathDocument> = {}): PathDocument => ({
  ...technical,
  id,
  name: id,
  levels: technical.levels.slice(1, 3).map((level) => ({ ...level, opensProblem: false })),
  ...changes,
});
const threePaths = (triggers: PolicyDocument['triggers']): EscalationPolicy =>
  aPolicy({ paths: [technical, more('privacy', { kind: 'regulatory', mandatory: true }), more('business')], triggers });

const regulated = { id: 'regulated', kind: 'regulatedData', dataClasses: ['PII'], paths: ['privacy'] } as const;
const everything = {
  id: 'always',
  kind: 'exception',
  when: { test: 'equals', fact: 'category', value: 'security' },
  paths: ['technical', 'privacy', 'business'],
} as const;
const notTaken = { id: 'not-taken', kind: 'notTaken', after: '5m' } as const;

describe('[ESC22] a start by hand', () => {
  const policy = aPolicy();

  it('is signed in its event, and tells the first level', () => {
    const started = given(policy).when(byHand(policy));
    expect(started.record.events[0]).toMatchObject({
      type: 'EscalationStarted',
      because,
      by: 'kim',
      byName: 'kim',
      policy: policy.of,
    });
    expect(started.story).toEqual(['started', 'level 1 told kim (escalationStarted)']);
  });

  it.each([
    [
      'every path, where an ordinary trigger starts all of them',
      [notTaken, regulated],
      ['technical', 'privacy', 'business'],
    ],
    [
      'the first that an ordinary trigger starts and those that none names, where each names its own',
      [{ ...notTaken, paths: ['technical'] }, regulated],
      ['technical', 'business'],
    ],
    ['what no trigger names, where only a mandatory one is left', [regulated], ['technical', 'business']],
    ['the first of all, where only exceptions start any', [everything], ['technical']],
    [
      'the first, where triggers name all of them',
      [{ ...notTaken, paths: ['technical'] }, regulated, { ...notTaken, id: 'slow', after: '9h', paths: ['business'] }],
      ['technical'],
    ],
  ] as const)('begins %s', (_, triggers, paths) => {
    const started = given(policy).when(byHand(threePaths(triggers)));
    const { state } = started.record;
    expect(state.status === 'open' && state.paths.map(({ path }) => path)).toEqual(paths);
  });

  it('is refused where one is open, on a ticket that is over or mirrored, and by nobody of the policy', () => {
    const fresh = given(policy);
    expect(fresh.when(byHand(policy)).refusalOf(byHand(policy))).toEqual({ refused: 'alreadyStarted' });
    expect(fresh.refusalOf(byHand(policy, 'kim', anIncident({ state: 'resolved' })))).toEqual({
      refused: 'ticketIsOver',
      state: 'resolved',
    });
    const mirrorOf = { tool: 'servicenow', key: 'INC1' } as const;
    expect(fresh.refusalOf(byHand(policy, 'kim', anIncident({ mirrorOf })))).toEqual({
      refused: 'decidedElsewhere',
      tool: 'servicenow',
      key: 'INC1',
    });
    expect(fresh.refusalOf(byHand(policy, 'ghost'))).toEqual({ refused: 'unknownPerson', person: 'ghost' });
  });

  it('after an earlier escalation names the one before', () => {
    const before = given(policy)
      .started(noon - minutes(60))
      .closed(noon - minutes(30));
    const again = before.when({ ...byHand(policy), id: 'jira:10042:2' as EscalationId });
    expect(again.record.events[0]).toMatchObject({ id: 'jira:10042:2', follows: 'jira:10042:1' });
  });

  it('[TLS-4] says who and why, in the history and in an explanation', () => {
    const { events } = given(policy).when(byHand(policy)).record;
    const [started] = events;
    expect(started && eventInWords(started, policy)).toEqual({
      text: 'kim started the escalation under “Major incidents”, version 1',
      because: 'By hand, before any trigger: the impact grows (Two more shops).',
    });
    const record = { policies: [{ policy }], sightings: [{ at: noon, incident }], events };
    expect(explanationInWords(explainAt(record, noon + minutes(3))).answer).toBe(
      'At 17 Nov 2026, 11:03 CET, ITSD-4821 had escalated at 11:02 CET: kim started it by hand, before any trigger: the impact grows (Two more shops).',
    );
  });

  it('[AUD1][AUD3] is in the audit with the person, the reason, and its words beside the chain', () => {
    const command = byHand(policy);
    const { last } = given(policy).when(command);
    const head = emptyChain({ tool: 'jira', id: incident.id });
    const audited = auditDecision({
      head,
      state: { status: 'none' },
      command,
      decision: last,
      salt: 'sixteen letters!',
    });
    expect(audited.entries[0]).toMatchObject({ actor: { kind: 'person', person: 'kim' }, reason: 'impactGrows' });
    expect(JSON.stringify(audited.entries)).not.toContain('Two more shops');
    expect(Object.values(audited.texts[0]?.texts ?? {})).toContain('Two more shops');
  });
});
