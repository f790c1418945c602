/**
 * Who calls a resolver, and from which ticket. Both come from the platform's context; what a page
 * puts into its payload decides neither.
 */
import type { IncidentId } from '@rungs/core';
import * as z from '#zod';
import { failureInWords } from '../jira/failureInWords';
import { failureOf } from '../jira/failure';
import { issueIdOf } from './issueId';

const personContext = z.object({ accountId: z.string(), siteUrl: z.optional(z.string()) });
const ticketContext = z.object({ extension: z.object({ issue: z.object({ id: z.string() }) }) });

/** What a resolver is given: from the page, and from the platform. */
export interface Call {
  readonly payload?: unknown;
  readonly context: unknown;
}

export interface Caller {
  readonly accountId: string;
  readonly siteUrl: string | undefined;
}

export function callerOf(context: unknown): Caller {
  const { accountId, siteUrl } = personContext.parse(context);
  return { accountId, siteUrl };
}

export function callerOnTicket(context: unknown): Caller & { issueId: IncidentId } {
  return { ...callerOf(context), issueId: issueIdOf(ticketContext.parse(context).extension.issue.id) };
}

/** What a page is answered: the value, or in words why there is none. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly because: string };

/** Jira's failures become words; a mistake of ours stays loud. */
export async function answered<Value>(make: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await make() };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { ok: false, because: failureInWords(failure) };
  }
}
