import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AgainstReport } from './backtestAgainst';
import { ranRungs } from './testing/ranRungs';
import { SMALL_MAPPING, smallPolicy } from './testing/smallLog';

const OLD = smallPolicy('Ten minutes');
const NEW = OLD.replace('after: 10m', 'after: 20m').replace('Ten minutes', 'Twenty minutes');
const NEVER = OLD.replace('after: 10m', 'after: 300d').replace('Ten minutes', 'Never');

/** Taken in time; taken after 15 min; breached at 04:00 and taken by nobody; taken at once and breached. */
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
D,2026-01-01T06:00Z,1,Done
`;
const [HEADER = '', ...LINES] = EVENTS.split('\n');

let directory = '';
const at = (name: string): string => join(directory, name);
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rungs-against-'));
  const files: { readonly [name: string]: string | Buffer } = {
    'mapping.yaml': SMALL_MAPPING,
    'mapping-broken.yaml': SMALL_MAPPING.replace('column: state', 'colum: state'),
    'old.yaml': OLD,
    'new.yaml': NEW,
    'never.yaml': NEVER,
    'old-broken.yaml': OLD.replace('after: 10m', 'after: 10'),
    'new-broken.yaml': NEW.replace('catchAll: [b]', 'catchAll: [c]'),
    'events.csv': EVENTS,
    'header.csv': `${HEADER}\n`,
    'empty.csv': '',
    'short.csv': 'id,at,state\nA,2026-01-01T00:00Z,New\n',
    'one.csv': [HEADER, ...LINES.slice(6, 8), ''].join('\n'),
    'truncated.csv.gz': gzipSync(EVENTS).subarray(0, -20),
    'bad.csv': [HEADER, ...LINES.slice(0, 3), ...Array.from({ length: 1500 }, () => 'E,yesterday,1,New'), ''].join(
      '\n',
    ),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(at(name), text);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Inputs {
  readonly policy?: string;
  readonly against?: string;
  readonly mapping?: string;
  readonly events?: string;
}

const backtest = (
  { policy = 'new.yaml', against = 'old.yaml', mapping = 'mapping.yaml', events = 'events.csv' }: Inputs,
  ...more: readonly string[]
) =>
  ranRungs('backtest', '--policy', at(policy), '--against', at(against), '--mapping', at(mapping), at(events), ...more);

async function report(inputs: Inputs): Promise<AgainstReport> {
  const { code, out, err } = await backtest(inputs, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as AgainstReport;
}

/** People told in these hours of the week; Thursday begins with the 72nd. */
const hours = (told: { readonly [hour: number]: number }): number[] =>
  Array.from({ length: 168 }, (_, hour) => told[hour] ?? 0);
const none = { n: 0, median: null, p90: null };

describe('rungs backtest --against', () => {
  it('[TLS-3] puts both policies side by side, says what differs, and names the tickets to look at', async () => {
    const { seconds, ...found } = await report({});
    expect(seconds).toBeGreaterThanOrEqual(0);
    const breaches = { total: 2, caught: 1, missed: 1 };
    expect(found).toEqual({
      tickets: 4,
      events: 10,
      badRows: [],
      old: {
        policy: { id: 'small', name: 'Ten minutes' },
        escalated: 2,
        byLevel: { 1: 1, 2: 1 },
        breaches: { ...breaches, leadHours: { p50: 3.833, p90: 3.833 } },
        noise: { escalatedWithoutBreach: 1, toldForNothing: 0 },
        told: {
          people: 6,
          atNight: 6,
          atWeekends: 0,
          byGroup: [
            { group: 'One', people: 2, atNight: 2, atWeekends: 0, byHourOfWeek: hours({ 72: 2 }) },
            { group: 'Two', people: 4, atNight: 4, atWeekends: 0, byHourOfWeek: hours({ 72: 3, 76: 1 }) },
          ],
        },
      },
      new: {
        policy: { id: 'small', name: 'Twenty minutes' },
        escalated: 1,
        byLevel: { 2: 1 },
        breaches: { ...breaches, leadHours: { p50: 3.667, p90: 3.667 } },
        noise: { escalatedWithoutBreach: 0, toldForNothing: 0 },
        told: {
          people: 5,
          atNight: 5,
          atWeekends: 0,
          byGroup: [
            { group: 'One', people: 1, atNight: 1, atWeekends: 0, byHourOfWeek: hours({ 72: 1 }) },
            { group: 'Two', people: 4, atNight: 4, atWeekends: 0, byHourOfWeek: hours({ 72: 3, 76: 1 }) },
          ],
        },
      },
      comparison: {
        same: false,
        differences: {
          breachLost: 0,
          breachGained: 0,
          noLongerEscalates: 1,
          newlyEscalates: 0,
          later: 1,
          earlier: 0,
          otherLevel: 0,
          toldOtherwise: 0,
          otherBreach: 0,
          same: 2,
        },
        escalated: { both: 1, onlyOld: 1, onlyNew: 0, neither: 2 },
        timing: { earlier: none, later: { n: 1, median: 0.167, p90: 0.167 }, same: 0 },
        breaches: {
          caughtByBoth: 1,
          gained: 0,
          lost: 0,
          missedByBoth: 1,
          onlyUnderOld: { caught: 0, missed: 0 },
          onlyUnderNew: { caught: 0, missed: 0 },
        },
        leads: { longer: none, shorter: { n: 1, median: 0.167, p90: 0.167 }, same: 0 },
        noise: { both: 0, onlyOld: 1, onlyNew: 0, neither: 3 },
        toldForNothing: { both: 0, onlyOld: 0, onlyNew: 0, neither: 4 },
        levels: { '1->0': 1, '2->2': 1 },
        ticketsToLookAt: [
          {
            difference: 'noLongerEscalates',
            of: 1,
            tickets: [
              {
                ticket: 'B',
                why: 'Old: told 1 Jan 2026, 00:10 UTC by “not-taken”, no breach, up to level 1, 1 told in all. New: nobody told, no breach.',
                old: {
                  toldAt: '2026-01-01T00:10:00.000Z',
                  trigger: 'not-taken',
                  highestLevel: 1,
                  told: 1,
                  breachAt: null,
                  caught: false,
                  leadHours: null,
                  noise: true,
                  toldForNothing: false,
                },
                new: {
                  toldAt: null,
                  trigger: null,
                  highestLevel: 0,
                  told: 0,
                  breachAt: null,
                  caught: false,
                  leadHours: null,
                  noise: false,
                  toldForNothing: false,
                },
              },
            ],
          },
          {
            difference: 'later',
            of: 1,
            tickets: [
              {
                ticket: 'C',
                why: 'Old: told 1 Jan 2026, 00:10 UTC by “not-taken”, 3 h 50 min before its breach, up to level 2, 5 told in all. New: told 1 Jan 2026, 00:20 UTC by “not-taken”, 3 h 40 min before its breach, up to level 2, 5 told in all.',
                old: expect.objectContaining({ caught: true, leadHours: 3.833 }),
                new: expect.objectContaining({ caught: true, leadHours: 3.667 }),
              },
            ],
          },
        ],
      },
      zone: 'UTC',
    });
  });

  it('[TLS-3] says it in words, with the load of each group and the tickets to look at', async () => {
    const { out } = await backtest({});
    expect(out).toContain('“Twenty minutes” (new) against “Ten minutes” (old) on 4 tickets, 10 events');
    expect(out).toContain(
      'would have told people 5 times instead of 6,\ncaught 1 of 2 breaches instead of 1 (0 gained',
    );
    expect(out).toMatch(/Tickets that escalate +2 +1 +-1/);
    expect(out).toMatch(/One +old +2 +\. .* 2\n +new +1 +\. .* 1\n/);
    expect(out).toContain('No longer escalate; the most people told first (1 of 1)\n  B  Old: told 1 Jan 2026');
    expect(out).not.toContain('Bad rows');
  });

  it('[TLS-3] says plainly that there is no difference', async () => {
    const { comparison, old, new: now } = await report({ policy: 'old.yaml' });
    expect(comparison).toMatchObject({ same: true, ticketsToLookAt: [], differences: { same: 4 } });
    expect(old).toEqual(now);
    const { out } = await backtest({ policy: 'old.yaml' });
    expect(out).toContain('No difference: on every one of them both policies tell the same people at the same times.');
  });

  it('[TLS-3] gives for each side what that policy gives alone', async () => {
    const both = await report({});
    for (const [file, side] of [
      ['old.yaml', both.old],
      ['new.yaml', both.new],
    ] as const) {
      const { out } = await ranRungs(
        'backtest',
        '--policy',
        at(file),
        '--mapping',
        at('mapping.yaml'),
        at('events.csv'),
        '--json',
      );
      const { seconds: _seconds, tickets, events, badRows, ...alone } = JSON.parse(out) as { [key: string]: unknown };
      expect({ tickets, events, badRows }).toEqual({
        tickets: both.tickets,
        events: both.events,
        badRows: both.badRows,
      });
      expect(side).toMatchObject(alone);
    }
  });

  it.each<readonly [name: string, inputs: Inputs, words: readonly string[]]>([
    [
      'a policy that never fires',
      { policy: 'never.yaml' },
      ['told people 0 times instead of 6', 'caught 0 of 2 breaches instead of 1 (0 gained, 1 lost)', 'Breaches lost'],
    ],
    ['two policies of which neither fires', { policy: 'never.yaml', against: 'never.yaml' }, ['No difference']],
    ['a log with one ticket', { events: 'one.csv' }, ['on 1 ticket, 2 events', 'later on 1,', 'Told later']],
    ['a log without a ticket', { events: 'header.csv' }, ['on 0 tickets', 'The log has no ticket to compare them on.']],
  ])('[TLS-3] reads %s', async (_name, inputs, words) => {
    const { code, out } = await backtest(inputs);
    expect(code).toBe(0);
    for (const word of words) expect(out).toContain(word);
  });

  it.each<readonly [name: string, inputs: Inputs, words: readonly string[]]>([
    [
      'the faults of both policies and of the mapping, at once',
      { policy: 'new-broken.yaml', against: 'old-broken.yaml', mapping: 'mapping-broken.yaml' },
      ['new-broken.yaml:', 'catchAll[0]', 'old-broken.yaml:10:', 'triggers[0].after', 'mapping-broken.yaml:', 'colum'],
    ],
    [
      'a missing policy beside a broken one',
      { policy: 'none.yaml', against: 'old-broken.yaml' },
      ['none.yaml: There is no such file.', 'old-broken.yaml:10:'],
    ],
    ['a log with a missing column', { events: 'short.csv' }, ['The column “priority” is missing.']],
    ['an empty file', { events: 'empty.csv' }, ['The file is empty.']],
    ['a truncated gzip', { events: 'truncated.csv.gz' }, ['The gzip file ends in the middle']],
  ])('[TLS-3] refuses %s, and prints nothing else', async (_name, inputs, words) => {
    const { code, out, err } = await backtest(inputs, '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const word of words) expect(err).toContain(word);
  });

  it('[TLS-3] lists the first thousand bad rows and counts the others', async () => {
    const { badRows, moreBadRows, tickets } = await report({ events: 'bad.csv' });
    expect([tickets, badRows.length, moreBadRows]).toEqual([1, 1000, 500]);
    expect(badRows[0]).toEqual({ line: 5, reason: 'at is "yesterday", not a time of the form ISO.' });
    const { out } = await backtest({ events: 'bad.csv' });
    expect(out).toContain('Bad rows   1,500, left out:');
    expect(out).toContain('and 1,480 more (--json lists 1,000)');
  });
});
