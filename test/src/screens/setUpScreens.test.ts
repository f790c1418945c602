/** The set-up and a project's settings: drawn in every skin without a violation, gone through by keyboard. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type {
  FoundScope,
  HistoryRow,
  InstanceProbe,
  MappingView,
  PastTickets,
  PolicyToSave,
  ProjectProbe,
  ProjectSettingsView,
  SetUpChange,
  SetUpView,
} from '@rungs/shared-types';
import { starterPolicy } from '@rungs/shared-types';
import { companyPolicy } from '../world/companyPolicy';
import { launchChromium } from '../browser/launchChromium';
import { fitsItsWidth, violations } from './accessibility';
import { keepPicture, openScreen, skins, type PortOfTest, type Screen, type StageOptions } from './stage';

jest.setTimeout(30_000);

let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterEach(() => page.context().close());
afterAll(() => browser.close());

async function open(screen: Screen, port: PortOfTest, options: StageOptions = {}): Promise<void> {
  ({ page, complaints } = await openScreen(browser, screen, port, { width: 1280, height: 900, ...options }));
}

const asOf = Date.parse('2026-11-17T14:07:30+01:00');
const desk: FoundScope = { id: '1', key: 'ITSD', name: 'IT service desk', isService: true };
const field: FoundScope = { id: '2', key: 'FLD', name: 'Field service', isService: true };
const web: FoundScope = { id: '3', key: 'WEB', name: 'Web shop', isService: false };
const fresh: SetUpView = {
  asOf,
  on: false,
  begun: false,
  step: 0,
  scopes: 'all',
  gone: [],
  resolution: ['Time to resolution'],
  metrics: [],
  policyVersion: null,
};
const named = ({ id, key = '', name }: FoundScope) => ({ id, key, name });
const atStep = (step: number, more: Partial<SetUpView> = {}): SetUpView => ({
  ...fresh,
  begun: true,
  step,
  scopes: [desk, field].map(named),
  policyVersion: 2,
  ...more,
});

/** One that was opened, lay there for two days, and was resolved. */
const pastTicket = (key: string) => {
  const openedAt = asOf - 5 * 86_400_000;
  const rows: readonly HistoryRow[] = [
    { ticket: key, at: openedAt, openedAt, priority: 1, state: 'new', assignee: null, summary: 'Payments fail' },
    { ticket: key, at: openedAt + 2 * 86_400_000, state: 'resolved', resolved: true },
  ];
  return { key, rows };
};

interface Told {
  readonly saved: SetUpChange[];
  readonly policies: PolicyToSave[];
}

/** A tool that keeps what it is told, as the app's server does. */
function tool(first: SetUpView, over: PortOfTest = {}): { port: PortOfTest; told: Told } {
  const told: Told = { saved: [], policies: [] };
  let view = first;
  const port: PortOfTest = {
    load: async () => view,
    save: async (change: SetUpChange) => {
      told.saved.push(change);
      view = { ...view, ...(change as Partial<SetUpView>), begun: true };
      return view;
    },
    findScopes: async ({ query, from }: { query: string; from: number }) => {
      const found = [desk, field, web].filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
      const shown = found.slice(from, from + 2);
      return { scopes: shown, total: found.length, next: from + 2 < found.length ? from + 2 : null };
    },
    probeProject: async ({ id }: { id: string }): Promise<ProjectProbe> => ({
      id,
      has: { browse: true, comment: id !== '2', edit: true, assign: id !== '2' },
    }),
    seeMetrics: async () => ({
      read: 50,
      metrics: [
        { name: 'Time to first response', tickets: 50 },
        { name: 'Time to resolution', tickets: 47 },
      ],
    }),
    pastTickets: async ({ place }: { place: string | null }): Promise<PastTickets> => ({
      tickets: place === null ? [pastTicket('ITSD-1'), pastTicket('ITSD-2')] : [pastTicket('ITSD-3')],
      leftOut: place === null ? 1 : 0,
      next: place === null ? 'second' : null,
    }),
    loadPolicy: async () => ({ text: companyPolicy, version: 2, mayEdit: true, place: 'one' }),
    savePolicy: async (policy: PolicyToSave) => {
      told.policies.push(policy);
      view = { ...view, policyVersion: 1 };
      return { ok: true, version: 1 };
    },
    ...over,
  };
  return { port, told };
}

