/** The engine as it ships: one module that needs nothing, without what ServiceNow's engine forbids. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { transformSync } from 'esbuild';
import * as asked from '../src/engine';
import { app } from './built';

const source = readFileSync(join(app, 'src/server/vendor/core.js'), 'utf8');

function loadWithoutHost(): { [name: string]: unknown } {
  const { code } = transformSync(source, { format: 'cjs', target: 'es2021' });
  const context = createContext({ module: { exports: {} } });
  runInContext(
    `for (const name of ['Reflect', 'Intl', 'Promise', 'Proxy', 'WeakRef', 'Atomics', 'SharedArrayBuffer']) delete globalThis[name];`,
    context,
  );
  runInContext(code, context);
  return runInContext('module.exports', context) as { [name: string]: unknown };
}

describe('vendored core', () => {
  it('loads where there is no console, no timer, no Intl and no Reflect, and offers what the server asks and no more', () => {
    expect(Object.keys(loadWithoutHost()).sort()).toEqual(Object.keys(asked).sort());
  });

  it('refuses a broken policy there with every fault, and takes nothing for a policy', () => {
    const check = loadWithoutHost().checkPolicyDocument as (value: unknown) => { ok: boolean; faults?: unknown[] };
    const broken = check({ rungs: 1, id: 'p', name: 'P' });
    expect(broken.ok).toBe(false);
    expect(broken.faults?.length).toBeGreaterThan(1);
  });

  it('imports nothing, and brings neither zod nor a YAML parser', () => {
    expect(source).not.toMatch(/^\s*import\b/m);
    expect(source).not.toMatch(/\brequire\(|ZodError|parseDocument/);
  });

  it.each([
    ['a subclass of a built-in', /class\s+\w*\s+extends\s+(Error|Array|Map|Set|Promise|RegExp|Function)\b/],
    ['Reflect, Intl or Proxy', /\b(Reflect|Intl)\.|new Proxy\b/],
    ['private fields', /(this|\w)\.#\w/],
    ['async code', /\basync\b|\bawait\b/],
    ['the clock or chance', /Date\.now\(|new Date\(\)|Math\.random\(/],
    ['code from text', /new Function\(|\beval\(/],
  ])('has no %s', (_, forbidden) => {
    expect(forbidden.exec(source)?.[0]).toBeUndefined();
  });
});
