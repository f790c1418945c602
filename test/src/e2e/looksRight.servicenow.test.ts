/** Each page of the app as it is shipped, in the local ServiceNow: light and dark, at 200 % zoom and 320 pixels wide. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cutOff, fitsItsWidth, violations } from '../screens/accessibility';
import { openServiceNowDesk } from './servicenowDesk';
import type { ServiceNowDesk } from './servicenowDesk';
import { checkoutDown, comesIntoWindow, keepPicture, openStage } from './stage';
import type { Stage } from './stage';

const WINDOW = { width: 1366, height: 900 };
/** What 200 % leaves of such a window to lay out in. */
const ZOOMED = { width: 683, height: 450 };
const NARROW = { width: 320, height: 640 };

interface Shipped {
  readonly name: string;
  readonly person: string;
  readonly path: string;
  /** Of the heading that stands once the page has its answer. */
  readonly heading: string | RegExp;
  /** Of the button that opens a dialog on it. */
  readonly opens?: string | RegExp;
}

const shipped: readonly Shipped[] = [
  { name: 'panel', person: 'mortiz', path: 'panel.do?sysparm_id=', heading: 'Escalation', opens: 'Escalate…' },
  {
    name: 'action dialog',
    person: 'mortiz',
    path: 'action.do?sysparm_action=escalate&sysparm_id=',
    heading: 'Escalate',
  },
  { name: 'dashboard', person: 'admin', path: 'dashboard.do', heading: 'Open by level', opens: /^1, Open escalations/ },
  {
    name: 'policy',
    person: 'admin',
    path: 'policy_text.do',
    heading: 'Northwind, priority 1 to 3',
    opens: 'Begin with…',
  },
  { name: 'on call', person: 'admin', path: 'on_call.do', heading: 'Now and next' },
  { name: 'operations', person: 'admin', path: 'operations.do', heading: 'Heartbeat', opens: 'Pause escalation…' },
  { name: 'roles', person: 'admin', path: 'roles.do', heading: 'What each role may do' },
  { name: 'set-up', person: 'admin', path: 'setup.do', heading: 'Pilot groups' },
];

let stage: Stage;
let desk: ServiceNowDesk;
let incident: string;
let windows: { readonly light: Page; readonly dark: Page };

beforeAll(async () => {
  stage = await openStage();
  desk = await openServiceNowDesk(stage);
  const number = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(20);
  incident = desk.servicenow.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '';
  const open = (mode: string) => desk.open('admin', `/theme.do?mode=${mode}&return=/sys_email_list.do`, WINDOW);
  windows = { light: await open('light'), dark: await open('dark') };
}, 120_000);

afterAll(() => stage.close());

async function show(page: Page, { person, path, heading }: Shipped): Promise<void> {
  await page.setViewportSize(WINDOW);
  await desk.goTo(page, person, `/x_rungs_esc_${path}${path.endsWith('=') ? incident : ''}`);
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const sideways = (await fitsItsWidth(page)) ? [] : ['the page scrolls sideways'];
  return [...sideways, ...(await cutOff(page))];
}

describe.each(shipped)('in ServiceNow, the page “$name”', (its) => {
  it('is without a fault that axe finds, in light and in dark', async () => {
    for (const [mode, page] of Object.entries(windows)) {
      await show(page, its);
      await keepPicture(page, `servicenow-page-${its.name}-${mode}`);
      expect([mode, await violations(page)]).toEqual([mode, []]);
    }
  }, 120_000);

  it('shows everything at 200 % and at 320 pixels, dialogs too', async () => {
    const page = windows.light;
    await show(page, its);
    for (const [size, viewport] of Object.entries({ narrow: NARROW, zoomed: ZOOMED })) {
      await page.setViewportSize(viewport);
      await keepPicture(page, `servicenow-page-${its.name}-${size}`);
      expect([size, await faultsOf(page)]).toEqual([size, []]);
    }
    if (its.opens !== undefined) {
      await page.getByRole('button', { name: its.opens }).first().press('Enter');
      const dialog = page.getByRole('dialog');
      expect(await comesIntoWindow(page, dialog)).toBe(true);
      await keepPicture(page, `servicenow-page-${its.name}-zoomed-dialog`);
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    expect(await violations(page)).toEqual([]);
  }, 120_000);
});
