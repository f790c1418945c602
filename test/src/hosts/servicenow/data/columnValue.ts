/**
 * What a column makes of a value that a script or a request gives it. The platform is lenient and
 * silent; where it loses something, the loss is answered so that the host can say so aloud.
 */
import type { Column } from './dictionary';
import { dateTimeText, parseDateTimeText } from './dateTimeText';

const INTEGER_MAX = 2_147_483_647;

export interface StoredValue {
  readonly text: string;
  readonly lost?: string;
}

export function storedValue(column: Column, given: string): StoredValue {
  switch (column.type) {
    case 'boolean':
      return { text: given === '' ? '' : given === 'true' || given === '1' ? 'true' : 'false' };
    case 'integer':
      return integerValue(given);
    case 'glide_date_time':
    case 'due_date':
      return dateValue(given);
    default:
      return shortened(column, given);
  }
}

/** A date without a time means its first second. */
function dateValue(given: string): StoredValue {
  if (given === '') return { text: '' };
  const at = parseDateTimeText(given);
  return at === undefined ? { text: '', lost: `"${given}" is not a date and time` } : { text: dateTimeText(at) };
}

function integerValue(given: string): StoredValue {
  if (given.trim() === '') return { text: '' };
  const value = Number(given);
  if (!Number.isFinite(value)) return { text: '', lost: `"${given}" is not a number` };
  const whole = Math.trunc(value);
  if (Math.abs(whole) > INTEGER_MAX) return { text: '', lost: `${given} does not fit 32 bits` };
  return { text: String(whole) };
}

function shortened(column: Column, given: string): StoredValue {
  if (column.maxLength === undefined || given.length <= column.maxLength) return { text: given };
  const text = given.slice(0, column.maxLength);
  return { text, lost: `${given.length - text.length} characters beyond the ${column.maxLength} that fit` };
}
