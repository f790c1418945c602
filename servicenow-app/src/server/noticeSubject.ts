/** The one line by which a mailbox shows a notice: which incident, and what it wants of its reader. */
import type { NoticeEvent } from './vendor/core.js';

export interface NamedIncident {
  readonly number: string;
  readonly title: string;
}

/** A mail program cuts longer ones, and a column of the platform as well. */
const LONGEST = 160;

export function noticeSubject({ number, title }: NamedIncident, events: readonly NoticeEvent[]): string {
  const wants = events.map(wanted).filter((words, i, all) => all.indexOf(words) === i);
  const line = `${number} ${wants.join(', ')}: ${title}`.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}

function wanted(event: NoticeEvent): string {
  switch (event.type) {
    case 'LevelOpened':
      return `needs level ${event.level}, ${event.levelName}`;
    case 'RespondersAdded':
      return `needs you at level ${event.level}`;
    case 'RespondersReminded':
      return `still needs somebody, reminder ${event.round}`;
    case 'DeadlineReminded':
      return event.deadline === 'acknowledge' ? 'is soon past its time to be acknowledged' : 'is soon past its time';
    case 'PathResumed':
      return 'is no longer suspended';
    case 'HandoffProposed':
      return 'is offered to you';
    case 'HandoffAccepted':
      return 'was taken over from you';
    case 'HandoffDeclined':
      return 'was not taken over from you';
    case 'HandoffLapsed':
      return 'was not taken over in time';
    case 'CustomerRequested':
      return 'is to be escalated, a customer asks';
    case 'UpdateAsked':
      return 'owes an update';
  }
}
