/**
 * What happened to an incident, as far as its record and its journal tell without the audit tables:
 * when somebody wrote, when the caller asked again, when it was last touched, when it was reopened.
 * How often it changed hands is a number without times there: it can be asked as
 * `fields.reassignment_count`, and in the history it is known only while it is none.
 */
import { GlideRecord } from '@servicenow/glide';
import type { HistoryCount, Incident, TicketFact } from '../vendor/core.js';
import { fromDateTime } from './dateTime.ts';
import { integer, text } from './rows.ts';

/** Jobs and events run as it, ours among them: what it writes is nobody's progress. */
const NOBODY = 'system';

export function historyOf(incident: GlideRecord): Pick<Incident, 'history' | 'uncounted'> {
  const reopenings = integer(incident, 'reopen_count');
  const uncounted: HistoryCount[] = [];
  if (integer(incident, 'reassignment_count') > 0) uncounted.push('reassignments', 'bounces');
  // One time is kept, that of the last.
  if (reopenings > 1) uncounted.push('reopenings');
  const history = [...written(incident), ...touched(incident), ...reopened(incident)];
  return uncounted.length === 0 ? { history } : { history, uncounted };
}

function written(incident: GlideRecord): TicketFact[] {
  const callerName = userNameOf(text(incident, 'caller_id'));
  const entries = new GlideRecord('sys_journal_field');
  entries.addQuery('element_id', String(incident.getUniqueValue()));
  entries.addQuery('element', 'IN', 'work_notes,comments');
  entries.orderBy('sys_created_on');
  entries.query();
  const facts: TicketFact[] = [];
  while (entries.next()) {
    const at = fromDateTime(text(entries, 'sys_created_on'));
    const by = text(entries, 'sys_created_by');
    if (at === undefined || by === NOBODY) continue;
    facts.push({ at, kind: by === callerName && text(entries, 'element') === 'comments' ? 'chased' : 'progress' });
  }
  return facts;
}

function touched(incident: GlideRecord): TicketFact[] {
  const at = fromDateTime(text(incident, 'sys_updated_on'));
  const isUntouched = integer(incident, 'sys_mod_count') === 0 || text(incident, 'sys_updated_by') === NOBODY;
  return at === undefined || isUntouched ? [] : [{ at, kind: 'progress' }];
}

function reopened(incident: GlideRecord): TicketFact[] {
  const at = fromDateTime(text(incident, 'reopened_time'));
  return at === undefined ? [] : [{ at, kind: 'reopened' }];
}

function userNameOf(sysId: string): string {
  const user = new GlideRecord('sys_user');
  return sysId !== '' && user.get(sysId) ? text(user, 'user_name') : '';
}
