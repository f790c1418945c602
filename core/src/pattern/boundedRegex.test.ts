import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileRegex } from './boundedRegex';
import type { BoundedRegex } from './boundedRegex';
import { isFault } from './regexSyntax';

function regex(source: string): BoundedRegex {
  const compiled = compileRegex(source);
  if (isFault(compiled)) throw new Error(`${source}: ${compiled.reason}`);
  return compiled;
}

describe('[RTE1] a pattern matches the whole value', () => {
  it.each([
    { row: 'a plain text', pattern: 'prod', yes: ['prod'], no: ['', 'pro', 'prods', 'Prod'] },
    { row: 'the empty pattern', pattern: '', yes: [''], no: ['a'] },
    { row: 'alternatives', pattern: 'team-(A|B)', yes: ['team-A', 'team-B'], no: ['team-C', 'team-A|B'] },
    { row: 'an empty alternative', pattern: 'a(b|)', yes: ['a', 'ab'], no: ['abb', 'b'] },
    { row: 'any text, also none', pattern: '.*', yes: ['', 'x', 'x y'], no: ['a\nb'] },
    { row: 'any text with its line ends', pattern: '(?s).*', yes: ['a\nb'], no: [] },
    { row: 'a tail', pattern: '.*quux', yes: ['quux', 'foo-quux'], no: ['quux2'] },
    { row: 'anchors of its own inside', pattern: '^[12]$', yes: ['1', '2'], no: ['3', '12', ''] },
    { row: 'an anchor that can never hold', pattern: 'a^b', yes: [], no: ['ab', 'a^b'] },
    { row: 'at least one', pattern: '[0-9]+', yes: ['7', '007'], no: ['', '7a'] },
    { row: 'so many times', pattern: 'a{2,3}', yes: ['aa', 'aaa'], no: ['a', 'aaaa'] },
    { row: 'exactly so many times', pattern: '(ab){2}', yes: ['abab'], no: ['ab', 'ababab'] },
    { row: 'at least so many times', pattern: 'a{2,}', yes: ['aa', 'aaaaa'], no: ['a'] },
    { row: 'never', pattern: 'a{0}b', yes: ['b'], no: ['ab'] },
    { row: 'a brace that counts nothing', pattern: 'a{,2}', yes: ['a{,2}'], no: ['aa'] },
    { row: 'a lazy repeat matches the same texts', pattern: 'a+?b??', yes: ['a', 'aab'], no: ['b'] },
    { row: 'a class that excludes', pattern: '[^a-c]', yes: ['d', '-'], no: ['a', '', 'dd'] },
    { row: 'a class that begins with its own sign', pattern: '[]a-]+', yes: [']-a'], no: ['b'] },
    { row: 'named classes', pattern: '[[:upper:]][[:^digit:]]\\d', yes: ['Ax1'], no: ['ax1', 'A11'] },
    { row: 'word characters and the others', pattern: '\\w+\\W\\S\\s\\D', yes: ['a_1-x y'], no: ['a-x1y'] },
    { row: 'a word’s edge', pattern: 'pay\\b.*', yes: ['pay', 'pay roll'], no: ['payroll'] },
    { row: 'inside a word', pattern: 'pay\\B.*', yes: ['payroll'], no: ['pay', 'pay roll'] },
    { row: 'whatever the case', pattern: '(?i)prod-É', yes: ['PROD-é', 'prod-É'], no: ['prod-e'] },
    { row: 'whatever the case, in one group', pattern: 'a(?i:b[c-d])e', yes: ['aBDe', 'abce'], no: ['Abce', 'abcE'] },
    { row: 'the case counts again', pattern: '(?i)a(?-i)b', yes: ['Ab', 'ab'], no: ['aB'] },
    { row: 'signs as characters', pattern: 'a\\.b\\\\\\(', yes: ['a.b\\('], no: ['axb\\('] },
    { row: 'a quoted stretch', pattern: '\\Qa.b*\\E+', yes: ['a.b*', 'a.b**'], no: ['a.b', 'axb*', 'a.b*a.b*'] },
    { row: 'characters by number', pattern: '\\x41\\x{1F600}\\n', yes: ['A😀\n'], no: ['A'] },
    { row: 'a character beyond the first plane is one', pattern: '.', yes: ['😀', 'ä'], no: ['ab'] },
    { row: 'named groups', pattern: '(?P<team>a)(?<env>b)', yes: ['ab'], no: ['a'] },
  ])('$row: $pattern', ({ pattern, yes, no }) => {
    const { matches } = regex(pattern);
    expect(yes.filter((text) => !matches(text))).toEqual([]);
    expect(no.filter((text) => matches(text))).toEqual([]);
  });
});

