/**
 * Zammad's three clocks. First response and solution run from the creation and stop once; the update
 * clock runs from the first customer contact that waits until an agent's contact, again and again. All
 * stand still in states that it ignores, and a ticket in such a state shows no due time. Another
 * calendar is counted anew from the start. Only whole minutes are reported.
 */
import { alwaysOpen, compileCalendar, MINUTE_MS, readCycle, runClock } from '@rungs/core';
import type { ClockCycle, ClockDefinition, ClockTarget, Instant, Sighting, WorkingTime } from '@rungs/core';
import { isObject } from './adapter';
import type { Compared, Json, JsonObject, Vector } from './adapter';
import { calendarConvention } from './businessHours';
import { calendarAt } from './calendarField';
import { compareFields, group, instantWithin, numberWithin } from './compareFields';
import type { Field } from './compareFields';
import {
  flagAt,
  instantAt,
  instantFrom,
  listAt,
  numberAt,
  objectAt,
  optionalListAt,
  textAt,
  VectorFault,
} from './fields';

const CLOCKS = ['firstResponse', 'update', 'solution'] as const;
type ClockName = (typeof CLOCKS)[number];

/** The ticket as far as the clocks look at it. */
interface Ticket {
  readonly createdAt: Instant;
  readonly state: string;
  readonly customerWaits: boolean;
  readonly responded: boolean;
  readonly closed: boolean;
  /** Absent where no agreement applies to it. */
  readonly agreement?: Agreement;
}

interface Agreement {
  readonly minutes: JsonObject;
  readonly workingTime: WorkingTime;
}

type History = readonly Sighting<Ticket>[];

export function playZammad(vector: Vector): Compared {
  const history = historyFrom(vector);
  const clocks = clocksFrom(vector);
  return compareFields(vector, objectAt(vector, 'expect'), (field): Field => {
    if (field === 'nextEscalationAt')
      return instantWithin(earliest(CLOCKS.map((name) => shownDue(clocks[name], history))));
    const definition = isClock(field) ? clocks[field] : undefined;
    if (!definition) throw new VectorFault('expect', field, `nextEscalationAt, ${CLOCKS.join(', ')}`);
    return group(vector, objectAt(vector, 'expect')[field], (part) => partOf(definition, history, part), field);
  });
}

/** The same clocks asked by themselves: what the ticket would show in its state does not count. */
export function playZammadRelative(vector: Vector): Compared {
  const history = relativeHistoryFrom(vector);
  const target = textAt(vector, 'target');
  const [name = '', ...parts] = target.split(/[./]/);
  if (!isClock(name) || parts.length === 0) throw new VectorFault('target', target, 'update.dueAt and such');
  const definition = clocksFrom(vector)[name];
  const got = parts.map((part) => relativeValue(definition, history, part));
  const written = vector['expectedMinutes'];
  const expected = Array.isArray(written) ? (written as Json[]) : [written ?? null];
  return { expected, got, agrees: got.length === expected.length && got.every((value, i) => value === expected[i]) };
}

function isClock(name: string): name is ClockName {
  return (CLOCKS as readonly string[]).includes(name);
}

function clocksFrom(vector: Vector): Record<ClockName, ClockDefinition<Ticket>> {
  const target = (name: ClockName) => (ticket: Ticket) => targetOf(vector, ticket, name);
  const always = {
    pause: isIgnored,
    startsFrom: ({ createdAt }: Ticket) => createdAt,
    onNewHours: 'recounts' as const,
  };
  return {
    firstResponse: {
      ...always,
      name: 'firstResponse',
      start: () => true,
      stop: ({ responded }) => responded,
      target: target('firstResponse'),
    },
    solution: {
      ...always,
      name: 'solution',
      start: () => true,
      stop: ({ closed }) => closed,
      target: target('solution'),
    },
    update: {
      name: 'update',
      pause: isIgnored,
      start: ({ customerWaits }) => customerWaits,
      stop: ({ customerWaits }) => !customerWaits,
      target: target('update'),
      afterStop: 'startsAgain',
      onNewHours: 'recounts',
    },
  };
}

