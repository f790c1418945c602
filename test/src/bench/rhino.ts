/** The vendored bundle on Debian's Rhino: what one decision costs where ServiceNow runs it, and what loading costs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { rhinoScript } from '../engine/goldenScript';
import { hasRhino, runOnRhino } from '../engine/rhino';
import { measured, notMeasured } from './measurement';
import type { Row } from './measurement';
import type { RhinoNanoseconds } from './rhinoDecisions';

const QUIET = 'decide on Rhino, nothing due';
const RISES = 'decide on Rhino, goes up a level';
const ADDS = 'add working time on Rhino';
const LOADS = 'load the vendored engine on Rhino, cold';
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
      notMeasured(LOADS, 'ms', null, obstacle),
    ];
  }
  const { nothingDue, escalating, workingTimeAdd, load } = timed(root, vendored);
  return [
    measured({ name: QUIET, value: nothingDue / 1000, unit: 'µs', limit: LIMIT_MICROSECONDS }),
    measured({ name: RISES, value: escalating / 1000, unit: 'µs', limit: LIMIT_MICROSECONDS }),
    measured({ name: ADDS, value: workingTimeAdd / 1000, unit: 'µs' }),
    measured({
      name: LOADS,
      value: load / 1_000_000,
      unit: 'ms',
      note: 'Lowered to ES5, read, compiled and run by a Java that has just started.',
    }),
  ];
}

function whyNot(vendored: string): string | undefined {
  if (!existsSync(vendored)) return 'The ServiceNow app is not built.';
  return hasRhino() ? undefined : 'It needs a Java runtime and the Debian package rhino.';
}

/** ServiceNow's engine has its own; this Rhino has none, and core-js's costs more than the decision. */
const FLAT_MAP = `Object.defineProperty(Array.prototype, 'flatMap', {
  configurable: true,
  writable: true,
  value: function (each, self) { return Array.prototype.concat.apply([], this.map(each, self)); },
});`;

function timed(root: string, vendored: string): RhinoNanoseconds & { readonly load: number } {
  const engine = bundled(`export * from ${JSON.stringify(vendored)};`, root, 'rungs');
  const timing = bundled(`export * from ${JSON.stringify(join(root, TIMING))};`, root, 'timing');
  const script = `
    ${FLAT_MAP}
    var nanoTime = function () { return Number(java.lang.System.nanoTime()); };
    var before = nanoTime();
    load('engine.js');
    var loaded = nanoTime() - before;
    load('timing.js');
    var found = timing.timeDecisions(rungs, nanoTime);
    found.load = loaded;
    print(JSON.stringify(found));`;
  return JSON.parse(
    runOnRhino(script, { 'engine.js': rhinoScript(engine), 'timing.js': rhinoScript(timing) }),
  ) as RhinoNanoseconds & { readonly load: number };
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
