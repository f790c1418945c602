/** People at their windows of the local Jira, each in a browser of their own, with a keyboard and no mouse. */
import { expect } from '@jest/globals';
import type { PanelRequest } from '@rungs/core';
import type { FrameLocator, Page } from 'playwright-core';
import type { LocalJira } from '../hosts/jira/localJira';
import { jiraPlayer } from '../sandbox/jiraPlayer';
import { violations } from '../screens/accessibility';
import { administrator, people } from '../world/company';
import { keepPicture } from './stage';
import type { Stage, WindowSize } from './stage';

export interface TicketWindow {
  readonly page: Page;
  readonly panel: FrameLocator;
}

export interface JiraDesk {
  readonly jira: LocalJira;
  savePolicy(text: string): Promise<void>;
  /** As an administrator sets it: nobody else may act, whatever the policy says. */
  respondersAre(...persons: readonly string[]): Promise<void>;
  /** A person of the company, or `admin`. */
  open(person: string, path: string, size?: WindowSize): Promise<Page>;
  openTicket(person: string, key: string, size?: WindowSize): Promise<TicketWindow>;
  /** Who was told of the ticket, by person, in order. */
  told(key: string): readonly string[];
  /** What Jira's search finds of the escalation. */
  standing(key: string): unknown;
}

export async function openJiraDesk(stage: Stage): Promise<JiraDesk> {
  const { jira } = stage.world;
  const url = await stage.serve(jira);
  const open = async (person: string, path: string, size?: WindowSize): Promise<Page> => {
    const page = await stage.openWindow(size);
    const value = encodeURIComponent(accountOf(person));
    await page.context().addCookies([{ name: 'jira.session', value, url }]);
    await page.goto(`${url}${path}`);
    return page;
  };
  return {
    jira,
    savePolicy: (text) => jiraPlayer(jira).savePolicy(text),
    respondersAre: async (...persons) => {
      const page = { module: 'policy-page', person: administrator.jiraAccountId };
      const loaded = await jira.invoke({ ...page, functionKey: 'loadRoles' });
      expect(loaded).toMatchObject({ ok: true, value: { ok: true } });
      const { roles, version } = (loaded as Loaded).value.value;
      const responder = { groups: [], people: persons.map((id) => ({ accountId: accountOf(id), name: id })) };
      const payload = { roles: { ...roles, responder }, version };
      expect(await jira.invoke({ ...page, functionKey: 'saveRoles', payload })).toMatchObject({ value: { ok: true } });
    },
    open,
    openTicket: async (person, key, size) => {
      const page = await open(person, `/browse/${key}`, size);
      return { page, panel: await openPanel(page) };
    },
    told: (key) => jira.site.sentMail.filter(({ issueKey }) => issueKey === key).map(({ to }) => personWith(to)),
    standing: (key) => jira.site.issue(key)?.properties.get('rungs'),
  };
}

interface Loaded {
  readonly value: { readonly value: { readonly roles: object; readonly version: number } };
}

/** People open it once; Jira remembers it, the local stand-in does not. */
export async function openPanel(page: Page): Promise<FrameLocator> {
  await page.locator('details.app-panel > summary').press('Enter');
  return page.frameLocator('iframe[data-module="escalation-panel"]');
}

export function accountOf(person: string): string {
  if (person === 'admin') return administrator.jiraAccountId;
  const found = people.find(({ id }) => id === person);
  if (!found) throw new Error(`Nobody of the company is called ${person}.`);
  return found.jiraAccountId;
}

function personWith(accountId: string): string {
  return people.find(({ jiraAccountId }) => jiraAccountId === accountId)?.id ?? accountId;
}

/** What the panel's own script calls, called by hand in its frame: nothing of the page stands in between. */
export async function goAround(page: Page, request: PanelRequest): Promise<unknown> {
  const panel = page.frames().find((frame) => frame.url().includes('module=escalation-panel'));
  if (!panel) throw new Error('The panel is not open on this page.');
  return panel.evaluate(
    (asked) =>
      (globalThis as unknown as LocalBridge).__bridge.callBridge('invoke', {
        functionKey: 'act',
        payload: { request: asked },
      }),
    request,
  );
}

/** As the local stand-in puts it into each frame. */
interface LocalBridge {
  readonly __bridge: { callBridge(operation: string, payload: object): Promise<unknown> };
}

/** Behind a modal dialog everything is inert, the heading of the page too. */
const NO_HEADING = 'page-has-heading-one';

async function faultsOf(page: Page): Promise<readonly string[]> {
  const isModal = await Promise.all(page.frames().map((frame) => frame.locator('dialog:modal').count()));
  const found = await violations(page);
  return isModal.some((count) => count > 0) ? found.filter((fault) => !fault.startsWith(NO_HEADING)) : found;
}

/** Keeps the page as it stands in light and in dark, where axe finds nothing wrong with either. */
export async function look(page: Page, name: string): Promise<void> {
  for (const mode of ['dark', 'light']) {
    await colour(page, mode);
    await keepPicture(page, `jira-${name}-${mode}`);
    expect([mode, await faultsOf(page)]).toEqual([mode, []]);
  }
}

/** As Jira does when the person chooses another theme: in its own page and in every frame. */
async function colour(page: Page, mode: string): Promise<void> {
  for (const frame of page.frames())
    await frame.evaluate((chosen) => (document.documentElement.dataset.colorMode = chosen), mode);
}
