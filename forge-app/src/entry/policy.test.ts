import { beforeEach, describe, expect, it } from '@jest/globals';
import { starterPolicy } from '@rungs/shared-types';
import type { PolicyInForce, PolicySaveAnswer, PolicyVersionText, PolicyVersions } from '@rungs/shared-types';
import { gzipSync } from 'node:zlib';
import { administration as policy } from '../admin';
import { ForgePlatform } from '../testing/forgePlatform';
import { SmallJira } from '../testing/smallJira';
import { defaultGrants, roleStore } from '../storage/roleStore';
import { appTools } from './tools';

let jira: SmallJira;
let platform: ForgePlatform;

beforeEach(() => {
  jira = new SmallJira();
  platform = new ForgePlatform(jira.answer);
  platform.install();
  jira.administrator = true;
});

const as = (accountId: string) => ({ installContext: 'ari:cloud:jira::site/one', principal: { accountId } });
const call = (functionKey: string, payload?: object, person = 'acc-kim') =>
  policy({ call: { functionKey, payload }, context: { moduleKey: 'policy-page', extension: {} } }, as(person));
const value = async <Value>(functionKey: string, payload?: object, person?: string): Promise<Value> => {
  const answer = (await call(functionKey, payload, person)) as { ok: boolean; value: Value };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};
const save = (text: string, after: number | null, reason = 'Because', person?: string) =>
  value<PolicySaveAnswer>('save', { text, reason, after }, person);
/** A policy of about so many bytes, in several alphabets. */
const longPolicy = (bytes: number): string => {
  const person = (n: number) => `  - { id: person-${n}, name: 'Ärztin 太郎 “${n}”', accounts: {} }\n`;
  const rows = Array.from({ length: Math.ceil(bytes / Buffer.byteLength(person(100))) }, (_, n) => person(n));
  return starterPolicy.replace('rotations:\n', `${rows.join('')}rotations:\n`);
};

describe('[GOV-4] the policy page', () => {
  const payload = { text: starterPolicy, reason: 'Because', after: null, version: 1 };

  it.each(['load', 'save', 'versions', 'version'])('refuses who has no role that reads policies (%s)', async (key) => {
    jira.administrator = false;
    expect(await call(key, payload)).toMatchObject({ ok: false, because: expect.stringMatching(/policy/i) });
    expect(platform.row('policy', 'current')).toBeUndefined();
  });

  const granted = async (role: 'policyEditor' | 'auditor') => {
    jira.administrator = false;
    const grant = { groups: [], people: [{ accountId: 'acc-kim', name: 'A. Kim' }] };
    await roleStore().save({ ...defaultGrants, [role]: grant }, 0, 'acc-admin', 0);
  };

  it('lets a policy editor save who does not administer Jira', async () => {
    await granted('policyEditor');
    expect(await value<PolicyInForce>('load')).toMatchObject({ mayEdit: true });
    expect(await save(starterPolicy, null)).toEqual({ ok: true, version: 1 });
  });

  it('lets an auditor read every version, and change nothing', async () => {
    await save(starterPolicy, null);
    await granted('auditor');
    expect(await value<PolicyInForce>('load')).toMatchObject({ mayEdit: false, version: 1 });
    expect((await value<PolicyVersions>('versions')).versions.length).toBe(1);
    expect(await value<PolicyVersionText>('version', { version: 1 })).toMatchObject({ text: starterPolicy });
    expect(await call('save', { ...payload, after: 1, text: `${starterPolicy}# x` })).toMatchObject({ ok: false });
    expect((await value<PolicyVersions>('versions')).versions.length).toBe(1);
  });
});

