/** What happened and why, in sentences for agents. Every sentence is made from the event itself. */
import type { EscalationEvent, LevelOpened, LevelReason, RespondersReminded, ToldResponder } from '../escalation/event';
import type { EscalationPolicy } from '../policy/policy';
import { formatDuration, formatTime } from '../time/format';
import type { Instant } from '../time/instant';
import { utc, zoneRules } from '../time/zones';
import type { ZoneRules } from '../time/zoneRules';
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
      return {
        text: `Escalation started under “${policy.name}”, version ${event.policy.version}`,
        because: triggerInWords(event.because, words),
      };
    case 'LevelOpened':
      return {
        text: `Level ${event.level}, ${event.levelName}: told ${toldNames(event.responders)}`,
        because: levelReason(event, words),
      };
    case 'LevelSkipped':
      return {
        text: `Level ${event.level}, ${event.levelName}, was passed`,
        because: `Nobody of ${event.because.group} is on call.`,
      };
    case 'RespondersReminded':
      return {
        text: `Reminder ${event.round} to ${toldNames(event.responders)}`,
        because: reminderReason(event, words),
      };
    case 'CommunicationFailureRaised':
      return {
        text: 'Communication failure: nobody answers',
        because: `Level ${event.level} is the last one and ${event.reminders} reminders were not acknowledged.`,
      };
    case 'ProblemRequested':
      return {
        text: 'A problem is opened for root cause analysis',
        because: `Policy “${policy.name}” opens one at level ${event.level}.`,
      };
    case 'EscalationAcknowledged':
      return {
        text: `Acknowledged by ${event.byName}`,
        because: acknowledgedReason(event.as, event.level, event.resolveBy, words),
      };
    case 'EscalationClosed':
      return { text: 'Escalation closed', because: closedReason(event.because) };
  }
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

function levelReason(event: LevelOpened, words: Words): string {
  const window = `Acknowledge by ${words.time(event.acknowledgeBy)} (${event.hours}).`;
  return `${openingReason(event.because, words)} ${window}`;
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
  }
}

function reminderReason(event: RespondersReminded, words: Words): string {
  return `Level ${event.level} is the last one and still not acknowledged. The next reminder is at ${words.time(event.remindAgainAt)}.`;
}

function acknowledgedReason(
  as: 'responder' | 'authority',
  level: number,
  resolveBy: Instant | undefined,
  words: Words,
): string {
  const right =
    as === 'responder'
      ? `A responder of level ${level}.`
      : `By authority to acknowledge any level; level ${level} was told.`;
  return resolveBy === undefined ? right : `${right} Goes up a level unless resolved by ${words.time(resolveBy)}.`;
}

function closedReason(because: Extract<EscalationEvent, { type: 'EscalationClosed' }>['because']): string {
  return `The ticket was ${because}.`;
}

/** `R. Diaz and L. Moss (Platform engineering)`: what chose them is said once for all whom it chose. */
function toldNames(responders: readonly ToldResponder[]): string {
  const ways = responders.map(({ via }) => viaInWords(via));
  return ways
    .filter((way, i) => ways.indexOf(way) === i)
    .map((way) => `${listed(responders.filter((_, i) => ways[i] === way).map(({ name }) => name))} (${way})`)
    .join(', ');
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

function viaInWords(via: ToldResponder['via']): string {
  switch (via.kind) {
    case 'onCall':
      return `on call for ${via.group}`;
    case 'groupMember':
      return via.group;
    case 'catchAll':
      return 'last resort';
  }
}

/** `for 6 min`: how long something has gone on. */
export function since(from: Instant, at: Instant): string {
  return `for ${formatDuration(Math.max(0, at - from))}`;
}
