/**
 * RE2's syntax (https://github.com/google/re2/wiki/Syntax) read into a tree: characters, classes,
 * groups, alternatives, repeats, anchors and the flags `i` and `s`. Lookaround and back references
 * do not exist there; Unicode classes (`\p{…}`) and the flags `m` and `U` are refused.
 */
export type RegexNode =
  | { readonly kind: 'one'; readonly accepts: (code: number) => boolean }
  | { readonly kind: 'assertion'; readonly holds: (text: string, index: number) => boolean }
  | { readonly kind: 'sequence'; readonly of: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly of: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly of: RegexNode; readonly min: number; readonly max: number };

export interface RegexFault {
  /** The character of the pattern, from 0. */
  readonly at: number;
  readonly reason: string;
  readonly remedy: string;
}

const LENGTH_MAX = 1000;
const DEPTH_MAX = 100;
const REPEATS_MAX = 1000;

interface Reading {
  readonly source: string;
  at: number;
  depth: number;
  flags: Flags;
  fault?: RegexFault;
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotTakesNewline: boolean;
}

const nothing: RegexNode = { kind: 'sequence', of: [] };

export function isFault(parsed: object): parsed is RegexFault {
  return 'reason' in parsed;
}

export function parseRegex(source: string): RegexNode | RegexFault {
  if (source.length > LENGTH_MAX) {
    return {
      at: LENGTH_MAX,
      reason: `The pattern is longer than ${LENGTH_MAX} characters.`,
      remedy: 'Split it over several routes.',
    };
  }
  const reading: Reading = { source, at: 0, depth: 0, flags: { ignoreCase: false, dotTakesNewline: false } };
  const node = readChoice(reading);
  if (!reading.fault && reading.at < source.length) {
    fail(reading, 'A “)” closes no group.', 'Remove it, or write \\) for the character.');
  }
  return reading.fault ?? node;
}

/** The first fault stays; the reader moves to the end, so that every loop stops. */
function fail(reading: Reading, reason: string, remedy: string, at = reading.at): RegexNode {
  reading.fault ??= { at, reason, remedy };
  reading.at = reading.source.length;
  return nothing;
}

function peek(reading: Reading, ahead = 0): string {
  return reading.source.charAt(reading.at + ahead);
}

function take(reading: Reading, text: string): boolean {
  if (!reading.source.startsWith(text, reading.at)) return false;
  reading.at += text.length;
  return true;
}

function takeCode(reading: Reading): number {
  const code = reading.source.codePointAt(reading.at) ?? 0;
  reading.at += code > 0xffff ? 2 : 1;
  return code;
}

function readChoice(reading: Reading): RegexNode {
  const branches = [readSequence(reading)];
  while (take(reading, '|')) branches.push(readSequence(reading));
  return branches.length === 1 ? (branches[0] ?? nothing) : { kind: 'choice', of: branches };
}

function readSequence(reading: Reading): RegexNode {
  const parts: RegexNode[] = [];
  while (reading.at < reading.source.length && peek(reading) !== '|' && peek(reading) !== ')') {
    const start = reading.at;
    const atoms = take(reading, '\\Q') ? readQuoted(reading) : [readAtom(reading)];
    const last = atoms.pop();
    parts.push(...atoms);
    // A repetition is of the last character alone, in a quoted stretch too.
    if (last) parts.push(readRepeats(reading, last, start));
  }
  return { kind: 'sequence', of: parts };
}

function readRepeats(reading: Reading, atom: RegexNode, start: number): RegexNode {
  const repeat = readRepeat(reading);
  if (!repeat) return atom;
  // Fewest or most: the same texts match as a whole.
  take(reading, '?');
  if (readRepeat(reading)) {
    return fail(reading, 'A repetition is repeated.', 'Put the inner one in a group: (?:a*)*.', start);
  }
  return { kind: 'repeat', of: atom, ...repeat };
}

interface Repeat {
  readonly min: number;
  readonly max: number;
}

function readRepeat(reading: Reading): Repeat | undefined {
  if (take(reading, '*')) return { min: 0, max: Infinity };
  if (take(reading, '+')) return { min: 1, max: Infinity };
  if (take(reading, '?')) return { min: 0, max: 1 };
  const counted = /^\{(\d{1,6})(,(\d{0,6}))?\}/.exec(reading.source.slice(reading.at, reading.at + 16));
  // RE2 reads any other brace as a character.
  if (!counted) return undefined;
  const min = Number(counted[1]);
  const max = counted[2] === undefined ? min : counted[3] ? Number(counted[3]) : Infinity;
  if (max < min || min > REPEATS_MAX || (max !== Infinity && max > REPEATS_MAX)) {
    fail(
      reading,
      `The repetition ${counted[0]} is out of range.`,
      `Repeat at most ${REPEATS_MAX} times, the smaller number first.`,
    );
    return undefined;
  }
  reading.at += counted[0].length;
  return { min, max };
}

