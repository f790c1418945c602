import { beforeEach, describe, expect, it } from '@jest/globals';
import { worldClock } from '../../../sandbox/worldClock';
import { companySeed } from '../seed';
import { JiraSite } from './jiraSite';
import { searchJql } from './jqlSearch';
import type { WorldClock } from '../../host';

const start = Date.parse('2026-11-17T09:00:00Z');
const day = 86_400_000;

let clock: WorldClock;
let site: JiraSite;

beforeEach(() => {
  clock = worldClock(start);
  site = new JiraSite(clock, companySeed());
  site.customFunctions.add({
    name: 'urgent',
    types: ['issue'],
    operators: ['in', 'not in'],
    arguments: [{ required: true }, { required: false }],
  });
  const [reporter] = site.users;
  site.createIssue({ typeId: '10010', fields: new Map([['summary', 'One']]) }, reporter!);
});

const query = 'project = ITSD AND issue in urgent("2")';
const found = (jql = query) => searchJql(site, jql, site.users[0]!).map(({ key }) => key);
const answer = (meant: { jql: string } | { error: string }, isStored = true): void => {
  for (const clause of site.customFunctions.unknownIn(query)) site.customFunctions.keep(clause, meant, isStored);
};

describe("an app's function in JQL", () => {
  it('is asked for once, with its field, operator and arguments, and then stands for JQL', () => {
    const clause = { field: 'issue', type: ['issue'], operator: 'in', functionName: 'urgent', arguments: ['2'] };
    expect(site.customFunctions.unknownIn(query)).toEqual([clause]);
    answer({ jql: 'summary ~ One' });
    expect(site.customFunctions.unknownIn(query)).toEqual([]);
    expect(found()).toEqual(['ITSD-1']);
  });

  it('is asked for again after a week without use, and not before', () => {
    answer({ jql: 'summary ~ One' });
    clock.set(start + 6 * day);
    found();
    clock.set(start + 12 * day);
    expect(site.customFunctions.unknownIn(query)).toEqual([]);
    clock.set(start + 13 * day);
    expect(site.customFunctions.unknownIn(query)).toHaveLength(1);
  });

  it("says the app's own words where it answers an error, and asks again after a minute", () => {
    answer({ error: 'No such level.' }, false);
    expect(() => found()).toThrow('No such level.');
    clock.set(start + 60_000);
    expect(site.customFunctions.unknownIn(query)).toHaveLength(1);
  });

  it.each([
    ['a field of another type', 'status in urgent("2")', 'cannot be used with the field'],
    ['an operator that it does not take', 'issue = urgent("2")', 'is not supported by the function'],
    ['too few arguments', 'issue in urgent()', "expected between '1' and '2' arguments"],
    ['too many arguments', 'issue in urgent("1", "2", "3")', "received '3'"],
    ['a name that no app has', 'issue in unknown("2")', 'Unable to find JQL function'],
  ])('refuses %s', (_, jql, words) => {
    expect(() => found(jql)).toThrow(words);
  });

  it('refuses an answer of more than a thousand values', () => {
    answer({ jql: `id in (${Array.from({ length: 1_001 }, () => '10001').join(', ')})` });
    expect(() => found()).toThrow('more than 1000 values');
  });
});
