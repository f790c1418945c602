/** What the panel promises to the person in front of it, one promise each, in real Chromium. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import type { PanelRequest } from '@rungs/core';
import { acknowledged, aPanelView, closed, panelViews, running, type Acted } from './panelViews';
import { openScreen, REFRESH_EVERY_MS, type PortOfTest, type StageOptions } from './stage';

jest.setTimeout(30_000);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterEach(() => page.context().close());
afterAll(() => browser.close());

const view = aPanelView(running);
const refusal = 'Your account is none of the people in the policy “Northwind, priority 1 to 3”.';
const outage = 'Jira did not answer within 10 s (502). People are still told. Try again.';

async function open(port: PortOfTest, options?: StageOptions): Promise<Page> {
  ({ page } = await openScreen(browser, 'panel', port, options));
  return page;
}

const button = () => page.getByRole('button', { name: /^Acknowledg/ });
const status = () => page.getByRole('status');

async function tabToButton(): Promise<void> {
  await button().waitFor();
  for (let presses = 0; presses < 6 && !(await hasFocus()); presses += 1) await page.keyboard.press('Tab');
}

function hasFocus(): Promise<boolean> {
  return button().evaluate((element) => element === document.activeElement);
}

/** A promise that the test settles when it is ready to. */
function later<T>() {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}

