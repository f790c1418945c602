/** The platform around a bundle, by a small one that tells what it sees. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worldClock } from '../../../sandbox/worldClock';
import { createLocalJira } from '../localJira';
import { runUntil } from '../runUntil';
import type { WorldClock } from '../../host';
import type { LocalJira } from '../localJira';

const manifest = `
app: { id: 'ari:cloud:ecosystem::app/11111111-2222-3333-4444-555555555555' }
permissions: { scopes: ['read:jira-work', 'storage:app'] }
modules:
  jira:issueContext: [{ key: place, title: Place, resource: ui, resolver: { function: fn-ask } }]
  jira:projectPermission: [{ key: respond, name: Respond, description: Ability to respond }]
  trigger:
    - { key: changed, function: fn-heard, events: ['avi:jira:created:issue', 'avi:jira:updated:issue', 'avi:jira:commented:issue'], filter: { ignoreSelf: true } }
  scheduledTrigger: [{ key: tick, function: fn-tick, interval: fiveMinute }]
  function:
    - { key: fn-ask, handler: index.ask }
    - { key: fn-heard, handler: index.heard }
    - { key: fn-tick, handler: index.tick }
resources: [{ key: ui, path: dist/ui }]
`;

/** Speaks to the platform as @forge/api does: through the two globals. */
const bundle = `
const jira = (provider, path, init) => global.__forge_fetch__({ type: 'fpp', provider, remote: 'jira' }, path, init);
const asks = {
  now: () => ({ now: Date.now(), made: new Date().toISOString(), is: new Date() instanceof Date, given: new Date(5).getTime() }),
  egress: () => fetch('https://example.com').catch((error) => ({ name: error.name, status: error.status })),
  read: async ({ provider, path }) => { const r = await jira(provider, path); return { status: r.status, proxy: r.headers.get('forge-proxy-error') }; },
  body: async ({ provider, path }) => (await jira(provider, path)).json(),
  write: async () => (await jira('app', '/rest/api/3/issue/ITSD-1/comment', { method: 'POST', body: '{}' })).status,
  me: () => global.__forge_runtime__.aaid,
  later: async () => { await new Promise((done) => setTimeout(done, 1)); return global.__forge_runtime__.aaid; },
  fail: () => { throw new TypeError('it broke'); },
};
exports.ask = async (request, backend) => ({ answer: await asks[request.call.functionKey](request.call.payload), place: request.context.extension, by: backend.principal });
const heard = [];
exports.heard = (event) => { heard.push(event.eventType); console.log(event.eventType, event.selfGenerated); if (event.issue?.fields?.summary === 'Breaks') throw new Error('cannot'); };
exports.tick = () => { console.log('tick ' + new Date().toISOString().slice(11, 16)); };
`;

const appDir = mkdtempSync(join(tmpdir(), 'forge-bundle-'));
mkdirSync(join(appDir, 'dist/backend'), { recursive: true });
writeFileSync(join(appDir, 'manifest.yml'), manifest);
writeFileSync(join(appDir, 'dist/backend/index.cjs'), bundle);
afterAll(() => rmSync(appDir, { recursive: true }));

const start = Date.parse('2026-11-17T09:00:00Z');
const ticket = { description: '', priority: 2, service: '', category: '', supportGroup: '' } as const;

function site(): {
  jira: LocalJira;
  clock: WorldClock;
  ask: (key: string, payload?: object, person?: string) => Promise<unknown>;
} {
  const clock = worldClock(start);
  const jira = createLocalJira({ clock, appDir });
  jira.createIncident({ ...ticket, summary: 'Here' });
  const ask = async (functionKey: string, payload?: object, person = 'akim'): Promise<unknown> => {
    const outcome = await jira.invoke({ module: 'place', functionKey, payload, person, issueKey: 'ITSD-1' });
    return outcome.ok ? (outcome.value as { answer: unknown }).answer : outcome;
  };
  return { jira, clock, ask };
}

