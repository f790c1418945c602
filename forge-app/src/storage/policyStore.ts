/**
 * The policy, every version of it: an escalation keeps the version it started with, so none is ever
 * deleted. A version is its document, which events read, and beside it what only people read: its text,
 * its author, its reason. One policy serves all projects of the site.
 */
import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '#forge';
import type { Instant, PolicyDocument } from '@rungs/core';
import { inParts } from './inParts';

export interface StoredPolicy {
  readonly version: number;
  readonly document: PolicyDocument;
  readonly savedAt: Instant;
}

export interface PolicyToStore {
  readonly text: string;
  readonly document: PolicyDocument;
  readonly savedBy: string;
  readonly reason: string;
}

export interface StoredVersion {
  readonly version: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
  readonly reason: string;
}

/** As the manifest declares it. */
interface VersionRow {
  version: number;
  savedAtSec: number;
  savedBy: string;
  reason: string;
}

/** A piece of a version's text, or of its document as JSON. */
interface PartRow {
  version: number;
  savedAtSec: number;
  part: string;
  /** How many there are. */
  parts: number;
}

export type PolicyStore = ReturnType<typeof policyStore>;

/** The first part of the document in force: for most companies all of it, in one read. */
const CURRENT = 'current';
/** What the platform takes in one transaction. */
const ROWS_TOGETHER = 25;
const READ_TOGETHER = 20;

export function policyStore() {
  const rows = kvs.entity<PartRow>('policy');
  const versionRows = kvs.entity<VersionRow>('policy');

  /** All parts, of which the first one is in hand. */
  const whole = async (of: 'document' | 'text', { version, part, parts }: PartRow): Promise<string> => {
    const keys = Array.from({ length: parts - 1 }, (_, i) => partKey(of, version, i + 1));
    const further = await Promise.all(keys.map((key) => rows.get(key)));
    return [part, ...further.map((row, i) => row?.part ?? missing(keys[i]))].join('');
  };
  const read = async (key: string): Promise<StoredPolicy | undefined> => {
    const first = await rows.get(key);
    return first && { ...dated(first), document: JSON.parse(await whole('document', first)) as PolicyDocument };
  };
  const entry = async (version: number): Promise<StoredVersion | undefined> => {
    const row = await versionRows.get(`version:${version}`);
    return row && { ...dated(row), savedBy: row.savedBy, reason: row.reason };
  };
  const currentVersion = async (): Promise<number> => (await rows.get(CURRENT))?.version ?? 0;

  return {
    current: () => read(CURRENT),
    byVersion: (version: number) => read(partKey('document', version, 0)),
    /** 0 where none was ever saved. */
    currentVersion,
    entry,

    /** As its author wrote it. */
    async text(version: number): Promise<string | undefined> {
      const first = await rows.get(partKey('text', version, 0));
      return first && whole('text', first);
    },

    /** Newest first, at most `limit`. */
    async latest(limit: number): Promise<StoredVersion[]> {
      const newest = await currentVersion();
      const found: StoredVersion[] = [];
      for (let from = newest; from > Math.max(0, newest - limit); from -= READ_TOGETHER) {
        const to = Math.max(0, from - READ_TOGETHER, newest - limit);
        const numbers = Array.from({ length: from - to }, (_, i) => from - i);
        found.push(...(await Promise.all(numbers.map(entry))).filter((it) => it !== undefined));
      }
      return found;
    },

    /** The next version, over the one that was in force when `after` was read. */
    async save(policy: PolicyToStore, after: number, at: Instant): Promise<SavedVersion | 'lostRace' | 'tooLarge'> {
      const version = after + 1;
      const { savedBy, reason } = policy;
      const entryRow: VersionRow = { version, savedAtSec: Math.ceil(at / 1_000), savedBy, reason };
      const [first, ...writes] = partsOf(policy, version, entryRow.savedAtSec);
      if (!first || writes.length + 2 > ROWS_TOGETHER) return 'tooLarge';
      const transaction = kvs.transact();
      transaction.set(CURRENT, first.row, { entityName: 'policy', conditions: unchangedSince(after) });
      transaction.set(`version:${version}`, entryRow, { entityName: 'policy' });
      for (const { key, row } of writes) transaction.set(key, row, { entityName: 'policy' });
      try {
        await transaction.execute();
        return { version };
      } catch (error) {
        if (error instanceof ForgeKvsAPIError && (await currentVersion()) !== after) return 'lostRace';
        throw error;
      }
    },
  };
}

export interface SavedVersion {
  readonly version: number;
}

interface Write {
  readonly key: string;
  readonly row: PartRow;
}

/** The first is that in force. */
function partsOf({ text, document }: PolicyToStore, version: number, savedAtSec: number): Write[] {
  const parts = (of: 'document' | 'text', written: string): Write[] =>
    inParts(written).map((part, i, all) => ({
      key: partKey(of, version, i),
      row: { version, savedAtSec, part, parts: all.length },
    }));
  const documents = parts('document', JSON.stringify(document));
  return [...documents.slice(0, 1).map(({ row }) => ({ key: CURRENT, row })), ...documents, ...parts('text', text)];
}

function partKey(of: 'document' | 'text', version: number, number: number): string {
  return `${of}:${version}:${number}`;
}

function dated({ version, savedAtSec }: { readonly version: number; readonly savedAtSec: number }) {
  return { version, savedAt: savedAtSec * 1_000 };
}

function missing(key: string | undefined): never {
  throw new Error(`the policy’s part ${key ?? ''} is not in the store`);
}

function unchangedSince(version: number) {
  return new Filter<PartRow>().and(
    'version',
    version === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(version),
  );
}
