/** One HTTP exchange as data, so that a host can be called in-process, synchronously, or over the wire. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query, `/rest/api/3/issue/ITSD-1?fields=summary`; a transport is also given the origin. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string };
  readonly body?: string;
  /** The body as it came, for what is no text. */
  readonly bytes?: Uint8Array;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  /** Sent in place of the body, for what is no text. */
  readonly bytes?: Uint8Array;
}

/** Reaches the origin (`http://127.0.0.1:8101`) or answers undefined where it leads nowhere. */
export type SyncTransport = (
  origin: string,
  request: HttpRequest,
  timeoutMs: number,
) => HttpResponse | 'timedOut' | 'unreachable';