const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name });

/** What says that a step has what it asked for. */
const steps = [
  ['projects', fresh, () => page.getByText('2 of 3 projects')],
  ['permissions', atStep(1), () => heading('How to fix it')],
  ['clock', atStep(2), () => page.getByText('on 47 of the latest 50 tickets')],
  ['policy', atStep(3, { policyVersion: null }), () => page.getByText('Operations around the clock')],
  ['dry-run', atStep(4), () => button('Start the dry run')],
  ['switch-on', atStep(5), () => heading('Rungs is not switched on')],
] as const;
const everySkin = skins.flatMap((skin) => steps.map((step) => [skin, ...step] as const));

describe('[TLS-6] the set-up', () => {
  it.each(everySkin)('in %s, step %s is drawn without a violation', async (skin, name, view, isThere) => {
    await open('setUp', tool(view).port, { skin });
    await isThere().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await keepPicture(page, `set-up-${name}-${skin}`);
  });

  it.each(steps)('step %s fits a narrow page', async (name, view, isThere) => {
    await open('setUp', tool(view).port, { width: 320, height: 800 });
    await isThere().waitFor();
    expect(await fitsItsWidth(page)).toBe(true);
    await keepPicture(page, `set-up-${name}-narrow`);
  });

  it('is gone through by keyboard from the first project to the switch', async () => {
    const { port, told } = tool(fresh);
    await open('setUp', port);
    await page.getByLabel('Search projects').fill('desk');
    await page.getByRole('checkbox', { name: /IT service desk/ }).press('Space');
    await button('Save and go on').press('Enter');
    await heading('Permissions').waitFor();
    await page.getByText('Nothing is missing.').waitFor();
    await button('Go on').press('Enter');
    await page.getByRole('checkbox', { name: /Time to resolution/ }).waitFor();
    await button('Save and go on').press('Enter');
    await page.getByRole('radio', { name: /Major incidents, regulated/ }).press('Space');
    await button('Save this policy').press('Enter');
    await page.getByText('Version 1 of your policy is saved').waitFor();
    await button('Go on').press('Enter');
    await button('Go on').press('Enter');
    await button('Switch on').press('Enter');
    await heading('Rungs is switched on').waitFor();
    expect(told.saved).toEqual([
      { scopes: [named(desk)], step: 1 },
      { step: 2 },
      { resolution: ['Time to resolution'], step: 3 },
      { step: 4 },
      { step: 5 },
      { on: true, step: 5 },
    ]);
    expect(told.policies).toEqual([
      expect.objectContaining({ reason: 'Set-up: starter policy “Major incidents, regulated”', after: null }),
    ]);
  });

  it('gives the focus to the heading of the step that one comes to', async () => {
    await open('setUp', tool(atStep(3)).port);
    await button('Go on').press('Enter');
    await heading('Dry run').waitFor();
    expect(await heading('Dry run').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is resumed where it was left, and goes back to any step that was reached', async () => {
    await open('setUp', tool(atStep(4)).port);
    await heading('Dry run').waitFor();
    const list = page.getByRole('navigation', { name: 'Steps of the set-up' });
    await list.getByRole('button', { name: 'Projects' }).press('Enter');
    await page.getByText('2 projects chosen').waitFor();
    expect(await list.getByRole('button', { name: 'Switch on' }).count()).toBe(0);
  });

  it('says at the press why one cannot go on, and saves nothing', async () => {
    const { port, told } = tool(fresh);
    await open('setUp', port);
    await button('Save and go on').press('Enter');
    await page.getByText('Choose at least one project, or all.').waitFor();
    expect(await button('Save and go on').getAttribute('aria-disabled')).toBe('true');
    expect(told.saved).toEqual([]);
  });

  it('reads further projects page by page', async () => {
    await open('setUp', tool(fresh).port);
    await button('Show more').press('Enter');
    await page.getByText('3 of 3 projects').waitFor();
    await page.getByRole('checkbox', { name: /Web shop/ }).waitFor();
  });

  it('names a project that is gone', async () => {
    await open('setUp', tool(atStep(0, { gone: ['2'] })).port);
    await page.getByRole('heading', { name: /Field service is not there any more/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each([
    ['projects cannot be searched', fresh, 'findScopes', 'Projects could not be searched'],
    ['permissions cannot be asked', atStep(1), 'probeProject', 'Jira could not be asked'],
    ['metrics cannot be read', atStep(2), 'seeMetrics', 'Jira’s SLA metrics could not be read'],
    ['the set-up itself cannot be loaded', fresh, 'load', 'The set-up could not be shown'],
  ] as const)('says in words that %s', async (_, view, method, title) => {
    const fails = async () => {
      throw new Error('Jira does not answer. Try again in a minute.');
    };
    await open('setUp', tool(view, { [method]: fails }).port);
    await heading(title).waitFor();
    await page.getByText('Jira does not answer. Try again in a minute.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('plays past tickets page by page, with what was left out', async () => {
    await open('setUp', tool(atStep(4)).port);
    await page.getByLabel('Tickets opened in the last').selectOption('30');
    await button('Start the dry run').press('Enter');
    await page.getByText('1 ticket was left out').waitFor();
    const played = page.locator('dl > div').filter({ hasText: 'Tickets played' });
    expect(await played.locator('dd').textContent()).toBe('3');
    const escalated = page.locator('dl > div').filter({ hasText: 'Would have been escalated' });
    expect(await escalated.locator('dd').textContent()).toBe('3');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'set-up-dry-run-done');
  });

  it('keeps the figures of what was read when Jira stops answering, and says so', async () => {
    let pages = 0;
    const pastTickets = async (): Promise<PastTickets> => {
      pages += 1;
      if (pages > 1) throw new Error('Jira limits the app for 40 seconds. Start again after that.');
      return { tickets: [pastTicket('ITSD-1')], leftOut: 0, next: 'second' };
    };
    await open('setUp', tool(atStep(4), { pastTickets }).port);
    await button('Start the dry run').press('Enter');
    await heading('The tickets could not be read further').waitFor();
    expect(await page.locator('dl > div').filter({ hasText: 'Tickets played' }).locator('dd').textContent()).toBe('1');
  });

  it('says why it was not switched on', async () => {
    const refuse = async () => {
      throw new Error('It was not switched on: the people of the starter policy are still placeholders.');
    };
    await open('setUp', tool(atStep(5), { save: refuse }).port);
    await button('Switch on').press('Enter');
    await page.getByText('still placeholders').waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'set-up-switch-on-refused');
  });
});

describe('[TLS-6] the set-up in ServiceNow', () => {
  const group = { id: 'a'.repeat(32), name: 'Service desk' };
  const unknownPeople: SetUpView['unknown'] = {
    people: [
      { id: 'agent-one', name: 'First Agent', account: 'first.agent', why: 'notThere' },
      { id: 'manager', name: 'Manager', account: 'm.ortiz', why: 'inactive' },
    ],
    names: [{ of: 'category', name: 'cash desk' }],
  };
  const known: SetUpView['unknown'] = { people: [], names: [] };
  const at = (step: number, more: Partial<SetUpView> = {}): SetUpView =>
    atStep(step, { scopes: [group], unknown: known, metrics: ['Time to resolution'], ...more });
  const checks: InstanceProbe['checks'] = [
    { need: 'privileges', standing: 'missing', seen: ['write incident'] },
    { need: 'job', standing: 'has', seen: ['ran within the last minute'] },
    { need: 'email', standing: 'missing', seen: ['all mail goes to tests@northwind.example (glide.email.test.user)'] },
    { need: 'responders', standing: 'has', seen: ['12 people'] },
    { need: 'editors', standing: 'has', seen: ['1 person'] },
    { need: 'sla', standing: 'has', seen: ['Priority 1 resolution (1 hour)', 'Priority 2 resolution (8 hour)'] },
    { need: 'onCall', standing: 'optional', seen: [] },
    { need: 'history', standing: 'has', seen: [] },
  ];
  const mapping: MappingView = {
    states: [
      { value: '1', label: 'New', means: 'new', isFixed: true },
      { value: '6', label: 'Resolved', means: 'resolved', isFixed: true },
      { value: '10', label: 'Waiting for vendor', means: null, isFixed: false },
    ],
    priorities: [{ value: '1', label: '1 - Critical', means: 1, isFixed: true }],
    demanded: [
      { field: 'close_code', label: 'Resolution code', writes: 'Solution provided', isNoChoice: true },
      { field: 'cause', label: 'Cause', writes: null, isNoChoice: false },
    ],
  };
  const instance = (view: SetUpView, over: PortOfTest = {}) =>
    tool(view, {
      findScopes: async () => ({ scopes: [group, { id: 'b'.repeat(32), name: 'Database' }], total: 2, next: null }),
      probeInstance: async (): Promise<InstanceProbe> => ({ asOf, checks }),
      seeMapping: async () => mapping,
      findPeople: async () => [
        { account: 'a.kim', name: 'A. Kim', email: 'a.kim@northwind.example' },
        { account: 'b.roy', name: 'B. Roy', email: 'b.roy@northwind.example' },
      ],
      ...over,
    });
  const nowSteps = [
    ['groups', { ...fresh, unknown: known }, () => page.getByText('2 of 2 groups')],
    ['instance', at(1), () => heading('How to fix it')],
    ['clock', at(2), () => page.getByText('on 47 of the latest 50 tickets')],
    ['mapping', at(3), () => page.getByText('has no meaning yet')],
    ['policy', at(4, { policyVersion: null }), () => page.getByText('Operations around the clock')],
    ['people', at(4, { unknown: unknownPeople }), () => heading('The policy names 2 people that cannot be told here')],
    ['dry-run', at(5), () => button('Start the dry run')],
    ['switch-on', at(6), () => heading('Rungs is not switched on')],
  ] as const;
  const inSkins = (['now-light', 'now-dark'] as const).flatMap((skin) =>
    nowSteps.map((step) => [skin, ...step] as const),
  );

  it.each(inSkins)('in %s, step %s is drawn without a violation', async (skin, name, view, isThere) => {
    await open('setUp', instance(view).port, { skin, tool: 'servicenow' });
    await isThere().first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await keepPicture(page, `set-up-now-${name}-${skin}`);
  });

  it.each(nowSteps)('step %s fits a narrow page', async (name, view, isThere) => {
    await open('setUp', instance(view).port, { skin: 'now-light', tool: 'servicenow', width: 320, height: 800 });
    await isThere().first().waitFor();
    expect(await fitsItsWidth(page)).toBe(true);
    await keepPicture(page, `set-up-now-${name}-narrow`);
  });

  it('says what the instance lacks and how to fix it, and asks again', async () => {
    let probes = 0;
    const probeInstance = async (): Promise<InstanceProbe> => {
      probes += 1;
      return { asOf, checks: probes === 1 ? checks : checks.filter(({ standing }) => standing !== 'missing') };
    };
    await open('setUp', instance(at(1), { probeInstance }).port, { skin: 'now-light', tool: 'servicenow' });
    await page.getByText(/set the named records of “Rungs” to Allowed/).waitFor();
    await button('Look again').press('Enter');
    await page.getByText('Nothing is missing.').waitFor();
  });

  it('does not go on while a value has no meaning, and keeps only meanings that are not the platform’s', async () => {
    const { port, told } = instance(at(3));
    await open('setUp', port, { skin: 'now-light', tool: 'servicenow' });
    await button('Save and go on').press('Enter');
    await page.getByText('1 value has no meaning yet. Choose one for each.').waitFor();
    expect(told.saved).toEqual([]);
    await page.getByLabel('What “Waiting for vendor” means').selectOption('onHold');
    await button('Save and go on').press('Enter');
    await heading('Policy').waitFor();
    expect(told.saved).toEqual([{ mapping: { states: { 10: 'onHold' }, priorities: {} }, step: 4 }]);
  });

  it('puts people of the instance into the text of the policy, and nothing else', async () => {
    const before = at(4, { unknown: unknownPeople });
    const { port, told } = instance(before, {
      load: async () => (told.policies.length === 0 ? before : { ...before, unknown: known }),
      loadPolicy: async () => ({ text: starterPolicy, version: 1, mayEdit: true, place: 'one' }),
    });
    await open('setUp', port, { skin: 'now-light', tool: 'servicenow' });
    await button('Put these people in').press('Enter');
    await page.getByText('Choose a person for at least one of them.').waitFor();
    await page.getByLabel('Search: who is “First Agent” here?').fill('ki');
    await page.getByText('2 people found').waitFor();
    await page.getByLabel('Person for “First Agent”', { exact: true }).selectOption('a.kim');
    await button('Put these people in').press('Enter');
    await heading('The policy names 2 people that cannot be told here').waitFor({ state: 'detached' });
    expect(told.policies).toEqual([
      {
        text: starterPolicy
          .replace('name: First Agent', 'name: A. Kim')
          .replace('servicenow: first.agent', 'servicenow: a.kim'),
        reason: 'Set-up: people of this instance for First Agent',
        after: 1,
      },
    ]);
  });

  it.each([
    ['the instance cannot be looked at', at(1), 'probeInstance', 'The instance could not be looked at'],
    ['the choice lists cannot be read', at(3), 'seeMapping', 'The choice lists could not be read'],
    ['the SLA definitions cannot be read', at(2), 'seeMetrics', 'The SLA definitions could not be read'],
  ] as const)('says in words that %s', async (_, view, method, title) => {
    const fails = async () => {
      throw new Error('ServiceNow could not be reached. Try again in a minute.');
    };
    await open('setUp', instance(view, { [method]: fails }).port, { skin: 'now-light', tool: 'servicenow' });
    await heading(title).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('[TLS-6] a project’s settings', () => {
  const settings: ProjectSettingsView = {
    project: named(desk),
    on: true,
    watched: false,
    all: false,
    resolution: ['Time to resolution'],
    metrics: ['Time to resolution'],
  };

  it.each(skins)('are drawn in %s without a violation', async (skin) => {
    await open('projectSettings', { load: async () => settings }, { skin });
    await heading('This project is not watched').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await keepPicture(page, `project-settings-${skin}`);
  });

  it('watch the project at a press', async () => {
    const setWatched = async ({ watched }: { watched: boolean }) => ({ ...settings, watched });
    await open('projectSettings', { load: async () => settings, setWatched });
    await button('Watch this project').press('Enter');
    await heading('This project is watched').waitFor();
    await button('Watch it no more').waitFor();
  });

  it('say why nothing can be changed, and ask for nothing', async () => {
    const asked: unknown[] = [];
    const readOnlyBecause = 'You need the role “Administrator of Rungs” for this.';
    const setWatched = async (payload: never) => (asked.push(payload), settings);
    await open('projectSettings', { load: async () => ({ ...settings, readOnlyBecause }), setWatched });
    await page.getByText(readOnlyBecause).first().waitFor();
    await button('Watch this project').press('Enter');
    await page.getByRole('alert').getByText(readOnlyBecause).waitFor();
    expect(asked).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
});
