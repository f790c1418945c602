/**
 * The fields of an issue: one entry says what a field is called, how it reads in an answer, what may be
 * written to it, and how a change of it reads in the change history. Create, edit, search and history
 * all go through this table.
 */
import { asJson, isAdfDocument, plainText } from './adf';
import { statusById } from './workflow';
import { textOf } from './json';
import type { JiraSite } from './jiraSite';
import type { AccountId, Issue } from './records';
import type { Json } from './json';

export type Written = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly error: string };

export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly clauseNames: readonly string[];
  readonly schema: FieldSchema;
  /** What a write may carry, normalised: an id, a list of ids, text, or a document. */
  readonly accept?: (site: JiraSite, value: unknown) => Written;
  readonly store?: (issue: Issue, value: Json) => void;
  /** The stored value; what `accept` makes and `store` takes. */
  readonly stored: (issue: Issue) => Json;
  /** Id and words of a stored value, for the change history. */
  readonly inWords?: (site: JiraSite, value: Json) => { readonly id: string | null; readonly words: string | null };
  readonly searchable: boolean;
}

const accepted = (value: Json): Written => ({ ok: true, value });
const refused = (error: string): Written => ({ ok: false, error });

const summary: Field = {
  ...system('summary', 'Summary', { type: 'string' }),
  accept: (_site, value) => {
    if (typeof value !== 'string' || value.trim() === '') return refused('You must specify a summary of the issue.');
    if (value.length > 255) return refused("Summary can't exceed 255 characters.");
    if (/[\r\n]/.test(value)) return refused('The summary is invalid because it contains newline characters.');
    return accepted(value);
  },
  stored: (issue) => issue.summary,
  store: (issue, value) => void (issue.summary = String(value)),
  inWords: (_site, value) => ({ id: null, words: String(value) }),
};

