/**
 * Scripted REST: finds the operation by method and path, with or without its version, asks the rules
 * that guard it, and wraps what the script answers in `{ "result": … }`.
 */
import type { HttpRequest, HttpResponse } from '../../http';
import { hasRole, type Access } from '../access';
import type { Row } from '../data/database';
import type { Instance } from '../instance';
import { errorText, type Scripts } from '../scripts';
import { failure, json, notAuthenticated, parseUrl } from './httpExchange';

interface Route {
  readonly operation: Row;
  readonly pathParams: { readonly [name: string]: string };
}

export class ScriptedRest {
  constructor(
    private readonly instance: Instance,
    private readonly access: Access,
    private readonly scripts: Scripts,
  ) {}

  /** Undefined where no service lives under the path. */
  find(request: HttpRequest): Route | undefined {
    const path = decodeURI(parseUrl(request).pathname);
    for (const operation of this.instance.find('sys_ws_operation', 'active=true')) {
      if (operation['http_method'] !== request.method) continue;
      for (const pattern of [operation['operation_uri'], operation['default_operation_uri']]) {
        const pathParams = pattern ? matchPath(pattern, path) : undefined;
        if (pathParams) return { operation, pathParams };
      }
    }
    return undefined;
  }

  /** Does another method live at this path? Then the answer is 405 and not 404. */
  knowsPath(path: string): boolean {
    return this.instance
      .find('sys_ws_operation', 'active=true')
      .some((each) =>
        [each['operation_uri'], each['default_operation_uri']].some((uri) => uri && matchPath(uri, path)),
      );
  }

  /** `signedIn` tells a caller who gave no credentials; some operations need none. */
  answer(route: Route, request: HttpRequest, signedIn: boolean): HttpResponse {
    const refusal = this.refusal(route.operation, signedIn);
    if (refusal) return refusal;
    const exchange = this.exchange(route, request);
    if (!exchange) return failure(400, 'Exception while reading request', 'The payload is not valid JSON');
    try {
      this.scripts.run(route.operation, route.operation['operation_script'] ?? '', exchange.bindings);
    } catch (thrown) {
      const message = errorText(thrown);
      this.instance.write('error', `Scripted REST ${route.operation['name']}`, message);
      return failure(500, message, null);
    }
    return exchange.answered();
  }

  private refusal(operation: Row, signedIn: boolean): HttpResponse | undefined {
    if (operation['requires_authentication'] !== 'false' && !signedIn) return notAuthenticated;
    const userName = this.instance.session.userName;
    const notAllowed = failure(403, 'User Not Authorized', 'Failed API level ACL Validation');
    const internalOnly = operation['requires_snc_internal_role'] !== 'false';
    if (internalOnly && !hasRole(this.instance, userName, 'snc_internal')) return notAllowed;
    const guarded = operation['requires_acl_authorization'] !== 'false';
    return guarded && !this.access.allowsRules(operation['enforce_acl'] ?? '') ? notAllowed : undefined;
  }

  private exchange(route: Route, request: HttpRequest) {
    const url = parseUrl(request);
    const data = request.body ? readJson(request.body) : {};
    if (data === undefined) return undefined;
    const give = (value: unknown): unknown => this.inEngine(value);
    const queryParams: { [name: string]: string[] } = {};
    for (const [name, value] of url.searchParams) queryParams[name] = [...(queryParams[name] ?? []), value];
    const bindings = {
      request: {
        pathParams: give(route.pathParams),
        queryParams: give(queryParams),
        queryString: url.search.slice(1),
        headers: give(request.headers),
        uri: url.pathname,
        url: request.path,
        body: { data: give(data), dataString: request.body ?? '' },
        getHeader: (name: unknown) => request.headers[String(name).toLowerCase()] ?? null,
      },
      response: new ScriptedResponse(),
    };
    return { bindings, answered: () => bindings.response.answer() };
  }

  /** Objects of the engine's own realm, as the platform gives them. */
  private inEngine(value: unknown): unknown {
    return this.instance.sandbox.evaluate(`(${JSON.stringify(value)})`, 'request');
  }
}

class ScriptedResponse {
  private status = 200;
  private body: unknown;
  private readonly headers: { [name: string]: string } = {};

  setStatus(status: unknown): void {
    this.status = Number(status);
  }

  setBody(body: unknown): void {
    this.body = body;
  }

  setHeader(name: unknown, value: unknown): void {
    this.headers[String(name).toLowerCase()] = String(value);
  }

  setHeaders(headers: { readonly [name: string]: unknown }): void {
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
  }

  setContentType(type: unknown): void {
    this.setHeader('content-type', type);
  }

  setLocation(location: unknown): void {
    this.setHeader('location', location);
  }

  setError(error: { readonly message?: unknown; readonly detail?: unknown; readonly status?: unknown }): void {
    this.status = Number(error.status ?? 500);
    this.body = {
      error: { message: String(error.message ?? ''), detail: String(error.detail ?? '') },
      status: 'failure',
    };
  }

  answer(): HttpResponse {
    if (this.body === undefined) return { status: this.status, headers: this.headers, body: '' };
    return json(this.status, { result: this.body }, this.headers);
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `{name}` stands for one segment. */
function matchPath(pattern: string, path: string): { readonly [name: string]: string } | undefined {
  const [wanted, given] = [pattern.split('/'), path.replace(/\/$/, '').split('/')];
  if (wanted.length !== given.length) return undefined;
  const found: { [name: string]: string } = {};
  for (const [at, segment] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    const value = given[at] ?? '';
    if (name && value !== '') found[name] = decodeURIComponent(value);
    else if (segment !== value) return undefined;
  }
  return found;
}
