/** GlideQueryCondition: what `addQuery` answers, so that alternatives can be joined to it. */
import type { Alternatives, Condition, Conjunction } from '../data/encodedQuery';
import { conditionFrom } from './conditionFrom';
import { withRefusals } from './notOffered';

export class GlideQueryConditionObject {
  readonly #alternatives: Alternatives;
  readonly #parts: readonly Conjunction[];

  constructor(alternatives: Alternatives, parts: readonly Conjunction[] = []) {
    this.#alternatives = alternatives;
    this.#parts = parts;
  }

  /** Another condition that must hold as well, to which alternatives may be joined in its turn. */
  addCondition(field: string, operatorOrValue?: unknown, value?: unknown): GlideQueryConditionObject {
    const alternatives = [asCondition(arguments.length, field, operatorOrValue, value)];
    for (const part of this.#parts) part.push(alternatives);
    return new GlideQueryConditionObject(alternatives, this.#parts);
  }

  addOrCondition(field: string, operatorOrValue?: unknown, value?: unknown): GlideQueryConditionObject {
    this.#alternatives.push(asCondition(arguments.length, field, operatorOrValue, value));
    return this;
  }
}

withRefusals('GlideQueryCondition', GlideQueryConditionObject);

function asCondition(count: number, field: string, operatorOrValue: unknown, value: unknown): Condition {
  return count >= 3 ? conditionFrom(field, String(operatorOrValue), value) : conditionFrom(field, '=', operatorOrValue);
}
