/** What the small screens on a ticket promise: the compact state, the history, and one action by itself. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PanelRequest } from '@rungs/core';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { acknowledged, aPanelView, panelViews, running, type Acted } from './panelViews';
import { openScreen, type PortOfTest, type Screen, type StageOptions } from './stage';

jest.setTimeout(30_000);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterEach(() => page.context().close());
afterAll(() => browser.close());

async function open(screen: Screen, port: PortOfTest, options?: StageOptions): Promise<void> {
  ({ page } = await openScreen(browser, screen, port, options));
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const several = panelViews['several paths, one waits for the viewer'];
const outage = 'Jira did not answer within 10 s (502). People are still told. Try again.';

/** A port that keeps what is asked of it. */
function aPort(view: unknown, answer: unknown = { ok: true, view: aPanelView(acknowledged) }) {
  const asked: PanelRequest[] = [];
  const called: string[] = [];
  const port: PortOfTest = {
    load: async () => view,
    act: async (request: PanelRequest) => {
      asked.push(request);
      return answer;
    },
    close: async () => called.push('close'),
    openPanel: async () => called.push('openPanel'),
  };
  return { port, asked, called };
}

describe('the compact state', () => {
  it('says state, level, who has it and what comes next, and acknowledges in one press', async () => {
    const { port, asked } = aPort(aPanelView(running));
    await open('compact', port);
    await page.getByText('Level 2 of 4').waitFor();
    await page.getByText('T. Sato: Not acknowledged for 6 min').waitFor();
    await page.getByText('Level 3, Platform engineering, is told at').waitFor();
    await button('Acknowledge').press('Enter');
    await page.locator('.r-lozenge', { hasText: /^Acknowledged$/ }).waitFor();
    expect(asked).toEqual([{ action: 'acknowledge', path: 'technical' }]);
    expect(await page.getByRole('status').textContent()).toMatch(/^Acknowledged\. /);
  });

  it('opens the panel the way the host does', async () => {
    const { port, called } = aPort(aPanelView(running));
    await open('compact', port);
    await button('Open the panel').press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Open the panel');
    expect(called).toEqual(['openPanel']);
  });

  it('keeps a refusal readable', async () => {
    const { port } = aPort(aPanelView(running), { ok: false, because: 'B. Roy acknowledged at 15:07 CET.' });
    await open('compact', port);
    await button('Acknowledge').press('Enter');
    await page.getByRole('heading', { name: 'The acknowledgement was refused' }).waitFor();
  });
});

describe('the history', () => {
  const events = () => page.locator('.r-event').allTextContents();

  it('[GOV-2] shows every event with its reason, newest first, and the other way round', async () => {
    await open('history', { load: async () => several });
    await page.getByText('4 events').waitFor();
    const newestFirst = await events();
    const { timeline } = several?.escalation as Acted;
    expect(newestFirst).toEqual(timeline.map(({ text }) => text).reverse());
    for (const { because } of timeline) expect(await page.getByText(because).count()).toBe(1);
    await page.getByLabel('Order').selectOption('Oldest first');
    expect(await events()).toEqual([...newestFirst].reverse());
  });

  it.each([
    ['who was told', 'Who was told', ['told', 'reminded']],
    ['what people did', 'What people did', ['acknowledged', 'suspended', 'resumed', 'handoff', 'changed']],
  ])('by kind: %s', async (_case, label, kinds) => {
    await open('history', { load: async () => aPanelView(acknowledged) });
    await page.getByLabel('Kind').selectOption(label);
    const expected = acknowledged.timeline.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
    expect(await events()).toEqual(expected.reverse());
  });

  it('[PTH-2] by path: what concerns all paths stays', async () => {
    const view = panelViews['several paths, told on both'];
    await open('history', { load: async () => view });
    await page.getByLabel('Path').selectOption('Privacy');
    const { timeline } = view?.escalation as Acted;
    const expected = timeline.filter(({ path }) => path === undefined || path === 'privacy').map(({ text }) => text);
    expect(await events()).toEqual(expected.reverse());
    expect(expected.length).toBeLessThan(timeline.length);
  });

  it('says that nothing matches rather than showing nothing', async () => {
    await open('history', { load: async () => aPanelView(acknowledged) });
    await page.getByLabel('Kind').selectOption('What failed or was skipped');
    await page.getByText('No event matches these filters.').waitFor();
  });

  it('says in words that it could not be loaded, and tries again', async () => {
    let works = false;
    const load = async () => {
      if (!works) throw new Error(outage);
      return several;
    };
    await open('history', { load });
    await page.getByText(outage).waitFor();
    works = true;
    await button('Try again').press('Enter');
    await page.getByText('4 events').waitFor();
  });
});

describe('an action by itself', () => {
  it('escalates by keyboard alone, says so, and closes', async () => {
    const { port, asked, called } = aPort(aPanelView(running));
    await open('action', port, { action: 'escalate' });
    await page.getByRole('radio', { name: 'Level 3, Platform engineering' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Escalated' }).waitFor();
    expect(asked).toMatchObject([{ action: 'escalate', path: 'technical', toLevel: 3 }]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Close');
    expect(called).toEqual(['close']);
  });

  it('starts by hand where nothing has started', async () => {
    const { port, asked } = aPort(panelViews['waiting for a time']);
    await open('action', port, { action: 'escalate' });
    await button('Escalate').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Escalated' }).waitFor();
    expect(asked).toEqual([{ action: 'start', because: { reason: 'needsExpertise', text: '' } }]);
  });

  it('[PTH-2] begins with the path that allows it, and lets another be chosen, whose refusal is said', async () => {
    const { port, asked } = aPort(several);
    await open('action', port, { action: 'acknowledge' });
    const path = page.getByLabel('Path');
    await path.waitFor();
    expect(await path.inputValue()).toBe('privacy');
    await path.selectOption('technical');
    await page.getByText('T. Sato acknowledged at 15:07 CET.').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('[role=status]', { hasText: 'T. Sato acknowledged' }).waitFor({ state: 'attached' });
    await path.selectOption('privacy');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Acknowledged' }).waitFor();
    expect(asked).toEqual([{ action: 'acknowledge', path: 'privacy' }]);
  });

  it('closes on Esc and sends nothing', async () => {
    const { port, asked, called } = aPort(aPanelView(running));
    await open('action', port, { action: 'escalate' });
    await button('Escalate to level 3').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => true);
    expect([asked, called]).toEqual([[], ['close']]);
  });

  it('[GOV-4] tells a viewer who gives the right to act', async () => {
    const { port } = aPort(panelViews['seen by a viewer']);
    await open('action', port, { action: 'handOff' });
    await page.getByText('Ask your Rungs admin for the role of a responder.').waitFor();
    expect(await page.getByRole('button').allTextContents()).toEqual(['Close']);
  });
});
