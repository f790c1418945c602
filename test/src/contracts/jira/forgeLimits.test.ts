/** The limits of Forge that an app meets first in production, by a small bundle that walks into each. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploymentFaults } from '../../hosts/jira/forge/deployment';
import { createLocalJira } from '../../hosts/jira/localJira';
import { runUntil } from '../../hosts/jira/runUntil';
import { worldClock } from '../../sandbox/worldClock';

const manifest = `
app: { id: 'ari:cloud:ecosystem::app/11111111-2222-3333-4444-555555555555' }
permissions: { scopes: ['read:jira-work', 'write:jira-work', 'storage:app'] }
modules:
  jira:issueContext: [{ key: place, title: Place, resource: ui, resolver: { function: fn-ask } }]
  consumer: [{ key: slow-consumer, queue: slow, function: fn-slow }]
  scheduledTrigger: [{ key: tick, function: fn-tick, interval: hour }]
  function:
    - { key: fn-ask, handler: index.ask, timeoutSeconds: 300 }
    - { key: fn-tick, handler: index.reads }
    - { key: fn-slow, handler: index.reads, timeoutSeconds: 300 }
resources: [{ key: ui, path: dist/ui }]
`;

/** Each read of the issue takes 150 ms of the time that the function has. */
const bundle = `
const get = () => global.__forge_fetch__({ type: 'fpp', provider: 'app', remote: 'jira' }, '/rest/api/3/issue/ITSD-1');
const left = () => global.__forge_runtime__.lambdaContext.getRemainingTimeInMillis();
const inTurn = async (count) => { for (let i = 0; i < count; i += 1) await get(); };
const asks = {
  inTurn: async (count) => { await inTurn(count); return left(); },
  together: async (count) => { await Promise.all(Array.from({ length: count }, get)); return left(); },
  write: async (count) => { await inTurn(count); await global.__forge_fetch__({ type: 'fpp', provider: 'app', remote: 'jira' }, '/rest/api/3/issue/ITSD-1/properties/late', { method: 'PUT', body: '1' }); },
  answer: (bytes) => 'x'.repeat(bytes),
  length: (text) => text.length,
  log: (lines) => { for (let i = 0; i < lines; i += 1) console.log(i); },
};
exports.ask = (request) => asks[request.call.functionKey](request.call.payload);
let reads = 0;
exports.reads = async () => { for (reads = 0; reads < 1_000; reads += 1) { await get(); console.log(reads); } };
`;

const appDir = mkdtempSync(join(tmpdir(), 'forge-limits-'));
mkdirSync(join(appDir, 'dist/backend'), { recursive: true });
writeFileSync(join(appDir, 'manifest.yml'), manifest);
writeFileSync(join(appDir, 'dist/backend/index.cjs'), bundle);
afterAll(() => rmSync(appDir, { recursive: true }));

const start = Date.parse('2026-11-17T09:00:00Z');

function site() {
  const clock = worldClock(start);
  const jira = createLocalJira({ clock, appDir });
  jira.createIncident({ summary: 'Here', description: '', priority: 2, service: '', category: '', supportGroup: '' });
  const ask = (functionKey: string, payload: unknown, person = 'akim') =>
    jira.invoke({ module: 'place', functionKey, payload, person, issueKey: 'ITSD-1' });
  return { jira, clock, ask };
}

describe('the time of a function', () => {
  it('is 25 seconds where a person waits, whatever the manifest says, and what is left of it can be read', async () => {
    const { ask } = site();
    expect(await ask('inTurn', 100)).toEqual({ ok: true, value: 10_000 });
    expect(await ask('inTurn', 167)).toEqual({ ok: false, error: 'Timed out after 25 seconds.' });
  });

  it('is used once by calls that are made together', async () => {
    expect(await site().ask('together', 500)).toEqual({ ok: true, value: 24_850 });
  });

  it('that runs out loses the answer of the last call and not what it did', async () => {
    const { jira, ask } = site();
    expect(await ask('write', 166)).toMatchObject({ ok: false });
    expect(jira.site.issue('ITSD-1')!.properties.get('late')).toBe(1);
  });

  it('is 55 seconds for a timer', async () => {
    const { jira, clock } = site();
    await runUntil(jira, clock, start + 3_600_000);
    expect(jira.errors).toEqual(['fn-tick: Timed out after 55 seconds.']);
  });
});

