import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument } from '../testing';
import { changeSentence } from './changeSentence';
import type { FoundChange, Owner } from './comparePolicies';
import { durationInWords, namesOf } from './namesOf';
import { subjectOf, valueInWords, wordsOf } from './subject';

const document = aPolicyDocument({
  people: ['kim', 'sato', 'diaz', 'moss', 'nair'].map((id) => ({ id, name: `Name of ${id}`, accounts: {} })),
});
const names = namesOf(document, document);

const owner = (list: string, fields: object = { name: 'X' }): Owner => ({
  list,
  key: 'x',
  number: 2,
  before: { ...fields },
  after: { ...fields },
});

/** Of the policy itself where no list is named. */
function said(list: string, property: string, change: Partial<FoundChange>): string {
  const owners = list === '' ? [] : [owner(list)];
  return changeSentence({ kind: 'changed', path: [], owners, property, item: false, ...change }, names);
}

describe('[POL4][TLS-1] an item that came and one that went', () => {
  it.each<readonly [list: string, property: string, item: unknown, came: string, went: string]>([
    [
      '',
      'appliesTo.priorities',
      4,
      'The policy applies to priority 4 too.',
      'The policy no longer applies to priority 4.',
    ],
    [
      '',
      'appliesTo.services',
      'Mail',
      'The policy applies to service “Mail” too.',
      'The policy no longer applies to service “Mail”.',
    ],
    [
      '',
      'appliesTo.categories',
      'Net',
      'The policy applies to category “Net” too.',
      'The policy no longer applies to category “Net”.',
    ],
    [
      '',
      'appliesTo.supportGroups',
      'Desk',
      'The policy applies to support group “Desk” too.',
      'The policy no longer applies to support group “Desk”.',
    ],
    [
      '',
      'catchAll',
      'kim',
      'Name of kim is told as the last resort.',
      'Name of kim is no longer told as the last resort.',
    ],
    [
      '',
      'mayAcknowledgeAnyLevel',
      'kim',
      'Name of kim may acknowledge any level.',
      'Name of kim may no longer acknowledge any level.',
    ],
    ['authorities', 'holders', 'kim', 'Name of kim has authority “X”.', 'Name of kim no longer has authority “X”.'],
    [
      'authorities',
      'may',
      'chooseLevel',
      'Authority “X” allows “chooseLevel”.',
      'Authority “X” no longer allows “chooseLevel”.',
    ],
    [
      'authorities',
      'paths',
      'technical',
      'Authority “X” holds on path “Technical path”.',
      'Authority “X” no longer holds on path “Technical path”.',
    ],
    ['groups', 'members', 'kim', 'Name of kim joined group “X”.', 'Name of kim left group “X”.'],
    [
      'layers',
      'people',
      'kim',
      'Name of kim is on call in layer “X”.',
      'Name of kim is no longer on call in layer “X”.',
    ],
    [
      'levels',
      'remindBefore',
      '5m',
      'Level 2 “X” reminds 5 min before its window closes.',
      'Level 2 “X” no longer reminds 5 min before its window closes.',
    ],
    [
      'levels',
      'remindOwnerBefore',
      '90m',
      'Level 2 “X” reminds its owner 1 h 30 min before the commitment lapses.',
      'Level 2 “X” no longer reminds its owner 1 h 30 min before the commitment lapses.',
    ],
    [
      'rotations',
      'participants',
      'kim',
      'Name of kim takes turns in rotation “X”.',
      'Name of kim no longer takes turns in rotation “X”.',
    ],
    [
      'segments',
      'droppedPaths',
      'technical',
      'Segment “X” does not take path “Technical path”.',
      'Segment “X” takes path “Technical path” after all.',
    ],
    [
      'segments',
      'switchedOff',
      't',
      'Segment “X” switches trigger “t” off.',
      'Segment “X” no longer switches trigger “t” off.',
    ],
    [
      'triggers',
      'dataClasses',
      'PII',
      'Trigger “x” looks for data of class “PII” too.',
      'Trigger “x” no longer looks for data of class “PII”.',
    ],
    [
      'triggers',
      'paths',
      'technical',
      'Trigger “x” starts path “Technical path” too.',
      'Trigger “x” no longer starts path “Technical path”.',
    ],
    [
      'triggers',
      'tiers',
      'gold',
      'Trigger “x” counts customers of tier “gold” too.',
      'Trigger “x” no longer counts customers of tier “gold”.',
    ],
    [
      'vendors',
      'contactHours',
      'night',
      '“night” was added to contact hours of “x” of vendors.',
      '“night” was removed from contact hours of “x” of vendors.',
    ],
  ])('%s.%s %j', (list, property, item, came, went) => {
    expect(said(list, property, { kind: 'added', item: true, after: item })).toBe(came);
    expect(said(list, property, { kind: 'removed', item: true, before: item })).toBe(went);
  });
});

