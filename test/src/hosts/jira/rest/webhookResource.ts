/** The webhooks of administrators: how they are made, listed and removed, and what each is told. */
import { isObject, textOf } from '../site/json';
import { RestFault, badRequest, created, noContent, notFound, ok } from './answer';
import { changeGroupBean, commentBean, userBean } from './beans';
import { issueAnswer } from './issueAnswer';
import type { JiraSite } from '../site/jiraSite';
import type { Json, JsonObject } from '../site/json';
import type { JiraUser, SiteChange } from '../site/records';
import type { Webhook, Webhooks } from '../site/webhooks';
import type { Answer, Call } from './answer';

export function createWebhook(call: Call): Answer {
  const webhooks = forAdministrators(call);
  const [name, url] = [textOf(call.body, 'name') ?? '', textOf(call.body, 'url') ?? ''];
  const given = isObject(call.body) && Array.isArray(call.body.events) ? call.body.events.map(String) : [];
  if (name === '' || !URL.canParse(url)) throw badRequest('A webhook needs a name and a url.');
  if (given.length === 0) throw badRequest('A webhook needs at least one event.');
  return created(webhookBean(call, webhooks.add({ name, url, events: given, secret: textOf(call.body, 'secret') })));
}

export function listWebhooks(call: Call): Answer {
  return ok(forAdministrators(call).all.map((webhook) => webhookBean(call, webhook)));
}

export function getWebhook(call: Call): Answer {
  const webhook = forAdministrators(call).all.find(({ id }) => id === Number(call.path.id));
  if (!webhook) throw notFound('There is no such webhook.');
  return ok(webhookBean(call, webhook));
}

export function deleteWebhook(call: Call): Answer {
  if (!forAdministrators(call).remove(Number(call.path.id))) throw notFound('There is no such webhook.');
  return noContent;
}

function forAdministrators({ site, viewer }: Call): Webhooks {
  if (!site.permissions.has(viewer, 'ADMINISTER') || !site.webhooks)
    throw new RestFault(403, ['You do not have permission to manage webhooks.']);
  return site.webhooks;
}

/** Never with its secret. */
function webhookBean({ site }: Call, { id, name, url, events, secret }: Webhook): JsonObject {
  const self = `${site.origin}/rest/webhooks/1.0/webhook/${id}`;
  return { name, url, events: [...events], enabled: true, isSigned: secret !== undefined, self };
}

/** What webhooks are told of a change; undefined for changes that they are told nothing of here. */
export function webhookEvent(site: JiraSite, change: SiteChange): { event: string; payload: JsonObject } | undefined {
  const by = 'by' in change ? site.user(change.by) : undefined;
  const lead = site.user(site.project.lead);
  if (!by || !lead || !('issue' in change) || change.kind === 'issueAssigned') return undefined;
  const event = events[change.kind];
  return { event, payload: { timestamp: site.now(), webhookEvent: event, ...details(site, change, by, lead) } };
}

type IssueChange = Exclude<Extract<SiteChange, { issue: unknown }>, { kind: 'issueAssigned' }>;

const events: { readonly [kind in IssueChange['kind']]: string } = {
  issueCreated: 'jira:issue_created',
  issueUpdated: 'jira:issue_updated',
  issueDeleted: 'jira:issue_deleted',
  issueCommented: 'comment_created',
};

function details(
  site: JiraSite,
  change: IssueChange,
  by: JiraUser,
  viewer: JiraUser,
): { readonly [name: string]: Json } {
  const call = { site, viewer, version: 2 as const, path: {}, query: new URLSearchParams(), body: undefined };
  const { expand: _expand, ...issue } = issueAnswer(call, change.issue, {
    fields: ['*all', '-comment'],
    properties: [],
    expand: [],
  });
  const user = userBean(call, by);
  if (change.kind === 'issueCommented') return { comment: commentBean(call, change.issue, change.comment), issue };
  if (change.kind !== 'issueUpdated') return { user, issue };
  const { id, items } = changeGroupBean(call, change.group);
  return { issue_event_type_name: 'issue_generic', user, issue, changelog: { id: id!, items: items! } };
}
