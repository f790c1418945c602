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

/** Answers a function that gives, at each call, core and its tests as if just started: `open(file)` answers its tests. */
export async function bundle(root, testFiles) {
  const evaluate = new Script(`(function (require, module) {\n${await scriptOf(root, testFiles)}\n})`, {
    filename: 'core-and-its-tests.cjs',
  }).runInThisContext();
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

async function scriptOf(root, testFiles) {
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
