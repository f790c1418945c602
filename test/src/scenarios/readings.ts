/** What was read on a ticket, as lines: `+15 min mortiz: Level 2`. Minutes count from the opening. */
import { MINUTE_MS } from '@rungs/core';
import type { Desk } from './desk';
import { OPENED } from './northwind';

export const minutesAfterOpening = (at: number): number => (at - OPENED) / MINUTE_MS;

/** Who was told of what, by mail: a level or a reminder. */
export function told(desk: Desk, ticket: string): string[] {
  return desk
    .mail(ticket)
    .map(({ at, to, text }) => `+${minutesAfterOpening(at)} min ${to}: ${/(Level|Reminder) \d+/.exec(text)?.[0]}`);
}

/** The internal notes by their first words: what happened, without its reason. */
export function noted(desk: Desk, ticket: string): string[] {
  return desk
    .internalNotes(ticket)
    .map(
      ({ at, text }) => `+${minutesAfterOpening(at)} min ${/(?:Level|Reminder|Ack|Esc|Comm)[^:.]*/.exec(text)?.[0]}`,
    );
}

/** The same without the times, in no order: each person and what they were told. */
export function toldWhom(desk: Desk, ticket: string): string[] {
  return told(desk, ticket)
    .map((line) => line.replace(/^\S+ min /, ''))
    .sort();
}

/** Everybody of the company's policy, once at each of its four levels. */
export const everybodyOnce: readonly string[] = [
  'akim: Level 1',
  'lmoss: Level 3',
  'mortiz: Level 2',
  'pnair: Level 4',
  'rdiaz: Level 3',
];
