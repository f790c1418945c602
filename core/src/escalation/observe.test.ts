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
});
