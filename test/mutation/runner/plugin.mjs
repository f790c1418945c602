/**
 * A test runner for Stryker that plays core's tests in its own process: nothing is transformed, no module registry is
 * built and no process started per mutant. Each mutant gets core freshly evaluated with the mutant on from the first
 * line, so mutants at module level need no special case and core's caches carry nothing over from the mutant before.
 */
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundle } from './bundle.mjs';
import { fileOf, Likely } from './likely.mjs';
import { failureOf } from './suite.mjs';
import { within } from './within.mjs';

/** A test that takes a second more than ten times what it took before will not end, also on a busy machine. */
const ENDLESS_MS = 1000;
const ENDLESS = 'It does not end.';

/**
 * Computing time for one mutant. The tests most likely to notice it come first; one that they do not notice counts as
 * unnoticed, though a later one might: again the score can only come out lower than the truth.
 */
const PATIENCE_MS = 400;

/** Instrumented code reads from here which mutant is on, and counts here which ones it meets (Stryker's convention). */
const stryker = (globalThis.__stryker__ ??= {});

class InProcessRunner {
  static inject = tokens(commonTokens.options);
  #testFiles;
  #core;
  #likely = new Likely();

  constructor(options) {
    this.#testFiles = options.inProcess.testFiles;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#core = await bundle(process.cwd(), this.#testFiles);
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
    const tests = this.#core.counting().open(file);
    const openingMs = performance.now() - startedAt;
    const results = tests.map((test, index) => this.#play(test, index === 0 ? openingMs : 0, undefined));
    const { static: opening = {}, perTest = {} } = stryker.mutantCoverage ?? {};
    for (const [id, met] of Object.entries(perTest)) this.#likely.meets(id, Object.keys(met));
    return {
      results,
      perTest: Object.fromEntries(tests.map(({ id }) => [id, sum(opening, perTest[id] ?? {})])),
    };
  }

  async mutantRun({ activeMutant, testFilter = [], hitLimit, disableBail }) {
    switchOn(activeMutant.id, hitLimit);
    const tests = this.#playUntilFailure(this.#likely.order(activeMutant, testFilter), disableBail);
    const killer = tests.find(({ status }) => status === TestStatus.Failed);
    if (killer !== undefined) this.#likely.killed(activeMutant, killer.id);
    if (killer?.failureMessage === ENDLESS) return { status: MutantRunStatus.Timeout, reason: killer.name };
    const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  #playUntilFailure(ids, disableBail) {
    const testOf = openedOnce(this.#core.quick().open);
    const startedAt = computingMs();
    const results = [];
    for (const id of ids) {
      results.push(this.#play(testOf(id), 0, ENDLESS_MS + 10 * this.#likely.msOf(id)));
      if (results.at(-1).status === TestStatus.Failed && !disableBail) return results;
      if (computingMs() - startedAt > PATIENCE_MS) return results;
    }
    return results;
  }

  #play(test, openingMs, limitMs) {
    stryker.currentTestId = test.id;
    const startedAt = performance.now();
    const failureMessage = within(limitMs, () => failureOf(test), ENDLESS);
    const timeSpentMs = performance.now() - startedAt + openingMs;
    stryker.currentTestId = undefined;
    if (failureMessage === undefined) this.#likely.timed(test.id, timeSpentMs);
    const result = { id: test.id, name: test.id, fileName: fileOf(test.id), timeSpentMs };
    return failureMessage === undefined
      ? { ...result, status: TestStatus.Success }
      : { ...result, status: TestStatus.Failed, failureMessage };
  }
}

/**
 * Finds a test by its id, opening each file but once. A file that cannot be opened fails its tests; one in which the
 * mutant changed a test's name, or its table, has not thereby noticed anything.
 */
function openedOnce(open) {
  const files = new Map();
  return (id) => {
    const file = fileOf(id);
    if (!files.has(file))
      files.set(
        file,
        within(ENDLESS_MS, () => testsIn(open, file), ENDLESS),
      );
    const tests = files.get(file);
    if (typeof tests === 'string') return failing(id, tests);
    return tests.find((test) => test.id === id) ?? { id, body: () => undefined };
  };
}

/** The tests, or why there are none. */
function testsIn(open, file) {
  try {
    return open(file);
  } catch (error) {
    return String(error);
  }
}

/** Of this process, whatever else the machine does. */
function computingMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
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
