/** Plain text and Atlassian's document format. A line is a paragraph, so text comes back as it went. */

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: { readonly [name: string]: unknown };
  readonly content?: readonly AdfNode[];
}

export function adfOf(text: string): AdfNode & { readonly version: 1 } {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return {
    type: 'doc',
    version: 1,
    content: lines.map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
  };
}

/** What a reader would read: blocks on their own lines, people and links by their names. */
export function textOfAdf(node: AdfNode | null | undefined): string {
  return node ? blocks(node).join('\n').trim() : '';
}

function blocks(node: AdfNode): string[] {
  const children = node.content ?? [];
  if (node.type === 'listItem') return [`- ${children.flatMap(blocks).join('\n  ')}`];
  if (children.some(isBlock)) return children.flatMap(blocks);
  return [children.map(inline).join('') || inline(node)];
}

function isBlock({ type }: AdfNode): boolean {
  return !['text', 'hardBreak', 'mention', 'emoji', 'inlineCard', 'status', 'date'].includes(type);
}

function inline({ type, text, attrs }: AdfNode): string {
  switch (type) {
    case 'text':
      return text ?? '';
    case 'hardBreak':
      return '\n';
    case 'inlineCard':
      return String(attrs?.url ?? '');
    case 'emoji':
      return String(attrs?.text ?? attrs?.shortName ?? '');
    case 'mention':
    case 'status':
      return String(attrs?.text ?? '');
    case 'date':
      return new Date(Number(attrs?.timestamp) || 0).toISOString().slice(0, 10);
    default:
      return '';
  }
}
