/** What a person is told when Jira did not answer: cause, effect, next step. */
import type { Failure } from './failure';

export function failureInWords(failure: Failure): string {
  switch (failure.kind) {
    case 'rateLimited':
      return `Jira is answering slowly because of many requests, so this could not be loaded. Try again in ${Math.ceil(failure.retryAfterMs / 1_000)} seconds.`;
    case 'notFound':
      return 'You cannot see this work item, or it was deleted, so its escalation is not shown. Ask your Jira administrator for access.';
    case 'forbidden':
      return 'Jira did not allow this with your permissions, so nothing was changed. Ask your Jira administrator for access.';
    case 'refused':
    case 'unavailable':
      return 'Jira did not give a usable answer, so this could not be loaded. Nothing was lost: try again in a minute.';
  }
}
