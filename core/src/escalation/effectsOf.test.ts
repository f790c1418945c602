import { describe, expect, it } from '@jest/globals';
import { noon, person } from '../testing';
import type { Effect } from './effect';
import { effectsOf, recipientsOf } from './effectsOf';
import type { EscalationEvent, ToldResponder } from './event';
import type { EscalationId } from './state';

const id = 'jira:1:1' as EscalationId;
const told = (...ids: string[]): ToldResponder[] =>
  ids.map((it) => ({ person: person(it), name: it, via: { kind: 'catchAll' } }));

/** Only what effects depend on is written down. */
function event(type: EscalationEvent['type'], number: number, rest: object = {}): EscalationEvent {
  return { type, number, at: noon, responders: told('kim'), moved: [], ...rest } as unknown as EscalationEvent;
}

const types = (...events: EscalationEvent[]): string[] => effectsOf(id, events).map(({ type }) => type);

const ASKED: { readonly [type in EscalationEvent['type']]: Effect['type'] | 'nothing' } = {
  LevelOpened: 'NotifyResponders',
  RespondersReminded: 'NotifyResponders',
  RespondersAdded: 'NotifyResponders',
  DeadlineReminded: 'NotifyResponders',
  PathResumed: 'NotifyResponders',
  HandoffProposed: 'NotifyResponders',
  HandoffAccepted: 'NotifyResponders',
  HandoffDeclined: 'NotifyResponders',
  HandoffLapsed: 'NotifyResponders',
  CustomerRequested: 'NotifyResponders',
  UpdateAsked: 'NotifyResponders',
  ProblemRequested: 'OpenProblem',
  ActionRequested: 'TakeAction',
  LevelSkipped: 'AddWorkNote',
  BackupSkipped: 'AddWorkNote',
  CommunicationFailureRaised: 'AddWorkNote',
  EscalationAcknowledged: 'AddWorkNote',
  EscalationClosed: 'AddWorkNote',
  CommitmentExtended: 'AddWorkNote',
  PathSuspended: 'AddWorkNote',
  CustomerRequestDeclined: 'AddWorkNote',
  CustomerRequestLapsed: 'AddWorkNote',
  UpdateGiven: 'AddWorkNote',
  PolicyMigrated: 'AddWorkNote',
  TicketChanged: 'nothing',
  EscalationStarted: 'nothing',
  EscalationReopened: 'nothing',
  EscalatedByHand: 'nothing',
  DeEscalated: 'nothing',
  CustomerRequestAccepted: 'nothing',
  LevelRaised: 'nothing',
  WindowHeld: 'nothing',
  NoticeDelivered: 'nothing',
};

describe('[ESC16] what an event asks of the app', () => {
  it.each(Object.entries(ASKED) as [EscalationEvent['type'], Effect['type'] | 'nothing'][])('%s: %s', (type, asked) => {
    const happened = event(type, 7);
    expect(effectsOf(id, [happened])).toEqual(
      asked === 'nothing' ? [] : [{ id: 'jira:1:1/7/0', escalation: id, at: noon, type: asked, event: happened }],
    );
  });

  it('a note where a change of the ticket moved a deadline', () => {
    expect(types(event('TicketChanged', 2, { moved: [{ path: 'technical', deadlines: {} }] }))).toEqual([
      'AddWorkNote',
    ]);
  });
});

describe('[ESC17] two notices to the same person at one instant are one', () => {
  const first = event('LevelOpened', 2, { responders: told('kim', 'sato') });
  const other = event('LevelOpened', 3, { responders: told('diaz') });
  const second = event('LevelOpened', 4, { responders: told('moss', 'sato') });

  it('the later ones go along with the first that tells one of their people; the others stay apart', () => {
    const third = event('DeadlineReminded', 5, { responders: told('moss') });
    expect(effectsOf(id, [first, other, event('LevelSkipped', 9), second, third])).toMatchObject([
      { id: 'jira:1:1/2/0', type: 'NotifyResponders', event: first, also: [second, third] },
      { id: 'jira:1:1/3/0', type: 'NotifyResponders', event: other },
      { id: 'jira:1:1/9/0', type: 'AddWorkNote' },
    ]);
    expect(effectsOf(id, [first, other])[0]).not.toHaveProperty('also');
  });

  it('everybody is told once, those for information included', () => {
    const informing = event('LevelOpened', 6, { responders: told('kim'), informed: told('nair', 'kim') });
    const [effect] = effectsOf(id, [informing, second, first]);
    if (effect?.type !== 'NotifyResponders') throw new Error('Nobody is told.');
    expect(recipientsOf(effect).map((it) => it.person)).toEqual(['kim', 'nair', 'sato']);
  });
});
