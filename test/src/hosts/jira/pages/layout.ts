/** The frame around every page: where one is, who one is, and that this is not Jira. */
import { html } from './html';
import type { LocalJira } from '../localJira';
import type { UiModule } from '../forge/manifest';
import type { Html } from './html';
import type { Visitor } from './visitor';

export interface Page {
  readonly title: string;
  /** The address that the navigation marks as the current one. */
  readonly at: string;
  readonly main: Html;
}

export function pageHtml(jira: LocalJira, visitor: Visitor, page: Page): string {
  const { site } = jira;
  return `<!doctype html>${
    html`<html lang="en" data-color-mode="${visitor.theme}" data-theme="light:light dark:dark">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} · ${site.seed.siteName} Jira (local stand-in)</title>
        <link rel="icon" href="/images/icons/issuetypes/incident.svg" />
        <link rel="stylesheet" href="/__local/tokens.css" />
        <link rel="stylesheet" href="/__local/pages.css" />
        <script src="/__local/pages.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <a class="logo" href="/issues">Jira</a>
          <span class="standin" title="Made for development and tests. It is not Atlassian's Jira."
            >local stand-in</span
          >
          <nav aria-label="Site">
            ${navigation(jira, visitor).map(({ href, text }) => navigationLink(href, text, page.at))}
          </nav>
          <span class="space"></span>
          <button type="button" class="quiet" data-theme-toggle>
            ${visitor.theme === 'dark' ? 'Light theme' : 'Dark theme'}
          </button>
          ${personaMenu(jira, visitor)}
        </header>
        <main id="main" tabindex="-1">${page.main}</main>
        <div class="flags" role="status" aria-live="polite"></div>
      </body>
    </html>`.text
  }`;
}

function navigation(jira: LocalJira, visitor: Visitor): readonly { href: string; text: string }[] {
  const modules = jira.forge?.manifest.ui ?? [];
  const shown = modules.filter(
    ({ type }) =>
      type === 'jira:globalPage' ||
      type === 'dashboards:widget' ||
      type === 'jiraServiceManagement:queuePage' ||
      type === 'jira:projectPage' ||
      ((type === 'jira:adminPage' || type === 'jira:projectSettingsPage') && visitor.user.role === 'admin'),
  );
  return [
    { href: '/issues', text: 'Work items' },
    ...shown.map((module) => ({ href: modulePath(module), text: module.title })),
  ];
}

/** `/jira/apps/dashboard`: by the resource, which says what the page is. */
export const modulePath = (module: UiModule): string => `/jira/apps/${module.resource}`;

function navigationLink(href: string, text: string, at: string): Html {
  return at === href ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`;
}

function personaMenu(jira: LocalJira, visitor: Visitor): Html {
  const people = jira.site.users.filter(({ role }) => role !== 'app');
  return html`<label class="persona">
    <img src="/avatar/user/${encodeURIComponent(visitor.user.accountId)}?size=24" width="24" height="24" alt="" />
    <span class="visually-hidden">Viewing as</span>
    <select data-persona aria-label="Viewing as">
      ${people.map(({ accountId, displayName, role }) =>
        accountId === visitor.user.accountId
          ? html`<option value="${accountId}" selected>Viewing as ${displayName}${roleNote(role)}</option>`
          : html`<option value="${accountId}">${displayName}${roleNote(role)}</option>`,
      )}
    </select>
  </label>`;
}

const roleNote = (role: string): string => (role === 'admin' ? ' (admin)' : role === 'customer' ? ' (customer)' : '');

/** A part of a page that is refreshed by itself when it changes; nothing else on the page is touched. */
export function live(name: string, inner: Html): Html {
  return html`<div data-live="${name}">${inner}</div>`;
}
