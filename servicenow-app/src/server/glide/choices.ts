/** Choice lists of incidents, and what data policies ask for before one is resolved. */
import { GlideRecord, gs } from '@servicenow/glide';
import { text } from './rows.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const RESOLVED = '6';

/** Of the incident where it has a list of its own, else of every task. */
export function choicesOf(column: string): Choice[] {
  const rows = new GlideRecord('sys_choice');
  rows.addQuery('name', 'IN', 'incident,task');
  rows.addQuery('element', column);
  rows.addQuery('inactive', false);
  rows.addQuery('language', 'IN', 'en,');
  rows.orderBy('sequence');
  rows.orderBy('label');
  rows.query();
  const lists: { [table: string]: Choice[] } = {};
  while (rows.next()) {
    const list = (lists[text(rows, 'name')] ??= []);
    const value = text(rows, 'value');
    if (value !== '' && !list.some((each) => each.value === value)) list.push({ value, label: text(rows, 'label') });
  }
  return lists['incident'] ?? lists['task'] ?? [];
}

/** By a data policy that holds always, or where the state becomes resolved. What a form alone asks for is not asked of us. */
export function demandedToResolve(): string[] {
  const policies = resolvingPolicies();
  const rules = new GlideRecord('sys_data_policy_rule');
  if (policies.length === 0) return [];
  rules.addQuery('sys_data_policy', 'IN', policies.join(','));
  rules.addQuery('mandatory', 'true');
  rules.query();
  const columns: string[] = [];
  while (rules.next()) {
    const column = text(rules, 'field');
    if (!columns.includes(column)) columns.push(column);
  }
  return columns;
}

function resolvingPolicies(): string[] {
  const policies = new GlideRecord('sys_data_policy2');
  policies.addQuery('model_table', 'IN', 'incident,task');
  policies.addQuery('active', true);
  policies.query();
  const found: string[] = [];
  while (policies.next())
    if (isOfResolving(text(policies, 'conditions'))) found.push(String(policies.getUniqueValue()));
  return found;
}

function isOfResolving(conditions: string): boolean {
  const state = /(?:^|\^)(?:OR)?(?:incident_)?state(?:=|IN)([^^]*)/.exec(conditions)?.[1];
  return conditions === '' || (state !== undefined && state.split(',').includes(RESOLVED));
}

export function labelOf(column: string): string {
  const incident = new GlideRecord('incident');
  return incident.isValidField(column) ? String(incident.getElement(column as never).getLabel()) : column;
}

export function closeCode(): string {
  return String(gs.getProperty('x_rungs_esc.sync.close_code', '') ?? '').trim();
}
