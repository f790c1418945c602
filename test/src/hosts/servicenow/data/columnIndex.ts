/**
 * Indexes over one column of a store, built when first asked for and kept up to date by every write:
 * by value without regard to case, and for dates in their order.
 */
export class ValueIndex {
  private readonly ids = new Map<string, Set<string>>();

  add(value: string, sysId: string): void {
    const key = value.toLowerCase();
    const known = this.ids.get(key);
    if (known) known.add(sysId);
    else this.ids.set(key, new Set([sysId]));
  }

  remove(value: string, sysId: string): void {
    this.ids.get(value.toLowerCase())?.delete(sysId);
  }

  with(value: string): ReadonlySet<string> {
    return this.ids.get(value.toLowerCase()) ?? new Set();
  }
}

interface Entry {
  readonly value: string;
  readonly sysId: string;
}

/** Empty values are null and in no range, so they are left out. */
export class OrderedIndex {
  private readonly entries: Entry[] = [];

  /** All at once, into an index that is empty: one sort in place of an insertion each. */
  fill(entries: Iterable<Entry>): void {
    for (const entry of entries) if (entry.value !== '') this.entries.push(entry);
    this.entries.sort((left, right) => (isBefore(left, right) ? -1 : isBefore(right, left) ? 1 : 0));
  }

  add(value: string, sysId: string): void {
    if (value === '') return;
    const entry = { value, sysId };
    this.entries.splice(this.position(entry), 0, entry);
  }

  remove(value: string, sysId: string): void {
    const at = this.position({ value, sysId });
    if (this.entries[at]?.sysId === sysId && this.entries[at].value === value) this.entries.splice(at, 1);
  }

  upTo(value: string): string[] {
    return this.entries.slice(0, this.position({ value, sysId: AFTER_ALL })).map((entry) => entry.sysId);
  }

  from(value: string): string[] {
    return this.entries.slice(this.position({ value, sysId: '' })).map((entry) => entry.sysId);
  }

  /** The first place whose entry does not come before this one. */
  private position(entry: Entry): number {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.entries[middle] as Entry, entry)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Sorts behind every sys_id. */
const AFTER_ALL = '\uffff';

function isBefore(left: Entry, right: Entry): boolean {
  return left.value === right.value ? left.sysId < right.sysId : left.value < right.value;
}
