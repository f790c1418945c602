/** The part of the small Jira on which actions of a policy are taken: fields, labels, links, mail, and Operations beside it. */
import type { JiraAnswer, JiraRequest } from './forgePlatform';
import { SmallJira } from './smallJira';

interface Alert {
  readonly id: string;
  readonly alias: string;
  readonly body: unknown;
  status: 'open' | 'closed';
}

const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'].map((name, i) => ({ id: String(i + 1), name }));

export class ActingJira {
  readonly small = new SmallJira();
  readonly mails: unknown[] = [];
  readonly alerts: Alert[] = [];
  readonly remoteLinks = new Map<string, unknown>();
  /** Each write that was asked for, as method and last words of its path. */
  readonly writes: string[] = [];
  operations: 'there' | 'notThere' | 'notPermitted' = 'there';
  /** What Jira says to the next writes whose path ends so. `lost`: it is done, and nobody hears of it. */
  readonly mishaps: { readonly on: RegExp; readonly says: 'lost' | 'down' | 403 | 400 | 404 | 429 }[] = [];

  readonly answer = (request: JiraRequest): JiraAnswer => {
    const write = `${request.method} ${decodeURIComponent(request.path)}`;
    if (request.method !== 'GET') this.writes.push(write);
    const at = this.mishaps.findIndex(({ on }) => on.test(write));
    const [mishap] = at < 0 ? [] : this.mishaps.splice(at, 1);
    if (mishap?.says === 'down') return { status: 503 };
    if (mishap?.says === 429)
      return { status: 429, headers: { 'retry-after': '20', 'ratelimit-reason': 'jira-burst-based' } };
    if (typeof mishap?.says === 'number')
      return { status: mishap.says, body: { errorMessages: ['You may not do this here.'] } };
    const answer = this.acted(request) ?? this.small.answer(request);
    return mishap ? { status: 504 } : answer;
  };

  private acted({ method, path, body }: JiraRequest): JiraAnswer | undefined {
    if (path.startsWith('/jsm/ops/api/one/v1/alerts')) return this.operationsAnswer(method, path, body);
    if (path === '/rest/api/3/priority') return { status: 200, body: PRIORITIES };
    const [, id = '', rest = ''] = /^\/rest\/api\/3\/issue\/([^/?]+)\/?(.*)$/.exec(path) ?? [];
    const issue = this.small.issues.get(id);
    if (!issue || method === 'GET')
      return issue && rest.startsWith('properties/') ? this.property(id, rest) : undefined;
    if (rest === 'assignee') return ((issue.fields['assignee'] = body), { status: 204 });
    if (rest === 'notify') return (this.mails.push(body), { status: 204 });
    if (rest === 'remotelink') {
      const { globalId } = body as { globalId: string };
      this.remoteLinks.set(globalId, body);
      return { status: 201, body: { id: this.remoteLinks.size, self: '' } };
    }
    if (method === 'DELETE') return (delete issue.properties[keyIn(rest)], { status: 204 });
    return method === 'PUT' && rest === '' ? this.edited(id, body as Edit) : undefined;
  }

  private property(id: string, rest: string): JiraAnswer {
    const value = this.small.issues.get(id)?.properties[keyIn(rest)];
    return value === undefined ? { status: 404 } : { status: 200, body: { key: keyIn(rest), value } };
  }

  private edited(id: string, { fields = {}, update }: Edit): JiraAnswer {
    const issue = this.small.issues.get(id)!;
    const { priority, ...others } = fields as { priority?: { id: string } };
    Object.assign(issue.fields, others);
    if (priority) issue.fields['priority'] = PRIORITIES.find((it) => it.id === priority.id);
    for (const { add, remove } of update?.labels ?? []) {
      const labels = ((issue.fields['labels'] ?? []) as string[]).filter((label) => label !== remove && label !== add);
      issue.fields['labels'] = add === undefined ? labels : [...labels, add];
    }
    return { status: 204 };
  }

  private operationsAnswer(method: string, path: string, body: unknown): JiraAnswer {
    if (this.operations !== 'there') return { status: this.operations === 'notThere' ? 404 : 403 };
    const alias = /alias: "(.+)"/.exec(new URL(path, 'http://x').searchParams.get('query') ?? '')?.[1];
    if (method === 'GET')
      return { status: 200, body: { values: this.alerts.filter((alert) => alert.alias === alias) } };
    const closing = /alerts\/([^/]+)\/close$/.exec(path)?.[1];
    const found = this.alerts.find(({ id }) => id === closing);
    if (found) found.status = 'closed';
    else
      this.alerts.push({ id: `alert-${this.alerts.length + 1}`, body, status: 'open', ...(body as { alias: string }) });
    return { status: 202, body: { result: 'Request will be processed', requestId: 'r', took: 0.1 } };
  }
}

interface Edit {
  readonly fields?: Record<string, unknown>;
  readonly update?: { readonly labels?: readonly { readonly add?: string; readonly remove?: string }[] };
}

function keyIn(rest: string): string {
  return decodeURIComponent(rest.replace('properties/', ''));
}
