/** Bodies recorded from Jira or published with its description: ours have their shape. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalJira } from '../../hosts/jira/localJira';
import { runUntil } from '../../hosts/jira/runUntil';
import { documentOf } from '../../hosts/jira/site/adf';
import { worldClock } from '../../sandbox/worldClock';
import { fixturesFolder } from './openapi';
import type { LocalJira } from '../../hosts/jira/localJira';

const isThere = existsSync(fixturesFolder);
const areDesksThere = existsSync(join(fixturesFolder, '../jsm'));
const opened = Date.parse('2026-11-17T09:00:00Z');
const authorization = `Basic ${Buffer.from('admin@northwind.example:admin-token').toString('base64')}`;

function site(): LocalJira {
  const jira = createLocalJira({ clock: worldClock(Date.parse('2026-11-17T09:00:00Z')) });
  jira.createIncident({
    summary: 'S',
    description: 'D',
    priority: 2,
    service: 'Mail',
    category: 'c',
    supportGroup: 'Database',
  });
  jira.changeIncident('ITSD-1', { state: 'inProgress', assignTo: 'akim', publicComment: 'C' }, 'akim');
  return jira;
}

function bodyOf(jira: LocalJira, method: string, path: string, body?: unknown, api = 'api/3'): unknown {
  const request = { method, path: `/rest/${api}/${path}`, headers: { authorization } };
  const response = jira.handle(body === undefined ? request : { ...request, body: JSON.stringify(body) });
  return JSON.parse(response.body);
}

function recorded(name: string): unknown {
  return (JSON.parse(readFileSync(join(fixturesFolder, name), 'utf8')) as { body: unknown }).body;
}

/** Paths of ours whose kind of value differs from the recorded one. What only one side has is not compared. */
function differences(ours: unknown, theirs: unknown, path = ''): readonly string[] {
  if (ours === null || theirs === null || ours === undefined || theirs === undefined) return [];
  if (kindOf(ours) !== kindOf(theirs)) return [`${path || '/'}: ${kindOf(ours)}, recorded ${kindOf(theirs)}`];
  if (Array.isArray(ours)) return differences(ours[0], (theirs as unknown[])[0], `${path}/0`);
  if (typeof ours !== 'object') return [];
  return Object.entries(ours).flatMap(([name, value]) =>
    differences(value, (theirs as { readonly [name: string]: unknown })[name], `${path}/${name}`),
  );
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

/** Names that a recorded body has at its top, and ours must have too. */
const mustHave = (ours: unknown, names: readonly string[]): readonly string[] =>
  names.filter((name) => !Object.hasOwn(Array.isArray(ours) ? (ours[0] as object) : (ours as object), name));

const rows = [
  { name: 'an error', path: 'issue/ITSD-9', file: 'gojira_error_issue_not_found_404.json', names: ['errorMessages', 'errors'] },
  { name: 'link types', path: 'issueLinkType', file: 'spec_issuelinktypes_200.json', names: ['issueLinkTypes'] },
  { name: 'priorities', path: 'priority', file: 'gojira_priorities.json', names: ['self', 'statusColor', 'iconUrl', 'name', 'id'] },
  { name: 'resolutions', path: 'resolution', file: 'gojira_resolutions.json', names: ['self', 'id', 'name', 'description'] },
  { name: 'transitions', path: 'issue/ITSD-1/transitions', file: 'gojira_transitions.json', names: ['expand', 'transitions'] },
  { name: 'comments', path: 'issue/ITSD-1/comment', file: 'spec_comments_get_200.json', names: ['comments', 'maxResults', 'startAt', 'total'] },
  { name: 'the server', path: 'serverInfo', file: 'spec_serverinfo_200.json', names: ['baseUrl', 'version', 'serverTime'] },
  { name: 'myself', path: 'myself', file: 'spec_myself_200.json', names: ['accountId', 'accountType', 'displayName', 'timeZone', 'groups'] },
  { name: 'accounts', path: 'user/search?query=a', file: 'spec_user_search_200.json', names: ['accountId', 'accountType', 'displayName', 'self'] },
  { name: 'the change history', path: 'issue/ITSD-1/changelog', file: 'spec_issue_changelog_200.json', names: ['isLast', 'values', 'total'] },
]; // prettier-ignore

(isThere ? describe : describe.skip)(
  `Recorded bodies${isThere ? '' : ' (skipped: ../shared/fixtures is not here)'}`,
  () => {
    it.each(rows)('$name', ({ path, file, names }) => {
      const ours = bodyOf(site(), 'GET', path);
      expect({ missing: mustHave(ours, names), different: differences(ours, recorded(file)) }).toEqual({
        missing: [],
        different: [],
      });
    });

    it('an issue that does not exist is answered word for word', () => {
      expect(bodyOf(site(), 'GET', 'issue/ITSD-9')).toEqual(recorded('gojira_error_issue_not_found_404.json'));
    });

    it('an issue with its change history, from a real site', () => {
      const ours = bodyOf(site(), 'GET', 'issue/ITSD-1?expand=changelog') as { fields: { description: unknown } };
      const [theirs] = (recorded('actionableagile_search_expand_changelog_3of25.json') as { issues: unknown[] }).issues;
      expect(differences({ ...ours, fields: { ...ours.fields, description: null } }, theirs)).toEqual([]);
    });

    it('a new comment', () => {
      const ours = bodyOf(site(), 'POST', 'issue/ITSD-1/comment', { body: documentOf('x') });
      expect(differences(ours, recorded('spec_comment_create_201.json'))).toEqual([]);
      expect(mustHave(ours, ['self', 'id', 'author', 'body', 'updateAuthor', 'created', 'updated'])).toEqual([]);
    });
  },
);

(isThere ? it : it.skip)(
  `a webhook tells of a change in the shape that was recorded${isThere ? '' : ' (skipped: ../shared/fixtures is not here)'}`,
  async () => {
    const clock = worldClock(opened);
    const told: unknown[] = [];
    const outbound = (_origin: string, { body = '' }: { readonly body?: string }) => {
      told.push(JSON.parse(body));
      return { status: 200, headers: {}, body: '' };
    };
    const jira = createLocalJira({ clock, outbound });
    const webhook = { name: 'W', url: 'https://northwind.service-now.com/api/x', events: ['jira:issue_updated'] };
    bodyOf(jira, 'POST', 'webhook', webhook, 'webhooks/1.0');
    jira.createIncident({
      summary: 'S',
      description: 'D',
      priority: 2,
      service: 'Mail',
      category: 'c',
      supportGroup: '',
    });
    jira.changeIncident('ITSD-1', { state: 'inProgress' }, 'akim');
    await runUntil(jira, clock, opened + 10_000);
    const names = ['timestamp', 'webhookEvent', 'issue_event_type_name', 'user', 'issue', 'changelog'];
    const [ours] = told as { readonly issue: object; readonly changelog: object }[];
    expect(differences(ours, recorded('zulip_webhook_issue_updated_status.json'))).toEqual([]);
    expect(mustHave(ours, names)).toEqual([]);
    expect(mustHave(ours?.issue, ['id', 'self', 'key', 'fields'])).toEqual([]);
    expect(mustHave(ours?.changelog, ['id', 'items'])).toEqual([]);
  },
);

const deskRows = [
  { name: 'a request', path: 'request/ITSD-1', file: '../jsm/gojira_jsm_request_0.json', names: ['_expands', 'issueId', 'issueKey', 'requestTypeId', 'serviceDeskId', 'createdDate', 'reporter', 'requestFieldValues', 'currentStatus', '_links'] },
  { name: 'a comment of it', path: 'request/ITSD-1/comment/10001', file: '../jsm/gojira_jsm_request_1.json', names: ['_expands', 'id', 'body', 'public', 'author', 'created', '_links'] },
]; // prettier-ignore

(areDesksThere ? describe : describe.skip)(
  `Recorded bodies of the service desk${areDesksThere ? '' : ' (skipped: ../shared/fixtures is not here)'}`,
  () => {
    it.each(deskRows)('$name', ({ path, file, names }) => {
      const ours = bodyOf(site(), 'GET', path, undefined, 'servicedeskapi');
      expect({ missing: mustHave(ours, names), different: differences(ours, recorded(file)) }).toEqual({
        missing: [],
        different: [],
      });
    });

    it('a request offers to expand what the recorded one does', () => {
      const offered = (body: unknown): readonly string[] => [...(body as { _expands: string[] })._expands].sort();
      const ours = bodyOf(site(), 'GET', 'request/ITSD-1', undefined, 'servicedeskapi');
      expect(offered(ours)).toEqual(offered(recorded('../jsm/gojira_jsm_request_0.json')));
    });
  },
);
