/** The on-call page and the roles page: drawn in every skin without a violation, and doing what they promise. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readPolicyDocument } from '@rungs/shared-types';
import type { HostOnCallPlan, OnCallPlan, PolicyDocument, RolesView } from '@rungs/shared-types';
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

/** The company's, with a swap in the fortnight that is shown. */
const text = companyPolicy.replace(
  '    overrides:\n',
  "    overrides:\n      - { id: dentist, kind: replace, person: mortiz, by: tsato, from: '2026-11-20T08:00', to: '2026-11-21T08:00' }\n",
);

function documentOf(yaml: string): PolicyDocument {
  const read = readPolicyDocument(yaml);
  if (!read.ok) throw new Error(read.faults.map(({ reason }) => reason).join('; '));
  return read.document;
}

const asOf = Date.parse('2026-11-17T14:07:30+01:00');
const plan: OnCallPlan = { asOf, policy: { document: documentOf(text), version: 4 } };

const askingPlan: OnCallPlan = {
  asOf,
  policy: {
    document: documentOf(
      text.replace('onCall: database-cover }', 'onCall: database-cover, onCallIn: { servicenow: Database } }'),
    ),
    version: 5,
  },
};
const person = (name: string, account: string, place: number, known = true) => ({ name, account, place, known });
const hostPlan: HostOnCallPlan = {
  asOf,
  lookedUntil: asOf + 8 * 86_400_000,
  groups: [
    {
      group: 'Database',
      askedBy: ['Database'],
      now: { onCall: [person('C. Dale', 'c.dale', 1, false), person('T. Sato', 't.sato', 2)] },
      next: { at: Date.parse('2026-11-18T09:00:00+01:00'), then: { onCall: [person('M. Ortiz', 'm.ortiz', 1)] } },
    },
    { group: 'Network', askedBy: ['Service desk'], now: { because: 'ServiceNow has no group Network' } },
    { group: 'Linux', askedBy: ['Platform engineering'], now: { onCall: [] } },
  ],
};
const asking: PortOfTest = { load: async () => askingPlan, loadHost: async () => hostPlan };

