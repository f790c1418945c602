/** GlideQueryCondition: what `addQuery` answers, so that alternatives can be joined to it. */
import type { Alternatives, Condition } from '../data/encodedQuery';
import { conditionFrom } from './conditionFrom';

export class GlideQueryConditionObject {
  constructor(private readonly alternatives: Alternatives) {}

  addOrCondition(field: string, operatorOrValue?: unknown, value?: unknown): GlideQueryConditionObject {
    this.alternatives.push(asCondition(arguments.length, field, operatorOrValue, value));
    return this;
  }
}

function asCondition(count: number, field: string, operatorOrValue: unknown, value: unknown): Condition {
  return count >= 3 ? conditionFrom(field, String(operatorOrValue), value) : conditionFrom(field, '=', operatorOrValue);
}
