/**
 * Atlassian Document Format, as much of it as is needed: text into a document, with people
 * mentioned so that Jira notifies them, and a document back into text.
 */
export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfParagraph[];
}

interface AdfParagraph {
  readonly type: 'paragraph';
  readonly content: readonly AdfInline[];
}

type AdfInline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'hardBreak' }
  | { readonly type: 'mention'; readonly attrs: { readonly id: string; readonly text: string } };

/** A person to name; with an account Jira notifies them, without one they are only named. */
export interface Named {
  readonly name: string;
  readonly account?: string | undefined;
}

/** Blank lines part paragraphs; the named people stand on a line of their own before the text. */
export function adfDocument(text: string, mentioned: readonly Named[] = []): AdfDocument {
  const paragraphs = text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph): AdfParagraph => ({ type: 'paragraph', content: lines(paragraph) }));
  const people: AdfParagraph[] = mentioned.length > 0 ? [{ type: 'paragraph', content: mentions(mentioned) }] : [];
  return { type: 'doc', version: 1, content: [...people, ...paragraphs] };
}

// ADF refuses an empty text node, so an empty line is a break and nothing else.
function lines(paragraph: string): AdfInline[] {
  return paragraph
    .split('\n')
    .flatMap((line, index): AdfInline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ]);
}

function mentions(people: readonly Named[]): AdfInline[] {
  return people.flatMap((person, index): AdfInline[] => [
    ...(index > 0 ? [{ type: 'text', text: ' ' } as const] : []),
    person.account === undefined
      ? { type: 'text', text: person.name }
      : { type: 'mention', attrs: { id: person.account, text: `@${person.name}` } },
  ]);
}

const blocks = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'listItem',
  'tableRow',
  'rule',
  'mediaSingle',
]);

/** The words of any ADF document, blocks on lines of their own; what is not text is left out. */
export function adfText(node: unknown): string {
  return wordsOf(node)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function wordsOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, attrs, content } = node as { type?: unknown; text?: unknown; attrs?: unknown; content?: unknown };
  if (type === 'hardBreak') return '\n';
  const own = typeof text === 'string' ? text : attributeText(attrs);
  const inner = Array.isArray(content) ? content.map(wordsOf).join('') : '';
  return blocks.has(String(type)) ? `${own}${inner}\n` : own + inner;
}

/** Mentions, emoji, dates and cards say what they are in their attributes. */
function attributeText(attrs: unknown): string {
  if (typeof attrs !== 'object' || attrs === null) return '';
  const { text, shortName, url } = attrs as { text?: unknown; shortName?: unknown; url?: unknown };
  return [text, shortName, url].find((value): value is string => typeof value === 'string') ?? '';
}