describe('[POL4][TLS-1] a property that changed, that came, and that was left out', () => {
  it.each<readonly [list: string, property: string, before: unknown, after: unknown, changed: string, gone: string]>([
    ['', 'name', 'A', 'B', 'The policy is called “B” instead of “A”.', 'Name of the policy is left out; it was “A”.'],
    [
      '',
      'reopenWithin',
      '2h',
      '90m',
      'A ticket reopened within 1 h 30 min instead of 2 h resumes its escalation.',
      'A reopened ticket always escalates anew; until now: 2 h.',
    ],
    [
      '',
      'suspendAtMost',
      '2h',
      '1h',
      'A path may be suspended for at most 1 h instead of 2 h.',
      'A path may be suspended for any time; until now: 2 h.',
    ],
    [
      'byPriority',
      'acknowledgeWithin',
      '2h',
      '1h',
      'Priority x must acknowledge within 1 h instead of 2 h.',
      'Priority x has the same window as for the others; until now: 2 h.',
    ],
    [
      'byPriority',
      'resolveWithin',
      '2h',
      '1h',
      'Priority x must resolve within 1 h instead of 2 h, once acknowledged.',
      'Priority x has the same commitment as for the others; until now: 2 h.',
    ],
    [
      'calendars',
      'dayLength',
      '8h',
      '7h',
      'A day in calendar “X” is 7 h instead of 8 h of working time.',
      'A day in calendar “X” is 24 h; until now: 8 h.',
    ],
    [
      'groups',
      'onCall',
      'a',
      'b',
      'Of group “X”, whoever is on call in “b” instead of “a” is told.',
      'All members of group “X” are told; until now: “a”.',
    ],
    [
      'levels',
      'resolveWithin',
      '2h',
      '1h',
      'Level 2 “X” must resolve within 1 h instead of 2 h, once acknowledged.',
      'Level 2 “X” has no commitment; until now: 2 h.',
    ],
    [
      'levels',
      'calendar',
      'a',
      'b',
      'Level 2 “X” counts its windows in calendar “b” instead of “a”.',
      'Level 2 “X” counts its windows around the clock; until now: “a”.',
    ],
    [
      'levels',
      'owner',
      'kim',
      'sato',
      'Level 2 “X” is owned by Name of sato instead of Name of kim.',
      'Level 2 “X” has no owner; until now: Name of kim.',
    ],
    [
      'levels',
      'wholeGroupAfter',
      '2h',
      '1h',
      'Level 2 “X” tells its whole group after 1 h instead of 2 h.',
      'Level 2 “X” no longer tells its whole group; until now: 2 h.',
    ],
    [
      'levels',
      'acknowledgements',
      2,
      3,
      'Level 2 “X” must be acknowledged by 3 instead of 2 people.',
      'Level 2 “X” must be acknowledged by one person; until now: 2.',
    ],
    [
      'people',
      'accounts.jira',
      'a',
      'b',
      'X has the Jira account “b” instead of “a”.',
      'X has no Jira account; until now: “a”.',
    ],
    [
      'people',
      'accounts.servicenow',
      'a',
      'b',
      'X has the ServiceNow account “b” instead of “a”.',
      'X has no ServiceNow account; until now: “a”.',
    ],
    [
      'targets',
      'calendar',
      'a',
      'b',
      'The target for priority x counts in calendar “b” instead of “a”.',
      'The target for priority x counts around the clock; until now: “a”.',
    ],
    [
      'thresholds',
      'startLevel',
      2,
      3,
      'The threshold x asks for level 3 instead of 2.',
      'The threshold x asks for the trigger’s level; until now: 2.',
    ],
    [
      'triggers',
      'startLevel',
      2,
      3,
      'Trigger “x” asks for level 3 instead of 2.',
      'Trigger “x” asks for level 1; until now: 2.',
    ],
    [
      'triggers',
      'paths',
      ['technical'],
      ['legal'],
      'Trigger “x” starts path “legal” instead of “Technical path” only.',
      'Trigger “x” starts every path; until now: “Technical path”.',
    ],
    [
      'triggers',
      'rearmAfter',
      '2h',
      '1h',
      'Trigger “x” fires again after it has been false for 1 h instead of 2 h.',
      'Trigger “x” fires again at the next crossing; until now: 2 h.',
    ],
    [
      'calendars',
      'week.mon',
      ['08:00-18:00'],
      ['09:00-12:00', '13:00-17:00'],
      'Calendar “X” opens on Mondays “09:00-12:00”, “13:00-17:00” instead of “08:00-18:00”.',
      'Calendar “X” is closed on Mondays; until now: “08:00-18:00”.',
    ],
    [
      'calendars',
      'despiteHolidays.sun',
      ['08:00-18:00'],
      ['09:00-12:00'],
      'Calendar “X” opens on Sundays “09:00-12:00” instead of “08:00-18:00”, holidays or not.',
      'Calendar “X” is closed on Sundays, holidays or not; until now: “08:00-18:00”.',
    ],
    [
      'vendors',
      'supportHours.shift',
      { a: 1, b: true },
      [],
      'Support hours: shift of “x” of vendors is nothing instead of (a 1, b yes).',
      'Support hours: shift of “x” of vendors is left out; it was (a 1, b yes).',
    ],
  ])('%s.%s', (list, property, before, after, changed, gone) => {
    expect(said(list, property, { before, after })).toBe(changed);
    expect(said(list, property, { before })).toBe(gone);
  });

  it.each<readonly [list: string, property: string, before: unknown, after: unknown, changed: string]>([
    ['backups', 'after', '2h', '1h', 'The backup “x” is told after 1 h instead of 2 h.'],
    ['calendars', 'zone', 'A', 'B', 'Calendar “X” counts in the zone “B” instead of “A”.'],
    ['groups', 'name', 'A', 'B', 'Group “X” is called “B” instead of “A”.'],
    ['levels', 'name', 'A', 'B', 'Level 2 “X” is called “B” instead of “A”.'],
    ['levels', 'group', 'desk', 'ghost', 'Level 2 “X” tells group “ghost” instead of “Service desk”.'],
    ['levels', 'acknowledgeWithin', undefined, '45s', 'Level 2 “X” must acknowledge within 45 s.'],
    ['paths', 'name', 'A', 'B', 'Path “X” is called “B” instead of “A”.'],
    ['paths', 'afterLastLevel.reminders', 3, 4, 'Path “X” reminds 4 instead of 3 times past its last level.'],
    ['paths', 'afterLastLevel.thenEvery', '4h', '1d', 'Path “X” goes on reminding every 1 d instead of 4 h.'],
    ['people', 'name', 'A', 'B', 'X is called “B” instead of “A”.'],
    ['rotations', 'startsAt', 'a', 'b', 'The first shift of rotation “X” begins at “b” instead of “a”.'],
    ['rotations', 'shift.every', 1, 2, 'A shift of rotation “X” lasts 2 instead of 1 of its units.'],
    [
      'rotations',
      'shift.unit',
      'day',
      'week',
      'The shifts of rotation “X” are counted in the unit “week” instead of “day”.',
    ],
    ['segments', 'when', undefined, 'a="1"', 'Segment “X” takes tickets where “a="1"”.'],
    ['targets', 'resolveWithin', '4h', '8h', 'The target for priority x is 8 h instead of 4 h.'],
    ['triggers', 'after', '4h', '8h', 'Trigger “x” fires after 8 h instead of 4 h.'],
    ['triggers', 'share', 0.5, 0.755, 'Trigger “x” fires at 75.5 % instead of 50 % of the target.'],
    ['dates', 'despiteHoliday', undefined, true, 'The day x opens also on a holiday.'],
    ['dates', 'despiteHoliday', true, undefined, 'The day x stays closed on a holiday.'],
    ['levels', 'opensProblem', false, true, 'Level 2 “X” opens a problem for root cause analysis.'],
    ['levels', 'opensProblem', true, false, 'Level 2 “X” no longer opens a problem for root cause analysis.'],
    ['levels', 'mustBeCovered', false, true, 'Level 2 “X” must have somebody on call at every instant.'],
    ['levels', 'mustBeCovered', true, undefined, 'Level 2 “X” may have gaps in its cover.'],
    ['paths', 'mandatory', undefined, true, 'Path “X” is mandatory.'],
    ['paths', 'mandatory', true, undefined, 'Path “X” is no longer mandatory.'],
    ['calendars', 'week.tue', undefined, ['a'], 'Calendar “X” opens on Tuesdays “a”.'],
    ['calendars', 'week.wed', undefined, ['a'], 'Calendar “X” opens on Wednesdays “a”.'],
    ['calendars', 'week.thu', undefined, ['a'], 'Calendar “X” opens on Thursdays “a”.'],
    ['calendars', 'week.fri', undefined, ['a'], 'Calendar “X” opens on Fridays “a”.'],
    ['calendars', 'week.sat', undefined, ['a'], 'Calendar “X” opens on Saturdays “a”.'],
  ])('%s.%s from %j to %j', (list, property, before, after, changed) => {
    expect(said(list, property, { before, after })).toBe(changed);
  });

  it('the same in another order', () => {
    const moved = { kind: 'moved', before: ['kim', 'sato'], after: ['sato', 'kim'] } as const;
    expect(said('rotations', 'participants', moved)).toBe(
      'The turns of rotation “X” are Name of sato, Name of kim instead of Name of kim, Name of sato.',
    );
    expect(said('groups', 'members', moved)).toBe(
      'The order of members of group “X” is Name of sato, Name of kim instead of Name of kim, Name of sato.',
    );
  });

  const only = (...values: number[]) => ({ test: 'in', fact: 'priority', values });
  const service = { test: 'present', fact: 'service' };
  it.each<readonly [before: unknown, after: unknown, words: string]>([
    [only(1, 2), only(2, 3, 4), 'Trigger “x” applies to priority 3 and 4 too, and no longer applies to priority 1.'],
    [only(1), only(1, 2), 'Trigger “x” applies to priority 2 too.'],
    [only(1, 2, 3), only(3), 'Trigger “x” no longer applies to priority 1 or 2.'],
    [{ test: 'equals', fact: 'priority', value: 1 }, only(1, 2), 'Trigger “x” applies to priority 2 too.'],
    [service, undefined, 'Trigger “x” applies everywhere, no longer only where service is recorded.'],
    [undefined, service, 'Trigger “x” applies where service is recorded only.'],
    [only(1), service, 'Trigger “x” applies where service is recorded instead of where priority is 1.'],
    [only(1, 2), only(2, 1), 'Trigger “x” applies where priority is 2 or 1 instead of where priority is 1 or 2.'],
  ])('the guard of a trigger: %j to %j', (before, after, words) => {
    expect(said('triggers', 'when', { before, after })).toBe(words);
  });
});

