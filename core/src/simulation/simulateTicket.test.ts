import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EscalationCommand } from '../escalation/command';
import { decide } from '../escalation/decide';
import { isRefusal } from '../escalation/decider';
import type { EscalationEvent } from '../escalation/event';
import { evolve } from '../escalation/evolve';
import { observe } from '../escalation/observe';
import { noEscalation } from '../escalation/state';
import type { EscalationId, EscalationState } from '../escalation/state';
import { explainAt } from '../explain/explainAt';
import type { Incident } from '../incident/incident';
import type { EscalationPolicy, PathId } from '../policy/policy';
import { aPolicy, anIncident, authorities, minutes, noon, person, withLevel } from '../testing/build';
import type { TriggerMemory } from '../trigger/firing';
import { simulateTicket } from './simulateTicket';
import type { Simulation, SimulationBounds } from './simulateTicket';
import { changed } from './ticketScript';
import type { ScriptEntry, ScriptedDeed, TicketScript } from './ticketScript';

const policy = aPolicy();
const entry = (minute: number, deed: ScriptedDeed): ScriptEntry => ({ at: noon + minutes(minute), ...deed });
const acknowledge = (minute: number, by: string): ScriptEntry =>
  entry(minute, { does: 'ask', asked: { type: 'Acknowledge', by: person(by) } });
const becomes = (minute: number, changes: Partial<Incident>): ScriptEntry =>
  entry(minute, { does: 'changeTicket', changes });

function simulated(
  entries: readonly ScriptEntry[] = [],
  bounds: SimulationBounds = {},
  changes: Partial<Incident> = {},
) {
  return simulateTicket({ incident: anIncident(changes), entries }, policy, bounds);
}

/** `5 LevelOpened 1 → kim`: what happened, in minutes since the ticket was opened, and who was told. */
function story({ steps }: Simulation): string[] {
  return steps.map(({ at, events, told, refused, next }) => {
    const happened = events.map((event) => ('level' in event ? `${event.type} ${event.level}` : event.type));
    const notices = told.length === 0 ? '' : ` → ${told.map((it) => it.person).join(', ')}`;
    const then = next ? `; ${next.does} ${minuteOf(next.at)}` : '';
    return `${minuteOf(at)} ${refused ? `refused ${refused.refused}` : happened.join(', ') || 'nothing'}${notices}${then}`;
  });
}

const minuteOf = (at: number): number => (at - noon) / minutes(1);

