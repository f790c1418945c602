/** ServiceNow's own SDK at work on a project beside this one, so that nothing of ours is written to. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from './built';

const modules = join(app, '../node_modules');
const sdk = join(modules, '@servicenow/sdk/bin/index.js');

/** A project of the app's name and scope, with these of its files or folders. */
export function projectWith(...paths: readonly string[]): string {
  const project = mkdtempSync(join(tmpdir(), 'rungs-sdk-'));
  mkdirSync(join(project, 'src/fluent'), { recursive: true });
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(join(modules, '@servicenow'), join(project, 'node_modules/@servicenow'));
  // The SDK formats what it writes, and compares keys as text.
  cpSync(join(app, '../.prettierrc.json'), join(project, '.prettierrc.json'));
  for (const path of ['package.json', 'now.config.json', ...paths])
    cpSync(join(app, path), join(project, path), { recursive: true });
  return project;
}

export function discard(project: string): void {
  rmSync(project, { recursive: true, force: true });
}

export interface SdkRun {
  readonly status: number | null;
  /** What it printed, without its own name and without the folder that it ran in. */
  readonly log: readonly string[];
}

export function nowSdk(project: string, ...args: readonly string[]): SdkRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [sdk, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const lines = `${stdout}${stderr}`.replaceAll(project, '.').split('\n');
  return { status, log: lines.map((line) => line.replace('[now-sdk] ', '')).filter((line) => line !== '') };
}

/** Texts by their path under the folder. */
export function textsUnder(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