describe('[RTE1] refuses with place and reason', () => {
  it.each([
    { row: 'a look ahead', pattern: 'a(?=b)', at: 1, reason: '“(?=b”' },
    { row: 'a look behind', pattern: '(?<=a)b', at: 0, reason: '“(?<=”' },
    { row: 'a reference back', pattern: '(a)\\1', at: 3, reason: 'refers back' },
    { row: 'a Unicode class', pattern: '\\pL', at: 0, reason: '“\\p” is not known' },
    { row: 'a group that is not closed', pattern: 'a(b', at: 1, reason: 'not closed' },
    { row: 'a group that was never opened', pattern: 'a)b', at: 1, reason: 'closes no group' },
    { row: 'a class that is not closed', pattern: 'x[a-', at: 1, reason: 'not closed' },
    { row: 'a range backwards', pattern: '[z-a]', at: 1, reason: 'backwards' },
    { row: 'a repeat of nothing', pattern: '*a', at: 0, reason: 'repeats nothing' },
    { row: 'a repeat of a repeat', pattern: 'ba**', at: 1, reason: 'is repeated' },
    { row: 'a backslash at the end', pattern: 'a\\', at: 1, reason: 'ends the pattern' },
    { row: 'more repeats than RE2 allows', pattern: 'a{1001}', at: 1, reason: 'out of range' },
    { row: 'a repeat with its limits swapped', pattern: 'a{3,2}', at: 1, reason: 'out of range' },
    { row: 'repeats that multiply', pattern: '((a{100}){100}){100}', at: 0, reason: 'too large' },
    { row: 'a character that does not exist', pattern: '\\x{110000}', at: 0, reason: 'beyond the last' },
    { row: 'too long a pattern', pattern: 'a'.repeat(1001), at: 1000, reason: 'longer than' },
    { row: 'groups without end', pattern: '('.repeat(200), at: 100, reason: 'nested' },
  ])('$row', ({ pattern, at, reason }) => {
    const fault = compileRegex(pattern);
    expect(fault).toMatchObject({ at, reason: expect.stringContaining(reason), remedy: expect.any(String) });
  });
});

describe('[RTE1] laws', () => {
  it.each(['(a*)*b', '(a|a)*b', '(a|aa)+b', '(.*)(.*)(.*)b', '(a?){50}a{50}b'])(
    '%s does not explode on a long text that nearly matches',
    (pattern) => {
      expect(regex(pattern).matches('a'.repeat(5_000))).toBe(false);
    },
  );

  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '', '\\w', '^', '$', '\\b'),
      fc.tuple(tie('pattern'), tie('pattern')).map(([x, y]) => `${x}${y}`),
      fc.tuple(tie('pattern'), tie('pattern')).map(([x, y]) => `(${x}|${y})`),
      fc
        .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?'))
        .map(([x, repeat]) => `(?:${x})${repeat}`),
    ),
  }));

  it('agrees with the backtracking engine of the platform', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 6 });
    fc.assert(
      fc.property(pattern, fc.array(texts, { minLength: 1, maxLength: 8 }), (source, tried) => {
        const { matches } = regex(source);
        const platform = new RegExp(`^(?:${source})$`);
        for (const text of tried) expect([source, text, matches(text)]).toEqual([source, text, platform.test(text)]);
      }),
      { numRuns: 500 },
    );
  });

  it('answers any text at all with a pattern or a fault inside it', () => {
    const signs = fc.constantFrom(...'()[]{}|*+?\\^$.-:=!<>PQEidwbxpz019,a😀'.match(/./gu)!);
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(signs, fc.string({ maxLength: 1 })), maxLength: 20 }), (source) => {
        const compiled = compileRegex(source);
        if (isFault(compiled)) expect(compiled.at).toBeLessThanOrEqual(source.length);
        else expect(typeof compiled.matches(source)).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});
