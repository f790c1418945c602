import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look, openServiceNowDesk } from './servicenowDesk';
import type { ServiceNowDesk } from './servicenowDesk';
import { checkoutDown, openStage, tabTo } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: ServiceNowDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openServiceNowDesk(stage);
}, 120_000);

afterAll(() => stage.close());

const dialogOf = (page: Page) => page.frameLocator('dialog[open] iframe[src*="x_rungs_esc_action.do"]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('[ESC23] [TRG-1] in the Service Operations Workspace, an incident is escalated with a look at who is told, and acknowledged in one press', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(6);
  const page = await desk.openWorkspace('akim', key);
  await button(page, 'Escalate…').press('Enter');
  const dialog = dialogOf(page);
  await dialog.getByRole('rowheader', { name: 'M. Ortiz' }).waitFor();
  await look(page, 'workspace-1-escalate');
  await page.keyboard.press('Control+Enter');
  await dialog.getByRole('heading', { name: 'Escalated' }).waitFor();
  await look(page, 'workspace-2-done');
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await stage.pass(1);
  expect(desk.told(key)).toEqual(['akim', 'mortiz']);

  const taker = await desk.openWorkspace('mortiz', key);
  await button(taker, 'Acknowledge').press('Enter');
  await taker.getByRole('status').waitFor();
  await look(taker, 'workspace-3-acknowledged');
  expect(desk.standing(key)).toMatchObject({ level: '2', status: 'acknowledged' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);

it('[PTH-5] [ESC11] who has it suspends it from the workspace with a reason; nobody is told meanwhile, and it goes on by the panel with another', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(6);
  const workspace = await desk.openWorkspace('akim', key);
  await workspace.getByText('More actions').press('Enter');
  await button(workspace, 'Suspend…').press('Enter');
  const dialog = dialogOf(workspace);
  await dialog.getByRole('textbox', { name: 'Why it waits' }).press('Control+Enter');
  await dialog.getByText('Say why: this needs words').waitFor();
  await look(workspace, 'suspend-1-reason-demanded');
  await workspace.keyboard.type('The vendor restarts pool B.');
  await workspace.keyboard.press('Control+Enter');
  await dialog.getByRole('heading', { name: 'Suspended' }).waitFor();
  await stage.pass(30);
  expect(desk.told(key)).toEqual(['akim']);
  expect(desk.standing(key)).toMatchObject({ level: '1', status: 'suspended' });

  const { page, panel } = await desk.openTicket('akim', key);
  await panel.getByText('The vendor restarts pool B.').first().waitFor();
  await look(page, 'suspend-2-panel');
  await tabTo(page, panel, 'Resume…');
  await page.keyboard.press('Enter');
  await panel.getByRole('dialog').waitFor();
  await page.keyboard.type('It is back, and the checkout still fails.');
  await page.keyboard.press('Control+Enter');
  await panel.getByText('It is back, and the checkout still fails.').first().waitFor({ state: 'attached' });
  await stage.pass(10);
  // That it runs again is news for the level; then its window is over.
  expect(desk.told(key)).toEqual(['akim', 'akim', 'mortiz']);
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);

it('[GOV-3] [ESC12] a handoff that is declined with a reason stays with who offered it, and both read why', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(6);
  const giver = await desk.openWorkspace('akim', key);
  await button(giver, 'Acknowledge').press('Enter');
  await giver.getByRole('status').waitFor();
  await giver.getByText('More actions').press('Enter');
  await button(giver, 'Hand off…').press('Enter');
  const dialog = dialogOf(giver);
  await dialog.getByRole('combobox', { name: 'Hand off to' }).focus();
  await giver.keyboard.type('B. Roy');
  await giver.keyboard.press('Tab');
  await giver.keyboard.type('My shift ends.');
  await giver.keyboard.press('Control+Enter');
  await dialog.getByText('It stays with you, clocks running').waitFor();

  const { page, panel } = await desk.openTicket('broy', key);
  await tabTo(page, panel, 'Decline…');
  await page.keyboard.press('Enter');
  await panel.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await panel.getByText('Say why: this needs words').waitFor();
  await look(page, 'decline-1-reason-demanded');
  await page.keyboard.type('I have two others.');
  await page.keyboard.press('Control+Enter');
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
  await panel.getByText('I have two others.').first().waitFor({ state: 'attached' });
  const back = await desk.openTicket('akim', key);
  await back.panel.getByText('I have two others.').first().waitFor({ state: 'attached' });
  await look(back.page, 'decline-2-stays');
  expect(desk.standing(key)).toMatchObject({ level: '1', status: 'acknowledged' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
