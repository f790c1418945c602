import { describe, expect, it } from '@jest/globals';
import type { HandReason } from '../escalation/command';
import type { EscalationEvent, LevelReason, OnCallBySchedule, ToldResponder } from '../escalation/event';
import type { PathId } from '../policy/policy';
import { aPolicy, aPolicyDocument, minutes, noon, person } from '../testing';
import { everyKind } from '../testing/everyKind';
import { handReasonInWords } from './changeInWords';
import { eventInWords } from './eventInWords';

const technical = 'technical' as PathId;
const legal = 'legal' as PathId;
const policy = aPolicy({
  people: ['kim', 'sato', 'diaz', 'moss', 'nair'].map((id) => ({ id, name: `Name of ${id}`, accounts: {} })),
  paths: aPolicyDocument().paths.flatMap((path) => [path, { ...path, id: legal, name: 'Legal path' }]),
});

/** An event of which only what is said about it is written down. */
type Sketch = { [E in EscalationEvent as E['type']]: Pick<E, 'type'> & Partial<E> }[EscalationEvent['type']];

function said(sketch: Sketch): readonly [text: string, because: string] {
  const { text, because } = eventInWords(
    { number: 2, at: noon, path: 'technical', ...sketch } as EscalationEvent,
    policy,
  );
  return [text, because];
}

type Row = readonly [sketch: Sketch, text: string, because: string];
const named = (rows: readonly Row[]) =>
  rows.map(([sketch, text, because]) => ({ type: sketch.type, sketch, text, because }));

const kim: ToldResponder = { person: person('kim'), name: 'Kim', via: { kind: 'owner' } };
const byName = 'Sato';
const ten = noon + minutes(10);

