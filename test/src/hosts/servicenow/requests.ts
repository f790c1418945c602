/**
 * Every HTTP request of the instance finds its way here: REST, pages of the platform, pages and
 * bundles of applications. Each runs in the session of whoever asks.
 */
import type { HttpRequest, HttpResponse } from '../http';
import type { Access } from './access';
import type { GlideApi } from './glide/glideApi';
import { sessionOf, type Instance } from './instance';
import { Authentication } from './rest/authentication';
import { OAuth } from './rest/oauth';
import { RateLimits } from './rest/rateLimits';
import { AttachmentApi } from './rest/attachmentApi';
import { failure, html, notAuthenticated, parseUrl } from './rest/httpExchange';
import { ScriptedRest } from './rest/scriptedRest';
import { TableApi } from './rest/tableApi';
import { errorText, type Scripts } from './scripts';
import { Pages } from './pages/pages';
import { FormActions } from './pages/formActions';
import { clientBundle } from './pages/applicationPage';
import type { PressedButton } from './localServiceNow';

export class Requests {
  private readonly authentication: Authentication;
  private readonly oauth: OAuth;
  private readonly limits: RateLimits;
  private readonly tables: TableApi;
  private readonly attachments: AttachmentApi;
  private readonly scripted: ScriptedRest;
  private readonly actions: FormActions;
  private readonly pages: Pages;

  constructor(
    private readonly instance: Instance,
    access: Access,
    glide: GlideApi,
    scripts: Scripts,
  ) {
    this.oauth = new OAuth(instance);
    this.limits = new RateLimits(instance);
    this.authentication = new Authentication(instance, this.oauth);
    this.tables = new TableApi(instance, access, glide, scripts);
    this.attachments = new AttachmentApi(instance, access, scripts);
    this.scripted = new ScriptedRest(instance, access, scripts);
    this.actions = new FormActions(instance, glide, scripts);
    this.pages = new Pages(instance, access, glide, scripts, this.actions, this.authentication);
  }

  answer(given: HttpRequest): HttpResponse {
    const path = parseUrl(given).pathname;
    const request = path.startsWith('/api/') ? asMeant(given) : given;
    try {
      if (path.startsWith('/api/')) return withoutBody(given, this.rest(request, path));
      if (path === '/oauth_token.do') return this.oauth.answer(request);
      if (path === '/angular.do') return this.authentication.userToken(request);
      if (path.startsWith('/uxasset/')) return clientBundle(this.instance, path);
      return this.pages.answer(request);
    } catch (thrown) {
      this.instance.write('error', `${request.method} ${path}`, errorText(thrown));
      return path.startsWith('/api/')
        ? failure(500, errorText(thrown), null)
        : html(500, 'The stand-in failed; its log says why.');
    }
  }

  pressButton(table: string, sysId: string, actionName: string): PressedButton {
    return this.actions.press(table, sysId, actionName);
  }

  private rest(request: HttpRequest, path: string): HttpResponse {
    const userName = this.authentication.ofRest(request);
    const answer = this.limits.limited(request, userName ?? 'guest', () => this.routed(request, path, userName));
    const begins = userName !== undefined && request.headers['authorization'] !== undefined;
    return begins ? this.authentication.withSession(answer, userName) : answer;
  }

  /** A node that dies takes its answer with it. */
  private byANode(name: string, work: () => HttpResponse): HttpResponse {
    const { interruptions } = this.instance;
    return interruptions.during(name, () => {
      const response = work();
      return interruptions.isDead ? failure(502, 'Bad Gateway', 'The node died') : response;
    });
  }

  private routed(request: HttpRequest, path: string, userName: string | undefined): HttpResponse {
    const route = this.scripted.find(request);
    if (route) {
      const session = sessionOf(userName ?? 'guest', true);
      return this.instance.inSession(session, () =>
        this.byANode(`${request.method} ${path}`, () => this.scripted.answer(route, request, userName !== undefined)),
      );
    }
    if (userName === undefined) return notAuthenticated;
    if (this.scripted.knowsPath(path))
      return failure(405, 'Method not allowed', `${request.method} is not supported by ${path}`);
    if (this.attachments.handles(path))
      return this.instance.inSession(sessionOf(userName, true), () => this.attachments.answer(request));
    if (!this.tables.handles(path)) return failure(400, 'Requested URI does not represent any resource', path);
    return this.instance.inSession(sessionOf(userName, true), () => this.tables.answer(request));
  }
}

/** `X-HTTP-Method-Override` says another method; HEAD is a GET whose body is kept back. */
function asMeant(request: HttpRequest): HttpRequest {
  const method = (request.headers['x-http-method-override'] ?? request.method).toUpperCase();
  return { ...request, method: method === 'HEAD' ? 'GET' : method };
}

function withoutBody(request: HttpRequest, answer: HttpResponse): HttpResponse {
  return request.method === 'HEAD' ? { status: answer.status, headers: answer.headers, body: '' } : answer;
}
