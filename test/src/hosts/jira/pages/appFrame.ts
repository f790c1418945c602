/**
 * A module of the app in its frame. The Custom UI resource is served as it was built; only the bridge
 * is put in front of it, as Jira does, before its own script is loaded.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { html } from './html';
import type { Manifest, UiModule } from '../forge/manifest';
import type { Issue } from '../site/records';
import type { Html } from './html';
import type { Visitor } from './visitor';

export function appFrame(visitor: Visitor, module: UiModule, issue?: Issue): Html {
  const query = new URLSearchParams({
    module: module.key,
    theme: visitor.theme,
    ...(issue ? { issue: issue.key } : {}),
  });
  return html`<iframe
    class="app"
    title="${module.title}"
    data-module="${module.key}"
    src="/forge/${module.resource}/index.html?${query.toString()}"
    sandbox="allow-scripts allow-same-origin allow-forms allow-popups"
    loading="lazy"
  ></iframe>`;
}

export interface StaticFile {
  readonly type: string;
  readonly body: Buffer | string;
  readonly headers: { readonly [name: string]: string };
}

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file of a resource, or undefined; never one outside the resource's folder. */
export function resourceFile(
  manifest: Manifest,
  appDir: string,
  resource: string,
  file: string,
): StaticFile | undefined {
  const folder = manifest.resources.get(resource);
  if (folder === undefined) return undefined;
  const root = normalize(join(appDir, folder));
  const path = normalize(join(root, file === '' ? 'index.html' : file));
  if (!path.startsWith(root + sep) || !existsSync(path) || !statSync(path).isFile()) return undefined;
  const type = types[extname(path)] ?? 'application/octet-stream';
  const body = readFileSync(path);
  if (extname(path) !== '.html') return { type, body, headers: {} };
  return {
    type,
    body: withBridge(body.toString('utf8')),
    headers: { 'content-security-policy': policyOf(manifest, body.toString('utf8')) },
  };
}

function withBridge(page: string): string {
  return page.replace(/<head([^>]*)>/i, '<head$1><script src="/__forge/bridge.js"></script>');
}

/** Forge's policy: the app's own files, and inline code only where the manifest asks for it. */
function policyOf(manifest: Manifest, page: string): string {
  const hashes = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(
    ([, css]) =>
      `'sha256-${createHash('sha256')
        .update(css ?? '')
        .digest('base64')}'`,
  );
  const quoted = (sources: readonly string[]): string =>
    sources.map((source) => (source.includes('.') ? source : `'${source}'`)).join(' ');
  return [
    "default-src 'self'",
    `script-src 'self' ${quoted(manifest.contentScripts)}`,
    `style-src 'self' ${hashes.join(' ')} ${quoted(manifest.contentStyles)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-ancestors 'self'",
    "object-src 'none'",
  ].join('; ');
}
