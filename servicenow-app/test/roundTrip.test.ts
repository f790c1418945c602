/**
 * What the build wrote, taken back: `now-sdk transform` makes Fluent of the update XML, and that is built again to the
 * same records. Of kinds that are many and alike only one goes round, since each file costs the SDK a quarter of a second; all were tried once.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { app } from './built';
import { discard, nowSdk, projectWith, textsUnder, type SdkRun } from './nowSdk';

/** Of these one each, with the rows that give it its roles. */
const MANY = [
  ...['sys_security_acl', 'sys_scope_privilege', 'sys_app_module', 'sys_properties', 'sys_ui_page', 'sys_ui_action'],
  ...['sys_script', 'sysauto_script', 'sysevent_register', 'sysevent_script_action'],
];

/** What the SDK does not make Fluent of: it belongs to sources that it builds, or that it takes as they are. */
const NOT_CARRIED = [
  'sys_module', // made of src/server
  'sys_ux_lib_asset', // made of dist/static
];

let project: string;
let sent: Map<string, string>;
let back: Map<string, string>;
let transformed: SdkRun;
let built: SdkRun;

beforeAll(() => {
  project = projectWith();
  sent = sample(textsUnder(join(app, 'dist/app')));
  for (const [path, text] of sent) write(join(project, 'from', path), text);
  transformed = nowSdk(project, 'transform', '--from', 'from', '--format', 'false');
  built = nowSdk(project, 'build');
  back = carried(textsUnder(join(project, 'dist/app')));
}, 600_000);

afterAll(() => discard(project));

describe('the update XML, made Fluent and built again', () => {
  it('is taken without a word of warning', () => {
    expect(transformed).toEqual({ status: 0, log: ['Transform completed successfully'] });
    expect(built.status).toBe(0);
    expect(built.log.filter((line) => /warn|error|rollup/i.test(line))).toEqual([]);
    expect(existsSync(join(project, 'src/fluent/generated/keys.ts'))).toBe(true);
  });

  it('is the same files', () => {
    const [before, after] = [named(sent), named(back)];
    expect(new Set(kindsOf(before)).size).toBeGreaterThan(25);
    expect([...after.keys()].filter((path) => !before.has(path))).toEqual([]);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  });

  it('holds the same records', () => {
    const after = named(back);
    for (const [path, text] of named(sent)) expect([path, after.get(path)]).toEqual([path, text]);
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function carried(files: Map<string, string>): Map<string, string> {
  return new Map(
    [...files].filter(
      ([path]) => path !== 'package_inventory.csv' && !NOT_CARRIED.some((kind) => kindOf(path) === kind),
    ),
  );
}

function sample(files: Map<string, string>): Map<string, string> {
  const chosen = carried(files);
  const left = MANY.flatMap((kind) => [...chosen.keys()].filter((path) => kindOf(path) === kind).slice(1));
  const leftIds = left.map((path) => /[0-9a-f]{32}/.exec(path)?.[0] ?? '');
  for (const path of left) chosen.delete(path);
  for (const [path, text] of chosen) {
    if (/_role_[0-9a-f]{32}/.test(path) && leftIds.some((id) => text.includes(`>${id}<`))) chosen.delete(path);
  }
  return chosen;
}

/** The table, by the name that the SDK gives to the file. */
function kindOf(path: string): string {
  return /^\w+\/((?:sys_dictionary|sys_choice|sys_ui_list)(?=_)|\w+?(?=_[0-9a-f]{32}|\.xml))/.exec(path)?.[1] ?? path;
}

/**
 * Some records are known by their names, and a new project gives them other ids: the ids are said by name here. The
 * old ids are then noted as deleted, which an instance that has neither passes over.
 */
const KNOWN_BY_NAME = ['sys_db_object', 'sys_dictionary', 'sys_ui_list', 'sys_ui_form'];

function named(files: Map<string, string>): Map<string, string> {
  const names = new Map([...files].filter(([path]) => !isNotedAsDeleted(path)).flatMap(([, text]) => namesIn(text)));
  const say = (text: string): string =>
    text.replace(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g, (id) => names.get(id) ?? id);
  return new Map(
    [...files]
      .filter(([path]) => !isNotedAsDeleted(path))
      .map(([path, text]): [string, string] => [say(path), plain(say(text))])
      .sort(),
  );
}

function isNotedAsDeleted(path: string): boolean {
  return path.startsWith('author_elective_update/') && KNOWN_BY_NAME.some((kind) => path.includes(`/${kind}`));
}

function namesIn(xml: string): [string, string][] {
  return KNOWN_BY_NAME.flatMap((table) =>
    [...xml.matchAll(new RegExp(`<${table} action="INSERT_OR_UPDATE"[^>]*>([\\s\\S]*?)</${table}>`, 'g'))].map(
      ([, body = '']): [string, string] => [
        fieldIn(body, 'sys_id'),
        [table, ...['name', 'element', 'parent', 'view'].map((field) => fieldIn(body, field))].join('/'),
      ],
    ),
  );
}

function fieldIn(body: string, name: string): string {
  return new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(body)?.[1] ?? '';
}

/** Text as CDATA or escaped is one text; the name beside a reference to a view is the SDK's own note. */
function plain(xml: string): string {
  return (
    xml
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escaped(text))
      // Transform takes an escaped ampersand in a script for a bare one, as in the script of our mails.
      .replaceAll('&amp;amp;', '&amp;')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replace(/<view name="[^"]*"(?: display_value="[^"]*")?>/g, '<view>')
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function kindsOf(files: Map<string, string>): string[] {
  return [...files.keys()].map(kindOf);
}
