/**
 * In place of the host's sandbox in V8: here Rhino itself is the engine. A script sees nothing of Java, of the shell
 * or of what the bridge adds for the host; its clock is the world's.
 */
import type { EngineSandbox } from '../../../hosts/servicenow/engine/engineSandbox';

const HIDDEN = [
  ...['java', 'javax', 'org', 'com', 'edu', 'net', 'Packages', 'JavaAdapter', 'JavaImporter'],
  ...['load', 'readFile', 'print', 'quit', 'Intl', 'Buffer', 'Reflect', 'Proxy', 'URL', 'URLSearchParams'],
];

export function createEngineSandbox({ now }: { readonly now: () => number }): Omit<EngineSandbox, 'context'> {
  setClock(now);
  const evaluate = (source: string, fileName: string): unknown =>
    org.mozilla.javascript.Context.getCurrentContext().evaluateString(globalThis, source, fileName, 1, null);
  const compile: EngineSandbox['compile'] = (parameters, source, fileName) => {
    // Parameters that nobody gives: within, these names are undefined.
    const enclosed = `(function (${HIDDEN.join(', ')}) { return function (${parameters.join(', ')}) {${source}\n}; })`;
    return (evaluate(enclosed, fileName) as () => (...values: unknown[]) => unknown)();
  };
  const loadCommonJs: EngineSandbox['loadCommonJs'] = (source, fileName, requireModule) => {
    const module = { exports: {} as unknown };
    compile(['module', 'exports', 'require'], source, fileName)(module, module.exports, requireModule);
    return module.exports;
  };
  return { evaluate, compile, loadCommonJs };
}

const PlainDate = Date;

/** A date of no given moment is the world's; all else of dates stays. */
function setClock(now: () => number): void {
  const WorldDate = function (this: unknown, ...given: readonly unknown[]): unknown {
    if (!(this instanceof PlainDate)) return new PlainDate(now()).toString();
    return given.length === 0 ? new PlainDate(now()) : new PlainDate(...(given as [number, number]));
  };
  WorldDate.prototype = PlainDate.prototype;
  Object.assign(WorldDate, { now, parse: PlainDate.parse, UTC: PlainDate.UTC });
  Object.assign(globalThis, { Date: WorldDate });
}
