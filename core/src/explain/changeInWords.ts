/** What people, triggers and the ticket changed about a running escalation, in sentences for agents. */
import type { HandReason } from '../escalation/command';
import type { EscalationEvent, MovedDeadlines, PathMigration, TicketChanged, UpdateAsked } from '../escalation/event';
import type { EscalationPolicy, PathId } from '../policy/policy';
import type { EventInWords, Words } from './eventInWords';
import { sameNeeds } from '../policy/ticketNeeds';
import { needsInWords } from './consideredInWords';
import { migrationInWords } from './migrationInWords';
import { toldNames } from './toldInWords';
import { triggerInWords } from './triggerInWords';

export type Change = Exclude<
  EscalationEvent,
  {
    readonly type:
      | 'EscalationStarted'
      | 'LevelOpened'
      | 'LevelSkipped'
      | 'RespondersReminded'
      | 'CommunicationFailureRaised'
      | 'ProblemRequested'
      | 'ActionRequested'
      | 'EscalationAcknowledged'
      | 'EscalationClosed';
  }
>;

export function changeInWords(event: Change, policy: EscalationPolicy, words: Words): EventInWords {
  switch (event.type) {
    case 'EscalationReopened':
      return {
        text: 'Escalation taken up again',
        because: `The ticket was reopened; it had closed at ${words.time(event.closedAt)}.`,
      };
    case 'RespondersAdded':
      return {
        text: `Level ${event.level}: told ${toldNames(event.responders)}`,
        because: `Nobody has acknowledged yet; the window closes at ${words.time(event.acknowledgeBy)}.`,
      };
    case 'BackupSkipped':
      return {
        text: `Level ${event.level}: nobody more was told`,
        because:
          event.because.reason === 'nobodyOnCall'
            ? `Nobody of ${event.because.group} is on call.`
            : `Everybody of ${event.because.group} was told before.`,
      };
    case 'DeadlineReminded':
      return {
        text: `Reminder to ${toldNames(event.responders)}`,
        because:
          event.deadline === 'acknowledge'
            ? `Level ${event.level} is not acknowledged; its window closes at ${words.time(event.dueAt)}.`
            : `The commitment of level ${event.level} lapses at ${words.time(event.dueAt)}.`,
      };
    case 'EscalatedByHand':
      return {
        text: `${event.byName} escalated to level ${event.toLevel}`,
        because: `${capital(handReasonInWords(event.because))}.${byAuthority(event.authority)}`,
      };
    case 'DeEscalated':
      return { text: `${event.byName} gave it back to level ${event.toLevel}`, because: sentence(event.because) };
    case 'CommitmentExtended':
      return {
        text: `${event.byName} extended the commitment of level ${event.level} to ${words.time(event.resolveBy)}`,
        because: `${sentence(event.because)} It was to lapse at ${words.time(event.from)}.`,
      };
    case 'PathSuspended':
      return {
        text: `${event.byName} suspended the path “${pathName(policy, event.path)}” until ${words.time(event.until)}`,
        because: sentence(event.because),
      };
    case 'PathResumed':
      return {
        text: `The path “${pathName(policy, event.path)}” runs again: told ${toldNames(event.responders)}`,
        because: `${resumedReason(event.byName, event.because)} ${deadlinesInWords(event.deadlines, words)}`,
      };
    case 'HandoffProposed':
      return {
        text: `${event.byName} offered it: told ${toldNames(event.responders)}`,
        because: `${sentence(event.because)} ${event.byName} has it until it is accepted; the offer lapses at ${words.time(event.lapsesAt)}.`,
      };
    case 'HandoffAccepted':
      return {
        text: `${event.byName} took over from ${event.fromName}`,
        because: `Offered by ${event.fromName} at ${words.time(event.proposedAt)}, accepted by ${event.byName}.`,
      };
    case 'HandoffDeclined':
      return {
        text: `${event.byName} declined the handoff: told ${toldNames(event.responders)}`,
        because: sentence(event.because),
      };
    case 'HandoffLapsed':
      return {
        text: `The handoff to ${words.person(event.to)} lapsed: told ${toldNames(event.responders)}`,
        because: `It was not accepted by ${words.time(event.dueAt)}.`,
      };
    case 'CustomerRequested':
      return {
        text: `${event.requester} asks for escalation: told ${toldNames(event.responders)}`,
        because: `${sentence(event.because)} Accept or decline by ${words.time(event.answerBy)}.`,
      };
    case 'CustomerRequestAccepted':
      return {
        text: `${event.byName} accepted the request of ${event.requester}`,
        because: 'The path goes up a level.',
      };
    case 'CustomerRequestDeclined':
      return {
        text: `${event.byName} declined the request of ${event.requester}`,
        because: sentence(event.because),
      };
    case 'CustomerRequestLapsed':
      return {
        text: `Nobody answered the request of ${event.requester}`,
        because: `It was to be answered by ${words.time(event.dueAt)}.`,
      };
    case 'UpdateAsked':
      return {
        text: `Update for “${event.audience}” ${event.round === 0 ? 'asked for' : 'is late'}: told ${toldNames(event.responders)}`,
        because: updateReason(event, words),
      };
    case 'UpdateGiven':
      return {
        text: `${event.byName} gave ${event.next ? 'an' : 'the last'} update for “${event.audience}”: ${sentence(event.text.text)}`,
        because: event.next
          ? `It was due at ${words.time(event.dueAt)}; the next one is due at ${words.time(event.next.dueAt)}.`
          : 'The ticket is closed, and the policy asks for a last one.',
      };
    case 'LevelRaised':
      return {
        text: `The policy asks for level ${event.toLevel} of the path “${pathName(policy, event.path)}”`,
        because: [event.because, ...event.also].map((met) => triggerInWords(met, words)).join(' '),
      };
    case 'TicketChanged':
      return {
        text: `The ticket changed: ${differences(event).join(', ')}`,
        because: movedInWords(event, policy, words),
      };
    case 'WindowHeld':
      return {
        text: `Level ${event.level} waits: its notice is not delivered`,
        because: `No channel has taken it since ${words.time(event.since)}. No level is passed whose people were not told.`,
      };
    case 'NoticeDelivered':
      return {
        text: `Level ${event.level} was told at ${words.time(event.deliveredAt)}`,
        because: `The notice was late. ${deadlinesInWords(event.deadlines, words)}`,
      };
    case 'PolicyMigrated':
      return {
        text: `${event.byName} moved the escalation from version ${event.from.version} to version ${event.to.version} of the policy`,
        because: [
          sentence(event.because),
          ...event.changes.map((change) => migratedInWords(change, policy, words)),
        ].join(' '),
      };
  }
}

