/**
 * The local ServiceNow with the built application in it, told by Debian's Rhino. It is the host that runs in V8:
 * bundled, lowered to ES5, with the rooms that need Node replaced by those of `bridge`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { commonJsOf } from '../../hosts/servicenow/engine/commonJs';
import { readBuiltApp } from '../../hosts/servicenow/install/builtApp';
import type { UpdateRecord } from '../../hosts/servicenow/install/updateXml';
import { repositoryRoot } from '../../hosts/jira/repository';
import { loweredForRhino, rhinoLibrary } from '../goldenScript';
import { runOnRhino } from '../rhino';
import type { WrittenApp } from './bridge/builtApp';
import type { Policy, Telling } from './stories';

export interface ToldOnRhino {
  readonly tellings: { readonly [story: string]: Telling };
  /** Paths of the modules that the stories made the server load. */
  readonly loaded: readonly string[];
}

export async function tellStoriesOnRhino(appDir: string, policy: Policy): Promise<ToldOnRhino> {
  const beside = {
    'library.js': rhinoLibrary(),
    'host.js': await hostScript(),
    'app.json': JSON.stringify(writtenApp(appDir)),
    'policy.json': JSON.stringify(policy),
  };
  const text = runOnRhino(SCRIPT, { beside });
  if (!text.startsWith('{')) throw new Error(`A story ended early on Rhino: ${text.slice(0, 2000)}`);
  return JSON.parse(text) as ToldOnRhino;
}

const SCRIPT = `
  load('library.js');
  load('host.js');
  server.tellStories('app.json', JSON.parse(readFile('policy.json', 'utf-8'))).then(
    function (tellings) { print(JSON.stringify({ tellings: tellings, loaded: server.loadedModules })); },
    function (thrown) { print(String(thrown) + '\\n' + thrown.stack); });`;

/** What ships and is loaded by the server: an import of a `.json` there is the SDK's own note. */
export function serverModules(appDir: string): string[] {
  return readBuiltApp(appDir)
    .update.filter(isScript)
    .map(({ values }) => values['path'] ?? '');
}

const isScript = ({ table, values }: UpdateRecord): boolean =>
  table === 'sys_module' && /\.[jt]s$/.test(values['path'] ?? '');

/**
 * Of the library, what ServiceNow's engine lists as supported and Debian's older one lacks, beside what the engine alone
 * needs (`rhinoLibrary`). URLs are for the host.
 */
const ALSO_LACKING = [
  'es.string.replace-all',
  'es.array.at',
  'es.array.flat',
  'web.url',
  'web.url.can-parse',
  'web.url-search-params',
];

const bridged = (room: string): string => fileURLToPath(new URL(`./bridge/${room}.ts`, import.meta.url));

const REPLACED: { readonly [specifier: string]: string } = {
  './engine/engineSandbox': bridged('engineSandbox'),
  './commonJs': bridged('commonJs'),
  './builtApp': bridged('builtApp'),
  'node:crypto': bridged('nodeParts'),
  'node:path': bridged('nodeParts'),
  'node:fs': bridged('nodeParts'),
  'node:http': bridged('nodeParts'),
  'node:zlib': bridged('nodeParts'),
};

const bridge: Plugin = {
  name: 'bridge',
  setup: ({ onResolve }) => {
    onResolve({ filter: /./ }, ({ path, importer }) => {
      const room = importer === '<stdin>' ? undefined : REPLACED[path];
      return room === undefined ? undefined : { path: room };
    });
  },
};

async function hostScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...ALSO_LACKING.map((name) => `import 'core-js/modules/${name}';`),
        `import './bridge/globals';`,
        `export { tellStories } from './stories';`,
        `export { loadedModules } from './bridge/commonJs';`,
      ].join('\n'),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    plugins: [bridge],
    alias: {
      '@rungs/core': join(repositoryRoot, 'core/src/index.ts'),
      '@rungs/shared-types': join(repositoryRoot, 'shared-types/src/index.ts'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'server',
    target: 'es2021',
    charset: 'ascii',
  });
  return loweredForRhino(outputFiles[0]?.text ?? '');
}

/** Modules are lowered; scripts of rules, jobs, events and buttons stay as they ship. */
function writtenApp(appDir: string): WrittenApp {
  const { tables, update, ...rest } = readBuiltApp(appDir);
  return {
    ...rest,
    tables: tables.map(({ table: { columns, ...table }, choices }) => ({
      table,
      choices,
      columns: [...columns.values()],
    })),
    update: update.map((record) => withoutPageScript(withLoweredModule(record))),
  };
}

/** It is for browsers, and large; its record counts among the installed ones. */
function withoutPageScript(record: UpdateRecord): UpdateRecord {
  return record.table === 'sys_ux_lib_asset' ? { ...record, values: { ...record.values, content: '' } } : record;
}

function withLoweredModule(record: UpdateRecord): UpdateRecord {
  if (!isScript(record)) return record;
  const { content = '', path = '' } = record.values;
  return { ...record, values: { ...record.values, content: loweredForRhino(commonJsOf(content, path)) } };
}
