/** What a script may and may not do in the engine, by the published feature list. */
import { describe, expect, it } from '@jest/globals';
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
