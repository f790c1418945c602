/**
 * Who asks: by basic authentication, by a token of OAuth, or by the session cookie of a browser. A browser's call to REST
 * must also carry the session's token in `X-UserToken`, the `g_ck` of the page it comes from.
 */
import { createHash } from 'node:crypto';
import type { HttpRequest, HttpResponse } from '../../http';
import type { Instance } from '../instance';
import { json } from './httpExchange';
import type { OAuth } from './oauth';

export const SESSION_COOKIE = 'glide_user_session';
export const THEME_COOKIE = 'stand_in_theme';

export class Authentication {
  constructor(
    private readonly instance: Instance,
    private readonly oauth: OAuth,
  ) {}

  /** The user name, or undefined: 401. */
  ofRest(request: HttpRequest): string | undefined {
    const [scheme = '', token = ''] = (request.headers['authorization'] ?? '').split(' ');
    if (scheme.toLowerCase() === 'bearer') return this.oauth.userOf(token);
    const basic = this.basic(request);
    if (basic !== null) return basic;
    const userName = this.ofPage(request);
    const userToken = request.headers['x-usertoken'];
    return userName !== undefined && userToken === this.token(userName) ? userName : undefined;
  }

  ofPage(request: HttpRequest): string | undefined {
    const value = cookie(request, SESSION_COOKIE);
    const userName = value?.split('.').slice(0, -1).join('.') ?? '';
    return value === this.cookieValue(userName) && this.instance.user(userName) ? userName : undefined;
  }

  /** Credentials of a call begin a session, which may be continued by its cookie and token. */
  withSession(answer: HttpResponse, userName: string): HttpResponse {
    const value = `${SESSION_COOKIE}=${this.cookieValue(userName)}; Path=/; HttpOnly; SameSite=Lax`;
    return { ...answer, headers: { ...answer.headers, 'set-cookie': value } };
  }

  /** As ServiceNow's own SDK asks for it: whoever has a session and no token is refused, and given the token with that. */
  userToken(request: HttpRequest): HttpResponse {
    const userName = this.ofPage(request);
    if (userName === undefined) return json(200, {});
    const token = this.token(userName);
    if (request.headers['x-usertoken'] === token) return json(200, { user_name: userName });
    return json(401, {}, { 'x-usertoken-response': token });
  }

  cookieValue(userName: string): string {
    return `${userName}.${digest(`session/${userName}`).slice(0, 16)}`;
  }

  /** What a page gives its scripts as `window.g_ck`. */
  token(userName: string): string {
    return digest(`token/${userName}`);
  }

  /** Null where the request has no basic authentication at all. */
  private basic(request: HttpRequest): string | undefined | null {
    const [scheme, encoded = ''] = (request.headers['authorization'] ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'basic') return null;
    const [userName = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    const user = this.instance.user(userName);
    const accepted = user?.['active'] === 'true' && user['user_password'] === password.join(':');
    return accepted ? userName : undefined;
  }
}

export function cookie(request: HttpRequest, name: string): string | undefined {
  const pairs = (request.headers['cookie'] ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([each]) => each === name)?.[1];
  return value === undefined ? undefined : decodeURIComponent(value);
}

function digest(text: string): string {
  return createHash('sha256').update(`stand-in/${text}`).digest('hex');
}