describe('simulateTicket', () => {
  it('[TLS-2] climbs while everybody is silent, until only slow reminders go on', () => {
    const simulation = simulated();
    expect(story(simulation)).toEqual([
      '0 nothing; meetTrigger 5',
      '5 EscalationStarted, LevelOpened 1 → kim; openLevel 15',
      '15 LevelOpened 2 → sato; openLevel 30',
      '30 LevelOpened 3, ProblemRequested 3 → diaz, moss; openLevel 50',
      '50 LevelOpened 4 → nair; remindAgain 80',
      '80 RespondersReminded 4 → nair; remindAgain 110',
      '110 RespondersReminded 4 → nair; remindAgain 140',
      '140 RespondersReminded 4 → nair; remindAgain 170',
      '170 CommunicationFailureRaised 4, RespondersReminded 4 → nair; remindAgain 410',
      '410 RespondersReminded 4 → nair; remindAgain 650',
    ]);
    expect(simulation.end).toEqual({ ended: 'slowReminders', at: noon + minutes(410) });
  });

  it('[TLS-2] says of each person who is told by which rule, and of each step what was seen', () => {
    const { steps } = simulated();
    expect(steps[1]?.told[0]).toMatchObject({ person: 'kim', via: { kind: 'onCall', group: 'Service desk' } });
    expect(steps[0]?.seen).toEqual([
      { trigger: 'not-taken', answer: { met: false, reason: 'notYetDue', dueAt: noon + minutes(5) } },
    ]);
    expect(steps[1]?.seen).toMatchObject([{ trigger: 'not-taken', answer: { met: true, reason: 'notTakenInTime' } }]);
  });

  it.each<readonly [name: string, entries: readonly ScriptEntry[], end: Simulation['end']]>([
    [
      'closed, where the ticket is resolved',
      [becomes(20, { state: 'resolved' })],
      { ended: 'closed', at: noon + minutes(20) },
    ],
    [
      'closed, where the ticket is merged',
      [entry(20, { does: 'mergeTicket', into: 'ITSD-1' })],
      { ended: 'closed', at: noon + minutes(20) },
    ],
    [
      'closed, where the ticket is deleted',
      [entry(20, { does: 'deleteTicket' })],
      { ended: 'closed', at: noon + minutes(20) },
    ],
    [
      'waiting for people, where a level without a commitment has it',
      [acknowledge(8, 'kim')],
      { ended: 'waitsForPeople', at: noon + minutes(8), paths: ['technical' as PathId] },
    ],
    [
      'never escalated, where somebody takes it in time',
      [becomes(3, { assigned: true })],
      { ended: 'neverEscalates', at: noon + minutes(3), because: 'noTriggerCanBeMet' },
    ],
    [
      'never escalated, where it is resolved before',
      [becomes(3, { state: 'resolved' })],
      { ended: 'neverEscalates', at: noon + minutes(3), because: 'ticketIsOver' },
    ],
  ])('[TLS-2] ends %s', (_name, entries, end) => {
    expect(simulated(entries).end).toEqual(end);
  });

  it.each<readonly [name: string, bounds: SimulationBounds, end: Simulation['end']]>([
    [
      'at the horizon',
      { until: noon + minutes(29) },
      { ended: 'horizon', at: noon + minutes(15), next: noon + minutes(30) },
    ],
    [
      'after so many steps',
      { stepsAtMost: 3 },
      { ended: 'tooManySteps', at: noon + minutes(15), next: noon + minutes(30) },
    ],
  ])('[TLS-2] stops %s, and says so', (_name, bounds, end) => {
    expect(simulated([], bounds).end).toEqual(end);
  });

  it('[TLS-2] stops although the script goes on after years of reminders each second', () => {
    const [path] = policy.document.paths;
    if (!path) throw new Error('no path');
    const hasty = aPolicy({ paths: [{ ...path, afterLastLevel: { reminders: 0, thenEvery: '1s' } }] });
    const script = { incident: anIncident(), entries: [becomes(60 * 24 * 300, { state: 'resolved' })] };
    expect(simulateTicket(script, hasty).end).toMatchObject({ ended: 'tooManySteps' });
  });

  it('[ESC19] a command that is refused is a step with its reason, and the play goes on', () => {
    const steps = story(simulated([acknowledge(8, 'diaz'), acknowledge(9, 'kim')]));
    expect(steps.slice(2)).toEqual(['8 refused notAResponder; openLevel 15', '9 EscalationAcknowledged 1']);
  });

  it('[ESC16] a deadline comes before what the script does at its instant', () => {
    expect(story(simulated([acknowledge(15, 'kim')])).slice(2, 4)).toEqual([
      '15 LevelOpened 2 → sato; openLevel 30',
      '15 refused notAResponder; openLevel 30',
    ]);
  });

  it('[TRG-R3] a trigger that is met while the escalation runs raises it, once', () => {
    const raising = aPolicy({
      triggers: [
        { id: 'not-taken', kind: 'notTaken', after: '5m' },
        { id: 'half', kind: 'targetConsumed', share: 0.5, startLevel: 3 },
      ],
    });
    const script = { incident: anIncident(), entries: [acknowledge(8, 'kim')] };
    expect(story(simulateTicket(script, raising)).slice(2, 4)).toEqual([
      '8 EscalationAcknowledged 1; meetTrigger 240',
      '240 LevelRaised 1, LevelOpened 3, ProblemRequested 3 → diaz, moss, kim; openLevel 260',
    ]);
  });

  it('[ESC13] a change of priority that raises the stakes is noted and followed', () => {
    const quick = aPolicy(withLevel(1, { byPriority: [{ priority: 1, acknowledgeWithin: '7m' }] }));
    const script = { incident: anIncident(), entries: [becomes(8, { priority: 1 })] };
    expect(story(simulateTicket(script, quick)).slice(2, 4)).toEqual([
      '8 TicketChanged; openLevel 12',
      '12 LevelOpened 2 → sato; openLevel 27',
    ]);
  });

  it('[TRG-R4] what happens is recorded in a history, where the ticket has one', () => {
    const happened: ScriptEntry[] = [
      acknowledge(8, 'kim'),
      becomes(10, { supportGroup: 'Database' }),
      entry(11, { does: 'recordFact', fact: { kind: 'chased' } }),
      entry(12, { does: 'ask', asked: { type: 'RequestEscalation', requester: 'Ada', because: 'It hurts' } }),
      entry(13, { does: 'ask', asked: { type: 'DeclineRequest', by: person('kim'), because: 'Done soon' } }),
      becomes(14, { state: 'resolved' }),
      becomes(15, { state: 'new' }),
    ];
    const last = (history?: Incident['history']) => {
      const { sightings } = simulated(happened, { until: noon + minutes(16) }, history ? { history } : {});
      return sightings[sightings.length - 1]?.incident.history;
    };
    expect(last([])?.map(({ at, kind }) => `${minuteOf(at)} ${kind}`)).toEqual([
      '8 acknowledged',
      '10 movedToGroup',
      '11 chased',
      '12 escalationRequested',
      '13 escalationRequestAnswered',
      '14 progress',
      '15 reopened',
    ]);
    expect(last()).toBeUndefined();
  });
});

