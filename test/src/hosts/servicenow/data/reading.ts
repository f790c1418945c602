/**
 * What a query would have a database read: the rows that the best index leaves, or the whole table. The
 * stand-in answers faster than that, because it may index any column; an instance has only the indexes
 * that are declared, so a query that none of them serves costs it every row.
 */
import type { Database } from './database';
import type { Condition, Conjunction, EncodedQuery } from './encodedQuery';

export interface Reading {
  readonly table: string;
  /** The columns of the index; absent where the whole table was read. */
  readonly index?: readonly string[];
  readonly rows: number;
}

const EQUALITY = new Set(['=', 'IN']);
const RANGE = new Set(['<', '<=', '>', '>=', 'BETWEEN', 'STARTSWITH']);

/** Of several parts each is read by itself. */
export function readingOf(database: Database, table: string, query: EncodedQuery, limit?: number): Reading {
  const parts = query.parts.map((part) => ofPart(database, table, part, query, limit));
  const [first] = parts;
  if (first && parts.length === 1) return first;
  return { table, rows: parts.reduce((sum, { rows }) => sum + rows, 0) };
}

function ofPart(
  database: Database,
  table: string,
  part: Conjunction,
  query: EncodedQuery,
  limit: number | undefined,
): Reading {
  const conditions = part.flatMap((alternatives) => (alternatives.length === 1 ? alternatives : []));
  let best: Reading = { table, rows: database.size(table) };
  for (const index of database.dictionary.indexes(table)) {
    const served = servedBy(index, conditions);
    if (served.length === 0) continue;
    const found = database.query(table, { parts: [served.map((each) => [each])], orderings: [] }).length;
    const rows = isAllServed(index, served, part, query) ? Math.min(found, limit ?? found) : found;
    if (rows <= best.rows) best = { table, index, rows };
  }
  return best;
}

/** Equalities on the first columns, and on the next one a range; what comes behind that is read and thrown away. */
function servedBy(index: readonly string[], conditions: readonly Condition[]): Condition[] {
  const served: Condition[] = [];
  for (const column of index) {
    const known = conditions.filter(({ field, value }) => field === column && value !== '');
    const equal = known.find(({ operator }) => EQUALITY.has(operator));
    if (!equal) return [...served, ...known.filter(({ operator }) => RANGE.has(operator))];
    served.push(equal);
  }
  return served;
}

/** Then reading ends at the limit: nothing is thrown away, and the rows come in the index's order or in any. */
function isAllServed(
  index: readonly string[],
  served: readonly Condition[],
  part: Conjunction,
  { orderings }: EncodedQuery,
): boolean {
  if (served.length < part.length) return false;
  const fixed = served.filter(({ operator }) => operator === '=').map(({ field }) => field);
  const following = index.filter((column) => !fixed.includes(column));
  return orderings.every(({ field }, at) => following[at] === field);
}
