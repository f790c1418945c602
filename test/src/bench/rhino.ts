/** The vendored bundle on Debian's Rhino: what one decision costs where ServiceNow runs it, and what loading costs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { loweredForRhino, rhinoLibrary } from '../engine/goldenScript';
import { hasRhino, runOnRhino } from '../engine/rhino';
import { measured, notMeasured } from './measurement';
import type { Row } from './measurement';
import type { RhinoNanoseconds } from './rhinoDecisions';

const QUIET = 'decide on Rhino, nothing due';
const RISES = 'decide on Rhino, goes up a level';
const ADDS = 'add working time on Rhino';
const LOADS_FIRST = 'load the vendored engine on Rhino, first';
const LOADS_AGAIN = 'load the vendored engine on Rhino, again';
const LIMIT_MICROSECONDS = 200;
/** Bundled here, for Rhino has no modules. */
const TIMING = 'test/src/bench/rhinoDecisions.ts';

export function rhino(root: string, vendored: string): Row[] {
  const obstacle = whyNot(vendored);
  if (obstacle !== undefined) {
    return [
      notMeasured(QUIET, 'µs', LIMIT_MICROSECONDS, obstacle),
      notMeasured(RISES, 'µs', LIMIT_MICROSECONDS, obstacle),
      notMeasured(ADDS, 'µs', null, obstacle),
      notMeasured(LOADS_FIRST, 'ms', null, obstacle),
      notMeasured(LOADS_AGAIN, 'ms', null, obstacle),
    ];
  }
  const { nothingDue, escalating, workingTimeAdd, firstLoad, laterLoad } = timed(root, vendored);
  return [
    measured({
      name: QUIET,
      value: nothingDue / 1000,
      unit: 'µs',
      limit: LIMIT_MICROSECONDS,
      note: 'Debian’s Rhino, interpreting, as ServiceNow’s does; lowered to ES5. Rhino’s times are processor time.',
    }),
    measured({ name: RISES, value: escalating / 1000, unit: 'µs', limit: LIMIT_MICROSECONDS }),
    measured({ name: ADDS, value: workingTimeAdd / 1000, unit: 'µs' }),
    measured({
      name: LOADS_FIRST,
      value: firstLoad / 1_000_000,
      unit: 'ms',
      note: 'Parsed, compiled for the interpreter and run, by a Java that has just started.',
    }),
    measured({
      name: LOADS_AGAIN,
      value: laterLoad / 1_000_000,
      unit: 'ms',
      note: 'The same, by a Java that has run a while.',
    }),
  ];
}

function whyNot(vendored: string): string | undefined {
  if (!existsSync(vendored)) return 'The ServiceNow app is not built.';
  return hasRhino() ? undefined : 'It needs a Java runtime and the Debian package rhino.';
}

/** In processor time of the thread that decides: it waits for no other program, on a busy machine either. */
const CLOCK = `var processorTime = (function () {
  var threads = java.lang.management.ManagementFactory.getThreadMXBean();
  return function () { return Number(threads.getCurrentThreadCpuTime()); };
})();`;

function timed(root: string, vendored: string): RhinoNanoseconds {
  const engine = bundled(`export * from ${JSON.stringify(vendored)};`, root, 'rungs');
  const timing = bundled(`export * from ${JSON.stringify(join(root, TIMING))};`, root, 'timing');
  const script = `
    ${CLOCK}
    load('library.js');
    load('timing.js');
    var global = this, text = readFile('engine.js', 'utf-8');
    // Not by load, which keeps what it once compiled.
    var engine = function () {
      org.mozilla.javascript.Context.getCurrentContext().evaluateString(global, text, 'engine.js', 1, null);
      return rungs;
    };
    print(JSON.stringify(timing.timeEngine(engine, processorTime)));`;
  const beside = {
    'library.js': rhinoLibrary(),
    'engine.js': loweredForRhino(engine),
    'timing.js': loweredForRhino(timing),
  };
  return JSON.parse(runOnRhino(script, { beside, lasting: true })) as RhinoNanoseconds;
}

function bundled(contents: string, resolveDir: string, globalName: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir },
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2021',
    charset: 'ascii',
  });
  return outputFiles[0]?.text ?? '';
}
