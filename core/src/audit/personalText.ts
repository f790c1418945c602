/**
 * Parts what was seen into facts, which stay in the chain for ever, and personal text, which is kept
 * beside it. A text stays only where its place is known to hold an id, a word of the engine or a name
 * from the policy; any other is taken for personal, so that a place that nobody thought of can be erased.
 */
import type { JsonObject, JsonValue } from './canonicalJson';

export interface Parted {
  readonly facts: JsonObject;
  readonly texts: { readonly [place: string]: string };
}

/** Places that hold ids and words of the engine: single words, without spaces. */
const WORDS = new Set(
  (
    'type kind reason refused asked as state deadline tell tool home ' +
    'id key into incidentId follows path trigger person by owner owed from to schedule layer override temporary participant host'
  ).split(' '),
);

/** Places that hold names which the policy or the host's administrator gave. */
const CONFIGURED_NAMES = new Set(
  'levelName hours audience group hostGroup rotation authority authorities supportGroup service category'.split(' '),
);

/** What a person wrote has spaces in it; an id or a word of the engine has none. */
export function isWord(text: string): boolean {
  return /^\S{1,200}$/.test(text);
}

export function partPersonalText(seen: object): Parted {
  const texts: { [place: string]: string } = {};
  const facts = partedObject(seen as JsonObject, '', texts);
  return { facts, texts };
}

type Texts = { [place: string]: string };

function partedObject(object: JsonObject, prefix: string, texts: Texts): JsonObject {
  const facts: { [name: string]: JsonValue } = {};
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value === undefined || typeof value === 'function') continue;
    const fact = parted(value, name, prefix + name, texts);
    if (fact !== undefined) facts[name] = fact;
  }
  return facts;
}

/** `name` is that of the member which holds the value, also where it holds a list. */
function parted(value: JsonValue, name: string, place: string, texts: Texts): JsonValue | undefined {
  if (typeof value === 'string') {
    if (staysInChain(name, value)) return value;
    texts[place] = value;
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return partedObject(value as JsonObject, `${place}.`, texts);
  // What was taken out of a list leaves a gap that can be seen.
  return value.map((entry: JsonValue, i) => parted(entry, name, `${place}.${i}`, texts) ?? null);
}

function staysInChain(name: string, value: string): boolean {
  return CONFIGURED_NAMES.has(name) || (WORDS.has(name) && isWord(value));
}
