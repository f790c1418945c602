/** The dialogs and the small screens on a ticket, in every skin: kept as pictures, without an accessibility violation. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PanelView } from '@rungs/core';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { fitsItsWidth, violations } from './accessibility';
import { acknowledged, aPanelView, panelViews, running, suspended } from './panelViews';
import { keepPicture, openScreen, skins, type Screen, type StageOptions } from './stage';

jest.setTimeout(30_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

const taken = aPanelView(acknowledged);
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const choose = (item: string) => async (page: Page) => {
  await press('More actions')(page);
  await page.getByRole('menuitem', { name: item }).click();
};

interface Scene {
  readonly screen: Screen;
  readonly view: PanelView | undefined;
  readonly options?: StageOptions;
  readonly play?: (page: Page) => Promise<void>;
  readonly answer?: unknown;
}

const wide = { width: 900, height: 760 };
const refusal = { ok: false, because: 'Level 3 was reached at 15:07 CET: J. Okafor escalated it.' };

const scenes: Readonly<Record<string, Scene>> = {
  'escalate dialog': { screen: 'panel', view: aPanelView(running), options: wide, play: press('Escalate…') },
  'escalate dialog, refused by the server': {
    screen: 'panel',
    view: aPanelView(running),
    options: { width: 900, height: 1000 },
    answer: refusal,
    play: async (page) => {
      await press('Escalate…')(page);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').getByRole('heading', { name: 'The escalation was refused' }).waitFor();
    },
  },
  'start dialog': {
    screen: 'panel',
    view: panelViews['waiting for a time'],
    options: wide,
    play: press('Escalate by hand…'),
  },
  'why it has not escalated': {
    screen: 'panel',
    view: panelViews['waiting for a time'],
    options: wide,
    play: press('Why?'),
  },
  'why it has, trigger by trigger': {
    screen: 'panel',
    view: panelViews['running, problem open'],
    options: { width: 900, height: 1000 },
    play: press('Why?'),
  },
  'hand off dialog': {
    screen: 'panel',
    view: taken,
    options: wide,
    play: async (page) => {
      await choose('Hand off…')(page);
      await page.keyboard.press('Control+Enter');
      await page.getByText('Choose who is to take it.').waitFor();
    },
  },
  'suspend dialog': {
    screen: 'panel',
    view: taken,
    options: wide,
    play: async (page) => {
      await choose('Suspend…')(page);
      await page.getByLabel('Another time').press('Space');
    },
  },
  'update dialog': {
    screen: 'panel',
    view: panelViews['an update is owed'],
    options: wide,
    play: press('Give an update…'),
  },
  'de-escalate dialog': { screen: 'panel', view: taken, options: wide, play: choose('De-escalate…') },
  'menu with refused items': { screen: 'panel', view: aPanelView(running), play: press('More actions') },
  'after a suspension': {
    screen: 'panel',
    view: taken,
    answer: { ok: true, view: suspended },
    play: async (page) => {
      await choose('Suspend…')(page);
      await page.getByLabel('Why it waits').fill('The vendor restarts pool B');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'Suspended' }).waitFor();
    },
  },
  'compact, running': { screen: 'compact', view: aPanelView(running), options: { width: 340, height: 300 } },
  'compact, several paths': {
    screen: 'compact',
    view: panelViews['several paths, one waits for the viewer'],
    options: { width: 340, height: 300 },
  },
  'compact, no policy': { screen: 'compact', view: panelViews['no policy'], options: { width: 340, height: 200 } },
  'history, several paths': {
    screen: 'history',
    view: panelViews['several paths, one waits for the viewer'],
    options: { width: 720 },
  },
  'history, nothing yet': {
    screen: 'history',
    view: panelViews['waiting for a time'],
    options: { width: 720, height: 400 },
  },
  'action escalate': {
    screen: 'action',
    view: aPanelView(running),
    options: { width: 600, height: 700, action: 'escalate' },
  },
  'action acknowledge, several paths': {
    screen: 'action',
    view: panelViews['several paths, one waits for the viewer'],
    options: { width: 600, height: 400, action: 'acknowledge' },
  },
  'action not for a viewer': {
    screen: 'action',
    view: panelViews['seen by a viewer'],
    options: { width: 600, height: 400, action: 'escalate' },
  },
};

async function show({ screen, view, options, play, answer }: Scene, more: StageOptions = {}) {
  const port = { load: async () => view, act: async () => answer };
  const opened = await openScreen(browser, screen, port, { ...options, ...more });
  await opened.page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  await opened.page.locator('.r-lozenge, .r-log > p, .r-sheet, .r-empty').first().waitFor();
  await play?.(opened.page);
  return opened;
}

describe.each(skins)('in %s', (skin) => {
  it.each(Object.entries(scenes))('%s: no accessibility violation, nothing too wide', async (name, scene) => {
    const { page, complaints } = await show(scene, { skin });
    await keepPicture(page, `ticket ${name}, ${skin}`);
    expect(await violations(page)).toEqual([]);
    expect(await fitsItsWidth(page)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('at other sizes', () => {
  const narrow = [
    'escalate dialog',
    'suspend dialog',
    'menu with refused items',
    'history, several paths',
    'action escalate',
  ];
  it.each(
    narrow.flatMap((name) => [
      [`${name} at 320 pixels`, name, 1, 'jira-light'] as const,
      [`${name} at 200 % zoom`, name, 2, 'now-dark'] as const,
    ]),
  )('fits: %s', async (title, name, deviceScaleFactor, skin) => {
    const scene = scenes[name];
    if (!scene) throw new Error(`no scene ${name}`);
    const { page } = await show(scene, { skin, width: 320, height: 640, context: { deviceScaleFactor } });
    await keepPicture(page, `ticket ${title}`);
    expect(await violations(page)).toEqual([]);
    expect(await fitsItsWidth(page)).toBe(true);
    await page.context().close();
  });

  it('a dialog is outlined in forced colours', async () => {
    const scene = scenes['escalate dialog'];
    if (!scene) throw new Error('no scene');
    const { page } = await show(scene, { skin: 'jira-dark', context: { forcedColors: 'active' } });
    await keepPicture(page, 'ticket escalate dialog in forced colours');
    const border = await page.locator('dialog').evaluate((element) => getComputedStyle(element).borderTopWidth);
    expect(border).toBe('1px');
    await page.context().close();
  });
});
