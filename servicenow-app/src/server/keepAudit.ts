/** The business rule on the audit: whoever comes past the access rules, being a script, is refused as well. */
import type { GlideRecord } from '@servicenow/glide';
import { gs } from '@servicenow/glide';

export function keepAudit(current: GlideRecord): void {
  gs.addErrorMessage('The audit is only added to: no entry is altered or deleted. Nothing was changed.');
  current.setAbortAction(true);
}