describe('[PTH-6] the on-call page', () => {
  it.each(skins)('is drawn in %s, without a violation, as drawing and as table', async (skin) => {
    await open('onCall', { load: async () => plan }, { skin });
    await page.getByRole('heading', { name: 'Now and next' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `on-call-${skin}`);
    await page.getByRole('radio', { name: 'Table' }).press('Enter');
    await page.getByRole('columnheader', { name: 'From' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(skins)('[ROT4] shows ServiceNow’s rota beside the policy’s in %s, to be changed there', async (skin) => {
    await open('onCall', asking, { skin });
    const card = page.getByRole('region', { name: 'On call in ServiceNow' });
    await card.waitFor();
    const rows = await card.getByRole('row').allTextContents();
    expect(rows).toEqual([
      'Group in ServiceNowOn call now, in orderNext',
      'DatabaseAsked by DatabaseC. Dale (passed over: c.dale is nobody’s account in the policy)T. SatoFrom 18 Nov 2026, 09:00 CETM. Ortiz',
      'NetworkAsked by Service deskNo answer: ServiceNow has no group Network. The policy’s own schedule or members are told.',
      'LinuxAsked by Platform engineeringNobody. The policy’s own schedule or members are told.No change found until 25 Nov 2026, 14:07 CET',
    ]);
    await page.getByText('It is changed in ServiceNow: On-Call Scheduling, On-Call Calendars').waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `on-call-servicenow-${skin}`);
    expect(complaints).toEqual([]);
  });

  it('[ROT4] says that ServiceNow’s rota could not be shown, and shows the policy’s all the same', async () => {
    await open('onCall', {
      ...asking,
      loadHost: () => Promise.reject(new Error('ServiceNow answered with an error.')),
    });
    await page.getByText('On call in ServiceNow could not be shown').waitFor();
    await page.getByRole('heading', { name: 'Now and next' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('says who is on call now, until when, and who is next, as the engine does', async () => {
    await open('onCall', { load: async () => plan });
    const row = page
      .getByRole('region', { name: 'Now and next' })
      .getByRole('row')
      .filter({ hasText: 'Database' })
      .first();
    expect(await row.textContent()).toMatch(/CET/);
  });

  it('[PTH-9] shows the same instants in another zone', async () => {
    await open('onCall', { load: async () => plan });
    await page.getByText('14:07:30 CET').waitFor();
    await page.getByLabel('Show times in').selectOption('UTC');
    await page.getByText('13:07:30 UTC').waitFor();
  });

  it('shows an override and whom it stands in for', async () => {
    await open('onCall', { load: async () => plan });
    await page.getByRole('heading', { name: 'Overrides in these two weeks' }).waitFor();
    const card = page.locator('section').filter({ hasText: 'Overrides in these two weeks' }).last();
    expect(await card.textContent()).toMatch(/20 Nov 2026, 08:00 CET/);
  });

  it('goes two weeks on and back, by keyboard', async () => {
    await open('onCall', { load: async () => plan });
    await page.getByRole('heading', { name: 'Rota, 16 Nov 2026 to 29 Nov 2026' }).waitFor();
    await page.getByRole('button', { name: 'Later' }).press('Enter');
    await page.getByRole('heading', { name: 'Rota, 30 Nov 2026 to 13 Dec 2026' }).waitFor();
    await page.getByRole('button', { name: 'Today' }).press('Enter');
    await page.getByRole('heading', { name: 'Rota, 16 Nov 2026 to 29 Nov 2026' }).waitFor();
  });

  it.each([
    ['no policy', { asOf, policy: null }, 'No policy is saved yet'],
    [
      'a policy without schedules',
      {
        asOf,
        policy: {
          document: {
            ...documentOf(text),
            schedules: [],
            rotations: [],
            groups: [{ id: 'service-desk', name: 'Service desk', members: ['akim'] }],
          },
          version: 1,
        },
      },
      'The policy has no schedule',
    ],
  ] as const)('says why it is empty with %s', async (_, view, title) => {
    await open('onCall', {
      load: async () => ({
        ...view,
        ...(view.policy ? { policy: { ...view.policy, document: withoutLevels(view.policy.document) } } : {}),
      }),
    });
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('fits 320 pixels', async () => {
    await open('onCall', { load: async () => plan }, { width: 320 });
    await page.getByRole('heading', { name: 'Now and next' }).waitFor();
    expect(await fitsItsWidth(page)).toBe(true);
    await keepPicture(page, 'on-call-320');
  });
});

/** One level of the one group that is left. */
function withoutLevels(document: PolicyDocument): PolicyDocument {
  const [path] = document.paths;
  const [level] = path?.levels ?? [];
  if (!path || !level) throw new Error('the company has no path');
  const { owners: _owners, segments: _segments, ...rest } = document;
  return {
    ...rest,
    paths: [{ ...path, levels: [{ name: level.name, group: 'service-desk', acknowledgeWithin: '10m' }] }],
  };
}

const nobody = { groups: [], people: [] };
const roles: RolesView = {
  version: 0,
  roles: {
    viewer: { everyone: true, ...nobody },
    responder: { policyPeople: true, ...nobody },
    manager: { policyAuthorities: true, ...nobody },
    policyEditor: { groups: [{ id: 'g1', name: 'process-owners' }], people: [] },
    auditor: { groups: [], people: [{ accountId: 'acc-kim', name: 'A. Kim' }] },
    admin: nobody,
  },
};

describe('[GOV-4] the roles page', () => {
  it.each(skins)('is drawn in %s, without a violation', async (skin) => {
    await open('roles', { load: async () => roles }, { skin });
    await page.getByRole('heading', { name: 'What each role may do' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await keepPicture(page, `roles-${skin}`);
  });

  it('adds a group that was found, takes a person out, and saves over the version that it showed', async () => {
    const saved: unknown[] = [];
    await open('roles', {
      load: async () => roles,
      findGroups: async () => [{ id: 'g2', name: 'major-incident-managers' }],
      findPeople: async () => [],
      save: async (view) => {
        saved.push(view);
        return { ...(view as unknown as RolesView), version: 1 };
      },
    });
    await page.getByRole('button', { name: 'Add to Escalation manager…' }).press('Enter');
    await page.getByLabel('Search groups and people').fill('major');
    await page.clock.runFor(400);
    await page.getByRole('button', { name: 'major-incident-managers' }).press('Enter');
    await page.getByRole('button', { name: 'Remove A. Kim from Auditor' }).press('Enter');
    await page.getByRole('button', { name: 'Save roles' }).press('Enter');
    await page.getByText('The roles are saved').waitFor();
    expect(saved).toEqual([
      {
        version: 0,
        roles: {
          ...roles.roles,
          manager: { policyAuthorities: true, groups: [{ id: 'g2', name: 'major-incident-managers' }], people: [] },
          auditor: nobody,
        },
      },
    ]);
  });

  it('keeps what was changed where saving was refused, and says why', async () => {
    await open('roles', {
      load: async () => roles,
      save: async () => {
        throw new Error('Somebody else saved the roles since this page was loaded.');
      },
    });
    await page.getByRole('button', { name: 'Remove A. Kim from Auditor' }).press('Enter');
    await page.getByRole('button', { name: 'Save roles' }).press('Enter');
    await page.getByRole('alert').getByText('Somebody else saved').waitFor();
    expect(await page.getByText('Changed, not saved').count()).toBe(1);
  });

  it('fits 320 pixels', async () => {
    await open('roles', { load: async () => roles }, { width: 320 });
    await page.getByRole('heading', { name: 'What each role may do' }).waitFor();
    expect(await fitsItsWidth(page)).toBe(true);
  });
});
