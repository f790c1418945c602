/** Creating, reading, changing and deleting issues; their transitions and their change history. */
import { documentOf } from '../site/adf';
import { isObject, textOf } from '../site/json';
import { transitionsFrom } from '../site/workflow';
import { RestFault, badFields, badRequest, created, listParameter, noContent, notFound, ok, page } from './answer';
import { changeGroupBean, self, transitionBeans } from './beans';
import { askedInQuery, issueAnswer } from './issueAnswer';
import { newComment, readProperties } from './commentResource';
import type { Json } from '../site/json';
import type { PermissionKey } from '../site/permissions';
import type { Issue } from '../site/records';
import type { Answer, Call } from './answer';

/** One that the viewer may see; whether it does not exist or is hidden is not told. */
export function issueIn(call: Call, idOrKey = call.path.issueIdOrKey ?? ''): Issue {
  const issue = call.site.issue(idOrKey);
  if (!issue || !call.site.mayBrowse(call.viewer, issue)) {
    throw notFound('Issue does not exist or you do not have permission to see it.');
  }
  return issue;
}

export function getIssue(call: Call): Answer {
  return ok(issueAnswer(call, issueIn(call), askedInQuery(call, ['*all'])));
}

/** Up to 100 issues; those that cannot be seen are left out. */
export function bulkFetchIssues(call: Call): Answer {
  const ids =
    isObject(call.body) && Array.isArray(call.body.issueIdsOrKeys) ? call.body.issueIdsOrKeys.map(String) : [];
  if (ids.length === 0) throw badRequest('At least one issue id or key must be provided.');
  if (ids.length > 100) throw badRequest('Number of issues provided exceeds the limit of 100.');
  const body = call.body as { readonly [name: string]: unknown };
  const fields = namesIn(body.fields);
  const asked = {
    fields: fields.length > 0 ? fields : ['*navigable'],
    properties: namesIn(body.properties),
    expand: namesIn(body.expand),
  };
  const found = [...new Set(ids)]
    .flatMap((id) => call.site.issue(id) ?? [])
    .filter((issue) => call.site.mayBrowse(call.viewer, issue));
  return ok({ issues: found.map((issue) => issueAnswer(call, issue, asked)), issueErrors: [] });
}

export function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(',').map((name) => name.trim());
  return Array.isArray(value) ? value.map(String) : [];
}

export function createIssue(call: Call): Answer {
  must(call, 'CREATE_ISSUES', 403);
  const { fields, errors } = readFields(call, withoutPlace(fieldsIn(call.body)));
  const given = fieldsIn(call.body);
  const type = issueTypeIn(call, given.issuetype);
  if (!isThisProject(call, given.project)) errors.project = 'Specify a valid project ID or key';
  if (!type) errors.issuetype = 'Specify a valid issue type';
  if (given.summary === undefined) errors.summary = 'You must specify a summary of the issue.';
  if (Object.keys(errors).length > 0 || !type) throw badFields(errors);
  const reporter = isObject(given.reporter) ? textOf(given.reporter, 'accountId') : undefined;
  const issue = call.site.createIssue(
    {
      typeId: type.id,
      fields,
      properties: readProperties(call.body),
      ...(reporter === undefined ? {} : { reporter }),
    },
    call.viewer,
  );
  return created({ id: issue.id, key: issue.key, self: self(call, `issue/${issue.id}`) });
}

export function editIssue(call: Call): Answer {
  const issue = issueIn(call);
  must(call, 'EDIT_ISSUES', 400);
  const { fields, errors } = readFields(call, { ...fieldsIn(call.body), ...updatesIn(call, issue) });
  if (Object.keys(errors).length > 0) throw badFields(errors);
  call.site.editIssue(issue, fields, call.viewer);
  for (const { key, value } of readProperties(call.body)) issue.properties.set(key, value);
  for (const comment of addedComments(call)) call.site.addComment(issue, comment, call.viewer);
  return call.query.get('returnIssue') === 'true'
    ? ok(issueAnswer(call, issue, askedInQuery(call, ['*all'])))
    : noContent;
}

