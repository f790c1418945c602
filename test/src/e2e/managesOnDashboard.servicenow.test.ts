import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { checkoutDown, keepPicture, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let url: string;
let number: string;

beforeAll(async () => {
  stage = await openStage();
  const { servicenow } = stage.world;
  number = servicenow.createIncident(checkoutDown);
  await stage.pass(20);
  url = await stage.serve(servicenow);
}, 240_000);

afterAll(() => stage.close());

async function openAs(userName: string): Promise<Page> {
  const page = await stage.browser.newPage({ viewport: { width: 1366, height: 1400 } });
  const target = encodeURIComponent('/x_rungs_esc_dashboard.do');
  await page.goto(`${url}/login.do?user_name=${userName}&return=${target}`);
  return page;
}

it('[MET-7] in ServiceNow, a manager opens the incidents behind a number, and the filter stands in the address', async () => {
  const page = await openAs('admin');
  await page.getByRole('button', { name: /^1, Open escalations/ }).press('Enter');
  await page.getByRole('dialog').getByRole('link', { name: number }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByLabel('Service').selectOption({ index: 1 });
  await page.waitForURL(/\?service=/);
  await page.reload();
  await page.getByRole('row').filter({ hasText: number }).getByText('Not acknowledged').waitFor();
  expect(await page.getByLabel('Service').inputValue()).not.toBe('');
  await keepPicture(page, 'servicenow-dashboard');
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