describe('what passes between a page and its function', () => {
  it.each([
    ['500 KB may be sent', 'length', 'x'.repeat(500 * 1024 - 2), true],
    ['more may not', 'length', 'x'.repeat(500 * 1024), false],
    ['5 MB may be answered', 'answer', 5 * 1024 * 1024 - 2, true],
    ['more may not', 'answer', 5 * 1024 * 1024, false],
  ] as const)('%s: %s', async (_, key, payload, ok) => {
    expect(await site().ask(key, payload)).toMatchObject({ ok });
  });

  it('comes 1,200 times a minute from a person, and as often from the next', async () => {
    const { ask, clock } = site();
    const answers = await Promise.all(Array.from({ length: 1_201 }, () => ask('length', 'x')));
    expect(answers.filter(({ ok }) => !ok)).toHaveLength(1);
    expect(await ask('length', 'x', 'broy')).toMatchObject({ ok: true });
    clock.set(start + 60_000);
    expect(await ask('length', 'x')).toMatchObject({ ok: true });
  });
});

it('keeps a hundred lines of the log for each minute of a run', async () => {
  const { jira, ask } = site();
  await ask('log', 150);
  expect(jira.forge!.log).toHaveLength(100);
  await ask('log', 1);
  expect(jira.forge!.log).toHaveLength(101);
});

describe('a deployment', () => {
  const entity = (more: object) => ({ name: 'ticket', attributes: { a: {}, b: {} }, ...more });
  const stored = (entities: readonly ReturnType<typeof entity>[]) => ({ app: { storage: { entities } }, modules: {} });
  const times = <Value>(count: number, make: (at: number) => Value) =>
    Array.from({ length: count }, (_, at) => make(at));

  it.each([
    ['a range of two attributes', stored([entity({ indexes: [{ name: 'i', range: ['a', 'b'] }] })]), 'range of more than one'],
    ['an index over no attribute', stored([entity({ indexes: ['c'] })]), "names no attribute: 'c'"],
    ['eight indexes', stored([entity({ indexes: times(8, () => 'a') })]), 'at most 7 indexes'],
    ['51 attributes', stored([entity({ attributes: Object.fromEntries(times(51, (at) => [`a${at}`, {}])) })]), 'at most 50 attributes'],
    ['21 entities', stored(times(21, () => entity({}))), 'at most 20 entities'],
    ['two triggers of every five minutes', { app: {}, modules: { scheduledTrigger: times(2, (at) => ({ key: `t${at}`, interval: 'fiveMinute' })) } }, 'at most 1 triggers'],
    ['six timers', { app: {}, modules: { scheduledTrigger: times(6, (at) => ({ key: `t${at}`, interval: 'day' })) } }, 'at most 5 scheduled'],
    ['a key twice, a function’s too', { app: {}, modules: { trigger: [{ key: 'k' }], function: [{ key: 'k' }] } }, "the key 'k'"],
    ['a function of an hour', { app: {}, modules: { function: [{ key: 'f', timeoutSeconds: 3_600 }] } }, 'cannot run for 3600 seconds'],
    ['two global pages', { app: {}, modules: { 'jira:globalPage': times(2, (at) => ({ key: `p${at}` })) } }, 'at most 1 global pages'],
  ] as const)('is refused with %s', (_, made, words) => {
    expect(deploymentFaults(made)).toEqual([expect.stringContaining(words)]);
  }); // prettier-ignore

  it('is taken with all of that once', () => {
    expect(deploymentFaults(stored([entity({ indexes: [{ name: 'i', partition: ['a'], range: ['b'] }] })]))).toEqual(
      [],
    );
  });
});
