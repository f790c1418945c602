import { beforeEach, describe, expect, it } from '@jest/globals';
import { budgetStore } from '../storage/budgetStore';
import { ForgePlatform } from '../testing/forgePlatform';
import { SHARE_POINTS, budgetOf, budgetUse } from './budget';
import type { Budget, Importance } from './budget';
import { jiraCalls, pointsOf } from './calls';

const HOUR = 3_600_000;
/** A quarter past nine. */
const at = Date.UTC(2026, 10, 17, 9, 15);
const untilTen = 45 * 60_000;

let platform: ForgePlatform;
let now: number;

beforeEach(() => {
  platform = new ForgePlatform(() => ({ status: 500 }));
  platform.install();
  now = at;
});

const budget = (written: 'atTheEnd' | 'afterEachCall' = 'atTheEnd'): Budget =>
  budgetOf(budgetStore(), () => now, written);
const answer = (status = 200, headers: Record<string, string> = {}) => ({ status, headers: new Headers(headers) });
const nearLimit = { 'x-ratelimit-nearlimit': 'true' };
const use = () => budgetUse(budgetStore(), now);

async function spend(points: number): Promise<void> {
  const spent = budget();
  await spent.note(points, answer(), undefined);
  await spent.flush();
}

async function waiting(): Promise<Importance[]> {
  const all: Importance[] = ['display', 'mirror', 'discovery', 'deadline', 'urgent'];
  const asked = budget();
  const waits: Importance[] = [];
  for (const importance of all) if ((await asked.waitMs(importance)) !== undefined) waits.push(importance);
  return waits;
}

describe('near the end of the share', () => {
  it.each([
    { part: 0, waits: [] },
    { part: 0.69, waits: [] },
    { part: 0.7, waits: ['display'] },
    { part: 0.8, waits: ['display', 'mirror'] },
    { part: 0.9, waits: ['display', 'mirror', 'discovery'] },
    { part: 1, waits: ['display', 'mirror', 'discovery', 'deadline'] },
    { part: 3, waits: ['display', 'mirror', 'discovery', 'deadline'] },
  ])('at $part of it, what waits is $waits', async ({ part, waits }) => {
    await spend(SHARE_POINTS * part);
    expect(await waiting()).toEqual(waits);
  });

  it('waits for the next UTC hour, and then for nothing', async () => {
    await spend(SHARE_POINTS);
    expect(await budget().waitMs('display')).toBe(untilTen);
    now += untilTen;
    expect(await waiting()).toEqual([]);
  });

  it('counts what this invocation itself has used', async () => {
    const asked = budget();
    await asked.note(SHARE_POINTS, answer(), undefined);
    expect(await asked.waitMs('deadline')).toBe(untilTen);
  });

  it('serves the ticket at hand as it deserves, and one that is not known yet as the most urgent', async () => {
    await spend(SHARE_POINTS);
    const asked = budget();
    expect(await asked.waitMs(undefined)).toBeUndefined();
    asked.serve('deadline');
    expect(await asked.waitMs(undefined)).toBe(untilTen);
  });
});

describe('what Jira itself says', () => {
  it('puts off what is shown and mirrored for the rest of the hour where its limit is near', async () => {
    const first = budget();
    await first.note(1, answer(200, nearLimit), undefined);
    await first.flush();
    expect(await waiting()).toEqual(['display', 'mirror']);
    expect((await use()).nearLimit).toBe(true);
  });

  it('holds everything back for as long as a used-up quota says, in every invocation', async () => {
    const first = budget();
    await first.note(0, answer(429, { ...nearLimit, 'ratelimit-reason': 'jira-quota-global-based' }), 120_000);
    await first.flush();
    expect(await budget().waitMs('urgent')).toBe(120_000);
    now += 120_000;
    expect(await budget().waitMs('urgent')).toBeUndefined();
  });

  it('holds everything back until the hour ends where the quota says no time', async () => {
    const first = budget();
    await first.note(0, answer(429, { 'ratelimit-reason': 'jira-quota-tenant-based' }), undefined);
    expect(await first.waitMs('urgent')).toBe(untilTen);
  });

  it('remembers no burst: it is over in a second', async () => {
    const first = budget();
    await first.note(0, answer(429, { ...nearLimit, 'ratelimit-reason': 'jira-burst-based' }), 1_000);
    await first.flush();
    expect(await waiting()).toEqual([]);
  });
});

