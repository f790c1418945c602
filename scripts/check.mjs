/**
 * `npm run check`: types, lint, Atlassian's checks, format. Runs all, as many at a time as there are cores, says which
 * failed, exits 1 if any did.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildIfStale, installIfMissing, root } from './install.mjs';

installIfMissing();
// Types of generated modules (zone data, JSON Schema, the vendored engine) are part of what is checked.
buildIfStale();

const bin = (path) => join(root, 'node_modules', path);
// The longest first, so that no core waits for one at the end.
const projects = [
  'test/tsconfig.json',
  'forge-app/tsconfig.json',
  'ui/tsconfig.json',
  'core/tsconfig.test.json',
  'servicenow-app/src/client/tsconfig.json',
  'cli/tsconfig.json',
  'shared-types/tsconfig.json',
  'servicenow-app/src/server/tsconfig.json',
  'core/tsconfig.json',
];
const steps = [
  { name: 'lint', command: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'format', command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  ...projects.map((project) => ({
    name: `types of ${project}`,
    command: [bin('typescript/bin/tsc'), '--noEmit', '-p', project],
  })),
  // Atlassian's own manifest check and linters.
  { name: 'Forge manifest', command: [join(root, 'forge-app/scripts/checkManifest.cjs')] },
  { name: 'Forge lint', command: [join(root, 'forge-app/scripts/lint.cjs')] },
];

const waiting = [...steps];
await Promise.all(Array.from({ length: availableParallelism() }, runWaiting));

async function runWaiting() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const { isGood, said } = await run(step.command);
    // What a step printed stays together.
    process.stdout.write(`${said}${isGood ? 'ok    ' : 'FAILED'} ${step.name}\n`);
    if (!isGood) process.exitCode = 1;
  }
}

async function run(command) {
  if (!existsSync(command[0])) throw new Error(`${command[0]} is not installed.`);
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const [code, ...said] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { isGood: code === 0, said: said.join('') };
}
