/**
 * Encoded queries: `active=true^priority<=2^ORstate=1^NQnumber=INC0000001^ORDERBYDESCopened_at`.
 * `^` is "and", `^OR` binds to the condition before it only, `^NQ` starts another query whose rows
 * are added. A condition on a field that does not exist is dropped, which widens the result: that
 * is what the platform does unless `glide.invalid_query.returns_no_rows` is set.
 */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Any one of the conditions suffices. */
export type Alternatives = Condition[];
/** All alternatives must hold. */
export type Conjunction = Alternatives[];

export interface Ordering {
  readonly field: string;
  readonly descending: boolean;
}

export interface EncodedQuery {
  /** Any one suffices: the parts between `^NQ`. */
  readonly parts: Conjunction[];
  readonly orderings: Ordering[];
  /** Terms that are no condition, such as those of an operator that this host does not have. */
  readonly unreadable?: readonly string[];
}

/** By the documentation of "Operators available for filters and queries". */
const OPERATORS = [
  ...(['ISNOTEMPTY', 'ISEMPTY', 'ANYTHING', 'EMPTYSTRING'] as const),
  ...(['=', '!=', '<>', '<', '<=', '>', '>=', 'IN', 'NOT IN', 'BETWEEN', 'INSTANCEOF'] as const),
  ...(['STARTSWITH', 'ENDSWITH', '%', 'LIKE', 'CONTAINS', '*'] as const),
  ...(['NOT LIKE', 'NOTLIKE', 'DOES NOT CONTAIN', '!*'] as const),
  ...(['SAMEAS', 'NSAMEAS', 'GT_FIELD', 'LT_FIELD', 'GT_OR_EQUALS_FIELD', 'LT_OR_EQUALS_FIELD'] as const),
  ...(['ON', 'NOTON', 'DATEPART', 'MORETHAN', 'LESSTHAN'] as const),
  ...(['RELATIVEGT', 'RELATIVELT', 'RELATIVEGE', 'RELATIVELE', 'RELATIVEEE'] as const),
  ...(['VALCHANGES', 'CHANGESFROM', 'CHANGESTO'] as const),
] as const;
export type Operator = (typeof OPERATORS)[number];

const LONGEST_FIRST = [...OPERATORS].sort((left, right) => right.length - left.length);

/** A field is lower-case letters, digits and dots, so the operator begins where they end. */
const CONDITION = new RegExp(
  `^([a-z0-9_.]+?)(${LONGEST_FIRST.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})([\\s\\S]*)$`,
);

export function isOperator(text: string): text is Operator {
  return (OPERATORS as readonly string[]).includes(text);
}

/** The platform has these too; a condition of theirs is not read here, which the host says in its log. */
const NOT_READ =
  /^[a-z0-9_.]+?(IN_HIERARCHY|DYNAMIC|MATCH_PAT|MATCH_RGX|HASVARIABLE|HASITEMVARIABLE|HASQUESTION|HASLABEL)/;

export function parseCondition(text: string): Condition | undefined {
  if (NOT_READ.test(text)) return undefined;
  const parts = CONDITION.exec(text);
  if (!parts?.[1] || !parts[2] || !isOperator(parts[2])) return undefined;
  return { field: parts[1], operator: parts[2], value: parts[3] ?? '' };
}

export function parseEncodedQuery(text: string): EncodedQuery {
  const query: EncodedQuery = { parts: [[]], orderings: [] };
  const terms = text.split('^').filter((each) => each !== '' && each !== 'EQ' && each !== 'NQ');
  const unreadable = terms.filter((term) => !readTerm(query, term));
  return unreadable.length === 0 ? query : { ...query, unreadable };
}

function readTerm(query: EncodedQuery, term: string): boolean {
  const ordering = /^ORDERBY(DESC)?([a-z0-9_.]+)$/.exec(term);
  if (ordering?.[2]) {
    query.orderings.push({ field: ordering[2], descending: ordering[1] !== undefined });
    return true;
  }
  if (term.startsWith('GROUPBY')) return true;
  if (term.startsWith('NQ')) query.parts.push([]);
  const isOr = /^OR(?=[a-z])/.test(term);
  const condition = parseCondition(term.replace(/^(NQ|OR)(?=[a-z])/, ''));
  if (!condition) return false;
  const part = query.parts.at(-1);
  const previous = part?.at(-1);
  if (isOr && previous) previous.push(condition);
  else part?.push([condition]);
  return true;
}

export function encodeQuery(query: EncodedQuery): string {
  const conditions = query.parts.map((part) => part.map(encodeAlternatives).join('^')).join('^NQ');
  const orderings = query.orderings.map((each) => `ORDERBY${each.descending ? 'DESC' : ''}${each.field}`);
  return [conditions, ...orderings].filter((each) => each !== '').join('^');
}

function encodeAlternatives(alternatives: Alternatives): string {
  return alternatives.map((each) => `${each.field}${each.operator}${each.value}`).join('^OR');
}
