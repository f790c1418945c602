/** What Stryker mutates in core and what it plays against it, with the reason for whatever is left out. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const UNMUTATED = [
  // Generated from tzdata; everyZone.test.ts compares it with Intl, instant by instant.
  'core/src/time/generated/**',
  // What tests share: it ships in no app.
  'core/src/testing/**',
  // Names only what is exported.
  'core/src/index.ts',
  'core/src/**/*.test.ts',
];

/** Too slow to play per mutant, while others cover the same lines. */
const UNPLAYED = ['core/src/time/everyZone.test.ts'];

const testFiles = readdirSync(`${root}/core/src`, { recursive: true })
  .map((file) => `core/src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !UNPLAYED.includes(file))
  .sort();

/** The folders of core that have something to change. */
export const rooms = readdirSync(`${root}/core/src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
  .map(({ name }) => name)
  .sort();

/** Settings for a room (`sla`) or a file (`sla/runClock.ts`) of core. */
export function settingsFor(place) {
  const report = `target/mutation/${place.replace(/\W/g, '-')}`;
  return {
    mutate: [`core/src/${place.endsWith('.ts') ? place : `${place}/**/*.ts`}`, ...UNMUTATED.map((path) => `!${path}`)],
    // Only core is copied into the sandbox.
    ignorePatterns: [...readdirSync(root).filter((name) => name !== 'core'), 'core/dist'].map((name) => `/${name}`),
    plugins: [`${root}/test/mutation/runner/plugin.mjs`],
    testRunner: 'in-process',
    inProcess: { testFiles },
    coverageAnalysis: 'perTest',
    // One core, so that the machine stays of use to others; RUNGS_MUTATION_WORKERS=4 takes more.
    concurrency: Number(process.env.RUNGS_MUTATION_WORKERS ?? 1),
    // The runner breaks off endless loops itself; this is for what even that cannot stop.
    timeoutMS: 60_000,
    disableTypeChecks: false,
    testRunnerNodeArgs: ['--max-old-space-size=4096'],
    tempDirName: 'target/mutation/sandbox',
    warnings: { unknownOptions: false },
    reporters: process.stdout.isTTY ? ['html', 'json', 'progress'] : ['html', 'json'],
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
    thresholds: { high: 90, low: 85, break: null },
    allowEmpty: true,
    cleanTempDir: 'always',
    logLevel: 'warn',
  };
}
