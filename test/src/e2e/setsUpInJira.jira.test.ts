import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { checkoutDown, keepPicture, openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);

afterAll(() => stage.close());

it('[TLS-6] in Jira, an administrator chooses a project, sees what the app may do there, tries past tickets and switches off and on', async () => {
  const { world, browser } = stage;
  const { jira } = world;
  jira.createIncident(checkoutDown);
  await stage.pass(6);
  const url = await stage.serve(jira);
  const page = await browser.newPage({ viewport: { width: 1366, height: 1100 } });
  await page.context().addCookies([{ name: 'jira.session', value: encodeURIComponent('557058:admin'), url }]);
  await page.goto(`${url}/jira/apps/admin`);
  const frame = page.frameLocator('iframe[data-module="policy-page"]');
  const press = (name: string) => frame.getByRole('button', { name, exact: true }).press('Enter');
  await frame.getByRole('radio', { name: 'Only these projects' }).press('Space');
  await frame.getByRole('checkbox').first().press('Space');
  await press('Save and go on');
  await frame.getByText('Nothing is missing.').waitFor();
  await keepPicture(page, 'jira-set-up-permissions');
  await press('Go on');
  await frame.getByRole('heading', { name: 'Resolution clock' }).waitFor();
  await press('Save and go on');
  await frame.getByText('of your policy is saved').waitFor();
  await press('Go on');
  await press('Start the dry run');
  await frame.getByText('Tickets played').waitFor();
  await frame.getByRole('button', { name: 'Start the dry run' }).waitFor();
  await keepPicture(page, 'jira-set-up-dry-run');
  await press('Go on');
  await frame.getByRole('heading', { name: 'Rungs is switched on' }).waitFor();
  await press('Switch off');
  await frame.getByRole('heading', { name: 'Rungs is not switched on' }).waitFor();
  await press('Switch on');
  await frame.getByRole('heading', { name: 'Rungs is switched on' }).waitFor();

  await page.goto(`${url}/jira/apps/project-page`);
  const project = page.frameLocator('iframe[data-module="project-page"]');
  await project.getByRole('tab', { name: 'Open escalations' }).press('ArrowRight');
  await project.getByRole('heading', { name: 'Now and next' }).waitFor();
  await keepPicture(page, 'jira-project-page');
  await page.goto(`${url}/jira/apps/project-settings`);
  const settings = page.frameLocator('iframe[data-module="project-settings"]');
  await settings.getByRole('heading', { name: 'This project is watched' }).waitFor();
  expect(world.sandbox.summary().errors).toEqual([]);
}, 180_000);
