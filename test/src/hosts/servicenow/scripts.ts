/**
 * Runs the scripts that records carry, in the engine's sandbox and in their record's scope. A script
 * sees the Glide API as names of its own function, so that modules, where Glide isn't ambient, don't.
 */
import type { Row } from './data/database';
import type { GlideApi } from './glide/glideApi';
import type { Instance } from './instance';
import type { Modules } from './engine/modules';

export interface ScriptBindings {
  readonly [name: string]: unknown;
}

/** Everything a record's script may name; unused ones are undefined. */
const NAMES = [
  'current',
  'previous',
  'event',
  'action',
  'request',
  'response',
  'template',
  'email',
  'email_action',
  'answer',
  'g_scratchpad',
];

/** Script includes are written with the platform's `Class`: its constructor calls `initialize`. */
const CLASS = `({ create: function () { return function () { this.initialize.apply(this, arguments); }; } })`;

export class Scripts {
  private readonly compiled = new Map<string, (...values: unknown[]) => unknown>();
  private readonly includes = new Map<string, unknown>();
  private readonly classes: unknown;
  private glide: GlideApi | undefined;
  private modules: Modules | undefined;

  constructor(private readonly instance: Instance) {
    this.classes = instance.sandbox.evaluate(CLASS, 'Class');
  }

  /** Glide needs scripts and scripts need Glide: the second half is given here. */
  connect(glide: GlideApi, modules: Modules): void {
    this.glide = glide;
    this.modules = modules;
  }

  /** Forgets what was compiled and loaded, as an upgrade of the application does. */
  forget(): void {
    this.compiled.clear();
    this.includes.clear();
    this.modules?.reset();
  }

  run(record: Row, source: string, bindings: ScriptBindings): unknown {
    return this.call(record, source, bindings);
  }

  /** A condition such as `current.active == true && gs.hasRole('itil')`; an empty one holds. */
  holds(record: Row, expression: string, bindings: ScriptBindings): boolean {
    if (expression.trim() === '') return true;
    return Boolean(this.call(record, `return (${expression.replace(/;\s*$/, '')}\n);`, bindings));
  }

  /** Runs a script that answers by assigning `answer`. */
  accessAnswer(rule: Row, row: Row | undefined): boolean {
    const table = rule['name']?.split('.')[0] ?? '';
    const isStored = row?.['sys_id'] !== undefined && row['sys_id'] !== '';
    const current = row && this.glide?.[isStored ? 'recordFor' : 'newRecordFor'](table, row);
    const value = this.call(rule, `${rule['script'] ?? ''}\nreturn answer;`, { current });
    return value === true || value === 'true';
  }

  /** Evaluates the dynamic options and the `javascript:` parts of an encoded query; `@` parts two of them. */
  resolveQuery(query: string): string {
    return query
      .replace(/DYNAMIC([0-9a-f]{32})/g, (whole, option: string) => this.dynamicOption(option) ?? whole)
      .replace(/javascript:((?:(?!@javascript:)[^^])+)/g, (_, expression: string) => {
        const value = this.call({}, `return (${expression.replace(/;\s*$/, '')}\n);`, {});
        return Array.isArray(value) ? value.map(String).join(',') : String(value ?? '');
      });
  }

  /** Such as "Me": several values are alternatives. */
  private dynamicOption(sysId: string): string | undefined {
    const script = this.instance.findOne('sys_filter_option_dynamic', `sys_id=${sysId}`)?.['script'];
    return script === undefined ? undefined : `INjavascript:${script}`;
  }

  private call(record: Row, source: string, bindings: ScriptBindings): unknown {
    const { glide, modules } = this;
    if (!glide || !modules) throw new Error('Scripts run before the Glide API was connected');
    const api = { ...glide.ambient, Class: this.classes, ...this.scopes() };
    const parameters = [...NAMES, 'require', ...Object.keys(api)];
    const key = `${parameters.length}\n${source}`;
    const compiled = this.compiled.get(key) ?? this.instance.sandbox.compile(parameters, source, fileNameOf(record));
    this.compiled.set(key, compiled);
    const requireModule = (path: string): unknown => modules.require(String(path));
    const values = [...NAMES.map((name) => bindings[name]), requireModule, ...Object.values(api)];
    return this.instance.inScope(this.scopeOf(record), () => compiled(...values));
  }

