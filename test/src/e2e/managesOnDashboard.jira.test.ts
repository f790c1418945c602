import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { checkoutDown, comesIntoWindow, keepPicture, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let url: string;
let key: string;

beforeAll(async () => {
  stage = await openStage();
  const { jira } = stage.world;
  key = jira.createIncident(checkoutDown);
  await stage.pass(20);
  url = await stage.serve(jira);
}, 240_000);

afterAll(() => stage.close());

async function openAs(accountId: string, path: string): Promise<Page> {
  const page = await stage.browser.newPage({ viewport: { width: 1366, height: 1400 } });
  await page.context().addCookies([{ name: 'jira.session', value: encodeURIComponent(accountId), url }]);
  await page.goto(`${url}${path}`);
  return page;
}

it('[MET-7] in Jira, a manager opens the tickets behind a number, and the filter stands in the address', async () => {
  const page = await openAs('557058:admin', '/jira/apps/dashboard');
  const frame = page.frameLocator('iframe[data-module="escalations"]');
  await frame.getByRole('button', { name: /^1, Open escalations/ }).press('Enter');
  await frame.getByRole('dialog').getByRole('link', { name: key }).waitFor();
  // In a low window, of a frame that goes on below it.
  await page.setViewportSize({ width: 1366, height: 500 });
  expect(await comesIntoWindow(page, frame.getByRole('dialog'))).toBe(true);
  await keepPicture(page, 'jira-dashboard-tickets');
  await page.keyboard.press('Escape');
  await frame.getByLabel('Service').selectOption({ index: 1 });
  await page.waitForURL(/\?service=/);
  await keepPicture(page, 'jira-dashboard');
  await page.reload();
  await frame.getByRole('button', { name: /^1, Open escalations/ }).waitFor();
  expect(await frame.getByLabel('Service').inputValue()).not.toBe('');
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);

it('[MET-7] agents find the request in the queue of their project', async () => {
  const page = await openAs('557058:admin', '/jira/apps/queue');
  const frame = page.frameLocator('iframe[data-module="escalated-requests"]');
  await frame.getByRole('row').filter({ hasText: key }).getByText('Not acknowledged').waitFor();
  await keepPicture(page, 'jira-queue');
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);

it('[MET-7] a widget counts what was chosen when it was set up', async () => {
  const page = await openAs('557058:admin', '/jira/apps/widget');
  const setup = page.frameLocator('iframe[title="Edit widget"]');
  await setup.getByLabel('Level', { exact: true }).selectOption({ index: 1 });
  await setup.getByText(/Filtered: Level \d/).waitFor();
  await page.reload();
  const shown = page.frameLocator('iframe[title="Escalation figures"]');
  await shown.getByText(/Filtered: Level \d/).waitFor();
  await shown.getByRole('button', { name: /^1, Open escalations/ }).waitFor();
  await keepPicture(page, 'jira-widget');
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);

it('[GOV-4] who may not see the dashboard is told which role it takes, on the page and on the widget', async () => {
  for (const [path, module] of [
    ['/jira/apps/dashboard', 'escalations'],
    ['/jira/apps/widget', 'escalations-widget'],
  ] as const) {
    const page = await openAs('557058:akim', path);
    const frame = page.frameLocator(`iframe[data-module="${module}"]`).first();
    await frame.getByText('To see the dashboard you need the role').waitFor();
    expect(await frame.getByText(key).count()).toBe(0);
  }
}, 120_000);
