/** The business rule on the audit: whoever comes past the access rules, being a script, is refused as well. */
import type { GlideRecord } from '@servicenow/glide';
import { AUDIT_COLUMNS } from './glide/audit.ts';
import { refuseWrite } from './glide/formMessages.ts';
import { text } from './glide/rows.ts';

export function keepAudit(current: GlideRecord, previous: GlideRecord): void {
  if (current.operation() !== 'delete' && onlyErases(current, previous)) return;
  refuseWrite(current, ['The audit is only added to: no entry is altered or deleted. Nothing was changed.']);
}

function onlyErases(current: GlideRecord, previous: GlideRecord): boolean {
  const isKept = AUDIT_COLUMNS.every((column) => text(current, column) === text(previous, column));
  const words = text(current, 'personal_text');
  return isKept && (words === '' || words === text(previous, 'personal_text'));
}