const lawPolicy = aPolicy({
  authorities,
  reopenWithin: '1h',
  triggers: [
    { id: 'not-taken', kind: 'notTaken', after: '5m' },
    { id: 'urgent', kind: 'condition', when: { test: 'equals', fact: 'priority', value: 1 }, startLevel: 2 },
    {
      id: 'shares',
      kind: 'targetShares',
      thresholds: [
        { share: 0.25, startLevel: 2 },
        { share: 0.5, startLevel: 3 },
      ],
    },
    { id: 'quiet', kind: 'noProgress', after: '40m', startLevel: 2 },
  ],
  ...withLevel(1, {
    backups: [{ after: '3m', group: 'database' }],
    remindBefore: ['2m'],
    resolveWithin: '30m',
    remindOwnerBefore: ['10m'],
  }),
});

const anybody = fc.constantFrom('kim', 'sato', 'diaz', 'nair').map(person);
const because = fc.constantFrom('', 'Because it must');
const deeds: fc.Arbitrary<ScriptedDeed> = fc.oneof(
  anybody.map((by): ScriptedDeed => ({ does: 'ask', asked: { type: 'Acknowledge', by } })),
  fc.tuple(anybody, because).map(([by, text]): ScriptedDeed => ({
    does: 'ask',
    asked: { type: 'EscalateByHand', by, because: { reason: 'impactGrows', text } },
  })),
  fc.tuple(anybody, because, fc.integer({ min: 10, max: 300 })).map(([by, why, end]): ScriptedDeed => ({
    does: 'ask',
    asked: { type: 'Suspend', by, because: why, until: noon + minutes(end) },
  })),
  fc.tuple(anybody, because).map(([by, why]): ScriptedDeed => ({
    does: 'ask',
    asked: { type: 'DeEscalate', by, because: why },
  })),
  because.map((why): ScriptedDeed => ({
    does: 'ask',
    asked: { type: 'RequestEscalation', requester: 'Ada', because: why },
  })),
  fc
    .constantFrom<Partial<Incident>>(
      { priority: 1 },
      { priority: 2 },
      { assigned: true },
      { state: 'inProgress' },
      { state: 'new' },
      { state: 'resolved' },
      { supportGroup: 'Database' },
    )
    .map((changes): ScriptedDeed => ({ does: 'changeTicket', changes })),
  fc.constant<ScriptedDeed>({ does: 'recordFact', fact: { kind: 'progress' } }),
);
const scripts: fc.Arbitrary<TicketScript> = fc
  .tuple(fc.array(fc.tuple(fc.integer({ min: 0, max: 290 }), deeds), { maxLength: 12 }), fc.boolean())
  .map(([drawn, recorded]) => ({
    incident: anIncident(recorded ? { history: [] } : {}),
    entries: drawn.map(([minute, deed]) => entry(minute, deed)),
  }));
const until = noon + minutes(300);

