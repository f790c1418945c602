/**
 * What a JQL query finds. Each name is given a meaning once (`fieldNamed`): what its values are, which
 * operators it takes, and what a written value stands for. A name or a value that the site does not
 * know is a fault of the query, as in Jira, and never a silent "no".
 */
import type { Instant } from '@rungs/core';
import { plainText } from './adf';
import { JqlFault, parseJql } from './jqlParser';
import { instantOf, startOf } from './localTime';
import { slaMatcher, slaRemaining } from './slaJql';
import { statusById, statusCategories, statuses } from './workflow';
import type { Condition, Operand, Operator } from './jqlParser';
import type { IndexedProperty, JiraSite } from './jiraSite';
import type { Issue, JiraUser } from './records';
import type { Json } from './json';

type Value = string | number;

/** A name in a query with its meaning. */
interface Meaning {
  readonly name: string;
  readonly operators: readonly Operator[];
  values(issue: Issue): readonly Value[];
  /** What a written value stands for; throws where it stands for nothing. */
  read(text: string): readonly Value[];
  readonly functions?: { readonly [name: string]: (argument: string | undefined) => Value | readonly Value[] };
}

const MOST_ORDERS = 7;
const equality: readonly Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const comparison: readonly Operator[] = [...equality, '<', '<=', '>', '>='];
const textual: readonly Operator[] = ['~', '!~', 'is', 'is not'];

/** Issues that the query finds, in its order; newest first where it names none. Throws `JqlFault`. */
export function searchJql(
  site: JiraSite,
  jql: string,
  viewer: JiraUser,
  reconciled: readonly string[] = [],
): readonly Issue[] {
  const query = parseJql(jql);
  if (!query.where) {
    throw new JqlFault('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  if (query.orderBy.length > MOST_ORDERS) throw new JqlFault(`An order has at most ${MOST_ORDERS} fields.`);
  const matches = matcher(site, query.where, viewer);
  const keys = query.orderBy.map(({ field, descending }) => ({ meaning: fieldNamed(site, field, viewer), descending }));
  const found = site.searchIndex
    .issues(reconciled)
    .filter((issue) => site.mayBrowse(viewer, site.issue(issue.id)) && matches(issue));
  const sorted = [...found].sort((left, right) => {
    for (const { meaning, descending } of keys) {
      const order = compareFirst(meaning.values(left), meaning.values(right));
      if (order !== 0) return descending ? -order : order;
    }
    return right.number - left.number;
  });
  return sorted.flatMap(({ id }) => site.issue(id) ?? []);
}

/** Issues without a value come last in ascending order. */
function compareFirst([left]: readonly Value[], [right]: readonly Value[]): number {
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return compare(left, right);
}

function compare(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'en');
}

function matcher(site: JiraSite, condition: Condition, viewer: JiraUser): (issue: Issue) => boolean {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => matcher(site, part, viewer));
      return condition.kind === 'and'
        ? (issue) => parts.every((matches) => matches(issue))
        : (issue) => parts.some((matches) => matches(issue));
    }
    case 'not': {
      const matches = matcher(site, condition.part, viewer);
      return (issue) => !matches(issue);
    }
    case 'clause': {
      const meant = site.customFunctions.meaningOf(condition);
      if (meant) return matcher(site, meant, viewer);
      return (
        slaMatcher(site, condition) ??
        clauseMatcher(fieldNamed(site, condition.field, viewer), condition.operator, condition.operand)
      );
    }
  }
}

function clauseMatcher(meaning: Meaning, operator: Operator, operand: Operand): (issue: Issue) => boolean {
  if (!meaning.operators.includes(operator)) {
    throw new JqlFault(`The operator '${operator}' is not supported by the '${meaning.name}' field.`);
  }
  if (operand.kind === 'empty' || operator === 'is' || operator === 'is not')
    return emptyMatcher(meaning, operator, operand);
  const wanted = valuesOf(meaning, operand);
  switch (operator) {
    case '=':
    case 'in':
      return (issue) => meaning.values(issue).some((value) => wanted.some((one) => isSame(value, one)));
    case '!=':
    case 'not in':
      // An issue without a value is found by neither = nor !=.
      return (issue) =>
        hasValue(meaning, issue) && !meaning.values(issue).some((value) => wanted.some((one) => isSame(value, one)));
    case '~':
      return (issue) =>
        meaning.values(issue).some((value) => wanted.every((words) => containsWords(String(value), String(words))));
    case '!~':
      return (issue) =>
        !meaning.values(issue).some((value) => wanted.every((words) => containsWords(String(value), String(words))));
    default:
      return (issue) =>
        meaning.values(issue).some((value) => wanted.every((one) => isOrdered(operator, compare(value, one))));
  }
}