describe('[TLS-1] saving the policy', () => {
  it('offers one to begin with, and keeps each version with author, instant and reason', async () => {
    const offered = await value<PolicyInForce>('load');
    expect(offered).toEqual({ text: starterPolicy, version: null, mayEdit: true, place: expect.any(String) });
    const before = Math.floor(Date.now() / 1_000) * 1_000;
    expect(await save(offered.text, null, ' Our first ')).toEqual({ ok: true, version: 1 });
    expect(await save(`${offered.text}# more\n`, 1, 'More', 'acc-roy')).toEqual({ ok: true, version: 2 });
    const { versions, running, allCounted } = await value<PolicyVersions>('versions');
    expect(versions).toMatchObject([
      { version: 2, by: { account: 'acc-roy' }, reason: 'More' },
      { version: 1, by: { account: 'acc-kim', name: 'A. Kim' }, reason: 'Our first' },
    ]);
    expect(versions.every(({ at }) => at >= before)).toBe(true);
    expect({ running, allCounted }).toEqual({ running: [], allCounted: true });
    expect(await value<PolicyVersionText>('version', { version: 1 })).toMatchObject({
      version: 1,
      text: starterPolicy,
    });
    expect(await value<PolicyInForce>('load')).toMatchObject({ version: 2, text: `${starterPolicy}# more\n` });
  });

  it('counts no version for the same text', async () => {
    await save(starterPolicy, null);
    expect(await save(starterPolicy, 1)).toEqual({ ok: true, version: 1 });
  });

  it('[POL1] answers every fault with its line and keeps the policy in force', async () => {
    expect(await save('rungs: 2\nid: x\nname: 7\n', null)).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([
        expect.objectContaining({ path: 'rungs', line: 1 }),
        expect.objectContaining({ path: 'name', line: 3 }),
      ]),
    });
    expect(platform.row('policy', 'current')).toBeUndefined();
  });

  it('shows who comes second what the first one saved, and overwrites nothing', async () => {
    await save(starterPolicy, null);
    await save(`${starterPolicy}# theirs\n`, 1, 'Theirs', 'acc-roy');
    const answer = await save(`${starterPolicy}# mine\n`, 1, 'Mine');
    expect(answer).toMatchObject({
      ok: false,
      meanwhile: { version: 2, by: { account: 'acc-roy' }, reason: 'Theirs', text: `${starterPolicy}# theirs\n` },
    });
    expect((await value<PolicyInForce>('load')).text).toBe(`${starterPolicy}# theirs\n`);
  });

  it('notices somebody who comes between the look and the write', async () => {
    await save(starterPolicy, null);
    platform.beforeTransaction = () => {
      platform.beforeTransaction = undefined;
      const theirs = { ...platform.row('policy', 'current'), version: 2 };
      platform.put('policy', 'current', theirs);
      platform.put('policy', 'document:2:0', theirs);
      platform.put('policy', 'text:2:0', { version: 2, savedAtSec: 1, part: 'theirs', parts: 1 });
      platform.put('policy', 'version:2', { version: 2, savedAtSec: 1, savedBy: 'acc-roy', reason: 'First' });
    };
    expect(await save(`${starterPolicy}# mine\n`, 1)).toMatchObject({
      ok: false,
      meanwhile: { version: 2, text: 'theirs' },
    });
  });

  it.each([
    ['one that fits a row', 100_000, false],
    ['one of 700 KiB, sent packed', 700 * 1024, true],
  ])('keeps %s whole, for people and for the engine', async (_row, bytes, isPacked) => {
    const text = longPolicy(bytes);
    expect(Buffer.byteLength(text)).toBeGreaterThan(bytes);
    const packed = gzipSync(text).toString('base64');
    expect(packed.length).toBeLessThan(500_000);
    const sent = { ...(isPacked ? { packed } : { text }), reason: 'Large', after: null };
    expect(await value('save', sent)).toEqual({ ok: true, version: 1 });
    expect((await value<PolicyInForce>('load')).text).toBe(text);
    for (const stored of [await appTools().policies.current(), await appTools().policies.byVersion(1)]) {
      expect(stored?.version).toBe(1);
      expect(stored?.document.people.length).toBe(text.match(/^ {2}- \{ id: person-/gm)!.length + 5);
    }
    for (const row of platform.rows('policy').values())
      expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThan(240 * 1024);
  });

  it.each([
    ['no text', { reason: 'Because', after: null }],
    ['no reason', { text: starterPolicy, reason: ' \n', after: null }],
    ['a reason that is a book', { text: starterPolicy, reason: 'x'.repeat(1_001), after: null }],
    ['nothing about what was seen', { text: starterPolicy, reason: 'Because' }],
    ['a text too long', { text: 'x'.repeat(1_000_001), reason: 'Because', after: null }],
    ['a packed text that is none', { packed: 'bm8=', reason: 'Because', after: null }],
    [
      'a packed text that fills the memory',
      { packed: gzipSync('x'.repeat(5_000_000)).toString('base64'), reason: 'Because', after: null },
    ],
  ])('refuses %s in words', async (_row, payload) => {
    expect(await call('save', payload)).toMatchObject({ ok: false, because: expect.stringContaining('not saved') });
    expect(platform.row('policy', 'current')).toBeUndefined();
  });

  it.each([[undefined], [{ version: 7 }], [{ version: '1' }]])(
    'says that there is no such version (%j)',
    async (payload) => {
      expect(await call('version', payload)).toMatchObject({ ok: false, because: expect.stringContaining('no such') });
    },
  );
});
