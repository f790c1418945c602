/** The dashboard, its widget and the queue: drawn in every skin, without a violation, and doing what they promise. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { DashboardView } from '@rungs/core';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { fitsItsWidth, violations } from './accessibility';
import { busyDashboard, crowdedDashboard, openTicket, quietDashboard } from './dashboardViews';
import {
  keepPicture,
  openScreen,
  REFRESH_EVERY_MS,
  scriptOf,
  skins,
  type PortOfTest,
  type Screen,
  type StageOptions,
} from './stage';

jest.setTimeout(60_000);

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

const showing = (view: DashboardView): PortOfTest => ({ load: async () => view });
const busy = showing(busyDashboard);

const outage = 'ServiceNow did not answer within 10 s (503). Numbers are not refreshed; escalation goes on. Try again.';
const missing = 'To see the dashboard you need the role Escalation manager. Ask your Jira administrator for it.';
const failsWith = (words: string) => async () => {
  throw new Error(words);
};
const never = () => new Promise(() => {});

describe.each(skins)('in %s', (skin) => {
  it.each([
    ['dashboard', 'dashboard', busy, '.r-bars'],
    ['dashboard, nothing open', 'dashboard', showing(quietDashboard), '.r-empty'],
    ['dashboard, many and not all', 'dashboard', showing(crowdedDashboard), '.r-pages'],
    ['dashboard, error', 'dashboard', { load: failsWith(outage) }, '.r-notice'],
    ['dashboard, no permission', 'dashboard', { load: failsWith(missing) }, '.r-notice'],
    ['dashboard, loading', 'dashboard', { load: never }, '.r-skeletons'],
    ['queue', 'queue', busy, 'table'],
    ['queue, nothing', 'queue', showing(quietDashboard), '.r-empty'],
    ['widget', 'widget', busy, '.r-cards'],
  ] as const)('%s: no accessibility violation', async (name, screen, port, ready) => {
    await open(screen, port, { skin });
    await page.clock.runFor(300);
    await page.locator(ready).first().waitFor();
    await keepPicture(page, `${name}, ${skin}`);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('the tickets behind a number, and a widget that is set up: no accessibility violation', async () => {
    await open('dashboard', busy, { skin });
    await page.getByRole('button', { name: /^14, Open at level 2/ }).click();
    await page.getByRole('dialog').waitFor();
    await keepPicture(page, `dashboard tickets, ${skin}`);
    expect(await violations(page)).toEqual([]);
    await page.context().close();

    await open('widget', busy, { skin, width: 480, action: 'edit' });
    await page.getByLabel('Service').waitFor();
    await keepPicture(page, `widget set up, ${skin}`);
    expect(await violations(page)).toEqual([]);
  });
});

describe('at 200 % zoom and on a narrow page', () => {
  it.each([
    ['dashboard', 640],
    ['dashboard', 320],
    ['queue', 320],
    ['widget', 320],
  ] as const)('the %s at %i pixels does not scroll sideways', async (screen, width) => {
    await open(screen, busy, { width, context: { deviceScaleFactor: 2 } });
    await page.locator('.r-card').first().waitFor();
    await keepPicture(page, `${screen} at ${width} pixels`);
    expect(await fitsItsWidth(page)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });
});

const closeDialog = async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

describe('[MET-7] every number opens its tickets', () => {
  it('by keyboard, and gives the focus back', async () => {
    await open('dashboard', busy);
    const number = page.getByRole('button', { name: /^7, Not acknowledged now/ });
    await number.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Not acknowledged now' });
    expect(await dialog.getByRole('link').count()).toBe(7);
    expect(await dialog.getByRole('link').last().getAttribute('href')).toBe(
      'https://northwind.atlassian.net/browse/ITSD-4100',
    );
    await closeDialog();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('7, '));
  });

  it('a number of the page is as many rows as it opens, each of them', async () => {
    await open('dashboard', busy);
    const numbers = page.locator('.r-number-opens').filter({ hasText: /^\d+$/ });
    await numbers.first().waitFor();
    const count = await numbers.count();
    expect(count).toBeGreaterThan(12);
    for (let i = 0; i < count; i += 1) {
      const said = Number(await numbers.nth(i).innerText());
      await numbers.nth(i).press('Enter');
      expect(await page.getByRole('dialog').locator('tbody tr').count()).toBe(said);
      await closeDialog();
    }
  });

  it('a percentile opens every time that it is made of, the ones that still run among them', async () => {
    await open('dashboard', busy);
    await page.getByRole('button', { name: /Times to acknowledge, p90/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Times to acknowledge, p90' });
    await dialog.getByText('n = 62, 7 still open').waitFor();
    await dialog.getByRole('button', { name: 'Next' }).press('Enter');
    await dialog.getByText('51 to 62 of 62').waitFor();
    expect(await dialog.locator('tbody tr').count()).toBe(12);
  });
});

describe('[MET-7] the dashboard', () => {
  it('says the same as a table', async () => {
    await open('dashboard', busy);
    await page.getByRole('radio', { name: 'Table' }).click();
    const rows = await page
      .locator('section', { has: page.getByRole('heading', { name: 'Open by level' }) })
      .locator('tbody tr')
      .allInnerTexts();
    expect(rows.map((row) => row.split(/\s+/).join(' '))).toEqual([
      'Level 1 21 50 %',
      'Level 2 14 33 %',
      'Level 3 6 14 %',
      'Level 4 1 2 %',
    ]);
  });

  it('says of when it is, what times are made of and how open ones count', async () => {
    await open('dashboard', busy);
    await page.getByText('As of 17 Nov 2026, 14:07:30 CET').waitFor();
    await page.getByText('n = 62, 7 still open').waitFor();
    expect(await page.getByText('An open one counts as longer than it is now').count()).toBe(2);
    await page.getByRole('button', { name: /^20 %, Over-escalated/ }).waitFor();
  });

  it('counts under a filter that is chosen by keyboard, keeps it in the address, and clears it', async () => {
    const written: string[] = [];
    const address = { writeAddress: async (query: string) => void written.push(query) } as PortOfTest;
    await open('dashboard', { ...busy, ...address });
    const service = page.getByLabel('Service');
    await service.focus();
    await page.keyboard.type('Ware');
    await page.getByRole('button', { name: /^14, Open escalations/ }).waitFor();
    await page.getByLabel('Level', { exact: true }).selectOption('2');
    await page.getByRole('button', { name: /^5, Open escalations/ }).waitFor();
    expect(written).toEqual(['service=Warehouse', 'level=2&service=Warehouse']);
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
    await page.getByRole('button', { name: /^42, Open escalations/ }).waitFor();
    expect(written.at(-1)).toBe('');
  });

  it('opens under the filter that its address says, and names it even where nothing passes', async () => {
    await open('dashboard', { ...busy, readAddress: async () => 'service=Wiki&level=9&days=12' });
    await page.getByText('Nothing that is open passes these filters.').waitFor();
    expect(await page.getByLabel('Service').inputValue()).toBe('Wiki');
    expect(await page.getByLabel('Period').inputValue()).toBe('');
  });

  it('lists what is active by its next deadline, with owner, and what approaches', async () => {
    await open('dashboard', busy);
    const active = page.getByRole('region', { name: 'Active' }).locator('tbody tr');
    await active.first().waitFor();
    expect(await active.count()).toBe(42);
    expect(await active.nth(4).innerText()).toMatch(/^ITSD-4101[^]*Acknowledged[^]*B\. Roy[^]*14:25 CET · in 18 min/);
    const approaching = page.getByRole('region', { name: 'Approaching' }).locator('tbody tr');
    expect(await approaching.first().innerText()).toContain('14:19 CET · in 12 min');
  });

  it('keeps the numbers when a refresh fails, marked with their age', async () => {
    const answers = [Promise.resolve(busyDashboard)];
    await open('dashboard', { load: () => answers.shift() ?? failsWith(outage)() });
    await page.locator('.r-bars').waitFor();
    await page.clock.runFor(REFRESH_EVERY_MS);
    await page.getByText('Last shown 14:07:30 CET').waitFor();
    expect(await page.locator('.r-notice').textContent()).toContain(outage);
    expect(await page.locator('.r-bars').isVisible()).toBe(true);
  });

  it('exports what is shown, under the filter, and nothing a spreadsheet would run', async () => {
    const tricky = { ...openTicket(1, 1), key: 'ITSD-1', summary: '=HYPERLINK("x"), said "A"', service: 'Warehouse' };
    const view = { ...busyDashboard, tickets: [tricky, ...busyDashboard.tickets] };
    await open('dashboard', { ...showing(view), readAddress: async () => 'service=Warehouse' });
    await page.getByRole('button', { name: /^15, Open escalations/ }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).press('Enter');
    const text = await readFile(await (await download).path(), 'utf8');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      'Ticket,Summary,Status,Level,At this level since,Owner,Next deadline,SLA due,SLA used %,Priority,Service,Team,Path,Link',
    );
    expect(lines.slice(1).every((line) => line.includes('Warehouse'))).toBe(true);
    expect(lines[1]).toBe(
      'ITSD-1,"\'=HYPERLINK(""x""), said ""A""",Acknowledged,1,2026-11-17T12:53:30.000Z,B. Roy,2026-11-17T13:25:30.000Z,2026-11-17T13:07:30.000Z,99,2,Warehouse,Network,Technical path,https://northwind.atlassian.net/browse/ITSD-4101',
    );
    expect(lines.length).toBe(1 + 15 + 2);
  });

  it('says what of it was not read, and draws a page of five thousand tickets at a time', async () => {
    await open('dashboard', showing(crowdedDashboard));
    await page.getByText('Only the 300 closed ones that ended last are counted in times.').waitFor();
    await page.getByText('1 to 50 of 5,000').waitFor();
    expect(await page.locator('tbody tr').count()).toBeLessThan(70);
    await page.getByRole('button', { name: 'Next' }).press('Enter');
    await page.getByText('51 to 100 of 5,000').waitFor();
  });

  it('weighs at most 300 KB, gzipped', async () => {
    await open('dashboard', busy);
    expect(gzipSync(await scriptOf('dashboard')).length).toBeLessThanOrEqual(300 * 1024);
  });
});

describe('the queue', () => {
  it('lists what is open by its next deadline; its links open the request', async () => {
    const opened: string[] = [];
    const openLink = (async (url: string) => void opened.push(url)) as PortOfTest[string];
    await open('queue', { ...busy, openLink });
    const rows = page.getByRole('region', { name: 'Escalated requests' }).locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(42);
    expect(await rows.first().innerText()).toContain('Not acknowledged');
    await rows.first().getByRole('link').press('Enter');
    expect(opened).toEqual(['https://northwind.atlassian.net/browse/ITSD-4100']);
  });
});

describe('the widget', () => {
  it('counts under the filter that was saved with it, and says so', async () => {
    await open('widget', { ...busy, readAddress: async () => 'service=Warehouse&priority=2' });
    await page.getByText('Filtered: Service Warehouse · Priority 2').waitFor();
    await page.getByRole('button', { name: /^8, Open escalations/ }).waitFor();
  });

  it('writes what is chosen while it is set up', async () => {
    const written: string[] = [];
    const writeAddress = (async (query: string) => void written.push(query)) as PortOfTest[string];
    await open('widget', { ...busy, writeAddress }, { action: 'edit' });
    await page.getByLabel('Team').selectOption('Database');
    await page.getByText('Filtered: Team Database').waitFor();
    expect(written).toEqual(['team=Database']);
  });
});
