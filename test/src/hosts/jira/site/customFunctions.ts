/**
 * Functions that an app adds to JQL. Jira asks the app once what a call means, keeps the answer for
 * everybody (a precomputation), and puts the JQL in its place; what nobody used for a week is forgotten.
 */
import type { Instant } from '@rungs/core';
import { JqlFault, parseJql } from './jqlParser';
import type { Condition, Operator } from './jqlParser';

export interface CustomFunction {
  readonly name: string;
  readonly types: readonly string[];
  readonly operators: readonly string[];
  readonly arguments: readonly { readonly required: boolean }[];
}

/** As the app is asked, but for the id that the platform adds. */
export interface FunctionClause {
  readonly field: string;
  readonly type: readonly string[];
  readonly operator: string;
  readonly functionName: string;
  readonly arguments: readonly string[];
}

type Meant = { readonly jql: string } | { readonly error: string };

interface Precomputation {
  readonly meant: Meant;
  usedAt: Instant;
  readonly until?: Instant;
}

const UNUSED_MS = 7 * 86_400_000;
/** What an app failed to answer is asked again after a minute. */
const FAILED_MS = 60_000;
const MOST_VALUES = 1_000;
const issueFields = ['issue', 'issuekey', 'key', 'id'];

export class CustomFunctions {
  private readonly functions = new Map<string, CustomFunction>();
  private readonly kept = new Map<string, Precomputation>();

  constructor(private readonly now: () => Instant) {}

  add(added: CustomFunction): void {
    this.functions.set(added.name.toLowerCase(), added);
  }

  /** The calls of a query whose meaning the app has not said yet. */
  unknownIn(jql: string): FunctionClause[] {
    const { where } = parseJql(jql);
    return where ? this.callsIn(where).filter((clause) => !this.current(clause)) : [];
  }

  keep(clause: FunctionClause, meant: Meant, isStored: boolean): void {
    const usedAt = this.now();
    this.kept.set(keyOf(clause), { meant, usedAt, ...(isStored ? {} : { until: usedAt + FAILED_MS }) });
  }

  /** The condition that stands in the place of the call; undefined where the name is no app's. */
  meaningOf(condition: Condition): Condition | undefined {
    const clause = this.clauseOf(condition);
    if (!clause) return undefined;
    const found = this.current(clause);
    if (!found) throw new JqlFault(`The function '${clause.functionName}' has not been evaluated by its app yet.`);
    found.usedAt = this.now();
    if ('error' in found.meant) throw new JqlFault(found.meant.error);
    const { where } = parseJql(found.meant.jql);
    if (!where) throw new JqlFault(`The function '${clause.functionName}' answered a query that restricts nothing.`);
    if (valuesIn(where) > MOST_VALUES)
      throw new JqlFault(`The function '${clause.functionName}' answered more than ${MOST_VALUES} values.`);
    return where;
  }

  private callsIn(condition: Condition): FunctionClause[] {
    switch (condition.kind) {
      case 'and':
      case 'or':
        return condition.parts.flatMap((part) => this.callsIn(part));
      case 'not':
        return this.callsIn(condition.part);
      case 'clause':
        return [this.clauseOf(condition) ?? []].flat();
    }
  }

  private clauseOf(condition: Condition): FunctionClause | undefined {
    if (condition.kind !== 'clause' || condition.operand.kind !== 'function') return undefined;
    const { field, operator, operand } = condition;
    const known = this.functions.get(operand.name.toLowerCase());
    if (!known) return undefined;
    faultIn(known, field, operator, operand.arguments);
    return { field, type: known.types, operator, functionName: known.name, arguments: operand.arguments };
  }

  private current(clause: FunctionClause): Precomputation | undefined {
    const found = this.kept.get(keyOf(clause));
    const isOver = found && (this.now() >= (found.until ?? Infinity) || this.now() >= found.usedAt + UNUSED_MS);
    return isOver ? undefined : found;
  }
}

function faultIn(known: CustomFunction, field: string, operator: Operator, written: readonly string[]): void {
  if (known.types.includes('issue') && !issueFields.includes(field.toLowerCase()))
    throw new JqlFault(`The function '${known.name}' cannot be used with the field '${field}'.`);
  if (!known.operators.includes(operator))
    throw new JqlFault(`The operator '${operator}' is not supported by the function '${known.name}'.`);
  const fewest = known.arguments.filter(({ required }) => required).length;
  if (written.length < fewest || written.length > known.arguments.length)
    throw new JqlFault(
      `Function '${known.name}' expected between '${fewest}' and '${known.arguments.length}' arguments but received '${written.length}'.`,
    );
}

function valuesIn(condition: Condition): number {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.reduce((sum, part) => sum + valuesIn(part), 0);
    case 'not':
      return valuesIn(condition.part);
    case 'clause':
      return condition.operand.kind === 'list' ? condition.operand.items.length : 1;
  }
}

function keyOf({ field, operator, functionName, arguments: written }: FunctionClause): string {
  return JSON.stringify([field, operator, functionName, written]);
}
