/**
 * Who calls a resolver, and from which ticket. Both come from the platform's context; what a page
 * puts into its payload decides neither.
 */
import type { IncidentId } from '@rungs/core';
import * as z from '#zod';
import { failureInWords } from '../jira/failureInWords';
import { failureOf } from '../jira/failure';
import type { Answer } from '../usecases/answer';
import { issueIdOf } from './issueId';

export type { Answer };

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

/** The same for what may refuse by itself: its refusals and Jira's read alike. */
export async function permitted<Value>(make: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  const answer = await answered(make);
  return answer.ok ? answer.value : answer;
}
