/** What is wrong with a condition: facts that do not exist, questions that a fact cannot answer, patterns without bounds. */
import { compileRegex } from '../pattern/boundedRegex';
import { isFault } from '../pattern/regexSyntax';
import { factByName, factNames } from './facts';
import type { FactType } from './facts';
import type { ConditionDocument } from './conditionDocument';

export interface ConditionFault {
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly remedy: string;
}

type FaultPath = ConditionFault['path'];
type Question = Exclude<ConditionDocument, { test: 'and' | 'or' | 'not' }>;

/** Deeper than anybody can read, and well within the shallowest stack that the engine runs on. */
const DEPTH_MAX = 12;
const QUESTIONS_MAX = 200;

export function findConditionFaults(condition: ConditionDocument, at: FaultPath): ConditionFault[] {
  const questions = countQuestions(condition, 0);
  if (questions === undefined) {
    return [fault(at, `It nests deeper than ${DEPTH_MAX} levels.`, 'Split it over several triggers.')];
  }
  if (questions > QUESTIONS_MAX) {
    return [
      fault(at, `It asks ${questions} questions; ${QUESTIONS_MAX} are the most.`, 'Split it over several triggers.'),
    ];
  }
  return faultsIn(condition, at);
}

/** Undefined where it is too deep to look into. */
function countQuestions(condition: ConditionDocument, depth: number): number | undefined {
  if (depth > DEPTH_MAX) return undefined;
  const parts = partsOf(condition);
  if (!parts) return 1;
  let total = 0;
  for (const part of parts) {
    const inside = countQuestions(part, depth + 1);
    if (inside === undefined) return undefined;
    total += inside;
  }
  return total;
}

function partsOf(condition: ConditionDocument): readonly ConditionDocument[] | undefined {
  switch (condition.test) {
    case 'and':
    case 'or':
      return condition.of;
    case 'not':
      return [condition.of];
    default:
      return undefined;
  }
}

function faultsIn(condition: ConditionDocument, at: FaultPath): ConditionFault[] {
  switch (condition.test) {
    case 'and':
    case 'or':
      return condition.of.length === 0
        ? [fault([...at, 'of'], `“${condition.test}” of nothing asks nothing.`, 'Add at least one condition.')]
        : condition.of.flatMap((part, n) => faultsIn(part, [...at, 'of', n]));
    case 'not':
      return faultsIn(condition.of, [...at, 'of']);
    default:
      return questionFaults(condition, at);
  }
}

function questionFaults(question: Question, at: FaultPath): ConditionFault[] {
  const fact = factByName(question.fact);
  if (!fact) {
    return [fault([...at, 'fact'], `There is no fact “${question.fact}”.`, `Use one of: ${factNames.join(', ')}.`)];
  }
  switch (question.test) {
    case 'present':
      return [];
    case 'equals':
      return valueFaults(question.fact, fact.type, question.value, [...at, 'value']);
    case 'in':
      return question.values.length === 0
        ? [fault([...at, 'values'], 'No value is named, so it never holds.', 'Name at least one.')]
        : question.values.flatMap((value, n) => valueFaults(question.fact, fact.type, value, [...at, 'values', n]));
    case 'atLeast':
      return thresholdFaults(question, fact.type, at);
    case 'matches':
      return patternFaults(question, fact.type, at);
  }
}

const STATES: readonly unknown[] = ['new', 'inProgress', 'onHold', 'resolved', 'closed', 'cancelled'];
const PRIORITIES: readonly unknown[] = [1, 2, 3, 4, 5];

/** Values that the fact can never have. */
function valueFaults(fact: string, type: FactType, value: string | number | boolean, at: FaultPath): ConditionFault[] {
  if (type === 'measure') {
    return [fault(at, `“${fact}” is a measure: it is hardly ever exactly ${value}.`, 'Use atLeast, with the unit.')];
  }
  if (fact === 'priority' && !PRIORITIES.includes(value)) {
    return [fault(at, `“${value}” is no priority.`, 'Write 1 (most urgent) to 5, without quotes.')];
  }
  if (fact === 'state' && !STATES.includes(value)) {
    return [fault(at, `“${value}” is no state.`, `Use one of: ${STATES.join(', ')}.`)];
  }
  const wanted = type === 'list' ? 'text' : type;
  const given = typeof value === 'string' ? 'text' : typeof value;
  if (wanted === 'any' || wanted === given) return [];
  return [fault(at, `“${fact}” is ${KIND[wanted]}, and ${value} is none.`, `Write ${KIND[wanted]}.`)];
}

const KIND = { text: 'text', number: 'a number', boolean: 'true or false' };

function thresholdFaults(
  { fact, value, unit }: Extract<Question, { test: 'atLeast' }>,
  type: FactType,
  at: FaultPath,
): ConditionFault[] {
  if (fact === 'priority') {
    return [
      fault(
        [...at, 'fact'],
        'Priority 1 is the most urgent, so “at least” misleads.',
        'Use { test: in, values: [1, 2] }.',
      ),
    ];
  }
  if (type !== 'measure' && type !== 'number' && type !== 'any') {
    return [fault([...at, 'fact'], `“${fact}” is no number.`, 'Use equals, in or matches.')];
  }
  if (type === 'measure' && (unit === undefined || unit.trim() === '')) {
    return [
      fault(
        [...at, 'unit'],
        `“${fact}” has no unit, so nobody can say what ${value} means.`,
        'Write the unit in which it is recorded, such as users, % or EUR/h.',
      ),
    ];
  }
  if (type !== 'measure' && unit !== undefined) {
    return [fault([...at, 'unit'], `“${fact}” is a plain number without a unit.`, 'Remove the unit.')];
  }
  return isFinite(value) ? [] : [fault([...at, 'value'], `${value} is no threshold.`, 'Write a number.')];
}

function patternFaults(
  { fact, pattern }: Extract<Question, { test: 'matches' }>,
  type: FactType,
  at: FaultPath,
): ConditionFault[] {
  if (type !== 'text' && type !== 'list' && type !== 'any') {
    return [fault([...at, 'fact'], `“${fact}” is no text.`, 'Use equals, in or atLeast.')];
  }
  const regex = compileRegex(pattern);
  if (!isFault(regex)) return [];
  return [fault([...at, 'pattern'], `The pattern fails at character ${regex.at + 1}: ${regex.reason}`, regex.remedy)];
}

function fault(path: FaultPath, reason: string, remedy: string): ConditionFault {
  return { path, reason, remedy };
}
