/** The frame of every page of the platform: navigation, who is signed in, theme; it says what it is. */
import { companyName } from '../../../world/company';
import { hasRole } from '../access';
import type { Row } from '../data/database';
import type { Instance } from '../instance';
import { CHROME_STYLE, themeStyle } from './theme';

export interface Visit {
  readonly userName: string;
  readonly dark: boolean;
  /** Path and query, to come back to. */
  readonly here: string;
  readonly token: string;
}

export function page(instance: Instance, visit: Visit, title: string, content: string): string {
  const links = navigation(instance, visit)
    .map(([label, href]) => link(label, href, visit.here))
    .join('\n');
  const mode = visit.dark ? 'light' : 'dark';
  const person = instance.user(visit.userName)?.['name'] ?? visit.userName;
  const back = encodeURIComponent(visit.here);
  return document(
    title,
    visit.dark,
    `<a class="skip" href="#content">Skip to content</a>
<header class="chrome">
  <span class="brand">${escape(companyName)} ServiceNow</span> <span class="stand-in">local stand-in</span>
  <nav aria-label="Applications">${links}</nav>
  <a href="/theme.do?mode=${mode}&amp;return=${back}">${mode === 'dark' ? 'Dark' : 'Light'} theme</a>
  <a href="/login.do?return=${back}">${escape(person)} · switch person</a>
</header>
<main id="content">${content}</main>
<footer>A local stand-in that runs the real application; not a ServiceNow product. Clock: ${escape(instance.nowText())} UTC.</footer>`,
  );
}

export function document(title: string, dark: boolean, body: string): string {
  return `<!doctype html>
<html lang="en" data-theme="${dark ? 'dark' : 'light'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${themeStyle(dark)}${CHROME_STYLE}</style>
</head>
<body>${body}</body>
</html>`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The platform's own lists, then the modules of installed applications that the person may see. */
function navigation(instance: Instance, visit: Visit): [label: string, href: string][] {
  const own: [string, string][] = [
    ['Incidents', '/incident_list.do?sysparm_query=active=true^ORDERBYDESCnumber'],
    ['Problems', '/problem_list.do?sysparm_query=ORDERBYDESCnumber'],
    ['Outbox', '/sys_email_list.do?sysparm_query=ORDERBYDESCsys_created_on'],
  ];
  const modules = instance
    .find('sys_app_module', 'active=true^ORDERBYorder')
    .filter((module) => !module['roles'] || hasRole(instance, visit.userName, module['roles']))
    .map((module): [string, string] => [module['title'] ?? '', addressOf(module)]);
  return [...own, ...modules];
}

function addressOf(module: Row): string {
  if (module['link_type'] !== 'LIST') return `/${module['query']}`;
  const { filter = '', view_name: view = '' } = module;
  const asked = [
    ...(filter === '' ? [] : [`sysparm_query=${filter}`]),
    ...(view === '' ? [] : [`sysparm_view=${view}`]),
  ];
  return `/${module['name']}_list.do${asked.length === 0 ? '' : `?${asked.join('&')}`}`;
}

function link(label: string, href: string, here: string): string {
  const current = placeOf(here) === placeOf(href) ? ' aria-current="page"' : '';
  return `<a href="${escape(encodeURI(href))}"${current}>${escape(label)}</a>`;
}

/** One list in two views is two places; its filter makes none. */
function placeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'https://instance.test');
  return `${pathname} ${searchParams.get('sysparm_view') ?? ''}`;
}
