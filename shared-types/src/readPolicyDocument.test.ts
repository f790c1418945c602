import { describe, expect, it } from '@jest/globals';
import { readPolicyDocument } from './readPolicyDocument';
import { starterPolicy } from './starterPolicy';
import type { LocatedFault } from './fault';

function faultsOf(text: string): readonly LocatedFault[] {
  const read = readPolicyDocument(text);
  return read.ok ? [] : read.faults;
}

const changed = (from: string, to: string): string => {
  if (!starterPolicy.includes(from)) throw new Error(`The starter policy has no ${from}.`);
  return starterPolicy.replace(from, to);
};

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('[TLS-1][POL1] readPolicyDocument', () => {
  it('reads the starter policy without a fault', () => {
    expect(faultsOf(starterPolicy)).toEqual([]);
  });

  it('reads the same document from JSON', () => {
    const read = readPolicyDocument(starterPolicy);
    if (!read.ok) throw new Error('The starter policy has faults.');
    expect(readPolicyDocument(JSON.stringify(read.document))).toEqual(read);
  });

  it('[POL1] says line and column of a value of the wrong shape', () => {
    const text = changed('after: 15m', 'after: 15');
    const column =
      (text
        .split('\n')
        .find((line) => line.includes('after: 15'))
        ?.indexOf('after') ?? 0) + 1;
    expect(faultsOf(text)).toMatchObject([{ path: 'triggers[0].after', line: lineOf(text, 'after: 15'), column }]);
  });

  it('[POL1] shows a missing key at the entry that lacks it', () => {
    const text = changed(', name: Expert,', ',');
    expect(faultsOf(text)).toMatchObject([{ path: 'people[2].name', line: lineOf(text, '{ id: expert') }]);
  });

  it('[POL1] finds faults of shape all at once', () => {
    const text = changed('after: 15m', 'after: soon')
      .replace('share: 0.75', 'share: most')
      .replace('catchAll:', 'catchall:');
    expect(
      faultsOf(text)
        .map((fault) => fault.path)
        .sort(),
    ).toEqual(['catchAll', 'catchall', 'triggers[0].after', 'triggers[1].share']);
  });

  it('[POL2] finds faults of meaning all at once, each with its line', () => {
    const text = changed('group: second-line', 'group: second-lime').replace('onCall: desk-week', 'onCall: desk-weak');
    expect(faultsOf(text)).toMatchObject([
      { path: expect.stringContaining('groups[0]') as unknown, line: lineOf(text, 'desk-weak') },
      { path: 'paths[0].levels[1].group', line: lineOf(text, 'second-lime') },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['only blanks', ' \n\n'],
    ['a word', 'escalate!'],
    ['a broken bracket', 'rungs: [1\nid: x\n'],
    ['a key twice', 'rungs: 1\nrungs: 1\n'],
    ['an alias without its anchor', 'rungs: *one\n'],
    ['tabs for indentation', 'appliesTo:\n\tpriorities: [1]\n'],
    ['brackets without end', '['.repeat(100_000)],
    [
      'indentation without end',
      Array.from({ length: 5_000 }, (_, i) => `${' '.repeat(i)}a:`)
        .join('\n')
        .slice(0, 1_500_000),
    ],
    ['dashes without end', `${'- '.repeat(50_000)}a`],
    [
      'aliases that multiply',
      [
        'a: &a [x,x,x,x,x,x,x,x,x]',
        ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
      ].join('\n'),
    ],
    ['binary noise', '\u0000\u0001\u0002'],
    ['a second document', `${starterPolicy}---\n${starterPolicy}`],
  ])('refuses %s, and says why', (_name, text) => {
    const faults = faultsOf(text);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect([fault.reason, fault.remedy].join(' ')).toMatch(/\w+.*\./);
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['lines that end as on Windows', (text: string) => text.replace(/\n/g, '\r\n')],
  ])('[POL1] counts lines and columns the same in %s', (_row, written) => {
    const faulty = changed('share: 0.75', 'share: most');
    expect(faultsOf(written(starterPolicy))).toEqual([]);
    expect(faultsOf(written(faulty))).toEqual(faultsOf(faulty));
  });

  it('[POL1] places a fault behind an alias where it is written', () => {
    const text = changed("mon: ['08:00-18:00']", "mon: &day ['08:00-08:00']").replace(
      "tue: ['08:00-18:00']",
      'tue: *day',
    );
    expect(faultsOf(text)).toMatchObject([
      { path: 'calendars[0].week.mon[0]', line: lineOf(text, '&day') },
      { path: 'calendars[0].week.tue[0]', line: lineOf(text, '&day') },
    ]);
  });

  it('[POL1] takes in what a merge key names', () => {
    const first = '- { name: Service desk, group: service-desk, acknowledgeWithin: 15m }';
    const merged = (group: string): string =>
      changed(first, `${first.replace('{', '&desk {')}\n      - { <<: *desk, name: Desk again, group: ${group} }`);
    expect(faultsOf(merged('management'))).toEqual([]);
    expect(faultsOf(merged('nobody'))).toMatchObject([
      { path: 'paths[0].levels[1].group', line: lineOf(merged('nobody'), '<<') },
    ]);
  });

  it('[POL1] shows a key that stands twice, wherever it is', () => {
    const text = changed('zone: UTC', 'zone: UTC\n    zone: UTC');
    expect(faultsOf(text)).toMatchObject([
      { line: lineOf(text, 'zone: UTC') + 1, column: 5, reason: 'The key “zone” stands twice in the same map.' },
    ]);
  });

  it.each([
    ['very many keys', Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['very many aliases', Array.from({ length: 2_000 }, (_, i) => `k${i}: &a${i} 1\nl${i}: *a${i}`).join('\n')],
    ['very many slips', `[${','.repeat(20_000)}`],
    ['a key that every object has', `${starterPolicy}__proto__: { rungs: 1 }\n`],
    ['a list that holds itself', changed('catchAll: [manager]', 'catchAll: &all [*all]')],
  ])('[POL1] refuses %s in bounded time', (_row, text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
  });

  it('places a syntax fault at its line', () => {
    expect(faultsOf('rungs: 1\nid: "open\n')).toMatchObject([{ line: expect.any(Number) as unknown }]);
  });
});
