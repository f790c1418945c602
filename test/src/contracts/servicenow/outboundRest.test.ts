/** Calls from scripts to the world: what leaves the instance, what comes back, and how it fails. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpRequest, SyncTransport } from '../../hosts/http';
import { faultyTransport, httpTransport, type NetworkFaults } from '../../hosts/servicenow/transports';
import { bareInstance } from './bareInstance';

describe('RESTMessageV2', () => {
  it('sends what was set, and gives status, headers and body', () => {
    const sent: [string, HttpRequest, number][] = [];
    const { host } = bareInstance((origin, request, timeoutMs) => {
      sent.push([origin, request, timeoutMs]);
      return { status: 201, headers: { 'Content-Type': 'application/json' }, body: '{"id":1}' };
    });
    const script = `var m = new sn_ws.RESTMessageV2(); m.setEndpoint('https://jira.example/rest/api/3/issue?a=1'); m.setHttpMethod('post');
      m.setBasicAuth('u', 'p'); m.setRequestHeader('Accept', 'application/json'); m.setQueryParameter('b', 'x y'); m.setRequestBody('{}'); m.setHttpTimeout(5000);
      var r = m.execute(); return [r.getStatusCode(), r.getBody(), r.getHeader('content-type'), r.haveError(), r.getErrorMessage()];`;
    expect(host.runScript(script)).toEqual([201, '{"id":1}', 'application/json', false, '']);
    const headers = { accept: 'application/json', authorization: 'Basic dTpw', 'user-agent': 'ServiceNow/1.0' };
    const request = { method: 'POST', path: '/rest/api/3/issue?a=1&b=x+y', headers, body: '{}' };
    expect(sent).toEqual([['https://jira.example', request, 5000]]);
  });

  const ask = `var m = new sn_ws.RESTMessageV2(); m.setEndpoint('http://jira.example/'); var r = m.execute();
    return [r.getStatusCode(), r.haveError(), r.getBody(), r.getErrorMessage() !== ''];`;
  const ends: readonly (readonly [name: string, answer: ReturnType<SyncTransport>, seen: unknown])[] = [
    [
      'an error status is an error with its body',
      { status: 429, headers: {}, body: 'slow' },
      [429, true, 'slow', true],
    ],
    ['nowhere: status 0 and an error, no exception', 'unreachable', [0, true, '', true]],
  ];
  it.each(ends)('%s', (_name, answer, seen) => {
    expect(bareInstance(() => answer).host.runScript(ask)).toEqual(seen);
  });

  it('a time-out throws, as documented', () => {
    expect(() => bareInstance(() => 'timedOut').host.runScript(ask)).toThrow(/timed out/);
  });

  it('an endpoint that is no address leaves nothing', () => {
    const script = `var m = new sn_ws.RESTMessageV2(); m.setEndpoint('nowhere'); return m.execute().getStatusCode();`;
    expect(bareInstance(() => ({ status: 200, headers: {}, body: '' })).host.runScript(script)).toBe(0);
  });
});

describe('faults of the network', () => {
  it('come in the order in which they were asked for; a lost answer has done its work', () => {
    const faults: NetworkFaults = { next: ['unreachable', { status: 503, headers: {}, body: '' }, 'answerLost'] };
    let reached = 0;
    const transport = faultyTransport(() => {
      reached += 1;
      return { status: 200, headers: {}, body: '' };
    }, faults);
    const request = { method: 'GET', path: '/', headers: {} };
    const answers = [1, 2, 3, 4].map(() => transport('http://x', request, 1));
    expect(answers.map((answer) => (typeof answer === 'string' ? answer : answer.status))).toEqual([
      'unreachable',
      503,
      'timedOut',
      200,
    ]);
    expect(reached).toBe(2);
  });
});

describe('the transport over real HTTP, synchronous', () => {
  /** In a thread of its own, because this one sleeps while it waits. */
  const SERVER = `
    const { parentPort } = require('node:worker_threads');
    const server = require('node:http').createServer((request, response) => {
      if (request.url === '/silent') return;
      let body = '';
      request.on('data', (chunk) => (body += chunk)).on('end', () => {
        response.writeHead(207, { 'x-method': request.method });
        response.end(request.headers.authorization + ' ' + body);
      });
    });
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;
  let server: Worker;
  let origin = '';
  const transport = httpTransport();

  beforeAll(async () => {
    server = new Worker(SERVER, { eval: true });
    const [port] = (await once(server, 'message')) as [number];
    origin = `http://127.0.0.1:${port}`;
  });
  afterAll(async () => {
    await server.terminate();
  });

  it('carries method, headers and body both ways', () => {
    const answer = transport(
      origin,
      { method: 'PUT', path: '/a?b=1', headers: { authorization: 'Basic x' }, body: 'text' },
      5000,
    );
    expect(answer).toMatchObject({ status: 207, body: 'Basic x text', headers: { 'x-method': 'PUT' } });
  });

  it('times out', () => {
    expect(transport(origin, { method: 'GET', path: '/silent', headers: {} }, 50)).toBe('timedOut');
  });

  it('says what leads nowhere', () => {
    expect(transport('http://127.0.0.1:9', { method: 'GET', path: '/', headers: {} }, 2000)).toBe('unreachable');
  });
});
