/**
 * Why Jira did not do what was asked, in the few kinds that a caller treats differently. Every
 * answer of Jira is translated here, once; nobody else looks at a status code.
 */
export type Failure =
  /** `unstated` where Jira did not say how long: then longer each time (`backOffMs`). */
  | { readonly kind: 'rateLimited'; readonly retryAfterMs: number; readonly unstated?: true }
  /** Not there, or not visible to the one who asks: Jira does not tell the two apart. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'forbidden' }
  /** Jira refused what was sent: trying again unchanged is no use. */
  | { readonly kind: 'refused' }
  /** It may or may not have happened: look before doing it again. */
  | { readonly kind: 'unavailable' };

export class JiraFailure extends Error {
  override readonly name = 'JiraFailure';

  constructor(
    readonly failure: Failure,
    message: string,
  ) {
    super(message);
  }
}

export function failureOf(error: unknown): Failure | undefined {
  return error instanceof JiraFailure ? error.failure : undefined;
}

const RETRY_AFTER_UNSTATED_MS = 30_000;
/** The longest that a queue keeps an event back. */
const LONGEST_BACK_OFF_MS = 900_000;

/** How long to wait before the attempt after `attempt`, from 1: as Jira said, else 30 s, 1 min, 2 min … 15 min. */
export function backOffMs(failure: Failure, attempt: number): number {
  if (failure.kind === 'rateLimited' && !failure.unstated) return failure.retryAfterMs;
  return Math.min(LONGEST_BACK_OFF_MS, RETRY_AFTER_UNSTATED_MS * 2 ** (attempt - 1));
}

interface Answered {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

export function failureFor(answer: Answered): Failure {
  switch (answer.status) {
    case 429: {
      const stated = statedRetryAfterMs(answer);
      return stated === undefined
        ? { kind: 'rateLimited', retryAfterMs: RETRY_AFTER_UNSTATED_MS, unstated: true }
        : { kind: 'rateLimited', retryAfterMs: stated };
    }
    case 404:
    case 410:
      return { kind: 'notFound' };
    case 401:
    case 403:
      return { kind: 'forbidden' };
    default:
      return answer.status >= 400 && answer.status < 500 ? { kind: 'refused' } : { kind: 'unavailable' };
  }
}

/** Jira says whole seconds; anything else is as good as nothing said. */
export function statedRetryAfterMs({ headers }: Answered): number | undefined {
  const header = headers.get('retry-after');
  const seconds = header !== null && /^\d+$/.test(header.trim()) ? Number(header) : 0;
  return seconds > 0 ? seconds * 1_000 : undefined;
}
