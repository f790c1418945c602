/** What happened and why, in sentences for agents. Every sentence is made from the event itself. */
import type {
  CommunicationFailureRaised,
  EscalationAcknowledged,
  EscalationClosed,
  EscalationEvent,
  EscalationStarted,
  LevelOpened,
  LevelReason,
  LevelSkipped,
  RespondersReminded,
} from '../escalation/event';
import type { EscalationPolicy } from '../policy/policy';
import { formatDuration, formatTime } from '../time/format';
import type { Instant } from '../time/instant';
import { utc, zoneRules } from '../time/zones';
import type { ZoneRules } from '../time/zoneRules';
import { actionInWords } from './actionInWords';
import { changeInWords, handReasonInWords } from './changeInWords';
import { consideredInWords } from './consideredInWords';
import { toldNames } from './toldInWords';
import { triggerInWords } from './triggerInWords';

export interface EventInWords {
  /** What happened: `Level 2, Database on call: told T. Sato (on call)`. */
  readonly text: string;
  /** Why: `Not acknowledged at level 1 by 14:06 CET.` */
  readonly because: string;
}

export function eventInWords(event: EscalationEvent, policy: EscalationPolicy): EventInWords {
  // A reader sees when it happened: of its own day only the clock is said.
  const words = wordsFor(policy, event.at);
  switch (event.type) {
    case 'EscalationStarted':
      return startedInWords(event, policy, words);
    case 'LevelOpened':
      return {
        text: `Level ${event.level}, ${event.levelName}: told ${toldNames(event.responders)}`,
        because: levelReason(event, words),
      };
    case 'LevelSkipped':
      return {
        text: `Level ${event.level}, ${event.levelName}, was passed`,
        because: skippedReason(event, words),
      };
    case 'RespondersReminded':
      return {
        text: `Reminder ${event.round} to ${toldNames(event.responders)}`,
        because: reminderReason(event, words),
      };
    case 'CommunicationFailureRaised':
      return failureInWords(event, words);
    case 'ProblemRequested':
      return {
        text: 'A problem is opened for root cause analysis',
        because: `Policy “${policy.name}” opens one at level ${event.level}.`,
      };
    case 'ActionRequested':
      return actionInWords(event, policy);
    case 'EscalationAcknowledged':
      return {
        text: `Acknowledged by ${event.byName}`,
        because: acknowledgedReason(event, words),
      };
    case 'EscalationClosed':
      return { text: 'Escalation closed', because: `${closedReason(event)}${lastUpdatesInWords(event)}` };
    default:
      return changeInWords(event, policy, words);
  }
}

function startedInWords(event: EscalationStarted, policy: EscalationPolicy, words: Words): EventInWords {
  const under = `under “${policy.name}”, version ${event.policy.version}`;
  return 'by' in event
    ? {
        text: `${event.byName} started the escalation ${under}`,
        because: `By hand, before any trigger: ${handReasonInWords(event.because)}.`,
      }
    : { text: `Escalation started ${under}`, because: triggerInWords(event.because, words) };
}

/** The words of one policy: its people, and instants in its zone. */
export interface Words {
  /** `14:07 CET`, with the date where it is another day than the reference. */
  time(at: Instant): string;
  person(id: string): string;
}

export function wordsFor(policy: EscalationPolicy, reference: Instant): Words {
  const zone = zoneOf(policy);
  return {
    time: (at) => formatTime(at, reference, zone),
    person: (id) => policy.people.find((person) => person.id === id)?.name ?? id,
  };
}

export function zoneOf(policy: EscalationPolicy): ZoneRules {
  return zoneRules(policy.zone) ?? utc;
}

function skippedReason({ because: { reason, group }, considered }: LevelSkipped, words: Words): string {
  if (reason === 'nobodyOnCall') return `Nobody of ${group} is on call.`;
  return `Nobody of ${group} suits the ticket.${considered ? ` ${consideredInWords(considered, words)}` : ''}`;
}

