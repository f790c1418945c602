/**
 * Atlassian Document Format, as far as Jira itself looks into it: is it a document, what does it say,
 * whom does it mention, and how does it look on a page.
 */
import { isObject } from './json';
import type { Json } from './json';

export interface AdfNode {
  readonly type: string;
  readonly version?: number;
  readonly text?: string;
  readonly attrs?: { readonly [name: string]: Json };
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly [name: string]: Json } }[];
  readonly content?: readonly AdfNode[];
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

const blocks = [
  'paragraph', 'heading', 'bulletList', 'orderedList', 'codeBlock', 'blockquote', 'rule', 'panel', 'table', 'expand',
  'taskList', 'decisionList', 'mediaSingle', 'mediaGroup',
]; // prettier-ignore
const inside = [
  'text', 'mention', 'hardBreak', 'emoji', 'inlineCard', 'date', 'status', 'listItem', 'tableRow', 'tableCell',
  'tableHeader', 'taskItem', 'decisionItem', 'media', 'nestedExpand',
]; // prettier-ignore
const marks = ['strong', 'em', 'code', 'strike', 'underline', 'link', 'subsup', 'textColor', 'backgroundColor'];

/** A document that Jira would store. Others are answered by 400. */
export function isAdfDocument(value: unknown): value is AdfDocument {
  return (
    isObject(value) &&
    value.type === 'doc' &&
    value.version === 1 &&
    Array.isArray(value.content) &&
    value.content.every((node: unknown) => isObject(node) && blocks.includes(String(node.type)) && isNode(node))
  );
}

function isNode(value: unknown): boolean {
  if (!isObject(value) || typeof value.type !== 'string') return false;
  if (![...blocks, ...inside].includes(value.type)) return false;
  // Jira refuses a text node without text (INVALID_INPUT), which is easy to produce and hard to see.
  if (value.type === 'text' && (typeof value.text !== 'string' || value.text === '')) return false;
  if (value.type === 'mention' && !(isObject(value.attrs) && typeof value.attrs.id === 'string')) return false;
  if (value.marks !== undefined && !isMarkList(value.marks)) return false;
  return value.content === undefined || (Array.isArray(value.content) && value.content.every(isNode));
}

function isMarkList(value: unknown): boolean {
  return Array.isArray(value) && value.every((mark: unknown) => isObject(mark) && marks.includes(String(mark.type)));
}

/** Documents are JSON; the compiler cannot see that their optional parts are absent rather than undefined. */
export const asJson = (document: AdfDocument | null): Json => document as unknown as Json;

/** One paragraph to a line; an empty line makes a paragraph without text. */
export function documentOf(text: string): AdfDocument {
  return {
    type: 'doc',
    version: 1,
    content: text.split('\n').map((line) => ({
      type: 'paragraph',
      content: line === '' ? [] : [{ type: 'text', text: line }],
    })),
  };
}

/** What it says, without how it looks; blocks are lines. */
export function plainText(document: AdfDocument | null): string {
  if (!document) return '';
  return document.content.map(nodeText).join('\n').trim();
}

function nodeText(node: AdfNode): string {
  switch (node.type) {
    case 'text':
      return node.text ?? '';
    case 'mention':
      return attribute(node, 'text') || `@${attribute(node, 'id')}`;
    case 'hardBreak':
      return '\n';
    case 'inlineCard':
      return attribute(node, 'url');
    case 'status':
    case 'emoji':
      return attribute(node, 'text');
    default:
      return (node.content ?? []).map(nodeText).join(isListLike(node) ? '\n' : '');
  }
}

function isListLike(node: AdfNode): boolean {
  return ['bulletList', 'orderedList', 'table', 'taskList', 'blockquote', 'panel', 'expand'].includes(node.type);
}

export function mentionedAccounts(document: AdfDocument): readonly string[] {
  const found: string[] = [];
  const visit = (node: AdfNode): void => {
    if (node.type === 'mention') found.push(attribute(node, 'id'));
    node.content?.forEach(visit);
  };
  visit(document);
  return [...new Set(found)];
}

function attribute(node: AdfNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** As a page shows it. Everything from the document is escaped. */
export function htmlOf(node: AdfNode | null): string {
  if (!node) return '';
  const inner = (node.content ?? []).map(htmlOf).join('');
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce(markHtml, escapeHtml(node.text ?? ''));
    case 'mention':
      return `<span class="mention">${escapeHtml(nodeText(node))}</span>`;
    case 'hardBreak':
      return '<br>';
    case 'paragraph':
      return `<p>${inner}</p>`;
    case 'heading':
      return `<h4>${inner}</h4>`;
    case 'bulletList':
      return `<ul>${inner}</ul>`;
    case 'orderedList':
      return `<ol>${inner}</ol>`;
    case 'listItem':
      return `<li>${inner}</li>`;
    case 'codeBlock':
      return `<pre>${inner}</pre>`;
    case 'blockquote':
    case 'panel':
      return `<blockquote>${inner}</blockquote>`;
    case 'rule':
      return '<hr>';
    case 'inlineCard':
      return linkHtml(attribute(node, 'url'), escapeHtml(attribute(node, 'url')));
    default:
      return inner || escapeHtml(nodeText(node));
  }
}

function markHtml(
  html: string,
  mark: { readonly type: string; readonly attrs?: { readonly [name: string]: Json } },
): string {
  switch (mark.type) {
    case 'strong':
      return `<strong>${html}</strong>`;
    case 'em':
      return `<em>${html}</em>`;
    case 'code':
      return `<code>${html}</code>`;
    case 'link':
      return linkHtml(typeof mark.attrs?.href === 'string' ? mark.attrs.href : '', html);
    default:
      return html;
  }
}

/** Only addresses that lead to a page; `javascript:` and the like stay text. */
function linkHtml(href: string, html: string): string {
  return /^(https?:\/\/|\/)/.test(href) ? `<a href="${escapeHtml(href)}">${html}</a>` : html;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