function emptyMatcher(meaning: Meaning, operator: Operator, operand: Operand): (issue: Issue) => boolean {
  if (operand.kind !== 'empty')
    throw new JqlFault(`The '${operator}' operator can only be used with 'EMPTY' or 'NULL'.`);
  const wantsEmpty = operator === 'is' || operator === '=' || operator === 'in';
  return (issue) => hasValue(meaning, issue) !== wantsEmpty;
}

const hasValue = (meaning: Meaning, issue: Issue): boolean => meaning.values(issue).length > 0;

function isOrdered(operator: Operator, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

function isSame(left: Value, right: Value): boolean {
  return typeof left === 'number' || typeof right === 'number'
    ? Number(left) === Number(right)
    : left.toLowerCase() === right.toLowerCase();
}

/** Jira's text search: every word occurs, `*` continues a word, a phrase in quotes occurs as it stands. */
function containsWords(text: string, wanted: string): boolean {
  const low = text.toLowerCase();
  const phrase = /^"(.*)"$/.exec(wanted.trim())?.[1];
  if (phrase !== undefined) return low.includes(phrase.toLowerCase());
  const words = low.split(/[^\p{L}\p{N}]+/u);
  return wanted
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((word) => word !== '')
    .every((word) =>
      word.endsWith('*') ? words.some((one) => one.startsWith(word.slice(0, -1))) : words.includes(word),
    );
}

function valuesOf(meaning: Meaning, operand: Operand): readonly Value[] {
  switch (operand.kind) {
    case 'value':
      return meaning.read(operand.text);
    case 'list':
      return operand.items.flatMap((item) => valuesOf(meaning, item));
    case 'function': {
      const call = meaning.functions?.[operand.name];
      if (!call) throw new JqlFault(`Unable to find JQL function '${operand.name}(${operand.arguments.join(', ')})'.`);
      return [call(operand.arguments[0])].flat();
    }
    case 'empty':
      return [];
  }
}

function fieldNamed(site: JiraSite, name: string, viewer: JiraUser): Meaning {
  const meaning =
    systemMeaning(site, name.toLowerCase(), viewer) ?? customMeaning(site, name) ?? propertyMeaning(site, name, viewer);
  if (!meaning) throw new JqlFault(`Field '${name}' does not exist or you do not have permission to view it.`);
  return meaning;
}

function systemMeaning(site: JiraSite, name: string, viewer: JiraUser): Meaning | undefined {
  switch (name) {
    case 'project':
      return named('project', [site.project], () => site.project.id, [site.project.key]);
    case 'key':
    case 'issuekey':
    case 'issue':
    case 'id':
      return keyMeaning(site, name);
    case 'issuetype':
    case 'type':
      return named('issuetype', site.issueTypes, (issue) => issue.typeId);
    case 'status':
      return named('status', statuses, (issue) => issue.statusId);
    case 'statuscategory':
      return statusCategoryMeaning();
    case 'priority':
      return priorityMeaning(site);
    case 'resolution':
      return named('resolution', site.resolutions, (issue) => issue.resolutionId);
    case 'component':
      return namedList('component', site.components, (issue) => issue.components);
    case 'labels':
      return { name, operators: equality, values: (issue) => issue.labels, read: (text) => [text] };
    case 'assignee':
    case 'reporter':
    case 'creator':
      return userMeaning(site, name, viewer, (issue) => issue[name]);
    case 'created':
    case 'createddate':
      return dateMeaning(site, 'created', viewer, (issue) => issue.created);
    case 'updated':
    case 'updateddate':
      return dateMeaning(site, 'updated', viewer, (issue) => issue.updated);
    case 'resolved':
    case 'resolutiondate':
      return dateMeaning(site, 'resolved', viewer, (issue) => issue.resolved ?? undefined);
    case 'summary':
      return textMeaning(name, (issue) => [issue.summary]);
    case 'description':
      return textMeaning(name, (issue) => [plainText(issue.description)]);
    case 'comment':
      return textMeaning(name, (issue) => issue.comments.map(({ body }) => plainText(body)));
    case 'text':
      return textMeaning(name, (issue) => [
        issue.summary,
        plainText(issue.description),
        ...issue.comments.map(({ body }) => plainText(body)),
      ]);
    default:
      return undefined;
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function named(
  name: string,
  choices: readonly Named[],
  idOf: (issue: Issue) => string | null,
  aliases: readonly string[] = [],
): Meaning {
  return namedList(name, choices, (issue) => [idOf(issue) ?? []].flat(), aliases);
}

/** Values are ids; written values are ids or names, and must exist. */
function namedList(
  name: string,
  choices: readonly Named[],
  idsOf: (issue: Issue) => readonly string[],
  aliases: readonly string[] = [],
): Meaning {
  return {
    name,
    operators: equality,
    values: idsOf,
    read: (text) => [choice(name, choices, text, aliases).id],
  };
}

function choice<Choice extends Named>(
  field: string,
  choices: readonly Choice[],
  text: string,
  aliases: readonly string[] = [],
): Choice {
  const low = text.toLowerCase();
  const found = choices.find(
    (one, index) => one.id === text || one.name.toLowerCase() === low || aliases[index]?.toLowerCase() === low,
  );
  if (!found) throw new JqlFault(`The value '${text}' does not exist for the field '${field}'.`);
  return found;
}

function keyMeaning(site: JiraSite, name: string): Meaning {
  return {
    name,
    operators: comparison,
    values: (issue) => [issue.number],
    read: (text) => {
      const issue = site.issue(text);
      if (!issue) throw new JqlFault(`An issue with key '${text}' does not exist for field '${name}'.`);
      return [issue.number];
    },
  };
}

function statusCategoryMeaning(): Meaning {
  const choices = statusCategories.map((category) => ({ id: String(category.id), name: category.name }));
  const keys = statusCategories.map((category) => category.key);
  return named('statusCategory', choices, (issue) => String(statusById(issue.statusId).category.id), keys);
}

/** Ordered by importance: `priority > Medium` finds High and Highest, though their ids are smaller. */
function priorityMeaning(site: JiraSite): Meaning {
  const rank = (id: string): number => -site.priorities.findIndex((priority) => priority.id === id);
  return {
    name: 'priority',
    operators: comparison,
    values: (issue) => [rank(issue.priorityId)],
    read: (text) => [rank(choice('priority', site.priorities, text).id)],
  };
}

function userMeaning(site: JiraSite, name: string, viewer: JiraUser, of: (issue: Issue) => string | null): Meaning {
  return {
    name,
    operators: equality,
    values: (issue) => [of(issue) ?? []].flat(),
    read: (text) => {
      const user = site.users.find((one) => one.accountId === text || one.displayName === text || one.email === text);
      if (!user) throw new JqlFault(`The value '${text}' does not exist for the field '${name}'.`);
      return [user.accountId];
    },
    functions: {
      currentuser: () => viewer.accountId,
      membersof: (group) => membersOf(site, group ?? ''),
    },
  };
}

function membersOf(site: JiraSite, wanted: string): readonly string[] {
  const group = site.groups.find(
    ({ groupId, name }) => groupId === wanted || name.toLowerCase() === wanted.toLowerCase(),
  );
  if (!group)
    throw new JqlFault(
      `Function 'membersOf' can not generate a list of usernames for group '${wanted}'; the group does not exist.`,
    );
  return site.users.filter(({ groups = [] }) => groups.includes(group.name)).map(({ accountId }) => accountId);
}

function textMeaning(name: string, of: (issue: Issue) => readonly string[]): Meaning {
  return {
    name,
    operators: textual,
    values: (issue) => of(issue).filter((text) => text !== ''),
    read: (text) => [text],
  };
}

function dateMeaning(
  site: JiraSite,
  name: string,
  viewer: JiraUser,
  of: (issue: Issue) => Instant | undefined,
): Meaning {
  const { timeZone } = viewer;
  const moved = (at: Instant, offset: string | undefined): Instant =>
    at + (offset === undefined ? 0 : period(offset, name));
  const edge = (unit: Parameters<typeof startOf>[0], after: number) => (offset: string | undefined) =>
    moved(startOf(unit, site.now(), timeZone, after) - (after === 0 ? 0 : 1), offset);
  return {
    name,
    operators: comparison,
    values: (issue) => [of(issue) ?? []].flat(),
    read: (text) => [dateIn(text, site.now(), timeZone, name)],
    functions: {
      now: (offset) => moved(site.now(), offset),
      startofday: edge('day', 0),
      endofday: edge('day', 1),
      startofweek: edge('week', 0),
      endofweek: edge('week', 1),
      startofmonth: edge('month', 0),
      endofmonth: edge('month', 1),
    },
  };
}

/** `2026-11-17`, `2026/11/17 14:07` in the viewer's zone, or a period from now: `-5m`, `-1w 2d`. */
function dateIn(text: string, now: Instant, zone: string, field: string): Instant {
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (!date) return now + period(text, field);
  const [year, month, day, hour = 0, minute = 0] = date.slice(1).map((part) => Number(part ?? 0));
  return instantOf(year!, month!, day!, hour, minute, zone);
}

const unitMs: { readonly [unit: string]: number } = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

function period(text: string, field: string): number {
  const match = /^([+-]?)((?:\d+[mhdw]?\s*)+)$/.exec(text.trim());
  if (!match) {
    throw new JqlFault(
      `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  }
  const length = [...match[2]!.matchAll(/(\d+)([mhdw]?)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (unitMs[unit || 'm'] ?? 0),
    0,
  );
  return match[1] === '-' ? -length : length;
}

function customMeaning(site: JiraSite, name: string): Meaning | undefined {
  const low = name.toLowerCase();
  const metric = site.slaMetrics.find((one) => one.name.toLowerCase() === low);
  if (metric) {
    const values = (issue: Issue): readonly Value[] => [slaRemaining(site, metric, issue) ?? []].flat();
    return { name, operators: [], values, read: (text) => [text] };
  }
  const field = site.fields.find(
    (one) => one.schema.custom !== undefined && one.clauseNames.some((clause) => clause.toLowerCase() === low),
  );
  return (
    field && {
      name: field.name,
      operators: equality,
      values: (issue) => [(field.stored(issue) as string | null) ?? []].flat(),
      read: (text) => [text],
    }
  );
}

/** Only what a manifest indexed can be asked for, by its alias or as `issue.property[key].path`. */
function propertyMeaning(site: JiraSite, name: string, viewer: JiraUser): Meaning | undefined {
  const long = /^issue\.property\[([^\]]+)\]\.(.+)$/i.exec(name);
  const index = site.indexedProperties.find((one) =>
    long ? one.propertyKey === long[1] && one.path === long[2] : one.searchAlias?.toLowerCase() === name.toLowerCase(),
  );
  if (!index) return undefined;
  const values = (issue: Issue): readonly Value[] => indexedValues(index, issue);
  switch (index.type) {
    case 'number':
      return { name, operators: comparison, values, read: (text) => [numberIn(text, name)] };
    case 'date':
      return dateMeaning(site, name, viewer, (issue) => values(issue)[0] as number | undefined);
    case 'text':
      return textMeaning(name, (issue) => values(issue).map(String));
    case 'user':
      return userMeaning(site, name, viewer, (issue) => (values(issue)[0] as string | undefined) ?? null);
    case 'string':
      return { name, operators: comparison, values, read: (text) => [text] };
  }
}

/** A value of another type than the index declares is not in the index. */
function indexedValues(index: IndexedProperty, issue: Issue): readonly Value[] {
  const value = index.path
    .split('.')
    .reduce<Json | undefined>((at, step) => stepInto(at, step), issue.properties.get(index.propertyKey));
  return (Array.isArray(value) ? (value as Json[]) : [value]).flatMap((one): Value[] => {
    if (index.type === 'number') return typeof one === 'number' ? [one] : [];
    if (typeof one !== 'string') return [];
    if (index.type !== 'date') return [one];
    const at = Date.parse(one.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(at) ? [] : [at];
  });
}

function stepInto(value: Json | undefined, step: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })[step]
    : undefined;
}

function numberIn(text: string, field: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value))
    throw new JqlFault(`Value '${text}' is invalid for the '${field}' field.`);
  return value;
}