function levelReason(event: LevelOpened, words: Words): string {
  const { because, acknowledgeBy, hours, informed = [], considered } = event;
  const window = `Acknowledge by ${words.time(acknowledgeBy)} (${hours}).`;
  const beside = informed.length === 0 ? '' : ` Also told: ${toldNames(informed)}.`;
  const chosen = considered ? ` ${consideredInWords(considered, words)}` : '';
  return `${openingReason(because, words)} ${window}${chosen}${beside}`;
}

function openingReason(because: LevelReason, words: Words): string {
  switch (because.reason) {
    case 'escalationStarted':
      return 'The escalation started.';
    case 'notAcknowledgedInTime':
      return `Level ${because.level} was not acknowledged by ${words.time(because.dueAt)}.`;
    case 'notResolvedInTime':
      return `Level ${because.level}, acknowledged by ${words.person(because.owner)}, did not resolve it by ${words.time(because.dueAt)}.`;
    case 'nobodyOnCallBelow':
      return `Level ${because.level} has nobody on call.`;
    case 'nobodySuitableBelow':
      return `Level ${because.level} has nobody who suits the ticket.`;
    case 'escalatedByHand':
      return `Escalated from level ${because.level} by ${because.byName}: ${handReasonInWords(because.why)}.`;
    case 'deEscalated':
      return `Given back from level ${because.level} by ${because.byName}: ${because.text}.`;
    case 'customerRequestAccepted':
      return `${because.byName} accepted the request of ${because.requester}.`;
    case 'customerRequestUnanswered':
      return `Nobody answered the request of ${because.requester} by ${words.time(because.dueAt)}.`;
    case 'updateNotGiven':
      return `Level ${because.level}, acknowledged by ${words.person(because.owner)}, gave no update for “${because.audience}” by ${words.time(because.dueAt)}.`;
    case 'triggerMet':
      return triggerInWords(because.met, words);
    case 'reopened':
      return `The ticket was reopened; this level had it when it closed at ${words.time(because.closedAt)}.`;
    case 'policyMigrated':
      return `The escalation was moved to version ${because.version} of the policy.`;
    case 'undeliverable':
      return `The notice of ${words.time(because.since)} reached nobody of level ${because.level}.`;
  }
}

function failureInWords(
  { level, reminders, undeliveredSince, update }: CommunicationFailureRaised,
  words: Words,
): EventInWords {
  if (undeliveredSince !== undefined) {
    return {
      text: 'Communication failure: nobody can be told',
      because: `The notice to level ${level} of ${words.time(undeliveredSince)} was not delivered.`,
    };
  }
  if (update) {
    return {
      text: `Communication failure: “${update.audience}” hear nothing`,
      because: `Level ${level} is the last one, and an update was due at ${words.time(update.dueAt)}.`,
    };
  }
  return {
    text: 'Communication failure: nobody answers',
    because: `Level ${level} is the last one and ${reminders} reminders were not acknowledged.`,
  };
}

function reminderReason(event: RespondersReminded, words: Words): string {
  return `Level ${event.level} is the last one and still not acknowledged. The next reminder is at ${words.time(event.remindAgainAt)}.`;
}

function acknowledgedReason(event: EscalationAcknowledged, words: Words): string {
  const { as, level, remaining, resolveBy } = event;
  const right =
    as === 'responder'
      ? `A responder of level ${level}.`
      : `By authority to acknowledge any level; level ${level} was told.`;
  if (remaining !== undefined) return `${right} The level waits for ${remaining} more.`;
  return resolveBy === undefined ? right : `${right} Goes up a level unless resolved by ${words.time(resolveBy)}.`;
}

function closedReason({ because, into }: EscalationClosed): string {
  return into === undefined ? `The ticket was ${because}.` : `The ticket was ${because} into ${into}.`;
}

function lastUpdatesInWords({ lastUpdates = [] }: EscalationClosed): string {
  return lastUpdates.map(({ audience }) => ` A last update for “${audience}” is asked for.`).join('');
}

/** `for 6 min`: how long something has gone on. */
export function since(from: Instant, at: Instant): string {
  return `for ${formatDuration(Math.max(0, at - from))}`;
}
