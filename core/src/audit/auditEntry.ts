/**
 * One line of a ticket's audit (AUD1), and the personal text that is kept beside it, so that it can be
 * erased while the chain stays whole (AUD3).
 */
import type { Instant } from '../time/instant';
import type { EscalationId } from '../escalation/state';
import type { IncidentId, Tool } from '../incident/incident';
import type { PersonId, PolicyVersion } from '../policy/policy';
import type { JsonObject } from './canonicalJson';

export interface AuditEntry {
  /** From 1, without gaps, for each ticket (AUD4). */
  readonly number: number;
  readonly ticket: AuditedTicket;
  readonly at: Instant;
  readonly actor: AuditActor;
  readonly what: AuditedEvent | AuditedRefusal;
  /** The named reason; null where the act is its own reason. */
  readonly reason: string | null;
  /** What was seen, without personal text. */
  readonly seen: JsonObject;
  /** The version that decided; null where none did. */
  readonly policy: PolicyVersion | null;
  /** Of the text kept beside; null where there was none. Salted: without the text and its salt it tells nothing. */
  readonly textDigest: string | null;
  /** Of the entry before; `FIRST_PREVIOUS_HASH` in the first. */
  readonly previousHash: string;
  /** SHA-256 of the canonical JSON of all of the above. */
  readonly hash: string;
}

/** A chain belongs to one ticket, named by the id that never changes. */
export interface AuditedTicket {
  readonly tool: Tool;
  readonly id: IncidentId;
}

export type AuditActor =
  | { readonly kind: 'person'; readonly person: PersonId }
  /** Who it was is personal, and in the text beside. */
  | { readonly kind: 'customer' }
  /** A deadline or the ticket itself made it happen, nobody asked. */
  | { readonly kind: 'engine' };

export interface AuditedEvent {
  readonly kind: 'event';
  readonly type: string;
  readonly escalation: EscalationId;
  /** The event's own number in its escalation. */
  readonly event: number;
}

/** A command that was refused (ESC19). */
export interface AuditedRefusal {
  readonly kind: 'refusal';
  readonly command: string;
  readonly escalation: EscalationId | null;
}

/** What people wrote or are called, by its place in `seen`: `responders.0.name`. Deleting it is erasing it. */
export interface AuditText {
  readonly number: number;
  /** Chosen by chance for each entry, and erased with the text: else a name could be found by trying. */
  readonly salt: string;
  readonly texts: { readonly [place: string]: string };
}

/** Where a chain ends: what the next entry links to, and what shows that an end was cut off. */
export interface ChainHead {
  readonly ticket: AuditedTicket;
  /** 0 where there is no entry yet. */
  readonly number: number;
  readonly hash: string;
}

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

export function emptyChain(ticket: AuditedTicket): ChainHead {
  return { ticket, number: 0, hash: FIRST_PREVIOUS_HASH };
}
