/**
 * Jira's REST API, as far as the link needs it. Every answer is read here once; whatever goes wrong is
 * thrown as one small family (`JiraTrouble`) that carries what the caller needs to decide when to try
 * again.
 */
import type { OutboundAnswer, OutboundRequest } from '../glide/http.ts';
import type { Instant } from '../vendor/core.js';
import { adfOf, textOfAdf } from './adf.ts';
import type { AdfNode } from './adf.ts';

export interface JiraTrouble {
  readonly kind: 'rateLimited' | 'noAnswer' | 'unavailable' | 'unauthorized' | 'notFound' | 'refused';
  readonly because: string;
  readonly retryAfterMs?: number;
}

export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  readonly updated: string;
  readonly statusCategory: string;
  readonly comments: readonly JiraComment[];
}

export interface JiraComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly at: Instant;
  /** Set where the comment is a copy. */
  readonly origin?: string;
}

export interface LinkProperty {
  readonly tool: 'servicenow';
  readonly key: string;
  readonly sysId: string;
  readonly home: 'servicenow';
}

export interface NewIssue {
  readonly project: string;
  readonly issueType: string;
  readonly summary: string;
  readonly description: string;
  readonly link: LinkProperty;
}

export interface JiraTransition {
  readonly id: string;
  readonly toName: string;
  readonly toCategory: string;
}

export interface Jira {
  createIssue(issue: NewIssue): { readonly id: string; readonly key: string };
  /** An issue that an earlier try made for this incident. */
  findLinked(project: string, link: LinkProperty): { readonly id: string; readonly key: string } | undefined;
  readIssue(id: string): JiraIssue;
  /** Issues of the project that changed within the last minutes: id and Jira's time of change. */
  changedWithin(project: string, minutes: number): readonly { readonly id: string; readonly updated: string }[];
  transitions(id: string): readonly JiraTransition[];
  doTransition(id: string, transitionId: string): void;
  addComment(id: string, text: string, origin: string): void;
  setProperty(id: string, key: string, value: object): void;
}

const LINK_PROPERTY = 'rungs.link';
export const ESCALATION_PROPERTY = 'rungs.escalation';
const ORIGIN_PROPERTY = 'rungs.origin';
const PAGE = 100;
const PAGES_MAX = 50;

export function jiraAt(baseUrl: string, send: (request: OutboundRequest) => OutboundAnswer): Jira {
  const call = (method: OutboundRequest['method'], path: string, body?: object): unknown =>
    read(
      send({ method, url: `${baseUrl}${path}`, ...(body ? { body: JSON.stringify(body) } : {}) }),
      `${method} ${path}`,
    );
  const issuePath = (id: string): string => `/rest/api/3/issue/${encodeURIComponent(id)}`;

  return {
    createIssue: ({ project, issueType, summary, description, link }) =>
      named(
        call('post', '/rest/api/3/issue', {
          fields: {
            project: { key: project },
            issuetype: { name: issueType },
            summary: summary.replace(/\s+/g, ' ').slice(0, 255),
            description: adfOf(description),
          },
          properties: [{ key: LINK_PROPERTY, value: link }],
        }),
      ),
    findLinked: (project, link) => {
      const jql = `project = ${quoted(project)} AND summary ~ ${quoted(link.key)} ORDER BY created ASC`;
      const found = call('post', '/rest/api/3/search/jql', {
        jql,
        fields: ['summary'],
        properties: [LINK_PROPERTY],
        maxResults: PAGE,
      }) as { issues?: readonly { id: string; key: string; properties?: { [key: string]: Partial<LinkProperty> } }[] };
      const issue = (found.issues ?? []).find(({ properties }) => properties?.[LINK_PROPERTY]?.sysId === link.sysId);
      return issue && { id: String(issue.id), key: issue.key };
    },
    readIssue: (id) => {
      const issue = call('get', `${issuePath(id)}?fields=status,updated`) as RawIssue;
      return {
        id: String(issue.id),
        key: issue.key,
        updated: issue.fields.updated,
        statusCategory: issue.fields.status.statusCategory.key,
        comments: allComments((startAt) =>
          call(
            'get',
            `${issuePath(id)}/comment?startAt=${startAt}&maxResults=${PAGE}&orderBy=created&expand=properties`,
          ),
        ),
      };
    },
    changedWithin: (project, minutes) => {
      const changed: { id: string; updated: string }[] = [];
      let nextPageToken: string | undefined;
      for (let pages = 0; pages < PAGES_MAX; pages++) {
        const page = call('post', '/rest/api/3/search/jql', {
          jql: `project = ${quoted(project)} AND updated >= "-${minutes}m" ORDER BY updated DESC`,
          fields: ['updated'],
          maxResults: PAGE,
          ...(nextPageToken ? { nextPageToken } : {}),
        }) as { issues?: readonly { id: string; fields: { updated: string } }[]; nextPageToken?: string };
        for (const { id, fields } of page.issues ?? []) changed.push({ id: String(id), updated: fields.updated });
        nextPageToken = page.nextPageToken;
        if (!nextPageToken) return changed;
      }
      return changed;
    },
    transitions: (id) => {
      const answer = call('get', `${issuePath(id)}/transitions`) as { transitions?: readonly RawTransition[] };
      return (answer.transitions ?? []).map((transition) => ({
        id: String(transition.id),
        toName: transition.to.name,
        toCategory: transition.to.statusCategory.key,
      }));
    },
    doTransition: (id, transitionId) => {
      call('post', `${issuePath(id)}/transitions`, { transition: { id: transitionId } });
    },
    addComment: (id, text, origin) => {
      call('post', `${issuePath(id)}/comment`, {
        body: adfOf(text),
        properties: [{ key: ORIGIN_PROPERTY, value: { origin } }],
      });
    },
    setProperty: (id, key, value) => {
      call('put', `${issuePath(id)}/properties/${encodeURIComponent(key)}`, value);
    },
  };
}

