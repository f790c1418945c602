/** An issue as GET and search answer it: which fields were asked for, and what is added on top. */
import { badRequest, listParameter } from './answer';
import { changeGroupBean, fieldValue, self, transitionBeans } from './beans';
import { htmlOf } from '../site/adf';
import type { Call } from './answer';
import type { Json, JsonObject } from '../site/json';
import type { Issue } from '../site/records';

export interface Asked {
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

export function askedInQuery(call: Call, defaultFields: readonly string[]): Asked {
  const fields = listParameter(call, 'fields');
  return {
    fields: fields.length > 0 ? fields : defaultFields,
    properties: listParameter(call, 'properties'),
    expand: listParameter(call, 'expand'),
  };
}

export function issueAnswer(call: Call, issue: Issue, asked: Asked): JsonObject {
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: self(call, `issue/${issue.id}`),
    key: issue.key,
    fields: fieldsAnswer(call, issue, asked.fields),
    ...extras(call, issue, asked),
  };
}

/** In search, an issue of which only the id was asked for has nothing but its id. */
export function foundIssueAnswer(call: Call, issue: Issue, asked: Asked): JsonObject {
  const names = asked.fields.filter((name) => name !== 'id' && name !== 'key');
  const onlyIds = names.length === 0 && asked.properties.length === 0 && asked.expand.length === 0;
  if (onlyIds && !asked.fields.includes('key')) return { id: issue.id };
  const { fields, ...answer } = issueAnswer(call, issue, { ...asked, fields: names });
  return names.length === 0 ? answer : { ...answer, fields: fields! };
}

function fieldsAnswer(call: Call, issue: Issue, wanted: readonly string[]): JsonObject {
  const fields: { [id: string]: Json } = {};
  for (const field of call.site.fields) {
    if (isWanted(field.id, wanted)) fields[field.id] = fieldValue(call, issue, field);
  }
  return fields;
}

/** `*all`, `*navigable`, names, and `-name` to leave one out; only exclusions mean all but those. */
function isWanted(id: string, wanted: readonly string[]): boolean {
  if (wanted.includes(`-${id}`)) return false;
  if (wanted.includes(id) || wanted.includes('*all')) return true;
  if (wanted.includes('*navigable')) return id !== 'comment';
  return wanted.length > 0 && wanted.every((name) => name.startsWith('-'));
}

function extras(call: Call, issue: Issue, asked: Asked): JsonObject {
  const answer: { [name: string]: Json } = {};
  if (asked.properties.length > 0) answer.properties = propertiesAnswer(issue, asked.properties);
  if (asked.expand.includes('changelog')) answer.changelog = changelogAnswer(call, issue);
  if (asked.expand.includes('transitions')) answer.transitions = transitionBeans(call, issue, false);
  if (asked.expand.includes('renderedFields')) answer.renderedFields = { description: htmlOf(issue.description) };
  if (asked.expand.includes('names'))
    answer.names = Object.fromEntries(call.site.fields.map(({ id, name }) => [id, name]));
  return answer;
}

function propertiesAnswer(issue: Issue, keys: readonly string[]): JsonObject {
  if (keys.length > 5 && !keys.includes('*all'))
    throw badRequest('The maximum number of properties that can be requested is 5.');
  const wanted = keys.includes('*all') ? [...issue.properties.keys()] : keys;
  const present = wanted.filter((key) => issue.properties.has(key));
  return Object.fromEntries(present.map((key) => [key, issue.properties.get(key)!]));
}

/** Newest first, as `expand=changelog` gives it; the changelog resource gives oldest first. */
function changelogAnswer(call: Call, issue: Issue): JsonObject {
  const histories = [...issue.changelog].reverse().map((group) => changeGroupBean(call, group));
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}
