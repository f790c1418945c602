/**
 * OAuth 2.0 at `/oauth_token.do`, for the clients of `oauth_entity`: by a user's password, by a refresh token,
 * and by the client's own credentials where the property for that is on. The form is URL-encoded; whoever
 * asks again while a token lives gets the same one.
 */
import { createHash } from 'node:crypto';
import type { Instant } from '@rungs/core';
import type { HttpRequest, HttpResponse } from '../../http';
import type { Row } from '../data/database';
import type { Instance } from '../instance';
import { json } from './httpExchange';

const CLIENT_CREDENTIALS = 'glide.oauth.inbound.client.credential.grant_type.enabled';
const ACCESS_S = '1800';
const REFRESH_S = '8640000';

interface Token {
  readonly userName: string;
  readonly expiresAt: Instant;
}

export class OAuth {
  private readonly access = new Map<string, Token>();
  private readonly refresh = new Map<string, Token>();
  private made = 0;

  constructor(private readonly instance: Instance) {}

  /** Whose access token it is, while it lives. */
  userOf(token: string): string | undefined {
    const known = this.access.get(token);
    const alive = known && known.expiresAt > this.instance.clock.now();
    return alive && this.instance.user(known.userName)?.['active'] === 'true' ? known.userName : undefined;
  }

  answer(request: HttpRequest): HttpResponse {
    if (request.method !== 'POST') return denied;
    const form = new URLSearchParams(request.body ?? '');
    const client = this.client(form);
    if (!client) return denied;
    switch (form.get('grant_type')) {
      case 'password':
        return this.grant(client, this.byPassword(form), true);
      case 'refresh_token':
        return this.grant(client, this.byRefreshToken(form), false);
      case 'client_credentials':
        return this.grant(client, this.byClient(client), false);
      default:
        return denied;
    }
  }

  private client(form: URLSearchParams): Row | undefined {
    const client = this.instance.findOne('oauth_entity', `client_id=${form.get('client_id')}^active=true`);
    return client && client['client_secret'] === form.get('client_secret') ? client : undefined;
  }

  private byPassword(form: URLSearchParams): string | undefined {
    const user = this.instance.user(form.get('username') ?? '');
    const accepted =
      user?.['active'] === 'true' && user['locked_out'] !== 'true' && user['user_password'] === form.get('password');
    return accepted ? user['user_name'] : undefined;
  }

  private byRefreshToken(form: URLSearchParams): string | undefined {
    const known = this.refresh.get(form.get('refresh_token') ?? '');
    return known && known.expiresAt > this.instance.clock.now() ? known.userName : undefined;
  }

  private byClient(client: Row): string | undefined {
    if (this.instance.property(CLIENT_CREDENTIALS) !== 'true') return undefined;
    return this.instance.database.get('sys_user', client['user'] ?? '')?.['user_name'];
  }

  private grant(client: Row, userName: string | undefined, withRefresh: boolean): HttpResponse {
    if (userName === undefined) return denied;
    const access = this.token(this.access, userName, Number(client['access_token_lifespan'] || ACCESS_S));
    const refresh = withRefresh
      ? this.token(this.refresh, userName, Number(client['refresh_token_lifespan'] || REFRESH_S))
      : undefined;
    return json(200, {
      access_token: access.text,
      ...(refresh && { refresh_token: refresh.text }),
      scope: 'useraccount',
      token_type: 'Bearer',
      expires_in: Math.floor((access.expiresAt - this.instance.clock.now()) / 1000),
    });
  }

  private token(kept: Map<string, Token>, userName: string, seconds: number): Token & { readonly text: string } {
    const now = this.instance.clock.now();
    for (const [text, token] of kept)
      if (token.userName === userName && token.expiresAt > now) return { text, ...token };
    this.made += 1;
    const text = createHash('sha256').update(`oauth/${userName}/${this.made}`).digest('base64url');
    const token = { userName, expiresAt: now + seconds * 1000 };
    kept.set(text, token);
    return { text, ...token };
  }
}

const denied = json(401, { error_description: 'access_denied', error: 'server_error' });
