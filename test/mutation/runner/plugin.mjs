/**
 * A test runner for Stryker that plays core's tests in its own process: nothing is transformed, no module registry is
 * built and no process started per mutant. Each mutant gets core freshly evaluated with the mutant on from the first
 * line, so mutants at module level need no special case and core's caches carry nothing over from the mutant before.
 */
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundle } from './bundle.mjs';
import { fileOf, Likely } from './likely.mjs';
import { failureOf } from './suite.mjs';

/** Instrumented code reads from here which mutant is on, and counts here which ones it meets (Stryker's convention). */
const stryker = (globalThis.__stryker__ ??= {});

class InProcessRunner {
  static inject = tokens(commonTokens.options);
  #testFiles;
  #afresh;
  #likely = new Likely();

  constructor(options) {
    this.#testFiles = options.inProcess.testFiles;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#afresh = await bundle(process.cwd(), this.#testFiles);
  }

  async dryRun() {
    const measured = this.#testFiles.map((file) => this.#measure(file));
    return {
      status: DryRunStatus.Complete,
      tests: measured.flatMap(({ results }) => results),
      mutantCoverage: { static: {}, perTest: Object.assign({}, ...measured.map(({ perTest }) => perTest)) },
    };
  }

  /** What opening a test file meets counts for each of its tests, since each mutant run opens it anew. */
  #measure(file) {
    switchOn(undefined);
    const startedAt = performance.now();
    const tests = this.#afresh().open(file);
    const openingMs = performance.now() - startedAt;
    const results = tests.map((test, index) => this.#play(test, index === 0 ? openingMs : 0));
    const { static: opening = {}, perTest = {} } = stryker.mutantCoverage ?? {};
    return {
      results,
      perTest: Object.fromEntries(tests.map(({ id }) => [id, sum(opening, perTest[id] ?? {})])),
    };
  }

  async mutantRun({ activeMutant: { id, fileName }, testFilter = [], hitLimit, disableBail }) {
    switchOn(id, hitLimit);
    const tests = this.#playUntilFailure(this.#likely.order(fileName, testFilter), disableBail);
    const killer = tests.find(({ status }) => status === TestStatus.Failed);
    if (killer !== undefined) this.#likely.killed(fileName, killer.id);
    const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  #playUntilFailure(files, disableBail) {
    const { open } = this.#afresh();
    const results = [];
    for (const wanted of files)
      for (const test of this.#opened(open, wanted)) {
        results.push(this.#play(test, 0));
        if (results.at(-1).status === TestStatus.Failed && !disableBail) return results;
      }
    return results;
  }

  /** A test file that cannot be opened, or has lost the test, fails each of its tests. */
  #opened(open, wanted) {
    try {
      const tests = new Map(open(fileOf(wanted[0])).map((test) => [test.id, test]));
      return wanted.map((id) => tests.get(id) ?? failing(id, 'The mutant took this test away.'));
    } catch (error) {
      return wanted.map((id) => failing(id, String(error)));
    }
  }

  #play(test, openingMs) {
    stryker.currentTestId = test.id;
    const startedAt = performance.now();
    const failureMessage = failureOf(test);
    const timeSpentMs = performance.now() - startedAt + openingMs;
    stryker.currentTestId = undefined;
    this.#likely.timed(test.id, timeSpentMs);
    const result = { id: test.id, name: test.id, fileName: fileOf(test.id), timeSpentMs };
    return failureMessage === undefined
      ? { ...result, status: TestStatus.Success }
      : { ...result, status: TestStatus.Failed, failureMessage };
  }
}

function switchOn(mutant, hitLimit) {
  Object.assign(stryker, {
    activeMutant: mutant,
    hitCount: hitLimit === undefined ? undefined : 0,
    hitLimit,
    mutantCoverage: undefined,
    currentTestId: undefined,
  });
}

function sum(some, more) {
  const total = { ...some };
  for (const [mutant, hits] of Object.entries(more)) total[mutant] = (total[mutant] ?? 0) + hits;
  return total;
}

function failing(id, reason) {
  return {
    id,
    body() {
      throw new Error(reason);
    },
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
