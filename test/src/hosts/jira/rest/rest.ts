/**
 * One REST exchange, from the raw request to the raw answer: who is calling, may they, which operation
 * is it, and what does it say. Faults strike here, where a real network and a real gateway would.
 */
import type { HttpRequest, HttpResponse } from '../../http';
import { strikes } from '../faults';
import { isObject } from '../site/json';
import { RestFault, badRequest, deskFaultAnswer, faultAnswer, responseOf } from './answer';
import { PointsMeter } from './points';
import { routeFor } from './routes';
import type { JiraFaults } from '../faults';
import type { JiraSite } from '../site/jiraSite';
import type { JiraUser } from '../site/records';
import type { Answer } from './answer';
import type { RouteMatch } from './routes';

export interface Exchange {
  readonly request: HttpRequest;
  /** What the caller got; 504 stands for an answer that was lost after the work was done. */
  readonly response: HttpResponse;
  readonly viewer: JiraUser | undefined;
}

/** Who is calling: found by the request's own credentials, or vouched for by Forge. */
export interface Caller {
  readonly viewer: JiraUser;
  /** What an app was granted; people have no scopes. */
  readonly scopes?: readonly string[];
}

export class JiraRest {
  /** Paths that somebody asked for and this stand-in does not have. */
  readonly unknownPaths: string[] = [];
  /** What the app has used of its quota. */
  readonly points: PointsMeter;
  private readonly observers: ((exchange: Exchange) => void)[] = [];

  constructor(
    private readonly site: JiraSite,
    private readonly faults: JiraFaults,
  ) {
    this.points = new PointsMeter(() => site.now(), faults);
  }

  onExchange(observer: (exchange: Exchange) => void): void {
    this.observers.push(observer);
  }

  /** A call by its own credentials. */
  exchange(request: HttpRequest): HttpResponse | 'timedOut' {
    const caller = this.authenticate(request);
    return caller instanceof RestFault ? responseOf(faultAnswer(caller)) : this.exchangeAs(caller, request);
  }

  exchangeAs(caller: Caller | undefined, request: HttpRequest): HttpResponse | 'timedOut' {
    const struck = this.faultBefore(request);
    const response = struck ?? this.metered(caller, request);
    if (!struck && this.isWrite(request)) this.site.searchIndex.observe();
    const isLost = !struck && this.isWrite(request) && this.hits(request) && strikes(this.faults.timeOutAfterWrite);
    for (const observer of this.observers) observer({ request, response, viewer: caller?.viewer });
    return isLost ? 'timedOut' : response;
  }

  /** Apps have a quota; people with their own credentials have none. */
  private metered(caller: Caller | undefined, request: HttpRequest): HttpResponse {
    const match = routeFor(request.method, new URL(request.path, this.site.origin).pathname);
    if (!caller?.scopes || typeof match !== 'object') return this.answer(caller, request);
    const refusal = this.points.refusal(request, match.route);
    return refusal ?? this.points.counted(match.route, this.answer(caller, request));
  }

  private answer(caller: Caller | undefined, request: HttpRequest): HttpResponse {
    const url = new URL(request.path, this.site.origin);
    try {
      const match = routeFor(request.method, url.pathname);
      if (match === undefined) return this.unknownPath(request);
      if (match === 'wrongMethod') throw new RestFault(405, ['Method Not Allowed']);
      const viewer = this.viewerFor(match, caller);
      const body = request.body === undefined || request.body === '' ? undefined : parsed(request.body);
      const isNewComment = match.route.method === 'POST' && match.route.template.endsWith('/comment');
      const kept = isNewComment && isObject(body) && strikes(this.faults.losePropertiesOfComments) ? withoutProperties(body) : body; // prettier-ignore
      return responseOf(
        match.route.answer({
          site: this.site,
          viewer,
          version: match.version,
          path: match.path,
          query: url.searchParams,
          body: kept,
        }),
      );
    } catch (fault) {
      if (!(fault instanceof RestFault)) throw fault;
      return responseOf(url.pathname.startsWith('/rest/servicedeskapi/') ? deskFaultAnswer(fault) : faultAnswer(fault));
    }
  }

  /** Only `serverInfo` is for everybody; scopes bind apps, not people. */
  private viewerFor({ route }: RouteMatch, caller: Caller | undefined): JiraUser {
    if (!caller) {
      if (route.template === 'serverInfo') return anonymous(this.site);
      throw new RestFault(401, ['Client must be authenticated to access this resource.']);
    }
    if (caller.scopes && route.scope !== 'none' && !caller.scopes.includes(route.scope)) {
      throw new RestFault(401, [
        `Unauthorized; scope does not match: ${route.method} ${route.template} needs ${route.scope}`,
      ]);
    }
    return caller.viewer;
  }

  private authenticate(request: HttpRequest): Caller | undefined | RestFault {
    const basic = /^Basic (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (basic !== undefined) return this.byToken(Buffer.from(basic, 'base64').toString('utf8'));
    const session = /(?:^|;\s*)jira\.session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    const viewer = session === undefined ? undefined : this.site.user(decodeURIComponent(session));
    return viewer && { viewer };
  }

  private byToken(credentials: string): Caller | RestFault {
    const colon = credentials.indexOf(':');
    const [email, token] = [credentials.slice(0, colon), credentials.slice(colon + 1)];
    const viewer = this.site.users.find(
      (user) => user.email === email && user.apiToken !== undefined && user.apiToken === token,
    );
    return viewer ? { viewer } : new RestFault(401, ['Client must be authenticated to access this resource.']);
  }

  private unknownPath(request: HttpRequest): HttpResponse {
    this.unknownPaths.push(`${request.method} ${request.path}`);
    const message = `The local stand-in for Jira does not have ${request.method} ${request.path}.`;
    return responseOf({ status: 404, body: { errorMessages: [message], errors: {} } });
  }

  private faultBefore(request: HttpRequest): HttpResponse | undefined {
    if (!this.hits(request)) return undefined;
    if (strikes(this.faults.rateLimit)) return responseOf(rateLimited(this.faults.rateLimit.retryAfterSeconds));
    if (strikes(this.faults.unavailable)) return responseOf(unavailable);
    return undefined;
  }

  /** By what the operation does: searches are sent by POST too. */
  private isWrite(request: HttpRequest): boolean {
    const match = routeFor(request.method, new URL(request.path, this.site.origin).pathname);
    return typeof match === 'object' && match.route.scope.startsWith('write:');
  }

  private hits(request: HttpRequest): boolean {
    return this.faults.onlyPaths?.test(request.path) ?? true;
  }
}

/** Some of Jira's 429 carry `Retry-After` and some do not (JRACLOUD-82801); callers must live with both. */
function rateLimited(retryAfterSeconds: number | undefined): Answer {
  return {
    status: 429,
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
    headers: {
      'ratelimit-reason': 'jira-burst-based',
      'x-ratelimit-nearlimit': 'true',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    },
  };
}

const unavailable: Answer = { status: 503, headers: { 'content-type': 'text/html' } };

function withoutProperties({ properties: _lost, ...body }: { readonly [name: string]: unknown }): object {
  return body;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
}

function anonymous(site: JiraSite): JiraUser {
  return { accountId: '', displayName: 'Anonymous', email: '', timeZone: site.seed.zone, role: 'customer' };
}
