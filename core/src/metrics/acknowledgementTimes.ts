/**
 * MET-R2: from when a level's people were told to each acknowledgement there. Told late is told then (ESC2); who
 * acknowledges what no channel had delivered yet found it by themselves, and that is no time to acknowledge.
 */
import { AT_ONCE_MS, tells } from '../escalation/delivery';
import type { EscalationAcknowledged, EscalationEvent, LevelOpened } from '../escalation/event';
import type { EffectProgress } from '../escalation/record';
import type { PathId } from '../policy/policy';
import type { Instant } from '../time/instant';

export interface AcknowledgementTime {
  readonly at: Instant;
  readonly level: number;
  readonly tookMs: number;
}

interface Telling {
  /** The number of the event that people are told of. */
  readonly notice: number;
  readonly decidedAt: Instant;
  /** Absent while nobody could be told. */
  readonly toldAt?: Instant;
}

/** `effects`, where they are kept, know of a late delivery that no window waited for. */
export function acknowledgementTimes(
  events: readonly EscalationEvent[],
  effects: readonly EffectProgress[] = [],
): AcknowledgementTime[] {
  const tellings = new Map<PathId, Telling>();
  return events.flatMap((event) => {
    if (event.type === 'EscalationAcknowledged') return timeOf(event, tellings.get(event.path));
    if (event.type === 'LevelOpened') tellings.set(event.path, opening(event, effects));
    else if ('path' in event) {
      const telling = tellings.get(event.path);
      if (telling) tellings.set(event.path, tellingAfter(telling, event));
    }
    return [];
  });
}

function timeOf({ at, level }: EscalationAcknowledged, telling: Telling | undefined): AcknowledgementTime[] {
  const toldAt = telling?.toldAt;
  return toldAt === undefined || toldAt > at ? [] : [{ at, level, tookMs: at - toldAt }];
}

function opening({ number, at }: LevelOpened, effects: readonly EffectProgress[]): Telling {
  const decided = { notice: number, decidedAt: at };
  const progress = effects.find(({ effect }) => tells(effect, number))?.progress;
  if (progress?.status === 'pending' && progress.attempts > 0) return decided;
  const late = progress?.status === 'done' && progress.at - at >= AT_ONCE_MS;
  return { ...decided, toldAt: late ? progress.at : at };
}

function tellingAfter(telling: Telling, event: EscalationEvent): Telling {
  const { notice, decidedAt, toldAt } = telling;
  switch (event.type) {
    case 'WindowHeld':
      return event.notice === notice ? { notice, decidedAt } : telling;
    case 'CommunicationFailureRaised':
      return event.undeliveredSince === decidedAt ? { notice, decidedAt } : telling;
    case 'NoticeDelivered':
      return event.notice === notice ? { ...telling, toldAt: event.deliveredAt } : telling;
    case 'RespondersReminded':
      // Whom the last resort tells in place of people who could not be told.
      return toldAt === undefined ? { notice: event.number, decidedAt: event.at, toldAt: event.at } : telling;
    default:
      return telling;
  }
}
