/**
 * ServiceNow's script engine as far as V8 can be made to be it: a context with the globals of
 * ECMAScript 2021 and what the engine lists beyond them, and nothing else. What the engine
 * disallows is gone or throws: `Reflect`, `Intl`, timers, `new Function`, subclassed built-ins.
 * V8 stays V8 elsewhere: it keeps a stable sort and enforces dead zones, which the engine need not.
 */
import { createContext, Script, type Context } from 'node:vm';
import type { Instant } from '@rungs/core';

/** Globals that a script may see; everything else that V8 brings is deleted. */
const GLOBALS = [
  ...['globalThis', 'Infinity', 'NaN', 'undefined', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'eval'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
  ...['Object', 'Function', 'Boolean', 'Symbol', 'Number', 'BigInt', 'Math', 'Date', 'String', 'RegExp', 'JSON'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'ArrayBuffer', 'DataView'],
  ...['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array'],
  ...['Float32Array', 'Float64Array'],
];

/** Members younger than the engine: what V8 has beyond ES2021 and the engine's own list. */
const ABSENT_MEMBERS: { readonly [owner: string]: readonly string[] } = {
  Array: ['fromAsync'],
  'Array.prototype': ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  'ArrayBuffer.prototype': ['resize', 'transfer', 'transferToFixedLength', 'maxByteLength', 'resizable', 'detached'],
  'DataView.prototype': ['getBigInt64', 'getBigUint64', 'setBigInt64', 'setBigUint64', 'getFloat16', 'setFloat16'],
  Map: ['groupBy'],
  Object: ['groupBy'],
  Promise: ['withResolvers'],
  RegExp: ['escape'],
  'RegExp.prototype': ['hasIndices', 'unicodeSets'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  'Object.getPrototypeOf(Int8Array.prototype)': ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  'Object.getPrototypeOf(function* () {}).prototype': ['throw', 'return'],
  'Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))': [
    ...['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
  ],
};

const NOT_SUBCLASSABLE = [
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['Array', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'RegExp', 'Boolean', 'Number', 'String'],
];

/** Runs inside the context before anything else; `host` is a binding of the function, not a global. */
const PREPARE = `(function (host) {
  'use strict';
  const allowed = new Set(host.globals);
  for (const name of Object.getOwnPropertyNames(globalThis)) if (!allowed.has(name)) delete globalThis[name];
  for (const [owner, members] of host.absentMembers()) for (const member of members) delete owner[member];

  const replace = (name, value) => {
    const original = globalThis[name];
    Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
    Object.defineProperty(original.prototype, 'constructor', { value, writable: true, enumerable: false, configurable: true });
  };
  const Plain = { Function, Date, RegExp };
  const refuseCode = () => { throw new TypeError('new Function is disallowed by the script engine'); };
  replace('Function', new Proxy(Plain.Function, { construct: refuseCode, apply: refuseCode }));
  for (const made of [function* () {}, async function () {}, async function* () {}]) {
    Object.defineProperty(Object.getPrototypeOf(made), 'constructor', { value: globalThis.Function, configurable: true });
  }
  for (const name of host.notSubclassable) {
    const Original = globalThis[name];
    const guarded = new Proxy(Original, {
      construct(target, args, newTarget) {
        if (newTarget !== guarded && newTarget !== target) {
          throw new TypeError(name + ' is not subclassable in the script engine');
        }
        if (name === 'RegExp' && /[dv]/.test(args[1] === undefined ? '' : String(args[1]))) {
          throw new SyntaxError('Invalid flags supplied to RegExp constructor');
        }
        return new target(...args);
      },
    });
    replace(name, guarded);
  }
  replace('Date', new Proxy(Plain.Date, {
    construct: (target, args) => (args.length === 0 ? new target(host.now()) : new target(...args)),
    apply: (target) => new target(host.now()).toString(),
    get: (target, key) => (key === 'now' ? () => host.now() : target[key]),
  }));
})`;

export interface EngineSandbox {
  readonly context: Context;
  /** Evaluates a script or expression and answers its completion value. */
  evaluate(source: string, fileName: string): unknown;
  /** Runs a CommonJS module's text and answers what it exports. */
  loadCommonJs(source: string, fileName: string, requireModule: (specifier: string) => unknown): unknown;
  /** A function whose body is the source, with these parameters in sight and nothing of the host's. */
  compile(parameters: readonly string[], source: string, fileName: string): (...values: unknown[]) => unknown;
}

export function createEngineSandbox(options: { readonly now: () => Instant }): EngineSandbox {
  const context = createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
  const evaluate = (source: string, fileName: string): unknown =>
    new Script(source, { filename: fileName }).runInContext(context) as unknown;
  const absentMembers = (): [unknown, readonly string[]][] =>
    Object.entries(ABSENT_MEMBERS).map(([owner, members]) => [evaluate(`(${owner})`, 'engine'), members]);
  const prepare = evaluate(PREPARE, 'engine') as (host: object) => void;
  prepare({ globals: GLOBALS, absentMembers, notSubclassable: NOT_SUBCLASSABLE, now: options.now });

  const compile = (parameters: readonly string[], source: string, fileName: string) =>
    evaluate(`(function (${parameters.join(', ')}) {${source}\n})`, fileName) as (...values: unknown[]) => unknown;
  const loadCommonJs: EngineSandbox['loadCommonJs'] = (source, fileName, requireModule) => {
    const module = evaluate('({ exports: {} })', fileName) as { exports: unknown };
    compile(['module', 'exports', 'require'], source, fileName)(module, module.exports, requireModule);
    return module.exports;
  };
  return { context, evaluate, compile, loadCommonJs };
}
