import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { look, openServiceNowDesk } from './servicenowDesk';
import type { ServiceNowDesk } from './servicenowDesk';
import { checkoutDown, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: ServiceNowDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openServiceNowDesk(stage);
}, 120_000);

afterAll(() => stage.close());

it('[TLS-5] [ESC16] in ServiceNow, the panel says that escalation is paused; once resumed, what is late is caught up by one level, once', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(6);
  expect(desk.told(key)).toEqual(['akim']);
  const operations = await desk.open('admin', '/x_rungs_esc_operations.do');
  await operations.getByRole('button', { name: 'Pause escalation…' }).press('Enter');
  await operations.getByRole('dialog').waitFor();
  await operations.keyboard.type('The data centre is being moved');
  await look(operations, 'pause-1-dialog');
  await operations.keyboard.press('Control+Enter');
  await operations.getByRole('heading', { name: 'Escalation is paused' }).waitFor();
  await look(operations, 'pause-2-operations');

  const { page, panel } = await desk.openTicket('akim', key);
  await panel.getByRole('heading', { name: 'Escalation is paused' }).waitFor();
  await panel.getByText('The data centre is being moved', { exact: false }).waitFor();
  await look(page, 'pause-3-panel');
  await stage.pass(50);
  expect(desk.told(key)).toEqual(['akim']);

  await operations.getByRole('button', { name: 'Resume escalation' }).press('Enter');
  await operations.getByRole('button', { name: 'Pause escalation…' }).waitFor();
  await stage.pass(6);
  await panel.getByText('Level 2 of 4').waitFor();
  expect(await panel.getByRole('heading', { name: 'Escalation is paused' }).count()).toBe(0);
  await look(page, 'pause-4-caught-up');
  expect(desk.told(key)).toEqual(['akim', 'mortiz']);
  await stage.pass(5);
  expect(desk.told(key)).toEqual(['akim', 'mortiz']);
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
