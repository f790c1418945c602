import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { VectorFile } from './adapter';
import { main } from './main';
import { adapterFor, playFile } from './runner';

const shared = fileURLToPath(new URL('../../../../shared/vectors', import.meta.url));
const published = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.json')) : [];
/** What no escalation policy is about: alerts closed by their age, updates to who acted on an alert. */
const notOurs: { readonly [file: string]: readonly string[] } = {
  'escalation-timelines.json': ['auto-close', 'status-expire'],
};

const open24 = (source: string, more: object) => ({
  id: 'a',
  source: { repo: source },
  op: 'add',
  calendar: { timeZone: 'UTC', week: { mon: [['09:00', '17:00']] } },
  start: '2026-11-16T16:00:00Z',
  ...more,
});
const file = (...vectors: unknown[]): string => JSON.stringify({ schema: {}, vectors });

if (published.length === 0) it.skip('plays the published vectors (needs ../shared)', () => undefined);
else {
  describe('[CAL1][CAL2][CAL3][CAL4][SLA1][SLA2][SLA4][RTE1] the published vectors', () => {
    it.each(published)('%s: every one agrees', (name) => {
      const { failures, skips, passed } = playFile(name, readFileSync(join(shared, name), 'utf8'));
      expect(failures).toEqual([]);
      expect(skips.map(({ id }) => id)).toEqual(notOurs[name] ?? []);
      expect(passed).toBeGreaterThan(15);
    });

    it.each(published)('%s is known by its vectors, whatever its name', (name) => {
      const { vectors } = JSON.parse(readFileSync(join(shared, name), 'utf8')) as VectorFile;
      expect(adapterFor({ name: 'more.json', vectors })?.kind).toBe(name.replace('.json', ''));
    });
  });
}

describe('[CAL3] what is due at closing follows the source, not the case', () => {
  it.each([
    { repo: 'zendesk/biz', due: '2026-11-23T09:00:00Z' },
    { repo: 'zammad/zammad', due: '2026-11-23T09:00:00Z' },
    { repo: 'glpi-project/glpi', due: '2026-11-16T17:00:00Z' },
    { repo: 'znuny/Znuny', due: '2026-11-16T17:00:00Z' },
    { repo: 'somebody/else', due: '2026-11-16T17:00:00Z' },
  ])('$repo: $due', ({ repo, due }) => {
    const { failures } = playFile(
      'x.json',
      file(open24(repo, { durationSeconds: 3600, expected: '2000-01-01T00:00:00Z' })),
    );
    expect(failures).toEqual([{ id: 'a', expected: '2000-01-01T00:00:00Z', got: due }]);
  });
});

describe('the runner', () => {
  const good = open24('', { durationSeconds: 60, expected: '2026-11-16T16:01:00Z' });

  it.each([
    { row: 'no JSON', text: '{', id: '(file)', says: 'This is no JSON' },
    { row: 'no object', text: '[]', id: '(file)', says: 'The file is no object' },
    { row: 'no vectors', text: '{"schema":{}}', id: '(file)', says: 'no list `vectors`' },
    { row: 'a vector without id', text: file(good, { op: 'add' }), id: '(vector 1)', says: 'no object with an `id`' },
    { row: 'an id twice', text: file(good, good), id: 'a', says: 'an id that an earlier vector has' },
    {
      row: 'an unknown zone',
      text: file({ ...good, calendar: { ...good.calendar, timeZone: 'Mars/Olympus' } }),
      id: 'a',
      says: 'timeZone: "Mars/Olympus" found; the IANA name of a zone belongs there.',
    },
    {
      row: 'a date that does not exist',
      text: file({ ...good, start: '2026-02-30T00:00:00Z' }),
      id: 'a',
      says: 'start: "2026-02-30T00:00:00Z" found',
    },
    { row: 'nothing expected', text: file({ ...good, expected: undefined }), id: 'a', says: 'expected: missing' },
    {
      row: 'a calendar that never opens',
      text: file({ ...good, calendar: { timeZone: 'UTC', week: {} } }),
      id: 'a',
      says: 'No answer: A calendar that never opens',
    },
  ])('says of $row what and where, and goes on', ({ text, id, says }) => {
    const { failures } = playFile('business-hours.json', text);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ id, got: expect.stringContaining(says) });
  });

  it('accepts what lies within the tolerance, and no more', () => {
    const late = (seconds: number) => ({
      ...good,
      id: `late ${seconds}`,
      expected: `2026-11-16T16:01:${seconds}Z`,
      tolerateSeconds: 59,
    });
    const text = file(late(59), { ...late(10), tolerateSeconds: 9 });
    expect(playFile('business-hours.json', text)).toMatchObject({ passed: 1, failures: [{ id: 'late 10' }] });
  });

  it('counts a peculiarity of the source that it does not share as skipped, with the reason', () => {
    const odd = { ...good, expected: '2026-11-16T18:00:00Z', quirk: 'rounds up' };
    expect(playFile('business-hours.json', file(odd, { ...good, id: 'b', quirk: 'none here' }))).toMatchObject({
      passed: 1,
      failed: 0,
      skips: [{ id: 'a', reason: 'Peculiar to its source: rounds up. Ours is "2026-11-16T16:01:00Z".' }],
    });
  });

  it('prints per file what passed, failed and was skipped; with --json one line; and exits with 1 on a failure', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rungs-vectors-'));
    try {
      writeFileSync(
        join(folder, 'business-hours.json'),
        file(good, { ...good, id: 'b', expected: '2026-11-16T16:02:00Z' }),
      );
      writeFileSync(join(folder, 'else.json'), file({ id: 'c' }));
      const said: string[] = [];
      expect(main([folder], (line) => said.push(line))).toBe(1);
      expect(said).toEqual([
        'business-hours.json          1 passed, 1 failed, 0 skipped',
        '  failed b: expected 2026-11-16T16:02:00Z, got 2026-11-16T16:01:00Z',
        'else.json                    0 passed, 0 failed, 1 skipped',
        '  skipped 1: Nothing here plays vectors of this kind yet. (c)',
      ]);
      const json: string[] = [];
      expect(main([folder, '--json'], (line) => json.push(line))).toBe(1);
      expect(json.map((line) => JSON.parse(line) as unknown)).toEqual([
        {
          files: [
            {
              file: 'business-hours.json',
              passed: 1,
              failed: 1,
              skipped: 0,
              failures: [{ id: 'b', expected: '2026-11-16T16:02:00Z', got: '2026-11-16T16:01:00Z' }],
            },
            { file: 'else.json', passed: 0, failed: 0, skipped: 1, failures: [] },
          ],
        },
      ]);
      writeFileSync(join(folder, 'business-hours.json'), file(good));
      expect(main([folder], () => undefined)).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
