/** What a deployment would refuse, or a customer should not have to accept, and what the offline gates do not see. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as admin from './admin';
import * as index from './index';
import { jiraCalls } from './jira/calls';
import { projectPermissions } from './jira/projectPermissions';
import * as pages from './pages';
import * as ticket from './ticket';

interface Module {
  readonly key: string;
  readonly name?: string;
  readonly function?: string;
  readonly resolver?: { readonly function: string };
  readonly dynamicProperties?: { readonly function: string };
  readonly resource?: string;
  readonly icon?: string;
  readonly interval?: string;
  readonly handler?: string;
}

interface Entity {
  readonly name: string;
  readonly attributes: Record<string, { type: string }>;
  readonly indexes?: (string | { name: string; partition?: string[]; range: string[] })[];
}

interface Manifest {
  readonly app: { runtime: { name: string; memoryMB: number }; storage: { entities: Entity[] } };
  readonly permissions: { scopes: string[] };
  readonly modules: Record<string, Module[]>;
  readonly resources: { key: string; path: string }[];
}

const appFolder = fileURLToPath(new URL('..', import.meta.url));
const manifest = parse(readFileSync(`${appFolder}manifest.yml`, 'utf8')) as Manifest;
const { modules } = manifest;
const allModules = Object.values(modules).flat();

describe('the manifest', () => {
  it('lets nothing out and nobody in: no egress, no remotes, no web trigger', () => {
    expect(Object.keys(manifest.permissions)).toEqual(['scopes']);
    expect(manifest).not.toHaveProperty('remotes');
    expect(modules).not.toHaveProperty('webtrigger');
    expect(modules).not.toHaveProperty('endpoint');
  });

  it('asks for exactly the scopes that the calls need', () => {
    const needed = new Set<string>(Object.values(jiraCalls).map(({ scope }) => scope));
    expect([...manifest.permissions.scopes].sort()).toEqual([...needed, 'storage:app'].sort());
  });

  it('has at most one page of a kind of which Jira takes one', () => {
    expect(modules['jira:globalPage']).toHaveLength(1);
    expect(modules['jira:adminPage']).toHaveLength(1);
  });

  it('has at most five scheduled triggers, one of them every five minutes', () => {
    const scheduled = modules['scheduledTrigger'] ?? [];
    expect(scheduled.length).toBeLessThanOrEqual(5);
    expect(scheduled.filter(({ interval }) => interval === 'fiveMinute')).toHaveLength(1);
  });

  it('gives every module, function included, a key of its own', () => {
    const keys = allModules.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(modules['function']?.every(({ key }) => key.startsWith('fn-'))).toBe(true);
  });

  it('runs each function for one module only, so that a time-out or a right is never shared', () => {
    const used = allModules.flatMap(({ function: fn, resolver, dynamicProperties }) =>
      [fn ?? resolver?.function, dynamicProperties?.function].filter((key) => key !== undefined),
    );
    expect([...used].sort()).toEqual((modules['function'] ?? []).map(({ key }) => key).sort());
  });

  it('names handlers that exist', () => {
    const files: Record<string, object> = { index, ticket, pages, admin };
    const handlers = (modules['function'] ?? []).map(({ handler = '' }) => handler);
    const exported = Object.entries(files).flatMap(([file, names]) =>
      Object.keys(names).map((name) => `${file}.${name}`),
    );
    expect([...handlers].sort()).toEqual(exported.sort());
  });

  it('[GOV-4] declares the project permissions that the app asks for, by the names that the tab Roles shows', () => {
    const declared = modules['jira:projectPermission'] ?? [];
    expect(declared.map(({ key }) => key)).toEqual(projectPermissions.map(({ moduleKey }) => moduleKey));
    const page = readFileSync(`${appFolder}../ui/src/messages/roles.ts`, 'utf8');
    for (const { name } of declared) expect(page).toContain(`the permission “${name}”`);
  });

  it('runs on a runtime that is supported, in the memory that the idle sweep is priced with', () => {
    expect(manifest.app.runtime).toMatchObject({ name: 'nodejs24.x', memoryMB: 256 });
  });
});

describe('the entities', () => {
  const { entities } = manifest.app.storage;
  const named = entities.flatMap(({ name, attributes, indexes = [] }) =>
    indexes.map((index) => [`${name}/${typeof index === 'string' ? index : index.name}`, attributes, index] as const),
  );

  it.each(named)('%s has one range attribute and only attributes that are declared', (_, attributes, index) => {
    const { partition = [], range } = typeof index === 'string' ? { range: [index] } : index;
    expect(range).toHaveLength(1);
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...partition, ...range]));
  });

  it('hold times in seconds, because integers have 32 bits', () => {
    const counters = ['version', 'level', 'parts', 'firstNumber', 'attempts'];
    const integers = entities.flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => attributes[name]?.type === 'integer'),
    );
    expect(integers.filter((name) => !counters.includes(name) && !name.endsWith('Sec'))).toEqual([]);
  });

  it('stay within what the platform takes', () => {
    expect(entities.length).toBeLessThanOrEqual(20);
    expect(
      entities.every(({ attributes, indexes = [] }) => Object.keys(attributes).length <= 50 && indexes.length <= 7),
    ).toBe(true);
  });
});

const facts = new URL('../../../shared/facts/jira-calls.md', import.meta.url);
const withFacts = existsSync(facts) ? describe : describe.skip;
withFacts("Jira's published description (skipped where ../shared/facts/jira-calls.md is absent)", () => {
  // Of these two the table has no row: OpenAPI gives the scope of the one, the reference of Operations that of the other.
  const isElsewhere = ({ path }: { path: string }) => path === '/rest/api/3/priority' || path.startsWith('/jsm/ops/');
  const calls = Object.values(jiraCalls).filter((call) => !isElsewhere(call));
  it.each(calls.map((call) => [`${call.method} ${call.path}`, call] as const))(
    '%s needs the scope that the table says',
    (_, call) => {
      const row = readFileSync(facts, 'utf8')
        .split('\n')
        .find((line) => line.startsWith(`| \`${call.path}\` | ${call.method} |`));
      expect(row?.split('|')[4]?.trim()).toBe(call.scope);
    },
  );
});

const handlerFiles = [...new Set((modules['function'] ?? []).map(({ handler = '' }) => handler.split('.')[0] ?? ''))];
const built = [
  ...handlerFiles.map((name) => `dist/backend/${name}.cjs`),
  ...manifest.resources.map(({ path }) => `${path}/main.js`),
].every((file) => existsSync(`${appFolder}${file}`));
const whenBuilt = built ? describe : describe.skip;
whenBuilt('what is built (skipped until `npm run build` has been run)', () => {
  /** The size that the architecture allows; 185 KB of it are the platform's own packages. */
  const LARGEST_BUNDLE = 400 * 1024;

  /** With what is laid beside them, to be loaded when it is asked for. */
  const scripts = built ? readdirSync(`${appFolder}dist/backend`).filter((name) => name.endsWith('.cjs')) : [];

  it.each(scripts)('keeps %s small', (name) => {
    expect(statSync(`${appFolder}dist/backend/${name}`).size).toBeLessThanOrEqual(LARGEST_BUNDLE);
  });

  it("lets no handler file carry YAML's parser: only saving a policy loads it", () => {
    const withParser = scripts.filter((name) =>
      readFileSync(`${appFolder}dist/backend/${name}`, 'utf8').includes('tag:yaml.org,2002'),
    );
    expect(withParser).toHaveLength(1);
    expect(handlerFiles.map((name) => `${name}.cjs`)).not.toContain(withParser[0]);
  });

  it.each(manifest.resources.map(({ key, path }) => [key, path] as const))(
    'the resource %s is complete, relative and without inline script',
    (key, path) => {
      const page = readFileSync(`${appFolder}${path}/index.html`, 'utf8');
      const assets = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, asset = '']) => asset);
      expect(assets).toContain('./main.js');
      expect(assets.filter((asset) => !asset.startsWith('./') || !existsSync(`${appFolder}${path}/${asset}`))).toEqual(
        [],
      );
      expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|style=/);
      const icons = allModules.flatMap(({ icon, resource }) => (resource === key && icon ? [icon] : []));
      expect(
        icons.every((icon) => icon === `resource:${key};icon.svg` && existsSync(`${appFolder}${path}/icon.svg`)),
      ).toBe(true);
    },
  );
});