export function deleteIssue(call: Call): Answer {
  const issue = issueIn(call);
  must(call, 'DELETE_ISSUES', 403);
  call.site.deleteIssue(issue, call.viewer);
  return noContent;
}

export function assignIssue(call: Call): Answer {
  const issue = issueIn(call);
  must(call, 'ASSIGN_ISSUES', 403);
  const { fields, errors } = readFields(call, { assignee: call.body });
  if (errors.assignee) throw badRequest(errors.assignee);
  call.site.editIssue(issue, fields, call.viewer);
  return noContent;
}

export function getTransitions(call: Call): Answer {
  const withFields = listParameter(call, 'expand').includes('transitions.fields');
  const wanted = call.query.get('transitionId');
  const issue = issueIn(call);
  const mayMove = call.site.permissions.has(call.viewer, 'TRANSITION_ISSUES');
  const all = mayMove ? transitionBeans(call, issue, withFields) : [];
  return ok({ expand: 'transitions', transitions: wanted === null ? all : all.filter(({ id }) => id === wanted) });
}

export function doTransition(call: Call): Answer {
  const issue = issueIn(call);
  must(call, 'TRANSITION_ISSUES', 400);
  const id = isObject(call.body) ? textOf(call.body.transition, 'id') : undefined;
  if (id === undefined) throw badRequest("Missing 'transition' identifier");
  const transition = transitionsFrom(issue.statusId).find((one) => one.id === id);
  if (!transition) {
    throw badRequest(
      `It seems that you have tried to perform a workflow operation that is not valid for the current state of this issue ${issue.key}. The likely cause is that somebody has changed the issue recently, please look at the issue history for details.`,
    );
  }
  const given = fieldsIn(call.body);
  const { resolution, ...others } = given;
  const { fields, errors } = readFields(call, others);
  const demanded = call.site.demanded.get(transition.id) ?? [];
  for (const id of Object.keys(others)) if (!demanded.includes(id)) errors[id] = notOnScreen(id);
  for (const id of demanded) if (isEmpty(given[id])) errors[id] = `${call.site.field(id)?.name ?? id} is required.`;
  if (resolution !== undefined) {
    const found = call.site.resolutions.find(
      (one) => one.id === textOf(resolution, 'id') || one.name === textOf(resolution, 'name'),
    );
    if (transition.resolution === undefined || transition.resolution === null)
      errors.resolution = notOnScreen('resolution');
    else if (!found) errors.resolution = 'Specify a valid value for resolution';
    else fields.set('resolution', found.id);
  }
  if (Object.keys(errors).length > 0) throw badFields(errors);
  call.site.transition(issue, transition, call.viewer, fields);
  for (const comment of addedComments(call)) call.site.addComment(issue, comment, call.viewer);
  return noContent;
}

export function getChangelog(call: Call): Answer {
  const groups = issueIn(call).changelog.map((group) => changeGroupBean(call, group));
  return ok({ self: self(call, `issue/${issueIn(call).id}/changelog`), ...page(call, groups, 100) });
}

export function notify(call: Call): Answer {
  const issue = issueIn(call);
  if (!call.site.outgoingMail) throw new RestFault(403, ['Outgoing emails are disabled.']);
  const recipients = recipientsOf(call, issue).filter((accountId) => accountId !== call.viewer.accountId);
  if (recipients.length === 0) throw badRequest('No recipients were defined for notification.');
  const text = textOf(call.body, 'textBody') ?? textOf(call.body, 'htmlBody') ?? '';
  for (const to of recipients) call.site.sendMail({ to, issueKey: issue.key, because: 'notified', text });
  return noContent;
}

function recipientsOf(call: Call, issue: Issue): readonly string[] {
  const to = isObject(call.body) && isObject(call.body.to) ? call.body.to : {};
  const users = Array.isArray(to.users) ? to.users.flatMap((user: unknown) => textOf(user, 'accountId') ?? []) : [];
  const roles = [
    to.reporter === true ? issue.reporter : [],
    to.assignee === true ? (issue.assignee ?? []) : [],
    // Whoever reports a ticket watches it, unless they say otherwise.
    to.watchers === true ? issue.reporter : [],
  ].flat();
  return [...new Set([...users, ...roles])].filter((accountId) => call.site.user(accountId) !== undefined);
}

