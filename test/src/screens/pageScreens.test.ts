/** The dashboard: drawn in every skin, without a violation, and doing what they promise. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { fitsItsWidth, violations } from './accessibility';
import { busyDashboard, quietDashboard } from './dashboardViews';
import {
  keepPicture,
  openScreen,
  REFRESH_EVERY_MS,
  skins,
  type PortOfTest,
  type Screen,
  type StageOptions,
} from './stage';

jest.setTimeout(30_000);

let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterEach(() => page.context().close());
afterAll(() => browser.close());

async function open(screen: Screen, port: PortOfTest, options: StageOptions = {}): Promise<void> {
  ({ page, complaints } = await openScreen(browser, screen, port, { width: 1280, height: 720, ...options }));
}

const outage = 'ServiceNow did not answer within 10 s (503). Numbers are not refreshed; escalation goes on. Try again.';
const fails = async () => {
  throw new Error(outage);
};
const never = () => new Promise(() => {});

describe.each(skins)('pages in %s', (skin) => {
  it.each([
    ['dashboard', 'dashboard', { load: async () => busyDashboard }, '.r-bars'],
    ['dashboard, nothing open', 'dashboard', { load: async () => quietDashboard }, '.r-empty'],
    ['dashboard, error', 'dashboard', { load: fails }, '.r-notice'],
    ['dashboard, loading', 'dashboard', { load: never }, '.r-skeletons'],
  ] as const)('%s: no accessibility violation', async (name, screen, port, ready) => {
    await open(screen, port, { skin });
    await page.clock.runFor(300);
    await page.locator(ready).first().waitFor();
    await keepPicture(page, `${name}, ${skin}`);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('the tickets behind a number: no accessibility violation', async () => {
    await open('dashboard', { load: async () => busyDashboard }, { skin });
    await page.getByRole('button', { name: /^14, Open at level 2/ }).click();
    await page.getByRole('dialog').waitFor();
    await keepPicture(page, `dashboard tickets, ${skin}`);
    expect(await violations(page)).toEqual([]);
  });
});

describe('at 200 % zoom and on a narrow page', () => {
  it.each([
    ['dashboard', 'dashboard', { load: async () => busyDashboard }, 640],
    ['dashboard narrow', 'dashboard', { load: async () => busyDashboard }, 320],
  ] as const)('%s does not scroll sideways', async (name, screen, port, width) => {
    await open(screen, port, { width, context: { deviceScaleFactor: 2 } });
    await page.locator('.r-card').first().waitFor();
    await keepPicture(page, `${name} at ${width} pixels`);
    expect(await fitsItsWidth(page)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});

describe('the dashboard', () => {
  it('[MET-7] opens the tickets behind a number by keyboard, and gives the focus back', async () => {
    await open('dashboard', { load: async () => busyDashboard });
    const number = page.getByRole('button', { name: /^5, Not acknowledged now/ });
    await number.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Not acknowledged now' });
    expect(await dialog.getByRole('link').count()).toBe(5);
    expect(await dialog.getByRole('link').first().getAttribute('href')).toBe(
      'https://northwind.atlassian.net/browse/ITSD-4100',
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('5, '));
  });

  it('[MET-7] says the same as a table', async () => {
    await open('dashboard', { load: async () => busyDashboard });
    await page.getByRole('radio', { name: 'Table' }).click();
    const rows = await page.locator('table tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s+/).join(' '))).toEqual([
      'Level 1 21 50 %',
      'Level 2 14 33 %',
      'Level 3 6 14 %',
      'Level 4 1 2 %',
    ]);
  });

  it('says what each time is made of: how many ended, how many are open', async () => {
    await open('dashboard', { load: async () => busyDashboard });
    await page.getByText('p90 19 min · n = 318, 5 still open').waitFor();
    await page.getByText('p90 2 h 14 min · n = 227, 42 still open').waitFor();
    await page.getByText('As of 17 Nov 2026, 14:07:30 CET').waitFor();
  });

  it('keeps the numbers when a refresh fails, marked with their age', async () => {
    const answers = [Promise.resolve(busyDashboard)];
    await open('dashboard', { load: () => answers.shift() ?? fails() });
    await page.locator('.r-bars').waitFor();
    await page.clock.runFor(REFRESH_EVERY_MS);
    await page.getByText('Last shown 14:07:30 CET').waitFor();
    expect(await page.locator('.r-notice').textContent()).toContain(outage);
    expect(await page.locator('.r-bars').isVisible()).toBe(true);
  });

  it('[MET-7] exports every open ticket once, and nothing a spreadsheet would run', async () => {
    const [first, ...rest] = busyDashboard.openByLevel;
    if (!first) throw new Error('The sample has levels.');
    const tricky = { ...first.tickets[0], key: 'ITSD-1', summary: '=HYPERLINK("x"), said "A"', level: 1, since: 0 };
    const view = {
      ...busyDashboard,
      openByLevel: [{ ...first, tickets: [tricky, ...first.tickets.slice(1)] }, ...rest],
    };
    await open('dashboard', { load: async () => view });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('Ticket,Summary,Level,At this level since,Not acknowledged now,Link');
    expect(lines[1]).toContain('ITSD-1,"\'=HYPERLINK(""x""), said ""A""",1,1970-01-01T00:00:00.000Z,false,');
    expect(lines.length).toBe(1 + 42);
  });
});
