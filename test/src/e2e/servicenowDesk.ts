/** People at their windows of the local ServiceNow, each in a browser of their own, with a keyboard and no mouse. */
import { expect } from '@jest/globals';
import type { PanelRequest } from '@rungs/core';
import type { FrameLocator, Page } from 'playwright-core';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { userNameOf } from '../hosts/servicenow/localServiceNow';
import { servicenowPlayer } from '../sandbox/servicenowPlayer';
import { violations } from '../screens/accessibility';
import { people } from '../world/company';
import { keepPicture } from './stage';
import type { Stage, WindowSize } from './stage';

export interface FormWindow {
  readonly page: Page;
  readonly panel: FrameLocator;
}

export interface ServiceNowDesk {
  readonly servicenow: LocalServiceNow;
  savePolicy(text: string): Promise<void>;
  /** One of the app's roles, as an administrator grants it. */
  give(person: string, role: string): void;
  /** As an administrator sets it: of the app's roles they keep the one that sees. */
  onlyViews(person: string): void;
  /** A person of the company, or `admin`; the path of a page with its query. */
  open(person: string, path: string, size?: WindowSize): Promise<Page>;
  goTo(page: Page, person: string, path: string): Promise<void>;
  /** On the classic form, beside which the panel stands. */
  openTicket(person: string, number: string): Promise<FormWindow>;
  openWorkspace(person: string, number: string): Promise<Page>;
  /** Who was told of the incident, by person, in order. */
  told(number: string): readonly string[];
  /** The row that the instance keeps of the escalation. */
  standing(number: string): unknown;
}

export async function openServiceNowDesk(stage: Stage): Promise<ServiceNowDesk> {
  const { servicenow } = stage.world;
  const url = await stage.serve(servicenow);
  const sysIdOf = (number: string): string => servicenow.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '';
  const userOf = (person: string): string =>
    servicenow.rows('sys_user', `user_name=${userNameOf(person)}`)[0]?.['sys_id'] ?? '';
  const goTo = async (page: Page, person: string, path: string): Promise<void> => {
    await page.goto(`${url}/login.do?user_name=${userNameOf(person)}&return=${encodeURIComponent(path)}`);
  };
  const open = async (person: string, path: string, size?: WindowSize): Promise<Page> => {
    const page = await stage.openWindow(size);
    await goTo(page, person, path);
    return page;
  };
  return {
    servicenow,
    savePolicy: (text) => servicenowPlayer(servicenow).savePolicy(text),
    give: (person, name) => {
      const [role] = servicenow.rows('sys_user_role', `name=x_rungs_esc.${name}`);
      servicenow.insert('sys_user_has_role', { user: userOf(person), role: role?.['sys_id'] ?? '' });
    },
    onlyViews: (person) => {
      const user = userOf(person);
      const [viewer] = servicenow.rows('sys_user_role', 'name=x_rungs_esc.viewer');
      for (const role of servicenow.rows('sys_user_role', 'nameSTARTSWITHx_rungs_esc.')) {
        for (const held of servicenow.rows('sys_user_has_role', `user=${user}^role=${role['sys_id']}`))
          servicenow.update('sys_user_has_role', held['sys_id'] ?? '', { role: viewer?.['sys_id'] ?? '' });
      }
    },
    open,
    goTo,
    openWorkspace: (person, number) => open(person, `/now/sow/record/incident/${sysIdOf(number)}`),
    openTicket: async (person, number) => {
      const page = await open(person, `/incident.do?sys_id=${sysIdOf(number)}`);
      return { page, panel: page.frameLocator('iframe[src*="x_rungs_esc_panel.do"]') };
    },
    told: (number) =>
      servicenow
        .rows('sys_email')
        .filter(({ subject = '' }) => subject.includes(number))
        .flatMap(({ recipients = '' }) => recipients.split(',').map(personWith)),
    standing: (number) => servicenow.rows('x_rungs_esc_escalation', `incident=${sysIdOf(number)}`)[0],
  };
}

function personWith(address: string): string {
  return people.find(({ email }) => email === address)?.id ?? address;
}

/** What the panel's own script sends, sent by hand from its frame: nothing of the page stands in between. */
export async function goAround(page: Page, request: PanelRequest): Promise<unknown> {
  const panel = page.frames().find((frame) => frame.url().includes('x_rungs_esc_panel.do'));
  if (!panel) throw new Error('The panel is not open on this page.');
  return panel.evaluate(async (asked) => {
    const incident = new URLSearchParams(location.search).get('sysparm_id') ?? '';
    const { g_ck: token = '' } = window as { readonly g_ck?: string };
    const response = await fetch(`/api/x_rungs_esc/rungs/panel/${incident}/act`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'X-UserToken': token },
      body: JSON.stringify({ request: asked }),
    });
    return response.json();
  }, request);
}

/** Keeps the page as it stands, where axe finds nothing wrong with it. */
export async function look(page: Page, name: string): Promise<void> {
  await keepPicture(page, `servicenow-${name}`);
  expect(await violations(page)).toEqual([]);
}