interface RawIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: { readonly updated: string; readonly status: { readonly statusCategory: { readonly key: string } } };
}

interface RawTransition {
  readonly id: string;
  readonly to: { readonly name: string; readonly statusCategory: { readonly key: string } };
}

interface RawComment {
  readonly id: string;
  readonly author?: { readonly displayName?: string };
  readonly body?: AdfNode;
  readonly created: string;
  readonly jsdPublic?: boolean;
  readonly visibility?: object;
  readonly properties?: readonly {
    readonly key: string;
    readonly value: { readonly origin?: string; readonly internal?: boolean };
  }[];
}

function allComments(page: (startAt: number) => unknown): JiraComment[] {
  const comments: JiraComment[] = [];
  let startAt = 0;
  for (let pages = 0; pages < PAGES_MAX; pages++) {
    const answer = page(startAt) as { comments?: readonly RawComment[]; total?: number };
    const got = answer.comments ?? [];
    comments.push(...got.filter(isPublic).map(toComment));
    startAt += got.length;
    if (got.length === 0 || startAt >= (answer.total ?? 0)) return comments;
  }
  return comments;
}

/** Public is what everybody who sees the issue may read; any doubt counts as internal. */
export function isPublic({ jsdPublic, visibility, properties }: RawComment): boolean {
  if (jsdPublic === false || visibility) return false;
  return !(properties ?? []).some(({ key, value }) => key === 'sd.public.comment' && value?.internal === true);
}

function toComment({ id, author, body, created, properties }: RawComment): JiraComment {
  const origin = (properties ?? []).find(({ key }) => key === ORIGIN_PROPERTY)?.value.origin;
  return {
    id: String(id),
    author: author?.displayName ?? 'Somebody',
    text: textOfAdf(body),
    at: instantOf(created),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** `2026-11-17T14:07:00.000+0100`: Jira leaves out the colon that the language's own reader wants. */
export function instantOf(stamp: string): Instant {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?(?:Z|([+-])(\d{2}):?(\d{2}))$/.exec(
    stamp,
  );
  if (!parts) throw trouble('refused', `Jira sent a time that cannot be read: ${stamp}`);
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offsetMs = (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * 60_000 * (parts[8] === '-' ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute, second, Number((parts[7] ?? '0').padEnd(3, '0'))) - offsetMs;
}

function named(answer: unknown): { readonly id: string; readonly key: string } {
  const { id, key } = answer as { id: unknown; key: unknown };
  return { id: String(id), key: String(key) };
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function read(answer: OutboundAnswer, what: string): unknown {
  if ('noAnswer' in answer) throw trouble('noAnswer', `Jira did not answer ${what}: ${answer.noAnswer}`);
  const { status, body } = answer;
  if (status >= 200 && status < 300) return body === '' ? undefined : (JSON.parse(body) as unknown);
  const because = `Jira answered ${status} to ${what}: ${body.slice(0, 300)}`;
  if (status === 429) throw trouble('rateLimited', because, retryAfterMs(answer.retryAfter));
  if (status === 401 || status === 403) throw trouble('unauthorized', because);
  if (status === 404) throw trouble('notFound', because);
  throw trouble(status >= 500 ? 'unavailable' : 'refused', because, retryAfterMs(answer.retryAfter));
}

function retryAfterMs(header: string): number | undefined {
  const seconds = Number(header);
  return header !== '' && seconds >= 0 ? seconds * 1000 : undefined;
}

function trouble(
  kind: JiraTrouble['kind'],
  because: string,
  waitMs?: number,
): Error & { readonly trouble: JiraTrouble } {
  const what: JiraTrouble = waitMs === undefined ? { kind, because } : { kind, because, retryAfterMs: waitMs };
  return Object.assign(new Error(because), { trouble: what });
}

export function isJiraTrouble(error: unknown): error is Error & { readonly trouble: JiraTrouble } {
  return typeof error === 'object' && error !== null && 'trouble' in error;
}
