import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { people } from '../world/company';
import { checkoutDown, keepPicture, openStage, tabTo } from './stage';
import type { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);

afterAll(() => stage.close());

it('[ESC3] [ESC4] [ESC5] in ServiceNow, an untaken incident climbs to level 2 before one’s eyes, and stops when its responder acknowledges by keyboard', async () => {
  const { world, browser, pass } = stage;
  const { servicenow } = world;
  const url = await stage.serve(servicenow);
  const page = await browser.newPage({ viewport: { width: 1366, height: 1100 } });
  await page.clock.install();
  const panel = page.frameLocator('iframe[src*="x_rungs_esc_panel.do"]');
  const number = servicenow.createIncident(checkoutDown);
  const form = `/incident.do?sys_id=${servicenow.rows('incident', `number=${number}`)[0]?.['sys_id']}`;
  const openAs = (userName: string): Promise<unknown> =>
    page.goto(`${url}/login.do?user_name=${userName}&return=${encodeURIComponent(form)}`);

  await pass(1);
  await openAs('a.kim');
  await panel.getByText('Not escalated').waitFor();
  await keepPicture(page, 'servicenow-1-before');

  await pass(16);
  // The panel asks again by itself; only its waiting is cut short.
  await page.clock.fastForward(60_000);
  await panel.getByText('Level 2 of 4').waitFor();
  await panel.getByText('Not acknowledged', { exact: true }).waitFor();
  await panel.getByText('Database connection pool exhausted').waitFor();
  await panel.getByText('In step with').waitFor();
  await keepPicture(page, 'servicenow-2-level-2');

  const outbox = (): string[] => servicenow.rows('sys_email').map((mail) => mail['recipients'] ?? '');
  const responder = people.find(
    ({ groups, email }) => groups.includes('Database') && outbox().some((to) => to.includes(email)),
  )!;
  await openAs(responder.servicenowUserName);
  await tabTo(page, panel, 'Acknowledge');
  await page.keyboard.press('Enter');
  await panel.getByText(`Acknowledged by ${responder.name}`, { exact: false }).first().waitFor();
  await keepPicture(page, 'servicenow-3-acknowledged');

  const told = outbox().length;
  await pass(120);
  await page.reload();
  await panel.getByText('Level 2 of 4').waitFor();
  await panel.getByText('Acknowledged', { exact: true }).first().waitFor();
  await keepPicture(page, 'servicenow-4-stopped');
  expect(outbox()).toHaveLength(told);
  expect(servicenow.rows('x_rungs_esc_escalation').map((row) => row['status'])).toEqual(['acknowledged']);
  expect(world.sandbox.summary().errors).toEqual([]);
}, 120_000);