/** Without the permission the operation answers as its description says of it. */
export function must({ site, viewer }: Call, key: PermissionKey, status: 400 | 403 | 404): void {
  if (site.permissions.has(viewer, key)) return;
  throw new RestFault(status, [`You do not have the permission ${key} in this project.`]);
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

type GivenFields = { readonly [field: string]: unknown };

function fieldsIn(body: unknown): GivenFields {
  return isObject(body) && isObject(body.fields) ? body.fields : {};
}

/** Project, type and reporter are settled when an issue is made, apart from what people write. */
function withoutPlace(given: GivenFields): GivenFields {
  const place = ['project', 'issuetype', 'reporter'];
  return Object.fromEntries(Object.entries(given).filter(([id]) => !place.includes(id)));
}

const notOnScreen = (field: string): string =>
  `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** Every field that can be stored, and what is wrong with every other. */
function readFields(
  call: Call,
  given: GivenFields,
): { fields: Map<string, Json>; errors: { [field: string]: string } } {
  const fields = new Map<string, Json>();
  const errors: { [field: string]: string } = {};
  for (const [id, value] of Object.entries(given)) {
    const accept = call.site.field(id)?.accept;
    const written = accept?.(call.site, call.version === 2 && id === 'description' ? plainDescription(value) : value);
    const mayWrite = id !== 'assignee' || call.site.permissions.has(call.viewer, 'ASSIGN_ISSUES');
    if (!written || !mayWrite || call.site.offScreen.has(id)) errors[id] = notOnScreen(id);
    else if (!written.ok) errors[id] = written.error;
    else fields.set(id, written.value);
  }
  return { fields, errors };
}

function plainDescription(value: unknown): unknown {
  return typeof value === 'string' ? documentOf(value) : value;
}

function issueTypeIn(call: Call, value: unknown): { readonly id: string } | undefined {
  return call.site.issueTypes.find((type) => type.id === textOf(value, 'id') || type.name === textOf(value, 'name'));
}

function isThisProject(call: Call, value: unknown): boolean {
  return textOf(value, 'id') === call.site.project.id || textOf(value, 'key') === call.site.project.key;
}

/** The `update` form, `{ "labels": [{ "add": "urgent" }] }`, as whole new values. */
function updatesIn(call: Call, issue: Issue): GivenFields {
  const update = isObject(call.body) && isObject(call.body.update) ? call.body.update : {};
  const values: { [field: string]: unknown } = {};
  for (const [id, operations] of Object.entries(update)) {
    if (id === 'comment') continue;
    if (!Array.isArray(operations)) throw badFields({ [id]: 'Operations must be a list.' });
    values[id] = operations.reduce(applied, currentValue(call, issue, id));
  }
  return values;
}

function currentValue(call: Call, issue: Issue, id: string): unknown {
  const stored = call.site.field(id)?.stored(issue);
  return id === 'components' && Array.isArray(stored) ? stored.map((one: Json) => ({ id: one })) : stored;
}

function applied(value: unknown, operation: unknown): unknown {
  if (!isObject(operation)) return value;
  if ('set' in operation) return operation.set;
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  if ('add' in operation) return [...list, operation.add];
  const removed = JSON.stringify(operation.remove);
  return 'remove' in operation ? list.filter((one) => JSON.stringify(one) !== removed) : value;
}

function addedComments(call: Call): ReturnType<typeof newComment>[] {
  const update = isObject(call.body) && isObject(call.body.update) ? call.body.update : {};
  const operations = Array.isArray(update.comment) ? update.comment : [];
  return operations.flatMap((operation: unknown) =>
    isObject(operation) && isObject(operation.add) ? [newComment(call, operation.add)] : [],
  );
}
