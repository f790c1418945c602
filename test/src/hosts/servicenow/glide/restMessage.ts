/**
 * sn_ws.RESTMessageV2 and its response. As documented, `execute()` may throw where the connection
 * times out; where the request never leaves (no such host, refused) the response says so: status 0,
 * `haveError()` and a message. A status of 400 and above is an error too, with its body readable.
 */
import { Attachments } from '../data/attachments';
import type { HttpRequest, HttpResponse } from '../../http';
import { strikes } from '../faults';
import type { Instance } from '../instance';
import { scriptText } from './conditionFrom';
import { withRefusals } from './notOffered';

const DEFAULT_TIMEOUT_MS = 30_000;

export function restMessageClass(instance: Instance) {
  class RESTMessageV2 {
    private endpoint = '';
    private method = 'GET';
    private timeoutMs = DEFAULT_TIMEOUT_MS;
    private body = '';
    private readonly headers: { [name: string]: string } = { 'user-agent': 'ServiceNow/1.0' };
    private readonly query: [string, string][] = [];
    private readonly variables = new Map<string, string>();

    /** By name and function of a REST message record, or empty. */
    constructor(name?: unknown, functionName?: unknown) {
      if (name !== undefined) this.#useRecord(scriptText(name), scriptText(functionName));
    }

    setEndpoint(endpoint: unknown): void {
      this.endpoint = scriptText(endpoint);
    }

    getEndpoint(): string {
      return this.#resolved(this.endpoint);
    }

    setHttpMethod(method: unknown): void {
      this.method = scriptText(method).toUpperCase();
    }

    setHttpTimeout(milliseconds: unknown): void {
      this.timeoutMs = Number(milliseconds);
    }

    setRequestHeader(name: unknown, value: unknown): void {
      this.headers[scriptText(name).toLowerCase()] = scriptText(value);
    }

    getRequestHeader(name: unknown): string {
      return this.headers[scriptText(name).toLowerCase()] ?? '';
    }

    getRequestHeaders(): { [name: string]: string } {
      return { ...this.headers };
    }

    setRequestBody(body: unknown): void {
      this.body = scriptText(body);
    }

    getRequestBody(): string {
      return this.#resolved(this.body);
    }

    /** Read as text: what is no text does not cross this host's network whole. */
    setRequestBodyFromAttachment(sysId: unknown): void {
      this.body = new Attachments(instance).content(scriptText(sysId)).toString('utf8');
    }

    setQueryParameter(name: unknown, value: unknown): void {
      this.query.push([scriptText(name), scriptText(value)]);
    }

    setStringParameter(name: unknown, value: unknown): void {
      this.variables.set(scriptText(name), scriptText(value));
    }

    setStringParameterNoEscape(name: unknown, value: unknown): void {
      this.setStringParameter(name, value);
    }

    setBasicAuth(userName: unknown, password: unknown): void {
      const pair = `${scriptText(userName)}:${scriptText(password)}`;
      this.headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
    }

    setAuthenticationProfile(type: unknown, profileId: unknown): void {
      const profile = instance.database.get('sys_auth_profile_basic', scriptText(profileId));
      if (scriptText(type) !== 'basic' || !profile)
        throw new Error(`No ${scriptText(type)} profile ${scriptText(profileId)}`);
      this.setBasicAuth(profile['username'], profile['password']);
    }

    getParameters(): { [name: string]: string } {
      return Object.fromEntries(this.variables);
    }

    getVariables(): string[] {
      return [...this.variables.keys()];
    }

    setLogLevel(): void {
      // Every exchange of the stand-in is visible to its transport.
    }

    setFollowRedirect(): void {
      // Answers are given as they come.
    }

    execute(): RestResponse {
      const url = urlIn(this.getEndpoint());
      if (!url) return failedResponse(`Invalid URI: ${this.getEndpoint()}`);
      for (const [name, value] of this.query) url.searchParams.append(name, value);
      instance.interruptions.beforeCall();
      const answer = sent(instance, url, this.timeoutMs, {
        method: this.method,
        path: url.pathname + url.search,
        headers: this.headers,
        ...(this.body === '' ? {} : { body: this.getRequestBody() }),
      });
      if (answer === 'timedOut')
        throw new Error(`Request timed out after ${this.timeoutMs} ms: ${this.method} ${url.origin}`);
      if (answer === 'unreachable') return failedResponse(`Could not connect to ${url.origin}`);
      return new RestResponse(answer, '');
    }

    executeAsync(): RestResponse {
      return this.execute();
    }

    #resolved(text: string): string {
      return text.replace(/\$\{(\w+)\}/g, (hole, name: string) => this.variables.get(name) ?? hole);
    }

    #useRecord(name: string, functionName: string): void {
      const message = instance.findOne('sys_rest_message', `name=${name}`);
      const method = instance.findOne(
        'sys_rest_message_fn',
        `rest_message=${message?.['sys_id']}^function_name=${functionName}`,
      );
      if (!message || !method) throw new Error(`There is no REST message ${name} with a function ${functionName}`);
      this.endpoint = method['rest_endpoint'] || (message['rest_endpoint'] ?? '');
      this.method = (method['http_method'] || 'GET').toUpperCase();
      this.body = method['content'] ?? '';
    }
  }
  return withRefusals('RESTMessageV2', RESTMessageV2);
}

/** Where the fault is on, the answer never comes; the other side may have done what was asked all the same. */
function sent(
  instance: Instance,
  { origin }: URL,
  timeoutMs: number,
  request: HttpRequest,
): ReturnType<Instance['transport']> {
  const { timeOutCalls } = instance.interruptions.faults;
  const timesOut = strikes(timeOutCalls);
  if (timesOut && !timeOutCalls.afterTheFact) return 'timedOut';
  const answer = instance.transport(origin, request, timeoutMs);
  return timesOut ? 'timedOut' : answer;
}

class RestResponse {
  constructor(
    private readonly answer: HttpResponse,
    private readonly error: string,
  ) {}

  getStatusCode(): number {
    return this.answer.status;
  }

  getBody(): string {
    return this.answer.body;
  }

  haveError(): boolean {
    return this.error !== '' || this.answer.status >= 400;
  }

  getErrorMessage(): string {
    return this.error !== ''
      ? this.error
      : this.answer.status >= 400
        ? `Method failed with code: ${this.answer.status}`
        : '';
  }

  getErrorCode(): number {
    return this.haveError() ? 1 : 0;
  }

  /** Names read without regard to case. */
  getHeader(name: unknown): string | null {
    const wanted = scriptText(name).toLowerCase();
    return Object.entries(this.answer.headers).find(([each]) => each.toLowerCase() === wanted)?.[1] ?? null;
  }

  getAllHeaders(): { readonly name: string; readonly value: string }[] {
    return Object.entries(this.answer.headers).map(([name, value]) => ({ name, value }));
  }

  /** The answer is there at once: nobody waits. */
  waitForResponse(): void {
    return undefined;
  }

  getHeaders(): { [name: string]: string } {
    return { ...this.answer.headers };
  }
}

withRefusals('RESTResponseV2', RestResponse);

function failedResponse(message: string): RestResponse {
  return new RestResponse({ status: 0, headers: {}, body: '' }, message);
}

function urlIn(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
