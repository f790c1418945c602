import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MINUTE_MS } from '@rungs/core';
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

it('[ESC22] [ESC23] [TRG-1] in ServiceNow, who escalates by hand sees who will be told; those are told, once, however often it is confirmed', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(1);
  const starter = await desk.openTicket('broy', key);
  await tabTo(starter.page, starter.panel, 'Escalate by hand…');
  await starter.page.keyboard.press('Enter');
  const dialog = starter.panel.getByRole('dialog');
  expect(await dialog.getByRole('row').allTextContents()).toEqual(['WhoAs', 'A. Kimon call for Service desk']);
  await look(starter.page, 'by-hand-1-preview');
  expect(desk.told(key)).toEqual([]);
  await starter.page.keyboard.press('Tab');
  await starter.page.keyboard.type('The checkout earns the money.');
  await starter.page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await starter.panel.getByText('Level 1 of 4').waitFor();
  await stage.pass(1);
  expect(desk.told(key)).toEqual(['akim']);

  // Two windows of one person show the same level when both are asked for the next one.
  const [first, second] = [await desk.openTicket('akim', key), await desk.openTicket('akim', key)];
  for (const { page, panel } of [first, second]) {
    await tabTo(page, panel, 'Escalate…');
    await page.keyboard.press('Enter');
    await panel.getByRole('dialog').getByRole('button', { name: 'Escalate to level 2' }).waitFor();
  }
  // The second one is not told what happens: its time stands still.
  await second.page.clock.pauseAt(stage.world.clock.now() + MINUTE_MS);
  const preview = await first.panel.getByRole('dialog').getByRole('row').allTextContents();
  expect(preview).toEqual(['WhoAs', 'M. Ortizon call for Database: layer weeks']);
  await look(first.page, 'by-hand-2-next-level');
  await first.page.keyboard.press('Control+Enter');
  await first.page.keyboard.press('Control+Enter');
  await first.panel.getByText('Level 2 of 4').waitFor();
  await second.page.keyboard.press('Control+Enter');
  await second.panel.getByRole('dialog').getByRole('heading', { name: 'The escalation was refused' }).waitFor();
  await second.page.clock.resume();
  await look(second.page, 'by-hand-3-no-further');
  await stage.pass(1);
  expect(desk.told(key)).toEqual(['akim', 'mortiz']);
  expect(desk.standing(key)).toMatchObject({ level: '2' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
