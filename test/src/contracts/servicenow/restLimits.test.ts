/** Who may call REST, and how often: tokens of OAuth beside passwords, and limits by the hour. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { WorldClock } from '../../hosts/host';
import type { HttpResponse } from '../../hosts/http';
import { PASSWORD } from '../../hosts/servicenow/install/baseData';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance, fixture, hasFixtures } from './bareInstance';

const MINUTE_MS = 60_000;
let host: LocalServiceNow;
let clock: WorldClock;
beforeEach(() => {
  ({ host, clock } = bareInstance());
  host.insert('incident', { short_description: 'x' });
});

const get = (authorization: string, path = '/api/now/v2/table/incident'): HttpResponse =>
  host.handle({ method: 'GET', path, headers: { authorization } });
const basic = (userName: string): string => `Basic ${Buffer.from(`${userName}:${PASSWORD}`).toString('base64')}`;

describe('OAuth', () => {
  const client = { client_id: 'c1', client_secret: 's1' };
  const ask = (form: { readonly [name: string]: string }): HttpResponse =>
    host.handle({
      method: 'POST',
      path: '/oauth_token.do',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...client, ...form }).toString(),
    });
  const byPassword = { grant_type: 'password', username: 't.sato', password: PASSWORD };
  const tokens = (response: HttpResponse) =>
    JSON.parse(response.body) as { access_token: string; refresh_token?: string; expires_in: number };

  beforeEach(() => {
    host.instance.store('oauth_entity', { name: 'Lab', ...client, active: 'true' });
  });

  it('gives a token for a user’s password, with which the user calls', () => {
    const given = ask(byPassword);
    expect(given.status).toBe(200);
    expect(JSON.parse(given.body)).toEqual({
      ...{ access_token: expect.any(String), refresh_token: expect.any(String) },
      ...{ scope: 'useraccount', token_type: 'Bearer', expires_in: 1800 },
    });
    expect(get(`Bearer ${tokens(given).access_token}`).status).toBe(200);
  });

  it('gives the same token while it lives, and a new one by the refresh token', () => {
    const first = tokens(ask(byPassword));
    clock.set(clock.now() + 10 * MINUTE_MS);
    expect(tokens(ask(byPassword))).toEqual({ ...first, expires_in: 1200, scope: 'useraccount', token_type: 'Bearer' });
    clock.set(clock.now() + 21 * MINUTE_MS);
    expect(get(`Bearer ${first.access_token}`).status).toBe(401);
    const second = tokens(ask({ grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' }));
    expect(second.refresh_token).toBeUndefined();
    expect(second.access_token).not.toBe(first.access_token);
    expect(get(`Bearer ${second.access_token}`).status).toBe(200);
  });

  it.each([
    ['a wrong password', { ...byPassword, password: 'no' }],
    ['a wrong secret', { ...byPassword, client_secret: 'no' }],
    ['an unknown client', { ...byPassword, client_id: 'no' }],
    ['a made-up refresh token', { grant_type: 'refresh_token', refresh_token: 'no' }],
    ['another kind of grant', { grant_type: 'implicit' }],
    ['the client itself, while the property is off', { grant_type: 'client_credentials' }],
  ])('gives none for %s', (_what, form) => {
    expect(ask(form)).toMatchObject({ status: 401 });
  });

  it('gives one to the client itself as its user, where the property is on', () => {
    const user = host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'] ?? '';
    host.instance.store('oauth_entity', { name: 'Own', client_id: 'c2', client_secret: 's2', active: 'true', user });
    host.setProperty('glide.oauth.inbound.client.credential.grant_type.enabled', 'true');
    const given = ask({ grant_type: 'client_credentials', client_id: 'c2', client_secret: 's2' });
    expect(get(`Bearer ${tokens(given).access_token}`).status).toBe(200);
  });

  it('a token of a user who was since made inactive is worth nothing', () => {
    const { access_token } = tokens(ask(byPassword));
    host.update('sys_user', host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'] ?? '', { active: 'false' });
    expect(get(`Bearer ${access_token}`).status).toBe(401);
  });
});

describe('Rate limits', () => {
  const rule = (values: { readonly [column: string]: string }): string =>
    host.instance.store('sys_rate_limit_rules', { active: 'true', resource: '/api/now/v2/table/incident', ...values });
  const statuses = (count: number, userName = 't.sato'): number[] =>
    Array.from({ length: count }, () => get(basic(userName)).status);

  it('answer 429 past so many requests of a user in the hour, and say when it is over', () => {
    const sysId = rule({ request_limit: '2' });
    clock.set(clock.now() + 45 * MINUTE_MS);
    expect(statuses(2)).toEqual([200, 200]);
    const refused = get(basic('t.sato'));
    const reset = String((clock.now() + 15 * MINUTE_MS) / 1000);
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({
      ...{ 'x-ratelimit-limit': '2', 'x-ratelimit-reset': reset, 'x-ratelimit-rule': sysId, 'retry-after': '900' },
    });
    expect(statuses(1, 'm.ortiz')).toEqual([200]);
    clock.set(clock.now() + 15 * MINUTE_MS);
    expect(statuses(1)).toEqual([200]);
  });

  it('go by the user, then by the lowest of the roles, then by all', () => {
    const user = host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'] ?? '';
    const roleOf = (name: string): string => host.rows('sys_user_role', `name=${name}`)[0]?.['sys_id'] ?? '';
    rule({ request_limit: '1' });
    rule({ request_limit: '3', role: roleOf('itil') });
    rule({ request_limit: '2', role: roleOf('snc_internal') });
    rule({ request_limit: '4', user });
    expect(statuses(5, 't.sato')).toEqual([200, 200, 200, 200, 429]);
    expect(statuses(3, 'm.ortiz')).toEqual([200, 200, 429]);
  });

  it('touch no other resource, and put headers only where a rule applies', () => {
    rule({ request_limit: '0' });
    const other = get(basic('t.sato'), '/api/now/v2/table/problem');
    expect(other.status).toBe(200);
    expect(other.headers['x-ratelimit-limit']).toBeUndefined();
  });

  (hasFixtures ? it : it.skip)('carry the headers that were recorded', () => {
    rule({ request_limit: '0' });
    const recorded = fixture<{ readonly headers: object }>('error_429_headers_only.json');
    const names = Object.keys(get(basic('t.sato')).headers);
    for (const name of Object.keys(recorded.headers)) expect(names).toContain(name.toLowerCase());
  });
});
