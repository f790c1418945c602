/** `npm run check`: types, lint, Atlassian's checks, format. Runs all, says which failed, exits 1 if any did. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, installIfMissing, root } from './install.mjs';

installIfMissing();
// Types of generated modules (zone data, JSON Schema, the vendored engine) are part of what is checked.
buildIfStale();

const bin = (path) => join(root, 'node_modules', path);
const projects = [
  'core/tsconfig.json',
  'core/tsconfig.test.json',
  'shared-types/tsconfig.json',
  'ui/tsconfig.json',
  'cli/tsconfig.json',
  'forge-app/tsconfig.json',
  'servicenow-app/src/server/tsconfig.json',
  'servicenow-app/src/client/tsconfig.json',
  'test/tsconfig.json',
];
const steps = [
  ...projects.map((project) => ({
    name: `types of ${project}`,
    command: [bin('typescript/bin/tsc'), '--noEmit', '-p', project],
  })),
  { name: 'lint', command: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  // Atlassian's own manifest check and linters.
  { name: 'Forge manifest', command: [join(root, 'forge-app/scripts/checkManifest.cjs')] },
  { name: 'Forge lint', command: [join(root, 'forge-app/scripts/lint.cjs')] },
  { name: 'format', command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
];

const failed = steps.filter(({ name, command }) => {
  if (!existsSync(command[0])) throw new Error(`${command[0]} is not installed.`);
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  return status !== 0;
});
if (failed.length > 0) process.exitCode = 1;