const description: Field = {
  ...system('description', 'Description', { type: 'string' }),
  accept: (_site, value) => {
    if (value === null || isAdfDocument(value)) return accepted(value as Json);
    return refused('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  },
  stored: (issue) => asJson(issue.description),
  store: (issue, value) => void (issue.description = isAdfDocument(value) ? value : null),
  inWords: (_site, value) => ({ id: null, words: isAdfDocument(value) ? plainText(value) : null }),
};

const priority: Field = {
  ...system('priority', 'Priority', { type: 'priority' }),
  accept: (site, value) => {
    const found = site.priorities.find((one) => one.id === textOf(value, 'id') || one.name === textOf(value, 'name'));
    return found ? accepted(found.id) : refused('The priority selected is invalid.');
  },
  stored: (issue) => issue.priorityId,
  store: (issue, value) => void (issue.priorityId = String(value)),
  inWords: (site, value) => ({ id: String(value), words: site.priority(String(value)).name }),
};

const assignee: Field = {
  ...system('assignee', 'Assignee', { type: 'user' }),
  accept: (site, value) => {
    if (value === null) return accepted(null);
    const accountId = textOf(value, 'accountId') ?? textOf(value, 'id');
    if (accountId === undefined) return accepted(null);
    const user = site.user(accountId);
    if (!user) return refused('Specify a valid value for assignee');
    if (!site.isAssignable(user)) return refused(`User '${user.displayName}' cannot be assigned issues.`);
    return accepted(user.accountId);
  },
  stored: (issue) => issue.assignee,
  store: (issue, value) => void (issue.assignee = value as AccountId | null),
  inWords: (site, value) => ({ id: value as string | null, words: userName(site, value) }),
};

const labels: Field = {
  ...system('labels', 'Labels', { type: 'array', items: 'string' }),
  accept: (_site, value) => {
    if (!Array.isArray(value) || !value.every((label) => typeof label === 'string'))
      return refused('data was not an array');
    const spaced = value.find((label: string) => /\s/.test(label));
    if (spaced !== undefined) return refused(`The label '${String(spaced)}' contains spaces which is invalid.`);
    return accepted([...new Set(value as string[])]);
  },
  stored: (issue) => issue.labels,
  store: (issue, value) => void (issue.labels = value as string[]),
  inWords: (_site, value) => ({ id: null, words: (value as string[]).join(' ') }),
};

const components: Field = {
  ...system('components', 'Components', { type: 'array', items: 'component' }),
  accept: (site, value) => {
    if (!Array.isArray(value)) return refused('data was not an array');
    const found = value.map((one: unknown) =>
      site.components.find((component) => component.id === textOf(one, 'id') || component.name === textOf(one, 'name')),
    );
    const missing = found.indexOf(undefined);
    if (missing === -1) return accepted(found.map((component) => component!.id));
    const asked = value[missing] as unknown;
    return refused(`Component name '${textOf(asked, 'name') ?? textOf(asked, 'id') ?? ''}' is not valid`);
  },
  stored: (issue) => issue.components,
  store: (issue, value) => void (issue.components = value as string[]),
  inWords: (site, value) => ({
    id: (value as string[]).join(', ') || null,
    words: (value as string[]).map((id) => site.component(id).name).join(', ') || null,
  }),
};

/** A select list of the project; `{ "value": "Database" }` in answers and in writes. */
export function selectField(number: number, name: string, options: readonly string[]): Field {
  const id = `customfield_${number}`;
  return {
    id,
    name,
    clauseNames: [`cf[${number}]`, name],
    schema: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select', customId: number },
    searchable: true,
    accept: (_site, value) => {
      if (value === null) return accepted(null);
      const asked = textOf(value, 'value') ?? textOf(value, 'id');
      if (asked === undefined) return refused("Specify a valid 'id' or 'name' for " + name);
      const option = options.find((one, index) => one === asked || String(optionId(number, index)) === asked);
      return option === undefined ? refused(`Option value '${asked}' is not valid`) : accepted(option);
    },
    stored: (issue) => issue.custom.get(id) ?? null,
    store: (issue, value) => void issue.custom.set(id, value),
    inWords: (_site, value) => ({
      id: value === null ? null : String(optionId(number, options.indexOf(String(value)))),
      words: value as string | null,
    }),
  };
}

/** The field of an SLA metric: nobody writes it, and what it says follows from the issue's history. */
export function slaField(number: number, name: string): Field {
  return {
    id: `customfield_${number}`,
    name,
    clauseNames: [`cf[${number}]`, name],
    schema: { type: 'sd-servicelevelagreement', custom: 'com.atlassian.servicedesk:sd-sla-field', customId: number },
    searchable: true,
    stored: () => null,
  };
}

export const optionId = (fieldNumber: number, index: number): number => fieldNumber * 100 + index;

/** Fields that people write; status and resolution change by transition only. */
const writable: readonly Field[] = [summary, description, priority, assignee, labels, components];

const readOnly: readonly Field[] = [
  { ...system('issuetype', 'Issue Type', { type: 'issuetype' }, 'type'), stored: (issue) => issue.typeId },
  { ...system('project', 'Project', { type: 'project' }), stored: () => null },
  {
    ...system('status', 'Status', { type: 'status' }),
    stored: (issue) => issue.statusId,
    inWords: (_site, value) => ({ id: String(value), words: statusById(String(value)).name }),
  },
  {
    ...system('resolution', 'Resolution', { type: 'resolution' }),
    stored: (issue) => issue.resolutionId,
    inWords: (site, value) => ({
      id: value as string | null,
      words: value === null ? null : site.resolution(String(value)).name,
    }),
  },
  { ...system('created', 'Created', { type: 'datetime' }, 'createdDate'), stored: (issue) => issue.created },
  { ...system('updated', 'Updated', { type: 'datetime' }, 'updatedDate'), stored: (issue) => issue.updated },
  { ...system('resolutiondate', 'Resolved', { type: 'datetime' }, 'resolved'), stored: (issue) => issue.resolved },
  {
    ...system('statuscategorychangedate', 'Status Category Changed', { type: 'datetime' }),
    stored: (issue) => issue.statusChangedAt,
  },
  { ...system('creator', 'Creator', { type: 'user' }), stored: (issue) => issue.creator },
  { ...system('reporter', 'Reporter', { type: 'user' }), stored: (issue) => issue.reporter },
  { ...system('comment', 'Comment', { type: 'comments-page' }), stored: () => null },
  { ...system('issuelinks', 'Linked Issues', { type: 'array', items: 'issuelinks' }), stored: () => null },
];

export const systemFields: readonly Field[] = [...writable, ...readOnly];

function system(id: string, name: string, schema: FieldSchema, ...otherNames: string[]): Omit<Field, 'stored'> {
  return { id, name, clauseNames: [id, ...otherNames], schema: { ...schema, system: id }, searchable: true };
}

function userName(site: JiraSite, value: Json): string | null {
  return value === null ? null : (site.user(String(value))?.displayName ?? String(value));
}
