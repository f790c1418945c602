import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { starterPolicy } from '@rungs/shared-types';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ranRungs } from './testing/ranRungs';
import { SMALL_MAPPING, smallPolicy } from './testing/smallLog';

const POLICY = smallPolicy('Small');
/** Taken in time; level 1 and taken; level 2, breached at 04:00, told at 00:10; taken at once and breached; a bad row. */
const EVENTS = `id,at,priority,state
A,2026-01-01T00:00Z,1,New
A,2026-01-01T00:05Z,1,Work
A,2026-01-01T01:00Z,1,Done
B,2026-01-01T00:00Z,1,New
B,2026-01-01T00:15Z,1,Work
B,2026-01-01T01:00Z,1,Done
C,2026-01-01T00:00Z,1,New
C,2026-01-01T06:00Z,1,Done
D,2026-01-01T00:00Z,1,Work
D,2026-01-01T00:xx,1,Work
D,2026-01-01T06:00Z,1,Done
`;

let directory = '';
const at = (name: string): string => join(directory, name);
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rungs-test-'));
  await writeFile(at('mapping.yaml'), SMALL_MAPPING);
  await writeFile(at('policy.yaml'), POLICY);
  await writeFile(at('starter.yaml'), starterPolicy);
  await writeFile(at('broken.yaml'), POLICY.replace('after: 10m', 'after: 10').replace('group: two', 'grup: two'));
  await writeFile(at('events.csv'), EVENTS);
  const packed = gzipSync(EVENTS);
  await writeFile(at('truncated.csv.gz'), packed.subarray(0, packed.length - 20));
  await writeFile(at('short.csv'), 'id,at,state\nA,2026-01-01T00:00Z,New\n');
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const runBacktest = (changes: { policy?: string; mapping?: string; events?: string } = {}, ...more: string[]) =>
  ranRungs(
    'backtest',
    '--policy',
    at(changes.policy ?? 'policy.yaml'),
    '--mapping',
    at(changes.mapping ?? 'mapping.yaml'),
    at(changes.events ?? 'events.csv'),
    ...more,
  );