describe('laws of a simulated ticket', () => {
  it('[TLS-R4] happens as it does when every minute of it is decided by itself', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { events } = simulateTicket(script, lawPolicy, { until });
        expect(events.map(shortly)).toEqual(minuteByMinute(script, lawPolicy, until).map(shortly));
      }),
    );
  });

  it('[TLS-R4] is the same to an instant however far it is played', () => {
    fc.assert(
      fc.property(scripts, fc.integer({ min: 0, max: 300 }), (script, minute) => {
        const cut = noon + minutes(minute);
        const whole = simulateTicket(script, lawPolicy, { until }).events.filter(({ at }) => at <= cut);
        expect(simulateTicket(script, lawPolicy, { until: cut }).events).toEqual(whole);
      }),
    );
  });

  it('[TLS-R4] [TLS-R5] what is said to come next comes then, where nobody acts before', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { steps, end } = simulateTicket(script, lawPolicy, { until });
        steps.slice(0, -1).forEach(({ next }, i) => {
          const after = steps[i + 1];
          if (after?.cause.kind === 'script' || !next) return;
          expect(after).toMatchObject({ at: next.at });
        });
        if (end.ended === 'horizon' || end.ended === 'tooManySteps') expect(end.next).toBeGreaterThan(end.at);
      }),
    );
  });

  it('[TLS-R5] an explanation at any minute agrees with what the play did then and did next', () => {
    fc.assert(
      fc.property(scripts, fc.integer({ min: 0, max: 299 }), (script, minute) => {
        const at = noon + minutes(minute) + 30_000;
        const { events, sightings } = simulateTicket(script, lawPolicy, { until });
        const { next, verdict } = explainAt({ policies: [{ policy: lawPolicy }], sightings, events }, at);
        const open = events.filter((event) => event.at <= at).reduce(evolve, noEscalation).status === 'open';
        expect(verdict.is === 'escalated').toBe(open);
        expect(verdict.is).not.toBe('startOutstanding');
        // From then on nobody acts.
        const alone = { ...script, entries: script.entries.filter((it) => it.at <= at) };
        const [first] = simulateTicket(alone, lawPolicy, { until: at + minutes(600) }).events.filter(
          (it) => it.at > at,
        );
        if (next && next.at <= at + minutes(600))
          expect({ minute: first && minuteOf(first.at) }).toEqual({ minute: minuteOf(next.at) });
        else expect(first).toBeUndefined();
      }),
    );
  });
});

function shortly(event: EscalationEvent): string {
  return `${minuteOf(event.at)} ${event.number} ${event.type}`;
}

/** The same play without any idea of what comes when: each minute everything is asked anew. */
function minuteByMinute({ incident, entries }: TicketScript, under: EscalationPolicy, end: number): EscalationEvent[] {
  let state: EscalationState = noEscalation;
  let memory: TriggerMemory | undefined;
  let seen = incident;
  let escalations = 0;
  const events: EscalationEvent[] = [];
  const give = (command: EscalationCommand): boolean => {
    const decision = decide(state, command);
    if (isRefusal(decision)) return false;
    state = decision.events.reduce(evolve, state);
    events.push(...decision.events);
    return decision.events.length > 0;
  };
  const lookAt = (at: number): void => {
    const observation = observe(state, seen, under, at, memory);
    if ('memory' in observation && observation.memory) memory = observation.memory;
    switch (observation.need) {
      case 'close':
        give({ type: 'CloseEscalation', at, because: observation.because });
        return;
      case 'noteChange':
        give({ type: 'NoteTicketChange', at, incident: seen, policy: under });
        return lookAt(at);
      case 'reopen':
        give({ type: 'ReopenEscalation', at, incident: seen, policy: under });
        return lookAt(at);
      case 'start':
        escalations += 1;
        give({
          type: 'StartEscalation',
          at,
          id: `jira:10042:${escalations}` as EscalationId,
          incident: seen,
          policy: under,
          because: observation.because,
          ...(observation.asks && { paths: observation.asks.paths }),
        });
        return lookAt(at);
      case 'nothing':
        if (state.status !== 'open') return;
        for (const ask of observation.asks?.paths ?? []) give({ type: 'RaiseLevel', at, policy: under, ...ask });
        return;
      case 'lookAgain':
        return;
    }
  };
  for (let at = noon; at <= end; at += minutes(1)) {
    give({ type: 'CheckDeadlines', at, policy: under });
    lookAt(at);
    for (const it of entries.filter((candidate) => candidate.at === at)) {
      const facts = events.length;
      if (it.does === 'changeTicket') seen = changed(seen, it.changes, at);
      if (it.does === 'recordFact' && seen.history) seen = { ...seen, history: [...seen.history, { ...it.fact, at }] };
      if (it.does === 'ask') give({ path: 'technical' as PathId, ...it.asked, at, policy: under } as EscalationCommand);
      for (const { type } of it.does === 'ask' ? events.slice(facts) : []) {
        const history = seen.history;
        if (!history) continue;
        if (type === 'EscalationAcknowledged') seen = { ...seen, history: [...history, { at, kind: 'acknowledged' }] };
        if (type === 'CustomerRequested')
          seen = { ...seen, history: [...history, { at, kind: 'escalationRequested', by: 'Ada' }] };
      }
      lookAt(at);
    }
  }
  return events;
}
