/** What the app must do because of a decision's events. Ids come from the events, so doing it twice shows. */
import type { Effect, EffectId, NotifyResponders } from './effect';
import type { EscalationEvent, NoticeEvent, ToldResponder } from './event';
import type { EscalationId } from './state';

export function effectsOf(escalation: EscalationId, events: readonly EscalationEvent[]): Effect[] {
  return events.reduce<Effect[]>((effects, event) => {
    const effect = effectOf(escalation, event);
    if (effect === undefined) return effects;
    return effect.type === 'NotifyResponders' ? withNotice(effects, effect) : [...effects, effect];
  }, []);
}

/** Everybody whom a notice is for, each once. */
export function recipientsOf({ event, also = [] }: Pick<NotifyResponders, 'event' | 'also'>): ToldResponder[] {
  const all = [event, ...also].flatMap(toldBy);
  return all.filter(({ person }, i) => all.findIndex((other) => other.person === person) === i);
}

function toldBy(event: NoticeEvent): readonly ToldResponder[] {
  return event.type === 'LevelOpened' ? [...event.responders, ...(event.informed ?? [])] : event.responders;
}

/** ESC17: two paths that tell the same person at the same instant make one notice. */
function withNotice(effects: readonly Effect[], notice: NotifyResponders): Effect[] {
  const shared = effects.findIndex((effect) => effect.type === 'NotifyResponders' && tellSomebodyAlike(effect, notice));
  if (shared < 0) return [...effects, notice];
  return effects.map((effect, i) =>
    i === shared && effect.type === 'NotifyResponders'
      ? { ...effect, also: [...(effect.also ?? []), notice.event] }
      : effect,
  );
}

function tellSomebodyAlike(one: NotifyResponders, other: NotifyResponders): boolean {
  const people = recipientsOf(other).map(({ person }) => person);
  return recipientsOf(one).some(({ person }) => people.includes(person));
}

function effectOf(escalation: EscalationId, event: EscalationEvent): Effect | undefined {
  const { at } = event;
  const id = `${escalation}/${event.number}/0` as EffectId;
  switch (event.type) {
    case 'LevelOpened':
    case 'RespondersReminded':
    case 'RespondersAdded':
    case 'DeadlineReminded':
    case 'PathResumed':
    case 'HandoffProposed':
    case 'HandoffAccepted':
    case 'HandoffDeclined':
    case 'HandoffLapsed':
    case 'CustomerRequested':
    case 'UpdateAsked':
      return { id, escalation, at, type: 'NotifyResponders', event };
    case 'ProblemRequested':
      return { id, escalation, at, type: 'OpenProblem', event };
    case 'ActionRequested':
      return { id, escalation, at, type: 'TakeAction', event };
    case 'LevelSkipped':
    case 'BackupSkipped':
    case 'CommunicationFailureRaised':
    case 'EscalationAcknowledged':
    case 'EscalationClosed':
    case 'CommitmentExtended':
    case 'PathSuspended':
    case 'CustomerRequestDeclined':
    case 'CustomerRequestLapsed':
    case 'UpdateGiven':
    case 'PolicyMigrated':
      return { id, escalation, at, type: 'AddWorkNote', event };
    case 'TicketChanged':
      // The host shows that the ticket changed; a note is due where that moved a deadline.
      return event.moved.length > 0 ? { id, escalation, at, type: 'AddWorkNote', event } : undefined;
    case 'EscalationStarted':
    case 'EscalationReopened':
    case 'EscalatedByHand':
    case 'DeEscalated':
    case 'CustomerRequestAccepted':
    case 'LevelRaised':
      // The notice of the level that opens says why; a second note would only repeat it.
      return undefined;
    case 'WindowHeld':
    case 'NoticeDelivered':
      // The one has no channel to be told by; of the other the reader has the notice itself.
      return undefined;
  }
}
