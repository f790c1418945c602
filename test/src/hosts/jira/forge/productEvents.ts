/** What Forge tells an app about a change in Jira. `fields` is a part of the issue, never all of it. */
import { commentBean, fieldValue } from '../rest/beans';
import { statusById } from '../site/workflow';
import type { JiraSite } from '../site/jiraSite';
import type { ChangeGroup, Issue, JiraUser, SiteChange } from '../site/records';
import type { Json, JsonObject } from '../site/json';

export interface ProductEvent {
  readonly eventType: string;
  readonly payload: JsonObject;
}

const eventTypes: { readonly [kind in SiteChange['kind']]: string } = {
  issueCreated: 'avi:jira:created:issue',
  issueUpdated: 'avi:jira:updated:issue',
  issueAssigned: 'avi:jira:assigned:issue',
  issueDeleted: 'avi:jira:deleted:issue',
  issueCommented: 'avi:jira:commented:issue',
  linkCreated: 'avi:jira:created:issuelink',
  linkDeleted: 'avi:jira:deleted:issuelink',
};

const partOfFields = [
  'summary', 'issuetype', 'creator', 'created', 'project', 'reporter', 'assignee', 'updated', 'status',
]; // prettier-ignore

/** Made at the moment of the change: a later one is another event. `viewer` is the app's own account. */
export function productEvent(site: JiraSite, change: SiteChange, viewer: JiraUser): ProductEvent {
  const eventType = eventTypes[change.kind];
  const common: JsonObject = {
    eventType,
    atlassianId: change.by,
    associatedUsers: [{ accountId: change.by }],
    selfGenerated: change.by === viewer.accountId,
  };
  return { eventType, payload: { ...common, ...details(site, change, viewer) } };
}

function details(site: JiraSite, change: SiteChange, viewer: JiraUser): JsonObject {
  const call = { site, viewer, version: 3 as const };
  switch (change.kind) {
    case 'issueCreated':
    case 'issueDeleted':
      return { issue: partOf(site, change.issue, viewer) };
    case 'issueUpdated':
    case 'issueAssigned':
      return {
        issue: partOf(site, change.issue, viewer),
        changelog: { id: change.group.id, items: change.group.items.map((item) => ({ ...item })) },
        associatedStatuses: statusesIn(change.group),
      };
    case 'issueCommented':
      return { issue: partOf(site, change.issue, viewer), comment: commentBean(call, change.issue, change.comment) };
    case 'linkCreated':
    case 'linkDeleted':
      return {
        id: change.link.id,
        sourceIssueId: change.link.sourceId,
        destinationIssueId: change.link.destinationId,
        issueLinkType: { ...site.linkType(change.link.typeId) },
      };
  }
}

function partOf(site: JiraSite, issue: Issue, viewer: JiraUser): JsonObject {
  const call = { site, viewer, version: 3 as const };
  const fields = partOfFields.map((id): [string, Json] => [id, fieldValue(call, issue, site.field(id)!)]);
  return { id: issue.id, key: issue.key, fields: Object.fromEntries(fields) };
}

/** Before and after, where the status changed. */
function statusesIn(group: ChangeGroup): readonly Json[] {
  const item = group.items.find(({ fieldId }) => fieldId === 'status');
  return [item?.from, item?.to].flatMap((id) => {
    if (!id) return [];
    const { name, category } = statusById(id);
    return [{ id, name, statusCategory: { id: String(category.id), key: category.key } }];
  });
}
