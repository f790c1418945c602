import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { look, openJiraDesk } from './jiraDesk';
import type { JiraDesk } from './jiraDesk';
import { checkoutDown, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: JiraDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openJiraDesk(stage);
}, 120_000);

afterAll(() => stage.close());

it('[TLS-5] [ESC16] in Jira, the panel says that escalation is paused; once resumed, what is late is caught up by one level, once', async () => {
  const key = desk.jira.createIncident(checkoutDown);
  await stage.pass(6);
  expect(desk.told(key)).toEqual(['akim']);
  const admin = await desk.open('admin', '/jira/apps/admin');
  const operations = admin.frameLocator('iframe[data-module="policy-page"]');
  await operations.getByRole('tab', { name: 'Policy' }).focus();
  for (const _tab of ['On-call', 'Roles', 'Operations']) await admin.keyboard.press('ArrowRight');
  await operations.getByRole('button', { name: 'Pause escalation…' }).press('Enter');
  await operations.getByRole('dialog').waitFor();
  await admin.keyboard.type('Jira is being moved');
  await look(admin, 'pause-1-dialog');
  await admin.keyboard.press('Control+Enter');
  await operations.getByRole('heading', { name: 'Escalation is paused' }).waitFor();
  await look(admin, 'pause-2-operations');

  const { page, panel } = await desk.openTicket('akim', key);
  await panel.getByRole('heading', { name: 'Escalation is paused' }).waitFor();
  await panel.getByText('Jira is being moved', { exact: false }).waitFor();
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
