import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { checkoutDown, openStage } from './stage';
import type { Stage } from './stage';
import { look } from './servicenowDesk';

let stage: Stage;
let url: string;

beforeAll(async () => {
  stage = await openStage();
  url = await stage.serve(stage.world.servicenow);
}, 240_000);

afterAll(() => stage.close());

async function openAs(userName: string): Promise<Page> {
  const page = await stage.openWindow();
  await page.goto(`${url}/login.do?user_name=${userName}&return=${encodeURIComponent('/x_rungs_esc_setup.do')}`);
  return page;
}

it('[TLS-6] in ServiceNow, an administrator goes from the pilot group to the switch by keyboard, leaves and comes back, and only then it escalates', async () => {
  const { servicenow } = stage.world;
  for (const { sys_id: id = '' } of servicenow.rows('x_rungs_esc_policy')) {
    servicenow.update('x_rungs_esc_policy', id, { active: 'false' });
  }
  const past = servicenow.createIncident(checkoutDown);
  await stage.pass(60);
  expect(servicenow.rows('sys_email')).toEqual([]);
  const page = await openAs('admin');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

  await page.getByLabel('Search groups').fill('desk');
  await page.getByRole('checkbox', { name: 'Service desk' }).press('Space');
  await look(page, 'set-up-groups');
  await press('Save and go on');

  await heading('Instance check');
  await page.getByText('Nothing is missing.').waitFor();
  await look(page, 'set-up-instance');
  await press('Go on');

  await heading('Resolution clock');
  await page.getByText('No active SLA definition of incidents is found').waitFor();
  await press('Save and go on');

  await heading('Mapping');
  await page.getByRole('rowheader', { name: 'In Progress (2)' }).waitFor();
  await look(page, 'set-up-mapping');
  await press('Save and go on');

  await heading('Policy');
  await press('Save this policy');
  await page.getByText('is saved and stays as it is').waitFor();
  await heading('The policy names 5 people that cannot be told here');
  await look(page, 'set-up-people');
  await press('Go on');
  await heading('Dry run');

  // Another day, at the step where they left it.
  await page.reload();
  await heading('Dry run');
  await page.getByRole('button', { name: 'Policy' }).press('Enter');
  for (const [person, account] of [
    ['First Agent', 'a.kim'],
    ['Second Agent', 'b.roy'],
    ['Expert', 't.sato'],
    ['Engineer', 'r.diaz'],
    ['Manager', 'p.nair'],
  ] as const) {
    await page.getByLabel(`Search: who is “${person}” here?`).fill(account);
    const found = page.getByLabel(`Person for “${person}”`, { exact: true });
    await found.locator(`option[value="${account}"]`).waitFor({ state: 'attached' });
    await found.selectOption(account);
  }
  await press('Put these people in');
  await page.getByText('cannot be told here').waitFor({ state: 'detached' });
  await press('Go on');

  await page.getByLabel('Incidents opened in the last').selectOption('90');
  await press('Start the dry run');
  await page.getByText('Tickets played').waitFor();
  const escalated = page.locator('dl > div').filter({ hasText: 'Would have been escalated' }).locator('dd');
  await page.getByRole('button', { name: 'Start the dry run' }).waitFor();
  expect(await escalated.textContent()).toBe('1');
  await look(page, 'set-up-dry-run');
  await press('Go on');

  await heading('Rungs is not switched on');
  await press('Switch on');
  await heading('Rungs is switched on');
  await page.getByText('the policy’s target', { exact: true }).waitFor();
  await look(page, 'set-up-on');

  const number = servicenow.createIncident(checkoutDown);
  await stage.pass(20);
  const desk = servicenow.rows('sys_email').map(({ subject = '' }) => subject);
  expect(desk.filter((subject) => subject.includes(number))).toHaveLength(1);
  expect(desk.filter((subject) => subject.includes(past))).toEqual([]);
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 240_000);

it('[GOV-4] in ServiceNow, the set-up is shown to nobody who does not operate Rungs', async () => {
  const page = await openAs('m.ortiz');
  await page.getByText('You do not have the role that this page asks for.').waitFor();
});
