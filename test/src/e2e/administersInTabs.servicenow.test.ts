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

it('[TLS-5] in ServiceNow, an administrator goes through the application’s menu by keyboard, has the audit trail verified, pauses escalation and resumes it', async () => {
  desk.servicenow.createIncident(checkoutDown);
  await stage.pass(6);
  const page = await desk.open('admin', '/incident_list.do');
  const goTo = async (module: string, heading: string) => {
    await page.getByRole('link', { name: module, exact: true }).press('Enter');
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  };
  await goTo('On call', 'Now and next');
  await look(page, 'admin-on-call');
  await page.goBack();
  await goTo('Roles', 'What each role may do');
  await look(page, 'admin-roles');
  await page.goBack();
  await goTo('Operations', 'Heartbeat');
  await page.getByRole('button', { name: /^Verify/ }).press('Enter');
  await page.getByText('Unbroken', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Pause escalation…' }).press('Enter');
  await page.keyboard.type('The instance is being cloned');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Escalation is paused' }).waitFor();
  await page.getByText('Ada Admin paused it').waitFor();
  await look(page, 'admin-paused');
  await page.getByRole('button', { name: 'Resume escalation' }).press('Enter');
  await page.getByRole('button', { name: 'Pause escalation…' }).waitFor();
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
