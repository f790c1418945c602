/** What an app's `manifest.yml` asks of the platform, as far as this stand-in provides it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { IndexedProperty } from '../site/jiraSite';
import { deploymentFaults } from './deployment';

export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

export interface EntityIndex {
  readonly name: string;
  readonly partition: readonly string[];
  /** One attribute at most: the platform refuses more at deployment. */
  readonly range: string | undefined;
}

export interface Entity {
  readonly name: string;
  readonly attributes: { readonly [name: string]: AttributeType };
  readonly indexes: readonly EntityIndex[];
}

export interface UiModule {
  readonly type: (typeof uiTypes)[number];
  readonly key: string;
  readonly title: string;
  readonly resource: string;
  /** The function that answers `invoke`. */
  readonly resolver: string | undefined;
  /** The function that says what the module shows while it is collapsed. */
  readonly dynamicProperties: string | undefined;
  /** Of a widget: the page on which it is set up. */
  readonly editResource: string | undefined;
}

/** `issue in escalated("2")`: Jira asks the app what it means, and keeps the answer. */
export interface JqlFunction {
  readonly key: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly operators: readonly string[];
  readonly arguments: readonly { readonly name: string; readonly required: boolean }[];
  readonly function: string;
}

/** What an Automation rule can do through the app; only what a provider names is offered. */
export interface RuleAction {
  readonly key: string;
  readonly name: string;
  readonly function: string;
  readonly inputs: { readonly [name: string]: { readonly type: string; readonly required?: boolean } };
}

export interface ProductTrigger {
  readonly key: string;
  readonly function: string;
  readonly events: readonly string[];
  readonly ignoreSelf: boolean;
}

export interface Manifest {
  readonly appId: string;
  readonly entities: readonly Entity[];
  readonly scopes: readonly string[];
  readonly contentStyles: readonly string[];
  readonly contentScripts: readonly string[];
  readonly ui: readonly UiModule[];
  readonly triggers: readonly ProductTrigger[];
  readonly scheduled: readonly { readonly key: string; readonly function: string; readonly interval: string }[];
  readonly consumers: readonly { readonly key: string; readonly queue: string; readonly function: string }[];
  readonly indexedProperties: readonly IndexedProperty[];
  /** What permission schemes can grant of the app, by its key in the manifest. */
  readonly projectPermissions: readonly { readonly key: string; readonly name: string; readonly description: string }[];
  readonly jqlFunctions: readonly JqlFunction[];
  readonly ruleActions: readonly RuleAction[];
  /** Function key → `index.handlerName`. */
  readonly functions: ReadonlyMap<string, string>;
  /** Function key → seconds that it may run, where the manifest says so. */
  readonly timeoutSeconds: ReadonlyMap<string, number>;
  /** Resource key → folder, relative to the app. */
  readonly resources: ReadonlyMap<string, string>;
  /** Modules that the app declares and this stand-in does not play. */
  readonly notPlayed: readonly string[];
}

const uiTypes = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:issueAction',
  'jira:issueActivity',
  'jira:globalPage',
  'dashboards:widget',
  'jiraServiceManagement:queuePage',
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:adminPage',
] as const;
const playedTypes: readonly string[] = [
  ...uiTypes,
  'jira:entityProperty',
  'jira:projectPermission',
  'jira:jqlFunction',
  'action',
  'automation:actionProvider',
  'trigger',
  'scheduledTrigger',
  'consumer',
  'function',
];

/** As YAML gives it; `@forge/manifest` has checked it where the app is built. */
interface RawManifest {
  readonly app: { readonly id: string; readonly storage?: { readonly entities?: readonly RawEntity[] } };
  readonly permissions?: {
    readonly scopes?: readonly string[];
    readonly content?: { readonly styles?: readonly string[]; readonly scripts?: readonly string[] };
  };
  readonly modules: { readonly [type: string]: readonly RawModule[] | undefined };
  readonly resources?: readonly { readonly key: string; readonly path: string }[];
}

interface RawEntity {
  readonly name: string;
  readonly attributes: { readonly [name: string]: { readonly type: AttributeType } };
  readonly indexes?: readonly (
    string | { readonly name: string; readonly partition?: string[]; readonly range?: string[] }
  )[];
}

