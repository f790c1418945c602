import { describe, expect, it } from '@jest/globals';
import type { NoNeed } from '../escalation/observe';
import { internalText } from '../communication/text';
import { aPolicy, anIncident, minutes, noon, person } from '../testing';
import type { MetTrigger } from '../trigger/triggerEvaluation';
import { simulateTicket } from './simulateTicket';
import type { Simulation, SimulationEnd, SimulationStep } from './simulateTicket';
import { simulationInWords } from './simulationInWords';
import type { AskedInScript, ScriptEntry, ScriptedDeed } from './ticketScript';

const policy = aPolicy({
  people: ['kim', 'sato', 'diaz', 'moss', 'nair'].map((id) => ({ id, name: `Name of ${id}`, accounts: {} })),
});
const ten = noon + minutes(10);
const by = person('kim');
const because = 'they wait';

function stepOf(changes: Partial<SimulationStep>): SimulationStep {
  const nothing = { events: [], told: [], seen: [], proposals: [], flags: [] };
  return { at: noon, policy: policy.of, cause: { kind: 'time' }, ...nothing, ...changes };
}

function saidOf(changes: Partial<SimulationStep>) {
  const simulation: Simulation = {
    steps: [stepOf(changes)],
    end: { at: noon, ended: 'closed' },
    events: [],
    sightings: [],
  };
  return simulationInWords(simulation, policy).steps[0];
}

const causeOf = (deed: ScriptedDeed) => saidOf({ cause: { kind: 'script', entry: { at: noon, ...deed } } })?.cause;
const asks = (asked: AskedInScript): ScriptedDeed => ({ does: 'ask', asked });

describe('[TLS-2] a simulated ticket, step by step', () => {
  it('in the policy’s zone, or in one that is asked for', () => {
    const entries: ScriptEntry[] = [
      { at: noon + minutes(6), ...asks({ type: 'Acknowledge', by: person('moss') }) },
      { at: noon + minutes(7), ...asks({ type: 'Acknowledge', by }) },
    ];
    const simulation = simulateTicket({ incident: anIncident(), entries }, policy);
    const notTaken = 'Nobody had taken the ticket, opened 11:00 CET, by 11:05 CET (trigger “not-taken”).';
    expect(simulationInWords(simulation, policy)).toEqual({
      steps: [
        {
          when: '17 Nov 2026, 11:00 CET',
          cause: 'The ticket is opened',
          happened: [],
          seen: ['No: Not before 11:05 CET (trigger “not-taken”).'],
          next: 'Next: at 11:05 CET trigger “not-taken” is met',
        },
        {
          when: '17 Nov 2026, 11:05 CET',
          happened: [
            `Escalation started under “Major incidents”, version 1. ${notTaken}`,
            'Level 1, First line: told Name of kim (on call for Service desk). The escalation started. Acknowledge by 11:15 CET (around the clock).',
          ],
          seen: [`Yes: ${notTaken}`],
          next: 'Next: at 11:15 CET level 2, Database, is told',
        },
        {
          when: '17 Nov 2026, 11:06 CET',
          cause: 'Name of moss acknowledges',
          happened: [
            'Refused: Only a responder of level 1 may acknowledge, or someone whom the policy “Major incidents” lets acknowledge any level.',
          ],
          seen: expect.any(Array),
          next: 'Next: at 11:15 CET level 2, Database, is told',
        },
        {
          when: '17 Nov 2026, 11:07 CET',
          cause: 'Name of kim acknowledges',
          happened: ['Acknowledged by Name of kim. A responder of level 1.'],
          seen: expect.any(Array),
        },
      ],
      end: 'Ended at 17 Nov 2026, 11:07 CET: time alone changes nothing more; people have it.',
    });
    const elsewhere = simulationInWords(simulation, policy, 'America/New_York');
    expect([elsewhere.steps[0]?.when, elsewhere.steps[0]?.next, elsewhere.end]).toEqual([
      '17 Nov 2026, 05:00 EST',
      'Next: at 05:05 EST trigger “not-taken” is met',
      'Ended at 17 Nov 2026, 05:07 EST: time alone changes nothing more; people have it.',
    ]);
  });

  it.each<readonly [deed: ScriptedDeed, words: string]>([
    [{ does: 'changeTicket', changes: { priority: 1, service: 'Mail' } }, 'The ticket changes: priority, service'],
    [{ does: 'recordFact', fact: { kind: 'progress' } }, 'Recorded: somebody did something about it'],
    [{ does: 'recordFact', fact: { kind: 'chased' } }, 'Recorded: the customer asked again'],
    [{ does: 'recordFact', fact: { kind: 'decisionNeeded' } }, 'Recorded: a decision of management is waited for'],
    [{ does: 'recordFact', fact: { kind: 'decisionMade' } }, 'Recorded: management decided'],
    [{ does: 'mergeTicket', into: 'ITSD-7' }, 'The ticket is merged into ITSD-7'],
    [{ does: 'deleteTicket' }, 'The ticket is deleted'],
    [asks({ type: 'Acknowledge', by }), 'Name of kim acknowledges'],
    [
      asks({ type: 'EscalateByHand', by, because: { reason: 'impactGrows', text: 'fast' } }),
      'Name of kim escalates by hand: the impact grows (fast)',
    ],
    [asks({ type: 'DeEscalate', by, because }), 'Name of kim gives it back: they wait'],
    [
      asks({ type: 'ExtendCommitment', by, because, until: ten }),
      'Name of kim extends the commitment to 11:10 CET: they wait',
    ],
    [asks({ type: 'Suspend', by, because, until: ten }), 'Name of kim suspends until 11:10 CET: they wait'],
    [asks({ type: 'Resume', by, because }), 'Name of kim resumes: they wait'],
    [
      asks({ type: 'ProposeHandoff', by, because, to: person('sato') }),
      'Name of kim offers it to Name of sato: they wait',
    ],
    [asks({ type: 'AcceptHandoff', by }), 'Name of kim accepts the handoff'],
    [asks({ type: 'DeclineHandoff', by, because }), 'Name of kim declines the handoff: they wait'],
    [asks({ type: 'AcceptRequest', by }), 'Name of kim accepts the customer’s request'],
    [asks({ type: 'DeclineRequest', by, because }), 'Name of kim declines the customer’s request: they wait'],
  ])('what caused it: %j', (deed, words) => {
    expect(causeOf(deed)).toBe(words);
  });

  it('what a customer asked, and what was told to those who wait', () => {
    const request = { type: 'RequestEscalation', requester: 'Ms Doe', because } as unknown as AskedInScript;
    expect(causeOf(asks(request))).toBe('Ms Doe asks for escalation: they wait');
    const update = { type: 'GiveUpdate', by, text: internalText('a fix is tested') } as unknown as AskedInScript;
    expect(causeOf(asks(update))).toBe('Name of kim gives an update: a fix is tested');
  });

  it('nothing where time alone did it, and nothing that did not happen', () => {
    expect(saidOf({})).toStrictEqual({ when: '17 Nov 2026, 11:00 CET', happened: [], seen: [] });
  });

  it('what was proposed and flagged', () => {
    const met: MetTrigger = { trigger: 'skills', answer: { met: true, reason: 'skillsMissing', missing: ['oracle'] } };
    expect(saidOf({ proposals: [met], flags: [met] })?.happened).toEqual([
      'Proposed to the level’s owner: The group lacks oracle (trigger “skills”).',
      'Flagged for the board: The group lacks oracle (trigger “skills”).',
    ]);
  });
});

