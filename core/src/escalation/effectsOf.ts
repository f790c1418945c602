/** What the app must do because of an event. Ids come from the event, so doing it twice shows. */
import type { Effect, EffectId } from './effect';
import type { EscalationEvent } from './event';
import type { EscalationId } from './state';

export function effectsOf(escalation: EscalationId, event: EscalationEvent): Effect[] {
  const base = { id: `${escalation}/${event.number}/0` as EffectId, escalation, at: event.at };
  switch (event.type) {
    case 'LevelOpened':
    case 'RespondersReminded':
      return [{ ...base, type: 'NotifyResponders', event }];
    case 'ProblemRequested':
      return [{ ...base, type: 'OpenProblem', event }];
    case 'LevelSkipped':
    case 'CommunicationFailureRaised':
    case 'EscalationAcknowledged':
    case 'EscalationClosed':
      return [{ ...base, type: 'AddWorkNote', event }];
    case 'EscalationStarted':
      // The notice of level 1 says why it started; a second note would only repeat it.
      return [];
  }
}
