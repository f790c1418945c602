/**
 * Why Jira did not do what was asked, in the few kinds that a caller treats differently. Every
 * answer of Jira is translated here, once; nobody else looks at a status code.
 */
export type Failure =
  | { readonly kind: 'rateLimited'; readonly retryAfterMs: number }
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

interface Answered {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

export function failureFor(answer: Answered): Failure {
  switch (answer.status) {
    case 429:
      return { kind: 'rateLimited', retryAfterMs: retryAfterMs(answer.headers.get('retry-after')) };
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
function retryAfterMs(header: string | null): number {
  const seconds = header !== null && /^\d+$/.test(header.trim()) ? Number(header) : 0;
  return seconds > 0 ? seconds * 1_000 : RETRY_AFTER_UNSTATED_MS;
}
