/** Tables of tests that must have a row for every member of a closed union. */

type Row<Key extends string, Kinds> = readonly [{ readonly [key in Key]: Kinds }, ...unknown[]];

/** The rows as they are. Does not compile where no row's first cell names a member of `Kinds` under `key`: `missing` says which. */
export function everyKind<Kinds extends string>() {
  return <const Key extends string, const Rows extends readonly Row<Key, Kinds>[]>(
    _key: Key,
    rows: Rows,
    ..._missing: Missing<Kinds, Rows[number][0][Key]>
  ): Rows => rows;
}

type Missing<Kinds, Named> = [Exclude<Kinds, Named>] extends [never] ? [] : [missing: Exclude<Kinds, Named>];
