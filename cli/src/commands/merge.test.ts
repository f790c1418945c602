import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPolicyDocument, starterPolicy } from '@rungs/shared-types';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rungs } from '../rungs';

let directory = '';
const at = (name: string): string => join(directory, name);
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rungs-merge-'));
  await writeFile(at('ours.yaml'), starterPolicy);
  await writeFile(at('copy.yaml'), starterPolicy);
  await writeFile(at('theirs.yaml'), starterPolicy.replace('acknowledgeWithin: 30m', 'acknowledgeWithin: 20m'));
  await writeFile(at('faulty.yaml'), starterPolicy.replace('catchAll: [manager]', 'catchAll: []'));
  await writeFile(at('mapping.yaml'), 'priorities: [{ theirs: 6, ours: 1 }]\nlevel: []\n');
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function merge(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const terminal = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  };
  return { code: await rungs(['merge', ...args], terminal), out, err };
}

describe('[PTH-13] rungs merge', () => {
  it('says that a copy disagrees in nothing, and changes nothing by it', async () => {
    const { code, out, err } = await merge(at('ours.yaml'), at('copy.yaml'), '--out', at('same.json'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Where they disagree\n  Nothing.\n');
    expect(out).toContain('What is wrong with the one of both\n  Nothing.\n');
    const [merged, ours] = [
      readPolicyDocument(await readFile(at('same.json'), 'utf8')),
      readPolicyDocument(starterPolicy),
    ];
    expect(merged).toEqual(ours);
  });

  it('says in words what disagrees and what becomes of it, and writes nothing unasked', async () => {
    const { code, out } = await merge(at('ours.yaml'), at('theirs.yaml'));
    expect(code).toBe(0);
    expect(out).toMatch(/“\S+” of paths means something else in each\./);
    expect(out).toMatch(/paths: “\S+” is added as “\S+”\./);
    expect(out).toMatch(/1 is 1, 2 is 2/);
  });

  it('gives programs a proposal that it takes as a mapping', async () => {
    const first = await merge(at('ours.yaml'), at('theirs.yaml'), '--json');
    const {
      conflicts: _conflicts,
      faults,
      ...mapping
    } = JSON.parse(first.out) as { conflicts: unknown; faults: unknown };
    await writeFile(at('decided.json'), JSON.stringify(mapping));
    const second = await merge(at('ours.yaml'), at('theirs.yaml'), '--mapping', at('decided.json'), '--json');
    expect(second).toEqual(first);
    expect(faults).toEqual([]);
  });

  it('writes over nothing unless it is forced to', async () => {
    await writeFile(at('kept.json'), 'kept');
    const args = [at('ours.yaml'), at('theirs.yaml'), '--out', at('kept.json')];
    expect(await merge(...args)).toEqual({
      code: 1,
      out: '',
      err: `${at('kept.json')}: There is such a file already. Choose another name, or say --force to write over it.\n`,
    });
    expect(await readFile(at('kept.json'), 'utf8')).toBe('kept');
    expect((await merge(...args, '--force')).code).toBe(0);
    expect(readPolicyDocument(await readFile(at('kept.json'), 'utf8')).ok).toBe(true);
    const nowhere = await merge(at('ours.yaml'), at('theirs.yaml'), '--out', at('no/such/directory.json'));
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('It cannot be written')]);
  });

  it.each<[string, string[], RegExp]>([
    ['no policy', [], /OURS is missing/],
    ['one policy', ['ours.yaml'], /THEIRS is missing/],
    ['three policies', ['ours.yaml', 'theirs.yaml', 'copy.yaml'], /one argument too many/],
    ['--force alone', ['ours.yaml', 'theirs.yaml', '--force'], /--force is for --out FILE/],
    ['a faulty policy', ['ours.yaml', 'faulty.yaml'], /faulty\.yaml.*The chain can end in nobody/],
    [
      'a faulty mapping',
      ['ours.yaml', 'theirs.yaml', '--mapping', 'mapping.yaml'],
      /mapping\.yaml:1.*\n.*mapping\.yaml:2/,
    ],
  ])('refuses %s', async (_, args, expected) => {
    const { code, err } = await merge(...args.map((it) => (it.includes('.') ? at(it) : it)));
    expect(code).toBe(1);
    expect(err).toMatch(expected);
  });
});
