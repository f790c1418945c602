/**
 * Encoded queries over a few incidents: each row says which of them it finds. Operators and their examples are those
 * of "Operators available for filters and queries", ranges of dates those of "Values for date/time fields"
 * (ServiceNow product documentation, Now Platform user interface).
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { bareInstance } from './bareInstance';

let host: LocalServiceNow;

/** One to five, by short description. */
beforeAll(() => {
  ({ host } = bareInstance());
  const database = host.rows('sys_user_group', 'name=Database')[0]?.['sys_id'] ?? '';
  const sato = host.rows('sys_user', 'user_name=t.sato')[0]?.['sys_id'] ?? '';
  const incidents = [
    {
      short_description: 'one',
      impact: '1',
      urgency: '1',
      assignment_group: database,
      assigned_to: sato,
      due_date: '2026-11-16 13:00:00',
    },
    {
      short_description: 'two',
      impact: '1',
      urgency: '2',
      category: 'network',
      assignment_group: database,
      due_date: '2026-11-20 08:00:00',
    },
    { short_description: 'three', impact: '2', urgency: '2', category: 'network', opened_at: '2026-11-10 08:00:00' },
    { short_description: 'four', impact: '3', urgency: '3', state: '7' },
    { short_description: 'Five pay_loads', impact: '2', urgency: '3', order: '10' },
  ];
  for (const incident of incidents) host.insert('incident', incident);
});

const cases: readonly (readonly [name: string, query: string, found: string])[] = [
  ['nothing asked finds all', '', 'one two three four Five'],
  ['equality', 'priority=2', 'two'],
  ['inequality', 'category!=network', 'one four Five'],
  ['numbers compare as numbers', 'priority<=3', 'one two three'],
  ['two conditions', 'category=network^priority=3', 'three'],
  ['^OR binds to the condition before it only', 'category=network^priority=3^ORpriority=2', 'two three'],
  ['^OR before an and', 'priority=1^ORpriority=2^category=network', 'two'],
  ['^NQ adds another query', 'priority=1^NQcategory=network^priority=3', 'one three'],
  ['IN', 'priorityIN1,5', 'one four'],
  ['NOT IN', 'priorityNOT IN1,5', 'two three Five'],
  ['STARTSWITH, without regard to case', 'short_descriptionSTARTSWITHfive', 'Five'],
  ['ENDSWITH', 'short_descriptionENDSWITHo', 'two'],
  ['LIKE', 'short_descriptionLIKEPAY', 'Five'],
  ['NOT LIKE', 'short_descriptionNOT LIKEo', 'three'],
  ['%, the other sign for ENDSWITH', 'short_description%o', 'two'],
  ['*, the other sign for LIKE', 'short_description*PAY', 'Five'],
  ['!*, the other sign for NOT LIKE', 'short_description!*o', 'three'],
  ['a part of the text finds a reference by what it shows', 'assignment_groupLIKEataba', 'one two'],
  ['so does its beginning', 'assigned_toSTARTSWITHT.', 'one'],
  ['its sys_id is no text of it', 'assigned_toISNOTEMPTY^assigned_toNOT LIKESato', ''],
  ['SAMEAS compares two columns', 'impactSAMEASurgency', 'one three four'],
  ['NSAMEAS', 'impactNSAMEASurgency', 'two Five'],
  ['LT_FIELD', 'impactLT_FIELDurgency', 'two Five'],
  ['GT_OR_EQUALS_FIELD', 'impactGT_OR_EQUALS_FIELDurgency', 'one three four'],
  ['is (dynamic): me', 'opened_byDYNAMIC90d1921e5f510100a9ad2572f2b477fe^priority=1', 'one'],
  ['on today', 'opened_atONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()', 'one two four Five'],
  ['not on today', 'opened_atNOTONToday@javascript:gs.daysAgoStart(0)@javascript:gs.daysAgoEnd(0)', 'three'],
  ['before a day ago', 'opened_at<javascript:gs.daysAgoStart(1)', 'three'],
  ['between two functions', 'opened_atBETWEENjavascript:gs.daysAgoStart(6)@javascript:gs.daysAgoEnd(5)', 'three'],
  ['last week', 'opened_at>=javascript:gs.beginningOfLastWeek()^opened_at<=javascript:gs.endOfLastWeek()', 'three'],
  ['relative, after', 'opened_atRELATIVEGT@hour@ago@1', 'one two four Five'],
  ['relative, before', 'opened_atRELATIVELT@dayofweek@ago@2', 'three'],
  ['relative, ahead', 'due_dateRELATIVELT@hour@ahead@3', 'one'],
  ['trend: on a Tuesday', "opened_atDATEPARTTuesday@javascript:gs.datePart('dayofweek','tuesday','EE')", 'three'],
  [
    'trend: on or before Monday, which only Sunday is before',
    "opened_atDATEPARTMonday@javascript:gs.datePart('dayofweek','monday','LE')",
    'one two four Five',
  ],
  ['the same day', 'opened_atSAMEASdue_date@day', 'one'],
  ['more than one hour before', 'opened_atMORETHANdue_date@hour@before@1', 'one two'],
  ['less than three hours before', 'opened_atLESSTHANdue_date@hour@before@3', 'one'],
  ['ISEMPTY', 'assignment_groupISEMPTY', 'three four Five'],
  ['ISNOTEMPTY', 'assigned_toISNOTEMPTY', 'one'],
  ['NULL is empty', 'assigned_to=NULL^active=true', 'two three Five'],
  ['BETWEEN', 'priorityBETWEEN2@3', 'two three'],
  ['dates compare', 'opened_at<2026-11-11 00:00:00', 'three'],
  ['booleans', 'active=false', 'four'],
  ['a dotted column walks the reference', 'assigned_to.user_name=t.sato', 'one'],
  ['script as a value', 'opened_by=javascript:gs.getUserID()', 'one two three four Five'],
  ['an unknown column is ignored, which widens the result', 'no_such_column=1^priority=1', 'one'],
  ['only unknown columns: everything', 'no_such_column=1', 'one two three four Five'],
  ['an unknown column in an alternative', 'priority=1^ORno_such_column=1', 'one'],
  ['ORDERBY', 'category=network^ORDERBYshort_description', 'three two'],
  ['ORDERBYDESC', 'active=true^ORDERBYDESCpriority', 'Five three two one'],
  [
    'a reference is ordered by what it shows',
    'assignment_groupISNOTEMPTY^ORDERBYassignment_group^ORDERBYDESCnumber',
    'two one',
  ],
  ['null sorts first', 'priorityIN3,4^ORDERBYorder', 'three Five'],
  ['^EQ ends a query', 'priority=1^EQ', 'one'],
  ['INSTANCEOF', 'sys_class_nameINSTANCEOFtask^priority=1', 'one'],
];

