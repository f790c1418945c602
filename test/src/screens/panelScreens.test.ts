/** Every state of the panel in every skin: drawn, kept as a picture, and without an accessibility violation. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { fitsItsWidth, violations } from './accessibility';
import { panelViews, type Acted } from './panelViews';
import { keepPicture, openScreen, scriptOf, skins, type PortOfTest, type Skin } from './stage';

jest.setTimeout(30_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

const never = () => new Promise<never>(() => {});
const unavailable = async () => {
  throw new Error(
    'Jira did not answer within 10 s (502). Escalation goes on by the last known due time: people are still told. Try again; if it fails for 15 min, tell your Rungs admin.',
  );
};

const states: readonly (readonly [name: string, port: PortOfTest, ready: string])[] = [
  ...Object.entries(panelViews).map(([name, view]) => [name, { load: async () => view }, '.r-panel > footer'] as const),
  ['loading', { load: never }, '.r-skeletons'],
  ['error', { load: unavailable }, '.r-notice'],
];

describe.each(skins)('the panel in %s', (skin) => {
  it.each(states)('%s: no accessibility violation, nothing wider than the panel', async (name, port, ready) => {
    const { page, complaints } = await openScreen(browser, 'panel', port, { skin });
    await page.clock.runFor(300);
    await page.locator(ready).first().waitFor();
    await keepPicture(page, `panel ${name}, ${skin}`);
    expect(await violations(page)).toEqual([]);
    expect(await fitsItsWidth(page)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the panel with "Why?" open', () => {
  it.each(skins)('shows every event in %s without a violation', async (skin: Skin) => {
    const view = panelViews['running, problem open'];
    const { page } = await openScreen(browser, 'panel', { load: async () => view }, { skin });
    await page.getByRole('button', { name: 'Why?' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Expected').waitFor();
    await keepPicture(page, `panel why, ${skin}`);
    expect(await drawer.locator('time').count()).toBe((view?.escalation as Acted).timeline.length + 1);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the panel at other sizes', () => {
  it.each([
    ['320 pixels, Jira light', 320, 'jira-light', 1],
    ['200 % zoom, ServiceNow dark', 320, 'now-dark', 2],
    ['720 pixels, Jira dark', 720, 'jira-dark', 1],
  ] as const)('fits %s', async (name, width, skin, deviceScaleFactor) => {
    const options = { skin, width, context: { deviceScaleFactor } };
    const { page } = await openScreen(browser, 'panel', { load: async () => panelViews['running'] }, options);
    await page.getByText('As of').waitFor();
    await keepPicture(page, `panel at ${name}`);
    expect(await violations(page)).toEqual([]);
    expect(await fitsItsWidth(page)).toBe(true);
    await page.context().close();
  });

  it('is readable in forced colours', async () => {
    const options = { skin: 'jira-dark', context: { forcedColors: 'active' } } as const;
    const { page } = await openScreen(browser, 'panel', { load: async () => panelViews['running'] }, options);
    await page.getByText('As of').waitFor();
    await keepPicture(page, 'panel in forced colours');
    const border = await page.locator('.r-panel').evaluate((panel) => getComputedStyle(panel).borderTopWidth);
    expect(border).toBe('1px');
    await page.context().close();
  });
});

it('the panel script is at most 120 KB gzipped, React included', async () => {
  expect(gzipSync(await scriptOf('panel')).length).toBeLessThanOrEqual(120 * 1024);
});
