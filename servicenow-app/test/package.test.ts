/** The zip that the README installs: every file of the build, unchanged, and an inventory that is right. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { app, packed } from './built';
import { textsUnder } from './nowSdk';

const { name, entries } = packed();
const shipped = new Map(entries.map((entry) => [entry.name.replace(/^\//, ''), entry.text()]));

describe('the package', () => {
  it('has the name by which both READMEs install it', () => {
    const { version } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { version: string };
    expect(name).toBe(`rungs_servicenow_app_${version.replaceAll('.', '_')}.zip`);
    expect(readFileSync(join(app, '../README.md'), 'utf8')).toContain(`servicenow-app/target/${name}`);
    expect(readFileSync(join(app, 'README.md'), 'utf8')).toContain('target/rungs_servicenow_app_<version>.zip');
  });

  it('holds each file of the build as it was built, and nothing else', () => {
    const built = textsUnder(join(app, 'dist/app'));
    expect([...shipped.keys()].sort()).toEqual([...built.keys()].sort());
    expect([...built].filter(([path, text]) => shipped.get(path) !== text).map(([path]) => path)).toEqual([]);
  });

  it('lists each of them in its inventory with its digest', () => {
    const lines = (shipped.get('package_inventory.csv') ?? '').split('\n').filter((line) => /^[^#].*;/.test(line));
    const listed = new Map(lines.map((line) => line.trim().split(';') as [string, string]));
    const files = [...shipped].filter(([path]) => path !== 'package_inventory.csv');
    expect([...listed].sort()).toEqual(files.map(([path, text]) => [path, digest(text)]).sort());
  });
});

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