function targetOf(vector: Vector, { agreement }: Ticket, name: ClockName): ClockTarget | undefined {
  const minutes = agreement?.minutes[name] ?? null;
  if (!agreement || minutes === null) return undefined;
  return {
    goal: { unit: 'workingTime', ms: numberAt(agreement.minutes, name) * MINUTE_MS },
    hours: { name: 'the calendar', workingTime: agreement.workingTime },
    dueAtClosing: calendarConvention(vector).dueAtClosing,
  };
}

/** The states whose escalation Zammad ignores, as it is delivered. */
function isIgnored({ state }: Ticket): boolean {
  return /^(pending|closed|merged|removed)/.test(state);
}

function partOf(definition: ClockDefinition<Ticket>, history: History, part: string): Field {
  switch (part) {
    case 'dueAt':
      return instantWithin(shownDue(definition, history));
    case 'elapsedMin':
      return numberWithin(used(definition, history)?.elapsed, MINUTE_MS);
    case 'remainingMin':
      return numberWithin(used(definition, history)?.remaining, MINUTE_MS);
    default:
      throw new VectorFault(definition.name, part, 'dueAt, elapsedMin or remainingMin');
  }
}

function relativeValue(definition: ClockDefinition<Ticket>, history: History, part: string): number | null {
  const minutes = used(definition, history);
  switch (part) {
    case 'dueAt': {
      const cycles = runClock(definition, history);
      const due = cycles.length > 0 ? readLast(cycles, history).dueAt : undefined;
      return due === undefined ? null : due / MINUTE_MS;
    }
    case 'elapsed':
      return minutes?.elapsed ?? null;
    case 'remaining':
      return minutes?.remaining ?? null;
    default:
      throw new VectorFault('target', part, 'dueAt, elapsed or remaining');
  }
}

function shownDue(definition: ClockDefinition<Ticket>, history: History): Instant | undefined {
  const cycles = runClock(definition, history);
  const current = cycles[cycles.length - 1];
  if (current?.stage !== 'running') return undefined;
  return readLast(cycles, history).dueAt;
}

function readLast(cycles: readonly ClockCycle[], history: History) {
  const cycle = cycles[cycles.length - 1];
  const last = history[history.length - 1];
  if (!cycle || !last) throw new VectorFault('events', null, 'a history');
  return readCycle(cycle, last.at);
}

/** Of the exchange that took longest, in whole minutes; only what is over is reported. */
function used(
  definition: ClockDefinition<Ticket>,
  history: History,
): { elapsed: number; remaining: number } | undefined {
  const readings = runClock(definition, history)
    .filter(({ stage }) => stage === 'completed')
    .map((cycle) => readCycle(cycle, Infinity));
  const [first, ...more] = readings;
  if (!first) return undefined;
  const { consumedMs, goalMs } = more.reduce(
    (longest, it) => (it.consumedMs > longest.consumedMs ? it : longest),
    first,
  );
  const elapsed = Math.floor(consumedMs / MINUTE_MS);
  return { elapsed, remaining: goalMs / MINUTE_MS - elapsed };
}

