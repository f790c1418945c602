/**
 * Reads YAML (and so JSON) that a person wrote, keeping the places of everything in it, so that a
 * fault found later by its path can be shown at its line and column.
 */
import { LineCounter, isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { FaultPath, LocatedFault } from './fault';
import { pathInWords } from './fault';

export type ReadYaml =
  | { readonly ok: true; readonly value: unknown; locate(path: FaultPath): Place }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

type Place = { readonly line: number; readonly column: number } | Record<string, never>;

/** A hundred times the longest policy that we know; more is a wrong file. */
const LONGEST_TEXT = 2_000_000;
/** Each alias is looked for in the whole text, so that very many would take minutes. */
const MOST_ALIASES = 500;
/** After so many, what follows are consequences. */
const MOST_SYNTAX_FAULTS = 100;
/** Nobody nests this deep, and the parser's stack would not survive much more. */
const DEEPEST_NESTING = 200;

export function readYaml(text: string): ReadYaml {
  const unreadable = whyUnreadable(text);
  if (unreadable) return { ok: false, faults: [unreadable] };
  const lines = new LineCounter();
  // The parser’s own search for keys that stand twice compares each with each; ours is `keysTwice`.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, merge: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    const first = document.errors.slice(0, MOST_SYNTAX_FAULTS);
    return { ok: false, faults: first.map((error) => syntaxFault(error.message, place(error.pos[0]))) };
  }
  const twice = keysTwice(document).map(({ key, offset }) => keyTwiceFault(key, place(offset)));
  if (twice.length > 0) return { ok: false, faults: twice };
  const loose = aliasesOfNothing(document).map(({ source, offset }) => looseAliasFault(source, place(offset)));
  if (loose.length > 0) return { ok: false, faults: loose };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { ok: true, value, locate: (path) => placeOf(document, path, place) };
  } catch (error) {
    // Aliases that multiply without end: found only while resolving.
    return { ok: false, faults: [syntaxFault(error instanceof Error ? error.message : String(error), {})] };
  }
}

export function atPlace(
  fault: { readonly path: FaultPath; readonly reason: string; readonly remedy: string },
  place: Place,
): LocatedFault {
  return { path: pathInWords(fault.path), ...place, reason: fault.reason, remedy: fault.remedy };
}

function whyUnreadable(text: string): LocatedFault | undefined {
  if (text.trim() === '')
    return { path: '', reason: 'The text is empty.', remedy: 'Write the document, or choose another file.' };
  if (text.length > LONGEST_TEXT) {
    return {
      path: '',
      reason: `The text has ${text.length} characters, more than ${LONGEST_TEXT}.`,
      remedy: 'Is this the right file?',
    };
  }
  const aliases = text.match(/(^|[\s,[{])\*[^\s*]/g)?.length ?? 0;
  if (aliases > MOST_ALIASES) {
    return {
      path: '',
      reason: `The text may have ${aliases} aliases, more than ${MOST_ALIASES}.`,
      remedy: 'Write out what they stand for.',
    };
  }
  return deepestNesting(text) > DEEPEST_NESTING
    ? {
        path: '',
        reason: `Brackets or indentation nest deeper than ${DEEPEST_NESTING}.`,
        remedy: 'Is this the right file?',
      }
    : undefined;
}

/** An upper bound, brackets inside quotes included: cheap, and never too low. */
function deepestNesting(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const line of text.split('\n')) {
    const indented = /^[ ?:-]*/.exec(line)?.[0].length ?? 0;
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      else if (character === ']' || character === '}') open = Math.max(0, open - 1);
      deepest = Math.max(deepest, open);
    }
    deepest = Math.max(deepest, Math.ceil(indented / 2));
  }
  return deepest;
}

function syntaxFault(message: string, place: Place): LocatedFault {
  return {
    path: '',
    ...place,
    reason: `This is not readable as YAML: ${message}.`,
    remedy: 'Correct the syntax here; the document could not be checked further.',
  };
}

/** A key that stands again in the same map; `<<` may. */
function keysTwice(document: Document): { readonly key: string; readonly offset: number }[] {
  const found: { readonly key: string; readonly offset: number }[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key) || key.value === '<<') continue;
        const name = String(key.value);
        if (seen.has(name)) found.push({ key: name, offset: offsetOf(key) ?? 0 });
        seen.add(name);
      }
    },
  });
  return found;
}

function keyTwiceFault(key: string, place: Place): LocatedFault {
  return {
    path: '',
    ...place,
    reason: `The key “${key}” stands twice in the same map.`,
    remedy: 'Keep one of the two; the document could not be checked further.',
  };
}

function aliasesOfNothing(document: Document): { readonly source: string; readonly offset: number }[] {
  const found: { readonly source: string; readonly offset: number }[] = [];
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) found.push({ source: alias.source, offset: offsetOf(alias) ?? 0 });
    },
  });
  return found;
}

function looseAliasFault(source: string, place: Place): LocatedFault {
  return {
    path: '',
    ...place,
    reason: `The alias “*${source}” stands for nothing: no “&${source}” comes before it.`,
    remedy: 'Name what it stands for, or put the text in quotes; the document could not be checked further.',
  };
}

/** Where the path leads; where it leads nowhere (a missing key), its nearest ancestor that is written. */
function placeOf(document: Document, path: FaultPath, place: (offset: number) => Place): Place {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const step of path) {
    // What an alias stands for is mended where it is written.
    const next = child(isAlias(node) ? node.resolve(document) : node, step);
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return place(offset);
}

function child(node: unknown, step: string | number): { node: unknown; offset: number | undefined } | undefined {
  if (isSeq(node)) {
    const item: unknown = node.items[Number(step)];
    return item === undefined ? undefined : { node: item, offset: offsetOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).get(String(step));
  // A key is where the eye looks first; an empty value has no place of its own.
  return pair && { node: pair.value, offset: offsetOf(pair.key) };
}

/** By key, once for each map: a long map may have as many faults as keys. */
const pairsByMap = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairsByMap.get(map);
  if (known) return known;
  const pairs = new Map(
    map.items.flatMap((item) => (isPair(item) && isScalar(item.key) ? [[String(item.key.value), item] as const] : [])),
  );
  pairsByMap.set(map, pairs);
  return pairs;
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
