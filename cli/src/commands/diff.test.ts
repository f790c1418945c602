import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { starterPolicy } from '@rungs/shared-types';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rungs } from '../rungs';

const OTHER = starterPolicy
  .replace(
    'group: second-line, acknowledgeWithin: 30m, resolveWithin: 4h',
    'group: second-line, acknowledgeWithin: 15m, resolveWithin: 240m',
  )
  .replace('members: [engineer]', 'members: [expert]');

let directory = '';
const at = (name: string): string => join(directory, name);
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rungs-diff-'));
  await writeFile(at('old.yaml'), starterPolicy);
  await writeFile(at('new.yaml'), OTHER);
  await writeFile(at('faulty.yaml'), starterPolicy.replace('catchAll: [manager]', 'catchAll: []'));
  await writeFile(at('worse.yaml'), starterPolicy.replace('group: third-line', 'group: third-lime'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function diff(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const terminal = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  };
  const code = await rungs(['diff', ...args], terminal);
  return { code, out, err };
}

describe('[TLS-1][POL4] rungs diff', () => {
  it('says what changes in the policy, for people and for escalations that run', async () => {
    expect(await diff(at('old.yaml'), at('new.yaml'))).toEqual({
      code: 0,
      out: `What changes
  Expert joined group “Third line”.
  Engineer left group “Third line”.
  Level 2 “Second line” of path “Technical path” must acknowledge within 15 min instead of 30 min.

For people on call
  Expert is told at level 3 “Third line” of path “Technical path”, where Engineer was.
  Expert is in group “Third line”.
  Engineer is no longer told at level 3 “Third line” of path “Technical path”.
  Engineer is no longer in group “Third line”.
  Engineer is no longer told anywhere.

For an escalation that runs, if it is moved to the new version
  Path “Technical path” stays where it is, at level 2. Its window becomes shorter: 15 min instead of 30 min.
`,
      err: '',
    });
  });

  it('says the same to programs', async () => {
    const { code, out } = await diff(at('old.yaml'), at('new.yaml'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      changes: [
        { kind: 'added', path: ['groups', 'third-line', 'members', 'expert'], after: 'expert' },
        { kind: 'removed', path: ['groups', 'third-line', 'members', 'engineer'], before: 'engineer' },
        {
          kind: 'changed',
          path: ['paths', 'technical', 'levels', 'Second line', 'acknowledgeWithin'],
          before: '30m',
          after: '15m',
        },
      ],
      people: [{ person: 'expert' }, { person: 'engineer', toldNowhere: true }],
      running: [{ path: 'technical', step: { change: 'kept', level: 2, toLevel: 2 } }],
    });
  });

  it('finds none between a file and itself', async () => {
    expect(await diff(at('old.yaml'), at('old.yaml'))).toEqual({
      code: 0,
      out: 'The two policies mean the same.\n',
      err: '',
    });
  });

  it('lists the faults of both files', async () => {
    const { code, out, err } = await diff(at('faulty.yaml'), at('worse.yaml'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/faulty\.yaml:\d+:\d+: catchAll: .*\n.*worse\.yaml:\d+:\d+: paths\[0\]\.levels\[2\]\.group: /);
  });

  it.each([
    ['no file', [], 'OLD is missing.'],
    ['one file', ['old.yaml'], 'NEW is missing.'],
    ['three files', ['old.yaml', 'new.yaml', 'old.yaml'], 'one argument too many'],
    ['a file that is not there', ['old.yaml', 'gone.yaml'], 'There is no such file.'],
  ])('refuses %s', async (_row, files, reason) => {
    const { code, err } = await diff(...files.map(at));
    expect([code, err]).toEqual([1, expect.stringContaining(reason)]);
  });
});
