/**
 * An application's own pages and client bundles, as installed. The block that Jelly would expand is
 * replaced by what it expands to: the session's token, `NOW`, and the theme's variables.
 */
import type { HttpResponse } from '../../http';
import type { Row } from '../data/database';
import type { Instance } from '../instance';
import { themeStyle } from './theme';

const GLOBALS = /<!-- @sdk:now-ux-globals -->[\s\S]*?<!-- @sdk:now-ux-globals -->/;

export function uiPage(instance: Instance, endpoint: string): Row | undefined {
  return instance.findOne('sys_ui_page', `endpoint=${endpoint}`);
}

export function uiPageHtml(instance: Instance, page: Row, token: string, dark: boolean): string {
  const user = { name: instance.session.userName, userID: instance.userId() };
  const globals = `<script>window.NOW = ${scriptJson({ user, isUsingPolaris: true })}; window.g_ck = ${scriptJson(token)};</script>
    <style>${themeStyle(dark)}</style>`;
  const markup = (page['html'] ?? '').trim().replace(GLOBALS, () => globals);
  const plain = markup
    .replaceAll('$[AMP]', '&')
    .replace(/\$\[[^\]]*\]/g, '0')
    .replace(/^<!-- @fluent-import-html[\s\S]*?-->\s*/, '');
  return `<!doctype html>\n${plain.replace(/<html\b/, `<html lang="en" data-theme="${dark ? 'dark' : 'light'}"`)}`;
}

/** `/uxasset/externals/<scope>/<name>.jsdbx` is the library asset `<scope>/<name>`. */
export function clientBundle(instance: Instance, path: string): HttpResponse {
  const name = decodeURIComponent(path.replace('/uxasset/externals/', ''));
  const wanted = [name, name.replace(/\.jsdbx$/, ''), name.replace(/\.jsdbx\.map$/, '.js.map')];
  const asset = wanted
    .map((each) => instance.findOne('sys_ux_lib_asset', `name=${each}`))
    .find((found) => found !== undefined);
  if (!asset) return { status: 404, headers: { 'content-type': 'text/plain' }, body: `No library asset ${name}` };
  return { status: 200, headers: { 'content-type': 'text/javascript;charset=UTF-8' }, body: asset['content'] ?? '' };
}

/** JSON that may stand inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
