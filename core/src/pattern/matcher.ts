/**
 * One condition on a label: `env="prod"`, `owner=~"team-(A|B)"`, with Alertmanager's meaning: a label
 * that is absent is the empty text, and a pattern must match the whole value (RTE1).
 */
import { compileRegex } from './boundedRegex';
import { isFault } from './regexSyntax';

export type MatchOperator = '=' | '!=' | '=~' | '!~';

export interface Matcher {
  readonly label: string;
  readonly operator: MatchOperator;
  readonly value: string;
}

export interface MatcherFault {
  readonly reason: string;
  readonly remedy: string;
}

/** What a ticket is known by in routing: `service`, `priority`, `region`, … */
export interface Labels {
  readonly [label: string]: string | undefined;
}

export type Matches = (labels: Labels) => boolean;

export function compileMatcher({ label, operator, value }: Matcher): Matches | MatcherFault {
  const valueOf = (labels: Labels): string => {
    const seen = Object.prototype.hasOwnProperty.call(labels, label) ? labels[label] : undefined;
    return seen ?? '';
  };
  if (operator === '=') return (labels) => valueOf(labels) === value;
  if (operator === '!=') return (labels) => valueOf(labels) !== value;
  const regex = compileRegex(value);
  if (isFault(regex)) {
    return {
      reason: `The pattern “${value}” fails at character ${regex.at + 1}: ${regex.reason}`,
      remedy: regex.remedy,
    };
  }
  const wanted = operator === '=~';
  return (labels) => regex.matches(valueOf(labels)) === wanted;
}

const OPERATORS: readonly MatchOperator[] = ['=~', '!~', '!=', '='];

/** `env="prod"`, `{env="prod", job=~".*"}`, or with the quotes left out where the value has no comma. */
export function parseMatchers(text: string): readonly Matcher[] | MatcherFault {
  const trimmed = text.trim();
  const opens = trimmed.startsWith('{');
  if (opens !== trimmed.endsWith('}') && opens) return fault(text, 'its “{” is not closed');
  const inside = opens ? trimmed.slice(1, -1) : trimmed;
  const matchers: Matcher[] = [];
  for (const part of splitAtCommas(inside)) {
    if (part.trim() === '' && opens) continue;
    const matcher = parseMatcher(part.trim(), text);
    if (isMatcherFault(matcher)) return matcher;
    matchers.push(matcher);
  }
  return matchers;
}

export function isMatcherFault(found: object): found is MatcherFault {
  return 'reason' in found;
}

function parseMatcher(part: string, whole: string): Matcher | MatcherFault {
  const label = /^(?:"((?:[^"\\]|\\.)*)"|([^\s{}!=~,\\"'`]+))\s*/.exec(part);
  if (!label) return fault(whole, 'no label stands before the sign');
  const rest = part.slice(label[0].length);
  const operator = OPERATORS.find((sign) => rest.startsWith(sign));
  if (!operator) return fault(whole, 'none of =, !=, =~ and !~ follows the label');
  const written = rest.slice(operator.length).trim();
  const value = written.startsWith('"') ? unquote(written) : written;
  if (value === undefined) return fault(whole, 'the quotes around the value are not closed');
  return { label: label[2] ?? unescape(label[1] ?? ''), operator, value };
}

function fault(text: string, why: string): MatcherFault {
  return { reason: `“${text}” is no matcher: ${why}.`, remedy: 'Write label, sign and quoted value: env="prod".' };
}

/** Commas inside quotes belong to the value. */
function splitAtCommas(text: string): string[] {
  const parts = [''];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    if (letter === ',' && !quoted) {
      parts.push('');
      continue;
    }
    if (letter === '"') quoted = !quoted;
    const escaped = quoted && letter === '\\' ? text.charAt((i += 1)) : '';
    parts[parts.length - 1] += letter + escaped;
  }
  return parts;
}

function unquote(written: string): string | undefined {
  const quoted = /^"((?:[^"\\]|\\[\s\S])*)"$/.exec(written);
  return quoted ? unescape(quoted[1] ?? '') : undefined;
}

/** `\n`, `\"` and `\\`; before anything else a backslash stands for itself, so that patterns keep theirs. */
function unescape(written: string): string {
  return written.replace(/\\([n"\\])/g, (_all, letter: string) => (letter === 'n' ? '\n' : letter));
}

/** As Alertmanager writes them in keys: sorted, quoted. */
export function matchersText(matchers: readonly Matcher[]): string {
  return `{${[...matchers].sort(byLabel).map(matcherText).join(',')}}`;
}

export function matcherText({ label, operator, value }: Matcher): string {
  const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(label) ? label : quote(label);
  return `${name}${operator}${quote(value)}`;
}

function quote(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"')}"`;
}

const SIGNS_IN_ORDER: readonly MatchOperator[] = ['=', '!=', '=~', '!~'];

function byLabel(a: Matcher, b: Matcher): number {
  return (
    compareText(a.label, b.label) ||
    compareText(a.value, b.value) ||
    SIGNS_IN_ORDER.indexOf(a.operator) - SIGNS_IN_ORDER.indexOf(b.operator)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
