/** What an escalation does on its ticket beside telling people, in words: of the policy's own, nothing is left out. */
import type { ActionRequested, ActionTaker, RequestedAction } from '../escalation/event';
import { isUndoing } from '../escalation/levelActions';
import type { EscalationPolicy } from '../policy/policy';
import type { EventInWords } from './eventInWords';

export function actionInWords({ action, level }: ActionRequested, { name }: EscalationPolicy): EventInWords {
  const because = isUndoing(action)
    ? 'The escalation closes.'
    : `Policy “${name}” asks for it when level ${level} opens.`;
  return { text: asked(action), because };
}

function asked(action: RequestedAction): string {
  switch (action.do) {
    case 'assign':
      return `The ticket is assigned to ${action.name}`;
    case 'assignGroup':
      return `The ticket is assigned to group “${action.group}”`;
    case 'setPriority':
      return `The priority is set to ${action.priority}`;
    case 'restorePriority':
      return `The priority is put back to ${action.to}, unless somebody has changed it from ${action.from}`;
    case 'addLabel':
      return `The label “${action.label}” is added`;
    case 'removeLabel':
      return `The label “${action.label}” is taken off`;
    case 'comment':
      return `${action.text.audience === 'public' ? 'A public' : 'An internal'} comment is written: “${action.text.text}”`;
    case 'mail':
      return `A mail is sent to ${action.to === 'responders' ? names(action.people) : `the ${action.to}`}: “${action.text.text}”`;
    case 'link':
      return `A link is added: ${action.title}, ${action.url}`;
    case 'alert':
      return `An alert is raised for ${names(action.people)}`;
    case 'closeAlert':
      return 'The alert is closed';
  }
}

function names(people: readonly ActionTaker[]): string {
  return people.map(({ name }) => name).join(', ');
}
