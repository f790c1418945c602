import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { look, openJiraDesk } from './jiraDesk';
import type { JiraDesk } from './jiraDesk';
import { checkoutDown, openStage, tabTo } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: JiraDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openJiraDesk(stage);
}, 120_000);

afterAll(() => stage.close());

it('[PTH-5] [ESC11] in Jira, who is responsible suspends it with a reason; nobody is told meanwhile, and it goes on with another', async () => {
  const key = desk.jira.createIncident(checkoutDown);
  await stage.pass(6);
  const { page, panel } = await desk.openTicket('akim', key);
  await tabTo(page, panel, 'More actions');
  await page.keyboard.press('Enter');
  await panel.getByRole('menuitem', { name: 'Suspend…' }).press('Enter');
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why it waits' }).press('Control+Enter');
  await dialog.getByText('Say why: this needs words').waitFor();
  await page.keyboard.type('The vendor restarts pool B.');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await panel.getByText('The vendor restarts pool B.').first().waitFor();
  await look(page, 'suspend-1-suspended');
  await stage.pass(30);
  expect(desk.told(key)).toEqual(['akim']);
  expect(desk.standing(key)).toMatchObject({ level: 1, status: 'suspended' });

  // The menu has the focus again; before it stand Resume… and a button that says why not.
  for (const _stop of ['Escalate…', 'Resume…']) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Why it goes on' }).waitFor();
  await page.keyboard.type('It is back, and the checkout still fails.');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await stage.pass(10);
  // That it runs again is news for the level; then its window is over.
  expect(desk.told(key)).toEqual(['akim', 'akim', 'mortiz']);
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
