/** The policy's page as it is seen: every skin, narrow and enlarged, without a violation. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { fitsItsWidth, violations } from './accessibility';
import { inForce, keptPolicy } from './policyPort';
import { keepPicture, openScreen, scriptOf, skins } from './stage';
import type { PortOfTest, StageOptions } from './stage';

jest.setTimeout(60_000);

let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterEach(() => page.context().close());
afterAll(() => browser.close());

async function open(port: PortOfTest, options: StageOptions = {}): Promise<void> {
  ({ page, complaints } = await openScreen(browser, 'policy', port, { width: 1360, height: 900, ...options }));
}

const field = () => page.getByLabel('Policy as YAML');

async function tryEverything(): Promise<void> {
  await page.getByText('Version 2 is in force.').waitFor();
  await page.getByRole('button', { name: 'Edit level 2, Database on call' }).click();
  await page.getByRole('button', { name: 'Play the ticket' }).click();
  await page.getByText('Ended at').waitFor();
  await page.getByRole('button', { name: 'Ask' }).click();
  await page.getByText('At 22 Nov 2026, 03:00 CET').waitFor();
  await page.getByRole('button', { name: 'Compare with the one before: Version 2' }).click();
  await page.getByText('must acknowledge within 10 min instead of 15 min').waitFor();
}

describe.each(skins)('the policy in %s', (skin) => {
  it('form, text, try-it and versions: no accessibility violation', async () => {
    await open(keptPolicy().port, { skin });
    await tryEverything();
    await keepPicture(page, `policy, ${skin}`);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('faults, the dialog to save, and another version meanwhile: no accessibility violation', async () => {
    const kept = keptPolicy();
    await open(kept.port, { skin });
    await field().fill(inForce.replace('thenEvery: 4h', 'thenEvery: later').replace('after: 5m', 'after: soon'));
    await page.clock.runFor(3_000);
    await page.getByText('2 faults: this text cannot be saved').waitFor();
    await keepPicture(page, `policy faults, ${skin}`);
    expect(await violations(page)).toEqual([]);

    await field().fill(inForce.replace('acknowledgeWithin: 20m', 'acknowledgeWithin: 25m'));
    await page.clock.runFor(3_000);
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByText('3 escalations run under version 2').waitFor();
    await keepPicture(page, `policy saving, ${skin}`);
    expect(await violations(page)).toEqual([]);

    const theirs = inForce.replace('thenEvery: 4h', 'thenEvery: 2h');
    await kept.port['save']?.({ text: theirs, reason: 'Audit finding 7', after: 2 } as never);
    await page.keyboard.type('Threshold review');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Version 3 was saved while you were editing').waitFor();
    await keepPicture(page, `policy meanwhile, ${skin}`);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('at 200 % zoom and on a narrow page', () => {
  it.each([680, 320])('the policy does not scroll sideways at %d pixels', async (width) => {
    await open(keptPolicy().port, { width, context: { deviceScaleFactor: 2 } });
    await tryEverything();
    await keepPicture(page, `policy at ${width} pixels`);
    expect(await fitsItsWidth(page)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});

it('loading and error are said', async () => {
  await open({ load: () => new Promise(() => {}) });
  await page.getByText('Loading the policy').waitFor({ state: 'attached' });
  expect(await violations(page)).toEqual([]);
  await page.context().close();
  await open({
    load: async () => {
      throw new Error('Jira did not answer within 10 s (503). Nothing is changed. Try again.');
    },
  });
  await page.getByText('Jira did not answer within 10 s').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('its script stays within 300 KB gzipped, the engine and the reader of YAML included', async () => {
  await open(keptPolicy().port);
  expect(gzipSync(await scriptOf('policy')).length).toBeLessThan(300 * 1024);
});
