/** What a REST handler is given and what it gives back; refusals are thrown as `RestFault` in Jira's shape. */
import type { HttpResponse } from '../../http';
import type { JiraSite } from '../site/jiraSite';
import type { Json, JsonObject } from '../site/json';
import type { JiraUser } from '../site/records';

export interface Call {
  readonly site: JiraSite;
  readonly viewer: JiraUser;
  /** 3 speaks Atlassian Document Format, 2 plain text. */
  readonly version: 2 | 3;
  /** From the path, in the template's order. */
  readonly path: { readonly [name: string]: string };
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: { readonly [name: string]: string };
}

export const ok = (body: Json): Answer => ({ status: 200, body });
export const created = (body: Json): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** `errorMessages` says what is wrong with the call, `errors` what is wrong with a field of it. */
export class RestFault extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: { readonly [field: string]: string } = {},
  ) {
    super([...errorMessages, ...Object.entries(errors).map(([field, why]) => `${field}: ${why}`)].join(' '));
  }
}

export const badRequest = (message: string): RestFault => new RestFault(400, [message]);
export const badFields = (errors: { readonly [field: string]: string }): RestFault => new RestFault(400, [], errors);
export const notFound = (message: string): RestFault => new RestFault(404, [message]);

export function faultAnswer(fault: RestFault): Answer {
  return { status: fault.status, body: { errorMessages: fault.errorMessages, errors: fault.errors } };
}

/** The service desk has one message for each error. */
export function deskFaultAnswer(fault: RestFault): Answer {
  const errorMessage = fault.errorMessages.join(' ');
  return { status: fault.status, body: { errorMessage, i18nErrorMessage: { i18nKey: errorMessage, parameters: [] } } };
}

export function responseOf(answer: Answer): HttpResponse {
  return {
    status: answer.status,
    headers: {
      ...(answer.body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' }),
      ...answer.headers,
    },
    body: answer.body === undefined ? '' : JSON.stringify(answer.body),
  };
}

/** One page of a list, in the shape of Jira's page beans. */
export function page(call: Call, list: readonly Json[], defaultSize: number, largest = defaultSize): PageOf {
  const startAt = wholeNumber(call, 'startAt', 0);
  const maxResults = Math.min(wholeNumber(call, 'maxResults', defaultSize), largest);
  const values = list.slice(startAt, startAt + maxResults);
  return { startAt, maxResults, total: list.length, isLast: startAt + values.length >= list.length, values };
}

interface PageOf extends JsonObject {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly Json[];
}

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const text = call.query.get(name);
  if (text === null || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw badRequest(`The value of '${name}' must be a whole number, not '${text}'.`);
  return value;
}

/** `a,b` and repeated parameters, as Jira takes both. */
export function listParameter(call: Call, name: string): readonly string[] {
  return call.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