describe('acknowledging', () => {
  it('works by Tab and Enter, says the result, and leaves the focus where it was', async () => {
    const asked: PanelRequest[] = [];
    await open({
      load: async () => view,
      act: async (request: PanelRequest) => {
        asked.push(request);
        return { ok: true, view: aPanelView(acknowledged) };
      },
    });
    await tabToButton();
    await page.keyboard.press('Enter');
    await page.getByText('Acknowledged by T. Sato, 17 Nov 2026, 15:07 CET, after 6 min').first().waitFor();
    expect(asked).toEqual([{ action: 'acknowledge', path: 'technical' }]);
    expect(await hasFocus()).toBe(true);
    expect(await status().textContent()).toContain('Acknowledged. Acknowledged by T. Sato');
  });

  it('[PTH-2] acts on its own path, and the head says which state needs somebody soonest', async () => {
    const waiting = panelViews['several paths, one waits for the viewer'];
    const { otherPaths = [] } = waiting?.escalation as Acted;
    const taken = otherPaths.map((other) =>
      other.status === 'running'
        ? { ...other, status: 'acknowledged' as const, path: { ...other.path, sentence: 'Acknowledged by A. Kim' } }
        : other,
    );
    const done = aPanelView({ ...acknowledged, otherPaths: taken.slice(0, 1) });
    const asked: PanelRequest[] = [];
    await open({
      load: async () => waiting,
      act: async (request: PanelRequest) => {
        asked.push(request);
        return { ok: true, view: done };
      },
    });
    const privacy = page.getByRole('group', { name: 'Actions on Privacy' });
    await privacy.waitFor();
    expect(await page.locator('header .r-lozenge').allTextContents()).toEqual(['Not acknowledged']);
    expect(await page.locator('section .r-path-head .r-lozenge').allTextContents()).toEqual([
      'Acknowledged',
      'Not acknowledged',
      'Suspended',
    ]);
    expect(
      await page
        .getByRole('img', { name: /^Levels of the path “Privacy”\. Level 1, Privacy officer, was told/ })
        .count(),
    ).toBe(1);
    await privacy.getByRole('button', { name: 'Acknowledge', exact: true }).press('Enter');
    await page.locator('header .r-lozenge', { hasText: /^Acknowledged$/ }).waitFor();
    expect(asked).toEqual([{ action: 'acknowledge', path: 'privacy' }]);
    expect(await status().textContent()).toBe('Acknowledged. Acknowledged by A. Kim');
  });

  it('sends one command however often it is pressed while one is on its way', async () => {
    const answer = later<unknown>();
    let sent = 0;
    await open({
      load: async () => view,
      act: () => {
        sent += 1;
        return answer.promise;
      },
    });
    await button().click();
    await page.getByRole('button', { name: 'Sending…' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sending…' }).click({ force: true });
    answer.settle({ ok: true, view: aPanelView(acknowledged) });
    await page.getByRole('button', { name: 'Acknowledged' }).waitFor();
    expect(sent).toBe(1);
  });

  it('is refused in place: reachable, marked, with its reason, and a press sends nothing but says why', async () => {
    let sent = 0;
    const load = async () => panelViews['no permission'];
    await open({ load, act: async () => (sent += 1) });
    await tabToButton();
    expect(await button().getAttribute('aria-disabled')).toBe('true');
    const reason = page.locator(`[id="${await button().getAttribute('aria-describedby')}"]`);
    expect(await reason.isVisible()).toBe(true);
    expect(await reason.textContent()).toBe(refusal);
    await page.keyboard.press('Enter');
    await page.locator('[role=status]', { hasText: refusal }).waitFor({ state: 'attached' });
    expect(sent).toBe(0);
  });

  it('shows why the server refused, and can be tried again', async () => {
    const because = 'B. Roy acknowledged at 17 Nov 2026, 15:07 CET.';
    await open({ load: async () => view, act: async () => ({ ok: false, because }) });
    await button().click();
    await page.getByRole('heading', { name: 'The acknowledgement was refused' }).waitFor();
    expect(await page.locator('.r-notice').textContent()).toContain(because);
    expect(await button().getAttribute('aria-disabled')).toBeNull();
  });

  it('says in words that it could not be sent', async () => {
    const act = async () => {
      throw new Error(outage);
    };
    await open({ load: async () => view, act });
    await button().click();
    await page.getByRole('heading', { name: 'The acknowledgement was not sent' }).waitFor();
    expect(await page.locator('.r-notice').textContent()).toContain(outage);
  });

  it('is not undone by an answer that was asked for before it', async () => {
    const slow = later<unknown>();
    const loads = [Promise.resolve<unknown>(view), slow.promise];
    const act = async () => ({ ok: true, view: aPanelView(acknowledged) });
    await open({ load: () => loads.shift() ?? new Promise(() => {}), act });
    await button().waitFor();
    await page.clock.runFor(REFRESH_EVERY_MS);
    await button().click();
    await page.getByRole('button', { name: 'Acknowledged' }).waitFor();
    slow.settle(view);
    await page.clock.runFor(50);
    expect(await page.getByRole('button', { name: 'Acknowledged' }).count()).toBe(1);
  });
});

describe('staying fresh', () => {
  it('refreshes in place and keeps the focus', async () => {
    const views = [view, aPanelView({ ...running, path: { ...running.path, sentence: 'Not acknowledged for 7 min' } })];
    await open({ load: async () => views.shift() ?? view });
    await tabToButton();
    await page.clock.runFor(REFRESH_EVERY_MS);
    await page.getByText('Not acknowledged for 7 min').waitFor();
    expect(await hasFocus()).toBe(true);
  });

  it('gives the focus to the heading when the focused button goes away', async () => {
    const views = [view, aPanelView(closed)];
    await open({ load: async () => views.shift() ?? view });
    await tabToButton();
    await page.clock.runFor(REFRESH_EVERY_MS);
    await page.getByText('Closed, SLA met').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Escalation');
  });

  it('asks nothing while the page is hidden, and at once when it is seen again', async () => {
    let loads = 0;
    const load = async () => {
      loads += 1;
      return loads === 1 ? view : aPanelView(acknowledged);
    };
    await open({ load });
    await button().waitFor();
    await setHidden(true);
    await page.clock.runFor(10 * REFRESH_EVERY_MS);
    expect(loads).toBe(1);
    await setHidden(false);
    await page.getByRole('button', { name: 'Acknowledged' }).waitFor();
    expect(loads).toBe(2);
  });

  it('keeps what it showed when a refresh fails, says when that was, and recovers by Try again', async () => {
    let works = true;
    const load = async () => {
      if (!works) throw new Error(outage);
      return view;
    };
    await open({ load });
    await button().waitFor();
    works = false;
    await page.clock.runFor(REFRESH_EVERY_MS);
    await page.getByText('Last shown 15:07:12 CET').waitFor();
    expect(await page.locator('.r-notice').textContent()).toContain(outage);
    expect(await page.getByText('Not acknowledged for 6 min').isVisible()).toBe(true);
    works = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.r-notice').waitFor({ state: 'detached' });
  });

  it('draws no skeleton for a load that takes less than 200 ms, and one that is announced after', async () => {
    await open({ load: () => new Promise(() => {}) });
    await page.getByRole('heading', { name: 'Escalation' }).waitFor();
    await page.clock.runFor(150);
    expect(await page.locator('.r-skeletons').count()).toBe(0);
    await page.clock.runFor(100);
    await page.locator('.r-skeletons').waitFor({ state: 'attached' });
    expect(await status().textContent()).toBe('Loading the escalation');
  });

  function setHidden(hidden: boolean): Promise<void> {
    return page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  }
});

describe('explaining', () => {
  it('[TLS-4] "Why?" opens every event with its reason, the policy version and what is expected; Esc gives the focus back', async () => {
    await open({ load: async () => panelViews['running, problem open'] });
    const why = page.getByRole('button', { name: 'Why?' });
    await why.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Why level 3?' });
    await drawer.waitFor();
    await drawer.getByText('17 Nov 2026, all times CET · policy “Northwind, priority 1 to 3”, version 4').waitFor();
    const timeline = (panelViews['running, problem open']?.escalation as Acted).timeline;
    for (const { because } of timeline) expect(await drawer.getByText(because).count()).toBe(1);
    await drawer.getByText('Expected:').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await why.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('[TLS-4] "Why?" says of each trigger whether it is met at this minute and what was seen, the met ones first', async () => {
    await open({ load: async () => panelViews['running, problem open'] });
    await page.getByRole('button', { name: 'Why?' }).press('Enter');
    const answers = page.getByRole('list', { name: 'Now, at 15:18 CET: each trigger of the policy' });
    expect(await answers.getByRole('listitem').allInnerTexts()).toEqual([
      'Met: Nobody had taken the ticket, opened 14:46 CET, by 14:51 CET (trigger “not-taken”).',
      'Not met: 58 % of the resolution target was used; 75 % is reached at 16:01 CET (trigger “three-quarters”).',
      'Not met: Not recorded on this ticket: Users affected (trigger “users”).',
    ]);
  });

  it('[TLS-4] "Why?" of a ticket that has not escalated says why not, and why this policy has it', async () => {
    await open({ load: async () => panelViews['waiting for a time'] });
    await page.getByRole('button', { name: 'Why?' }).press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Why has it not escalated?' });
    await drawer.getByText('17 Nov 2026, all times CET · policy “Northwind, priority 1 to 3”, version 4').waitFor();
    await drawer.getByText('Why this policy: “Northwind, priority 1 to 3” applies, in its segment “EMEA”').waitFor();
    const answers = await drawer.getByRole('listitem').allInnerTexts();
    expect(answers.map((answer) => answer.split(':')[0])).toEqual(['Not met', 'Not met', 'Not met']);
  });

  it('says the rail in words: share used, and every level with its time', async () => {
    await open({ load: async () => view });
    const rail = await page.getByRole('img').getAttribute('aria-label');
    expect(rail).toBe(
      '53 % of “Resolution target, priority 2” is used. Level 1, First line, was told at 14:51 CET. ' +
        'Level 2, Database on call, was told at 15:01 CET. Level 3, Platform engineering, is next, at 15:16 CET. ' +
        'Level 4, Management, comes later.',
    );
  });

  it("says the due time on the reader's own clock where that differs", async () => {
    await open({ load: async () => view }, { context: { timezoneId: 'America/New_York' } });
    await page.getByText('Due 17:01 CET, 11:01 EST for you · Berlin office hours').waitFor();
  });
});

describe('the linked ticket', () => {
  it('opens the way the host opens links', async () => {
    const opened: string[] = [];
    await open({ load: async () => view, openLink: async (url) => opened.push(url) });
    await page.getByRole('link', { name: /^INC0012345/ }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'A');
    expect(opened).toEqual([view.linked?.url]);
    expect(page.context().pages().length).toBe(1);
  });
});

describe('skins', () => {
  it("takes the host's own token over the fall-back", async () => {
    const hostStyle = 'html { --ds-background-brand-bold: rgb(1, 2, 3) }';
    await open({ load: async () => view }, { hostStyle });
    await button().waitFor();
    expect(await button().evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(1, 2, 3)');
  });

  it.each([
    ['Jira switches its colour mode', 'jira-light', 'data-color-mode'],
    ['ServiceNow switches its theme', 'now-light', 'data-theme'],
  ] as const)('turns dark when %s', async (_case, skin, attribute) => {
    await open({ load: async () => view }, { skin });
    await button().waitFor();
    await page.evaluate((name) => document.documentElement.setAttribute(name, 'dark'), attribute);
    await page.waitForFunction(() => document.documentElement.dataset['rungsMode'] === 'dark');
  });

  it("turns dark by the background of ServiceNow's theme, whatever the system prefers", async () => {
    const hostStyle = 'html { --now-color_background--primary: 20, 28, 32 }';
    await open({ load: async () => view }, { skin: 'now-unsaid', hostStyle });
    await button().waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['rungsMode'])).toBe('dark');
  });
});
