import { afterAll, beforeAll, expect, it } from '@jest/globals';
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

it('[GOV-3] [ESC12] in ServiceNow, a ticket changes hands by the signatures of both, each given in their own browser, and is the giver’s until then', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(6);
  const giver = await desk.openTicket('akim', key);
  await tabTo(giver.page, giver.panel, 'Acknowledge');
  await giver.page.keyboard.press('Enter');
  await giver.panel.getByText('Acknowledged by A. Kim', { exact: false }).first().waitFor();
  await tabTo(giver.page, giver.panel, 'More actions');
  await giver.page.keyboard.press('Enter');
  await giver.panel.getByRole('menuitem', { name: 'Hand off…' }).press('Enter');
  await giver.panel.getByRole('dialog').waitFor();
  await giver.page.keyboard.type('B. Roy');
  await giver.page.keyboard.press('Tab');
  await giver.page.keyboard.type('My shift ends; the pool was restarted twice.');
  await look(giver.page, 'hand-off-1-offered');
  await giver.page.keyboard.press('Control+Enter');
  await giver.panel.getByText('It stays with you, clocks running, until the offer is accepted').waitFor();
  await stage.pass(1);
  expect(desk.told(key)).toEqual(['akim', 'broy']);

  const bystander = await desk.openTicket('mortiz', key);
  await bystander.panel.getByRole('heading', { name: 'A handoff waits for its answer' }).waitFor();
  const notTheirs = bystander.panel.getByRole('button', { name: 'Accept', exact: true });
  expect(await notTheirs.getAttribute('aria-disabled')).toBe('true');
  await look(bystander.page, 'hand-off-2-bystander');

  const receiver = await desk.openTicket('broy', key);
  await receiver.panel.getByRole('heading', { name: 'A. Kim offers you this' }).waitFor();
  await look(receiver.page, 'hand-off-3-received');
  await tabTo(receiver.page, receiver.panel, 'Accept');
  await receiver.page.keyboard.press('Enter');
  await receiver.panel.getByText('Taken over').first().waitFor({ state: 'attached' });
  await stage.pass(1);
  await giver.panel.getByText('B. Roy took over from A. Kim').first().waitFor();
  await look(giver.page, 'hand-off-4-accepted');
  expect(desk.standing(key)).toMatchObject({ level: '1', status: 'acknowledged' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