describe('a refusal that gives no reason', () => {
  const refuse = async (retryAfterMs?: number): Promise<number | undefined> => {
    const asked = budget();
    now += (await asked.waitMs('urgent')) ?? 0;
    await asked.note(0, answer(429), retryAfterMs);
    await asked.flush();
    return budget().waitMs('urgent');
  };

  it('holds everything back, longer each time, and never for more than two minutes', async () => {
    expect([await refuse(), await refuse(), await refuse(), await refuse()]).toEqual([
      30_000, 60_000, 120_000, 120_000,
    ]);
  });

  it('holds it back as long as Jira says, where it says so', async () => {
    expect(await refuse(300_000)).toBe(300_000);
  });

  it('begins anew after an answer', async () => {
    await refuse();
    await refuse();
    now += 60_000;
    await spend(2);
    expect(await refuse()).toBe(30_000);
  });
});

describe('the row of an hour', () => {
  it('adds up what all invocations used and put off, and is written by none that used nothing', async () => {
    await budget().flush();
    expect(await use()).toEqual({ hour: at - 15 * 60_000, used: 0, share: SHARE_POINTS, nearLimit: false, shed: [] });
    expect(platform.rows('budget').size).toBe(0);
    await spend(SHARE_POINTS);
    const asked = budget();
    await asked.waitMs('mirror');
    await asked.waitMs('display');
    await asked.waitMs('mirror');
    await asked.flush();
    expect(await use()).toMatchObject({
      used: SHARE_POINTS,
      shed: [
        { what: 'display', count: 1 },
        { what: 'mirror', count: 2 },
      ],
    });
  });

  it('begins at nothing in the next hour', async () => {
    await spend(10);
    now += HOUR;
    expect((await use()).used).toBe(0);
  });

  it('loses nothing where another invocation writes between its reading and its writing', async () => {
    await spend(1);
    platform.beforeTransaction = () => {
      platform.beforeTransaction = undefined;
      const [key, row] = [...platform.rows('budget')][0]!;
      const document = row['document'] as { points: number };
      platform.put('budget', key, { version: 2, document: { ...document, points: 5 } });
    };
    await spend(2);
    expect((await use()).used).toBe(7);
  });

  it('is written after each call where an invocation has no end of its own', async () => {
    await budget('afterEachCall').note(3, answer(), undefined);
    expect((await use()).used).toBe(3);
  });
});

describe('what a call costs', () => {
  it.each([
    { row: 'one issue', call: jiraCalls.issue, answered: { id: '1' }, points: 2 },
    { row: 'what is found', call: jiraCalls.discover, answered: { issues: [{}, {}] }, points: 3 },
    { row: 'nothing found', call: jiraCalls.discover, answered: { issues: [] }, points: 1 },
    { row: 'the fields of the site', call: jiraCalls.fields, answered: [{}, {}, {}], points: 4 },
    { row: 'a permission', call: jiraCalls.myPermissions, answered: { permissions: { ADMINISTER: {} } }, points: 3 },
    { row: 'a write', call: jiraCalls.addComment, answered: { id: '1' }, points: 1 },
    { row: 'a write that answers nothing', call: jiraCalls.setIssueProperty, answered: undefined, points: 1 },
    { row: 'another shape than expected', call: jiraCalls.issues, answered: 'nonsense', points: 1 },
  ])('is counted for $row', ({ call, answered, points }) => {
    expect(pointsOf(call, answered)).toBe(points);
  });
});
