import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { keepPicture, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);

afterAll(() => stage.close());

it('[TLS-5] in Jira, an administrator goes through the tabs by keyboard, pauses escalation and resumes it', async () => {
  const { world, browser } = stage;
  const { jira } = world;
  const url = await stage.serve(jira);
  const page = await browser.newPage({ viewport: { width: 1366, height: 1100 } });
  await page.context().addCookies([{ name: 'jira.session', value: encodeURIComponent('557058:admin'), url }]);
  await page.goto(`${url}/jira/apps/admin`);
  const frame = page.frameLocator('iframe[data-module="policy-page"]');
  await frame.getByRole('tab', { name: 'Policy' }).focus();
  await page.keyboard.press('ArrowRight');
  await frame.getByRole('heading', { name: 'Now and next' }).waitFor();
  await keepPicture(page, 'jira-admin-on-call');
  await page.keyboard.press('ArrowRight');
  await frame.getByRole('heading', { name: 'What each role may do' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await frame.getByRole('heading', { name: 'Heartbeat' }).waitFor();
  await frame.getByRole('button', { name: 'Pause escalation…' }).press('Enter');
  await page.keyboard.type('Jira is being moved');
  await page.keyboard.press('Control+Enter');
  await frame.getByRole('heading', { name: 'Escalation is paused' }).waitFor();
  await frame.getByText('Ada Admin paused it').waitFor();
  await keepPicture(page, 'jira-admin-paused');
  await frame.getByRole('button', { name: 'Resume escalation' }).press('Enter');
  await frame.getByRole('button', { name: 'Pause escalation…' }).waitFor();
  expect(world.sandbox.summary().errors).toEqual([]);
}, 120_000);
