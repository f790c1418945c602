/**
 * Conditions over a ticket's fields, history and linked service, compiled from the document. The
 * answer is true, false or *unknown* (Kleene's three-valued logic): a fact that nobody recorded makes
 * its question unknown, and `not` of unknown is unknown, so that nothing escalates on silence.
 */
import type { TicketValue, Measure } from '../incident/impact';
import type { Incident } from '../incident/incident';
import type { ConditionDocument } from './conditionDocument';
import { compileRegex } from '../pattern/boundedRegex';
import { isFault } from '../pattern/regexSyntax';
import type { Instant } from '../time/instant';
import { factByName } from './facts';
import type { Fact } from './facts';

export type Truth = 'true' | 'false' | 'unknown';

/** One fact that a condition asked about, and what the ticket said. */
export interface SeenFact {
  readonly fact: string;
  /** Absent where nothing was recorded. */
  readonly seen?: TicketValue | Measure;
  readonly answer: Truth;
}

export interface ConditionAnswer {
  readonly truth: Truth;
  /** Every fact that was asked about, in the document's order. */
  readonly seen: readonly SeenFact[];
}

export type Condition = (incident: Incident, at: Instant) => ConditionAnswer;

type Leaf = Exclude<ConditionDocument, { test: 'and' | 'or' | 'not' }>;
type Asked = TicketValue | Measure;

/** The document must be free of faults (`findConditionFaults`). */
export function compileCondition(document: ConditionDocument): Condition {
  switch (document.test) {
    case 'and':
      return junction(document.of.map(compileCondition), 'false', 'true');
    case 'or':
      return junction(document.of.map(compileCondition), 'true', 'false');
    case 'not':
      return negation(compileCondition(document.of));
    default:
      return question(document);
  }
}

/** `and` is decided by one false, `or` by one true; else one unknown leaves it open. */
function junction(parts: readonly Condition[], decisive: Truth, otherwise: Truth): Condition {
  return (incident, at) => {
    const answers = parts.map((part) => part(incident, at));
    const among = (truth: Truth): boolean => answers.some((answer) => answer.truth === truth);
    const truth = among(decisive) ? decisive : among('unknown') ? 'unknown' : otherwise;
    return { truth, seen: answers.flatMap(({ seen }) => seen) };
  };
}

const OPPOSITE: { readonly [truth in Truth]: Truth } = { true: 'false', false: 'true', unknown: 'unknown' };

function negation(part: Condition): Condition {
  return (incident, at) => {
    const { truth, seen } = part(incident, at);
    return { truth: OPPOSITE[truth], seen };
  };
}

function question(document: Leaf): Condition {
  const { fact } = document;
  const read = known(factByName(fact)?.read, fact);
  const test = testOf(document);
  return (incident, at) => {
    const value = read(incident, at);
    const answer = test(value);
    return { truth: answer, seen: [value === undefined ? { fact, answer } : { fact, seen: value, answer }] };
  };
}

function testOf(document: Leaf): (value: ReturnType<Fact>) => Truth {
  switch (document.test) {
    case 'present':
      return (value) => truth(isPresent(value));
    case 'equals':
      return whereRecorded((value) => truth(holds(value, [document.value])));
    case 'in':
      return whereRecorded((value) => truth(holds(value, document.values)));
    case 'atLeast':
      return whereRecorded((value) => atLeast(value, document.value, document.unit));
    case 'matches': {
      const regex = compileRegex(document.pattern);
      if (isFault(regex)) throw new Error(`A policy with faults was compiled: the pattern ${document.pattern}.`);
      return whereRecorded((value) => truth(texts(value).some((text) => regex.matches(text))));
    }
  }
}

/** An empty text or list was recorded, but says nothing. */
function isPresent(value: Asked | undefined): boolean {
  if (value === undefined || value === '') return false;
  return !isList(value) || value.length > 0;
}

function whereRecorded(test: (value: Asked) => Truth): (value: Asked | undefined) => Truth {
  return (value) => (value === undefined ? 'unknown' : test(value));
}

/** Of a list, any member. A measure is asked about with `atLeast`, in its unit. */
function holds(value: Asked, wanted: readonly (string | number | boolean)[]): boolean {
  if (isList(value)) return value.some((member) => wanted.includes(member));
  return typeof value !== 'object' && wanted.includes(value);
}

/** A number in another unit, or what is no number, answers nothing. */
function atLeast(value: Asked, threshold: number, unit: string | undefined): Truth {
  const measured = typeof value === 'object' && !isList(value) && value.unit === unit ? value.value : value;
  return typeof measured === 'number' && isFinite(measured) ? truth(measured >= threshold) : 'unknown';
}

function texts(value: Asked): readonly string[] {
  if (typeof value === 'string') return [value];
  return isList(value) ? value : [];
}

function isList(value: Asked): value is readonly string[] {
  return Array.isArray(value);
}

function truth(holding: boolean): Truth {
  return holding ? 'true' : 'false';
}

function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`A policy with faults was compiled: the fact ${what}.`);
  return value;
}
