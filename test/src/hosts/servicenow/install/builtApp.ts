/**
 * An application as `now-sdk build` left it in its folder, or as `now-sdk pack` put it into a zip file, read but not
 * installed. A zip file must hold what its inventory says, to the byte.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBootstrap, readRecordUpdate, type TableBootstrap, type UpdateRecord } from './updateXml';
import { zipEntries } from './zipFile';

export interface BuiltApp {
  readonly scope: UpdateRecord;
  readonly tables: readonly TableBootstrap[];
  readonly update: readonly UpdateRecord[];
  /** What a first install brings. */
  readonly unload: readonly UpdateRecord[];
  /** What comes where demo data is asked for. */
  readonly demo?: readonly UpdateRecord[];
  /** What the application had and has no more. */
  readonly removed?: readonly UpdateRecord[];
  /** Where the client bundles lie, for what the XML doesn't carry. */
  readonly staticDir: string;
}

/** The texts of one folder's files, in the order of their names. */
type Folder = (name: string) => readonly string[];

/** From the application's folder, from its `dist`, or from the zip file. */
export function readBuiltApp(place: string): BuiltApp {
  if (place.endsWith('.zip')) return readApp(zipFolder(place), '', place);
  const root = existsSync(join(place, 'dist', 'app')) ? join(place, 'dist') : place;
  const app = join(root, 'app');
  if (!existsSync(app)) throw new Error(`${app} isn't there: build the ServiceNow app first`);
  return readApp((name) => files(join(app, name)), join(root, 'static'), app);
}

function readApp(folder: Folder, staticDir: string, place: string): BuiltApp {
  const [scope] = folder('scope').flatMap(recordsOf);
  const name = scope?.values['scope'];
  if (!scope || !name) throw new Error(`${place} holds no application record in its folder scope`);
  return {
    scope,
    tables: folder('dictionary').flatMap((xml) => readBootstrap(xml, name) ?? []),
    update: folder('update').flatMap(recordsOf),
    unload: folder('unload').flatMap(recordsOf),
    demo: folder('unload.demo').flatMap(recordsOf),
    removed: folder('author_elective_update')
      .flatMap(recordsOf)
      .filter((record) => record.remove),
    staticDir,
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

function zipFolder(path: string): Folder {
  const entries = zipEntries(readFileSync(path));
  checkInventory(entries, path);
  return (folder) =>
    [...entries]
      .filter(([name]) => name.startsWith(`${folder}/`) && name.endsWith('.xml'))
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, content]) => content.toString('utf8'));
}

/** `update/x.xml;<sha-256>` for each file. */
function checkInventory(entries: ReadonlyMap<string, Buffer>, path: string): void {
  const lines = (entries.get('package_inventory.csv')?.toString('utf8') ?? '').split('\n');
  for (const line of lines.filter((each) => each.includes(';') && !each.startsWith('#'))) {
    const [name = '', digest] = line.trim().split(';');
    const content = entries.get(name);
    if (!content) throw new Error(`${path} lacks ${name}, which its inventory lists`);
    if (createHash('sha256').update(content).digest('hex') !== digest)
      throw new Error(`${path}: ${name} is not what its inventory says`);
  }
}
