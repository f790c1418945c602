/** A queue event: the time to look at one ticket has come. */
import { InvocationError, InvocationErrorCode } from '#forge';
import * as z from '#zod';
import { backOffMs, failureOf } from '../jira/failure';
import { checkDue } from '../usecases/checkDue';
import { issueIdOf } from './issueId';
import { appTools, withAppTools } from './tools';

const dueEvent = z.object({
  body: z.object({
    v: z.literal(1),
    issueId: z.string(),
    changed: z.optional(z.literal(true)),
  }),
  retryContext: z.optional(z.object({ retryCount: z.number() })),
});

const LONGEST_RETRY_SEC = 900;

export async function due(event: unknown): Promise<InvocationError | undefined> {
  const { body, retryContext } = dueEvent.parse(event);
  const { issueId, changed = false } = body;
  try {
    await withAppTools((tools) => checkDue(tools, { issueId: issueIdOf(issueId), changed }, Date.now()));
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) {
      await appTools().deadLetters.note(issueIdOf(issueId), String(error), Date.now());
      throw error;
    }
    const retryAfter = Math.ceil(backOffMs(failure, (retryContext?.retryCount ?? 0) + 1) / 1_000);
    return new InvocationError({
      retryAfter: Math.min(LONGEST_RETRY_SEC, retryAfter),
      retryReason:
        failure.kind === 'rateLimited'
          ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
          : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
}
