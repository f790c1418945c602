/** The build gives the same package again, elsewhere and later; keys that nobody committed stop it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { app } from './built';
import { discard, nowSdk, projectWith, textsUnder } from './nowSdk';

const projects: string[] = [];

function project(...paths: readonly string[]): string {
  const made = projectWith(...paths);
  projects.push(made);
  return made;
}

afterAll(() => projects.forEach(discard));

describe('a second build, in another folder', () => {
  it('says nothing but that it was done, and differs in the bill of materials alone: its time, its serial number, its maker’s version', () => {
    const second = project('src', 'dist/static');
    leaveTypesUnchecked(second);
    expect(nowSdk(second, 'build', '--frozenKeys', '--skipClean')).toEqual({
      status: 0,
      log: [
        'Initiating the build process with keys validation...',
        'Building project from ....',
        'Skipping cleaning of build output directories',
        'Build completed successfully',
      ],
    });
    const [first, again] = [join(app, 'dist/app'), join(second, 'dist/app')].map(textsUnder);
    // Made by `pack`.
    first?.delete('package_inventory.csv');
    expect([...(again?.keys() ?? [])]).toEqual([...(first?.keys() ?? [])]);
    const differing = [...(first ?? [])].filter(([path, text]) => again?.get(path) !== text).map(([path]) => path);
    expect(differing.map((path) => pathOfModule(first?.get(path) ?? ''))).toEqual([
      'x_rungs_esc/@rungs/servicenow-app/0.1.0/bom.json',
    ]);
    for (const path of differing)
      expect(withoutMoment(again?.get(path) ?? '')).toBe(withoutMoment(first?.get(path) ?? ''));
  });
});

describe('keys', () => {
  it('of new records stop a build with frozen keys, which says what to do', () => {
    const small = project('src/fluent/roles.now.ts');
    const { status, log } = nowSdk(small, 'build', '--frozenKeys');
    expect(status).not.toBe(0);
    expect(log.join('\n')).toContain('Keys file is out-of-date');
  });

  it('of records are kept: the ids of the roles are those in git', () => {
    const roles = readFileSync(join(app, 'src/fluent/roles.now.ts'), 'utf8');
    const keys = readFileSync(join(app, 'src/fluent/generated/keys.ts'), 'utf8');
    const shipped = [...textsUnder(join(app, 'dist/app/update')).keys()];
    const ids = [...keys.matchAll(/table: 'sys_user_role';\s+id: '(\w+)'/g)].map(([, id]) => `sys_user_role_${id}.xml`);
    expect(ids.length).toBe([...roles.matchAll(/\bRole\(/g)].length);
    expect(ids.filter((name) => !shipped.includes(name))).toEqual([]);
  });
});

/** They were checked by the first build, which takes a third of its time; what is emitted does not depend on them. */
function leaveTypesUnchecked(folder: string): void {
  for (const part of ['server', 'fluent']) {
    const path = join(folder, 'src', part, 'tsconfig.json');
    const config = JSON.parse(readFileSync(path, 'utf8')) as { compilerOptions: object };
    writeFileSync(path, JSON.stringify({ ...config, compilerOptions: { ...config.compilerOptions, noCheck: true } }));
  }
  // The sources that it refers to are not here.
  writeFileSync(join(folder, 'src/server/vendor/core.d.ts'), 'declare const core: any;\nexport = core;\n');
}

function pathOfModule(xml: string): string {
  return /<path>([^<]*)<\/path>/.exec(xml)?.[1] ?? '';
}

/** The SDK reads its own version from the project's node_modules, which a workspace keeps elsewhere. */
function withoutMoment(xml: string): string {
  return xml
    .replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:')
    .replace(/"timestamp": "[^"]+"/, '"timestamp": ""')
    .replace(/("name": "sdk-build-plugins",\s+"group": "@servicenow",\s+"version": )"[^"]+"/, '$1""');
}
