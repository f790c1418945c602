import { describe, expect, it } from '@jest/globals';
import type { Incident } from '../incident/incident';
import type { PolicyDocument } from '../policy/policyDocument';
import { aPolicy, aPolicyDocument, anIncident, authorities, berlin, minutes, noon, person } from '../testing/build';
import type { Instant } from '../time/instant';
import type { TriggerMemory } from '../trigger/firing';
import { decide } from './decide';
import { isRefusal } from './decider';
import type { EscalationCommand } from './command';
import { evolve } from './evolve';
import { followTicket } from './followTicket';
import type { FollowedTicket } from './followTicket';
import { noEscalation } from './state';
import type { EscalationState } from './state';

const privacy: PolicyDocument['paths'][number] = {
  id: 'privacy',
  name: 'Privacy',
  kind: 'regulatory',
  mandatory: true,
  levels: [{ name: 'Data protection', group: 'management', acknowledgeWithin: '1h' }],
  afterLastLevel: { reminders: 1, thenEvery: '4h' },
};

const policy = aPolicy({
  triggers: [
    { id: 'not-taken', kind: 'notTaken', after: '5m', paths: ['technical'] },
    { id: 'three-quarters', kind: 'targetConsumed', share: 0.75, startLevel: 3, paths: ['technical'] },
    {
      id: 'mail-down',
      kind: 'exception',
      when: { test: 'equals', fact: 'category', value: 'mail' },
      startLevel: 2,
      paths: ['technical'],
      rearmAfter: '30m',
    },
    { id: 'personal-data', kind: 'regulatedData', dataClasses: ['PII'], paths: ['privacy'] },
    { id: 'asked', kind: 'customerRequest', paths: ['technical'] },
  ],
  paths: [...aPolicyDocument().paths, privacy],
  authorities,
});
const threeQuarters = berlin('2026-11-17T17:00');

/** One ticket from look to look, keeping what an app keeps. */
class Watched {
  state: EscalationState = noEscalation;
  memory: TriggerMemory | undefined;
  escalations = 0;

  at(at: Instant, incident: Partial<Incident> = {}): string[] {
    return this.follow(at, incident).decisions.flatMap(({ events }) => events.map(shortly));
  }

  follow(at: Instant, changes: Partial<Incident> = {}): FollowedTicket {
    const { state, memory, escalations } = this;
    const followed = followTicket({ state, memory, escalations, policy, incident: anIncident(changes) }, at);
    ({ state: this.state, memory: this.memory, escalations: this.escalations } = followed);
    return followed;
  }

  done(command: EscalationCommand): this {
    const answer = decide(this.state, command);
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    this.state = answer.events.reduce(evolve, this.state);
    return this;
  }
}

function shortly(event: { readonly type: string; readonly path?: string; readonly level?: number }): string {
  return [event.type, event.path, event.level].filter((part) => part !== undefined).join(' ');
}

describe('[TRG-3] what follows from a ticket at an instant', () => {
  it('starts at the paths and levels that the triggers ask for, and says when to look again', () => {
    const watched = new Watched();
    expect(watched.at(noon)).toEqual([]);
    expect(watched.follow(noon).lookAgainAt).toBe(noon + minutes(5));
    expect(watched.at(noon, { category: 'mail' })).toEqual(['EscalationStarted', 'LevelOpened technical 2']);
    expect(watched.escalations).toBe(1);
    expect(watched.state).toMatchObject({ id: 'jira:10042:1' });
  });

  it('raises an open escalation when its target is used up, and until then says when that is', () => {
    const watched = new Watched();
    expect(watched.at(noon + minutes(5))).toEqual(['EscalationStarted', 'LevelOpened technical 1']);
    watched.done({ type: 'Acknowledge', at: noon + minutes(6), by: person('kim'), policy });
    expect(watched.follow(noon + minutes(6), { assigned: true }).lookAgainAt).toBe(threeQuarters);
    expect(watched.at(threeQuarters, { assigned: true })).toEqual([
      'LevelRaised technical 1',
      'LevelOpened technical 3',
      'ProblemRequested technical 3',
    ]);
    expect(watched.follow(threeQuarters, { assigned: true })).toMatchObject({ decisions: [] });
  });

  it('[TRG-5] lets a mandatory path join the one that runs, once', () => {
    const watched = new Watched();
    watched.at(noon + minutes(5));
    expect(watched.at(noon + minutes(7), { dataClasses: ['PII'] })).toEqual([
      'LevelRaised privacy 0',
      'LevelOpened privacy 1',
    ]);
    expect(watched.at(noon + minutes(8), { dataClasses: ['PII'] })).toEqual([]);
  });

  it('does what time does before what a trigger asks for at the same instant', () => {
    const watched = new Watched();
    watched.at(noon + minutes(5));
    expect(watched.at(noon + minutes(15), { category: 'mail' })).toEqual(['LevelOpened technical 2']);
  });

  it('closes with the ticket, and where the ticket is gone', () => {
    const resolved = new Watched();
    resolved.at(noon + minutes(5));
    expect(resolved.at(noon + minutes(6), { state: 'resolved' })).toEqual(['EscalationClosed']);
    const gone = new Watched();
    gone.at(noon + minutes(5));
    const { state, memory } = gone;
    const lost = followTicket({ state, memory, policy, incident: undefined, escalations: 1 }, noon + minutes(6));
    expect(lost.decisions.flatMap(({ events }) => events)).toMatchObject([
      { type: 'EscalationClosed', because: 'deleted' },
    ]);
    expect(followTicket({ state: noEscalation, policy, incident: undefined, escalations: 0 }, noon).decisions).toEqual(
      [],
    );
  });

  it('throws where a deadline has come and the version that it needs is gone', () => {
    const watched = new Watched();
    watched.at(noon + minutes(5));
    const { state } = watched;
    const without = { state, policy: undefined, incident: anIncident(), escalations: 1 };
    expect(followTicket(without, noon + minutes(6)).decisions).toEqual([]);
    expect(() => followTicket(without, noon + minutes(15))).toThrow('Version 1 of policy major is gone');
  });
});

