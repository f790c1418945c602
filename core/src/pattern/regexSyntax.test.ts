import { describe, expect, it } from '@jest/globals';
import { compileRegex } from './boundedRegex';
import { isFault } from './regexSyntax';

function matches(pattern: string, text: string): boolean {
  const compiled = compileRegex(pattern);
  if (isFault(compiled)) throw new Error(`${pattern}: ${compiled.reason}`);
  return compiled.matches(text);
}

/** All characters of the first 300 that a class of one character takes. */
function taken(pattern: string): string {
  const characters = Array.from({ length: 300 }, (_, code) => String.fromCharCode(code));
  return characters.filter((character) => matches(pattern, character)).join('');
}

const codes = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('');
const digits = '0123456789';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = upper.toLowerCase();
const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const inOrder = (text: string): string => [...text].sort().join('');

describe('[RTE1] classes take what RE2’s do', () => {
  it.each([
    ['[[:alnum:]]', digits + upper + lower],
    ['[[:alpha:]]', upper + lower],
    ['[[:ascii:]]', codes(0, 127)],
    ['[[:blank:]]', '\t '],
    ['[[:cntrl:]]', codes(0, 31) + '\u007f'],
    ['[[:digit:]]', digits],
    ['[[:graph:]]', codes(33, 126)],
    ['[[:lower:]]', lower],
    ['[[:print:]]', codes(32, 126)],
    ['[[:punct:]]', signs],
    ['[[:space:]]', '\t\n\v\f\r '],
    ['[[:upper:]]', upper],
    ['[[:word:]]', `${digits}${upper}_${lower}`],
    ['[[:xdigit:]]', `${digits}ABCDEFabcdef`],
    ['\\d', digits],
    ['\\w', `${digits}${upper}_${lower}`],
    ['\\s', '\t\n\f\r '],
    ['[\\d_]', `${digits}_`],
    ['[a-c]', 'abc'],
    ['[a-a]', 'a'],
    ['[a\\-c]', '-ac'],
    ['[]-]', '-]'],
    ['[\\]\\n]', '\n]'],
    ['[:a]', ':a'],
    ['[[:nonsense]', ':[enos'],
    ['(?i)[a-c]', 'ABCabc'],
    ['(?i)k', 'Kk'],
  ])('%s', (pattern, expected) => {
    expect(taken(pattern)).toBe(inOrder(expected));
  });

  it.each([
    ['\\D', '\\d'],
    ['\\W', '\\w'],
    ['\\S', '\\s'],
    ['[^a-c]', '[a-c]'],
    ['[[:^alpha:]]', '[[:alpha:]]'],
    ['[^\\d_]', '[\\d_]'],
  ])('%s takes exactly what %s does not', (pattern, opposite) => {
    const others = new Set(taken(opposite));
    expect(taken(pattern)).toBe([...codes(0, 299)].filter((character) => !others.has(character)).join(''));
  });

  it.each([
    ['\\a', '\u0007'],
    ['\\f', '\f'],
    ['\\t', '\t'],
    ['\\n', '\n'],
    ['\\r', '\r'],
    ['\\v', '\v'],
    ['\\x41', 'A'],
    ['\\x7e', '~'],
    ['\\x{41}', 'A'],
    ['\\x{10FFFF}', '\u{10ffff}'],
    ['\\x{ffff}', '\uffff'],
    ['\\0', '\0'],
    ['\\07', '\u0007'],
    ['\\052', '*'],
    ['\\_', '_'],
    ['\\😀', '😀'],
    ['\uffff', '\uffff'],
    ['\u{10000}', '\u{10000}'],
    ['[\u{10000}-\u{10fff}]', '\u{10abc}'],
    ['\\Aa\\z', 'a'],
    ['\\Qa.*', 'a.*'],
    ['\\Q\\E', ''],
    ['(?s-i).', '\n'],
    ['(?i)ß', 'ß'],
    ['(?:)', ''],
    ['(?is:A.)', 'a\n'],
    ['a{2}{', 'aa{'],
  ])('%j is %j', (pattern, text) => {
    expect(matches(pattern, text)).toBe(true);
  });

  it.each([
    ['(?i)ß', 'SS'],
    ['\\Aa', 'ba'],
    ['(?-s).', '\n'],
    ['(?s)(?-s:.)', '\n'],
    ['\\x41', 'x41'],
    ['.', '\n'],
  ])('%j is not %j', (pattern, text) => {
    expect(matches(pattern, text)).toBe(false);
  });
});