describe('[TLS-4] what people, triggers and the ticket changed', () => {
  it.each(
    named([
      [
        { type: 'EscalationReopened', closedAt: noon - minutes(60) },
        'Escalation taken up again',
        'The ticket was reopened; it had closed at 10:00 CET.',
      ],
      [
        { type: 'RespondersAdded', level: 2, responders: [kim], acknowledgeBy: ten },
        'Level 2: told Kim (has it)',
        'Nobody has acknowledged yet; the window closes at 11:10 CET.',
      ],
      [
        { type: 'BackupSkipped', level: 2, because: { reason: 'nobodyOnCall', group: 'Database' } },
        'Level 2: nobody more was told',
        'Nobody of Database is on call.',
      ],
      [
        { type: 'BackupSkipped', level: 2, because: { reason: 'alreadyTold', group: 'Database' } },
        'Level 2: nobody more was told',
        'Everybody of Database was told before.',
      ],
      [
        { type: 'DeadlineReminded', level: 2, deadline: 'acknowledge', dueAt: ten, responders: [kim] },
        'Reminder to Kim (has it)',
        'Level 2 is not acknowledged; its window closes at 11:10 CET.',
      ],
      [
        { type: 'DeadlineReminded', level: 2, deadline: 'resolve', dueAt: ten, responders: [kim] },
        'Reminder to Kim (has it)',
        'The commitment of level 2 lapses at 11:10 CET.',
      ],
      [
        { type: 'EscalatedByHand', byName, toLevel: 2, because: { reason: 'impactGrows', text: '' } },
        'Sato escalated to level 2',
        'The impact grows.',
      ],
      [
        {
          type: 'EscalatedByHand',
          byName,
          toLevel: 4,
          because: { reason: 'vendorNeeded', text: ' Oracle ' },
          authority: ['Duty manager', 'Board'],
        },
        'Sato escalated to level 4',
        'A vendor is needed (Oracle). Past the next level by authority: Duty manager, Board.',
      ],
      [{ type: 'DeEscalated', byName, toLevel: 1, because: ' Kim can ' }, 'Sato gave it back to level 1', 'Kim can.'],
      [{ type: 'DeEscalated', byName, toLevel: 1, because: 'Who can?' }, 'Sato gave it back to level 1', 'Who can?'],
      [
        {
          type: 'CommitmentExtended',
          byName,
          level: 2,
          from: ten,
          resolveBy: noon + minutes(60),
          because: 'Parts come',
        },
        'Sato extended the commitment of level 2 to 12:00 CET',
        'Parts come. It was to lapse at 11:10 CET.',
      ],
      [
        { type: 'PathSuspended', byName, until: ten, because: 'A vendor works on it!' },
        'Sato suspended the path “Technical path” until 11:10 CET',
        'A vendor works on it!',
      ],
      [
        { type: 'PathResumed', because: null, responders: [kim], deadlines: { acknowledgeBy: ten } },
        'The path “Technical path” runs again: told Kim (has it)',
        'The suspension is over. Acknowledge by 11:10 CET.',
      ],
      [
        { type: 'PathResumed', byName, because: 'They are done', responders: [kim], deadlines: { resolveBy: ten } },
        'The path “Technical path” runs again: told Kim (has it)',
        'Resumed by Sato: They are done. Goes up a level unless resolved by 11:10 CET.',
      ],
      [
        { type: 'PathResumed', byName, because: null, responders: [kim], deadlines: {} },
        'The path “Technical path” runs again: told Kim (has it)',
        'The suspension is over. No time limit runs.',
      ],
      [
        { type: 'HandoffProposed', byName, responders: [kim], lapsesAt: ten, because: 'End of shift' },
        'Sato offered it: told Kim (has it)',
        'End of shift. Sato has it until it is accepted; the offer lapses at 11:10 CET.',
      ],
      [
        { type: 'HandoffAccepted', byName, fromName: 'Kim', proposedAt: ten },
        'Sato took over from Kim',
        'Offered by Kim at 11:10 CET, accepted by Sato.',
      ],
      [
        { type: 'HandoffDeclined', byName, responders: [kim], because: 'On leave…' },
        'Sato declined the handoff: told Kim (has it)',
        'On leave…',
      ],
      [
        { type: 'HandoffLapsed', to: person('diaz'), responders: [kim], dueAt: ten },
        'The handoff to Name of diaz lapsed: told Kim (has it)',
        'It was not accepted by 11:10 CET.',
      ],
      [
        { type: 'CustomerRequested', requester: 'Ms Doe', responders: [kim], because: 'They wait', answerBy: ten },
        'Ms Doe asks for escalation: told Kim (has it)',
        'They wait. Accept or decline by 11:10 CET.',
      ],
      [
        { type: 'CustomerRequestAccepted', byName, requester: 'Ms Doe' },
        'Sato accepted the request of Ms Doe',
        'The path goes up a level.',
      ],
      [
        { type: 'CustomerRequestDeclined', byName, requester: 'Ms Doe', because: 'Fixed' },
        'Sato declined the request of Ms Doe',
        'Fixed.',
      ],
      [
        { type: 'CustomerRequestLapsed', requester: 'Ms Doe', dueAt: ten },
        'Nobody answered the request of Ms Doe',
        'It was to be answered by 11:10 CET.',
      ],
      [
        {
          type: 'LevelRaised',
          toLevel: 3,
          because: { trigger: 'idle', answer: { met: true, reason: 'noProgressInTime', since: noon, dueAt: ten } },
          also: [{ trigger: 'skills', answer: { met: true, reason: 'skillsMissing', missing: ['oracle', 'linux'] } }],
        },
        'The policy asks for level 3 of the path “Technical path”',
        'Nothing happened from 11:00 CET until 11:10 CET (trigger “idle”). The group lacks oracle, linux (trigger “skills”).',
      ],
      [
        {
          type: 'TicketChanged',
          from: { priority: 2, supportGroup: 'Desk' },
          to: { priority: 1, service: 'Payments', needs: { skills: ['oracle'] } },
          moved: [],
        },
        'The ticket changed: priority 2 is now 1, service none is now Payments, support group Desk is now none, it now needs skills oracle',
        'No time limit changes, and no path goes down by itself.',
      ],
      [
        {
          type: 'TicketChanged',
          from: { priority: 2, service: 'Payments', needs: { skills: ['oracle'] } },
          to: { priority: 2, supportGroup: 'Desk' },
          moved: [
            { path: technical, deadlines: { acknowledgeBy: ten } },
            { path: legal, deadlines: {} },
          ],
        },
        'The ticket changed: service Payments is now none, support group none is now Desk, it now needs nothing in particular',
        'Path “Technical path”: Acknowledge by 11:10 CET. Path “Legal path”: No time limit runs.',
      ],
      [
        { type: 'WindowHeld', level: 2, since: ten },
        'Level 2 waits: its notice is not delivered',
        'No channel has taken it since 11:10 CET. No level is passed whose people were not told.',
      ],
      [
        { type: 'NoticeDelivered', level: 2, deliveredAt: ten, deadlines: { acknowledgeBy: noon + minutes(20) } },
        'Level 2 was told at 11:10 CET',
        'The notice was late. Acknowledge by 11:20 CET.',
      ],
      [
        {
          type: 'PolicyMigrated',
          byName,
          from: { id: policy.of.id, version: 1 },
          to: { id: policy.of.id, version: 2 },
          because: 'A new rota',
          changes: [
            { path: technical, change: 'kept', level: 2, toLevel: 2, deadlines: {} },
            { path: legal, change: 'kept', level: 2, toLevel: 3, deadlines: { resolveBy: ten } },
            { path: technical, change: 'opened', level: 2, toLevel: 1 },
            { path: legal, change: 'added' },
            { path: 'gone' as PathId, change: 'ended', level: 4 },
          ],
        },
        'Sato moved the escalation from version 1 to version 2 of the policy',
        'A new rota. Path “Technical path” stays where it is, at level 2. No time limit runs. Path “Legal path” stays where it is; its level 2 is level 3 there. Goes up a level unless resolved by 11:10 CET. Path “Technical path”: level 2 is another one there; level 1 is told. Path “Legal path” is added at level 1. Path “gone” ends at level 4: that version does not have it.',
      ],
    ]),
  )('$type: $text', ({ sketch, text, because }) => {
    expect(said(sketch)).toEqual([text, because]);
  });

  it.each<readonly [reason: HandReason['reason'], words: string]>([
    ['needsExpertise', 'needs expertise that this level does not have'],
    ['needsAuthority', 'needs a decision that this level may not take'],
    ['impactGrows', 'the impact grows'],
    ['targetAtRisk', 'the target is at risk'],
    ['customerAsks', 'the customer asks for it'],
    ['vendorNeeded', 'a vendor is needed'],
    ['securityOrPrivacy', 'security or privacy is concerned'],
    ['other', 'for another reason'],
  ])('a person’s reason: %s', (reason, words) => {
    expect(handReasonInWords({ reason, text: ' ' })).toBe(words);
    expect(handReasonInWords({ reason, text: ' three sites ' })).toBe(`${words} (three sites)`);
  });
});