describe('A bundle on the local Forge', () => {
  it('[GOV-4] brings permissions that nobody has until a scheme grants them, by the key that Atlassian publishes', async () => {
    const { jira, ask } = site();
    const key =
      'ari:cloud:ecosystem::extension/11111111-2222-3333-4444-555555555555/0d7c5f6e-0000-4000-8000-4c6f63616c21/static/respond';
    const asked = (provider: string, permission = key) => {
      const path = `/rest/api/3/mypermissions?projectId=10000&permissions=${encodeURIComponent(permission)}`;
      return ask('body', { provider, path });
    };
    expect(await asked('user')).toMatchObject({
      permissions: { [key]: { name: 'Respond', type: 'PROJECT', havePermission: false } },
    });
    jira.site.permissions.grant(key, '557058:akim');
    expect(await asked('user')).toMatchObject({ permissions: { [key]: { havePermission: true } } });
    expect(await asked('app')).toMatchObject({ permissions: { [key]: { havePermission: false } } });
    expect(await asked('user', 'respond')).toMatchObject({ errorMessages: ['Unrecognized permission: respond'] });
    expect(() => jira.site.permissions.grant('respond', '557058:akim')).toThrow('No installed app');
  });

  it('has the clock of the world and no other', async () => {
    const { clock, ask } = site();
    clock.set(start + 90_000);
    expect(await ask('now')).toEqual({ now: start + 90_000, made: '2026-11-17T09:01:30.000Z', is: true, given: 5 });
  });

  it('reaches nothing but Jira and the platform', async () => {
    expect(await site().ask('egress')).toEqual({ name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
  });

  it('may do what its manifest was granted, and no more', async () => {
    const { ask } = site();
    expect(await ask('read', { provider: 'app', path: '/rest/api/3/issue/ITSD-1' })).toMatchObject({ status: 200 });
    expect(await ask('read', { provider: 'app', path: '/rest/api/3/myself' })).toMatchObject({ status: 401 });
    expect(await ask('write')).toBe(401);
  });

  it('acts as the person who asks, also after a wait and beside others', async () => {
    const { ask } = site();
    expect(await Promise.all([ask('later', {}, 'akim'), ask('later', {}, 'broy'), ask('me', {}, 'pnair')])).toEqual([
      '557058:akim',
      '557058:broy',
      '557058:pnair',
    ]);
    expect(await ask('read', { provider: 'user', path: '/rest/api/3/issue/ITSD-1' }, 'cdale')).toMatchObject({
      status: 404,
    });
  });

  it('is told the place and the person by the platform, not by the page', async () => {
    const { jira } = site();
    const call = { module: 'place', functionKey: 'me', person: 'akim', issueKey: 'ITSD-1' };
    expect(await jira.invoke(call)).toMatchObject({
      value: {
        place: {
          type: 'jira:issueContext',
          issue: { key: 'ITSD-1', id: '10001', type: 'Incident' },
          project: { key: 'ITSD' },
        },
        by: { accountId: '557058:akim' },
      },
    });
  });

  it('fails in the open: the caller and the world are told which function and why', async () => {
    const { jira, ask } = site();
    expect(await ask('fail')).toEqual({ ok: false, error: 'TypeError: it broke' });
    expect(jira.errors).toEqual(['fn-ask: TypeError: it broke']);
  });

  it('hears of changes by people a second later, and of none of its own', async () => {
    const { jira, clock } = site();
    jira.changeIncident('ITSD-1', { priority: 1, publicComment: 'Hello' }, 'akim');
    jira.site.addComment(
      jira.site.issue('ITSD-1')!,
      { body: { type: 'doc', version: 1, content: [] } },
      jira.forge!.appUser,
    );
    await runUntil(jira, clock, start + 999);
    expect(jira.forge!.log).toEqual([]);
    await runUntil(jira, clock, start + 1_000);
    expect(jira.forge!.log).toEqual([
      'avi:jira:created:issue false',
      'avi:jira:updated:issue false',
      'avi:jira:commented:issue false',
    ]);
  });

  it('delivers an event again four times when its handler fails', async () => {
    const { jira, clock } = site();
    jira.createIncident({ ...ticket, summary: 'Breaks' });
    await runUntil(jira, clock, start + 3_600_000);
    expect(jira.errors).toEqual(Array.from({ length: 5 }, () => 'fn-heard: cannot'));
  });

  it('hears twice where an event is repeated, and out of order where one is late', async () => {
    const { jira, clock } = site();
    await runUntil(jira, clock, start + 2_000);
    Object.assign(jira.faults, { doubleProductEvents: { times: 1 }, delayProductEvents: { times: 1, byMs: 180_000 } });
    jira.changeIncident('ITSD-1', { priority: 1 }, 'akim');
    jira.changeIncident('ITSD-1', { publicComment: 'Hello' }, 'akim');
    await runUntil(jira, clock, start + 200_000);
    expect(jira.forge!.log.slice(1)).toEqual([
      'avi:jira:commented:issue false',
      'avi:jira:updated:issue false',
      'avi:jira:updated:issue false',
    ]);
  });

  it('ticks every five minutes, not for those that nobody was there for, and not for those dropped', async () => {
    const { jira, clock } = site();
    await runUntil(jira, clock, start + 600_000);
    clock.set(start + 1_860_000);
    jira.faults.dropScheduledTicks.times = 0;
    await jira.runDue();
    jira.faults.dropScheduledTicks.times = 1;
    await runUntil(jira, clock, start + 2_400_000);
    expect(jira.forge!.log.filter((line) => line.startsWith('tick'))).toEqual([
      'tick 09:05',
      'tick 09:10',
      'tick 09:31',
      'tick 09:40',
    ]);
  });
});
