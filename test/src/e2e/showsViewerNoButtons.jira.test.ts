import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { goAround, look, openJiraDesk } from './jiraDesk';
import type { JiraDesk } from './jiraDesk';
import { checkoutDown, openStage, tabTo } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: JiraDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openJiraDesk(stage);
  await desk.respondersAre('akim', 'mortiz');
}, 120_000);

afterAll(() => stage.close());

it('[GOV-4] in Jira, a viewer sees where a ticket stands and why, and nothing to press', async () => {
  const key = desk.jira.createIncident(checkoutDown);
  await stage.pass(6);
  const { page, panel } = await desk.openTicket('rdiaz', key);
  await panel.getByText('Level 1 of 4').waitFor();
  expect(await panel.getByRole('button').allTextContents()).toEqual(['Why?']);
  const context = page.frameLocator('iframe[data-module="escalation-context"]');
  await context.getByText('Level 1 of 4').waitFor();
  expect(await context.getByRole('button').allTextContents()).toEqual([]);
  await look(page, 'viewer-1-panel');

  await tabTo(page, panel, 'Why?');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Why level 1?' }).waitFor();
  await look(page, 'viewer-2-why');
  await page.keyboard.press('Escape');

  // Jira's own menu shows an app's action to everybody: it says why not, and offers nothing.
  await page.locator('.more-actions > summary').press('Enter');
  await page.getByRole('button', { name: 'Acknowledge escalation' }).press('Enter');
  const action = page.frameLocator('dialog[open] iframe[data-module="acknowledge-action"]');
  await action.getByText('Your role in Rungs lets you see this escalation and not act on it.').waitFor();
  expect(await action.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);
  await look(page, 'viewer-3-action');

  const refused = { ok: true, value: { ok: false, because: expect.stringContaining('you need the role Responder') } };
  expect(await goAround(page, { action: 'acknowledge', path: 'technical' })).toEqual(refused);
  expect(desk.standing(key)).toMatchObject({ level: 1, status: 'running' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
