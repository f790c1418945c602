/**
 * One recorded ticket under two policies: what is different, and by how much. The first difference that
 * applies, in the order of `DIFFERENCES`, is the ticket's, so that each ticket counts once.
 */
import type { EscalationEvent } from '../escalation/event';
import type { EscalationPolicy } from '../policy/policy';
import type { Instant } from '../time/instant';
import { peopleTold } from './peopleTold';
import type { PersonTold } from './peopleTold';
import type { TicketOutcome } from './replayTicket';

/** The gravest first. */
export const DIFFERENCES = [
  /** Somebody was told before the breach under the old policy, and nobody is under the new one. */
  'breachLost',
  'breachGained',
  'noLongerEscalates',
  'newlyEscalates',
  /** By when the first person is told. */
  'later',
  'earlier',
  'otherLevel',
  /** The same start and highest level, but other people, or at other times. */
  'toldOtherwise',
  /** Nobody is told otherwise, but by the other policy's targets it breaches at another time, or not at all. */
  'otherBreach',
  'same',
] as const;

export type Difference = (typeof DIFFERENCES)[number];

/** What one policy did to the ticket, in brief. */
export interface Played {
  /** When the first person was told; absent where nobody was. */
  readonly toldAt?: Instant;
  /** The trigger that started the first escalation. */
  readonly trigger?: string;
  readonly highestLevel: number;
  /** How many times a person was told. */
  readonly told: number;
  readonly breachAt?: Instant;
  readonly caught: boolean;
  /** Told → breach, of a breach that was caught. */
  readonly leadMs?: number;
  /** Escalated, and never breached: the ticket met its target without those who were told here. */
  readonly noise: boolean;
  /** Noise that closed with its ticket before anybody took the ticket in hand. */
  readonly toldForNothing: boolean;
}

export interface TicketComparison {
  readonly ticket: string;
  readonly difference: Difference;
  /** How much it differs, in the difference's own unit: milliseconds, people told, or levels. Never negative. */
  readonly extent: number;
  readonly old: Played;
  readonly new: Played;
  readonly oldTold: readonly PersonTold[];
  readonly newTold: readonly PersonTold[];
}

/** What became of a ticket, and the policy that it was played with. */
export interface Side {
  readonly outcome: TicketOutcome;
  readonly policy: EscalationPolicy;
}

export function compareOutcomes(older: Side, newer: Side): TicketComparison {
  const oldTold = peopleTold(older.outcome.events, older.policy);
  const newTold = peopleTold(newer.outcome.events, newer.policy);
  const sides = { old: played(older.outcome, oldTold), new: played(newer.outcome, newTold), oldTold, newTold };
  return { ticket: newer.outcome.ticket, ...differenceBetween(sides), ...sides };
}

function played(outcome: TicketOutcome, told: readonly PersonTold[]): Played {
  const { escalatedAt, breach, events, highestLevel, caught, leadMs, escalated, acknowledgedAt } = outcome;
  const started = events.find((event) => event.type === 'EscalationStarted');
  const noise = escalated && breach === undefined;
  return {
    ...(escalatedAt === undefined ? {} : { toldAt: escalatedAt }),
    ...(started?.because && 'trigger' in started.because && { trigger: started.because.trigger }),
    highestLevel,
    told: told.length,
    ...(breach === undefined ? {} : { breachAt: breach.at }),
    caught,
    ...(leadMs === undefined ? {} : { leadMs }),
    noise,
    toldForNothing: noise && acknowledgedAt === undefined && isClosed(events),
  };
}

function isClosed(events: readonly EscalationEvent[]): boolean {
  return events[events.length - 1]?.type === 'EscalationClosed';
}

type Sides = Pick<TicketComparison, 'old' | 'new' | 'oldTold' | 'newTold'>;

function differenceBetween({
  old,
  new: now,
  oldTold,
  newTold,
}: Sides): Pick<TicketComparison, 'difference' | 'extent'> {
  if (old.leadMs !== undefined && now.breachAt !== undefined && !now.caught) {
    return { difference: 'breachLost', extent: old.leadMs };
  }
  if (now.leadMs !== undefined && old.breachAt !== undefined && !old.caught) {
    return { difference: 'breachGained', extent: now.leadMs };
  }
  if (old.toldAt !== undefined && now.toldAt === undefined)
    return { difference: 'noLongerEscalates', extent: old.told };
  if (old.toldAt === undefined && now.toldAt !== undefined) return { difference: 'newlyEscalates', extent: now.told };
  const laterMs = (now.toldAt ?? 0) - (old.toldAt ?? 0);
  if (laterMs !== 0) return { difference: laterMs > 0 ? 'later' : 'earlier', extent: Math.abs(laterMs) };
  if (old.highestLevel !== now.highestLevel) {
    return { difference: 'otherLevel', extent: Math.abs(now.highestLevel - old.highestLevel) };
  }
  if (!sameTold(oldTold, newTold)) {
    return { difference: 'toldOtherwise', extent: Math.abs(newTold.length - oldTold.length) };
  }
  return { difference: old.breachAt === now.breachAt ? 'same' : 'otherBreach', extent: 0 };
}

function sameTold(one: readonly PersonTold[], other: readonly PersonTold[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ at, person, group }, i) => {
      const twin = other[i];
      return twin?.at === at && twin.person === person && twin.group === group;
    })
  );
}
