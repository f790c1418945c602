/**
 * A stage for one screen: the real components in real Chromium, bundled as the apps bundle them, behind
 * a content security policy as strict as a host's. The screen's port is answered by the test.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { takePicture } from '../browser/takePicture';

export type Screen =
  | 'panel'
  | 'compact'
  | 'history'
  | 'action'
  | 'dashboard'
  | 'queue'
  | 'widget'
  | 'policy'
  | 'operations'
  | 'onCall'
  | 'roles'
  | 'setUp'
  | 'projectSettings';
/** `now-unsaid`: the page names no theme, as older ServiceNow pages do. */
export type Skin = 'jira-light' | 'jira-dark' | 'now-light' | 'now-dark' | 'now-unsaid';

export const skins: readonly Skin[] = ['jira-light', 'jira-dark', 'now-light', 'now-dark'];

/** What the screen calls, by name: `load`, `act`, `save`, `openLink`. */
export type PortOfTest = Readonly<Record<string, (argument: never) => Promise<unknown>>>;

export interface StageOptions {
  readonly skin?: Skin;
  readonly width?: number;
  readonly height?: number;
  readonly context?: BrowserContextOptions;
  /** CSS of the host's page, such as its tokens. */
  readonly hostStyle?: string;
  /** Of an action by itself: which. */
  readonly action?: string;
  /** Of the set-up, whose steps differ. */
  readonly tool?: 'jira' | 'servicenow';
}

export interface OpenScreen {
  readonly page: Page;
  /** Errors and violations that the browser reported. */
  readonly complaints: readonly string[];
}

export const REFRESH_EVERY_MS = 15_000;

const folder = dirname(fileURLToPath(import.meta.url));
const address = 'https://stage.test/';
const securityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

const mounts: Record<Screen, string> = {
  panel: 'mountPanel',
  compact: 'mountPanelCompact',
  history: 'mountHistory',
  action: 'mountAction',
  dashboard: 'mountDashboard',
  queue: 'mountQueue',
  widget: 'mountWidget',
  policy: 'mountPolicy',
  operations: 'mountOperations',
  onCall: 'mountOnCall',
  roles: 'mountRoles',
  setUp: 'mountSetUp',
  projectSettings: 'mountProjectSettings',
};

export async function openScreen(
  browser: Browser,
  screen: Screen,
  port: PortOfTest,
  options: StageOptions = {},
): Promise<OpenScreen> {
  const { skin = 'jira-light', width = 400, height = 900 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...options.context,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  // As JSON, like a host's answer; a browser's own copying takes seconds for a list of five thousand.
  await page.exposeFunction('callPort', async (method: string, argument: never) =>
    JSON.stringify(await port[method]?.(argument)),
  );
  await serve(page, screen, skin, options);
  await page.clock.install({ time: new Date('2026-11-17T13:07:12Z') });
  await page.goto(address);
  return { page, complaints };
}

async function serve(
  page: Page,
  screen: Screen,
  skin: Skin,
  { hostStyle = '', action = '', tool = 'jira' }: StageOptions,
): Promise<void> {
  const { script, style } = await bundle(screen);
  const answers: Record<string, { contentType: string; body: string }> = {
    '/': { contentType: 'text/html', body: pageText(skin, screen, action, tool) },
    '/screen.js': { contentType: 'text/javascript', body: script },
    '/screen.css': { contentType: 'text/css', body: style },
    '/host.css': { contentType: 'text/css', body: hostStyle },
  };
  await page.route('**/*', (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    return answer
      ? route.fulfill({ ...answer, headers: { 'content-security-policy': securityPolicy } })
      : route.fulfill({ status: 204 });
  });
}

function pageText(skin: Skin, screen: Screen, action: string, tool: string): string {
  const [host, mode] = skin.split('-');
  const attribute = mode === 'unsaid' ? '' : host === 'jira' ? `data-color-mode="${mode}"` : `data-theme="${mode}"`;
  return `<!doctype html>
<html lang="en" ${attribute}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${screen}</title>
<link rel="stylesheet" href="/host.css">
<link rel="stylesheet" href="/screen.css">
</head>
<body data-host="${host}" data-action="${action}" data-tool="${tool}"><div id="root"></div><script type="module" src="/screen.js"></script></body>
</html>`;
}

const bundles = new Map<Screen, Promise<{ script: string; style: string }>>();

function bundle(screen: Screen): Promise<{ script: string; style: string }> {
  const known = bundles.get(screen) ?? buildBundle(screen);
  bundles.set(screen, known);
  return known;
}

async function buildBundle(screen: Screen) {
  const { outputFiles } = await build({
    stdin: { contents: entryText(screen), resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2021',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: 'screen',
    logLevel: 'silent',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}

/** Screens that bring more along have an entry of their own. */
const packages: Partial<Record<Screen, string>> = {
  policy: '@rungs/ui/policy',
  onCall: '@rungs/ui/oncall',
  roles: '@rungs/ui/roles',
  setUp: '@rungs/ui/setup',
  projectSettings: '@rungs/ui/setup',
};

function entryText(screen: Screen): string {
  const mount = mounts[screen];
  return `import { ${mount} } from '${packages[screen] ?? '@rungs/ui'}';
const read = (answer) => (answer === undefined ? undefined : JSON.parse(answer));
const call = (method) => async (argument) => read(await globalThis.callPort(method, argument));
const named = (...names) => Object.fromEntries(names.map((name) => [name, call(name)]));
const operating = named('pause', 'resume', 'retry', 'replay', 'setRetention', 'exportPage', 'verifyPage', 'findGroups', 'findPeople');
const settingUp = named('findScopes', 'probeProject', 'probeInstance', 'seeMetrics', 'seeMapping', 'pastTickets', 'loadPolicy', 'savePolicy', 'setWatched');
const { host: skin, action, tool } = document.body.dataset;
const port = { tool, ...operating, ...settingUp, load: call('load'), loadHost: call('loadHost'), act: call('act'), save: call('save'), close: call('close'), versions: call('versions'), version: call('version'), address: { read: async () => (await call('readAddress')()) ?? '', write: call('writeAddress') } };
const options = { skin, tool, action, isEdited: action === 'edit', refreshEveryMs: ${REFRESH_EVERY_MS}, openLink: call('openLink'), openPanel: call('openPanel') };
${mount}(document.getElementById('root'), port, options);`;
}

/** The gzipped size budget is about what is shipped, so a test asks for exactly that. */
export async function scriptOf(screen: Screen): Promise<string> {
  return (await bundle(screen)).script;
}

const artifacts = resolve(folder, '../../artifacts/screens');

export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(artifacts, { recursive: true });
  await takePicture(page, { path: join(artifacts, `${name}.png`), fullPage: true });
}
