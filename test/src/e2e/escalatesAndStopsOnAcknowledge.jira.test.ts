import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { people } from '../world/company';
import { checkoutDown, keepPicture, openStage, tabTo } from './stage';
import type { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);

afterAll(() => stage.close());

it('[ESC3] [ESC4] [ESC5] in Jira, an untaken ticket climbs to level 2 before one’s eyes, and stops when its responder acknowledges by keyboard', async () => {
  const { world, browser, pass } = stage;
  const { jira } = world;
  const url = await stage.serve(jira);
  const page = await browser.newPage({ viewport: { width: 1366, height: 1100 } });
  await page.clock.install();
  const panel = page.frameLocator('iframe[data-module="escalation-panel"]');
  const signInAs = (accountId: string): Promise<void> =>
    page.context().addCookies([{ name: 'jira.session', value: encodeURIComponent(accountId), url }]);
  // People open it once; Jira remembers it, the local stand-in does not.
  const openPanel = (): Promise<void> => page.locator('details.app-panel > summary').click();
  const mailTo = (accountId: string): number => jira.site.sentMail.filter(({ to }) => to === accountId).length;

  const key = jira.createIncident(checkoutDown);
  await pass(1);
  await signInAs('557058:akim');
  await page.goto(`${url}/browse/${key}`);
  await openPanel();
  await panel.getByText('Not escalated').waitFor();
  await keepPicture(page, 'jira-1-before');

  await pass(16);
  // The panel asks again by itself; only its waiting is cut short.
  await page.clock.fastForward(60_000);
  await panel.getByText('Level 2 of 4').waitFor();
  await panel.getByText('Not acknowledged', { exact: true }).waitFor();
  await panel.getByText('Database connection pool exhausted').waitFor();
  await keepPicture(page, 'jira-2-level-2');

  const responder = people.find(
    ({ groups, jiraAccountId }) => groups.includes('Database') && mailTo(jiraAccountId) > 0,
  )!;
  await signInAs(responder.jiraAccountId);
  await page.reload();
  await openPanel();
  await tabTo(page, panel, 'Acknowledge');
  await page.keyboard.press('Enter');
  await panel.getByText(`Acknowledged by ${responder.name}`, { exact: false }).first().waitFor();
  await keepPicture(page, 'jira-3-acknowledged');

  const told = jira.site.sentMail.length;
  await pass(120);
  await page.reload();
  await openPanel();
  await panel.getByText('Level 2 of 4').waitFor();
  await panel.getByText('Acknowledged', { exact: true }).first().waitFor();
  await keepPicture(page, 'jira-4-stopped');
  expect(jira.site.sentMail).toHaveLength(told);
  expect(jira.site.issue(key)?.properties.get('rungs')).toMatchObject({ level: 2, status: 'acknowledged' });
  expect(world.sandbox.summary().errors).toEqual([]);
}, 120_000);
