/**
 * Evaluates the app's bundle as Atlassian's bundler made it, byte for byte, in a realm of its own: its
 * clock is the world's, the network does not exist, and the platform is the two globals through which
 * every @forge package speaks.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { Instant } from '@rungs/core';

export type Handler = (...args: readonly unknown[]) => unknown;
export type ForgeFetch = (meta: unknown, path: string, init: unknown) => Promise<Response>;

export interface Bundle {
  /** Runs `handler`, such as `index.sweep`, as one invocation with its own runtime. */
  invoke(handler: string, runtime: object, args: readonly unknown[]): Promise<unknown>;
  /** The runtime of the invocation that is asking, when the bundle calls back. */
  currentRuntime(): object | undefined;
}

/** Where `@forge/bundler` puts what it makes. */
export const bundlePath = (appDir: string, file = 'index'): string => join(appDir, 'dist', 'backend', `${file}.cjs`);

export function isBuilt(appDir: string): boolean {
  return existsSync(bundlePath(appDir));
}

export function loadBundle(
  appDir: string,
  now: () => Instant,
  forgeFetch: ForgeFetch,
  log: (line: string) => void,
): Bundle {
  const invocation = new AsyncLocalStorage<object>();
  const context = vm.createContext(globalsFor(invocation, forgeFetch, log));
  bindClock(context, now);
  const loaded = new Map<string, Module>();
  return {
    invoke: async (handler, runtime, args) => {
      const [file = 'index', name = ''] = handler.split('.');
      const found = evaluate(bundlePath(appDir, file), context, loaded)[name];
      if (typeof found !== 'function') throw new Error(`The bundle ${file}.cjs does not export '${name}'.`);
      return invocation.run(runtime, () => (found as Handler)(...args));
    },
    currentRuntime: () => invocation.getStore(),
  };
}

interface Module {
  exports: { readonly [name: string]: unknown };
}

/** Once in a process. What the bundler laid beside a handler file, to be loaded when it is asked for, belongs to the same realm. */
function evaluate(path: string, context: vm.Context, loaded: Map<string, Module>): Module['exports'] {
  const known = loaded.get(path);
  if (known) return known.exports;
  const module: Module = { exports: {} };
  loaded.set(path, module);
  const run = vm.compileFunction(readFileSync(path, 'utf8'), ['exports', 'require', 'module'], {
    filename: path,
    parsingContext: context,
  });
  const ofNode = createRequire(path);
  const required = (name: string): unknown =>
    name.startsWith('./') ? evaluate(join(dirname(path), name), context, loaded) : ofNode(name);
  run.call(module.exports, module.exports, required, module);
  return module.exports;
}

/** What a Node process on Forge has around it. A new realm brings the language; Node's own must be lent. */
function globalsFor(
  invocation: AsyncLocalStorage<object>,
  forgeFetch: ForgeFetch,
  log: (line: string) => void,
): vm.Context {
  const write = (...parts: readonly unknown[]): void => log(parts.map(inWords).join(' '));
  const globals: { [name: string]: unknown } = {
    __forge_fetch__: forgeFetch,
    console: { log: write, info: write, debug: write, warn: write, error: write, trace: write },
    fetch: refuseEgress,
    process: {
      env: {},
      versions: process.versions,
      version: process.version,
      platform: 'linux',
      nextTick: process.nextTick,
    },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    setImmediate,
    clearImmediate,
    queueMicrotask,
    structuredClone,
    Buffer,
    Response,
    Request,
    Headers,
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    AbortController,
    AbortSignal,
    crypto: globalThis.crypto,
    performance,
  };
  globals.global = globals;
  Object.defineProperty(globals, '__forge_runtime__', { get: () => invocation.getStore() });
  return globals;
}

/** The error that Forge raises for a host that the manifest does not name; ours names none. */
async function refuseEgress(url: unknown): Promise<never> {
  throw Object.assign(new Error(`URL not included in the external fetch backend permissions: ${String(url)}`), {
    name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
    status: 403,
  });
}

function bindClock(context: vm.Context, now: () => Instant): void {
  const bind = vm.runInContext(
    `(now) => {
      const RealDate = Date;
      function WorldDate(...parts) {
        if (new.target === undefined) return new RealDate(now()).toString();
        return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target);
      }
      Object.setPrototypeOf(WorldDate, RealDate);
      WorldDate.prototype = RealDate.prototype;
      WorldDate.prototype.constructor = WorldDate;
      WorldDate.now = () => now();
      globalThis.Date = WorldDate;
    }`,
    context,
  ) as (clock: () => Instant) => void;
  bind(now);
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  // The bundle's errors are of its own realm, so they are recognised by what they have.
  if (typeof value === 'object' && value !== null && 'message' in value) return String(value.message);
  return JSON.stringify(value) ?? String(value);
}
