/** Does what a level asks for on its ticket, each kind in a file of its own; or undoes it when the escalation closes. */
import { isStillWanted } from '#engine';
import type { TakeAction } from '@rungs/core';
import { ActionRefused } from './actionRefused';
import { addLink } from './addLink';
import { closeAlert, raiseAlert } from './alert';
import { assignTo } from './assignTo';
import { writeInternalComment } from './internalComment';
import { addLabel, removeLabel } from './label';
import { sendMail } from './mail';
import { restorePriority, setPriority } from './priority';
import { writePublicComment } from './publicComment';
import type { MadeId, Scene } from './runner';

export async function takeAction(effect: TakeAction, scene: Scene): Promise<MadeId> {
  if (!isStillWanted(scene.record, effect))
    throw new ActionRefused('The escalation closed before this could be done, so it is not done any more.');
  const { action } = effect.event;
  switch (action.do) {
    case 'assign':
      return assignTo(action, scene);
    case 'assignGroup':
      throw new ActionRefused('Jira assigns work items to people, not to groups. Write to: responder in the policy.');
    case 'setPriority':
      return setPriority(action.priority, scene);
    case 'restorePriority':
      return restorePriority(action, scene);
    case 'addLabel':
      return addLabel(action.label, scene);
    case 'removeLabel':
      return removeLabel(action.label, scene);
    case 'comment': {
      const { text } = action;
      return text.audience === 'public'
        ? writePublicComment(scene, effect.id, text)
        : writeInternalComment(scene, effect.id, text, []);
    }
    case 'mail':
      return sendMail(effect.id, action, scene);
    case 'link':
      return addLink(effect.id, action, scene);
    case 'alert':
      return raiseAlert(effect, action.people, scene);
    case 'closeAlert':
      return closeAlert(action.alert, scene);
  }
}
