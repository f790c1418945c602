import { describe, expect, it } from '@jest/globals';
import type { Incident } from '../incident/incident';
import { aPolicy, anIncident, berlin, minutes, noon } from '../testing/build';
import { given } from '../testing/given';
import { observe } from './observe';
import { noEscalation } from './state';

const policy = aPolicy({
  triggers: [
    { id: 'not-taken', kind: 'notTaken', after: '5m' },
    { id: 'three-quarters', kind: 'targetConsumed', share: 0.75 },
  ],
});
const threeQuarters = berlin('2026-11-17T17:00');

describe('[TRG-3] what a ticket as seen now asks for', () => {
  it.each<{ row: string; incident: Partial<Incident>; at: number; need: object }>([
    {
      row: 'nobody has taken it yet: look again when that is due',
      incident: {},
      at: noon + minutes(1),
      need: { need: 'lookAgain', at: noon + minutes(5) },
    },
    {
      row: 'nobody took it in time',
      incident: {},
      at: noon + minutes(5),
      need: { need: 'start', because: { trigger: 'not-taken' } },
    },
    {
      row: 'taken: only the target counts, in working time',
      incident: { assigned: true },
      at: noon + minutes(30),
      need: { need: 'lookAgain', at: threeQuarters },
    },
    {
      row: 'three quarters of the target are used up',
      incident: { state: 'inProgress' },
      at: threeQuarters,
      need: { need: 'start', because: { trigger: 'three-quarters' } },
    },
    {
      row: '[SLA5] the host has a clock of its own: its due time is the truth',
      incident: { assigned: true, hostClock: { name: 'TTR', dueAt: noon + minutes(60), goalMs: minutes(80) } },
      at: noon,
      need: { need: 'lookAgain', at: noon + minutes(40) },
    },
    {
      row: 'no target for this priority and taken: time alone changes nothing',
      incident: { assigned: true, priority: 3 },
      at: noon,
      need: { need: 'nothing', reason: 'noTriggerCanBeMet' },
    },
    {
      row: 'resolved before anything started',
      incident: { state: 'resolved' },
      at: noon + minutes(60),
      need: { need: 'nothing', reason: 'ticketIsOver' },
    },
    {
      row: 'a mirror is decided in the other tool',
      incident: { mirrorOf: { tool: 'servicenow', key: 'INC0012345' } },
      at: noon + minutes(60),
      need: { need: 'nothing', reason: 'mirrorDecidedElsewhere' },
    },
  ])('$row', ({ incident, at, need }) => {
    expect(observe(noEscalation, anIncident(incident), policy, at)).toMatchObject(need);
  });

  it('[TRG-R1] every trigger answers, also with no, and says what it saw', () => {
    const seen = observe(noEscalation, anIncident({ assigned: true, priority: 3 }), policy, noon);
    expect(seen).toMatchObject({
      evaluations: [
        { trigger: 'not-taken', answer: { met: false, reason: 'taken' } },
        { trigger: 'three-quarters', answer: { met: false, reason: 'noTargetForPriority' } },
      ],
    });
  });

  it('[ESC14] an open escalation closes with its ticket, and is not started twice', () => {
    const { state } = given(policy).started(noon).record;
    expect(observe(state, anIncident({ state: 'cancelled' }), policy, noon)).toEqual({
      need: 'close',
      because: 'cancelled',
    });
    expect(observe(state, anIncident(), policy, noon + minutes(500))).toMatchObject({
      need: 'nothing',
      reason: 'alreadyEscalating',
    });
  });

  it('without a policy there is nothing to do', () => {
    expect(observe(noEscalation, anIncident(), undefined, noon)).toMatchObject({ need: 'nothing', reason: 'noPolicy' });
  });

  it('[ESC13] an open escalation notes that the priority, the service or the group changed', () => {
    const { state } = given(policy).started(noon).record;
    expect(observe(state, anIncident({ priority: 1 }), policy, noon)).toEqual({ need: 'noteChange' });
    expect(observe(state, anIncident({ summary: 'Other words' }), policy, noon).need).toBe('nothing');
  });

  it('[ESC14] a ticket reopened in the policy’s time resumes, later it starts by its triggers', () => {
    const short = aPolicy({ reopenWithin: '1h' });
    const { state } = given(short).started(noon).closed(noon).record;
    expect(observe(state, anIncident(), short, noon + minutes(60))).toEqual({ need: 'reopen' });
    expect(observe(state, anIncident(), short, noon + minutes(61))).toMatchObject({ need: 'start' });
    expect(observe(state, anIncident(), aPolicy({ reopenWithin: '1h' }, 2), noon + minutes(9)).need).toBe('start');
  });

  it('[ESC6][TRG-R3] what triggers ask for is what starts: their paths, at the highest level', () => {
    const [technical] = policy.document.paths;
    if (!technical) throw new Error('no path');
    const two = aPolicy({
      paths: [technical, { ...technical, id: 'legal', name: 'Legal' }],
      triggers: [
        { id: 'slow', kind: 'notTaken', after: '5m', paths: ['technical'] },
        { id: 'slower', kind: 'notTaken', after: '6m', paths: ['technical'], startLevel: 2 },
      ],
    });
    const seen = observe(noEscalation, anIncident(), two, noon + minutes(6));
    if (seen.need !== 'start') throw new Error('does not start');
    expect(given(two).started(noon + minutes(6), anIncident(), seen.asks?.paths).outcome).toEqual([
      'started',
      'level 2 told sato (escalationStarted)',
    ]);
  });
});
