/** One Jira project small enough to read, with what a test says goes wrong. For the real surface see test/src/hosts/jira. */
import type { JiraAnswer, JiraRequest } from './forgePlatform';

interface SmallIssue {
  readonly id: string;
  readonly key: string;
  fields: Record<string, unknown>;
  properties: Record<string, unknown>;
  readonly comments: { id: string; body: unknown; properties: { key: string; value: unknown }[] }[];
}

export type Mishap = 'rateLimited' | 'unavailable' | 'lostAnswer';

export class SmallJira {
  readonly issues = new Map<string, SmallIssue>();
  readonly links: unknown[] = [];
  /** The site's own fields, as `GET field` answers them. */
  readonly fields: { id: string; name: string; schema: { type: string } }[] = [];
  /** Each JQL that was searched by. */
  readonly searches: string[] = [];
  /** What befalls the next calls that write, in order. */
  readonly mishaps: Mishap[] = [];
  administrator = false;
  projects = [{ id: '1', key: 'ITSD', name: 'IT service desk', projectTypeKey: 'service_desk' }];
  /** What the app may do in every project. */
  appPermissions: readonly string[] = ['BROWSE_PROJECTS', 'ADD_COMMENTS', 'EDIT_ISSUES', 'ASSIGN_ISSUES'];
  /** What whoever calls may do, by project. */
  personPermissions: Readonly<Record<string, readonly string[]>> = {};
  /** Jira refuses a permission that it has never heard of. */
  knowsAppPermissions = true;
  /** The groups of whoever calls. */
  groups: readonly string[] = [];
  problemType = true;
  isDown = false;

  add(id: string, fields: Record<string, unknown> = {}, properties: Record<string, unknown> = {}): SmallIssue {
    const issue: SmallIssue = {
      id,
      key: `ITSD-${id}`,
      fields: {
        summary: 'Payments fail',
        status: { name: 'Open', statusCategory: { key: 'new' } },
        priority: { id: '1', name: 'Highest' },
        assignee: null,
        created: '2026-11-17T09:00:00.000+0100',
        // Before anything looks at it: an event comes after its change.
        updated: '2026-11-17T08:59:00.000+0100',
        issuetype: { id: '10', name: 'Incident' },
        project: { id: '1', key: 'ITSD', projectTypeKey: 'service_desk' },
        ...fields,
      },
      properties,
      comments: [],
    };
    this.issues.set(id, issue);
    return issue;
  }

  readonly answer = (request: JiraRequest): JiraAnswer => {
    if (this.isDown) return { status: 503 };
    const mishap = request.method === 'GET' || request.path.endsWith('/search/jql') ? undefined : this.mishaps.shift();
    if (mishap === 'rateLimited')
      return { status: 429, headers: { 'retry-after': '20', 'ratelimit-reason': 'jira-burst-based' } };
    if (mishap === 'unavailable') return { status: 503 };
    const answer = this.answered(request);
    return mishap === 'lostAnswer' ? { status: 504 } : answer;
  };