describe('encoded queries', () => {
  it.each(cases)('%s: %s', (_name, query, found) => {
    const script = `var gr = new GlideRecord('incident'); gr.addEncodedQuery(${JSON.stringify(query)}); gr.query();
      var names = []; while (gr.next()) names.push(gr.getValue('short_description').split(' ')[0]); return names.join(' ');`;
    expect(host.runScript(script)).toBe(found);
  });

  it('is (dynamic): one of my groups', () => {
    const script = `var gr = new GlideRecord('incident');
      gr.addEncodedQuery('assignment_groupDYNAMICd6435e965f510100a9ad2572f2b47744'); gr.query(); return gr.getRowCount();`;
    expect(host.runScript(script, 'tsato')).toBe(2);
  });

  it('what cannot be read is left out like an unknown column, and said', () => {
    const script = `var gr = new GlideRecord('incident'); gr.addEncodedQuery('priority=1^managerIN_HIERARCHYx'); gr.query();
      return gr.getRowCount();`;
    expect(host.runScript(script)).toBe(1);
    expect(host.instance.log.at(-1)).toMatchObject({
      level: 'warn',
      message: 'Invalid query detected: managerIN_HIERARCHYx in table incident',
    });
  });

  it('glide.invalid_query.returns_no_rows: an invalid query finds nothing, a valid one what it found', () => {
    const count = (query: string): unknown =>
      host.runScript(
        `var gr = new GlideRecord('incident'); gr.addEncodedQuery('${query}'); gr.query(); return gr.getRowCount();`,
      );
    host.setProperty('glide.invalid_query.returns_no_rows', 'true');
    expect([count('priority=1'), count('priority=1^no_such_column=1'), count('priority=1^IN_HIERARCHY')]).toEqual([
      1, 0, 0,
    ]);
    host.setProperty('glide.invalid_query.returns_no_rows', 'false');
    expect(count('priority=1^no_such_column=1')).toBe(1);
  });

  it('a table that is extended finds the rows of those that extend it', () => {
    const script = `var gr = new GlideRecord('task'); gr.addQuery('sys_class_name', 'incident'); gr.query(); return gr.getRowCount();`;
    expect(host.runScript(script)).toBe(5);
  });

  it('an index on a column follows its changes', () => {
    const count = `var gr = new GlideRecord('incident'); gr.addQuery('category', 'network'); gr.query(); return gr.getRowCount();`;
    expect(host.runScript(count)).toBe(2);
    host.runScript(
      `var gr = new GlideRecord('incident'); gr.get('short_description', 'four'); gr.category = 'network'; gr.update();`,
    );
    expect(host.runScript(count)).toBe(3);
    host.runScript(
      `var gr = new GlideRecord('incident'); gr.get('short_description', 'four'); gr.category = 'inquiry'; gr.update();`,
    );
    expect(host.runScript(count)).toBe(2);
  });
});

describe('indexes answer as a look at every row would', () => {
  const day = (of: number): string => `2026-11-${String(of).padStart(2, '0')} 08:00:00`;

  it('a range of dates, whatever was written in between', () => {
    const { host: other } = bareInstance();
    const ids = [9, 3, 7, 3, 5].map(
      (of) => other.insert('incident', { short_description: `d${of}`, due_date: day(of) }) ?? '',
    );
    const days = (query: string): string[] =>
      other.rows('incident', `${query}^ORDERBYdue_date`).map((row) => row['short_description'] ?? '');
    expect(days(`due_date<=${day(5)}`)).toEqual(['d3', 'd3', 'd5']);
    other.update('incident', ids[0] ?? '', { due_date: day(4) });
    other.update('incident', ids[2] ?? '', { due_date: '' });
    other.runScript(`var gr = new GlideRecord('incident'); gr.get('${ids[1]}'); gr.deleteRecord();`);
    expect(days(`due_date<=${day(5)}`)).toEqual(['d3', 'd9', 'd5']);
    expect(days(`due_date<${day(4)}`)).toEqual(['d3']);
    expect(days(`due_date>=${day(4)}`)).toEqual(['d9', 'd5']);
    expect(days(`due_date>${day(5)}`)).toEqual([]);
  });
});
