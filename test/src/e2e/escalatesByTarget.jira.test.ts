import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MINUTE_MS } from '@rungs/core';
import { companyPolicy } from '../world/companyPolicy';
import { look, openJiraDesk } from './jiraDesk';
import type { JiraDesk } from './jiraDesk';
import { checkoutDown, openStage } from './stage';
import type { Stage } from './stage';

const HOUR = 60;
const atThreeQuarters = companyPolicy.replace(
  /^triggers:\n(?: .*\n)+/m,
  'triggers:\n  - { id: three-quarters, kind: targetConsumed, share: 0.75, startLevel: 2 }\n',
);

let stage: Stage;
let desk: JiraDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openJiraDesk(stage);
  desk.jira.site.addSlaMetric({
    name: 'Time to resolution',
    goalMs: { 2: 4 * HOUR * MINUTE_MS },
    calendar: { open: 'always' },
  });
  await desk.savePolicy(atThreeQuarters);
}, 120_000);

afterAll(() => stage.close());

it('[TRG-3] [SLA5] in Jira, three quarters of the service project’s own SLA escalate by themselves, and a pause on the way does not count', async () => {
  const { jira } = desk;
  const key = jira.createIncident(checkoutDown);
  await stage.pass(1 * HOUR);
  const { page, panel } = await desk.openTicket('akim', key);
  await panel.getByText('3 h left', { exact: true }).waitFor();
  await look(page, 'by-target-1-an-hour-in');

  jira.changeIncident(key, { state: 'onHold' }, 'akim');
  await stage.pass(5 * HOUR);
  await panel.getByText('As of 15:00').waitFor();
  await look(page, 'by-target-2-paused');
  jira.changeIncident(key, { state: 'inProgress' }, 'akim');
  await stage.pass(2 * HOUR - 1);
  await panel.getByText('1 h 1 min left', { exact: true }).waitFor();
  expect(desk.told(key)).toEqual([]);

  await stage.pass(2);
  await panel.getByText('Level 2 of 4').waitFor();
  await look(page, 'by-target-3-escalated');
  expect(desk.told(key)).toEqual(['mortiz']);
  expect(desk.standing(key)).toMatchObject({ level: 2, status: 'running' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