  /** `x_scope.Name` is the script include of that API name, evaluated in its own scope when first named. */
  private scopes(): ScriptBindings {
    const scopes = ['global', ...this.instance.find('sys_app', 'scopeISNOTEMPTY').map((app) => app['scope'] ?? '')];
    const namespace = (scope: string) =>
      new Proxy({}, { get: (_, name) => (typeof name === 'string' ? this.include(`${scope}.${name}`) : undefined) });
    return Object.fromEntries(scopes.map((scope) => [scope, namespace(scope)]));
  }

  /** The class; undefined where there is no such script include, or the caller's scope may not use it. */
  include(apiName: string): unknown {
    const record = this.instance.findOne('sys_script_include', `api_name=${apiName}^active!=false`);
    if (!record || !this.mayExecute(record)) return undefined;
    const known = this.includes.get(apiName);
    if (known) return known;
    const made = this.call(record, `${record['script'] ?? ''}\nreturn ${record['name'] ?? ''};`, {});
    const inItsScope = typeof made === 'function' ? this.runningIn(this.scopeOf(record), made) : made;
    this.includes.set(apiName, inItsScope);
    return inItsScope;
  }

  /** Of another scope: only what is for all, and, where access is enforced, what the application asked leave for. */
  private mayExecute(record: Row): boolean {
    const { scope } = this.instance.session;
    if (scope === this.scopeOf(record) || scope === 'global') return true;
    const app = this.instance.findOne('sys_app', `scope=${scope}`);
    const query = `target_name=${record['name']}^operation=execute^status=allowed`;
    const isAllowed =
      app?.['runtime_access_tracking'] !== 'enforcing' ||
      this.instance
        .find('sys_scope_privilege', query)
        .some((each) => [app['sys_id'], ''].includes(each['source_scope'] ?? ''));
    const allowed = record['access'] === 'public' && isAllowed;
    if (!allowed) {
      const words = `Security restricted: execute operation on script include '${record['name']}' from scope '${scope}' was denied`;
      this.instance.write('error', scope, words);
    }
    return allowed;
  }

  /** A script include's methods run in its own scope, whoever calls them. Of a proxy Rhino has `get` alone. */
  private runningIn(scope: string, made: object): object {
    const { instance } = this;
    const Made = made as new (...values: unknown[]) => { [name: string]: unknown };
    const get = (object: { readonly [name: string]: unknown }, name: string | symbol): unknown => {
      const member = object[String(name)];
      if (typeof member !== 'function') return member;
      return (...given: unknown[]): unknown => instance.inScope(scope, () => member.apply(object, given) as unknown);
    };
    const within = function (...values: unknown[]): object {
      return new Proxy(
        instance.inScope(scope, () => new Made(...values)),
        { get },
      );
    };
    return Object.assign(within, made);
  }

  private scopeOf(record: Row): string {
    const scopeId = record['sys_scope'];
    if (!scopeId) return this.instance.session.scope;
    return this.instance.dictionary.has('sys_app')
      ? (this.instance.database.get('sys_app', scopeId)?.['scope'] ?? 'global')
      : 'global';
  }
}

function fileNameOf(record: Row): string {
  return record['sys_update_name'] ?? record['name'] ?? 'script';
}

/** What a script threw, whatever realm it comes from. */
export function errorText(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    const stack = 'stack' in thrown ? String(thrown.stack) : '';
    const place = stack.split('\n').find((line) => line.includes(' at ') && !line.includes('node:')) ?? '';
    return `${String(thrown.message)}${place ? ` (${place.trim()})` : ''}`;
  }
  return String(thrown);
}
