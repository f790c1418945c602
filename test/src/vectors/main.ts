/** `npm run vectors -- DIR [--json]`: plays every file of a folder and says what passed, failed and was skipped. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { playFile } from './runner';
import type { FileResult } from './runner';

const USAGE = 'Say which folder: npm run vectors -- ../shared/vectors [--json]';

/** The exit code: 1 where anything failed or nothing could be played. */
export function main(args: readonly string[], print: (line: string) => void = (line) => console.log(line)): number {
  const folders = args.filter((arg) => !arg.startsWith('-'));
  const strange = args.find((arg) => arg.startsWith('-') && arg !== '--json');
  const [folder] = folders;
  if (strange !== undefined) return refuse(`There is no option ${strange}. ${USAGE}`);
  if (folder === undefined || folders.length > 1) return refuse(USAGE);
  // npm runs scripts at the root of the repository; the folder is meant from where the person stands.
  const directory = resolve(process.env['INIT_CWD'] ?? '.', folder);
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return refuse(`${directory} is no folder.`);
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) return refuse(`${directory} has no .json files.`);
  const results = names.map((name) => playFile(name, readFileSync(join(directory, name), 'utf8')));
  if (args.includes('--json')) print(JSON.stringify({ files: results.map(withoutSkips) }));
  else results.flatMap(inWords).forEach(print);
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
}

function withoutSkips({ file, passed, failed, skipped, failures }: FileResult) {
  return { file, passed, failed, skipped, failures };
}

function inWords({ file, passed, failed, skipped, failures, skips }: FileResult): string[] {
  return [
    `${file.padEnd(28)} ${passed} passed, ${failed} failed, ${skipped} skipped`,
    ...failures.map(({ id, expected, got }) => `  failed ${id}: expected ${shown(expected)}, got ${shown(got)}`),
    ...byReason(skips).map(([reason, ids]) => `  skipped ${ids.length}: ${reason} (${ids.join(', ')})`),
  ];
}

function byReason(skips: FileResult['skips']): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const { id, reason } of skips) found.set(reason, [...(found.get(reason) ?? []), id]);
  return [...found];
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function refuse(message: string): number {
  process.stderr.write(`rungs: ${message}\n`);
  return 1;
}
