/** Schedules of the local Operations: who is on call, who is next, in which shape, and for whom. */
import { describe, expect, it } from '@jest/globals';
import { compilePolicy, policySchedules, whoIsOnCall } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import { createLocalJira } from '../../hosts/jira/localJira';
import { companySeed } from '../../hosts/jira/seed';
import { onCallAt } from '../../hosts/jira/site/onCallSchedules';
import { worldClock } from '../../sandbox/worldClock';
import { companyPolicy } from '../../world/companyPolicy';

const HOUR = 3_600_000;
/** A Tuesday, 10:00 in Berlin. */
const NOW = Date.parse('2026-11-17T09:00:00Z');
const [desk, database] = companySeed().schedules;
const authorization = `Basic ${Buffer.from('a.kim@northwind.example:a.kim-token').toString('base64')}`;

function operations(access: 'granted' | 'absent' | 'closed' = 'granted') {
  const jira = createLocalJira({ clock: worldClock(NOW) });
  jira.site.operations.access = access;
  const get = (path: string) => {
    const address = `/jsm/ops/api/00000000-0000-4000-8000-000000000001/v1/schedules${path}`;
    const { status, body } = jira.handle({ method: 'GET', path: address, headers: { authorization } });
    return { status, body: JSON.parse(body) as unknown };
  };
  return { jira, get };
}

const account = (person: string): string => `557058:${person}`;

describe('Schedules', () => {
  it('are listed, with their rotations where these are asked for', () => {
    const { get } = operations();
    const named = (schedule: object | undefined): object => expect.objectContaining({ ...schedule });
    expect(get('').body).toEqual({
      values: [
        named({ id: desk?.id, name: 'Service desk schedule', timezone: 'Europe/Berlin', enabled: true }),
        named({ id: database?.id, name: 'Database schedule' }),
      ],
      links: {},
    });
    expect(get('?size=1&offset=1').body).toMatchObject({ values: [{ id: database?.id }] });
    expect(get('?expand=rotation').body).toMatchObject({
      values: [
        {
          rotations: [
            {
              name: 'service-desk-days',
              type: 'daily',
              length: 1,
              startDate: '2026-01-05T07:00:00.000Z',
              participants: [
                { id: account('akim'), type: 'user' },
                { id: account('broy'), type: 'user' },
              ],
            },
          ],
        },
        { rotations: [{ name: 'database-weekends', timeRestriction: { restrictions: [{}, {}] } }, { type: 'weekly' }] },
      ],
    });
  });

  it('tell who is on call and who is next, as participants or flat', () => {
    const { get } = operations();
    const both = (query: string): readonly unknown[] =>
      ['on-calls', 'next-on-calls'].map((asked) => get(`/${desk?.id}/${asked}${query}`).body);
    expect(both('')).toEqual([
      { onCallParticipants: [{ id: account('akim'), type: 'user' }] },
      { nextOnCallParticipants: [{ id: account('broy'), type: 'user' }] },
    ]);
    expect(both('?flat=true')).toEqual([{ onCallUsers: [account('akim')] }, { nextOnCallUsers: [account('broy')] }]);
  });

  it.each([
    ['before the hand-over', '2026-11-23T07:59:59Z', 'mortiz', 'tsato'],
    ['at the hand-over', '2026-11-23T08:00:00Z', 'tsato', 'mortiz'],
    ['on a weekend', '2026-11-28T12:00:00%2B01:00', 'mortiz', 'tsato'],
    ['over Christmas, in the place of the one whose week it is', '2026-12-29T12:00:00Z', 'tsato', 'mortiz'],
  ])('tell it of another time: %s', (_row, date, now, next) => {
    const { get } = operations();
    const asked = (what: string): unknown => get(`/${database?.id}/${what}?flat=true&date=${date}`).body;
    expect([asked('on-calls'), asked('next-on-calls')]).toEqual([
      { onCallUsers: [account(now)] },
      { nextOnCallUsers: [account(next)] },
    ]);
  });

  it.each([
    ['a schedule that is not there', '/nowhere/on-calls', 404],
    ['a date without its zone', `/${desk?.id}/on-calls?date=2026-11-17T09:00:00`, 400],
    ['a date that is none', `/${desk?.id}/next-on-calls?date=soonZ`, 400],
    ['a page from nowhere', '?offset=-1', 400],
  ])('refuse %s', (_row, path, status) => {
    expect(operations().get(path).status).toBe(status);
  });

  it.each([
    ['absent', 404],
    ['closed', 403],
  ] as const)('are not there where Operations is %s', (access, status) => {
    const { get } = operations(access);
    expect(['', `/${desk?.id}`, `/${desk?.id}/on-calls`, `/${desk?.id}/next-on-calls`].map((path) => get(path).status)).toEqual([status, status, status, status]); // prettier-ignore
  });
});

it('the rota of Operations is the rota of the company’s policy, hour by hour over a year with both changes of the clocks', () => {
  const read = readPolicyDocument(companyPolicy);
  if (!read.ok) throw new Error('The policy of the company cannot be read.');
  const planned = policySchedules(compilePolicy(read.document, 1));
  const peopleOf = (id: string, at: number): readonly string[] => {
    const answer = whoIsOnCall(planned.find((one) => one.id === id)!.schedule, at);
    return 'onCall' in answer ? answer.onCall.map(({ participant }) => account(participant)) : [];
  };
  const hours = Array.from({ length: 366 * 24 }, (_none, hour) => Date.parse('2026-02-01T00:00:00Z') + hour * HOUR);
  const apart = hours.filter(
    (at) =>
      onCallAt(desk!, at).join() !== peopleOf('service-desk-days', at).join() ||
      onCallAt(database!, at).join() !== peopleOf('database-cover', at).join(),
  );
  expect(apart.map((at) => new Date(at).toISOString())).toEqual([]);
});