describe('[TLS-4] why a level was told', () => {
  const reasons = everyKind<LevelReason['reason']>()('reason', [
    [{ reason: 'escalationStarted' }, 'The escalation started.'],
    [{ reason: 'notAcknowledgedInTime', level: 1, dueAt: ten }, 'Level 1 was not acknowledged by 11:10 CET.'],
    [
      { reason: 'notResolvedInTime', level: 1, dueAt: ten, owner: person('kim') },
      'Level 1, acknowledged by Name of kim, did not resolve it by 11:10 CET.',
    ],
    [
      { reason: 'updateNotGiven', level: 1, dueAt: ten, owner: person('kim'), audience: 'Customers' },
      'Level 1, acknowledged by Name of kim, gave no update for “Customers” by 11:10 CET.',
    ],
    [{ reason: 'nobodyOnCallBelow', level: 1 }, 'Level 1 has nobody on call.'],
    [{ reason: 'nobodySuitableBelow', level: 1 }, 'Level 1 has nobody who suits the ticket.'],
    [
      { reason: 'escalatedByHand', level: 1, byName, why: { reason: 'impactGrows', text: 'fast' } },
      'Escalated from level 1 by Sato: the impact grows (fast).',
    ],
    [{ reason: 'deEscalated', level: 3, byName, text: 'Kim can' }, 'Given back from level 3 by Sato: Kim can.'],
    [{ reason: 'customerRequestAccepted', requester: 'Ms Doe', byName }, 'Sato accepted the request of Ms Doe.'],
    [
      { reason: 'customerRequestUnanswered', requester: 'Ms Doe', dueAt: ten },
      'Nobody answered the request of Ms Doe by 11:10 CET.',
    ],
    [
      {
        reason: 'triggerMet',
        met: { trigger: 'idle', answer: { met: true, reason: 'noProgressInTime', since: noon, dueAt: ten } },
      },
      'Nothing happened from 11:00 CET until 11:10 CET (trigger “idle”).',
    ],
    [{ reason: 'reopened', closedAt: ten }, 'The ticket was reopened; this level had it when it closed at 11:10 CET.'],
    [{ reason: 'policyMigrated', version: 7 }, 'The escalation was moved to version 7 of the policy.'],
    [{ reason: 'undeliverable', level: 1, since: ten, owed: [] }, 'The notice of 11:10 CET reached nobody of level 1.'],
  ]);

  it.each<readonly [because: LevelReason, words: string]>(reasons)('%j', (because, words) => {
    const opened = { type: 'LevelOpened', level: 2, levelName: 'Database', responders: [kim], because } as const;
    expect(said({ ...opened, acknowledgeBy: noon + minutes(20), hours: 'office' })).toEqual([
      'Level 2, Database: told Kim (has it)',
      `${words} Acknowledge by 11:20 CET (office).`,
    ]);
  });

  it.each(
    named([
      [
        { type: 'LevelSkipped', level: 2, levelName: 'Database', because: { reason: 'nobodyOnCall', group: 'DBA' } },
        'Level 2, Database, was passed',
        'Nobody of DBA is on call.',
      ],
      [
        { type: 'LevelSkipped', level: 2, levelName: 'Database', because: { reason: 'nobodySuitable', group: 'DBA' } },
        'Level 2, Database, was passed',
        'Nobody of DBA suits the ticket.',
      ],
      [
        { type: 'RespondersReminded', level: 4, round: 2, responders: [kim], remindAgainAt: ten },
        'Reminder 2 to Kim (has it)',
        'Level 4 is the last one and still not acknowledged. The next reminder is at 11:10 CET.',
      ],
      [
        { type: 'CommunicationFailureRaised', level: 4, reminders: 3 },
        'Communication failure: nobody answers',
        'Level 4 is the last one and 3 reminders were not acknowledged.',
      ],
      [
        { type: 'CommunicationFailureRaised', level: 4, reminders: 0, undeliveredSince: ten },
        'Communication failure: nobody can be told',
        'The notice to level 4 of 11:10 CET was not delivered.',
      ],
      [
        { type: 'EscalationAcknowledged', level: 2, byName, as: 'responder' },
        'Acknowledged by Sato',
        'A responder of level 2.',
      ],
      [
        { type: 'EscalationAcknowledged', level: 2, byName, as: 'responder', remaining: 1 },
        'Acknowledged by Sato',
        'A responder of level 2. The level waits for 1 more.',
      ],
      [
        { type: 'EscalationAcknowledged', level: 2, byName, as: 'authority', resolveBy: ten },
        'Acknowledged by Sato',
        'By authority to acknowledge any level; level 2 was told. Goes up a level unless resolved by 11:10 CET.',
      ],
      [{ type: 'EscalationClosed', because: 'resolved' }, 'Escalation closed', 'The ticket was resolved.'],
      [
        { type: 'EscalationClosed', because: 'merged', into: 'ITSD-7' },
        'Escalation closed',
        'The ticket was merged into ITSD-7.',
      ],
    ]),
  )('$type: $text', ({ sketch, text, because }) => {
    expect(said(sketch)).toEqual([text, because]);
  });
});

