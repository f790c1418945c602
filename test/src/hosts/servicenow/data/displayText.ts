/** What a person reads for a column: a choice's label, a reference's name, a date in the instance's zone. */
import type { Instance } from '../instance';
import type { Row } from './database';
import { displayDateTime } from './dateTimeText';

export function displayText(instance: Instance, tableName: string, row: Row, path: string): string {
  const value = instance.database.valueOf(tableName, row, path);
  const column = instance.database.columnOf(tableName, path);
  if (!column || value === '') return value;
  if (column.reference) return displayReferences(instance, column.reference, value);
  if (column.type === 'glide_date_time' || column.type === 'due_date') return displayDateTime(value, instance.zone);
  if (path.includes('.')) return value;
  return instance.choices.label(row['sys_class_name'] || tableName, path, value) ?? value;
}

/** A list holds several ids; one that leads nowhere shows as it stands. */
function displayReferences(instance: Instance, tableName: string, value: string): string {
  return value
    .split(',')
    .map((sysId) => instance.displayValue(tableName, sysId) || sysId)
    .join(', ');
}
