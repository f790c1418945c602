import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look, openJiraDesk } from './jiraDesk';
import type { JiraDesk } from './jiraDesk';
import { checkoutDown, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: JiraDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openJiraDesk(stage);
}, 120_000);

afterAll(() => stage.close());

async function search(page: Page, jql: string): Promise<readonly string[]> {
  await page.getByRole('textbox', { name: 'JQL' }).fill(jql);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  return page.locator('table.issues tbody tr td:first-child a').allInnerTexts();
}

it('[ESC23] in Jira, a ticket is escalated from Jira’s own menu and found by JQL: by the function, and by level, status and owner', async () => {
  const key = desk.jira.createIncident(checkoutDown);
  const quiet = desk.jira.createIncident({ ...checkoutDown, priority: 4, summary: 'A label is wrong' });
  await stage.pass(6);
  const page = await desk.open('akim', `/browse/${key}`);
  await page.locator('.more-actions > summary').press('Enter');
  await page.getByRole('button', { name: 'Escalate', exact: true }).press('Enter');
  const action = page.frameLocator('dialog[open] iframe[data-module="escalate-action"]');
  await action.getByRole('rowheader', { name: 'M. Ortiz' }).waitFor();
  await look(page, 'action-1-escalate');
  await page.keyboard.press('Control+Enter');
  await action.getByRole('heading', { name: 'Escalated' }).waitFor();
  await look(page, 'action-2-done');
  await stage.pass(1);
  expect(desk.told(key)).toEqual(['akim', 'mortiz']);

  const list = await desk.open('mortiz', '/issues');
  const found = async (jql: string) => (await search(list, jql)).join();
  expect(await found('issue in escalated()')).toContain(key);
  await look(list, 'action-3-found');
  expect(await found('rungsLevel >= 2 AND rungsStatus = running')).toContain(key);
  expect(await found('issue in escalated("3")')).not.toContain(key);
  expect(await found('issue not in escalated()')).toContain(quiet);
  expect(await found('rungsOwner = currentUser()')).not.toContain(key);
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
