/**
 * One change to a policy's text, made where it is written: everything else, comments and order
 * included, stays as its author left it. A printed document would not do that, so text is cut and put.
 */
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { pathInWords } from './fault';
import type { FaultPath, LocatedFault } from './fault';
import { entryLines, inlineYaml } from './inlineYaml';
import { readYaml } from './readYaml';

export type PolicyEdit =
  /** Where nothing stands there yet, it is added. */
  | { readonly does: 'set'; readonly path: FaultPath; readonly value: unknown }
  | { readonly does: 'remove'; readonly path: FaultPath }
  /** Into the list at `path`; a number past its end means the end. */
  | { readonly does: 'insert'; readonly path: FaultPath; readonly at: number; readonly value: unknown }
  /** Within the list at `path`. */
  | { readonly does: 'move'; readonly path: FaultPath; readonly from: number; readonly to: number };

export type EditedPolicy =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly faults: readonly LocatedFault[] };

export function editPolicyText(text: string, edit: PolicyEdit): EditedPolicy {
  const before = readYaml(text);
  if (!before.ok) return before;
  const edited = cutAndPut(text, edit);
  // What is written in an unforeseen way is not guessed at: the result must say exactly what was meant.
  const after = edited === undefined ? undefined : readYaml(edited);
  const meant = editedValue(before.value, edit);
  if (edited === undefined || meant === undefined || !after?.ok || !same(after.value, meant)) {
    return { ok: false, faults: [writtenOtherwise(edit, before.locate(edit.path))] };
  }
  return { ok: true, text: edited };
}

function writtenOtherwise({ path }: PolicyEdit, place: object): LocatedFault {
  return {
    path: pathInWords(path),
    ...place,
    reason: 'This is written in a way that the form cannot change.',
    remedy: 'Change it in the text.',
  };
}

/** The document as the edit means it; undefined where its path leads nowhere. */
function editedValue(value: unknown, edit: PolicyEdit): unknown {
  const whole = { root: copied(value) };
  const steps = ['root', ...edit.path];
  const last = steps[steps.length - 1] ?? 'root';
  const owner = steps.slice(0, -1).reduce<unknown>((at, step) => member(at, step), whole);
  if (Array.isArray(owner)) return onList(owner, Number(last), edit) ? whole.root : undefined;
  if (typeof owner !== 'object' || owner === null) return undefined;
  const fields = owner as Record<string, unknown>;
  if (edit.does === 'set') fields[last] = edit.value;
  else if (!has(fields, last)) return undefined;
  else if (edit.does === 'remove') delete fields[last];
  else if (!arrange(fields[last], edit)) return undefined;
  return whole.root;
}

function onList(list: unknown[], index: number, edit: PolicyEdit): boolean {
  if (!(index >= 0 && index < list.length)) return false;
  if (edit.does === 'set') list[index] = edit.value;
  else if (edit.does === 'remove') list.splice(index, 1);
  else return arrange(list[index], edit);
  return true;
}

function arrange(list: unknown, edit: Extract<PolicyEdit, { does: 'insert' | 'move' }>): boolean {
  if (!Array.isArray(list)) return false;
  if (edit.does === 'insert') list.splice(edit.at, 0, edit.value);
  else list.splice(edit.to, 0, ...list.splice(edit.from, 1));
  return true;
}

function member(of: unknown, step: string | number): unknown {
  return typeof of === 'object' && of !== null && has(of, step)
    ? (of as Record<string | number, unknown>)[step]
    : undefined;
}

/** Undefined where it holds itself, as aliases can make it. */
function copied(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return undefined;
  }
}

function has(of: object, step: string | number): boolean {
  return Object.prototype.hasOwnProperty.call(of, step);
}

