/** What each dialog of the panel promises to a person at the keyboard, in real Chromium. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PanelAction, PanelRequest, PanelView } from '@rungs/core';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { acknowledged, actionsOn, aPanelView, running, panelViews, suspended } from './panelViews';
import { openScreen } from './stage';

jest.setTimeout(30_000);

let browser: Browser;
let page: Page;
let asked: PanelRequest[];

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterEach(() => page.context().close());
afterAll(() => browser.close());

const at = (time: string) => Date.parse(`2026-11-17T${time}+01:00`);
const taken = aPanelView(acknowledged);

type Answer = () => Promise<unknown>;
const succeeds: Answer = async () => ({ ok: true, view: suspended });

/** Opens the panel and keeps what it asks for. */
async function open(view: PanelView | undefined, answer: Answer = succeeds): Promise<void> {
  asked = [];
  const act = (request: PanelRequest) => {
    asked.push(request);
    return answer();
  };
  ({ page } = await openScreen(browser, 'panel', { load: async () => view, act }));
  await page.getByText('As of').waitFor();
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
const focusedTag = () => page.evaluate(() => document.activeElement?.tagName);

async function fromMenu(item: string): Promise<void> {
  await button('More actions').press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
  await dialog().waitFor();
}

async function closed(): Promise<void> {
  await dialog().waitFor({ state: 'detached' });
}

/** The focus stands on the first field, so typing goes where it should. */
const type = (text: string) => page.keyboard.type(text);
const confirm = () => page.keyboard.press('Control+Enter');

describe('each dialog, by keyboard alone', () => {
  it.each<readonly [string, PanelView | undefined, () => Promise<void>, PanelRequest]>([
    [
      'escalate: the next level and a likely reason are chosen, so two steps are enough',
      aPanelView(running),
      () => button('Escalate…').press('Enter'),
      { action: 'escalate', path: 'technical', toLevel: 3, because: { reason: 'needsExpertise', text: '' } },
    ],
    [
      'escalate past 75 % of the target: the likely reason is the target',
      panelViews['breached'],
      () => button('Escalate…').press('Enter'),
      { action: 'escalate', path: 'technical', toLevel: 3, because: { reason: 'targetAtRisk', text: '' } },
    ],
    [
      'start by hand, with a reason by its first letters and words',
      panelViews['waiting for a time'],
      async () => {
        await button('Escalate by hand…').press('Enter');
        await type('The impact');
        await page.keyboard.press('Tab');
        await type('Three shops are down');
      },
      { action: 'start', because: { reason: 'impactGrows', text: 'Three shops are down' } },
    ],
    [
      'hand off, to a person by the first letter',
      taken,
      async () => {
        await fromMenu('Hand off…');
        await type('R');
        await page.keyboard.press('Tab');
        await type('Knows the pool');
      },
      { action: 'handOff', path: 'technical', to: 'rdiaz', because: 'Knows the pool' },
    ],
    [
      'de-escalate, with words',
      taken,
      async () => {
        await fromMenu('De-escalate…');
        await type('A known error');
      },
      { action: 'deEscalate', path: 'technical', because: 'A known error' },
    ],
    [
      'extend, by a span chosen with the arrows',
      taken,
      async () => {
        await fromMenu('Extend the commitment…');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('Tab');
        await type('The vendor asks for more time');
      },
      {
        action: 'extend',
        path: 'technical',
        until: at('15:37:12'),
        because: 'The vendor asks for more time',
      },
    ],
    [
      'suspend, for an hour unless something else is chosen',
      taken,
      async () => {
        await fromMenu('Suspend…');
        await page.keyboard.press('Tab');
        await type('The vendor restarts pool B');
      },
      { action: 'suspend', path: 'technical', until: at('16:07:12'), because: 'The vendor restarts pool B' },
    ],
    [
      'suspend until a time that is typed, in the zone of the view',
      taken,
      async () => {
        await fromMenu('Suspend…');
        await page.getByLabel('Another time').press('Space');
        await page.getByLabel('Date and time (CET)').fill('2026-11-17T17:15');
        await page.getByLabel('Why it waits').focus();
        await type('The vendor restarts pool B');
      },
      { action: 'suspend', path: 'technical', until: at('17:15:00'), because: 'The vendor restarts pool B' },
    ],
    [
      'resume, with words',
      suspended,
      async () => {
        await button('Resume…').press('Enter');
        await type('They are done');
      },
      { action: 'resume', path: 'technical', because: 'They are done' },
    ],
    [
      'decline a handoff, with words',
      panelViews['offered by another'],
      async () => {
        await button('Decline…').press('Enter');
        await type('I am off at four');
      },
      { action: 'declineHandoff', path: 'technical', because: 'I am off at four' },
    ],
    [
      '[PTH-3] give an update',
      panelViews['an update is owed'],
      async () => {
        await button('Give an update…').press('Enter');
        await type('Payments work again since 15:02');
      },
      { action: 'giveUpdate', path: 'technical', text: 'Payments work again since 15:02' },
    ],
  ])('%s', async (_promise, view, fill, request) => {
    await open(view);
    await fill();
    await dialog().waitFor();
    await confirm();
    await closed();
    expect(asked).toEqual([request]);
  });

  it('[GOV-3] a handoff is accepted in one press', async () => {
    await open(panelViews['offered by another'], async () => ({ ok: true, view: taken }));
    await page.getByRole('heading', { name: 'T. Sato offers you this' }).waitFor();
    await button('Accept').press('Enter');
    await page.locator('[role=status]', { hasText: 'Taken over' }).waitFor({ state: 'attached' });
    expect(asked).toEqual([{ action: 'acceptHandoff', path: 'technical' }]);
  });

  it("[TRG-7] a customer's request is accepted in one press, and who may not decline it reads why", async () => {
    await open(panelViews['asked for by the customer'], async () => ({ ok: true, view: taken }));
    await button('Decline…').press('Enter');
    const why = 'Only T. Sato, who has it, may do this.';
    await page.locator('[role=status]', { hasText: why }).waitFor({ state: 'attached' });
    expect(await dialog().count()).toBe(0);
    await button('Accept').press('Enter');
    await page.locator('[role=status]', { hasText: 'Request accepted' }).waitFor({ state: 'attached' });
    expect(asked).toEqual([{ action: 'acceptRequest', path: 'technical' }]);
  });
});

describe('the escalate dialog', () => {
  it('says who would be told before anything is sent', async () => {
    await open(aPanelView(running));
    await button('Escalate…').press('Enter');
    const rows = dialog().getByRole('row');
    await rows.first().waitFor();
    expect(await rows.allTextContents()).toEqual([
      'WhoAs',
      'R. Diazon call for Platform engineering',
      'L. Mossbackup of the level',
    ]);
    expect(await dialog().getByRole('button', { name: 'Escalate to level 3' }).count()).toBe(1);
    expect(asked).toEqual([]);
  });

  it('[PTH-4] keeps a level in place that needs authority, says whose, and does not choose it', async () => {
    await open(aPanelView(running));
    await button('Escalate…').press('Enter');
    await page.keyboard.press('ArrowDown');
    const past = dialog().getByRole('radio', { name: 'Level 4, Management' });
    expect(await past.getAttribute('aria-disabled')).toBe('true');
    const why = page.locator(`[id="${await past.getAttribute('aria-describedby')}"]`);
    expect(await why.textContent()).toContain('needs authority. Ask J. Okafor (Duty manager)');
    await confirm();
    await closed();
    expect(asked).toMatchObject([{ toLevel: 3 }]);
  });

  it('[PTH-4] past the next level words are demanded, and the field that lacks them gets the focus', async () => {
    await open(aPanelView({ ...running, actions: withAuthority() }));
    await button('Escalate…').press('Enter');
    await page.keyboard.press('ArrowDown');
    await dialog().getByText('Skips level 3: you have the authority').waitFor();
    await confirm();
    await dialog().getByText('Say why: this needs words').waitFor();
    expect(asked).toEqual([]);
    expect(await focusedTag()).toBe('TEXTAREA');
    await type('The board has to decide');
    await confirm();
    await closed();
    expect(asked).toMatchObject([{ toLevel: 4, because: { text: 'The board has to decide' } }]);
  });

  it('follows the view: what is no longer possible is refused in words and not sent', async () => {
    const views = [aPanelView(running), aPanelView({ ...acknowledged, actions: [] })];
    asked = [];
    const act = async (request: PanelRequest) => asked.push(request);
    ({ page } = await openScreen(browser, 'panel', { load: async () => views.shift() ?? views[0], act }));
    await button('Escalate…').press('Enter');
    await page.clock.runFor(15_000);
    await dialog().getByText('This is no longer possible').waitFor();
    await confirm();
    await dialog().locator('[role=status]', { hasText: 'no longer possible' }).waitFor({ state: 'attached' });
    expect(asked).toEqual([]);
  });

  function withAuthority(): readonly PanelAction[] {
    return actionsOn('technical').map((action) =>
      action.action === 'escalate'
        ? { ...action, levels: action.levels.map((level) => ({ ...level, permission: { allowed: true } as const })) }
        : action,
    );
  }
});

describe('every dialog', () => {
  it('starts on its first field, is modal, closes on Esc, and gives the focus back to its button', async () => {
    await open(aPanelView(running));
    await button('Escalate…').press('Enter');
    await dialog().waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('input[type=radio]:checked'))).toBe(true);
    expect(await page.locator('dialog:modal').count()).toBe(1);
    await page.keyboard.press('Escape');
    await closed();
    expect(await focused()).toBe('Escalate…');
    expect(asked).toEqual([]);
  });

  it('of the menu gives the focus back to the menu’s button', async () => {
    await open(taken);
    await fromMenu('Suspend…');
    await page.keyboard.press('Escape');
    await closed();
    expect(await focused()).toBe('More actions');
  });

  it.each([
    ['no words', 'Suspend…', async () => {}, 'Say why: this needs words'],
    ['nobody chosen', 'Hand off…', async () => {}, 'Choose who is to take it.'],
    ['no time typed', 'Suspend…', () => page.getByLabel('Another time').press('Space'), 'Give a date and a time.'],
    ['a time that is past', 'Suspend…', () => typed('2026-11-17T15:00'), 'The end must be after 15:07 CET.'],
    ['a time past what the policy allows', 'Suspend…', () => typed('2026-11-18T09:00'), 'no end later than 17:30 CET'],
  ])('sends nothing with %s, and says at the field what lacks', async (_case, item, fill, fault) => {
    await open(taken);
    await fromMenu(item);
    await fill();
    await confirm();
    const said = dialog().locator('.r-fault', { hasText: fault });
    await said.waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-field]') !== null)).toBe(true);
    expect(asked).toEqual([]);
  });

  it('sends one command however often it is confirmed, and stays open until the answer is there', async () => {
    let settle: (answer: unknown) => void = () => {};
    await open(aPanelView(running), () => new Promise((resolve) => (settle = resolve)));
    await button('Escalate…').press('Enter');
    await confirm();
    await dialog().getByRole('button', { name: 'Sending…' }).waitFor();
    await confirm();
    await confirm();
    settle({ ok: true, view: taken });
    await closed();
    expect(asked.length).toBe(1);
  });

  it.each([
    ['refused', async () => ({ ok: false, because: 'Level 3 was reached already.' }), 'The escalation was refused'],
    ['not sent', () => Promise.reject(new Error('Jira did not answer.')), 'The escalation was not sent'],
  ])('stays open with what was written when it is %s, and says why', async (_case, answer, title) => {
    await open(aPanelView(running), answer);
    await button('Escalate…').press('Enter');
    await dialog().getByLabel('What they must know (optional)').fill('Pool B is at 100 %');
    await confirm();
    await dialog().getByRole('heading', { name: title }).waitFor();
    expect(await dialog().getByLabel('What they must know (optional)').inputValue()).toBe('Pool B is at 100 %');
    expect(await dialog().locator('[role=status]').textContent()).toContain(title);
  });

  async function typed(wall: string): Promise<void> {
    await page.getByLabel('Another time').press('Space');
    await page.getByLabel('Date and time (CET)').fill(wall);
  }
});

