/**
 * Where an incident's escalation stands, and how a decision about it is stored.
 *
 * A decision is *one insert*: the row of its first event, which carries the rest of the decision, and
 * whose (incident, version, position) is unique. Of two nodes that decided from the same state, one
 * insert fails, and that node reads again. Everything after it (the other event rows, the effect
 * rows, the audit's, the summary row) follows from that row, and whoever reads next completes what is
 * missing. A command that was refused is stored the same way, for the audit (ESC19).
 * Before the insert the summary row is made due at once, so that a node that dies on the next line
 * leaves a row that the sweep looks at. Why not an update: decision record 0006.
 */
import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide';
import { emptyRecord, lateDeliveries, nextDeadline, noEscalation, recordDecision } from '../vendor/core.js';
import type {
  AnsweredCommand,
  Audited,
  ChainHead,
  Decided,
  EscalationEvent,
  EscalationRecord,
  EscalationState,
  Instant,
  LateDelivery,
  PathState,
  PolicyVersion,
  TriggerMemory,
} from '../vendor/core.js';
import { auditOf, insertAudit, noAudit } from './audit.ts';
import { fromDateTime, toDateTime } from './dateTime.ts';
import { effectProgress, effectsOfMany, insertEffects } from './effects.ts';
import { insertIfFirst, integer, json, text } from './rows.ts';

const HEAD = 'x_rungs_esc_escalation';
const EVENT = 'x_rungs_esc_event';
const LOOK = 'x_rungs_esc.look';

export interface Standing {
  readonly incidentId: string;
  /** How many escalations this incident has had. */
  readonly run: number;
  readonly version: number;
  readonly state: EscalationState;
  /** Which triggers have fired, so that each does once for each crossing (TRG-R2). */
  readonly memory: TriggerMemory | undefined;
  /** Where its audit ends: what the next entry links to. */
  readonly auditHead: ChainHead;
}

/** What is to be stored of one look, or of one thing that a person asked for. */
export interface Answers {
  /** No events where everything was refused. */
  readonly decided: Decided;
  readonly answered: readonly AnsweredCommand[];
  /** Absent where it is left as it was: a person's. */
  readonly memory?: TriggerMemory | undefined;
}

interface StoredDecision {
  readonly version: number;
  readonly decided: Decided;
  readonly memory: TriggerMemory | undefined;
  readonly audited: Audited;
}

/** The incident's standing with every stored decision in it; a first look makes the summary row. */
export function readStanding(incidentId: string, at: Instant): Standing {
  const head = headOf(incidentId) ?? insertHead(incidentId, at);
  let standing: Standing = {
    incidentId,
    run: integer(head, 'run'),
    version: integer(head, 'version'),
    state: json<EscalationState>(head, 'state', noEscalation),
    memory: json<TriggerMemory | undefined>(head, 'trigger_memory', undefined),
    auditHead: auditHeadIn(head, incidentId),
  };
  for (const stored of decisionsAfter(standing)) {
    standing = after(standing, stored);
    complete(standing, stored);
  }
  return standing;
}

function auditHeadIn(head: GlideRecord, incidentId: string): ChainHead {
  const none = noAudit(incidentId);
  const number = integer(head, 'audit_number');
  return number > 0 ? { ...none, number, hash: text(head, 'audit_hash') } : none;
}

/** Undefined where another node decided first: read again and decide again. */
export function storeAnswers(
  standing: Standing,
  { decided, answered, memory }: Answers,
  at: Instant,
): Standing | undefined {
  makeDue(standing.incidentId, at);
  const audited = auditOf(standing.auditHead, answered);
  const stored: StoredDecision = { version: standing.version + 1, decided, memory, audited };
  if (!insertDecision(standing, stored, at)) return undefined;
  const stands = after(standing, stored);
  complete(stands, stored);
  return stands;
}

/** Nothing to decide now: notes when to look again. Until then the row is due, so that a look that dies is made up for. */
export function settle(standing: Standing, lookAgainAt: Instant | undefined): void {
  const due = earliest(nextDeadline(standing.state), lookAgainAt);
  const head = writeHead(standing, due === undefined ? '' : toDateTime(due));
  if (head && due !== undefined) lookAt(head, standing.incidentId, due);
}

function after(standing: Standing, { version, decided, memory = standing.memory, audited }: StoredDecision): Standing {
  const before: EscalationRecord = { ...emptyRecord, state: standing.state };
  const starts = decided.events[0]?.type === 'EscalationStarted';
  return {
    incidentId: standing.incidentId,
    run: standing.run + (starts ? 1 : 0),
    version,
    state: decided.events.length > 0 ? recordDecision(before, decided).state : standing.state,
    memory,
    auditHead: audited.head,
  };
}

