import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look, openServiceNowDesk } from './servicenowDesk';
import type { ServiceNowDesk } from './servicenowDesk';
import { checkoutDown, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: ServiceNowDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openServiceNowDesk(stage);
}, 120_000);

afterAll(() => stage.close());

async function filter(page: Page, query: string): Promise<readonly string[]> {
  await page.getByRole('textbox', { name: 'Filter' }).fill(query);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  return page.locator('tbody tr td:first-child a').allInnerTexts();
}

it('[ESC23] in ServiceNow, an incident is escalated by the button of the form and found in lists: by the app’s own view, and by level, status and owner', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  const quiet = desk.servicenow.createIncident({ ...checkoutDown, priority: 4, summary: 'A label is wrong' });
  await stage.pass(6);
  const { page } = await desk.openTicket('akim', key);
  await page.getByRole('button', { name: 'Escalate…', exact: true }).press('Enter');
  const action = page.frameLocator('dialog[open] iframe[src*="x_rungs_esc_action.do"]');
  await action.getByRole('rowheader', { name: 'M. Ortiz' }).waitFor();
  await look(page, 'action-1-escalate');
  await page.keyboard.press('Control+Enter');
  await action.getByRole('heading', { name: 'Escalated' }).waitFor();
  await look(page, 'action-2-done');
  await stage.pass(1);
  expect(desk.told(key)).toEqual(['akim', 'mortiz']);

  const list = await desk.open('mortiz', '/incident_list.do');
  await list.getByRole('link', { name: 'Escalated incidents' }).press('Enter');
  await list.getByRole('columnheader', { name: 'Next deadline' }).waitFor();
  expect(await list.locator('tbody tr td:first-child a').allInnerTexts()).toEqual([key]);
  await look(list, 'action-3-found');
  expect(await filter(list, 'x_rungs_esc_level>=2^x_rungs_esc_status=running')).toEqual([key]);
  expect(await filter(list, 'x_rungs_esc_level>=3')).toEqual([]);
  expect(await filter(list, 'x_rungs_esc_statusISEMPTY')).toEqual([quiet]);
  const mine = 'x_rungs_esc_owner=javascript:gs.getUserID()';
  expect(await filter(list, mine)).toEqual([]);
  expect(await filter(list, `number=${key}`)).toEqual([key]);
  await list.getByRole('link', { name: key }).press('Enter');
  await list.getByRole('button', { name: 'Acknowledge', exact: true }).first().press('Enter');
  await list.getByRole('status').first().waitFor();
  await stage.pass(1);
  await list.goto(`${new URL(list.url()).origin}/incident_list.do?sysparm_view=x_rungs_esc`);
  expect(await filter(list, mine)).toEqual([key]);
  await look(list, 'action-4-mine');
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
