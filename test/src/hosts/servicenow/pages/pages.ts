/** Which page an address means, who sees it, and what a posted form does. */
import { administrator, people } from '../../../world/company';
import type { HttpRequest, HttpResponse } from '../../http';
import type { Access } from '../access';
import type { Row } from '../data/database';
import type { GlideApi } from '../glide/glideApi';
import { sessionOf, type Instance } from '../instance';
import { cookie, SESSION_COOKIE, THEME_COOKIE, type Authentication } from '../rest/authentication';
import { html, parseUrl, redirect } from '../rest/httpExchange';
import type { Scripts } from '../scripts';
import { uiPage, uiPageHtml } from './applicationPage';
import type { FormActions } from './formActions';
import { editableFields, formContent, shownFields, type FormParts } from './formPage';
import { document, escape, page, type Visit } from './layout';
import { listContent } from './listPage';
import { workspaceContent } from './workspacePage';

const HOME = '/incident_list.do?sysparm_query=active=true%5EORDERBYDESCnumber';

type Message = FormParts['messages'][number];

export class Pages {
  constructor(
    private readonly instance: Instance,
    private readonly access: Access,
    private readonly glide: GlideApi,
    private readonly scripts: Scripts,
    private readonly actions: FormActions,
    private readonly authentication: Authentication,
  ) {}

  answer(request: HttpRequest): HttpResponse {
    const url = parseUrl(request);
    const dark = cookie(request, THEME_COOKIE) === 'dark';
    if (url.pathname === '/theme.do') return this.setTheme(url);
    if (url.pathname === '/login.do') return this.login(url, dark);
    const userName = this.authentication.ofPage(request);
    if (userName === undefined) return redirect(`/login.do?return=${encodeURIComponent(request.path)}`);
    const visit: Visit = { userName, dark, here: request.path, token: this.authentication.token(userName) };
    return this.instance.inSession(sessionOf(userName, true), () => this.show(request, url, visit));
  }

  private show(request: HttpRequest, url: URL, visit: Visit): HttpResponse {
    const name = url.pathname.slice(1);
    if (name === '' || name === 'nav_to.do' || name === 'navpage.do') return redirect(home(url));
    const inWorkspace = /^now\/sow\/record\/(\w+)\/(\w+)$/.exec(name);
    if (inWorkspace) return this.workspace(request, inWorkspace[1] ?? '', inWorkspace[2] ?? '', visit);
    const application = uiPage(this.instance, name);
    if (application) return this.applicationPage(application, name, visit);
    const list = /^(\w+)_list\.do$/.exec(name)?.[1];
    if (list && this.instance.dictionary.has(list)) return this.list(list, url, visit);
    const form = /^(\w+)\.do$/.exec(name)?.[1];
    if (!form || !this.instance.dictionary.has(form)) return this.framed(404, visit, 'Page not found', notFound(name));
    return request.method === 'POST'
      ? this.post(form, request, visit)
      : this.form(form, url.searchParams.get('sys_id') ?? '', visit, []);
  }

  private applicationPage(application: Row, name: string, visit: Visit): HttpResponse {
    if (!this.access.allowsPage(name.replace(/\.do$/, ''))) return this.framed(403, visit, 'Not allowed', notAllowed);
    return html(200, uiPageHtml(this.instance, application, visit.token, visit.dark));
  }

  private list(table: string, url: URL, visit: Visit): HttpResponse {
    const query = url.searchParams.get('sysparm_query') ?? '';
    const firstRow = Math.max(1, Number(url.searchParams.get('sysparm_first_row') ?? '1') || 1);
    const asked = { table, query, view: parseView(visit.here), firstRow };
    const content = listContent(this.instance, this.access, this.scripts.resolveQuery(query), asked);
    return this.framed(200, visit, `${this.instance.dictionary.table(table).label} list`, content);
  }

  private form(table: string, sysId: string, visit: Visit, messages: readonly Message[]): HttpResponse {
    const row = sysId === '-1' ? this.newRow(table) : this.instance.database.get(table, sysId);
    const readable = row && (sysId === '-1' || this.access.allowsTable('read', table, row));
    if (!row || !readable) return this.framed(404, visit, 'Record not found', notFound(`${table} ${sysId}`));
    const actions = sysId === '-1' ? [] : this.actions.offered(table, row);
    const docked = this.docked(actions, sysId);
    const content = formContent(this.instance, this.access, {
      table,
      row: this.glide.displayed(table, row).row,
      actions,
      messages,
      token: visit.token,
      view: parseView(visit.here),
      docked,
    });
    const here = { ...visit, here: `/${table}.do?sys_id=${sysId}` };
    return this.framed(200, here, row['number'] ?? this.instance.dictionary.table(table).label, content);
  }

  private workspace(request: HttpRequest, table: string, sysId: string, visit: Visit): HttpResponse {
    const messages = request.method === 'POST' ? this.pressInWorkspace(table, sysId, request, visit) : [];
    const row = this.instance.dictionary.has(table) ? this.instance.database.get(table, sysId) : undefined;
    if (!row || !this.access.allowsTable('read', table, row))
      return this.framed(404, visit, 'Record not found', notFound(`${table} ${sysId}`));
    const actions = this.actions.offered(table, row, 'workspace');
    const fields = shownFields(table);
    const content = workspaceContent(this.instance, { table, row, fields, actions, messages, token: visit.token });
    return this.framed(200, visit, row['number'] ?? table, content);
  }

