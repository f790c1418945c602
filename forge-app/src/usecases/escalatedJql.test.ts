import { describe, expect, it } from '@jest/globals';
import { escalatedJql } from './escalatedJql';

const property = (path: string) => `issue.property[rungs].${path}`;
const open = `(${property('status')} in ("running", "acknowledged", "suspended"))`;

describe('[TLS-4] escalated(…) in JQL', () => {
  it.each([
    { row: 'nothing asked', written: [], jql: open },
    { row: 'empty words', written: ['', ' '], jql: open },
    { row: 'a number alone', written: ['2'], jql: `${open} AND (${property('level')} >= 2)` },
    { row: 'a comparison', written: ['level >= 2'], jql: `${open} AND (${property('level')} >= 2)` },
    { row: 'exactly one level', written: ['level = 3'], jql: `${open} AND (${property('level')} = 3)` },
    { row: 'what waits', written: ['suspended'], jql: `(${property('status')} in ("suspended"))` },
    { row: 'a state', written: ['Closed'], jql: `(${property('status')} in ("closed"))` },
    {
      row: 'a state and a level',
      written: ['running', '<2'],
      jql: `(${property('status')} in ("running")) AND (${property('level')} < 2)`,
    },
    { row: 'what is late', written: ['overdue'], jql: `${open} AND (${property('dueAt')} < now())` },
    { row: 'what one has', written: ['mine'], jql: `${open} AND (${property('owner')} = currentUser())` },
    { row: 'a path', written: ['path technical'], jql: `${open} AND (${property('path')} in ("technical"))` },
  ])('$row', ({ written, jql }) => {
    expect(escalatedJql(written, 'in')).toEqual({ jql });
  });

  it('says out which tickets are not meant, those without an escalation among them', () => {
    expect(escalatedJql(['2'], 'not in')).toEqual({
      jql: [
        `(${property('status')} not in ("running", "acknowledged", "suspended")`,
        `${property('status')} IS EMPTY`,
        `${property('level')} < 2`,
        `${property('level')} IS EMPTY)`,
      ].join(' OR '),
    });
  });

  it.each([
    ['constructor', 'in'],
    ['path "x" OR project = SECRET', 'in'],
    ['level >= 2 OR 1 = 1', 'in'],
    ['2', '>='],
  ])('refuses %j with “%s” in words and lets nothing into the query', (written, operator) => {
    expect(escalatedJql([written], operator)).toEqual({ error: expect.stringContaining('Write for instance') });
  });
});
