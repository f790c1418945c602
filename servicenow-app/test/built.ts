/** What `npm run build` left in dist and target, read as the platform's installer would read it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

export const app = dirname(dirname(fileURLToPath(import.meta.url)));

export interface UpdateRecord {
  readonly table: string;
  /** The folder under dist/app: `update` is installed always. */
  readonly folder: string;
  field(name: string): string;
}

export interface BuiltTable {
  readonly name: string;
  readonly indexes: readonly { readonly unique: boolean; readonly columns: readonly string[] }[];
}

export function updateRecords(): UpdateRecord[] {
  return filesUnder(builtFolder('dist/app'))
    .filter(({ folder, name }) => folder !== 'dictionary' && name.endsWith('.xml'))
    .flatMap(({ folder, text }) => recordsIn(text, folder));
}

export function builtTables(): BuiltTable[] {
  return filesUnder(builtFolder('dist/app'))
    .filter(({ folder }) => folder === 'dictionary')
    .map(({ text }) => ({ name: attribute(text, 'name'), indexes: indexesIn(text) }));
}

export function staticFiles(): { readonly name: string; readonly text: string }[] {
  return filesUnder(builtFolder('dist/static'));
}

export interface PackedFile {
  readonly name: string;
  text(): string;
}

/** The zip and what its directory, at its end, says it holds. */
export function packed(): { readonly name: string; readonly entries: readonly PackedFile[] } {
  const target = builtFolder('target');
  const [zip] = readdirSync(target).filter((name) => name.endsWith('.zip'));
  if (!zip) throw new Error(`${target} holds no zip: run \`npm run build\` in servicenow-app.`);
  return { name: zip, entries: zipEntries(readFileSync(join(target, zip))) };
}

export function packedNames(): string[] {
  return packed().entries.map(({ name }) => name);
}

function builtFolder(path: string): string {
  const folder = join(app, path);
  if (!existsSync(folder)) throw new Error(`${path} is not there: run \`npm run build\` in servicenow-app.`);
  return folder;
}

function filesUnder(folder: string): { folder: string; name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({
      folder: parentPath.slice(folder.length + 1),
      name,
      text: readFileSync(join(parentPath, name), 'utf8'),
    }));
}

function recordsIn(xml: string, folder: string): UpdateRecord[] {
  return [...xml.matchAll(/<(\w+) action="INSERT_OR_UPDATE"[^>]*>([\s\S]*?)\n {2}<\/\1>/g)].map(([, table, body]) => ({
    table: table ?? '',
    folder,
    field: (name) => fieldIn(body ?? '', name),
  }));
}

function fieldIn(body: string, name: string): string {
  const raw = new RegExp(`\\n {4}<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`).exec(body)?.[1] ?? '';
  const data = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(raw)?.[1];
  return data ?? raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function indexesIn(xml: string): BuiltTable['indexes'] {
  return [...xml.matchAll(/<index [^>]*unique="(\w+)"[^>]*>([\s\S]*?)<\/index>/g)].map(([, unique, columns]) => ({
    unique: unique === 'true',
    columns: [...(columns ?? '').matchAll(/<element name="(\w+)"/g)].map(([, column]) => column ?? ''),
  }));
}

function attribute(xml: string, name: string): string {
  return new RegExp(`<element ${name}="([^"]+)"`).exec(xml)?.[1] ?? '';
}

const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_HEADER_LENGTH = 30;
const DEFLATED = 8;

/** The end of the zip says where its directory begins. */
function zipEntries(zip: Buffer): PackedFile[] {
  const entries: PackedFile[] = [];
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === CENTRAL_ENTRY) {
    const entry = at;
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(entry + offset),
    );
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    entries.push({ name, text: () => packedText(zip, entry) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function packedText(zip: Buffer, entry: number): string {
  const isDeflated = zip.readUInt16LE(entry + 10) === DEFLATED;
  const length = zip.readUInt32LE(entry + 20);
  const header = zip.readUInt32LE(entry + 42);
  const begin = header + LOCAL_HEADER_LENGTH + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const data = zip.subarray(begin, begin + length);
  return (isDeflated ? inflateRawSync(data) : data).toString('utf8');
}
