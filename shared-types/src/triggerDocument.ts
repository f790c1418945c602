/**
 * The shapes of a policy's triggers and of their conditions. Whether a fact, a path or a unit exists
 * is core's to say. A condition holds conditions, so its JSON Schema refers to itself.
 */
import type { ConditionDocument, TriggerDocument } from '@rungs/core';
import { z } from 'zod';
import type { Expect, Same } from './sameType';
import { duration, id, name, oneOrMore } from './shapes';

const fact = name.meta({ description: 'the name of a fact such as category or measures.users' });
const value = z.union([z.string(), z.number(), z.boolean()]).meta({ description: 'text, a number, or true or false' });
const level = z.int().min(1).max(100);

export const condition = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('equals'), fact, value }),
  z.strictObject({ test: z.literal('in'), fact, values: oneOrMore(value) }),
  z.strictObject({ test: z.literal('atLeast'), fact, value: z.number(), unit: name.exactOptional() }),
  z.strictObject({ test: z.literal('matches'), fact, pattern: z.string() }),
  z.strictObject({ test: z.literal('present'), fact }),
  z.strictObject({
    test: z.literal('and'),
    get of() {
      return oneOrMore(condition);
    },
  }),
  z.strictObject({
    test: z.literal('or'),
    get of() {
      return oneOrMore(condition);
    },
  }),
  z.strictObject({
    test: z.literal('not'),
    get of() {
      return condition;
    },
  }),
]);

const terms = {
  id,
  paths: oneOrMore(id).exactOptional(),
  startLevel: level.exactOptional(),
  when: condition.exactOptional(),
  rearmAfter: duration.exactOptional(),
};
const calendar = id.exactOptional();
const share = z.number().min(0).max(10);
const amount = z.number();

export const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ ...terms, kind: z.literal('notTaken'), after: duration, calendar }),
  z.strictObject({ ...terms, kind: z.literal('targetConsumed'), share }),
  z.strictObject({
    ...terms,
    kind: z.literal('targetShares'),
    thresholds: oneOrMore(z.strictObject({ share, startLevel: level.exactOptional() })),
  }),
  z.strictObject({ ...terms, kind: z.literal('noProgress'), after: duration, calendar }),
  z.strictObject({ ...terms, kind: z.literal('notAcknowledged'), after: duration, calendar }),
  z.strictObject({
    ...terms,
    kind: z.literal('measure'),
    measure: name,
    of: z.enum(['ticket', 'service', 'either']).exactOptional(),
    unit: name,
    comparison: z.enum(['atLeast', 'atMost']).exactOptional(),
    thresholds: oneOrMore(z.strictObject({ value: amount, startLevel: level.exactOptional() })),
  }),
  z.strictObject({ ...terms, kind: z.literal('condition'), when: condition }),
  z.strictObject({ ...terms, kind: z.literal('exception'), when: condition }),
  z.strictObject({ ...terms, kind: z.literal('regulatedData'), dataClasses: oneOrMore(name), paths: oneOrMore(id) }),
  z.strictObject({
    ...terms,
    kind: z.literal('historyCount'),
    count: z.enum(['reassignments', 'reopenings', 'bounces', 'chases']),
    atLeast: z.int().min(1).max(1000),
    within: duration.exactOptional(),
  }),
  z.strictObject({ ...terms, kind: z.literal('skillGap') }),
  z.strictObject({ ...terms, kind: z.literal('decisionNeeded'), after: duration.exactOptional(), calendar }),
  z.strictObject({ ...terms, kind: z.literal('vipCustomer'), tiers: oneOrMore(name).exactOptional() }),
  z.strictObject({ ...terms, kind: z.literal('customerRequest') }),
  z.strictObject({
    ...terms,
    kind: z.literal('boardReportable'),
    measure: name,
    unit: name,
    atLeast: amount,
    calendar,
  }),
  z.strictObject({
    ...terms,
    kind: z.literal('anomaly'),
    measure: name,
    of: z.enum(['ticket', 'service']).exactOptional(),
    unit: name,
    direction: z.enum(['above', 'below', 'both']).exactOptional(),
    tolerance: z.number().min(0).max(100).exactOptional(),
    leastSamples: z.int().min(2).max(1000).exactOptional(),
    leastSpread: z.number().min(0).exactOptional(),
    leastValue: z.number().exactOptional(),
  }),
]);

/** Drift from core's types fails to compile here. */
export type ConditionDocumentIsCores = Expect<Same<z.infer<typeof condition>, ConditionDocument>>;
export type TriggerDocumentIsCores = Expect<Same<z.infer<typeof trigger>, TriggerDocument>>;
