/**
 * Does a value satisfy a condition? Text compares without regard to case, numbers as numbers, dates
 * as their UTC text, which sorts as it stands. An empty value is null: it is neither greater nor less.
 */
import type { Column } from './dictionary';
import type { DateOperator } from './dateConditions';
import type { Operator } from './encodedQuery';

type Test = (value: string, wanted: string, column: Column) => boolean;

const NUMERIC = new Set(['integer', 'decimal', 'float', 'longint', 'percent_complete', 'currency']);

/** Operators that look at more than one value or at the clock; the database answers those itself. */
export type RowOperator =
  | ('INSTANCEOF' | 'VALCHANGES' | 'CHANGESFROM' | 'CHANGESTO')
  | ('SAMEAS' | 'NSAMEAS' | 'GT_FIELD' | 'LT_FIELD' | 'GT_OR_EQUALS_FIELD' | 'LT_OR_EQUALS_FIELD')
  | DateOperator;

const TESTS: { readonly [operator in Exclude<Operator, RowOperator>]: Test } = {
  ISEMPTY: (value) => value === '',
  EMPTYSTRING: (value) => value === '',
  ISNOTEMPTY: (value) => value !== '',
  ANYTHING: () => true,
  '=': equal,
  '!=': (value, wanted, column) => !equal(value, wanted, column),
  '<>': (value, wanted, column) => !equal(value, wanted, column),
  '>': (value, wanted, column) => value !== '' && compareValues(value, wanted, column) > 0,
  '>=': (value, wanted, column) => value !== '' && compareValues(value, wanted, column) >= 0,
  '<': (value, wanted, column) => value !== '' && compareValues(value, wanted, column) < 0,
  '<=': (value, wanted, column) => value !== '' && compareValues(value, wanted, column) <= 0,
  IN: (value, wanted, column) => wanted.split(',').some((each) => equal(value, each.trim(), column)),
  'NOT IN': (value, wanted, column) => !wanted.split(',').some((each) => equal(value, each.trim(), column)),
  LIKE: contains,
  CONTAINS: contains,
  NOTLIKE: (value, wanted) => !contains(value, wanted),
  'NOT LIKE': (value, wanted) => !contains(value, wanted),
  'DOES NOT CONTAIN': (value, wanted) => !contains(value, wanted),
  '*': contains,
  '!*': (value, wanted) => !contains(value, wanted),
  STARTSWITH: (value, wanted) => value.toLowerCase().startsWith(wanted.toLowerCase()),
  ENDSWITH: endsWith,
  '%': endsWith,
  BETWEEN: between,
};

export function matches(
  value: string,
  operator: Exclude<Operator, RowOperator>,
  wanted: string,
  column: Column,
): boolean {
  return TESTS[operator](value, wanted, column);
}

/** A total order for sorting; empty values come first, as null does. */
export function compareValues(left: string, right: string, column: Column): number {
  if (NUMERIC.has(column.type)) {
    const [a, b] = [left === '' ? -Infinity : Number(left), right === '' ? -Infinity : Number(right)];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function equal(value: string, wanted: string, column: Column): boolean {
  if (wanted === 'NULL' || wanted === '') return value === '';
  if (column.type === 'boolean') return truth(value) === truth(wanted);
  if (NUMERIC.has(column.type) && value !== '') return Number(value) === Number(wanted);
  return value.toLowerCase() === wanted.toLowerCase();
}

function truth(text: string): boolean {
  return text === 'true' || text === '1';
}

function endsWith(value: string, wanted: string): boolean {
  return value.toLowerCase().endsWith(wanted.toLowerCase());
}

function contains(value: string, wanted: string): boolean {
  return value.toLowerCase().includes(wanted.toLowerCase());
}

function between(value: string, wanted: string, column: Column): boolean {
  const [from = '', to = ''] = wanted.split('@');
  return value !== '' && compareValues(value, from, column) >= 0 && compareValues(value, to, column) <= 0;
}
