/** Tells responders: an internal comment that mentions them, so that Jira notifies each as they chose. */
import { noteInWords, recipientsOf } from '#engine';
import type { EscalationPolicy, NotifyResponders, ToldResponder } from '@rungs/core';
import type { Named } from '../jira/adf';
import { writeInternalComment } from './internalComment';
import type { MadeId, Scene } from './runner';

export function notifyResponders(effect: NotifyResponders, scene: Scene): Promise<MadeId> {
  const mentioned = recipientsOf(effect).map((responder) => named(responder, scene.policy));
  return writeInternalComment(scene, effect.id, noteInWords(effect, scene.policy), mentioned);
}

function named(responder: ToldResponder, policy: EscalationPolicy): Named {
  const person = policy.people.find(({ id }) => id === responder.person);
  return { name: responder.name, account: person?.accounts.jira };
}
