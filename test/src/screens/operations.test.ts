/** The operations page: drawn in every skin without a violation, and doing what it promises, by keyboard. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { OperationsView } from '@rungs/shared-types';
import { launchChromium } from '../browser/launchChromium';
import { fitsItsWidth, violations } from './accessibility';
import { aPanelView, running } from './panelViews';
import { keepPicture, openScreen, skins, type PortOfTest, type StageOptions } from './stage';

jest.setTimeout(30_000);

let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterEach(() => page.context().close());
afterAll(() => browser.close());

async function open(port: PortOfTest, options: StageOptions = {}): Promise<void> {
  ({ page, complaints } = await openScreen(browser, 'operations', port, { width: 1280, height: 900, ...options }));
}

const at = (time: string): number => Date.parse(`2026-11-17T${time}+01:00`);
const ticket = (key: string, id: string) => ({ id, key, url: `https://northwind.atlassian.net/browse/${key}` });

const calm: OperationsView = {
  asOf: at('14:07:30'),
  zone: 'Europe/Berlin',
  heartbeat: { lastAt: at('14:05:02'), everyMs: 300_000, complete: true, found: 3, queued: 2, gaps: [] },
  pause: null,
  queue: {
    running: 4,
    acknowledged: 7,
    watching: 38,
    countedAll: true,
    overdue: [],
    dueSoon: [{ ...ticket('ITSD-4821', '10001'), at: at('14:12:00'), level: 1 }],
    oldest: { ...ticket('ITSD-4790', '10002'), at: at('13:41:00'), level: 2 },
  },
  failures: [],
  deadLetters: [],
  budget: { hourFrom: at('14:00:00'), resetsAt: at('15:00:00'), used: 620, share: 5_000, nearLimit: false, shed: [] },
  retention: { months: 24, lastTrimAt: at('02:00:00'), lastTrimmed: 12 },
  audit: { at: at('02:10:00'), tickets: 812, entries: 9_440, broken: [] },
  mayOperate: true,
};

const troubled: OperationsView = {
  ...calm,
  heartbeat: {
    ...calm.heartbeat,
    gaps: [{ from: at('09:00:00'), to: at('10:25:00'), caughtUp: 14 }],
  },
  queue: { ...calm.queue, overdue: [{ ...ticket('ITSD-4712', '10003'), at: at('14:01:00'), level: 1 }] },
  failures: [
    {
      cause:
        'Jira answered 403 to POST /rest/api/3/issue/…/comment: You do not have permission to comment on this issue',
      deliveries: 3,
      tickets: [ticket('ITSD-4712', '10003'), ticket('ITSD-4713', '10004'), { id: '10005', key: null }],
      most: 4,
      nextAt: at('14:15:00'),
    },
  ],
  deadLetters: [
    {
      ...ticket('ITSD-4650', '10006'),
      firstAt: at('11:02:00'),
      lastAt: at('13:59:00'),
      attempts: 5,
      error: 'Error: version 7 of the policy major is not in the store',
    },
  ],
  budget: { ...calm.budget!, used: 4_600, nearLimit: true, shed: [{ what: 'mirror', count: 21 }] },
  audit: { ...calm.audit!, broken: [{ ...ticket('ITSD-4655', '10007'), entry: 7, how: 'altered' }] },
};

const paused: OperationsView = {
  ...calm,
  pause: { since: at('13:50:00'), by: 'A. Kim', because: 'Jira is being moved to another site', until: at('15:50:00') },
};

const refused = [
  { name: 'x_rungs_esc.jira.base_url', because: '“http://jira” is not https: the token would go in the clear.' },
  { name: 'x_rungs_esc.sync.link_at_level', because: '“two” is no level. Enter a whole number from 1.' },
];

const silentOnCall = ['ServiceNow’s on-call of group Database names nobody', 'ServiceNow has no group Linux'];

const views: readonly [name: string, view: OperationsView][] = [
  ['calm', calm],
  ['troubled', troubled],
  ['paused', paused],
  ['silent', { ...calm, heartbeat: { ...calm.heartbeat, lastAt: at('12:20:00') } }],
  ['new', { ...calm, heartbeat: { ...calm.heartbeat, lastAt: null }, audit: null }],
  ['auditor', { ...troubled, mayOperate: false }],
  ['refused-settings', { ...calm, settings: refused }],
  ['silent-on-call', { ...calm, silentOnCall }],
];

describe('[TLS-5] the operations page', () => {
  it.each(views.flatMap(([name, view]) => skins.map((skin) => [name, skin, view] as const)))(
    'is drawn %s in %s, without a violation',
    async (name, skin, view) => {
      await open({ load: async () => view }, { skin });
      await page.getByRole('heading', { name: 'Heartbeat' }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await keepPicture(page, `operations-${name}-${skin}`);
    },
  );

  it.each([
    ['320 pixels', { width: 320 }],
    ['200 % zoom', { width: 640, height: 450 }],
  ])('fits %s', async (name, size) => {
    await open({ load: async () => troubled }, size);
    await page.getByRole('heading', { name: 'Heartbeat' }).waitFor();
    expect(await fitsItsWidth(page)).toBe(true);
    await keepPicture(page, `operations-${name.replace(/\W+/g, '-')}`);
  });

  it('says which settings are refused, and why', async () => {
    await open({ load: async () => ({ ...calm, settings: refused }) }, { skin: 'now-light' });
    await page.getByText('2 settings are refused, and the link to Jira stands still').waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual(
      expect.arrayContaining(refused.map(({ name, because }) => `${name}: ${because}`)),
    );
  });

  it('[ROT4] says for which groups ServiceNow’s on-call names nobody', async () => {
    await open({ load: async () => ({ ...calm, silentOnCall }) }, { skin: 'now-light' });
    await page.getByText('ServiceNow’s on-call does not name who is to be told').waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual(
      expect.arrayContaining(silentOnCall.map((because) => `${because}.`)),
    );
  });

  it('says what could not be loaded', async () => {
    await open({
      load: async () => {
        throw new Error('Jira did not give a usable answer. Try again in a minute.');
      },
    });
    await page.getByText('Jira did not give a usable answer').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('pauses with a reason and an end, by keyboard alone, and refuses without a reason', async () => {
    const asked: unknown[] = [];
    await open({
      load: async () => calm,
      pause: async (what) => {
        asked.push(what);
        return paused;
      },
    });
    await page.getByRole('button', { name: 'Pause escalation…' }).press('Enter');
    await page.getByLabel('Why is it paused?').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Give a reason, so that others know.').waitFor();
    expect(asked).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('Jira is being moved');
    await keepPicture(page, 'operations-pause-dialog');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Escalation is paused' }).waitFor();
    expect(asked).toEqual([{ because: 'Jira is being moved', until: calm.asOf + 3_600_000 }]);
    expect(await page.getByRole('button', { name: 'Resume escalation' }).count()).toBe(1);
  });

  it('retries all of a cause, or one ticket', async () => {
    const asked: unknown[] = [];
    await open({
      load: async () => troubled,
      retry: async (what) => {
        asked.push(what);
        return calm;
      },
    });
    await page.getByRole('button', { name: 'Retry ITSD-4713' }).press('Enter');
    await page.getByText('1 ticket is tried again now.').waitFor({ state: 'attached' });
    expect(asked).toEqual([{ cause: troubled.failures[0]?.cause, tickets: ['10004'] }]);
  });

  it('replays a dead letter', async () => {
    const asked: unknown[] = [];
    await open({
      load: async () => troubled,
      replay: async (what) => {
        asked.push(what);
        return calm;
      },
    });
    await page.getByRole('button', { name: 'Replay ITSD-4650' }).press('Enter');
    await page.getByText('No delivery is failing').waitFor();
    expect(asked).toEqual([{ ticket: '10006' }]);
  });

  it('says why where something was not done', async () => {
    await open({
      load: async () => troubled,
      replay: async () => {
        throw new Error('The queue took nothing, so nothing was replayed. Try again in a minute.');
      },
    });
    await page.getByRole('button', { name: 'Replay ITSD-4650' }).press('Enter');
    await page.getByRole('alert').getByText('The queue took nothing').waitFor();
  });

  it('[GOV-2] verifies page by page and names the broken entry', async () => {
    const pages = [
      { tickets: 20, entries: 200, broken: [], next: 'p2' },
      { tickets: 5, entries: 50, broken: [{ ...ticket('ITSD-9', '10009'), entry: 3, how: 'missing' }], next: null },
    ];
    const asked: unknown[] = [];
    await open({
      load: async () => calm,
      verifyPage: async (what) => {
        asked.push(what);
        return pages[asked.length - 1];
      },
    });
    await page.getByRole('button', { name: 'Verify now' }).press('Enter');
    await page.getByText('Missing: it is gone').waitFor();
    expect(asked).toEqual([
      { place: null, before: { tickets: 0, entries: 0 } },
      { place: 'p2', before: { tickets: 20, entries: 200 } },
    ]);
  });

  it('exports page by page, and goes on where it broke off', async () => {
    const asked: unknown[] = [];
    await open({
      load: async () => calm,
      exportPage: async (what) => {
        asked.push(what);
        if (asked.length === 2) throw new Error('The app could not be reached.');
        return asked.length === 1
          ? { lines: ['{"kind":"policy"}'], kind: 'policy', next: 'audit:' }
          : { lines: ['{"kind":"audit"}'], kind: 'audit', next: null };
      },
    });
    await page.getByRole('button', { name: 'Export everything' }).press('Enter');
    await page.getByText('The export stopped after 1 line').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Go on with the export' }).press('Enter');
    const file = await (await download).path();
    expect(await readFile(file, 'utf8')).toBe('{"kind":"policy"}\n{"kind":"audit"}\n');
    expect(asked).toEqual([
      { everything: true, place: null },
      { everything: true, place: 'audit:' },
      { everything: true, place: 'audit:' },
    ]);
  });

  it('shows an auditor no button that only an operator may press', async () => {
    await open({ load: async () => ({ ...troubled, mayOperate: false }) });
    await page.getByRole('button', { name: 'Verify now' }).waitFor();
    const names = await page.getByRole('button').allTextContents();
    expect(names.filter((name) => /Pause|Retry|Replay|Save|everything/.test(name))).toEqual([]);
  });
});

describe('[TLS-5] a panel while escalation is paused', () => {
  it.each(skins)('says so above all else, in %s', async (skin) => {
    const stopped = { since: at('13:50:00'), because: 'Jira is being moved', until: at('15:50:00') };
    const view = aPanelView(running, { paused: stopped });
    ({ page, complaints } = await openScreen(browser, 'panel', { load: async () => view }, { skin }));
    await page.getByRole('heading', { name: 'Escalation is paused' }).waitFor();
    await page.getByText('on all tickets: Jira is being moved').waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `panel-paused-${skin}`);
  });
});
