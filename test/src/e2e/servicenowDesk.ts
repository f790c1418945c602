/** People at their windows of the local ServiceNow, each in a browser of their own, with a keyboard and no mouse. */
import { expect } from '@jest/globals';
import type { PanelRequest } from '@rungs/core';
import type { FrameLocator, Page } from 'playwright-core';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { violations } from '../screens/accessibility';
import { people } from '../world/company';
import { keepPicture } from './stage';
import type { Stage } from './stage';

export interface FormWindow {
  readonly page: Page;
  readonly panel: FrameLocator;
}

export interface ServiceNowDesk {
  readonly servicenow: LocalServiceNow;
  /** As an administrator sets it: of the app's roles they keep the one that sees. */
  onlyViews(person: string): void;
  openTicket(person: string, number: string): Promise<FormWindow>;
  /** Who was told of the incident, by person, in order. */
  told(number: string): readonly string[];
  /** The row that the instance keeps of the escalation. */
  standing(number: string): unknown;
}

export async function openServiceNowDesk(stage: Stage): Promise<ServiceNowDesk> {
  const { servicenow } = stage.world;
  const url = await stage.serve(servicenow);
  const sysIdOf = (number: string): string => servicenow.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '';
  return {
    servicenow,
    onlyViews: (person) => {
      const user = servicenow.rows('sys_user', `user_name=${userNameOf(person)}`)[0]?.['sys_id'];
      const [viewer] = servicenow.rows('sys_user_role', 'name=x_rungs_esc.viewer');
      for (const role of servicenow.rows('sys_user_role', 'nameSTARTSWITHx_rungs_esc.')) {
        for (const held of servicenow.rows('sys_user_has_role', `user=${user}^role=${role['sys_id']}`))
          servicenow.update('sys_user_has_role', held['sys_id'] ?? '', { role: viewer?.['sys_id'] ?? '' });
      }
    },
    openTicket: async (person, number) => {
      const page = await stage.openWindow();
      const form = encodeURIComponent(`/incident.do?sys_id=${sysIdOf(number)}`);
      await page.goto(`${url}/login.do?user_name=${userNameOf(person)}&return=${form}`);
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

function userNameOf(person: string): string {
  const found = people.find(({ id }) => id === person);
  if (!found) throw new Error(`Nobody of the company is called ${person}.`);
  return found.servicenowUserName;
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