describe('after it is done', () => {
  it('[PTH-5] a suspension says so aloud, and the way back is in sight', async () => {
    await open(taken);
    await fromMenu('Suspend…');
    await page.keyboard.press('Tab');
    await type('The vendor restarts pool B');
    await confirm();
    await page.getByRole('heading', { name: 'Suspended' }).waitFor();
    expect(await button('Resume…').isVisible()).toBe(true);
    expect(await page.locator('main > [role=status]').textContent()).toMatch(
      /^Suspended\. Suspended by T\. Sato until 16:07/,
    );
  });

  it('[GOV-3] a handoff that is proposed says whose it is until it is accepted', async () => {
    await open(taken, async () => ({ ok: true, view: taken }));
    await fromMenu('Hand off…');
    await type('R');
    await page.keyboard.press('Tab');
    await type('Knows the pool');
    await confirm();
    await page.getByText('It stays with you, clocks running, until the offer is accepted').waitFor();
  });
});

describe('the menu', () => {
  it('moves by arrows and first letters, and leaves by Esc to its button', async () => {
    await open(taken);
    await button('More actions').press('Enter');
    expect(await focused()).toBe('Hand off…');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('De-escalate…');
    await page.keyboard.press('s');
    expect(await focused()).toBe('Suspend…');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Hand off…');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await focused()).toBe('More actions');
  });

  it('keeps what is refused, with its reason, and says it aloud when it is pressed', async () => {
    await open(aPanelView(running));
    await button('More actions').press('Enter');
    const item = page.getByRole('menuitem', { name: 'Hand off…' });
    expect(await item.getAttribute('aria-disabled')).toBe('true');
    await item.press('Enter');
    const why = 'Nobody has acknowledged level 2 yet, so nobody owns it.';
    await page.locator('main > [role=status]', { hasText: why }).waitFor({ state: 'attached' });
    expect(await dialog().count()).toBe(0);
  });
});

it('[GOV-4] a viewer sees no buttons but “Why?”', async () => {
  await open(panelViews['seen by a viewer']);
  expect(await page.getByRole('button').allTextContents()).toEqual(['Why?']);
});
