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
    const current = row && this.glide ? this.glide.recordFor(rule['name']?.split('.')[0] ?? '', row) : undefined;
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
    const scopes = this.instance.find('sys_app', 'scopeISNOTEMPTY').map((app) => app['scope'] ?? '');
    const namespace = (scope: string) =>
      new Proxy({}, { get: (_, name) => (typeof name === 'string' ? this.include(`${scope}.${name}`) : undefined) });
    return Object.fromEntries(scopes.map((scope) => [scope, namespace(scope)]));
  }

  private include(apiName: string): unknown {
    const known = this.includes.get(apiName);
    if (known) return known;
    const record = this.instance.findOne('sys_script_include', `api_name=${apiName}`);
    if (!record) return undefined;
    const made = this.call(record, `${record['script'] ?? ''}\nreturn ${record['name'] ?? ''};`, {});
    this.includes.set(apiName, made);
    return made;
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
