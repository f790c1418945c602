/** An application as `now-sdk build` left it in its folder, read but not installed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBootstrap, readRecordUpdate, type TableBootstrap, type UpdateRecord } from './updateXml';

export interface BuiltApp {
  readonly scope: UpdateRecord;
  readonly tables: readonly TableBootstrap[];
  readonly update: readonly UpdateRecord[];
  /** What a first install brings. */
  readonly unload: readonly UpdateRecord[];
  /** Where the client bundles lie, for what the XML doesn't carry. */
  readonly staticDir: string;
}

/** From the application's folder, or from its `dist`. */
export function readBuiltApp(dir: string): BuiltApp {
  const root = existsSync(join(dir, 'dist', 'app')) ? join(dir, 'dist') : dir;
  const app = join(root, 'app');
  if (!existsSync(app)) throw new Error(`${app} isn't there: build the ServiceNow app first`);
  const [scope] = files(join(app, 'scope')).flatMap(recordsOf);
  const name = scope?.values['scope'];
  if (!scope || !name) throw new Error(`${join(app, 'scope')} holds no application record`);
  return {
    scope,
    tables: files(join(app, 'dictionary')).flatMap((xml) => readBootstrap(xml, name) ?? []),
    update: files(join(app, 'update')).flatMap(recordsOf),
    unload: files(join(app, 'unload')).flatMap(recordsOf),
    staticDir: join(root, 'static'),
  };
}

/** By text: a suite installs one application many times. */
const read = new Map<string, readonly UpdateRecord[]>();

function recordsOf(xml: string): readonly UpdateRecord[] {
  const records = read.get(xml) ?? readRecordUpdate(xml);
  read.set(xml, records);
  return records;
}

function files(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => readFileSync(join(dir, name), 'utf8'));
}