function updateReason({ round, dueAt, actAt, level }: UpdateAsked, words: Words): string {
  return round === 0
    ? `It is due at ${words.time(dueAt)}.`
    : `It was due at ${words.time(dueAt)} and level ${level} has not given it. Without one it is reminded of again at ${words.time(actAt)}, or goes up.`;
}

const HAND_REASON: { readonly [reason in HandReason['reason']]: string } = {
  needsExpertise: 'needs expertise that this level does not have',
  needsAuthority: 'needs a decision that this level may not take',
  impactGrows: 'the impact grows',
  targetAtRisk: 'the target is at risk',
  customerAsks: 'the customer asks for it',
  vendorNeeded: 'a vendor is needed',
  securityOrPrivacy: 'security or privacy is concerned',
  other: 'for another reason',
};

/** `the impact grows (three more sites are down)`. */
export function handReasonInWords({ reason, text }: HandReason): string {
  return text.trim() === '' ? HAND_REASON[reason] : `${HAND_REASON[reason]} (${text.trim()})`;
}

function byAuthority(authority: readonly string[] | undefined): string {
  return authority === undefined ? '' : ` Past the next level by authority: ${authority.join(', ')}.`;
}

function resumedReason(byName: string | undefined, because: string | null): string {
  return byName === undefined || because === null
    ? 'The suspension is over.'
    : `Resumed by ${byName}: ${sentence(because)}`;
}

/** What the windows are now; a path without any waits for people alone. */
function deadlinesInWords(deadlines: MovedDeadlines, words: Words): string {
  const { update } = deadlines;
  const owed = update ? ` The next update for “${update.audience}” is due at ${words.time(update.dueAt)}.` : '';
  return `${windowInWords(deadlines, words)}${owed}`;
}

function windowInWords({ acknowledgeBy, resolveBy }: MovedDeadlines, words: Words): string {
  if (acknowledgeBy !== undefined) return `Acknowledge by ${words.time(acknowledgeBy)}.`;
  return resolveBy === undefined
    ? 'No time limit runs.'
    : `Goes up a level unless resolved by ${words.time(resolveBy)}.`;
}

function differences({ from, to }: TicketChanged): string[] {
  return [
    ...(from.priority === to.priority ? [] : [`priority ${from.priority} is now ${to.priority}`]),
    ...(from.service === to.service ? [] : [`service ${from.service ?? 'none'} is now ${to.service ?? 'none'}`]),
    ...(from.supportGroup === to.supportGroup
      ? []
      : [`support group ${from.supportGroup ?? 'none'} is now ${to.supportGroup ?? 'none'}`]),
    ...(sameNeeds(from.needs ?? {}, to.needs ?? {}) ? [] : [`it now needs ${needsInWords(to.needs ?? {})}`]),
  ];
}

function movedInWords({ moved }: TicketChanged, policy: EscalationPolicy, words: Words): string {
  if (moved.length === 0) return 'No time limit changes, and no path goes down by itself.';
  return moved
    .map(({ path, deadlines }) => `Path “${pathName(policy, path)}”: ${deadlinesInWords(deadlines, words)}`)
    .join(' ');
}

function migratedInWords(change: PathMigration, policy: EscalationPolicy, words: Words): string {
  const step = migrationInWords(change, pathName(policy, change.path));
  return change.change === 'kept' ? `${step} ${deadlinesInWords(change.deadlines, words)}` : step;
}

function pathName(policy: EscalationPolicy, id: PathId): string {
  return policy.paths.find((path) => path.id === id)?.name ?? id;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
