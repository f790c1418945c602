/** JQL, by what it finds and by what it says when it cannot be read. */
import { describe, expect, it } from '@jest/globals';
import { createLocalJira } from '../../hosts/jira/localJira';
import { searchJql } from '../../hosts/jira/site/jqlSearch';
import { worldClock } from '../../sandbox/worldClock';
import type { LocalJira } from '../../hosts/jira/localJira';

/** 1: taken, level 2. 2: waiting, half an hour later. 3: resolved. */
function site(): LocalJira {
  const clock = worldClock(Date.parse('2026-11-17T09:00:00Z'));
  const jira = createLocalJira({ clock });
  const make = (summary: string, priority: 1 | 2 | 3, category: string): string =>
    jira.createIncident({
      summary,
      description: 'HTTP 504 from pool B',
      priority,
      service: 'Payments',
      category,
      supportGroup: 'Database',
    });
  make('Checkout times out', 1, 'database');
  jira.changeIncident('ITSD-1', { assignTo: 'akim', state: 'inProgress' }, 'akim');
  clock.set(clock.now() + 30 * 60_000);
  make('Mail is slow', 3, 'network');
  make('Printer is out of paper', 2, 'hardware');
  jira.changeIncident('ITSD-3', { state: 'resolved' }, 'broy');
  clock.set(clock.now() + 60_000);
  jira.site.indexedProperties.push(
    { propertyKey: 'rungs', path: 'level', type: 'number', searchAlias: 'rungsLevel' },
    { propertyKey: 'rungs', path: 'status', type: 'string', searchAlias: 'rungsStatus' },
    { propertyKey: 'rungs', path: 'note', type: 'text', searchAlias: 'rungsNote' },
    { propertyKey: 'rungs', path: 'dueAt', type: 'date', searchAlias: 'rungsDue' },
  );
  jira.site
    .issue('ITSD-1')!
    .properties.set('rungs', { level: 2, status: 'running', dueAt: '2026-11-17T09:40:00Z', note: 'Pool B is full' });
  jira.site.issue('ITSD-2')!.properties.set('rungs', { level: 'two', status: 'running' });
  return jira;
}

const find = (jql: string): readonly number[] => {
  const { site: here } = site();
  return searchJql(here, jql, here.user('557058:akim')!).map(({ number }) => number);
};

const finds = [
  { name: 'newest first where no order is named', jql: 'project = ITSD', found: [3, 2, 1] },
  { name: 'names in any case, keywords too', jql: 'PROJECT = itsd and STATUS = "in progress"', found: [1] },
  { name: 'status category', jql: 'statusCategory != Done ORDER BY key', found: [1, 2] },
  { name: 'priority by importance', jql: 'priority >= High ORDER BY priority DESC', found: [1, 3] },
  { name: 'a list', jql: 'key in (ITSD-1, "ITSD-3") ORDER BY key ASC', found: [1, 3] },
  { name: 'not in a list', jql: 'project = ITSD AND key NOT IN (ITSD-1, ITSD-3)', found: [2] },
  { name: 'by id', jql: 'id = 10002', found: [2] },
  { name: 'AND binds closer than OR', jql: 'labels = network OR labels = database AND assignee IS EMPTY', found: [2] },
  { name: 'brackets', jql: '(labels = network OR labels = database) AND assignee IS EMPTY', found: [2] },
  { name: 'NOT', jql: 'project = ITSD AND NOT labels = network ORDER BY key', found: [1, 3] },
  { name: 'nobody assigned is found by neither = nor !=', jql: 'assignee != "557058:broy"', found: [1] },
  { name: 'the one who asks', jql: 'assignee = currentUser()', found: [1] },
  { name: 'the members of a group', jql: 'assignee in membersOf("Service desk") ORDER BY key', found: [1] },
  { name: 'the beginning and the end of a day', jql: 'created >= startOfDay() AND created <= endOfDay("-1h") ORDER BY key', found: [1, 2, 3] },
  { name: 'not yesterday', jql: 'created < startOfDay() OR created > endOfDay()', found: [] },
  { name: 'weeks and months', jql: 'created >= startOfWeek() AND created < endOfWeek() AND created > startOfMonth("2w") AND created < endOfMonth() ORDER BY key', found: [1, 2, 3] },
  { name: 'an indexed text by its words', jql: 'rungsNote ~ "pool*"', found: [1] },
  { name: 'words of the text', jql: 'text ~ "pool 504" AND summary ~ "check*"', found: [1] },
  { name: 'a phrase', jql: 'summary ~ "\\"out of paper\\""', found: [3] },
  { name: 'a period back from now', jql: 'created >= -5m ORDER BY key', found: [2, 3] },
  { name: 'a wall clock in the zone of the one who asks', jql: 'created < "2026-11-17 10:15"', found: [1] },
  { name: 'a component', jql: 'component = Payments AND resolution IS EMPTY ORDER BY key', found: [1, 2] },
  { name: 'a custom field by name and by number', jql: '"Support group" = Database AND cf[10050] = Database AND key = ITSD-1', found: [1] },
  { name: 'an indexed property by its alias', jql: 'rungsLevel >= 2', found: [1] },
  { name: 'an indexed property by its path', jql: 'issue.property[rungs].status = running ORDER BY key', found: [1, 2] },
  { name: 'an indexed date', jql: 'rungsDue <= "2026-11-17 10:40"', found: [1] },
  { name: 'a value of another type is not in the index', jql: 'rungsLevel IS EMPTY ORDER BY key', found: [2, 3] },
]; // prettier-ignore

const faults = [
  { name: 'a group that is not there', jql: 'assignee in membersOf("Nobody")', says: 'the group does not exist' },
  { name: 'no restriction', jql: 'ORDER BY created', says: 'Unbounded JQL queries are not allowed here' },
  { name: 'an unknown field', jql: 'colour = red', says: "Field 'colour' does not exist" },
  { name: 'a property that is not indexed', jql: 'issue.property[other].x = 1', says: 'does not exist' },
  {
    name: 'an unknown value',
    jql: 'status = Sleeping',
    says: "The value 'Sleeping' does not exist for the field 'status'.",
  },
  { name: 'an unknown key', jql: 'key = ITSD-99', says: "An issue with key 'ITSD-99' does not exist" },
  {
    name: 'an operator that does not fit',
    jql: 'status ~ open',
    says: "The operator '~' is not supported by the 'status' field.",
  },
  { name: 'a string without end', jql: 'summary ~ "x', says: 'has not been completed' },
  { name: 'a clause without end', jql: 'project =', says: 'the query ended' },
  { name: 'two clauses side by side', jql: 'project = ITSD status = Open', says: "got 'status'" },
  {
    name: 'a date that is none',
    jql: 'updated > yesterday',
    says: "Date value 'yesterday' for field 'updated' is invalid",
  },
];

describe('JQL', () => {
  it.each(finds)('$name: $jql', ({ jql, found }) => {
    expect(find(jql)).toEqual(found);
  });

  it.each(faults)('refuses $name: $jql', ({ jql, says }) => {
    expect(() => find(jql)).toThrow(says);
  });
});
