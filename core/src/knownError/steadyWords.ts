/**
 * What stays the same each time an error happens. Hosts, ids, times, amounts and names in quotes belong to one
 * occurrence and become the mark `…`; a number that names the error (`HTTP 504`, `ORA-01555`) is kept. Both the
 * known error's text and the ticket's go through here, so that they can be compared word by word.
 */

/** Stands where something belonged to one occurrence only; neighbouring ones are one. */
export const VARIES = '…';

export function steadyWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map(markPassingParts)
    .join(' ')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
    .map(markPassingWord)
    .filter((word, index, words) => word !== VARIES || words[index - 1] !== VARIES);
}

/** White space, ASCII punctuation and typographic quotes. */
const BETWEEN_WORDS = /[\s!-/:-@[-`{-~\u00ab\u00bb\u2018-\u201f]+/;

/** Longer pieces without a space are payloads, not words; skipping them also bounds the patterns' work. */
const PIECE_LENGTH_MAX = 200;

const PASSING_PARTS: readonly RegExp[] = [
  /^['"][^'"]*['"][.,;:!?)\]]*$/g, // a name in quotes
  /https?:\/\/.+/g,
  /[^<>@]+@[^<>@]+/g, // a mail address, or user@host
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, // a UUID
  /\d{4}-\d\d-\d\d(?:t[\d:.,]+(?:z|[+-]\d\d:?\d\d)?)?/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  // A host; the look-ahead leaves class names such as java.net.UnknownHostException alone.
  /\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|eu|de|uk|local|lan|corp|internal|intern|test|example)(?!\.?[\w-])(?::\d+)?/g,
];

function markPassingParts(piece: string): string {
  if (piece.length > PIECE_LENGTH_MAX) return VARIES;
  const withoutHttpVersion = piece.replace(/^http\/[\d.]+$/, 'http');
  return PASSING_PARTS.reduce((rest, part) => rest.replace(part, ` ${VARIES} `), withoutHttpVersion);
}

const NUMBERED_BY = [
  'http',
  'smtp',
  'status',
  'error',
  'code',
  'errno',
  'event',
  'id',
  'exit',
  'sqlstate',
  'ora',
  'kb',
];
const UNITS = ['ms', 's', 'sec', 'seconds', 'min', 'minutes', 'kb', 'mb', 'gb', 'bytes'];

function markPassingWord(word: string, index: number, words: readonly string[]): string {
  const before = words[index - 1] ?? '';
  if (UNITS.includes(word) && /^\d+$/.test(before)) return VARIES;
  if (!/\d/.test(word)) return word;
  if (/^0x[0-9a-f]{1,8}$/.test(word)) return word;
  if (/^\d{1,5}$/.test(word) && NUMBERED_BY.includes(before)) return word;
  return /^\d/.test(word) || /^[0-9a-f]{12,}$/.test(word) ? VARIES : word.replace(/\d+/g, VARIES);
}
