import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { goAround, look, openServiceNowDesk } from './servicenowDesk';
import type { ServiceNowDesk } from './servicenowDesk';
import { checkoutDown, openStage, tabTo } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: ServiceNowDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openServiceNowDesk(stage);
  desk.onlyViews('rdiaz');
}, 120_000);

afterAll(() => stage.close());

it('[GOV-4] in ServiceNow, a viewer sees where a ticket stands and why, and nothing to press', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(6);
  const { page, panel } = await desk.openTicket('rdiaz', key);
  await panel.getByText('Level 1 of 4').waitFor();
  expect(await panel.getByRole('button').allTextContents()).toEqual(['Why?']);
  const buttons = await page.getByRole('button').allTextContents();
  expect(buttons.filter((name) => /Acknowledge|Escalate|Hand off|Suspend|De-escalate|Override/.test(name))).toEqual([]);
  await look(page, 'viewer-1-panel');

  await tabTo(page, panel, 'Why?');
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Why level 1?' }).waitFor();
  await look(page, 'viewer-2-why');
  await page.keyboard.press('Escape');

  const refused = {
    result: { ok: false, because: expect.stringContaining('you need the role x_rungs_esc.responder') },
  };
  expect(await goAround(page, { action: 'acknowledge', path: 'technical' })).toEqual(refused);
  expect(desk.standing(key)).toMatchObject({ level: '1', status: 'running' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