interface RawModule {
  readonly key: string;
  readonly title?: string;
  readonly name?: string;
  readonly description?: string;
  readonly dynamicProperties?: { readonly function?: string };
  readonly types?: readonly string[];
  readonly operators?: readonly string[];
  readonly arguments?: JqlFunction['arguments'];
  readonly inputs?: RuleAction['inputs'];
  readonly actions?: readonly string[];
  readonly resource?: string;
  readonly edit?: { readonly resource?: string };
  readonly resolver?: { readonly function?: string };
  readonly function?: string;
  readonly handler?: string;
  readonly timeoutSeconds?: number;
  readonly events?: readonly string[];
  readonly filter?: { readonly ignoreSelf?: boolean };
  readonly interval?: string;
  readonly queue?: string;
  readonly propertyKey?: string;
  readonly values?: readonly Omit<IndexedProperty, 'propertyKey'>[];
}

export function readManifest(appDir: string): Manifest {
  const raw = parse(readFileSync(join(appDir, 'manifest.yml'), 'utf8')) as RawManifest;
  const faults = deploymentFaults(raw);
  if (faults.length > 0) throw new Error(`The platform would refuse this manifest: ${faults.join(' ')}`);
  const modules = (type: string): readonly RawModule[] => raw.modules[type] ?? [];
  return {
    appId: raw.app.id,
    entities: (raw.app.storage?.entities ?? []).map(entityOf),
    scopes: raw.permissions?.scopes ?? [],
    contentStyles: raw.permissions?.content?.styles ?? [],
    contentScripts: raw.permissions?.content?.scripts ?? [],
    ui: uiTypes.flatMap((type) => modules(type).map((module) => uiModule(type, module))),
    triggers: modules('trigger').map((module) => ({
      key: module.key,
      function: functionOf(module),
      events: module.events ?? [],
      ignoreSelf: module.filter?.ignoreSelf ?? false,
    })),
    scheduled: modules('scheduledTrigger').map((module) => ({
      key: module.key,
      function: functionOf(module),
      interval: module.interval ?? '',
    })),
    consumers: modules('consumer').map((module) => ({
      key: module.key,
      queue: module.queue ?? '',
      function: functionOf(module),
    })),
    indexedProperties: modules('jira:entityProperty').flatMap(({ propertyKey = '', values = [] }) =>
      values.map((value) => ({ ...value, propertyKey })),
    ),
    projectPermissions: modules('jira:projectPermission').map(({ key, name = key, description = '' }) => ({
      key,
      name,
      description,
    })),
    jqlFunctions: modules('jira:jqlFunction').map((module) => ({
      key: module.key,
      name: module.name ?? module.key,
      types: module.types ?? [],
      operators: module.operators ?? [],
      arguments: module.arguments ?? [],
      function: functionOf(module),
    })),
    ruleActions: modules('action')
      .filter(({ key }) => modules('automation:actionProvider').some(({ actions = [] }) => actions.includes(key)))
      .map((module) => ({
        key: module.key,
        name: module.name ?? module.key,
        function: functionOf(module),
        inputs: module.inputs ?? {},
      })),
    functions: new Map(modules('function').map(({ key, handler }) => [key, handler ?? ''])),
    timeoutSeconds: new Map(
      modules('function').flatMap(({ key, timeoutSeconds }) =>
        timeoutSeconds === undefined ? [] : [[key, timeoutSeconds]],
      ),
    ),
    resources: new Map((raw.resources ?? []).map(({ key, path }) => [key, path])),
    notPlayed: Object.keys(raw.modules).filter((type) => !playedTypes.includes(type)),
  };
}

/** Older manifests name a consumer's function inside its resolver. */
function functionOf(module: RawModule): string {
  const key = module.function ?? module.resolver?.function;
  if (!key) throw new Error(`The module '${module.key}' names no function.`);
  return key;
}

function uiModule(type: UiModule['type'], module: RawModule): UiModule {
  return {
    type,
    key: module.key,
    title: module.title ?? module.key,
    resource: module.resource ?? '',
    resolver: module.resolver?.function,
    dynamicProperties: module.dynamicProperties?.function,
    editResource: module.edit?.resource,
  };
}

function entityOf(raw: RawEntity): Entity {
  return {
    name: raw.name,
    attributes: Object.fromEntries(Object.entries(raw.attributes).map(([name, { type }]) => [name, type])),
    indexes: [
      { name: 'by-key', partition: [], range: undefined },
      ...(raw.indexes ?? []).map((index) =>
        typeof index === 'string'
          ? { name: index, partition: [], range: index }
          : { name: index.name, partition: index.partition ?? [], range: index.range?.[0] },
      ),
    ],
  };
}