  private pressInWorkspace(table: string, sysId: string, request: HttpRequest, visit: Visit): readonly Message[] {
    const given = new URLSearchParams(request.body ?? '');
    if (given.get('sysparm_ck') !== visit.token) return [bad('The page had expired: nothing was changed. Try again.')];
    const session = sessionOf(visit.userName, true);
    const action = given.get('sysparm_action') ?? '';
    const pressed = this.instance.inSession(session, () => this.actions.press(table, sysId, action, 'workspace'));
    return pressed.offered ? pressed.messages.map(told) : [bad('This button is no longer offered here.')];
  }

  private post(table: string, request: HttpRequest, visit: Visit): HttpResponse {
    const given = new URLSearchParams(request.body ?? '');
    const sysId = given.get('sys_id') ?? '';
    if (given.get('sysparm_ck') !== visit.token)
      return this.form(table, sysId, visit, [bad('The page had expired: nothing was changed. Try again.')]);
    const action = given.get('sysparm_action') ?? 'save';
    if (action !== 'save') return this.press(table, sysId, action, visit);
    return this.save(table, sysId, given, visit);
  }

  private press(table: string, sysId: string, action: string, visit: Visit): HttpResponse {
    const session = sessionOf(visit.userName, true);
    const pressed = this.instance.inSession(session, () => this.actions.press(table, sysId, action));
    const messages = pressed.offered ? pressed.messages.map(told) : [bad('This button is no longer offered here.')];
    return this.form(table, sysId, visit, messages);
  }

  private save(table: string, sysId: string, given: URLSearchParams, visit: Visit): HttpResponse {
    const record = this.glide.record(table);
    if (sysId === '-1') record.initialize();
    else if (!record.get(sysId)) return this.framed(404, visit, 'Record not found', notFound(`${table} ${sysId}`));
    if (!(sysId === '-1' ? record.canCreate() : record.canWrite()))
      return this.framed(403, visit, 'Not allowed', notAllowed);
    for (const name of editableFields(table)) {
      const value = given.get(name);
      if (value !== null && record.canWriteColumn(name)) record.setValue(name, value);
    }
    if (sysId === '-1') record.setValue('caller_id', this.instance.userId());
    const saved = sysId === '-1' ? record.insert() : record.update();
    return saved
      ? redirect(`/${table}.do?sys_id=${saved}`)
      : this.form(table, sysId, visit, [bad('The record was not saved: a rule refused it.')]);
  }

  private newRow(table: string): Row {
    const record = this.glide.record(table);
    record.initialize();
    return {
      short_description: '',
      impact: '3',
      urgency: '3',
      state: '1',
      caller_id: this.instance.userId(),
      sys_id: '-1',
    };
  }

  /** An application's page that a link of the form opens for the record at hand: shown beside it. */
  private docked(actions: readonly Row[], sysId: string): FormParts['docked'] {
    for (const action of actions.filter((each) => each['client'] === 'true' && each['form_link'] === 'true')) {
      const endpoint = /['"/](\w+\.do)\?sysparm_id=/.exec(action['script'] ?? '')?.[1];
      if (endpoint && uiPage(this.instance, endpoint) && this.access.allowsPage(endpoint.replace(/\.do$/, ''))) {
        return { title: action['name'] ?? '', src: `/${endpoint}?sysparm_id=${sysId}` };
      }
    }
    return undefined;
  }

  private login(url: URL, dark: boolean): HttpResponse {
    const back = localPath(url.searchParams.get('return'));
    const userName = url.searchParams.get('user_name');
    if (userName !== null && this.instance.user(userName)) {
      return redirect(back, {
        'set-cookie': `${SESSION_COOKIE}=${this.authentication.cookieValue(userName)}; Path=/; HttpOnly; SameSite=Lax`,
      });
    }
    return html(200, document('Who are you?', dark, personas(back)));
  }

  private setTheme(url: URL): HttpResponse {
    const mode = url.searchParams.get('mode') === 'dark' ? 'dark' : 'light';
    return redirect(localPath(url.searchParams.get('return')), {
      'set-cookie': `${THEME_COOKIE}=${mode}; Path=/; SameSite=Lax`,
    });
  }

  private framed(status: number, visit: Visit, title: string, content: string): HttpResponse {
    return html(status, page(this.instance, visit, title, content));
  }
}

function home(url: URL): string {
  return url.searchParams.has('uri') ? localPath(`/${url.searchParams.get('uri')?.replace(/^\//, '')}`) : HOME;
}

function parseView(here: string): string {
  return new URLSearchParams(here.split('?')[1] ?? '').get('sysparm_view') ?? '';
}

/** Never leads to another site. */
function localPath(path: string | null): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\') ? path : HOME;
}

function personas(back: string): string {
  const everyone = [...people, { ...administrator, groups: ['Administrator'] }];
  const items = everyone.map((person) => {
    const href = `/login.do?user_name=${person.servicenowUserName}&return=${encodeURIComponent(back)}`;
    const role = person.groups.join(', ') || 'Reports incidents';
    return `<li><a href="${escape(href)}"><strong>${escape(person.name)}</strong><br><span class="quiet">${escape(role)}</span></a></li>`;
  });
  return `<header class="chrome"><span class="brand">ServiceNow</span> <span class="stand-in">local stand-in</span></header>
<main><div class="head"><h1>Who are you?</h1></div><p>Choose a person of the company. No password is asked here.</p><ul class="personas">${items.join('')}</ul></main>`;
}

function notFound(what: string): string {
  return `<div class="card"><h1>Not found</h1><p>${escape(what)} does not exist, or you may not read it.</p></div>`;
}

const notAllowed =
  '<div class="card"><h1>Not allowed</h1><p>You do not have the role that this page asks for.</p></div>';

function bad(text: string): Message {
  return { bad: true, text };
}

function told(text: string): Message {
  return { bad: false, text };
}