describe('[RTE1] a fault says where, why and what to write instead', () => {
  it.each<readonly [pattern: string, at: number, reason: string, remedy: string]>([
    ['a'.repeat(1001), 1000, 'The pattern is longer than 1000 characters.', 'Split it over several routes.'],
    ['a)b', 1, 'A “)” closes no group.', 'Remove it, or write \\) for the character.'],
    ['ba**', 1, 'A repetition is repeated.', 'Put the inner one in a group: (?:a*)*.'],
    ['a{1001}', 1, 'The repetition {1001} is out of range.', 'Repeat at most 1000 times, the smaller number first.'],
    [
      'a{1,1001}',
      1,
      'The repetition {1,1001} is out of range.',
      'Repeat at most 1000 times, the smaller number first.',
    ],
    ['a{3,2}', 1, 'The repetition {3,2} is out of range.', 'Repeat at most 1000 times, the smaller number first.'],
    ['a{1001,}', 1, 'The repetition {1001,} is out of range.', 'Repeat at most 1000 times, the smaller number first.'],
    ['*', 0, 'A repetition repeats nothing.', 'Put what it repeats before it, or a backslash for the sign.'],
    ['a|+', 2, 'A repetition repeats nothing.', 'Put what it repeats before it, or a backslash for the sign.'],
    ['(?', 0, 'The group “(?” is not known here.', lookaround()],
    ['(?=a)', 0, 'The group “(?=a” is not known here.', lookaround()],
    ['(?)', 0, 'The group “(?)” is not known here.', lookaround()],
    ['(?m)', 0, 'The group “(?m)” is not known here.', lookaround()],
    ['x(?<1>a)', 1, 'The group “(?<1” is not known here.', lookaround()],
    ['('.repeat(101), 100, 'Groups are nested more than 100 deep.', 'Take some of them apart.'],
    ['a(b', 1, 'A group is not closed.', 'Add the missing “)”, or write \\( for the character.'],
    ['x[a', 1, 'A class is not closed.', 'Add the missing “]”, or write \\[ for the character.'],
    ['[z-a]', 1, 'A range runs backwards.', 'Write the lower character first: [a-z].'],
    ['a\\', 1, 'A backslash ends the pattern.', 'Write \\\\ for the character.'],
    ['(a)\\1', 3, '“\\1” refers back to a group.', 'Bounded patterns cannot; name the texts one by one.'],
    ['\\pL', 0, '“\\p” is not known here.', 'Write the character itself, a class such as [a-z], or \\x41.'],
    ['\\x{110000}', 0, '“\\x{110000}” is beyond the last character.', 'The last one is \\x{10FFFF}.'],
    [
      '((a{100}){100}){100}',
      0,
      'The pattern is too large once its repetitions are written out.',
      'Repeat less often, or split it over several routes.',
    ],
  ])('%j at %d', (pattern, at, reason, remedy) => {
    expect(compileRegex(pattern)).toEqual({ at, reason, remedy });
  });

  it('takes what is just within its limits', () => {
    for (const pattern of ['a'.repeat(1000), 'a{1000}', 'a{0,1000}', 'a{1000,}'])
      expect(matches(pattern, 'a'.repeat(1000))).toBe(true);
    expect(matches('a{999}', 'a'.repeat(1000))).toBe(false);
    expect(matches(`${'('.repeat(100)}a${')'.repeat(100)}`, 'a')).toBe(true);
    // Groups beside one another are not nested.
    expect(matches('(a)'.repeat(150), 'a'.repeat(150))).toBe(true);
    expect(matches('(?:a{2}){500}', 'a'.repeat(1000))).toBe(true);
    expect(matches('a{1000}b{1000}', 'a'.repeat(1000) + 'b'.repeat(1000))).toBe(true);
    expect(isFault(compileRegex('a{1000}b{1000}c'))).toBe(true);
  });

  it('refuses repeats of nothing that would be walked through for ever', () => {
    expect(isFault(compileRegex('(((?:){1000}){1000}){1000}'))).toBe(true);
    expect(matches('(?:){1000}', '')).toBe(true);
  });
});

function lookaround(): string {
  return 'Lookaround does not exist in bounded patterns: write (…), (?:…) or (?i), and !~ for “does not match”.';
}