describe('[TLS-4] who was told, and by what', () => {
  const told = (name: string, via: ToldResponder['via']): ToldResponder => ({ person: person(name), name, via });
  const onCall = (source: OnCallBySchedule['source'], insteadOfName?: string) =>
    ({
      kind: 'onCall',
      group: 'DBA',
      by: { schedule: 'rota', source, ...(insteadOfName !== undefined && { insteadOfName }) },
    }) as const;
  const shift = (layer: string) => ({ kind: 'fixed', layer }) as const;

  it.each<readonly [row: string, responders: readonly ToldResponder[], words: string]>([
    ['one', [told('Kim', { kind: 'groupMember', group: 'DBA' })], 'Kim (DBA)'],
    [
      'three by one rule',
      ['Kim', 'Sato', 'Diaz'].map((name) => told(name, { kind: 'groupMember', group: 'DBA' })),
      'Kim, Sato and Diaz (DBA)',
    ],
    [
      'each by another',
      [
        told('Kim', { kind: 'catchAll' }),
        told('Sato', { kind: 'toldBefore' }),
        told('Diaz', { kind: 'formerOwner', level: 2 }),
        told('Moss', { kind: 'catchAll' }),
      ],
      'Kim and Moss (last resort), Sato (told before), Diaz (had it at level 2)',
    ],
    ['who passed it', [told('Kim', { kind: 'ownerOfPassedLevel', level: 2 })], 'Kim (owns level 2, which was passed)'],
    [
      'a handoff',
      [told('Kim', { kind: 'handoffGiver' }), told('Sato', { kind: 'handoffReceiver' })],
      'Kim (offered it), Sato (is asked to take it)',
    ],
    ['a backup of a group', [told('Kim', { kind: 'backup', group: 'DBA' })], 'Kim (backup, DBA)'],
    ['a rotation alone', [told('Kim', onCall(shift('rota')))], 'Kim (on call for DBA)'],
    ['a layer', [told('Kim', onCall(shift('nights')))], 'Kim (on call for DBA: layer nights)'],
  ])('%s', (_row, responders, words) => {
    expect(said({ type: 'RespondersAdded', level: 2, responders, acknowledgeBy: ten })[0]).toBe(
      `Level 2: told ${words}`,
    );
  });
});
