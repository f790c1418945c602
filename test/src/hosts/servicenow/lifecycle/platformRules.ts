/**
 * What the platform itself does to tasks before they are written: priority from impact and urgency
 * by the data lookup rules, `state` and its mirror kept equal, the dates of resolution and closure.
 */
import type { Row } from '../data/database';
import type { GlideRecordObject, Operation } from '../glide/glideRecord';
import type { Instance } from '../instance';
import { moveProblem } from './problemStates';

/** Rows are impact, columns urgency: the conventional matrix, which an instance may change. */
const PRIORITY = [
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
] as const;

export function applyPlatformRules(
  instance: Instance,
  record: GlideRecordObject,
  operation: Operation,
  previous: Row | undefined,
): void {
  const tableName = record.getTableName();
  if (!instance.dictionary.isA(tableName, 'task')) return;
  countReassignment(record, previous);
  if (instance.dictionary.isA(tableName, 'incident')) {
    lookUpPriority(record, operation);
    mirror(record, 'incident_state');
    dateIncident(instance, record, previous);
  }
  if (instance.dictionary.isA(tableName, 'problem')) {
    lookUpPriority(record, operation);
    mirror(record, 'problem_state');
    moveProblem(instance, record);
  }
}

function lookUpPriority(record: GlideRecordObject, operation: Operation): void {
  const moved = changes(record, 'impact') || changes(record, 'urgency');
  if (operation === 'update' && !moved) return;
  const row = PRIORITY[Number(record.currentValue('impact')) - 1];
  const priority = row?.[Number(record.currentValue('urgency')) - 1];
  if (priority !== undefined) record.setValue('priority', priority);
}

function mirror(record: GlideRecordObject, column: string): void {
  if (record.previousValue('sys_id') === '') {
    const explicit = record.currentValue('state');
    return record.setValue(column, explicit);
  }
  if (changes(record, 'state')) record.setValue(column, record.currentValue('state'));
  else if (changes(record, column)) record.setValue('state', record.currentValue(column));
}

function dateIncident(instance: Instance, record: GlideRecordObject, previous: Row | undefined): void {
  if (!changes(record, 'state')) return;
  const state = record.currentValue('state');
  const before = previous?.['state'] ?? '';
  if (state === '6') stamp(instance, record, 'resolved_at', 'resolved_by');
  if (state === '7' || state === '8') stamp(instance, record, 'closed_at', 'closed_by');
  record.setValue('active', state !== '7' && state !== '8');
  const reopened = ['6', '7'].includes(before) && ['1', '2', '3'].includes(state);
  if (!reopened) return;
  record.setValue('reopen_count', Number(record.currentValue('reopen_count') || '0') + 1);
  record.setValue('reopened_time', instance.nowText());
  record.setValue('resolved_at', '');
  record.setValue('resolved_by', '');
}

function countReassignment(record: GlideRecordObject, previous: Row | undefined): void {
  if (!previous?.['assignment_group'] || !changes(record, 'assignment_group')) return;
  record.setValue('reassignment_count', Number(record.currentValue('reassignment_count') || '0') + 1);
}

function stamp(instance: Instance, record: GlideRecordObject, at: string, by: string): void {
  if (!changes(record, at)) record.setValue(at, instance.nowText());
  if (!changes(record, by)) record.setValue(by, instance.userId());
}

function changes(record: GlideRecordObject, column: string): boolean {
  return record.currentValue(column) !== record.previousValue(column);
}