  private answered({ method, path, body, as }: JiraRequest): JiraAnswer {
    const [, resource = '', id = '', rest = ''] = /^\/rest\/api\/3\/([^/?]+)\/?([^/?]*)\/?([^?]*)/.exec(path) ?? [];
    if (resource === 'project') return this.projectsIn(path);
    if (resource === 'mypermissions' && path.includes('projectId=')) {
      const asked = new URL(path, 'https://jira.invalid').searchParams.get('projectId') ?? '';
      if (as === 'user' && !this.knowsAppPermissions)
        return { status: 400, body: { errorMessages: ['Unrecognized permission'] } };
      const held = as === 'app' ? this.appPermissions : (this.personPermissions[asked] ?? []);
      return {
        status: 200,
        body: { permissions: Object.fromEntries(held.map((name) => [name, { havePermission: true }])) },
      };
    }
    if (resource === 'mypermissions')
      return { status: 200, body: { permissions: { ADMINISTER: { havePermission: this.administrator } } } };
    if (resource === 'myself')
      return { status: 200, body: { groups: { items: this.groups.map((groupId) => ({ groupId, name: groupId })) } } };
    if (resource === 'groups')
      return { status: 200, body: { groups: [{ groupId: 'g-ops', name: 'Operations' }], total: 1 } };
    if (resource === 'user')
      return { status: 200, body: [{ accountId: 'acc-kim', accountType: 'atlassian', displayName: 'A. Kim' }] };
    if (resource === 'issueLinkType') return { status: 200, body: { issueLinkTypes: [{ id: '1', name: 'Relates' }] } };
    if (resource === 'issueLink') return (this.links.push(body), { status: 201 });
    if (resource === 'field') return { status: 200, body: this.fields };
    if (resource === 'search') return this.searched((body as { jql: string }).jql);
    if (id === 'createmeta')
      return { status: 200, body: { issueTypes: this.problemType ? [{ id: '11', name: 'Problem' }] : [] } };
    if (resource === 'issue' && id === '')
      return this.created(body as { fields: Record<string, unknown>; properties: { key: string; value: unknown }[] });
    const issue = this.issues.get(id);
    if (!issue) return { status: 404, body: { errorMessages: ['Issue does not exist'] } };
    if (rest === '') return { status: 200, body: issue };
    if (rest === 'comment' && method === 'GET')
      return { status: 200, body: { comments: issue.comments, startAt: 0, total: issue.comments.length } };
    if (rest === 'comment') return this.commented(issue, body as SmallIssue['comments'][number]);
    issue.properties[decodeURIComponent(rest.replace('properties/', ''))] = body;
    return { status: 200 };
  }

  private projectsIn(path: string): JiraAnswer {
    const asked = new URL(path, 'https://jira.invalid').searchParams;
    const ids = asked.getAll('id');
    const values = this.projects
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .filter(({ name }) => name.toLowerCase().includes((asked.get('query') ?? '').toLowerCase()));
    return { status: 200, body: { values, total: values.length, isLast: true } };
  }

  /** As Jira does: a search that names a project that is not there is refused whole. */
  private searched(jql: string): JiraAnswer {
    const named = /project in \(([^)]*)\)/.exec(jql)?.[1]?.split(', ') ?? [];
    const gone = named.find((id) => !this.projects.some((project) => project.id === id));
    if (gone !== undefined) {
      this.searches.push(jql);
      return { status: 400, body: { errorMessages: [`A value with ID '${gone}' does not exist for 'project'.`] } };
    }
    return { status: 200, body: { issues: this.found(jql) } };
  }

  private commented(issue: SmallIssue, comment: Omit<SmallIssue['comments'][number], 'id'>): JiraAnswer {
    const made = { ...comment, id: `${issue.id}-${issue.comments.length + 1}` };
    issue.comments.push(made);
    const isInternal = comment.properties.some(({ value }) => (value as { internal?: boolean }).internal === true);
    return { status: 201, body: { id: made.id, jsdPublic: !isInternal } };
  }

  private created({
    fields,
    properties,
  }: {
    fields: Record<string, unknown>;
    properties: { key: string; value: unknown }[];
  }): JiraAnswer {
    const id = String(900 + this.issues.size);
    const issue = this.add(id, fields, Object.fromEntries(properties.map(({ key, value }) => [key, value])));
    return { status: 201, body: { id, key: issue.key } };
  }

  private found(jql: string): { id: string; key: string; fields: Record<string, unknown> }[] {
    this.searches.push(jql);
    const all = [...this.issues.values()];
    const wanted = /^issue\.property\[rungs\.effect\]\.id = "([^"]+)"$/.exec(jql)?.[1];
    if (wanted === undefined) return all;
    return all.filter(({ properties }) => (properties['rungs.effect'] as { id?: string } | undefined)?.id === wanted);
  }
}
