/**
 * What a script may and may not do in the engine, by the published feature list ("JavaScript engine feature support"),
 * by our own lint rules and by those of the SDK.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { forbiddenGlobals, forbiddenSyntax } from '../../../../eslint.engine.mjs';
import { findDisallowedSyntax } from '../../hosts/servicenow/engine/disallowedSyntax';
import { createEngineSandbox } from '../../hosts/servicenow/engine/engineSandbox';

const NOW = Date.parse('2026-11-16T11:00:00Z');

function run(expression: string): unknown {
  return createEngineSandbox({ now: () => NOW }).evaluate(expression, 'test.js');
}

const absent = [
  ...['Reflect', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics', 'Intl', 'WebAssembly', 'console'],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'structuredClone', 'fetch', 'URL', 'URLSearchParams'],
  ...['TextEncoder', 'TextDecoder', 'Buffer', 'process', 'require', 'BigInt64Array', 'performance', 'crypto'],
];

const throwing: readonly (readonly [name: string, source: string, words: RegExp])[] = [
  ['new Function', 'new Function("return 1")', /disallowed/],
  ['Function as a call', 'Function("return 1")', /disallowed/],
  ['the constructor of a function', '(function () {}).constructor("return 1")', /disallowed/],
  ['the constructor of an async function', '(async function () {}).constructor("return 1")', /disallowed/],
  ['eval of text', 'eval("1 + 1")', /Code generation/],
  ['a subclass of Error', 'class E extends Error {} new E("x")', /not subclassable/],
  ['a subclass of Map', 'class M extends Map {} new M()', /not subclassable/],
  ['a subclass of Array', 'class A extends Array {} new A()', /not subclassable/],
  ['a subclass of Promise', 'class P extends Promise {} new P(() => {})', /not subclassable/],
  ['the RegExp flag d', 'new RegExp("a", "d")', /Invalid flags/],
  ['throwing into a generator', '(function* () { yield 1; })().throw(1)', /not a function/],
  ['Array.prototype.toSorted', '[2, 1].toSorted()', /not a function/],
  ['Object.groupBy', 'Object.groupBy([1], String)', /not a function/],
];

const working: readonly (readonly [name: string, source: string, answer: unknown])[] = [
  ['destructuring, spread and defaults', '(({ a, ...rest }, b = 2) => a + b + rest.c)({ a: 1, c: 3 })', 6],
  ['optional chaining and ??', '(undefined)?.x ?? "none"', 'none'],
  ['an error is an Error', 'try { null.x } catch (e) { e instanceof TypeError && e instanceof Error }', true],
  ['an Error made is an Error', 'new Error("x") instanceof Error && new Error("x").message', 'x'],
  ['a class of our own may be extended', 'class A { m() { return 1 } } class B extends A {} new B().m()', 1],
  ['maps and sets', '[...new Map([[1, 2]]).values()][0] + new Set([1, 1]).size', 3],
  ['Array.prototype.at, Object.hasOwn', '[1, 2].at(-1) === 2 && Object.hasOwn({ a: 1 }, "a")', true],
  ['a generator in for-of', 'let s = 0; for (const x of (function* () { yield 1; yield 2; })()) s += x; s', 3],
  ['Proxy', 'new Proxy({}, { get: () => 7 }).x', 7],
  ['BigInt', 'String(2n ** 64n)', '18446744073709551616'],
];

describe('engine sandbox: globals', () => {
  it.each(absent)('%s is absent', (name) => {
    expect(run(`typeof ${name}`)).toBe('undefined');
  });

  it('nothing but the listed globals is there', () => {
    const names = run('Object.getOwnPropertyNames(globalThis)') as string[];
    expect(names.length).toBeLessThan(65);
    expect(names).toEqual(expect.arrayContaining(['Object', 'Map', 'Promise', 'globalThis']));
  });

  it.each(throwing)('%s throws', (_name, source, words) => {
    expect(() => run(source)).toThrow(words);
  });

  it.each(working)('%s works', (_name, source, answer) => {
    expect(run(source)).toEqual(answer);
  });
});

describe('engine sandbox: the clock', () => {
  const cases = [
    ['Date.now()', NOW],
    ['new Date().getTime()', NOW],
    ['new Date(5).getTime()', 5],
    ['Date.UTC(2026, 0, 1)', Date.UTC(2026, 0, 1)],
    ['new Date() instanceof Date', true],
    ['new Date(new Date().constructor()).getTime()', NOW],
  ] as const;

  it.each(cases)('%s', (source, answer) => {
    expect(run(source)).toBe(answer);
  });
});

describe('engine sandbox: syntax that a module may not have', () => {
  const faults = [
    ['a private instance field', 'class A {\n #x = 1;\n}', 2],
    ['a private instance method', 'class A { #m() {} }', 1],
    ['a brand check with #', 'class A { static #x = 1; static is(o) { return #x in o; } }', 1],
    ['an async class method', 'class A { async go() {} }', 1],
    ['an async generator', 'async function* g() {}', 1],
    ['for await', 'async function f(xs) { for await (const x of xs) {} }', 1],
    ['the RegExp flag d', 'const r = /a/d;', 1],
    ['a class that extends Error', 'class E extends Error {}', 1],
  ] as const;

  it.each(faults)('%s', (what, source, line) => {
    expect(findDisallowedSyntax(source)).toEqual([{ line, what }]);
  });

  it('what the engine takes has no fault', () => {
    const source =
      'class A { static #n = 1; x = 2; static m = async () => A.#n; *g() { yield 1; } }\nexport const f = async () => 1;';
    expect(findDisallowedSyntax(source)).toEqual([]);
  });
});

/** `Array.prototype.flat`, `Object.values`, `Reflect.apply`, `WeakRef`: a row of the matrix that names one thing. */
const NAMED = /^((?:[A-Z]\w*)(?:\.prototype)?(?:\.\w+)?)(?:\(\))?$/;

