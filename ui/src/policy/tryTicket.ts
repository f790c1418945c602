/** A ticket of the try-it form, as the ticket script that the command line reads too. */
import { allPolicies } from '@rungs/core';
import type { EscalationPolicy } from '@rungs/core';
import { readTicketScript } from '@rungs/shared-types';
import type { ReadTicketScript } from '@rungs/shared-types';

export type Deed = 'acknowledge' | 'escalateByHand' | 'taken' | 'resolved' | 'reprioritised' | 'requestEscalation';

export interface TryEvent {
  readonly after: string;
  readonly deed: Deed;
  /** A person id; empty where nobody of the policy does it. */
  readonly by: string;
}

export interface TryTicket {
  readonly priority: number;
  readonly service: string;
  readonly category: string;
  /** Local, as `2026-11-22T03:00`. */
  readonly openedAt: string;
  readonly events: readonly TryEvent[];
}

/** Whether a person of the policy does it. */
export function needsPerson(deed: Deed): boolean {
  return deed === 'acknowledge' || deed === 'escalateByHand';
}

export function ticketScript(ticket: TryTicket, policy: EscalationPolicy): ReadTicketScript {
  const { priority, service, category, openedAt, events } = ticket;
  const script = {
    ticket: 1,
    incident: {
      key: 'TRY-1',
      priority,
      openedAt: openedAt.slice(0, 16),
      ...(service === '' ? {} : { service }),
      ...(category === '' ? {} : { category }),
      history: [],
    },
    script: events.map(entryOf),
  };
  const all = allPolicies(policy);
  return readTicketScript(JSON.stringify(script), {
    zone: policy.zone,
    people: unique(all.flatMap(({ people }) => people.map(({ id }) => id))),
    paths: unique(all.flatMap(({ paths }) => paths.map(({ id }) => id))),
  });
}

function entryOf({ after, deed, by }: TryEvent): object {
  const at = `+${after}`;
  switch (deed) {
    case 'acknowledge':
      return { at, by, does: deed };
    case 'escalateByHand':
      return { at, by, does: deed, reason: 'other' };
    case 'taken':
      return { at, does: 'changeTicket', to: { assigned: true, state: 'inProgress' } };
    case 'resolved':
      return { at, does: 'changeTicket', to: { state: 'resolved' } };
    case 'reprioritised':
      return { at, does: 'changeTicket', to: { priority: 1 } };
    case 'requestEscalation':
      return { at, does: deed, requester: 'The customer', because: 'Wants it solved sooner' };
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
