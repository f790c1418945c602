/**
 * Server modules: the ES modules of `sys_module`, loaded when first required. An import must name
 * the stored path exactly, extension included, as the platform's documentation asks; `@servicenow/glide`
 * and what lies under it give the Glide API, a scope's name under it that scope's script includes, and a name this host lacks is an error that says so.
 */
import { posix } from 'node:path';
import type { Instance } from '../instance';
import { commonJsOf } from './commonJs';

export type GlideNamespace = { readonly [name: string]: unknown };

export class Modules {
  private readonly loaded = new Map<string, { exports: unknown }>();

  constructor(
    private readonly instance: Instance,
    private readonly glide: { readonly [namespace: string]: GlideNamespace },
    /** The class of a script include by its API name. */
    private readonly include: (apiName: string) => unknown,
  ) {}

  /** Forgets what is loaded, as an upgrade of the application does. */
  reset(): void {
    this.loaded.clear();
  }

  require(path: string): unknown {
    const known = this.loaded.get(path);
    if (known) return known.exports;
    const content = this.instance.findOne('sys_module', `path=${path}`)?.['content'];
    if (content === undefined) throw new Error(`Cannot find module ${path}`);
    const cell: { exports: unknown } = { exports: {} };
    this.loaded.set(path, cell);
    const load = (specifier: string): unknown => this.resolve(String(specifier), path);
    cell.exports = this.instance.sandbox.loadCommonJs(commonJsOf(content, path), path, load);
    return cell.exports;
  }

  private resolve(specifier: string, from: string): unknown {
    if (specifier.startsWith('@servicenow/glide')) return this.glideNamespace(specifier);
    if (specifier.startsWith('.')) return this.require(posix.join(posix.dirname(from), specifier));
    throw new Error(`Cannot find module ${specifier}, imported by ${from}`);
  }

  private glideNamespace(specifier: string): unknown {
    const name = specifier.slice('@servicenow/glide'.length).replace('/', '');
    const { include } = this;
    return new Proxy(this.glide[name] ?? {}, {
      get(target, key) {
        if (key === '__esModule' || typeof key === 'symbol') return undefined;
        if (key in target) return target[key];
        const included = include(`${name}.${key}`);
        if (included !== undefined) return included;
        throw new Error(`The local ServiceNow has no ${key} in ${specifier}`);
      },
    });
  }
}
