/** Debian's Rhino, interpreting (`-opt -1`): compiling, it refuses functions as large as a bundle. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const JAR = '/usr/share/java/js.jar';

export function hasRhino(): boolean {
  return existsSync(JAR) && spawnSync('java', ['-version']).status === 0;
}

/** What the script printed. It may `load` the files beside it, given by name. */
export function runOnRhino(code: string, beside: { readonly [name: string]: string } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-rhino-'));
  try {
    for (const [name, text] of Object.entries({ ...beside, 'script.js': code }))
      writeFileSync(join(folder, name), text);
    const shell = ['-cp', JAR, 'org.mozilla.javascript.tools.shell.Main'];
    const { stdout, stderr, status } = spawnSync(
      'java',
      [...shell, '-version', '200', '-opt', '-1', '-encoding', 'utf-8', 'script.js'],
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
