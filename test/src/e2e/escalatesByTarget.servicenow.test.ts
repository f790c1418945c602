import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { companyPolicy } from '../world/companyPolicy';
import { look, openServiceNowDesk } from './servicenowDesk';
import type { ServiceNowDesk } from './servicenowDesk';
import { checkoutDown, openStage } from './stage';
import type { Stage } from './stage';

const HOUR = 60;
const atThreeQuarters = companyPolicy.replace(
  /^triggers:\n(?: .*\n)+/m,
  'triggers:\n  - { id: three-quarters, kind: targetConsumed, share: 0.75, startLevel: 2 }\n',
);

let stage: Stage;
let desk: ServiceNowDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openServiceNowDesk(stage);
  desk.servicenow.insert('contract_sla', {
    ...{ name: 'Priority 2 resolution', collection: 'incident', active: 'true', type: 'SLA', target: 'resolution' },
    ...{ duration: '1970-01-01 04:00:00', schedule_source: 'no_schedule' },
    ...{ start_condition: 'active=true^priority=2', stop_condition: 'stateIN6,7,8', pause_condition: 'state=3' },
    when_to_resume: 'no_match',
  });
  await desk.savePolicy(atThreeQuarters);
}, 120_000);

afterAll(() => stage.close());

it('[TRG-3] [SLA5] in ServiceNow, three quarters of the platform’s own SLA escalate by themselves, and a pause on the way does not count', async () => {
  const { servicenow } = desk;
  const key = servicenow.createIncident(checkoutDown);
  await stage.pass(1 * HOUR);
  const { page, panel } = await desk.openTicket('akim', key);
  await panel.getByText('3 h left', { exact: true }).waitFor();
  await look(page, 'by-target-1-an-hour-in');

  servicenow.changeIncident(key, { state: 'onHold' }, 'akim');
  await stage.pass(5 * HOUR);
  await panel.getByText('As of 15:00').waitFor();
  await look(page, 'by-target-2-paused');
  servicenow.changeIncident(key, { state: 'inProgress' }, 'akim');
  await stage.pass(2 * HOUR - 1);
  await panel.getByText('1 h 1 min left', { exact: true }).waitFor();
  expect(desk.told(key)).toEqual([]);

  await stage.pass(2);
  await panel.getByText('Level 2 of 4').waitFor();
  await look(page, 'by-target-3-escalated');
  expect(desk.told(key)).toEqual(['mortiz']);
  expect(desk.standing(key)).toMatchObject({ level: '2', status: 'running' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
