/** One outbound HTTP exchange. Only called from event scripts and scheduled jobs, never while a user waits. */
import { RESTMessageV2 } from '@servicenow/glide/sn_ws';

export interface OutboundRequest {
  readonly method: 'get' | 'post' | 'put';
  readonly url: string;
  readonly body?: string;
}

export interface Credentials {
  readonly user: string;
  readonly token: string;
}

export type OutboundAnswer =
  | { readonly status: number; readonly body: string; readonly retryAfter: string }
  /** No answer came: the other side may or may not have done what was asked. */
  | { readonly noAnswer: string };

const TIMEOUT_MS = 20_000;

export function send({ method, url, body }: OutboundRequest, { user, token }: Credentials): OutboundAnswer {
  try {
    const message = new RESTMessageV2();
    message.setEndpoint(url);
    message.setHttpMethod(method);
    message.setBasicAuth(user, token);
    message.setHttpTimeout(TIMEOUT_MS);
    message.setRequestHeader('Accept', 'application/json');
    if (body !== undefined) {
      message.setRequestHeader('Content-Type', 'application/json');
      message.setRequestBody(body);
    }
    const response = message.execute();
    const status = Number(response.getStatusCode());
    // Status 0 is Glide's way to say that nothing came back.
    if (!status) return { noAnswer: String(response.getErrorMessage() ?? '') };
    return {
      status,
      body: String(response.getBody() ?? ''),
      retryAfter: String(response.getHeader('Retry-After') ?? ''),
    };
  } catch (error) {
    return { noAnswer: String(error) };
  }
}
