/** A condition as a script writes it: an unknown operator reads as equality, a list as `a,b,c`. */
import { isOperator, type Condition } from '../data/encodedQuery';

export function conditionFrom(field: string, operator: string, value: unknown): Condition {
  const known = operator.trim().toUpperCase();
  const text = Array.isArray(value) ? value.map(String).join(',') : scriptText(value);
  return { field, operator: isOperator(known) ? known : '=', value: text };
}

/** What a script's value is as text: null and undefined are empty, an element is its value. */
export function scriptText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
