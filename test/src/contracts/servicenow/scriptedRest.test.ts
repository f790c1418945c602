/** Scripted REST services: routes, what a script is given, what guards them, and how sessions of a browser count. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { HttpResponse } from '../../hosts/http';
import { PASSWORD } from '../../hosts/servicenow/install/baseData';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance } from './bareInstance';

let host: LocalServiceNow;
beforeEach(() => {
  ({ host } = bareInstance());
});

function route(method: string, path: string, script: string, values: { readonly [column: string]: string } = {}): void {
  host.instance.store('sys_ws_operation', {
    name: `${method} ${path}`,
    active: 'true',
    http_method: method,
    operation_uri: `/api/lab/v1/things${path}`,
    default_operation_uri: `/api/lab/things${path}`,
    operation_script: script,
    ...values,
  });
}

function ask(
  method: string,
  path: string,
  headers: { readonly [name: string]: string } = as('admin'),
  body?: string,
): HttpResponse {
  return host.handle({ method, path, headers, ...(body === undefined ? {} : { body }) });
}

const as = (userName: string): { readonly authorization: string } => ({
  authorization: `Basic ${Buffer.from(`${userName}:${PASSWORD}`).toString('base64')}`,
});

describe('scripted REST', () => {
  it('gives the script path, query, body and headers, and wraps what it answers', () => {
    route(
      'POST',
      '/{thing}/parts',
      `response.setStatus(202); response.setHeader('X-Seen', request.headers['x-a']);
      response.setBody({ thing: request.pathParams.thing, q: request.queryParams.q, n: request.body.data.n, raw: request.body.dataString, who: gs.getUserName() });`,
    );
    const response = ask('POST', '/api/lab/v1/things/a%20b/parts?q=1&q=2', { ...as('t.sato'), 'x-a': 'h' }, '{"n":3}');
    expect(response.status).toBe(202);
    expect(response.headers['x-seen']).toBe('h');
    expect(JSON.parse(response.body)).toEqual({
      result: { thing: 'a b', q: ['1', '2'], n: 3, raw: '{"n":3}', who: 't.sato' },
    });
  });

  it('is found without its version, and 405 by another method', () => {
    route('GET', '/all', `response.setBody([]);`);
    expect(ask('GET', '/api/lab/things/all').status).toBe(200);
    expect(ask('DELETE', '/api/lab/things/all').status).toBe(405);
    expect(ask('GET', '/api/lab/things/none').status).toBe(400);
  });

  it('a script that throws is 500 and an error of the instance', () => {
    route('GET', '/broken', `throw new Error('no');`);
    expect(ask('GET', '/api/lab/things/broken').status).toBe(500);
    expect(host.errors).toEqual([expect.stringContaining('no')]);
  });

  it('a body that is no JSON is 400, and the script does not run', () => {
    route('POST', '/all', `gs.error('ran');`);
    expect(ask('POST', '/api/lab/things/all', as('admin'), '{').status).toBe(400);
    expect(host.errors).toEqual([]);
  });

  it('without credentials 401, unless the operation asks for none', () => {
    route('GET', '/closed', `response.setBody(1);`);
    route('GET', '/open', `response.setBody(gs.getUserName());`, {
      requires_authentication: 'false',
      requires_snc_internal_role: 'false',
      requires_acl_authorization: 'false',
    });
    expect(ask('GET', '/api/lab/things/closed', {}).status).toBe(401);
    expect(JSON.parse(ask('GET', '/api/lab/things/open', {}).body)).toEqual({ result: 'guest' });
  });

  it('an access rule that is named guards it', () => {
    const roleId = host.rows('sys_user_role', 'name=itil')[0]?.['sys_id'] ?? '';
    const ruleId = host.instance.store('sys_security_acl', {
      name: 'lab',
      type: 'rest_endpoint',
      operation: 'execute',
      active: 'true',
    });
    host.instance.store('sys_security_acl_role', { sys_security_acl: ruleId, sys_user_role: roleId });
    route('GET', '/all', `response.setBody(1);`, { enforce_acl: ruleId });
    expect(ask('GET', '/api/lab/things/all', as('t.sato')).status).toBe(200);
    expect(ask('GET', '/api/lab/things/all', as('c.dale')).status).toBe(403);
  });
});

describe('a browser’s session', () => {
  const signIn = (): string => {
    const cookie = ask('GET', '/login.do?user_name=t.sato&return=/', {}).headers['set-cookie'] ?? '';
    return cookie.split(';')[0] ?? '';
  };

  it('counts for REST only with the token of its page', () => {
    route('GET', '/all', `response.setBody(gs.getUserName());`);
    host.instance.store('sys_ui_page', {
      name: 'p',
      endpoint: 'lab_p.do',
      html: '<html><head><!-- @sdk:now-ux-globals -->x<!-- @sdk:now-ux-globals --></head></html>',
    });
    const cookie = signIn();
    const token = /window\.g_ck = "(\w+)"/.exec(ask('GET', '/lab_p.do', { cookie }).body)?.[1] ?? '';
    expect(token).toHaveLength(64);
    expect(ask('GET', '/api/lab/things/all', { cookie }).status).toBe(401);
    expect(ask('GET', '/api/lab/things/all', { cookie, 'x-usertoken': 'wrong' }).status).toBe(401);
    expect(JSON.parse(ask('GET', '/api/lab/things/all', { cookie, 'x-usertoken': token }).body)).toEqual({
      result: 't.sato',
    });
  });

  it('a cookie that was made up is nobody', () => {
    const response = ask('GET', '/incident_list.do', { cookie: 'glide_user_session=admin.0000' });
    expect(response.status).toBe(302);
    expect(response.headers['location']).toMatch(/^\/login\.do/);
  });

  it('signing in never leads to another site', () => {
    for (const place of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      expect(
        ask('GET', `/login.do?user_name=t.sato&return=${encodeURIComponent(place)}`, {}).headers['location'],
      ).toMatch(/^\/incident_list/);
    }
  });
});
