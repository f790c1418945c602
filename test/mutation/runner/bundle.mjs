/**
 * All test files and the core they test as one script. A module is evaluated when the first test file that needs it is
 * opened, so that opening the bundle anew gives core without any memory of the mutant before, also at module level.
 */
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { fewerRuns } from './fewerRuns.mjs';
import { Suite } from './suite.mjs';

const nodeRequire = createRequire(import.meta.url);

/**
 * Two functions, each of which gives at each call core and its tests as if just started: `open(file)` answers its tests.
 * What `counting` gives counts which mutants a test meets; `quick` leaves the counting out, which takes most of the time.
 */
export async function bundle(root, testFiles) {
  const text = await textOf(root, testFiles);
  return { counting: afresh(text), quick: afresh(text.replace(COUNTING, '0')) };
}

/** The calls that Stryker writes into the code to count: `stryCov_9fa48("321", "322")`. */
const COUNTING = /stryCov_9fa48\d*\((?:"\d+"(?:, )?)+\)/g;

function afresh(text) {
  const script = new Script(`(function (require, module) {\n${text}\n})`, { filename: 'core-and-its-tests.cjs' });
  const evaluate = script.runInThisContext();
  return () => {
    const module = { exports: {} };
    let suite;
    const provided = { '@jest/globals': () => suite.globals, 'fast-check': () => fewerRuns };
    evaluate((name) => provided[name]?.() ?? nodeRequire(name), module);
    const open = (file) => {
      suite = new Suite(file);
      module.exports[file]();
      return suite.tests;
    };
    return { open };
  };
}

async function textOf(root, testFiles) {
  const entries = testFiles.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)}),`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {\n${entries.join('\n')}\n};`, resolveDir: root, loader: 'js' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['@jest/globals', 'fast-check'],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