const matrixFile = fileURLToPath(new URL('../../../../../shared/facts/servicenow-engine.json', import.meta.url));
const besideMatrix = existsSync(matrixFile) ? describe : describe.skip;

function matrix(): (readonly [path: string, status: string])[] {
  const { features } = JSON.parse(readFileSync(matrixFile, 'utf8')) as {
    readonly features: { readonly [edition: string]: { readonly [name: string]: string } };
  };
  return Object.values(features).flatMap((edition) =>
    Object.entries(edition).flatMap(([name, status]) => {
      const path = NAMED.exec(name)?.[1];
      return path ? [[path, status] as const] : [];
    }),
  );
}

/** Whether the engine has what the path leads to; what is not even a word of JavaScript has no answer. */
function has(path: string): boolean {
  const steps = path.split('.');
  const [root = '', ...rest] = steps;
  const last = rest.pop();
  const owner = [root, ...rest].join('.');
  return run(`typeof ${root} !== 'undefined' && ${last ? `'${last}' in ${owner}` : 'true'}`) === true;
}

besideMatrix('engine sandbox beside the published matrix (needs ../shared/facts/servicenow-engine.json)', () => {
  it('has each member that the matrix says is supported', () => {
    const supported = matrix().filter(([path, status]) => status === 'Supported' && isReal(path));
    expect(supported.filter(([path]) => !has(path)).map(([path]) => path)).toEqual([]);
    expect(supported.length).toBeGreaterThan(100);
  });

  it('has nothing of what has no supported row', () => {
    const supported = new Set(matrix().flatMap(([path, status]) => (status === 'Supported' ? [rootOf(path)] : [])));
    const refused = matrix().filter(([path]) => isReal(path) && !supported.has(rootOf(path)));
    expect(refused.filter(([path]) => has(path)).map(([path]) => path)).toEqual([]);
    const roots = [...new Set(refused.map(([path]) => rootOf(path)))].sort();
    expect(roots).toEqual(expect.arrayContaining(['Atomics', 'Reflect', 'SharedArrayBuffer']));
  });
});

/** Not the name of an abstract operation: V8 has it, where nothing was taken away. */
function isReal(path: string): boolean {
  const [root = ''] = path.split('.');
  return root in globalThis;
}

/** Rows of the groups on proxies bear names of what works otherwise, so a supported sibling speaks for the whole. */
function rootOf(path: string): string {
  return path.split('.')[0] ?? '';
}

describe('engine sandbox beside the lint rules', () => {
  it.each(forbiddenGlobals.filter(({ name }) => name !== 'Function' && name !== 'eval').map(({ name }) => name))(
    'ours forbid %s, and it is not there',
    (name) => expect(run(`typeof ${name}`)).toBe('undefined'),
  );

  it.each(forbiddenSyntax.map(({ sample }) => sample))(
    'ours forbid this, and a module with it is refused: %s',
    (sample) => {
      const refused = (): boolean => {
        try {
          run(`${sample}; typeof Refused === 'undefined' || new Refused()`);
          return findDisallowedSyntax(sample).length > 0;
        } catch {
          return true;
        }
      };
      expect(refused()).toBe(true);
    },
  );

  it('what the SDK forbids server code is not there, but for globalThis, which the matrix has', () => {
    const path = '../../../../node_modules/@servicenow/sdk-build-plugins/dist/repack/lint/Rules.js';
    const { getLocalModuleEslintConfig } = createRequire(import.meta.url)(path) as {
      readonly getLocalModuleEslintConfig: () => unknown;
    };
    const names = namesIn(getLocalModuleEslintConfig());
    const there = names.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && run(`typeof ${name}`) !== 'undefined');
    expect(there.filter((name) => name !== 'globalThis')).toEqual([]);
    expect(names.length).toBeGreaterThan(300);
  });
});

/** The names under `no-restricted-globals`, wherever they stand in a configuration. */
function namesIn(config: unknown): string[] {
  if (typeof config !== 'object' || config === null) return [];
  return Object.entries(config).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'no-restricted-globals') return namesIn(value);
    return (value as readonly (string | { readonly name: string })[])
      .slice(1)
      .map((each) => (typeof each === 'string' ? each : each.name));
  });
}