function readAtom(reading: Reading): RegexNode {
  switch (peek(reading)) {
    case '(':
      return readGroup(reading);
    case '[':
      return readClass(reading);
    case '\\':
      return readEscape(reading);
    case '.':
      reading.at += 1;
      return anything(reading.flags);
    case '^':
      reading.at += 1;
      return atStart;
    case '$':
      reading.at += 1;
      return atEnd;
    case '*':
    case '+':
    case '?':
      return fail(
        reading,
        'A repetition repeats nothing.',
        'Put what it repeats before it, or a backslash for the sign.',
      );
    default:
      return literal(takeCode(reading), reading.flags);
  }
}

function readGroup(reading: Reading): RegexNode {
  const start = reading.at;
  const outer = reading.flags;
  if (reading.depth >= DEPTH_MAX) {
    return fail(reading, `Groups are nested more than ${DEPTH_MAX} deep.`, 'Take some of them apart.');
  }
  reading.at += 1;
  // `(?i)` holds to the end of the group around it.
  if (take(reading, '?') && readGroupKind(reading, start) === 'onlyFlags') return nothing;
  reading.depth += 1;
  const inside = readChoice(reading);
  reading.depth -= 1;
  reading.flags = outer;
  if (!take(reading, ')')) {
    return fail(reading, 'A group is not closed.', 'Add the missing “)”, or write \\( for the character.', start);
  }
  return inside;
}

/** Reads what follows `(?`: a name, `:`, or flags. */
function readGroupKind(reading: Reading, start: number): 'group' | 'onlyFlags' {
  const rest = reading.source.slice(reading.at);
  const named = /^P?<[A-Za-z_]\w*>/.exec(rest);
  if (named) {
    reading.at += named[0].length;
    return 'group';
  }
  const flagged = /^([is]*)(?:-([is]+))?([:)])/.exec(rest);
  if (!flagged || flagged[0] === ')') {
    fail(
      reading,
      `The group “(?${rest.slice(0, 2)}” is not known here.`,
      'Lookaround does not exist in bounded patterns: write (…), (?:…) or (?i), and !~ for “does not match”.',
      start,
    );
    return 'onlyFlags';
  }
  reading.at += flagged[0].length;
  reading.flags = flagsAfter(reading.flags, flagged[1] ?? '', flagged[2] ?? '');
  return flagged[3] === ')' ? 'onlyFlags' : 'group';
}

function flagsAfter(before: Flags, on: string, off: string): Flags {
  const set = (letter: string, was: boolean) => (on.includes(letter) || was) && !off.includes(letter);
  return { ignoreCase: set('i', before.ignoreCase), dotTakesNewline: set('s', before.dotTakesNewline) };
}

const ESCAPED_CONTROLS: { readonly [letter: string]: number } = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

function readEscape(reading: Reading): RegexNode {
  const letter = peek(reading, 1);
  const assertion = { b: atWordEdge, B: notAtWordEdge, A: atStart, z: atEnd }[letter];
  if (assertion) {
    reading.at += 2;
    return assertion;
  }
  const perl = perlClass(letter);
  if (perl) {
    reading.at += 2;
    return { kind: 'one', accepts: perl };
  }
  const code = readEscapedCode(reading);
  return code === undefined ? nothing : literal(code, reading.flags);
}

/** `\Q…\E`: everything between is taken as it stands; the end of the pattern ends it too. */
function readQuoted(reading: Reading): RegexNode[] {
  const parts: RegexNode[] = [];
  while (reading.at < reading.source.length && !take(reading, '\\E')) {
    parts.push(literal(takeCode(reading), reading.flags));
  }
  return parts;
}

/** The character that `\n`, `\x41`, `\x{1F600}`, `\052` or `\.` stands for. */
function readEscapedCode(reading: Reading): number | undefined {
  const written = /^\\(?:x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]{1,6})\}|(0[0-7]{0,2}))/.exec(
    reading.source.slice(reading.at, reading.at + 12),
  );
  if (written) {
    const code = written[3] === undefined ? parseInt(written[1] ?? written[2] ?? '', 16) : parseInt(written[3], 8);
    if (code > 0x10ffff) {
      fail(reading, `“${written[0]}” is beyond the last character.`, 'The last one is \\x{10FFFF}.');
      return undefined;
    }
    reading.at += written[0].length;
    return code;
  }
  const letter = peek(reading, 1);
  if (letter !== '' && !/[A-Za-z0-9]/.test(letter)) {
    reading.at += 1;
    return takeCode(reading);
  }
  const control = ESCAPED_CONTROLS[letter];
  if (control !== undefined) reading.at += 2;
  else failAtEscape(reading, letter);
  return control;
}

function failAtEscape(reading: Reading, letter: string): void {
  if (letter === '') {
    fail(reading, 'A backslash ends the pattern.', 'Write \\\\ for the character.');
  } else if (/[1-9]/.test(letter)) {
    fail(reading, `“\\${letter}” refers back to a group.`, 'Bounded patterns cannot; name the texts one by one.');
  } else {
    fail(reading, `“\\${letter}” is not known here.`, 'Write the character itself, a class such as [a-z], or \\x41.');
  }
}

