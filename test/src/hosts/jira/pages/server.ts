/** The site over HTTP: REST, pages, the app's frames and the bridge that they call. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { appFrame, resourceFile } from './appFrame';
import { html } from './html';
import { avatar, priorityIcon, typeIcon } from './icons';
import { issueListPage, issueListRegions } from './issueList';
import { issuePage, issueRegions } from './issueView';
import { modulePath, pageHtml } from './layout';
import { SESSION_COOKIE, cookiesIn, visitorOf } from './visitor';
import { repositoryRoot } from '../repository';
import { isObject, textOf } from '../site/json';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpRequest } from '../../http';
import type { LocalJira } from '../localJira';
import type { UiModule } from '../forge/manifest';
import type { Html } from './html';
import type { Visitor } from './visitor';

const MOST_BODY_BYTES = 5 * 1024 * 1024;

export async function serve(jira: LocalJira, port: number): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    respond(jira, incoming, outgoing).catch((error: unknown) => {
      outgoing
        .writeHead(500, { 'content-type': 'text/plain' })
        .end(`The local stand-in for Jira failed: ${String(error)}`);
    });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use: give the local Jira another one, or 0 for any that is free.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', done);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  jira.site.origin = url;
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url, close };
}

async function respond(jira: LocalJira, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await readRequest(incoming);
  const url = new URL(request.path, jira.site.origin);
  await jira.forge?.precompute(jqlOf(request, url));
  if (url.pathname.startsWith('/rest/')) return respondToRest(jira, request, incoming, outgoing);
  const visitor = visitorOf(jira.site, cookiesIn(request.headers.cookie), url.searchParams);
  const answer =
    request.method === 'POST'
      ? await answerToBridge(jira, visitor, url.pathname, request)
      : answerToGet(jira, visitor, url);
  send(outgoing, answer ?? notFoundPage(jira, visitor), visitor);
}

/** Before Jira searches, it asks apps what their functions in the query mean. */
function jqlOf({ method, path, body = '' }: HttpRequest, url: URL): string {
  if (method !== 'POST') return url.searchParams.get('jql') ?? '';
  return path.includes('/search/') ? (textOf(parsedBody(body), 'jql') ?? '') : '';
}

function parsedBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BODY_BYTES) throw new Error('The request is larger than 5 MB.');
    chunks.push(chunk);
  }
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    headers: Object.fromEntries(headers) as { [name: string]: string },
    ...(size === 0 ? {} : { body: Buffer.concat(chunks).toString('utf8') }),
  };
}

function respondToRest(
  jira: LocalJira,
  request: HttpRequest,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const response = jira.rest.exchange(request);
  // What a caller sees whose answer was lost: the connection is gone.
  if (response === 'timedOut') return void incoming.socket.destroy();
  outgoing.writeHead(response.status, response.headers).end(response.body);
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: { readonly [name: string]: string };
}

const text = (type: string, body: string | Buffer, status = 200): Answer => ({ status, type, body });
const json = (value: unknown, status = 200): Answer => text('application/json', JSON.stringify(value), status);

function send(outgoing: ServerResponse, answer: Answer, visitor: Visitor): void {
  const cookie = `${SESSION_COOKIE}=${encodeURIComponent(visitor.user.accountId)}; Path=/; SameSite=Lax`;
  outgoing
    .writeHead(answer.status, {
      'content-type': answer.type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(answer.type.startsWith('text/html') ? { 'set-cookie': cookie } : {}),
      ...answer.headers,
    })
    .end(answer.body);
}

function answerToGet(jira: LocalJira, visitor: Visitor, url: URL): Answer | undefined {
  const [first = '', second = '', ...rest] = url.pathname.split('/').slice(1).map(decodeURIComponent);
  switch (first) {
    case '':
      return { ...text('text/plain', '', 302), headers: { location: '/issues' } };
    case 'issues':
      return listAnswer(jira, visitor, url);
    case 'browse':
      return issueAnswer(jira, visitor, second, url);
    case 'jira':
      return second === 'apps' ? appPageAnswer(jira, visitor, rest[0] ?? '') : undefined;
    case 'forge':
      return jira.forge && fileAnswer(jira, second, rest.join('/'));
    case '__forge':
      return second === 'bridge.js' ? text('text/javascript; charset=utf-8', clientFile('bridge.js')) : undefined;
    case '__local':
      return localFile(second);
    case 'avatar':
      return text(
        'image/svg+xml',
        avatar(second === 'user' ? (jira.site.user(rest[0] ?? '')?.displayName ?? '?') : jira.site.project.key),
      );
    case 'images':
      return second === 'icons' ? iconAnswer(rest) : undefined;
    default:
      return undefined;
  }
}

function listAnswer(jira: LocalJira, visitor: Visitor, url: URL): Answer {
  if (url.searchParams.has('live')) return regionsAnswer(issueListRegions(jira.site, visitor, url.searchParams));
  const main = issueListPage(jira.site, visitor, url.searchParams);
  return text('text/html; charset=utf-8', pageHtml(jira, visitor, { title: 'Work items', at: '/issues', main }));
}