function complete(standing: Standing, { decided, audited }: StoredDecision): void {
  if (decided.events.length > 0) completeDecision(standing, decided);
  insertAudit(standing.incidentId, audited);
  writeHead(standing);
}

function completeDecision({ state, incidentId, version }: Standing, { events, effects }: Decided): void {
  if (state.status === 'none') throw new Error(`Decision ${version} of ${incidentId} starts nothing.`);
  events.forEach((event, position) => {
    if (position > 0) insertEvent({ incidentId, version, position, escalationId: state.id, event });
  });
  insertEffects(incidentId, effects, state.policy);
}

function insertDecision({ incidentId, state }: Standing, stored: StoredDecision, at: Instant): boolean {
  const { version, decided, memory, audited } = stored;
  const [event, ...events] = decided.events;
  if (!event && audited.entries.length === 0) throw new Error(`There is nothing to store of ${incidentId}.`);
  // Somebody else's decision is found by reading; only the race itself is left to the index.
  if (findEvent(incidentId, version, 0)) return false;
  const rest = { events, effects: decided.effects, memory, audited };
  if (!event) return insertRefusal(incidentId, version, at, rest);
  return insertEvent({ incidentId, version, position: 0, escalationId: escalationIdOf(event, state), event, rest });
}

/** As it stands in the row of the decision's first event; rows from before there was an audit have none. */
type RestOfDecision = Decided & Pick<StoredDecision, 'memory'> & { readonly audited?: Audited };

function escalationIdOf(event: EscalationEvent, state: EscalationState): string {
  if (event.type === 'EscalationStarted') return event.id;
  if (state.status === 'none') throw new Error(`${event.type} without an escalation.`);
  return state.id;
}

interface EventRow {
  readonly incidentId: string;
  readonly version: number;
  readonly position: number;
  readonly escalationId: string;
  readonly event: EscalationEvent;
  readonly rest?: RestOfDecision;
}

function insertEvent({ incidentId, version, position, escalationId, event, rest }: EventRow): boolean {
  if (position > 0 && findEvent(incidentId, version, position)) return true;
  const row = newRow(incidentId, version, position, event.at);
  row.setValue('escalation_id', escalationId);
  row.setValue('number', event.number);
  row.setValue('type', event.type);
  if ('level' in event) row.setValue('level', event.level);
  row.setValue('body', JSON.stringify(event));
  if (rest) row.setValue('decision', JSON.stringify(rest));
  return insertIfFirst(row) !== undefined;
}

/** It belongs to the incident and to none of its escalations: nothing happened in them. */
function insertRefusal(incidentId: string, version: number, at: Instant, rest: RestOfDecision): boolean {
  const row = newRow(incidentId, version, 0, at);
  row.setValue('type', 'CommandRefused');
  row.setValue('decision', JSON.stringify(rest));
  return insertIfFirst(row) !== undefined;
}

function newRow(incidentId: string, version: number, position: number, at: Instant): GlideRecord {
  const row = new GlideRecord(EVENT);
  row.initialize();
  row.setValue('incident', incidentId);
  row.setValue('version', version);
  row.setValue('position', position);
  row.setValue('happened_at', toDateTime(at));
  return row;
}

function findEvent(incidentId: string, version: number, position: number): boolean {
  const row = new GlideRecord(EVENT);
  row.addQuery('incident', incidentId);
  row.addQuery('version', version);
  row.addQuery('position', position);
  row.setLimit(1);
  row.query();
  return row.hasNext();
}

function decisionsAfter({ incidentId, version, auditHead }: Standing): StoredDecision[] {
  const rows = new GlideRecord(EVENT);
  rows.addQuery('incident', incidentId);
  rows.addQuery('version', '>', version);
  rows.addQuery('position', 0);
  rows.orderBy('version');
  rows.query();
  const decisions: StoredDecision[] = [];
  while (rows.next()) decisions.push(decisionIn(rows, decisions[decisions.length - 1]?.audited.head ?? auditHead));
  return decisions;
}

function decisionIn(row: GlideRecord, head: ChainHead): StoredDecision {
  const nothing: RestOfDecision = { events: [], effects: [], memory: undefined };
  const { events, effects, memory, audited } = json<RestOfDecision>(row, 'decision', nothing);
  const first = json<EscalationEvent | undefined>(row, 'body', undefined);
  return {
    version: integer(row, 'version'),
    decided: { events: first ? [first, ...events] : events, effects },
    memory,
    audited: audited ?? { head, entries: [], texts: [] },
  };
}

function headOf(incidentId: string): GlideRecord | undefined {
  const head = new GlideRecord(HEAD);
  head.addQuery('incident', incidentId);
  head.setLimit(1);
  head.query();
  return head.next() ? head : undefined;
}

