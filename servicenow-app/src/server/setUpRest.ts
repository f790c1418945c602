/** The routes of the set-up: each for who operates Rungs. What a page sends is read here, and nothing of it is trusted. */
import type { RESTAPIRequest, RESTAPIResponse } from '@servicenow/glide/sn_ws_int';
import type { IncidentState, Mapping, Priority, Scope, SetUp, SetUpChange } from './vendor/core.js';
import { now } from './glide/clock.ts';
import { currentUserName } from './glide/users.ts';
import { answer, sent } from './rest.ts';
import type { Answer } from './rest.ts';
import {
  changeSetUp,
  findScopes,
  foundPeople,
  pastTickets,
  probeInstance,
  seeMapping,
  seeMetrics,
  showSetUp,
} from './setUp.ts';

/** A query of the platform holds so many ids. */
const MOST_GROUPS = 200;
const LONGEST_NAME = 300;
const LONGEST_QUERY = 100;
const LONGEST_PAST_DAYS = 90;
const MOST_VALUES = 200;
const SYS_ID = /^[0-9a-f]{32}$/;
const STATES: readonly IncidentState[] = ['new', 'inProgress', 'onHold', 'resolved', 'closed', 'cancelled'];
const PRIORITIES: readonly Priority[] = [1, 2, 3, 4, 5];

export function getSetUp(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => ({ status: 200, body: showSetUp(now()) }));
}

export function postSetUp(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => {
    const change = changeIn(sent(request));
    if (typeof change === 'string') return refused(change);
    const changed = changeSetUp(change, currentUserName(), now());
    return changed.ok ? { status: 200, body: changed.view } : refused(changed.because);
  });
}

export function postScopes(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => {
    const { query, from } = sent(request);
    return { status: 200, body: findScopes(queryIn(query), Math.max(0, Math.floor(Number(from)) || 0)) };
  });
}

export function postPeople(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => ({ status: 200, body: foundPeople(queryIn(sent(request)['query'])) }));
}

export function getProbe(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => ({ status: 200, body: probeInstance(now()) }));
}

export function getMetrics(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => ({ status: 200, body: seeMetrics() }));
}

export function getMapping(_request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => ({ status: 200, body: seeMapping() }));
}

export function postPast(request: RESTAPIRequest, response: RESTAPIResponse): void {
  answer(response, 'operate', () => {
    const { days, place } = sent(request);
    const isLength = typeof days === 'number' && days % 1 === 0 && days >= 1 && days <= LONGEST_PAST_DAYS;
    if (!isLength) return refused(`Nothing was read: 1 to ${LONGEST_PAST_DAYS} days can be tried.`);
    const after = typeof place === 'string' && SYS_ID.test(place) ? place : '';
    return { status: 200, body: pastTickets(days, after, now()) };
  });
}

function refused(because: string): Answer {
  return { status: 409, body: { because } };
}

/** A part of an encoded query would be read as one. */
function queryIn(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\^/g, ' ').trim().slice(0, LONGEST_QUERY) : '';
}

/** What is to change, or why nothing is. */
function changeIn(given: { readonly [field: string]: unknown }): SetUpChange | string {
  const scopes = scopesIn(given['scopes']);
  const resolution = namesIn(given['resolution']);
  const mapping = mappingIn(given['mapping']);
  if (scopes === 'wrong') return `Nothing was saved: choose all incidents, or at most ${MOST_GROUPS} groups.`;
  if (resolution === 'wrong')
    return 'Nothing was saved: the resolution clock needs one SLA definition or more, by its name.';
  if (mapping === 'wrong')
    return 'Nothing was saved: a value was given a meaning that Rungs does not know. Reload the page.';
  const { step, on } = given;
  return {
    ...(typeof step === 'number' && step >= 0 && step % 1 === 0 ? { step } : {}),
    ...(typeof on === 'boolean' ? { on } : {}),
    ...(scopes && { scopes }),
    ...(resolution && { resolution }),
    ...(mapping && { mapping }),
  };
}

function scopesIn(value: unknown): SetUp['scopes'] | 'wrong' | undefined {
  if (value === undefined || value === 'all') return value;
  if (!Array.isArray(value) || value.length > MOST_GROUPS) return 'wrong';
  const scopes = value.flatMap((each: { id?: unknown; name?: unknown } | null): Scope[] => {
    const id = String(each?.id ?? '');
    return SYS_ID.test(id) ? [{ id, name: String(each?.name ?? '').slice(0, LONGEST_NAME) }] : [];
  });
  return scopes.length === value.length ? scopes : 'wrong';
}

function namesIn(value: unknown): readonly string[] | 'wrong' | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_GROUPS) return 'wrong';
  return value.every((name) => typeof name === 'string' && name !== '' && name.length <= LONGEST_NAME)
    ? (value as string[])
    : 'wrong';
}

function mappingIn(value: unknown): Mapping | 'wrong' | undefined {
  if (value === undefined) return undefined;
  const { states, priorities } = (value ?? {}) as { states?: unknown; priorities?: unknown };
  const ofStates = meaningsIn(states, STATES);
  const ofPriorities = meaningsIn(priorities, PRIORITIES);
  return ofStates && ofPriorities ? { states: ofStates, priorities: ofPriorities } : 'wrong';
}

function meaningsIn<Meaning>(value: unknown, known: readonly Meaning[]): { [value: string]: Meaning } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  if (entries.length > MOST_VALUES || entries.some(([, meaning]) => !known.includes(meaning as Meaning)))
    return undefined;
  return Object.fromEntries(entries) as { [value: string]: Meaning };
}
