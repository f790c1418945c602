/**
 * The audit of a decision: an entry for each event, or one for the refusal (GOV-2, ESC19). The app
 * writes the entries, the texts and the new head together with the record, in the same conditional
 * write: the head says which number comes next, so a ticket has one sequencer (AUD4).
 */
import type { EscalationCommand } from '../escalation/command';
import { isRefusal } from '../escalation/decider';
import type { Decision, Refusal } from '../escalation/decider';
import type { EscalationEvent } from '../escalation/event';
import type { EscalationId, EscalationState } from '../escalation/state';
import type { Incident } from '../incident/incident';
import type { PersonId, PolicyVersion } from '../policy/policy';
import type { AuditActor, AuditEntry, AuditText, ChainHead } from './auditEntry';
import { digestOf, hashOf } from './hashes';
import { isWord, partPersonalText } from './personalText';
import { sha256Of } from './sha256';

export interface AuditInput {
  readonly head: ChainHead;
  /** As it was before the command. */
  readonly state: EscalationState;
  readonly command: EscalationCommand;
  readonly decision: Decision;
  /** By chance, at least 16 characters, new for each call, and not kept: each entry’s salt is a hash of it. */
  readonly salt: string;
}

export interface Audited {
  readonly head: ChainHead;
  readonly entries: readonly AuditEntry[];
  /** To be kept beside the chain; erased by deleting. */
  readonly texts: readonly AuditText[];
}

/** Nothing where the command changed nothing. */
export function auditDecision(input: AuditInput): Audited {
  if (input.salt.length < LEAST_SALT)
    throw new Error(`The salt has ${input.salt.length} characters, not ${LEAST_SALT}.`);
  const { command, decision } = input;
  const escalation = escalationOf(input);
  const policy = policyOf(input);
  const acts = isRefusal(decision)
    ? [refusalAct(command, decision, escalation)]
    : decision.events.map((event) => eventAct(command, event, escalation));
  return acts.reduce((audited, act) => appended(audited, { ...act, policy }, input.salt), {
    head: input.head,
    entries: [],
    texts: [],
  } as Audited);
}

const LEAST_SALT = 16;

/** An entry before it has its place in a chain. */
interface Act extends Pick<AuditEntry, 'at' | 'actor' | 'what' | 'reason' | 'policy'> {
  readonly seen: object;
}

function appended({ head, entries, texts }: Audited, act: Act, chance: string): Audited {
  const number = head.number + 1;
  const { facts, texts: found } = partPersonalText(act.seen);
  const text = { number, salt: sha256Of(`${chance}:${number}`), texts: found };
  const hasText = Object.keys(found).length > 0;
  const unhashed = {
    number,
    ticket: head.ticket,
    at: act.at,
    actor: act.actor,
    what: act.what,
    reason: act.reason,
    seen: facts,
    policy: act.policy,
    textDigest: hasText ? digestOf(text) : null,
    previousHash: head.hash,
  };
  const entry: AuditEntry = { ...unhashed, hash: hashOf(unhashed) };
  return {
    head: { ticket: head.ticket, number, hash: entry.hash },
    entries: [...entries, entry],
    texts: hasText ? [...texts, text] : texts,
  };
}

function eventAct(
  command: EscalationCommand,
  event: EscalationEvent,
  escalation: EscalationId | null,
): Omit<Act, 'policy'> {
  if (escalation === null) throw new Error(`${event.type} (event ${event.number}) belongs to no escalation.`);
  const { type, at, number, ...seen } = event;
  const incident = type === 'EscalationStarted' && 'incident' in command ? factsOf(command.incident) : undefined;
  return {
    at,
    actor: actorOf(event),
    what: { kind: 'event', type, escalation, event: number },
    reason: reasonOf(event),
    seen: { ...seen, ...(type === 'EscalationClosed' ? { because: undefined } : {}), incident },
  };
}

function refusalAct(
  command: EscalationCommand,
  refusal: Refusal,
  escalation: EscalationId | null,
): Omit<Act, 'policy'> {
  return {
    at: command.at,
    actor: actorOf(command),
    what: { kind: 'refusal', command: command.type, escalation },
    reason: refusal.refused,
    seen: inJson({ asked: askedOf(command), refusal }),
  };
}

/** The ticket as it was seen when an escalation started. Its description may say anything and decides nothing. */
function factsOf(incident: Incident): object {
  return { ...incident, description: undefined };
}

/** What was asked, without the ticket; of a whole policy only which version. */
function askedOf(command: object): object {
  return Object.fromEntries(
    Object.entries(command)
      .filter(([name]) => !ALREADY_SAID.includes(name))
      .map(([name, value]: [string, unknown]) => [name, isPolicy(value) ? value.of : value]),
  );
}

/** A number that JSON cannot write was asked for all the same, and its refusal has to be in the audit (ESC19). */
function inJson(object: object): object {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, valueInJson(value)]));
}

function valueInJson(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.map(valueInJson);
  return typeof value === 'object' && value !== null ? inJson(value) : value;
}

const ALREADY_SAID = ['type', 'at', 'incident', 'policy'];

function isPolicy(value: unknown): value is { readonly of: PolicyVersion } {
  return typeof value === 'object' && value !== null && 'of' in value && 'document' in value;
}

function actorOf(act: Acted): AuditActor {
  if (typeof act.by === 'string') return { kind: 'person', person: act.by as PersonId };
  return BY_CUSTOMER.includes(act.type) ? { kind: 'customer' } : { kind: 'engine' };
}

/** An event or a command, of which only this is read. */
interface Acted {
  readonly type: string;
  readonly by?: unknown;
  readonly because?: unknown;
}

/** What the customer does by themselves; others that name a requester are answers to it. */
const BY_CUSTOMER = ['RequestEscalation', 'CustomerRequested'];

/**
 * The engine's word: in `because`, of a trigger in its answer. Where `because` is a text, a person wrote it,
 * and it is personal; only closing is said in a word of the engine.
 */
function reasonOf({ type, because }: Acted): string | null {
  if (type === 'EscalationClosed') return wordOf(because);
  if (typeof because !== 'object' || because === null) return null;
  const held = 'answer' in because ? because.answer : because;
  return typeof held === 'object' && held !== null && 'reason' in held ? wordOf(held.reason) : null;
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' && isWord(value) ? value : null;
}

function escalationOf({ state, command }: AuditInput): EscalationId | null {
  // A start that is accepted begins a new escalation, whatever stood before.
  if (command.type === 'StartEscalation' && state.status !== 'open') return command.id;
  return state.status === 'none' ? null : state.id;
}

function policyOf({ state, command }: AuditInput): PolicyVersion | null {
  if (state.status === 'open') return state.policy;
  if ('policy' in command) return command.policy.of;
  return state.status === 'closed' ? state.policy : null;
}