type Accepts = (code: number) => boolean;

function perlClass(letter: string): Accepts | undefined {
  switch (letter) {
    case 'd':
      return isDigit;
    case 'D':
      return (code) => !isDigit(code);
    case 'w':
      return isWord;
    case 'W':
      return (code) => !isWord(code);
    case 's':
      return isSpace;
    case 'S':
      return (code) => !isSpace(code);
    default:
      return undefined;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isWord(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === 95;
}

/** RE2's `\s`, which leaves out the vertical tab. */
function isSpace(code: number): boolean {
  return code === 9 || code === 10 || code === 12 || code === 13 || code === 32;
}

const POSIX_CLASSES: { readonly [name: string]: Accepts } = {
  alnum: (code) => isDigit(code) || isLetter(code),
  alpha: isLetter,
  ascii: (code) => code <= 127,
  blank: (code) => code === 9 || code === 32,
  cntrl: (code) => code <= 31 || code === 127,
  digit: isDigit,
  graph: (code) => code >= 33 && code <= 126,
  lower: (code) => code >= 97 && code <= 122,
  print: (code) => code >= 32 && code <= 126,
  punct: (code) => code >= 33 && code <= 126 && !isDigit(code) && !isLetter(code),
  space: (code) => isSpace(code) || code === 11,
  upper: (code) => code >= 65 && code <= 90,
  word: isWord,
  xdigit: (code) => isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102),
};

function readClass(reading: Reading): RegexNode {
  const start = reading.at;
  reading.at += 1;
  const negated = take(reading, '^');
  const members: Accepts[] = [];
  // A “]” that comes first is a member.
  while (reading.at < reading.source.length && (members.length === 0 || peek(reading) !== ']')) {
    members.push(readMember(reading));
  }
  if (!take(reading, ']')) {
    return fail(reading, 'A class is not closed.', 'Add the missing “]”, or write \\[ for the character.', start);
  }
  const { ignoreCase } = reading.flags;
  const among: Accepts = (code) => members.some((accepts) => accepts(code));
  const folded: Accepts = ignoreCase ? (code) => casesOf(code).some(among) : among;
  return { kind: 'one', accepts: negated ? (code) => !folded(code) : folded };
}

function readMember(reading: Reading): Accepts {
  const posix = /^\[:(\^?)([a-z]+):\]/.exec(reading.source.slice(reading.at, reading.at + 16));
  const named = posix && POSIX_CLASSES[posix[2] ?? ''];
  if (posix && named) {
    reading.at += posix[0].length;
    return posix[1] ? (code) => !named(code) : named;
  }
  const perl = peek(reading) === '\\' ? perlClass(peek(reading, 1)) : undefined;
  if (perl) {
    reading.at += 2;
    return perl;
  }
  const start = reading.at;
  const from = readMemberCode(reading);
  const isRange = peek(reading) === '-' && peek(reading, 1) !== ']' && peek(reading, 1) !== '';
  if (!isRange) return (code) => code === from;
  reading.at += 1;
  const to = readMemberCode(reading);
  if (to < from) fail(reading, 'A range runs backwards.', 'Write the lower character first: [a-z].', start);
  return (code) => code >= from && code <= to;
}

function readMemberCode(reading: Reading): number {
  if (peek(reading) !== '\\') return takeCode(reading);
  return readEscapedCode(reading) ?? 0;
}

function anything({ dotTakesNewline }: Flags): RegexNode {
  return { kind: 'one', accepts: dotTakesNewline ? () => true : (code) => code !== 10 };
}

function literal(code: number, { ignoreCase }: Flags): RegexNode {
  if (!ignoreCase) return { kind: 'one', accepts: (other) => other === code };
  const cases = casesOf(code);
  return { kind: 'one', accepts: (other) => cases.includes(other) };
}

/** The character itself, then in lower and in upper case where those are one character. */
function casesOf(code: number): number[] {
  const written = String.fromCodePoint(code);
  return [written, written.toLowerCase(), written.toUpperCase()].flatMap((text) => {
    const folded = text.codePointAt(0) ?? code;
    return text.length === (folded > 0xffff ? 2 : 1) ? [folded] : [];
  });
}

const atStart: RegexNode = { kind: 'assertion', holds: (_text, index) => index === 0 };
const atEnd: RegexNode = { kind: 'assertion', holds: (text, index) => index === text.length };
const atWordEdge: RegexNode = { kind: 'assertion', holds: isWordEdge };
const notAtWordEdge: RegexNode = { kind: 'assertion', holds: (text, index) => !isWordEdge(text, index) };

function isWordEdge(text: string, index: number): boolean {
  return isWord(text.charCodeAt(index - 1)) !== isWord(text.charCodeAt(index));
}
