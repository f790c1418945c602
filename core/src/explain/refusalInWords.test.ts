import { expect, it } from '@jest/globals';
import type { AskedOfOpen } from '../escalation/command';
import type { Refusal } from '../escalation/decider';
import { aPolicy, berlin, minutes, noon, person } from '../testing';
import { everyKind } from '../testing/everyKind';
import { refusalInWords } from './refusalInWords';

const policy = aPolicy({
  people: ['kim', 'sato', 'diaz', 'moss', 'nair'].map((id) => ({ id, name: `Name of ${id}`, accounts: {} })),
});

const rows = everyKind<Exclude<Refusal['refused'], 'notRunning'>>()('refused', [
  [
    { refused: 'rightMissing', right: 'initiate', tool: 'jira' },
    'To escalate, give back, suspend and hand off you need the role Responder or Escalation manager. Ask your Jira administrator for it.',
  ],
  [
    { refused: 'rightMissing', right: 'override', tool: 'servicenow' },
    'To go past the next level you need the role x_rungs_esc.manager. Ask your ServiceNow admin for it.',
  ],
  [{ refused: 'alreadyStarted' }, 'This ticket already has an open escalation.'],
  [{ refused: 'ticketIsOver', state: 'resolved' }, 'The ticket is resolved: there is nothing to escalate.'],
  [
    { refused: 'decidedElsewhere', tool: 'servicenow', key: 'INC0012345' },
    'This ticket mirrors INC0012345. Its escalation is decided in ServiceNow.',
  ],
  [
    { refused: 'noAccount', person: person('sato'), tool: 'jira' },
    'Name of sato has no account in Jira, so nobody could tell them here.',
  ],
  [
    { refused: 'alreadyAcknowledged', by: person('sato'), at: noon + minutes(4) },
    'Name of sato acknowledged at 11:04 CET.',
  ],
  [
    { refused: 'alreadyAcknowledged', by: person('sato'), at: berlin('2026-11-16T23:50') },
    'Name of sato acknowledged at 16 Nov 2026, 23:50 CET.',
  ],
  [
    { refused: 'notAResponder', level: 2 },
    'Only a responder of level 2 may acknowledge, or someone whom the policy “Major incidents” lets acknowledge any level.',
  ],
  [{ refused: 'notAResponder', level: 2, authorities: [] }, 'Only a responder of level 2, or who has it, may do this.'],
  [
    { refused: 'notAResponder', level: 2, authorities: ['Duty manager'] },
    'Only a responder of level 2, or who has it, may do this; or by authority. Ask: Duty manager.',
  ],
  [
    { refused: 'wrongPolicyVersion', needed: 3, given: 4 },
    'This escalation runs under version 3 of its policy, and version 4 was given. Tell your Rungs admin.',
  ],
  [{ refused: 'unknownPath', path: 'legal' }, 'This escalation has no path “legal”.'],
  [{ refused: 'unknownPerson', person: 'ghost' }, 'The policy “Major incidents” names nobody “ghost”.'],
  [{ refused: 'needsReason' }, 'Say why: this needs a reason, which is kept in the audit.'],
  [
    { refused: 'pathSuspended', by: person('nair'), until: noon + minutes(30) },
    'Name of nair suspended this path until 11:30 CET. Resume it first.',
  ],
  [{ refused: 'notSuspended' }, 'This path is not suspended.'],
  [
    { refused: 'notAcknowledged', level: 2 },
    'Nobody has acknowledged level 2 yet, so nobody owns it. Acknowledge it first.',
  ],
  [{ refused: 'notTheOwner', owner: person('sato') }, 'Only Name of sato, who has it, may do this.'],
  [
    { refused: 'levelBypassNeedsAuthority', level: 4, next: 2, authorities: ['Duty manager', 'Database lead'] },
    'The next level is 2. To go to level 4 at once needs authority. Ask: Duty manager, Database lead.',
  ],
  [
    { refused: 'levelBypassNeedsAuthority', level: 4, next: 2, authorities: [] },
    'The next level is 2. To go to level 4 at once needs authority. The policy gives it to nobody; ask your Rungs admin.',
  ],
  [
    { refused: 'mandatoryNeedsAuthority', authorities: ['Duty manager'] },
    'This path is mandatory: it may not be given back or suspended without authority. Ask: Duty manager.',
  ],
  [
    { refused: 'extensionNeedsAuthority', authorities: ['Database lead'] },
    'Extending the commitment needs authority. Ask: Database lead.',
  ],
  [
    { refused: 'migrationNeedsAuthority', authorities: ['Duty manager'] },
    'Moving a running escalation to another version needs authority. Ask: Duty manager.',
  ],
  [{ refused: 'noSuchLevel', asked: 5, highest: 4 }, 'There is no level 5: this path has levels 1 to 4.'],
  [{ refused: 'levelAlreadyReached', asked: 2, level: 3 }, 'Level 2 was reached already; the path is at level 3.'],
  [
    { refused: 'nobodyOnCall', level: 2, group: 'Database' },
    'Nobody of Database is on call, so level 2 cannot take it now.',
  ],
  [{ refused: 'noCommitment', level: 1 }, 'Level 1 made no commitment that could be extended.'],
  [{ refused: 'endTooEarly', after: noon }, 'The end must be after 11:00 CET.'],
  [{ refused: 'endTooLate', latest: noon + minutes(60) }, 'The policy allows no end later than 12:00 CET.'],
  [
    { refused: 'handoffPending', to: person('diaz'), lapsesAt: noon + minutes(15) },
    'It is offered to Name of diaz already, who has until 11:15 CET to answer.',
  ],
  [{ refused: 'alreadyTheOwner' }, 'You have it already.'],
  [{ refused: 'noHandoff' }, 'No handoff waits for an answer.'],
  [{ refused: 'notTheReceiver', to: person('diaz') }, 'It is offered to Name of diaz, not to you.'],
  [{ refused: 'requestPending', at: noon - minutes(5) }, 'A request made at 10:55 CET waits for an answer already.'],
  [{ refused: 'noUpdateOwed', level: 2 }, 'Level 2 of this path owes nobody an update.'],
  [
    { refused: 'wrongAudience', needed: 'public' },
    'This path owes public text, which everybody may read; another kind may not be given to its audience.',
  ],
  [
    { refused: 'wrongAudience', needed: 'stakeholders' },
    'This path owes text for stakeholders; another kind may not be given to its audience.',
  ],
  [{ refused: 'needsText' }, 'Write the update: an empty one tells nobody anything.'],
  [{ refused: 'noRequest' }, 'No customer’s request waits for an answer.'],
  [
    { refused: 'reopenedTooLate', latest: null },
    'There is no escalation that could be taken up again; a new one starts by its triggers.',
  ],
  [
    { refused: 'reopenedTooLate', latest: noon - minutes(60) },
    'It could be taken up again until 10:00 CET; a new one starts by its triggers.',
  ],
  [{ refused: 'samePolicyVersion' }, 'The escalation runs under this version already.'],
  [
    { refused: 'mandatoryPathMissing', path: 'Legal' },
    'The path “Legal” is mandatory and runs, and the other version does not have it.',
  ],
]);

