/**
 * What a level asks for beside telling its people, when it opens. Texts are written by whoever writes the policy and
 * hold nothing of the ticket: what the person who reported it reads can say nothing that only the team may know.
 */
import type { Priority } from '../incident/incident';

export type ActionDocument =
  | AssignDocument
  | SetPriorityDocument
  | AddLabelDocument
  | CommentDocument
  | MailDocument
  | LinkDocument
  /** In the host's own alerting; closed when the escalation closes. */
  | { readonly do: 'alert' };

export interface AssignDocument {
  readonly do: 'assign';
  /** The first whom the level tells, or the level's group where the host gives tickets to groups. */
  readonly to: 'responder' | 'group';
}

export interface SetPriorityDocument {
  readonly do: 'setPriority';
  readonly priority: Priority;
  /** Put back when the escalation closes, unless somebody has set another one since. */
  readonly untilClosed?: boolean;
}

export interface AddLabelDocument {
  readonly do: 'addLabel';
  readonly label: string;
  /** Taken off when the escalation closes. */
  readonly untilClosed?: boolean;
}

export interface CommentDocument {
  readonly do: 'comment';
  /** `public`: whoever reported the ticket reads it. */
  readonly audience: 'internal' | 'public';
  readonly text: string;
}

export interface MailDocument {
  readonly do: 'mail';
  /** Reporter and watchers may be customers: what goes to them is public. */
  readonly to: 'responders' | 'reporter' | 'watchers';
  readonly text: string;
}

/** To what lies elsewhere: a runbook, a conference. */
export interface LinkDocument {
  readonly do: 'link';
  readonly title: string;
  readonly url: string;
}
