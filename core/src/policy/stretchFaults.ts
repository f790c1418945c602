/** What is wrong with a stretch from one local time to another. */
import { parseDateTime } from '../time/localTime';
import { fault } from './fault';
import type { PolicyFault } from './fault';
import type { StretchDocument } from './scheduleDocument';
import { localTimeFaults } from './timeFaults';

/** `what` begins the sentence that says whose stretch it is. */
export function stretchFaults({ from, to }: StretchDocument, at: PolicyFault['path'], what: string): PolicyFault[] {
  const unreadable = [
    ...localTimeFaults(from, [...at, 'from'], '2026-12-24T08:00'),
    ...localTimeFaults(to, [...at, 'to'], '2026-12-24T18:00'),
  ];
  const start = parseDateTime(from);
  const end = parseDateTime(to);
  if (start === undefined || end === undefined || start < end) return unreadable;
  return [...unreadable, fault([...at, 'to'], `${what} ends at or before it starts.`, 'Write an end after from.')];
}
