/**
 * Debian's Rhino, interpreting (`-opt -1`), as ServiceNow's does: its stack traces show Rhino's interpreter.
 * Compiling, Rhino goes over Java's limit for one function with a bundle, and interprets it after all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const JAR = '/usr/share/java/js.jar';

/** Java's second compiler takes four times as much processor time as a script of seconds takes without it. */
const BRIEF = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

export interface RhinoRun {
  /** The script may `load` these, given by name. */
  readonly beside?: { readonly [name: string]: string };
  /** Runs with both of Java's compilers, as a server does. */
  readonly lasting?: boolean;
}

export function hasRhino(): boolean {
  return existsSync(JAR) && spawnSync('java', ['-version']).status === 0;
}

/** What the script printed. */
export function runOnRhino(code: string, { beside = {}, lasting = false }: RhinoRun = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-rhino-'));
  try {
    for (const [name, text] of Object.entries({ ...beside, 'script.js': code }))
      writeFileSync(join(folder, name), text);
    const shell = ['-cp', JAR, 'org.mozilla.javascript.tools.shell.Main'];
    const { stdout, stderr, status } = spawnSync(
      'java',
      [...(lasting ? [] : BRIEF), ...shell, '-version', '200', '-opt', '-1', '-encoding', 'utf-8', 'script.js'],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, JAVA_TOOL_OPTIONS: '-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8' },
      },
    );
    if (status !== 0 || stdout === '')
      throw new Error(`Rhino refused the script (exit ${status}): ${stderr.slice(0, 2000)}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