it.each<readonly [refusal: Refusal, words: string]>(rows)('[ESC19] says to who asked why not: %j', (refusal, words) => {
  expect(refusalInWords(refusal, policy, noon)).toBe(words);
});

const nothingTo: { readonly [asked in AskedOfOpen]: string } = {
  Acknowledge: 'There is nothing to acknowledge: no escalation is running on this ticket.',
  EscalateByHand: 'There is no path to escalate further: no escalation is running on this ticket.',
  DeEscalate: 'There is nothing to give back: no escalation is running on this ticket.',
  ExtendCommitment: 'There is no commitment to extend: no escalation is running on this ticket.',
  Suspend: 'There is nothing to suspend: no escalation is running on this ticket.',
  Resume: 'There is nothing to resume: no escalation is running on this ticket.',
  ProposeHandoff: 'There is nothing to hand off: no escalation is running on this ticket.',
  AcceptHandoff: 'There is no handoff to accept: no escalation is running on this ticket.',
  DeclineHandoff: 'There is no handoff to decline: no escalation is running on this ticket.',
  RequestEscalation: 'There is no path that could go higher: no escalation is running on this ticket.',
  AcceptRequest: 'There is no request to accept: no escalation is running on this ticket.',
  DeclineRequest: 'There is no request to decline: no escalation is running on this ticket.',
  GiveUpdate: 'There is no update owed: no escalation is running on this ticket.',
  RaiseLevel: 'There is no path to raise: no escalation is running on this ticket.',
  MigratePolicy: 'There is nothing to move to another version: no escalation is running on this ticket.',
};

it.each(Object.keys(nothingTo) as AskedOfOpen[])('[ESC19] says what cannot be done where nothing runs: %s', (asked) => {
  expect(refusalInWords({ refused: 'notRunning', asked }, policy, noon)).toBe(nothingTo[asked]);
});