describe('[POL4][TLS-1] what a change is about', () => {
  it.each<readonly [list: string, fields: object, subject: string]>([
    ['authorities', { name: 'Lead' }, 'authority “Lead”'],
    ['backups', { group: 'desk' }, 'the backup “Service desk”'],
    ['breaks', {}, 'the breaks on x'],
    ['byPriority', {}, 'priority x'],
    ['calendars', {}, 'calendar “x”'],
    ['dates', {}, 'the day x'],
    ['groups', { name: 'Desk' }, 'group “Desk”'],
    ['holidays', {}, 'the holiday x'],
    ['layers', {}, 'layer “x”'],
    ['levels', {}, 'level 2 “x”'],
    ['overrides', {}, 'override “x”'],
    ['paths', {}, 'path “x”'],
    ['people', {}, 'x'],
    ['rotations', {}, 'rotation “x”'],
    ['schedules', {}, 'schedule “x”'],
    ['segments', {}, 'segment “x”'],
    ['shifts', { person: 'kim' }, 'the shift of Name of kim'],
    ['swaps', {}, 'swap “x”'],
    ['targets', {}, 'the target for priority x'],
    ['temporary', {}, 'temporary schedule “x”'],
    ['thresholds', { share: 0.75 }, 'the threshold 75 %'],
    ['triggers', {}, 'trigger “x”'],
    ['constructor', {}, '“x” of constructor'],
  ])('an entry of %s', (list, fields, subject) => {
    expect(subjectOf([owner(list, fields)], names)).toBe(subject);
    expect(subjectOf([owner('paths', { name: 'P' }), owner(list, fields)], names)).toBe(
      list === 'byPriority' ? `for ${subject}, path “P”` : `${subject} of path “P”`,
    );
    if (list !== 'byPriority')
      expect(subjectOf([owner('segments', { name: 'S' }), owner(list, fields)], names)).toBe(
        `${subject} in segment “S”`,
      );
  });

  it('what came, what went, and what stands elsewhere now', () => {
    const level = owner('levels', { name: 'Triage', group: 'desk', acknowledgeWithin: '90m' });
    const said = (kind: FoundChange['kind'], of: Owner, places: Partial<FoundChange> = {}) =>
      changeSentence({ kind, path: [], owners: [of], property: '', item: false, ...places }, names);
    expect(said('added', level)).toBe(
      'Level 2 “Triage” is new: it tells group “Service desk”, to be acknowledged within 1 h 30 min.',
    );
    expect(said('removed', level)).toBe(
      'Level 2 “Triage” was removed (it tells group “Service desk”, to be acknowledged within 1 h 30 min).',
    );
    expect(said('added', owner('people', { name: 'Kim' }))).toBe('Kim is new.');
    expect(said('removed', owner('people', { name: 'Kim' }))).toBe('Kim was removed.');
    expect(said('added', owner('targets', { resolveWithin: '8h' }))).toBe('The target for priority x is new: 8 h.');
    expect(said('added', owner('backups', { group: 'desk', after: '5m' }))).toBe(
      'The backup “Service desk” is new: after 5 min.',
    );
    expect(said('added', owner('holidays', { name: 'May Day' }))).toBe('The holiday x is new: May Day.');
    expect(said('added', owner('triggers', { id: 'x', kind: 'notTaken', after: '5m' }))).toBe(
      'Trigger “x” is new: not taken within 5 min.',
    );
    expect(said('added', owner('overrides', { id: 'x', person: 'kim', until: 'x' }))).toBe(
      'Override “x” is new: person Name of kim.',
    );
    expect(said('moved', level, { before: 3, after: 2 })).toBe('Level 2 “Triage” stands as number 2 instead of 3.');
    expect(said('moved', owner('triggers'), { before: 3, after: 2 })).toBe(
      'Trigger “x” is asked as number 2 instead of 3.',
    );
    expect(() => changeSentence({ kind: 'added', path: [], owners: [], property: '', item: false }, names)).toThrow(
      'A whole entry was changed, and none is named.',
    );
  });

  it.each<readonly [value: unknown, words: string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    ['a', '“a”'],
    [true, 'yes'],
    [false, 'no'],
    [3, '3'],
    [[], 'nothing'],
    [[1, ['a']], '1, “a”'],
    [{ thenEvery: '4h', on: { mon: true } }, '(then every “4h”, on (mon yes))'],
  ])('the value %j', (value, words) => {
    expect(valueInWords(value)).toBe(words);
  });

  it('the words of a property, and of a length of time', () => {
    expect(wordsOf('afterLastLevel.thenEvery')).toBe('after last level: then every');
    expect(['90m', '45s', '1d', '90s', '1000ms', 'soon'].map(durationInWords)).toEqual([
      '1 h 30 min',
      '45 s',
      '1 d',
      '90s',
      '1000ms',
      'soon',
    ]);
  });
});