describe('rungs backtest', () => {
  it('[TLS-3] says what would have escalated, how early, and how much noise, as JSON', async () => {
    const { code, out, err } = await runBacktest({}, '--json');
    expect(err).toBe('');
    expect(code).toBe(0);
    const { seconds, ...report } = JSON.parse(out) as { seconds: number };
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(report).toEqual({
      tickets: 4,
      events: 10,
      badRows: [{ line: 11, reason: 'at is "2026-01-01T00:xx", not a time of the form ISO.' }],
      escalated: 2,
      byLevel: { 1: 1, 2: 1 },
      breaches: { total: 2, caught: 1, missed: 1, leadHours: { p50: 3.833, p90: 3.833 } },
      noise: { escalatedWithoutBreach: 1 },
    });
  });

  it('[TLS-3] and in words', async () => {
    const { out } = await runBacktest();
    expect(out).toMatch(/4 tickets, 10 events/);
    expect(out).toMatch(/level 2: 1/);
    expect(out).toMatch(/2: 1 caught, 1 missed/);
    expect(out).toMatch(/line 11: at is/);
  });

  it.each<readonly [name: string, changes: Parameters<typeof runBacktest>[0], words: readonly string[]]>([
    ['a missing log', { events: 'none.csv' }, ['none.csv: There is no such file.']],
    ['a log with a missing column', { events: 'short.csv' }, ['short.csv:1: The column “priority” is missing.']],
    ['a truncated gzip', { events: 'truncated.csv.gz' }, ['truncated.csv.gz: The gzip file ends in the middle']],
    [
      'a broken policy, with every fault and its line',
      { policy: 'broken.yaml' },
      ['broken.yaml:10:', 'triggers[0].after', 'paths[0].levels[1].grup', 'Did you mean “group”?'],
    ],
    ['a missing policy', { policy: 'none.yaml' }, ['none.yaml: There is no such file.']],
    ['a policy for a mapping', { mapping: 'policy.yaml' }, ['policy.yaml:', 'mapping: This is missing.']],
  ])('refuses %s, with where, why and remedy, and prints nothing else', async (_name, changes, words) => {
    const { code, out, err } = await runBacktest(changes, '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const word of words) expect(err).toContain(word);
  });

  it.each<readonly [name: string, args: readonly string[], why: string]>([
    ['no command', [], 'No command was given.'],
    ['a command that does not exist', ['escalate'], 'There is no command “escalate”.'],
    ['no policy', ['backtest', 'x'], '--policy FILE is missing.'],
    ['no log', ['backtest'], 'EVENTS is missing.'],
    ['no mapping to play with', ['backtest', '--policy', 'none.yaml', 'x'], '--mapping FILE is missing.'],
    ['an unknown option', ['backtest', '--polcy', 'x', 'y'], "Unknown option '--polcy'"],
    ['no mapping to measure with', ['metrics', 'x'], '--mapping FILE is missing.'],
    ['two policies to validate', ['validate', 'a', 'b'], '“b” is one argument too many.'],
  ])('says what is wrong with %s, and how it is used', async (_name, args, why) => {
    const { code, out, err } = await ranRungs(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(why);
    expect(err).toContain('rungs backtest --policy FILE');
  });
});

const LINES = `${SMALL_MAPPING}group: { column: group }
level: { column: group, endings: { ' 2nd': 2, ' 3rd': 3 }, otherwise: 1 }
acknowledged: [{ state: [Work] }]
`;
/** Rises after 30 min and falls; skips after 2 h; starts at level 2; a row at a wrong time. */
const MOVES = `id,at,priority,state,group
A,2026-01-01T00:00Z,1,New,Desk
A,2026-01-01T00:30Z,1,Work,Web 2nd
A,2026-01-01T01:00Z,1,Done,Desk
B,2026-01-01T00:00Z,1,Work,Desk
B,2026-01-01T02:00Z,1,Done,Kernel 3rd
C,2026-01-01T00:00Z,1,New,Web 2nd
C,2026-01-01T09:99Z,1,Done,Web 2nd
`;

describe('rungs metrics', () => {
  const metrics = (mapping: string, events: string, ...more: string[]) =>
    ranRungs('metrics', '--mapping', at(mapping), at(events), ...more);

  it('[MET-3] [MET-R1] prints one line of JSON, its keys always in the same order', async () => {
    await writeFile(at('lines.yaml'), LINES);
    await writeFile(at('moves.csv'), MOVES);
    const { code, out, err } = await metrics('lines.yaml', 'moves.csv', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      `${JSON.stringify({
        cases: 3,
        events: 6,
        startLevel: { 1: 2, 2: 1 },
        maxLevel: { 2: 2, 3: 1 },
        moves: { up: { '1->2': 1, '1->3': 1 }, down: 1, skip: 1 },
        pingPong: 1,
        timeToEscalate: { n: 2, mean: 1.25, median: 1.25, p90: 1.85 },
        timeToAcknowledge: { n: 2, mean: 0.25, median: 0.25, p90: 0.45 },
        density: 0.666667,
        groupPingPong: 1,
        notMeasured: [],
        badRows: [{ line: 8, reason: 'at is "2026-01-01T09:99Z", not a time of the form ISO.' }],
      })}\n`,
    );
    const words = (await metrics('lines.yaml', 'moves.csv')).out;
    expect(words).toContain('1->2: 1, 1->3: 1');
    expect(words).toContain('2 cases: mean 1.3 h, median 1.3 h, p90 1.9 h');
    expect(words).toContain('line 8: at is');
  });

  it('[MET-3] says what a log cannot answer, and makes nothing up', async () => {
    const { code, out } = await metrics('mapping.yaml', 'events.csv', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      cases: 4,
      events: 10,
      startLevel: null,
      maxLevel: null,
      moves: { up: null, down: null, skip: null },
      pingPong: null,
      timeToEscalate: { n: null, mean: null, median: null, p90: null },
      timeToAcknowledge: { n: null, mean: null, median: null, p90: null },
      groupPingPong: null,
      notMeasured: [
        { because: 'The mapping “Small log” has no level.' },
        { measures: ['timeToAcknowledge'] },
        { measures: ['groupPingPong'] },
      ],
    });
    expect((await metrics('mapping.yaml', 'events.csv')).out).toContain('Not measured   startLevel');
  });

  it.each<readonly [name: string, mapping: string, events: string, word: string]>([
    ['a missing log', 'mapping.yaml', 'none.csv', 'none.csv: There is no such file.'],
    ['a log with a missing column', 'mapping.yaml', 'short.csv', 'The column “priority” is missing.'],
    ['a truncated gzip', 'mapping.yaml', 'truncated.csv.gz', 'The gzip file ends in the middle'],
    ['a policy for a mapping', 'policy.yaml', 'events.csv', 'mapping: This is missing.'],
  ])('refuses %s', async (_name, mapping, events, word) => {
    const { code, out, err } = await metrics(mapping, events, '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(word);
  });
});

describe('rungs validate', () => {
  it('passes a good policy', async () => {
    expect(await ranRungs('validate', at('starter.yaml'))).toMatchObject({ code: 0, err: '' });
  });

  it('passes the example policy that comes with it', async () => {
    const example = fileURLToPath(new URL('../policies/service-desk.yaml', import.meta.url));
    expect(await ranRungs('validate', example)).toMatchObject({ code: 0, err: '' });
    expect(await readFile(example, 'utf8')).toContain('rungs: 1');
  });

  it('[POL1] lists every fault, for people', async () => {
    const { code, out, err } = await ranRungs('validate', at('broken.yaml'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/broken\.yaml:10:\d+: triggers\[0\]\.after: /);
    expect(err).toContain('3 faults.');
  });

  it('[POL1] and for programs', async () => {
    const { code, out } = await ranRungs('validate', at('broken.yaml'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, faults: [{ path: 'triggers[0].after', line: 10 }, {}, {}] });
  });
});