/** Order of keys says nothing in a policy. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const [mine, theirs] = [Object.entries(one), Object.keys(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    mine.length === theirs.length &&
    mine.every(([key, value]) => has(other, key) && same(value, member(other, key)))
  );
}

function cutAndPut(text: string, edit: PolicyEdit): string | undefined {
  const root = parseDocument(text, { prettyErrors: false, uniqueKeys: false, merge: true }).contents;
  const path = edit.path;
  const owner = nodeAt(root, path.slice(0, -1));
  const last = path[path.length - 1];
  if (last === undefined || !isCollection(owner)) return undefined;
  const items = itemsOf(text, owner);
  const index = isMap(owner)
    ? owner.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(last))
    : Number(last);
  const item = items[index];
  switch (edit.does) {
    case 'remove':
      return item && without(text, owner, items, index);
    case 'set':
      if (item) return replaced(text, item, edit.value);
      return isMap(owner) ? added(text, owner, items, items.length, { [String(last)]: edit.value }) : undefined;
    default:
      return item && isSeq(item.value) ? arranged(text, item.value, edit) : undefined;
  }
}

type Collection = YAMLMap<unknown, unknown> | YAMLSeq;

function isCollection(node: unknown): node is Collection {
  return (isMap(node) || isSeq(node)) && node.range !== undefined && node.range !== null;
}

function nodeAt(root: unknown, path: FaultPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isAlias(node)) return undefined;
    if (isSeq(node)) return node.items[Number(step)];
    return isMap(node) ? pairOf(node, step)?.value : undefined;
  }, root);
}

function pairOf(map: YAMLMap<unknown, unknown>, key: string | number): Pair<unknown, unknown> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

/** An item of a list or an entry of a map, as it stands in the text. */
interface Item {
  readonly from: number;
  /** Behind its last character that is neither blank nor comment. */
  readonly to: number;
  readonly value: unknown;
  /** Where the value begins; behind the colon where it is on lines of its own. */
  readonly valueFrom: number;
}

function itemsOf(text: string, owner: Collection): Item[] {
  return isMap(owner)
    ? owner.items.map(({ key, value }) => entryOf(text, key as Node | null, value as Node | null))
    : owner.items.map((value) => {
        const [from, to] = rangeOf(text, value as Node | null);
        return { from, to, value, valueFrom: from };
      });
}

function entryOf(text: string, key: Node | null, value: Node | null): Item {
  const [from, keyTo] = rangeOf(text, key);
  const colon = text.indexOf(':', keyTo) + 1;
  const [valueFrom, to] = value?.range ? rangeOf(text, value) : [colon, colon];
  return { from, to: Math.max(to, colon), value, valueFrom: isBlock(value) ? colon : Math.max(valueFrom, colon) };
}

function rangeOf(text: string, node: Node | null): readonly [number, number] {
  const [from, end] = node?.range ?? [0, 0];
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return [from, to];
}

function isBlock(value: unknown): boolean {
  return isCollection(value) && value.flow !== true;
}

function replaced(text: string, { value, valueFrom, to }: Item, wanted: unknown): string {
  if (isBlock(value) && isSeq(value) && Array.isArray(wanted)) {
    const kept = itemByItem(text, value, wanted);
    if (kept !== undefined) return kept;
  }
  const space = text[valueFrom - 1] === ':' ? ' ' : '';
  return text.slice(0, valueFrom) + space + inlineYaml(wanted) + text.slice(to);
}

/** Names that came to or went from a list on lines of its own: the others keep their lines and comments. */
function itemByItem(text: string, list: YAMLSeq, wanted: readonly unknown[]): string | undefined {
  const present = list.items.map((item) => (isScalar(item) ? item.value : undefined));
  const stay = present.filter((item) => wanted.includes(item));
  if (stay.length === 0 || stay.some((item, i) => wanted[i] !== item)) return undefined;
  const items = itemsOf(text, list);
  const end = lineEnd(text, items[items.length - 1]?.to ?? 0);
  const came = wanted.slice(stay.length).map((item) => `\n${indentOf(text, list)}- ${inlineYaml(item)}`);
  // New lines stand below all others, so that what stands above is where it was.
  return items.reduceRight(
    (rest, item, i) => (wanted.includes(present[i]) ? rest : cut(rest, ...linesOf(text, items, i, item))),
    text.slice(0, end) + came.join('') + text.slice(end),
  );
}

