import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { companyPolicy } from '../world/companyPolicy';
import { look, openServiceNowDesk } from './servicenowDesk';
import type { ServiceNowDesk } from './servicenowDesk';
import { checkoutDown, openStage, tabTo } from './stage';
import type { Stage } from './stage';

const withAuthority = `${companyPolicy.trimEnd()}
authorities:
  - id: major-incident
    name: Major incident manager
    holders: [pnair]
    may: [actAtAnyLevel, chooseLevel]
  # An authority, but not for this.
  - id: commitments
    name: Keeper of commitments
    holders: [akim]
    may: [extendCommitment]
`;

let stage: Stage;
let desk: ServiceNowDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openServiceNowDesk(stage);
  await desk.savePolicy(withAuthority);
  desk.give('akim', 'manager');
}, 120_000);

afterAll(() => stage.close());

it('[PTH-4] [ESC6] in ServiceNow, somebody with authority goes past a level and says why; without it the same level says whose authority it takes', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(6);
  const without = await desk.openTicket('akim', key);
  await tabTo(without.page, without.panel, 'Escalate…');
  await without.page.keyboard.press('Enter');
  const refusing = without.panel.getByRole('dialog');
  await without.page.keyboard.press('ArrowDown');
  const past = refusing.getByRole('radio', { name: 'Level 3, Platform engineering' });
  expect(await past.getAttribute('aria-disabled')).toBe('true');
  const why = await refusing.locator(`[id="${await past.getAttribute('aria-describedby')}"]`).innerText();
  expect(why).toContain('needs authority. Ask: Major incident manager.');
  expect(await refusing.getByRole('button', { name: 'Escalate to level 2' }).count()).toBe(1);
  await look(without.page, 'override-1-refused');

  const { page, panel } = await desk.openTicket('pnair', key);
  await tabTo(page, panel, 'Escalate…');
  await page.keyboard.press('Enter');
  const dialog = panel.getByRole('dialog');
  await page.keyboard.press('ArrowDown');
  await dialog.getByText('Skips level 2: you have the authority').waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('Say why: this needs words').waitFor();
  await look(page, 'override-2-words-demanded');
  await page.keyboard.type('The database people are on the phone already.');
  await page.keyboard.press('Control+Enter');
  await panel.getByText('Level 3 of 4').waitFor();
  await stage.pass(1);
  await look(page, 'override-3-done');
  expect([...desk.told(key)].sort()).toEqual(['akim', 'lmoss', 'rdiaz']);
  expect(desk.standing(key)).toMatchObject({ level: '3', status: 'running' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
