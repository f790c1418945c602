/**
 * What the app must do in the world because of an event. An effect is a description; its id comes
 * from the event that caused it, so doing it twice can be noticed and made harmless. The words are
 * made from the event by `explain`, in the app, when the effect is performed.
 */
import type { Instant } from '../time/instant';
import type { ActionRequested, EscalationEvent, NoticeEvent, ProblemRequested } from './event';
import type { EscalationId } from './state';

/** `jira:10042:1/4/0`: escalation, event number, position among that event's effects. */
export type EffectId = string & { readonly brand: 'EffectId' };

export type Effect = NotifyResponders | AddWorkNote | OpenProblem | TakeAction;

interface EffectBase {
  readonly id: EffectId;
  readonly escalation: EscalationId;
  /** When the event happened: the age of a waiting effect is measured from here. */
  readonly at: Instant;
}

/** Tell each of `recipientsOf` it, once, by a channel that reaches them. Internal text. */
export interface NotifyResponders extends EffectBase {
  readonly type: 'NotifyResponders';
  readonly event: NoticeEvent;
  /** Others of the same instant that tell some of the same people: one notice says all (ESC17). */
  readonly also?: readonly NoticeEvent[];
}

/** Write what happened on the ticket, as an internal note. */
export interface AddWorkNote extends EffectBase {
  readonly type: 'AddWorkNote';
  readonly event: Exclude<EscalationEvent, NoticeEvent | ProblemRequested | ActionRequested>;
}

/** Open a problem in the same tool and link the incident to it, unless it has one. */
export interface OpenProblem extends EffectBase {
  readonly type: 'OpenProblem';
  readonly event: ProblemRequested;
}

/** Do on the ticket what the event asks for. Where the host refuses for good, it is not tried again. */
export interface TakeAction extends EffectBase {
  readonly type: 'TakeAction';
  readonly event: ActionRequested;
}