function without(text: string, owner: Collection, items: readonly Item[], index: number): string | undefined {
  const item = items[index];
  const next = items[index + 1];
  const before = items[index - 1];
  if (!item) return undefined;
  if (owner.flow) {
    if (next) return cut(text, item.from, next.from);
    return before ? cut(text, before.to, item.to) : cut(text, item.from, item.to);
  }
  if (items.length === 1) return emptied(text, owner, item);
  // The first key beside the dash of its item.
  if (isMap(owner) && next && text.slice(lineStart(text, item.from), item.from).trim() !== '') {
    return cut(text, item.from, next.from);
  }
  return cut(text, ...linesOf(text, items, index, item));
}

/** An empty list on lines of its own is written in brackets. */
function emptied(text: string, owner: Collection, { to }: Item): string | undefined {
  const colon = text.lastIndexOf(':', owner.range?.[0] ?? 0) + 1;
  if (text.slice(colon, owner.range?.[0]).trim() !== '') return undefined;
  return `${text.slice(0, colon)} ${isMap(owner) ? '{}' : '[]'}${text.slice(to)}`;
}

function added(
  text: string,
  owner: Collection,
  items: readonly Item[],
  at: number,
  value: unknown,
): string | undefined {
  const next = items[at];
  const before = items[at - 1];
  if (owner.flow) {
    const put = isMap(owner) ? inlineYaml(value).slice(2, -2) : inlineYaml(value);
    if (next) return insert(text, next.from, `${put}, `);
    if (before) return insert(text, before.to, `, ${put}`);
    const [from, to] = rangeOf(text, owner);
    return text.slice(0, from) + (isMap(owner) ? `{ ${put} }` : `[${put}]`) + text.slice(to);
  }
  const onOneLine = items.some((item) => isCollection(item.value) && item.value.flow === true);
  const lines = isMap(owner) ? entryLines(Object(value)) : itemLines(value, onOneLine);
  const indented = lines.map((line) => indentOf(text, owner) + line).join('\n');
  if (next) return insert(text, linesOf(text, items, at, next)[0], `${indented}\n`);
  return insert(text, lineEnd(text, before?.to ?? 0), `\n${indented}`);
}

/** Like its neighbours: on one line, or each entry on its own. */
function itemLines(value: unknown, onOneLine: boolean): string[] {
  if (onOneLine || typeof value !== 'object' || value === null || Array.isArray(value))
    return [`- ${inlineYaml(value)}`];
  return entryLines(value).map((line, i) => `${i === 0 ? '-' : ' '} ${line}`);
}

function arranged(
  text: string,
  list: YAMLSeq,
  edit: Extract<PolicyEdit, { does: 'insert' | 'move' }>,
): string | undefined {
  const items = itemsOf(text, list);
  if (edit.does === 'insert') return added(text, list, items, Math.min(edit.at, items.length), edit.value);
  const { from, to } = edit;
  if (!items[from] || !items[to] || from === to) return undefined;
  const spans = items.map((item, i) => (list.flow ? ([item.from, item.to] as const) : linesOf(text, items, i, item)));
  const pieces = spans.map(([start, end]) => text.slice(start, end));
  pieces.splice(to, 0, ...pieces.splice(from, 1));
  // From the end on, so that what stands above is still where it was.
  return spans.reduceRight((rest, [start, end], i) => rest.slice(0, start) + pieces[i] + rest.slice(end), text);
}

/** From the start of an item's first line, its own comment lines above included, to the start of the line after it. */
function linesOf(text: string, items: readonly Item[], index: number, { from, to }: Item): readonly [number, number] {
  const above = items[index - 1];
  const floor = above ? lineEnd(text, above.to) + 1 : 0;
  let start = lineStart(text, from);
  while (start > floor && /^\s*#/.test(lineAt(text, lineStart(text, start - 1)))) start = lineStart(text, start - 1);
  return [start, Math.min(text.length, lineEnd(text, to) + 1)];
}

function indentOf(text: string, owner: Collection): string {
  const first = owner.range?.[0] ?? 0;
  return ' '.repeat(first - lineStart(text, first));
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start));
}

function cut(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(to);
}

function insert(text: string, at: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at);
}
