import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { companyPolicy } from '../world/companyPolicy';
import { look, openServiceNowDesk } from './servicenowDesk';
import type { ServiceNowDesk } from './servicenowDesk';
import { checkoutDown, comesIntoWindow, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: ServiceNowDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openServiceNowDesk(stage);
}, 120_000);

afterAll(() => stage.close());

/** Who was told so many minutes after a ticket like this one was reported. */
async function toldAfter(minutes: number): Promise<readonly string[]> {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(minutes);
  return desk.told(key);
}

it('[TLS-1] [TLS-2] in ServiceNow, a policy is changed in the form, tried for a Sunday at 03:00, saved with its reason and rolled back, and tickets follow', async () => {
  const page = await desk.open('admin', '/x_rungs_esc_policy_text.do', { width: 1366, height: 900 });
  const text = page.getByLabel('Policy as YAML');
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');
  await text.waitFor();
  await look(page, 'policy-1-in-force');

  await press('Edit level 2, Database on call');
  await page.getByRole('textbox', { name: 'Acknowledge within' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7m');
  await page.keyboard.press('Enter');
  expect(await text.inputValue()).toContain('group: database, acknowledgeWithin: 7m');

  await press('Ask');
  await page.getByText('At 22 Nov 2026, 03:00 CET').waitFor();
  expect(await page.locator('.r-told-then').innerText()).toContain('Level 2, Database on call: T. Sato');
  await press('Play the ticket');
  const steps = page.locator('.r-steps > li');
  await steps.first().waitFor();
  // Not taken for 5 min, then 10 min of level 1 and the 7 min that are tried of level 2.
  expect((await steps.allInnerTexts()).find((step) => step.includes('R. Diaz'))).toContain('22 Nov 2026, 03:22 CET');
  await look(page, 'policy-2-tried');
  expect(await toldAfter(23)).toEqual(['akim', 'mortiz']);

  await text.focus();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('must acknowledge within 7 min instead of 15 min').waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Say why').waitFor();
  await look(page, 'policy-3-reason-demanded');
  expect(await comesIntoWindow(page, dialog)).toBe(true);
  await page.keyboard.type('The database people answer fast.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Saved as version 2').waitFor();
  expect([...(await toldAfter(23))].sort()).toEqual(['akim', 'lmoss', 'mortiz', 'rdiaz']);

  await press('Roll back… Version 1');
  await dialog.getByText('must acknowledge within 15 min instead of 7 min').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type('they do not.');
  await look(page, 'policy-4-roll-back');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Saved as version 3').waitFor();
  await page.getByText('Reason: Back to version 1: they do not.').waitFor();
  await look(page, 'policy-5-rolled-back');
  expect(await text.inputValue()).toBe(companyPolicy);
  expect(await toldAfter(23)).toEqual(['akim', 'mortiz']);
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