function insertHead(incidentId: string, at: Instant): GlideRecord {
  const head = new GlideRecord(HEAD);
  head.initialize();
  head.setValue('incident', incidentId);
  head.setValue('status', 'waiting');
  head.setValue('next_look_at', toDateTime(at));
  // A failed insert means that another node was first: its row is as good.
  head.insert();
  const stored = headOf(incidentId);
  if (!stored) throw new Error(`No escalation row could be made for incident ${incidentId}.`);
  return stored;
}

/** Marks the incident to be looked at now; makes its summary row on the first occasion. */
export function makeDue(incidentId: string, at: Instant): void {
  const head = headOf(incidentId);
  if (!head) {
    insertHead(incidentId, at);
    return;
  }
  const due = fromDateTime(text(head, 'next_look_at'));
  if (due !== undefined && due <= at) return;
  head.setValue('next_look_at', toDateTime(Math.floor(at / 1000) * 1000));
  head.update();
}

/** Undefined where it is no longer the newest. When to look again stays as it is, unless it is said. */
function writeHead(standing: Standing, nextLookAt?: string): GlideRecord | undefined {
  const head = headOf(standing.incidentId);
  // An older standing than the stored one has nothing to add.
  if (!head || integer(head, 'version') > standing.version) return undefined;
  const { state } = standing;
  head.setValue('run', standing.run);
  head.setValue('version', standing.version);
  head.setValue('state', JSON.stringify(state));
  head.setValue('trigger_memory', standing.memory === undefined ? '' : JSON.stringify(standing.memory));
  head.setValue('audit_number', standing.auditHead.number);
  head.setValue('audit_hash', standing.auditHead.hash);
  head.setValue('status', statusOf(state));
  head.setValue('level', levelOf(state));
  if (nextLookAt !== undefined) head.setValue('next_look_at', nextLookAt);
  if (state.status !== 'none') {
    head.setValue('escalation_id', state.id);
    head.setValue('policy_id', state.policy.id);
    head.setValue('policy_version', state.policy.version);
    head.setValue('started_at', toDateTime(state.startedAt));
    head.setValue('closed_at', state.status === 'closed' ? toDateTime(state.closedAt) : '');
  }
  head.update();
  // A decision stored between our read and this write has been covered by an older summary: look again.
  if (decisionsAfter(standing).length === 0) return head;
  makeDueNow(head);
  return undefined;
}

function makeDueNow(head: GlideRecord): void {
  head.setValue('next_look_at', '1970-01-01 00:00:01');
  head.update();
}

/** An event at the exact instant; the sweep over the index finds what an event missed. */
function lookAt(head: GlideRecord, incidentId: string, due: Instant): void {
  const at = toDateTime(due);
  if (text(head, 'event_at') === at) return;
  gs.eventQueueScheduled(LOOK, head, incidentId, '', new GlideDateTime(at));
  head.setValue('event_at', at);
  head.update();
}

/** Something was decided about it once. */
export function isKept(incidentId: string): boolean {
  const head = headOf(incidentId);
  return head !== undefined && integer(head, 'version') > 0;
}

/** As soon as an event worker is free, outside the transaction of whoever asks. */
export function lookSoon(incidentId: string): void {
  const head = headOf(incidentId);
  if (head) gs.eventQueue(LOOK, head, incidentId, '');
}

export interface DueIncident {
  readonly incidentId: string;
  /** The last look at it failed. */
  readonly hasFailed: boolean;
}

export function dueIncidents(at: Instant, limit: number): DueIncident[] {
  const heads = new GlideRecord(HEAD);
  heads.addQuery('next_look_at', '<=', toDateTime(Math.floor(at / 1000) * 1000));
  heads.orderBy('next_look_at');
  heads.setLimit(limit);
  heads.query();
  const due: DueIncident[] = [];
  while (heads.next()) due.push({ incidentId: text(heads, 'incident'), hasFailed: integer(heads, 'failures') > 0 });
  return due;
}

/** When the incident is looked at again, whatever for; undefined where nothing is due. */
export function nextLookOf(incidentId: string): Instant | undefined {
  const head = headOf(incidentId);
  return head && fromDateTime(text(head, 'next_look_at'));
}

/** Of all that were ever looked at, by the order of their ids. */
export function incidentsAfter(incidentId: string, limit: number): string[] {
  const heads = new GlideRecord(HEAD);
  heads.addQuery('incident', '>', incidentId);
  heads.orderBy('incident');
  heads.setLimit(limit);
  heads.query();
  const ids: string[] = [];
  while (heads.next()) ids.push(text(heads, 'incident'));
  return ids;
}

/** After a policy changed: whatever has not started yet is looked at anew. */
export function makeWaitingDue(at: Instant): void {
  const heads = new GlideRecord(HEAD);
  heads.addQuery('status', 'waiting');
  heads.query();
  while (heads.next()) {
    heads.setValue('next_look_at', toDateTime(Math.floor(at / 1000) * 1000));
    heads.update();
  }
}