describe('[TRG-R2] once per crossing, over any number of looks', () => {
  it('fires again only after it has been false for its time', () => {
    const watched = new Watched();
    watched.at(noon, { category: 'mail' });
    const lowered = { at: noon + minutes(2), by: person('nair'), path: policy.paths[0]!.id, policy };
    watched.done({ type: 'DeEscalate', ...lowered, because: 'A desk matter.' });
    const story = [3, 4, 10, 12].map((minute) => watched.at(noon + minutes(minute), { category: 'mail' }));
    expect(story).toEqual([[], [], [], ['LevelOpened technical 2']]);
    watched.done({ type: 'DeEscalate', ...lowered, at: noon + minutes(13), because: 'A desk matter.' });
    watched.done({ type: 'Acknowledge', at: noon + minutes(13), by: person('kim'), policy });
    expect(watched.at(noon + minutes(14), { category: 'database' })).toEqual([]);
    expect(watched.at(noon + minutes(43), { category: 'mail' })).toEqual([]);
    expect(watched.at(noon + minutes(44), { category: 'database' })).toEqual([]);
    // What nobody recorded arms nothing again.
    expect(watched.at(noon + minutes(50))).toEqual([]);
    expect(watched.at(noon + minutes(80), { category: 'mail' })).toEqual([
      'LevelRaised technical 1',
      'LevelOpened technical 2',
    ]);
  });

  it('gives back the very memory that it was given where nothing about it changed', () => {
    const watched = new Watched();
    watched.at(noon, { category: 'mail' });
    const { memory } = watched;
    expect(memory).toMatchObject([{ trigger: 'mail-down', firedAt: noon }]);
    watched.at(noon + minutes(1), { category: 'mail' });
    expect(watched.memory).toBe(memory);
    watched.at(noon + minutes(2), { category: 'database' });
    expect(watched.memory).toEqual([{ ...memory![0], clearSince: noon + minutes(2) }]);
    expect(watched.memory).not.toBe(memory);
  });
});

describe('[ESC11] a suspended path', () => {
  it.each<{ row: string; at: Instant; incident: Partial<Incident>; decided: readonly string[] }>([
    { row: 'does not hear a trigger', at: threeQuarters, incident: {}, decided: [] },
    {
      row: 'hears an exception',
      at: noon + minutes(30),
      incident: { category: 'mail' },
      decided: ['LevelRaised technical 1', 'LevelOpened technical 2'],
    },
  ])('$row', ({ at, incident, decided }) => {
    const watched = new Watched();
    watched.at(noon + minutes(5));
    watched.done({
      type: 'Suspend',
      at: noon + minutes(6),
      by: person('kim'),
      path: policy.paths[0]!.id,
      policy,
      until: threeQuarters + minutes(60),
      because: 'Waiting for a part.',
    });
    expect(watched.at(at, incident)).toEqual(decided);
  });
});

describe('[TRG-7] a customer who asks for more', () => {
  const history = [{ at: noon + minutes(1), kind: 'escalationRequested' as const, by: 'Ada' }];

  it('waits until somebody has an escalation to answer for, and asks them once', () => {
    const watched = new Watched();
    expect(watched.at(noon + minutes(1), { history })).toEqual([]);
    expect(watched.at(noon + minutes(5), { history })).toEqual([
      'EscalationStarted',
      'LevelOpened technical 1',
      'CustomerRequested technical 1',
    ]);
    expect(watched.at(noon + minutes(6), { history })).toEqual([]);
  });
});