function earliest(dues: readonly (Instant | undefined)[]): Instant | undefined {
  const known = dues.filter((due) => due !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

function agreementAt(vector: Vector): Agreement {
  const minutes = objectAt(vector, 'slaMinutes');
  if (vector['calendar'] === '24/7') return { minutes, workingTime: alwaysOpen };
  const { touching } = calendarConvention(vector);
  return { minutes, workingTime: compileCalendar({ ...calendarAt(vector, 'calendar'), touching }) };
}

function historyFrom(vector: Vector): History {
  const createdAt = instantAt(vector, 'created');
  const state = vector['initialState'] === undefined ? 'open' : textAt(vector, 'initialState');
  const seen = {
    createdAt,
    state,
    customerWaits: false,
    responded: false,
    closed: false,
    agreement: agreementAt(vector),
  };
  const events = optionalListAt(vector, 'events').map((event, i) => {
    if (!isObject(event)) throw new VectorFault(`events[${i}]`, event, 'an object');
    return event;
  });
  return played({ at: createdAt, seen }, events, vector);
}

/** In the order in which they were recorded; an event without an instant happens at that of the one before. */
function played(first: Sighting<Ticket>, events: readonly JsonObject[], vector: Vector): History {
  const history = [first];
  let last = first;
  events.forEach((event, i) => {
    const at = event['at'] === null ? last.at : instantFrom(event['at'], `events[${i}].at`);
    last = { at, seen: afterEvent(last.seen, event, vector) };
    history.push(last);
  });
  return history;
}

function afterEvent(ticket: Ticket, event: JsonObject, vector: Vector): Ticket {
  const type = textAt(event, 'type');
  switch (type) {
    case 'customerContact':
      return { ...ticket, customerWaits: true };
    case 'agentContact':
      return { ...ticket, customerWaits: false, responded: ticket.responded || flagAt(event, 'isFirstResponse') };
    case 'firstResponse':
      return { ...ticket, responded: true };
    case 'stateChange': {
      const state = textAt(event, 'to');
      return { ...ticket, state, closed: ticket.closed || state === 'closed' };
    }
    case 'closed':
      return { ...ticket, state: 'closed', closed: true };
    case 'slaUnmatched':
      return withoutAgreement(ticket);
    case 'slaMatched':
      return { ...ticket, agreement: agreementAt(vector) };
    default:
      throw new VectorFault('events.type', type, 'an event of the schema');
  }
}

function withoutAgreement({ agreement: _none, ...ticket }: Ticket): Ticket {
  return ticket;
}

/** What each name of `relativeMinutes` means as an event. */
const RELATIVE_EVENTS = new Map<string, JsonObject>([
  ['openAt', { type: 'stateChange', to: 'open' }],
  ['pendingAt', { type: 'stateChange', to: 'pending reminder' }],
  ['closedAt', { type: 'closed' }],
  ['closeAt', { type: 'closed' }],
  ['customerContact', { type: 'customerContact' }],
  ['lastCustomerContact', { type: 'customerContact' }],
  ['agentContact', { type: 'agentContact' }],
  ['lastAgentContact', { type: 'agentContact' }],
  ['firstResponseAt', { type: 'firstResponse' }],
]);

/** Minutes since the creation become minutes since 1970. */
function relativeHistoryFrom(vector: Vector): History {
  const { created = 0, contacts = [], ...named } = objectAt(vector, 'relativeMinutes');
  if (created !== 0) throw new VectorFault('relativeMinutes.created', created, '0');
  const events = [
    ...Object.keys(named).map((name) => {
      const event = RELATIVE_EVENTS.get(name);
      if (!event) throw new VectorFault('relativeMinutes', name, [...RELATIVE_EVENTS.keys(), 'contacts'].join(', '));
      return { event, minute: numberAt(named, name) };
    }),
    ...listAt({ contacts }, 'contacts').map(contactFrom),
  ].sort((a, b) => a.minute - b.minute);
  const seen = { createdAt: 0, state: 'new', customerWaits: false, responded: false, closed: false };
  const timed = events.map(({ event, minute }) => ({ ...event, at: new Date(minute * MINUTE_MS).toISOString() }));
  return played({ at: 0, seen: { ...seen, agreement: agreementAt(vector) } }, timed, vector);
}

function contactFrom(value: Json, i: number): { event: JsonObject; minute: number } {
  const [who, minute] = Array.isArray(value) ? (value as Json[]) : [];
  if ((who !== 'customer' && who !== 'agent') || typeof minute !== 'number') {
    throw new VectorFault(`contacts[${i}]`, value, 'a contact such as ["agent", 10]');
  }
  return { event: { type: `${who}Contact` }, minute };
}
