import { describe, expect, it } from '@jest/globals';
import type { OutboundAnswer, OutboundRequest } from '../glide/http.ts';
import { instantOf, isJiraTrouble, isPublic, jiraAt } from './jira.ts';

const answering = (answer: OutboundAnswer) => {
  const sent: OutboundRequest[] = [];
  const jira = jiraAt('https://northwind.example', (request) => {
    sent.push(request);
    return answer;
  });
  return { sent, jira };
};

const troubleOf = (answer: OutboundAnswer) => {
  try {
    answering(answer).jira.readIssue('10001');
  } catch (error) {
    if (isJiraTrouble(error)) return error.trouble;
    throw error;
  }
  throw new Error('No trouble was met.');
};

describe('[SYN-5] calls to Jira', () => {
  it('a new issue carries its link from the first moment, so that Jira never escalates it itself', () => {
    const { sent, jira } = answering({ status: 201, body: '{"id":"10001","key":"ITSD-1"}', retryAfter: '' });
    const link = { tool: 'servicenow', key: 'INC1', sysId: 'abc', home: 'servicenow' } as const;
    const made = jira.createIssue({
      project: 'ITSD',
      issueType: 'Task',
      summary: 'INC1\nMail',
      description: 'down',
      link,
    });
    expect(made).toEqual({ id: '10001', key: 'ITSD-1' });
    expect(sent[0]).toMatchObject({ method: 'post', url: 'https://northwind.example/rest/api/3/issue' });
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
      fields: { project: { key: 'ITSD' }, issuetype: { name: 'Task' }, summary: 'INC1 Mail' },
      properties: [{ key: 'rungs.link', value: link }],
    });
  });

  it('only the issue whose property names the incident counts as found', () => {
    const found = { id: '2', key: 'ITSD-2', properties: { 'rungs.link': { sysId: 'abc' } } };
    const body = JSON.stringify({ issues: [{ id: '1', key: 'ITSD-1', properties: {} }, found] });
    const { jira } = answering({ status: 200, body, retryAfter: '' });
    const link = { tool: 'servicenow', key: 'INC1', sysId: 'abc', home: 'servicenow' } as const;
    expect(jira.findLinked('ITSD', link)?.key).toBe('ITSD-2');
    expect(jira.findLinked('ITSD', { ...link, sysId: 'other' })).toBeUndefined();
  });

  const failures: readonly [name: string, answer: OutboundAnswer, kind: string, retryAfterMs: number | undefined][] = [
    ['429 with Retry-After', { status: 429, body: '', retryAfter: '17' }, 'rateLimited', 17_000],
    ['429 without Retry-After', { status: 429, body: '', retryAfter: '' }, 'rateLimited', undefined],
    ['a server error', { status: 503, body: 'upstream', retryAfter: '' }, 'unavailable', undefined],
    ['a wrong token', { status: 401, body: '', retryAfter: '' }, 'unauthorized', undefined],
    ['a deleted issue', { status: 404, body: '', retryAfter: '' }, 'notFound', undefined],
    ['a bad request', { status: 400, body: 'no', retryAfter: '' }, 'refused', undefined],
    ['a time-out', { noAnswer: 'Read timed out' }, 'noAnswer', undefined],
  ];
  it.each(failures)('%s is told apart', (_, answer, kind, retryAfterMs) => {
    const trouble = troubleOf(answer);
    expect([trouble.kind, trouble.retryAfterMs]).toEqual([kind, retryAfterMs]);
  });
});

describe('[SYN-1] what counts as public', () => {
  const comments: readonly [name: string, comment: object, expected: boolean][] = [
    ['a comment of a project without customers', {}, true],
    ['a reply to the customer', { jsdPublic: true }, true],
    ['an internal note', { jsdPublic: false }, false],
    ['a comment for one role', { jsdPublic: true, visibility: { type: 'role', value: 'Administrators' } }, false],
    [
      'one marked internal by property',
      { properties: [{ key: 'sd.public.comment', value: { internal: true } }] },
      false,
    ],
  ];
  it.each(comments)('[SYN] %s', (_, comment, expected) =>
    expect(isPublic({ id: '1', created: '', ...comment })).toBe(expected),
  );
});

describe('Jira’s times', () => {
  it.each([
    ['2026-11-17T14:07:00.250+0100', Date.UTC(2026, 10, 17, 13, 7, 0, 250)],
    ['2026-11-17T08:07:00.000-0500', Date.UTC(2026, 10, 17, 13, 7)],
    ['2026-11-17T13:07:00Z', Date.UTC(2026, 10, 17, 13, 7)],
  ])('%s', (stamp, at) => expect(instantOf(stamp)).toBe(at));
});