function issueAnswer(jira: LocalJira, visitor: Visitor, key: string, url: URL): Answer | undefined {
  const issue = jira.site.issue(key);
  if (!issue || !jira.site.mayBrowse(visitor.user, issue)) return undefined;
  if (url.searchParams.has('live')) return regionsAnswer(issueRegions(jira.site, visitor, issue));
  const main = issuePage(jira, visitor, issue);
  return text(
    'text/html; charset=utf-8',
    pageHtml(jira, visitor, { title: `${issue.key} ${issue.summary}`, at: '', main }),
  );
}

function regionsAnswer(regions: { readonly [name: string]: Html }): Answer {
  return json(Object.fromEntries(Object.entries(regions).map(([name, part]) => [name, part.text])));
}

/** By the module's key or by its resource's. Admin pages are for admins. */
function appPageAnswer(jira: LocalJira, visitor: Visitor, name: string): Answer | undefined {
  const module = jira.forge?.manifest.ui.find((one) => isPage(one) && (one.key === name || one.resource === name));
  if (!module || (module.type === 'jira:adminPage' && visitor.user.role !== 'admin')) return undefined;
  const { editResource } = module;
  const main = html`<div class="page app-page">
    ${appFrame(visitor, module)}
    ${editResource === undefined ? '' : appFrame(visitor, { ...module, resource: editResource, title: 'Edit widget' })}
  </div>`;
  return text(
    'text/html; charset=utf-8',
    pageHtml(jira, visitor, { title: module.title, at: modulePath(module), main }),
  );
}

const isPage = ({ type }: UiModule): boolean =>
  type === 'jira:globalPage' ||
  type === 'jira:adminPage' ||
  type === 'jira:projectPage' ||
  type === 'jira:projectSettingsPage' ||
  type === 'dashboards:widget' ||
  type === 'jiraServiceManagement:queuePage';

function fileAnswer(jira: LocalJira, resource: string, file: string): Answer | undefined {
  const found = jira.forge && resourceFile(jira.forge.manifest, jira.forge.appDir, resource, file);
  return found && { status: 200, type: found.type, body: found.body, headers: found.headers };
}

function iconAnswer([kind, file = '']: readonly string[]): Answer {
  const name = file.replace('.svg', '');
  return text('image/svg+xml', kind === 'priorities' ? priorityIcon(name) : typeIcon(name));
}

function localFile(name: string): Answer | undefined {
  if (name === 'tokens.css') return text('text/css; charset=utf-8', tokensCss());
  if (name === 'pages.css') return text('text/css; charset=utf-8', clientFile(name));
  return name === 'pages.js' ? text('text/javascript; charset=utf-8', clientFile(name)) : undefined;
}

function clientFile(name: string): string {
  return readFileSync(join(repositoryRoot, 'test/src/hosts/jira/pages/client', name), 'utf8');
}

/** Atlassian's own values, from the package that their products take them from. */
function tokensCss(): string {
  const require = createRequire(import.meta.url);
  const theme = (name: string): string =>
    (require(`@atlaskit/tokens/dist/cjs/artifacts/themes/${name}.js`) as { readonly default: string }).default;
  return ['atlassian-light', 'atlassian-dark', 'atlassian-spacing', 'atlassian-shape'].map(theme).join('\n');
}

function notFoundPage(jira: LocalJira, visitor: Visitor): Answer {
  const main = html`<div class="page">
    <h1>Not found</h1>
    <p>
      There is no such page here, or ${visitor.user.displayName} may not see it.
      <a href="/issues">Back to the work items</a>
    </p>
  </div>`;
  return text('text/html; charset=utf-8', pageHtml(jira, visitor, { title: 'Not found', at: '', main }), 404);
}

async function answerToBridge(
  jira: LocalJira,
  visitor: Visitor,
  path: string,
  request: HttpRequest,
): Promise<Answer | undefined> {
  if (!jira.forge || !path.startsWith('/__forge/')) return undefined;
  const body: unknown = JSON.parse(request.body ?? '{}');
  const module = jira.forge.manifest.ui.find(({ key }) => key === textOf(body, 'module'));
  if (!module || !isObject(body)) return json({ ok: false, error: 'No such module.' }, 404);
  const key = textOf(body, 'issue');
  const issue = key === undefined ? undefined : jira.site.issue(key);
  if (path === '/__forge/context') {
    const theme = { colorMode: body.theme === 'dark' ? 'dark' : 'light' };
    return json({ ok: true, value: { ...jira.forge.moduleContext(module, visitor.user, issue), theme } });
  }
  if (path === '/__forge/status' && issue) return json(await jira.forge.dynamicProperties(module, issue));
  if (path !== '/__forge/invoke') return undefined;
  if (module.type === 'jira:adminPage' && visitor.user.role !== 'admin') {
    return json({ ok: false, error: 'This page is for administrators.' }, 403);
  }
  const call = { functionKey: textOf(body, 'functionKey') ?? '', payload: body.payload };
  const outcome = await jira.forge.invokeResolver(module, call, visitor.user, issue);
  return outcome.ok
    ? json(outcome)
    : json({ ok: false, error: `There was an error invoking the function - ${outcome.error}` }, 500);
}
