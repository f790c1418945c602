/**
 * Whether a ticket's audit is whole, and if not, which entry is the first that is broken and how (AUD2). It is
 * held against a head that was kept elsewhere, written with the entries: without one, an end that was cut off
 * could not be noticed, nor a chain that somebody hashed anew from the altered entry on.
 *
 * An entry is genuine where its hash is its own, its number and previous hash are those expected at its
 * place, and, going back from the head, a genuine successor names it.
 */
import type { AuditEntry, AuditText, ChainHead } from './auditEntry';
import { FIRST_PREVIOUS_HASH } from './auditEntry';
import { digestOf, hashOf } from './hashes';

export type ChainVerdict =
  | {
      readonly whole: true;
      readonly entries: number;
      /** Numbers of the entries whose personal text was erased. */
      readonly erased: readonly number[];
    }
  | {
      readonly whole: false;
      /** The first number at which the chain is not what it was. */
      readonly number: number;
      readonly broken: BrokenHow;
    };

/**
 * `altered`: not as it was written. `missing`: gone. `reordered`: it is there, in another place.
 * `inserted`: something stands in its place that was never written, or a second time.
 * `textAltered`: the entry is whole, the text kept beside it is not what was written.
 */
export type BrokenHow = 'altered' | 'missing' | 'reordered' | 'inserted' | 'textAltered';

/** Entries and texts as the store answers them: the order of the entries is part of what is verified. */
export function verifyChain(
  head: ChainHead,
  entries: readonly AuditEntry[],
  texts: readonly AuditText[] = [],
): ChainVerdict {
  const inChain = firstBroken(head, entries);
  const inTexts = firstAlteredText(entries, texts);
  if (inTexts !== undefined && (!inChain || inTexts < inChain.number)) {
    return { whole: false, number: inTexts, broken: 'textAltered' };
  }
  if (inChain) return { whole: false, ...inChain };
  const kept = new Set(texts.map(({ number }) => number));
  const erased = entries.filter(({ number, textDigest }) => textDigest !== null && !kept.has(number));
  return { whole: true, entries: entries.length, erased: erased.map(({ number }) => number) };
}

interface Break {
  readonly number: number;
  readonly broken: BrokenHow;
}

function firstBroken(head: ChainHead, entries: readonly AuditEntry[]): Break | undefined {
  const sound = entries.filter((entry) => isSound(head, entry));
  const genuine = genuineEntries(head, sound);
  const length = Math.max(head.number, entries.length);
  for (let number = 1; number <= length; number += 1) {
    const standing = entries[number - 1];
    if (standing !== undefined && standing === genuine.get(number)) continue;
    if (number > head.number) return { number, broken: 'inserted' };
    return { number, broken: standing === undefined ? 'missing' : howBroken(standing, number, sound, genuine) };
  }
  return undefined;
}

function howBroken(
  standing: AuditEntry,
  number: number,
  sound: readonly AuditEntry[],
  genuine: ReadonlyMap<number, AuditEntry>,
): BrokenHow {
  const copies = sound.filter(({ hash }) => hash === standing.hash).length;
  const belongsElsewhere =
    sound.includes(standing) && genuine.get(standing.number)?.hash === standing.hash && copies === 1;
  if (genuine.has(number)) return belongsElsewhere ? 'reordered' : 'inserted';
  return belongsElsewhere ? 'missing' : 'altered';
}

/**
 * By number. Back from the head as far as the links hold: those are certain. Where they do not reach the
 * beginning, the entry before is gone or altered; those before it are found forward from the beginning.
 */
function genuineEntries(head: ChainHead, sound: readonly AuditEntry[]): ReadonlyMap<number, AuditEntry> {
  const genuine = new Map<number, AuditEntry>();
  // Of an entry that stands twice, the first.
  const byHash = new Map([...sound].reverse().map((entry) => [entry.hash, entry]));
  let { number, hash } = head;
  for (let entry = byHash.get(hash); entry?.number === number; entry = byHash.get(hash)) {
    genuine.set(number, entry);
    number -= 1;
    hash = entry.previousHash;
  }
  findForward(sound, genuine, number);
  return genuine;
}

/** Where two entries claim a place, the one that a later entry names; of equal ones the first. */
function findForward(sound: readonly AuditEntry[], genuine: Map<number, AuditEntry>, brokenAt: number): void {
  const named = new Set(sound.map(({ previousHash }) => previousHash));
  const claims = new Map<string, AuditEntry>();
  for (const entry of sound) {
    const place = `${entry.number}:${entry.previousHash}`;
    const other = claims.get(place);
    if (!other || (!named.has(other.hash) && named.has(entry.hash))) claims.set(place, entry);
  }
  let previous = FIRST_PREVIOUS_HASH;
  for (let number = 1; number < brokenAt; number += 1) {
    const entry = claims.get(`${number}:${previous}`);
    if (!entry) return;
    genuine.set(number, entry);
    previous = entry.hash;
  }
}

function isSound({ ticket }: ChainHead, entry: AuditEntry): boolean {
  return hashOf(entry) === entry.hash && entry.ticket.id === ticket.id && entry.ticket.tool === ticket.tool;
}

function firstAlteredText(entries: readonly AuditEntry[], texts: readonly AuditText[]): number | undefined {
  const digests = new Map(entries.map(({ number, textDigest }) => [number, textDigest]));
  const altered = texts.filter((text) => digests.get(text.number) !== digestOf(text)).map(({ number }) => number);
  return altered.length === 0 ? undefined : Math.min(...altered);
}
