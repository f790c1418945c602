/** A queue event: the time to look at one ticket has come. */
import { InvocationError, InvocationErrorCode } from '#forge';
import * as z from '#zod';
import { failureOf } from '../jira/failure';
import { checkDue } from '../usecases/checkDue';
import { issueIdOf } from './issueId';
import { appTools } from './tools';

const dueEvent = z.object({
  body: z.object({
    v: z.literal(1),
    issueId: z.string(),
    changed: z.optional(z.literal(true)),
  }),
});

const RETRY_AFTER_SEC = 30;
const LONGEST_RETRY_SEC = 900;

export async function due(event: unknown): Promise<InvocationError | undefined> {
  const { issueId, changed = false } = dueEvent.parse(event).body;
  try {
    await checkDue(appTools(), { issueId: issueIdOf(issueId), changed }, Date.now());
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    const isLimited = failure.kind === 'rateLimited';
    const retryAfter = isLimited ? Math.ceil(failure.retryAfterMs / 1_000) : RETRY_AFTER_SEC;
    return new InvocationError({
      retryAfter: Math.min(LONGEST_RETRY_SEC, retryAfter),
      retryReason: isLimited
        ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
        : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}