describe('[TLS-2] how a simulated ticket ended', () => {
  const never = (reason: NoNeed): SimulationEnd => ({ at: noon, ended: 'neverEscalates', because: reason });

  it.each<readonly [end: SimulationEnd, words: string]>([
    [{ at: noon, ended: 'closed' }, 'the escalation is closed.'],
    [{ at: noon, ended: 'slowReminders' }, 'only the slow reminders go on, for ever, until somebody acknowledges.'],
    [{ at: noon, ended: 'waitsForPeople', paths: [] }, 'time alone changes nothing more; people have it.'],
    [{ at: noon, ended: 'horizon', next: ten }, 'played no further; next would be 11:10 CET.'],
    [{ at: noon, ended: 'tooManySteps', next: ten }, 'stopped after too many steps; next would be 11:10 CET.'],
    [never('alreadyEscalating'), 'it does not escalate: it escalates already.'],
    [never('ticketIsOver'), 'it does not escalate: the ticket is over.'],
    [
      never('mirrorDecidedElsewhere'),
      'it does not escalate: it mirrors a ticket whose escalation is decided in the other tool.',
    ],
    [never('noPolicy'), 'it does not escalate: the policy is not for it.'],
    [never('noTriggerCanBeMet'), 'it does not escalate: no trigger is met, and none will be by time alone.'],
    [never('nothingStartsIt'), 'it does not escalate: what fires only proposes or flags.'],
  ])('%j', (end, words) => {
    expect(simulationInWords({ steps: [], end, events: [], sightings: [] }, policy)).toEqual({
      steps: [],
      end: `Ended at 17 Nov 2026, 11:00 CET: ${words}`,
    });
  });
});
