/** Everything that the app keeps, table by table, as lines of JSON; a place says which page comes next. */
import { GlideRecord } from '@servicenow/glide';
import { text } from './rows.ts';

const ROWS_PER_PAGE = 200;

/** In the order of the export. */
const TABLES: readonly (readonly [kind: string, columns: string])[] = [
  [
    'audit',
    // Its own column "kind" stands in the entry: a line has one word of that name, the kind of its row.
    'incident number happened_at actor what escalation_id policy_id policy_version reason previous_hash hash entry personal_text',
  ],
  ['policy', 'policy_id version name active order document source reason sys_created_on sys_created_by'],
  ['escalation', 'incident escalation_id run version status level started_at closed_at policy_id policy_version state'],
  ['event', 'incident escalation_id version position number type level happened_at body'],
  ['effect', 'incident effect_id escalation_id type status asked_at done_at attempts last_error body'],
  ['link', 'incident issue_id issue_key asked_at proven_at conflicts'],
  ['operation', 'name body'],
];

export interface ExportedPage {
  readonly lines: readonly string[];
  readonly kind: string;
  readonly next: string | null;
}

/** `place` is a kind and, after a colon, the last row that was given. */
export function exportPage(everything: boolean, place: string): ExportedPage {
  const tables = everything ? TABLES : TABLES.slice(0, 1);
  const [wanted = '', after = ''] = place.split(':');
  const at = Math.max(
    0,
    tables.findIndex(([kind]) => kind === wanted),
  );
  const [kind, columns] = tables[at] ?? ['audit', ''];
  const rows = rowsAfter(`x_rungs_esc_${kind}`, columns.split(' '), after);
  const last = rows[rows.length - 1];
  const following = tables[at + 1]?.[0];
  const next = last && rows.length === ROWS_PER_PAGE ? `${kind}:${last.sysId}` : following ? `${following}:` : null;
  return { lines: rows.map(({ values }) => JSON.stringify({ kind, ...values })), kind, next };
}

function rowsAfter(table: string, columns: readonly string[], after: string) {
  const rows = new GlideRecord(table);
  if (after !== '') rows.addQuery('sys_id', '>', after);
  rows.orderBy('sys_id');
  rows.setLimit(ROWS_PER_PAGE);
  rows.query();
  const found: { sysId: string; values: { readonly [column: string]: string } }[] = [];
  while (rows.next()) {
    const values: { [column: string]: string } = {};
    for (const column of columns) values[column] = text(rows, column);
    found.push({ sysId: String(rows.getUniqueValue()), values });
  }
  return found;
}
