/**
 * `npm test [-- jest arguments]`: installs what is missing, builds what is stale, runs every test.
 * The last line says how many passed, failed and were skipped; skipped ones are listed with their reason.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, installIfMissing, root } from './install.mjs';

installIfMissing();
buildIfStale();

const folder = mkdtempSync(join(tmpdir(), 'rungs-test-'));
const resultFile = join(folder, 'results.json');
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    join(root, 'jest.config.mjs'),
    '--json',
    `--outputFile=${resultFile}`,
    ...process.argv.slice(2),
  ],
  // Jest reports on standard error; with --json its standard output would repeat the result file.
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
process.exitCode = report(status ?? 1);
rmSync(folder, { recursive: true, force: true });

function report(jestStatus) {
  const results = readResults();
  if (!results) {
    console.log('The test runner ended without a result.');
    return 1;
  }
  const skipped = results.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status: state }) => state === 'pending' || state === 'todo')
      .map(({ fullName }) => fullName),
  );
  // A skipped test must say in its title what it lacks: “… (needs ../shared)”.
  const unexplained = skipped.filter((name) => !/\(needs [^)]+\)/.test(name));
  for (const name of skipped) console.log(`skipped: ${name}`);
  for (const name of unexplained) console.log(`skipped without a reason: ${name}`);
  const broken = results.numRuntimeErrorTestSuites;
  const failed = results.numFailedTests + broken + unexplained.length;
  console.log(`${results.numPassedTests} passed, ${failed} failed, ${skipped.length} skipped`);
  return jestStatus === 0 && failed === 0 && results.numPassedTests > 0 ? 0 : 1;
}

function readResults() {
  try {
    return JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    return undefined;
  }
}
