/**
 * Builds and packs the app: our bundles first, then the real now-sdk. The SDK says "success" over things
 * that are none, so its log is read: a warning, a RollupError or a changed key fails the build.
 * `--new-keys` lets it give sys_ids to new records; commit src/fluent/generated/keys.ts then.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCore, bundlePages } from './bundles.mjs';
import { writeIncludes } from './includes.mjs';

const app = dirname(dirname(fileURLToPath(import.meta.url)));
const newKeys = process.argv.includes('--new-keys');

for (const output of ['dist', 'target', '.now']) rmSync(join(app, output), { recursive: true, force: true });
await bundleCore(app);
await bundlePages(app);
await writeIncludes(app);
// The output was cleaned above; the SDK's own cleaning would take the pages with it.
nowSdk('build', ...(newKeys ? [] : ['--frozenKeys']), '--skipClean');
nowSdk('pack');

function nowSdk(...args) {
  const run = spawnSync(process.execPath, [join(app, '../node_modules/@servicenow/sdk/bin/index.js'), ...args], {
    cwd: app,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const log = `${run.stdout}${run.stderr}`;
  process.stdout.write(log);
  const trouble =
    run.status === 0 ? log.split('\n').filter(isTrouble) : [`now-sdk ${args[0]} ended with ${run.status}`];
  if (trouble.length === 0) return;
  process.stderr.write(`\nThe ServiceNow app was not built:\n${trouble.join('\n')}\n`);
  process.exit(1);
}

function isTrouble(line) {
  return /RollupError|\bWARN\b|\bwarn(ing)?:|\bERROR\b|Keys file is out-of-date/i.test(line);
}