/** The whole record of the running or last escalation: what the panel and problem texts are made of. */
export function readRecord(standing: Standing): EscalationRecord {
  const { state, version } = standing;
  if (state.status === 'none') return emptyRecord;
  return { version, state, events: eventsOf(state.id), effects: effectProgress(state.id) };
}

/** Notices that were not delivered when they were decided. */
export function lateOf({ state }: Standing): LateDelivery[] {
  if (state.status !== 'open') return [];
  return lateDeliveries({ ...emptyRecord, state, effects: effectProgress(state.id) });
}

function eventsOf(escalationId: string): EscalationEvent[] {
  const rows = new GlideRecord(EVENT);
  rows.addQuery('escalation_id', escalationId);
  rows.orderBy('number');
  rows.query();
  const events: EscalationEvent[] = [];
  while (rows.next()) events.push(json(rows, 'body', {} as EscalationEvent));
  return events;
}

export interface StandingCard {
  readonly incidentId: string;
  readonly state: EscalationState;
  readonly version: number;
  /** When it is looked at again, whatever for. */
  readonly nextLookAt: Instant | undefined;
}

/** Newest first. */
export function openEscalations(limit: number): StandingCard[] {
  const heads = new GlideRecord(HEAD);
  heads.addQuery('status', 'IN', 'running,acknowledged,suspended');
  heads.orderByDesc('started_at');
  return cardsOf(heads, limit);
}

/** Started since then and over; newest first. */
export function closedEscalations(since: Instant, limit: number): StandingCard[] {
  const heads = new GlideRecord(HEAD);
  heads.addQuery('status', 'closed');
  heads.addQuery('started_at', '>=', toDateTime(since));
  heads.orderByDesc('started_at');
  return cardsOf(heads, limit);
}

/** Nothing escalated yet, and something will be due; the soonest first. */
export function watchedIncidents(at: Instant, limit: number): StandingCard[] {
  const heads = new GlideRecord(HEAD);
  heads.addQuery('status', 'waiting');
  heads.addQuery('next_look_at', '>=', toDateTime(at));
  heads.orderBy('next_look_at');
  return cardsOf(heads, limit);
}

function cardsOf(heads: GlideRecord, limit: number): StandingCard[] {
  heads.setLimit(limit);
  heads.query();
  const cards: StandingCard[] = [];
  while (heads.next()) {
    cards.push({
      incidentId: text(heads, 'incident'),
      state: json<EscalationState>(heads, 'state', noEscalation),
      version: integer(heads, 'version'),
      nextLookAt: fromDateTime(text(heads, 'next_look_at')),
    });
  }
  return cards;
}

/** The whole records of many, in two queries whatever their number; by incident. */
export function recordsOf(cards: readonly StandingCard[]): Map<string, EscalationRecord> {
  const ids = cards.flatMap(({ state }) => (state.status === 'none' ? [] : [state.id]));
  const events = eventsOfMany(ids);
  const effects = effectsOfMany(ids);
  return new Map(
    cards.map(({ incidentId, state, version }) => {
      if (state.status === 'none') return [incidentId, emptyRecord];
      return [incidentId, { version, state, events: events.get(state.id) ?? [], effects: effects.get(state.id) ?? [] }];
    }),
  );
}

function eventsOfMany(escalationIds: readonly string[]): Map<string, EscalationEvent[]> {
  const events = new Map<string, EscalationEvent[]>();
  if (escalationIds.length === 0) return events;
  const rows = new GlideRecord(EVENT);
  rows.addQuery('escalation_id', 'IN', escalationIds.join(','));
  rows.orderBy('number');
  rows.query();
  while (rows.next()) {
    const id = text(rows, 'escalation_id');
    const event = json<EscalationEvent | undefined>(rows, 'body', undefined);
    if (event) events.set(id, [...(events.get(id) ?? []), event]);
  }
  return events;
}

export function policyOf(state: EscalationState): PolicyVersion | undefined {
  return state.status === 'none' ? undefined : state.policy;
}

/** Of several paths, the one that somebody must look after first. */
function statusOf(state: EscalationState): 'waiting' | 'running' | 'acknowledged' | 'suspended' | 'closed' {
  if (state.status === 'none') return 'waiting';
  if (state.status === 'closed') return 'closed';
  const has = (status: PathState['standing']['status']) =>
    state.paths.some(({ standing }) => standing.status === status);
  return has('running') ? 'running' : has('acknowledged') ? 'acknowledged' : 'suspended';
}

function levelOf(state: EscalationState): number {
  return state.status === 'none' ? 0 : state.paths.reduce((highest, { level }) => Math.max(highest, level), 0);
}

function earliest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}
