import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { companyPolicy } from '../world/companyPolicy';
import { look, openJiraDesk } from './jiraDesk';
import type { JiraDesk } from './jiraDesk';
import { checkoutDown, comesIntoWindow, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: JiraDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openJiraDesk(stage);
}, 120_000);

afterAll(() => stage.close());

/** Who was told so many minutes after a ticket like this one was reported. */
async function toldAfter(minutes: number): Promise<readonly string[]> {
  const key = desk.jira.createIncident(checkoutDown);
  await stage.pass(minutes);
  return desk.told(key);
}

it('[TLS-1] [TLS-2] in Jira, a policy is changed in the form, tried for a Sunday at 03:00, saved with its reason and rolled back, and tickets follow', async () => {
  const page = await desk.open('admin', '/jira/apps/admin', { width: 1366, height: 1400 });
  const frame = page.frameLocator('iframe[data-module="policy-page"]');
  const text = frame.getByLabel('Policy as YAML');
  const press = (name: string | RegExp) => frame.getByRole('button', { name }).first().press('Enter');
  await frame.getByRole('tab', { name: 'Policy' }).press('Enter');
  await text.waitFor();
  await look(page, 'policy-1-in-force');

  await press('Edit level 2, Database on call');
  await frame.getByRole('textbox', { name: 'Acknowledge within' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7m');
  await page.keyboard.press('Enter');
  expect(await text.inputValue()).toContain('group: database, acknowledgeWithin: 7m');

  await press('Ask');
  await frame.getByText('At 22 Nov 2026, 03:00 CET').waitFor();
  expect(await frame.locator('.r-told-then').innerText()).toContain('Level 2, Database on call: T. Sato');
  await press('Play the ticket');
  const steps = frame.locator('.r-steps > li');
  await steps.first().waitFor();
  // Not taken for 5 min, then 10 min of level 1 and the 7 min that are tried of level 2.
  expect((await steps.allInnerTexts()).find((step) => step.includes('R. Diaz'))).toContain('22 Nov 2026, 03:22 CET');
  await look(page, 'policy-2-tried');
  expect(await toldAfter(23)).toEqual(['akim', 'mortiz']);

  await text.focus();
  await page.keyboard.press('Control+s');
  const dialog = frame.getByRole('dialog');
  await dialog.getByText('must acknowledge within 7 min instead of 15 min').waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Say why').waitFor();
  expect(await comesIntoWindow(page, dialog)).toBe(true);
  await look(page, 'policy-3-reason-demanded');
  // The frame is as high as the policy, and Jira scrolls around it.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await comesIntoWindow(page, dialog)).toBe(true);
  await page.keyboard.type('The database people answer fast.');
  await page.keyboard.press('Control+Enter');
  await frame.getByText('Saved as version 2').waitFor();
  expect(await toldAfter(23)).toEqual(['akim', 'mortiz', 'rdiaz', 'lmoss']);

  await press('Roll back… Version 1');
  await dialog.getByText('must acknowledge within 15 min instead of 7 min').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type('they do not.');
  await look(page, 'policy-4-roll-back');
  await page.keyboard.press('Control+Enter');
  await frame.getByText('Saved as version 3').waitFor();
  await frame.getByText('Reason: Back to version 1: they do not.').waitFor();
  await look(page, 'policy-5-rolled-back');
  expect(await text.inputValue()).toBe(companyPolicy);
  expect(await toldAfter(23)).toEqual(['akim', 'mortiz']);
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
