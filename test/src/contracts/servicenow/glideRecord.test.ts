/** What scripts rely on in GlideRecord, GlideElement and their fellows, as their documentation has it. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LocalServiceNow } from '../../hosts/servicenow/localServiceNow';
import { addRule, bareInstance } from './bareInstance';

let host: LocalServiceNow;
beforeEach(() => {
  ({ host } = bareInstance());
});

const insertIncident = `var gr = new GlideRecord('incident'); gr.initialize(); gr.short_description = 'Mail is slow';
  gr.impact = 1; gr.urgency = 2; gr.setValue('assigned_to', (function () { var u = new GlideRecord('sys_user'); u.get('user_name', 't.sato'); return u.getUniqueValue(); })());
  var id = gr.insert(); `;

const answers: readonly (readonly [name: string, script: string, answer: unknown])[] = [
  [
    'defaults are there after insert',
    `return [gr.getValue('state'), gr.getValue('active'), gr.getValue('opened_at'), gr.getValue('incident_state')].join();`,
    '1,true,2026-11-16 11:00:00,1',
  ],
  ['priority comes from impact and urgency', `return gr.getValue('priority');`, '2'],
  ['numbers count up', `return gr.getValue('number');`, 'INC0010001'],
  ['insert answers the sys_id', `return id.length === 32 && id === gr.getUniqueValue();`, true],
  ['getValue of an empty column is null', `return gr.getValue('close_notes');`, null],
  [
    'an element of an empty column is an empty text',
    `return String(gr.close_notes) === '' && gr.close_notes.nil();`,
    true,
  ],
  ['values are text', `return typeof gr.getValue('impact');`, 'string'],
  [
    'an element is live, not a copy',
    `var e = gr.short_description; gr.short_description = 'changed'; return String(e);`,
    'changed',
  ],
  [
    'elements compare as their value',
    `return gr.impact == 1 && gr.impact < 2 && gr.active == true && gr.short_description == 'Mail is slow';`,
    true,
  ],
  [
    'dot-walking',
    `return gr.assigned_to.user_name + '/' + gr.getElement('assigned_to.email');`,
    't.sato/t.sato@northwind.example',
  ],
  [
    'display values',
    `return [gr.getDisplayValue('priority'), gr.state.getDisplayValue(), gr.getDisplayValue('assigned_to'), gr.getDisplayValue('opened_at'), gr.getDisplayValue()].join('|');`,
    '2 - High|New|T. Sato|2026-11-16 12:00:00|INC0010001',
  ],
  ['getRefRecord', `return gr.assigned_to.getRefRecord().getValue('name');`, 'T. Sato'],
  ['an empty reference gives an invalid record', `return gr.problem_id.getRefRecord().isValidRecord();`, false],
  [
    'setting an unknown column does nothing',
    `gr.setValue('no_such', 'x'); return gr.getValue('no_such') === null && gr.no_such === undefined;`,
    true,
  ],
  [
    'a boolean is stored as true or false',
    `gr.setValue('knowledge', '1'); gr.made_sla = false; return gr.getValue('knowledge') + gr.getValue('made_sla');`,
    'truefalse',
  ],
  ['a date that is none is lost', `gr.setValue('due_date', 'tomorrow'); return gr.getValue('due_date');`, null],
  [
    'a GlideDateTime is taken as a date',
    `gr.due_date = new GlideDateTime('2026-12-01 10:00:00'); return gr.getValue('due_date');`,
    '2026-12-01 10:00:00',
  ],
  [
    'text longer than its column is cut',
    `gr.setValue('short_description', 'x'.repeat(200)); return gr.getValue('short_description').length;`,
    160,
  ],
  [
    'get by sys_id, get by column, get of nothing',
    `var a = new GlideRecord('incident'); return [a.get(id), a.get('number', 'INC0010001'), a.get('nowhere'), a.get('')].join();`,
    'true,true,false,false',
  ],
  [
    'update writes changed columns only, so two writers keep both',
    `var a = new GlideRecord('incident'); a.get(id); var b = new GlideRecord('incident'); b.get(id); a.category = 'network'; a.update(); b.subcategory = 'dns'; b.update(); var c = new GlideRecord('incident'); c.get(id); return c.category + '/' + c.subcategory + '/' + c.sys_mod_count;`,
    'network/dns/2',
  ],
  [
    'an update that changes nothing writes nothing',
    `gr.update(); var c = new GlideRecord('incident'); c.get(id); return c.getValue('sys_mod_count');`,
    '0',
  ],
  [
    'setLimit and getRowCount',
    `for (var i = 0; i < 3; i++) { var n = new GlideRecord('incident'); n.initialize(); n.insert(); } var q = new GlideRecord('incident'); q.setLimit(2); q.query(); return q.getRowCount();`,
    2,
  ],
  [
    'addOrCondition',
    `var q = new GlideRecord('incident'); q.addQuery('number', 'none').addOrCondition('impact', 1); q.addActiveQuery(); q.query(); return q.getRowCount() + '/' + q.getEncodedQuery();`,
    '1/number=none^ORimpact=1^active=true',
  ],
  [
    'a list as value',
    `var q = new GlideRecord('incident'); q.addQuery('impact', 'IN', ['1', '2']); q.query(); return q.getRowCount();`,
    1,
  ],
  [
    'addNullQuery, addNotNullQuery',
    `var q = new GlideRecord('incident'); q.addNullQuery('problem_id'); q.addNotNullQuery('assigned_to'); q.query(); return q.hasNext();`,
    true,
  ],
  [
    'next goes through the rows and stops',
    `var q = new GlideRecord('sys_user_group'); q.orderBy('name'); q.query(); var n = []; while (q.next()) n.push(String(q.name)); return n.join() + q.next();`,
    'Database,Management,Platform engineering,Service deskfalse',
  ],
  [
    'updateMultiple',
    `var q = new GlideRecord('incident'); q.addQuery('impact', 1); q.setValue('category', 'hardware'); q.updateMultiple(); gr.get(id); return gr.getValue('category');`,
    'hardware',
  ],
  ['deleteRecord', `gr.deleteRecord(); return new GlideRecord('incident').get(id);`, false],
  [
    'deleteMultiple',
    `var q = new GlideRecord('incident'); q.addQuery('impact', 1); q.deleteMultiple(); return new GlideRecord('incident').get(id);`,
    false,
  ],
  [
    'a journal entry is a row, not a value',
    `gr.work_notes = 'first'; gr.update(); gr.comments = 'seen'; gr.update(); gr.get(id); var j = new GlideRecord('sys_journal_field'); j.addQuery('element_id', id); j.query(); var s = []; while (j.next()) s.push(j.element + '=' + j.value); return s.join() + '|' + gr.getValue('work_notes');`,
    'work_notes=first,comments=seen|null',
  ],
  [
    'getJournalEntry gives the newest first',
    `gr.work_notes = 'first'; gr.update(); return gr.work_notes.getJournalEntry(1).split('\\n')[0];`,
    '2026-11-16 12:00:00 - Ada Admin (Work notes)',
  ],
  ['state and its mirror move together', `gr.incident_state = 2; gr.update(); return gr.getValue('state');`, '2'],
  [
    'resolution is dated',
    `gr.state = 6; gr.update(); return gr.getValue('resolved_at') + gr.getValue('active') + gr.getDisplayValue('resolved_by');`,
    '2026-11-16 11:00:00trueAda Admin',
  ],
  [
    'closure ends activity',
    `gr.state = 7; gr.update(); return gr.getValue('active') + gr.getValue('closed_at');`,
    'false2026-11-16 11:00:00',
  ],
  [
    'reopening is counted',
    `gr.state = 6; gr.update(); gr.state = 2; gr.update(); return gr.getValue('reopen_count') + gr.getValue('resolved_at');`,
    '1null',
  ],
  [
    'setWorkflow(false) runs no rules',
    `gr.setWorkflow(false); gr.incident_state = 2; gr.update(); return gr.getValue('state');`,
    '1',
  ],
  [
    'autoSysFields(false) leaves the stamps',
    `gr.autoSysFields(false); gr.category = 'network'; gr.update(); return gr.getValue('sys_mod_count');`,
    '0',
  ],
  [
    'newRecord has a sys_id and defaults before insert',
    `var n = new GlideRecord('incident'); n.newRecord(); return n.isNewRecord() && n.getUniqueValue().length === 32 && n.getValue('state') === '1';`,
    true,
  ],
  ['a table that is not there', `return new GlideRecord('no_such_table').isValid();`, false],
  [
    'GlideAggregate counts by group',
    `var n = new GlideRecord('incident'); n.initialize(); n.category = 'network'; n.insert(); var a = new GlideAggregate('incident'); a.addAggregate('COUNT'); a.groupBy('category'); a.orderBy('category'); a.query(); var s = []; while (a.next()) s.push(a.getValue('category') + a.getAggregate('COUNT')); return s.join();`,
    'inquiry1,network1',
  ],
  [
    'GlideAggregate over nothing counts 0',
    `var a = new GlideAggregate('incident'); a.addQuery('number', 'none'); a.addAggregate('COUNT'); a.query(); a.next(); return a.getAggregate('COUNT');`,
    '0',
  ],
  [
    'GlideAggregate counts what is there and what differs, joins it, and measures its spread',
    `for (var i = 0; i < 3; i++) { var n = new GlideRecord('incident'); n.initialize(); n.impact = 1 + i; n.subcategory = i < 2 ? 'b' : ''; n.insert(); } gr.subcategory = 'a'; gr.update(); var a = new GlideAggregate('incident'); a.addAggregate('COUNT', 'subcategory'); a.query(); a.next(); return [a.getAggregate('COUNT', 'subcategory'), a.getAggregate('COUNT(DISTINCT', 'subcategory'), a.getAggregate('GROUP_CONCAT', 'subcategory'), a.getAggregate('GROUP_CONCAT_DISTINCT', 'subcategory'), a.getAggregate('AVG', 'impact'), Number(a.getAggregate('STDDEV', 'impact')).toFixed(2)];`,
    ['3', '2', 'a,b,b', 'a,b', '1.75', '0.83'],
  ],
  [
    'GlideAggregate leaves out groups by addHaving, and totals what is left',
    `for (var i = 0; i < 2; i++) { var n = new GlideRecord('incident'); n.initialize(); n.category = 'network'; n.insert(); } var a = new GlideAggregate('incident'); a.addAggregate('COUNT'); a.groupBy('category'); a.addHaving('COUNT', 'sys_id', '>', '1'); a.query(); var s = []; while (a.next()) s.push(a.getValue('category')); return s.join() + a.getTotal('COUNT');`,
    'network2',
  ],
  [
    'GlideAggregate trends by quarter',
    `gr.opened_at = '2026-02-03 10:00:00'; gr.update(); var n = new GlideRecord('incident'); n.initialize(); n.insert(); var a = new GlideAggregate('incident'); a.addAggregate('COUNT'); a.addTrend('opened_at', 'quarter'); a.query(); var s = []; while (a.next()) s.push(a.getValue('timeref') + ' ' + a.getAggregate('COUNT')); return s.sort();`,
    ['1/2026 1', '4/2026 1'],
  ],
  [
    'addJoinQuery finds records to which another table refers',
    `var u = new GlideRecord('sys_user'); var j = u.addJoinQuery('incident', 'sys_id', 'assigned_to'); j.addCondition('impact', '1'); u.query(); var s = []; while (u.next()) s.push(String(u.user_name)); return s.join();`,
    't.sato',
  ],
  [
    'addCondition narrows the whole query',
    `var q = new GlideRecord('incident'); q.addQuery('impact', 1).addOrCondition('impact', 2).addCondition('urgency', 2); q.query(); return q.getRowCount() + '/' + q.getEncodedQuery();`,
    '1/impact=1^ORimpact=2^urgency=2',
  ],
  [
    'addValue adds to a number, applyEncodedQuery sets what a query asks for',
    `gr.addValue('reassignment_count', 2); gr.applyEncodedQuery('category=network^state=2'); return [gr.getValue('reassignment_count'), gr.getValue('category'), gr.getValue('state')];`,
    ['2', 'network', '2'],
  ],
  [
    'names of the table and of the record',
    `return [gr.getLabel(), gr.getPlural(), gr.getClassDisplayValue(), gr.getTableScope(), gr.getElements().length > 80];`,
    ['Incident', 'Incidents', 'Incident', 'global', true],
  ],
  [
    'an element as an object of its type, as HTML, before and after',
    `gr.short_description = '<b>'; return [gr.opened_at.getGlideObject().getYearUTC(), gr.short_description.getHTMLValue(), gr.short_description.changesFromNotEmpty(), gr.opened_at.getBaseTableName()];`,
    [2026, '&lt;b&gt;', true, 'task'],
  ],
  [
    'GlideAggregate MAX',
    `var a = new GlideAggregate('incident'); a.addAggregate('MAX', 'impact'); a.query(); return a.next() && a.getAggregate('MAX', 'impact');`,
    '1',
  ],
];

describe('GlideRecord', () => {
  it.each(answers)('%s', (_name, script, answer) => {
    expect(host.runScript(insertIncident + script)).toEqual(answer);
  });

  it('a unique index that would break makes insert answer null and changes nothing', () => {
    const { dictionary } = host.instance;
    dictionary.define({ ...dictionary.table('sys_user_group'), uniqueIndexes: [['name']] });
    const script = `var g = new GlideRecord('sys_user_group'); g.initialize(); g.name = 'database'; return [g.insert(), g.getLastErrorMessage()];`;
    expect(host.runScript(script)).toEqual([null, expect.stringContaining('Unique Key violation')]);
    expect(host.rows('sys_user_group', 'name=Database')).toHaveLength(1);
    expect(host.errors).toEqual([]);
  });

  it('a row read through the table it extends runs the rules of its own class', () => {
    addRule(
      host,
      'mark',
      { table: 'incident', when: 'before', on: 'update' },
      `current.category = 'seen by ' + current.getTableName();`,
    );
    const script = `${insertIncident} var t = new GlideRecord('task'); t.get(id); t.description = 'x'; t.update(); gr.get(id); return gr.getValue('category');`;
    expect(host.runScript(script)).toBe('seen by incident');
  });
});

const times: readonly (readonly [name: string, script: string, answer: unknown])[] = [
  ['now is the clock', `return new GlideDateTime().getValue();`, '2026-11-16 11:00:00'],
  [
    'the numeric value is milliseconds',
    `return new GlideDateTime('2026-01-01 00:00:00').getNumericValue();`,
    Date.UTC(2026, 0, 1),
  ],
  [
    'the display value is in the instance’s zone',
    `return new GlideDateTime('2026-07-01 10:00:00').getDisplayValue();`,
    '2026-07-01 12:00:00',
  ],
  [
    'a text that is no date is invalid, not an exception',
    `var d = new GlideDateTime('2026-02-30 00:00:00'); return [d.isValid(), d.getValue()];`,
    [false, ''],
  ],
  [
    'addSeconds, add, addDaysUTC',
    `var d = new GlideDateTime('2026-01-01 00:00:00'); d.addSeconds(90); d.add(500); d.addDaysUTC(1); return d.getValue() + '/' + d.getNumericValue() % 1000;`,
    '2026-01-02 00:01:30/500',
  ],
  [
    'comparisons',
    `var a = new GlideDateTime('2026-01-01 00:00:00'), b = new GlideDateTime('2026-01-02 00:00:00'); return [a.before(b), a.after(b), a.compareTo(b), a.onOrBefore(a), a.equals(b)];`,
    [true, false, -1, true, false],
  ],
  [
    'subtract gives a duration',
    `return GlideDateTime.subtract(new GlideDateTime('2026-01-01 00:00:00'), new GlideDateTime('2026-01-02 03:00:00')).getDurationValue();`,
    '1 03:00:00',
  ],
  [
    'a copy is a copy',
    `var a = new GlideDateTime('2026-01-01 00:00:00'), b = new GlideDateTime(a); b.addSeconds(1); return a.getValue();`,
    '2026-01-01 00:00:00',
  ],
  ['setNumericValue', `var d = new GlideDateTime(); d.setNumericValue(0); return d.getValue();`, '1970-01-01 00:00:00'],
  [
    'local time is the user’s: a day of summer time’s end has 25 hours, in UTC each has 24',
    `var a = new GlideDateTime('2026-10-24 22:30:00'), b = new GlideDateTime(a); a.addDaysLocalTime(1); b.addDaysUTC(1); return [a.getValue(), b.getValue()];`,
    ['2026-10-25 23:30:00', '2026-10-25 22:30:00'],
  ],
  [
    'a month from its last day ends on the last of the next',
    `var a = new GlideDateTime('2026-01-31 10:00:00'); a.addMonthsUTC(1); var b = new GlideDateTime('2028-02-29 10:00:00'); b.addYearsLocalTime(1); return [a.getValue(), b.getValue()];`,
    ['2026-02-28 10:00:00', '2029-02-28 10:00:00'],
  ],
  [
    'weeks',
    `var a = new GlideDateTime('2026-11-16 10:00:00'); a.addWeeksUTC(-1); a.addWeeksLocalTime(2); return a.getValue();`,
    '2026-11-23 10:00:00',
  ],
  [
    'the parts of a date, in UTC and local',
    `var d = new GlideDateTime('2026-12-31 23:30:00'); return [d.getYearUTC(), d.getYearLocalTime(), d.getMonthUTC(), d.getMonthLocalTime(), d.getDayOfMonthUTC(), d.getDayOfMonthLocalTime(), d.getDayOfWeekUTC(), d.getDayOfWeekLocalTime(), d.getDaysInMonthUTC(), d.getDaysInMonthLocalTime()];`,
    [2026, 2027, 12, 1, 31, 1, 4, 5, 31, 31],
  ],
  [
    'a part is set, in UTC and local',
    `var d = new GlideDateTime('2026-12-31 23:30:00'); d.setYearUTC(2027); d.setMonthUTC(3); d.setDayOfMonthLocalTime(5); return d.getValue();`,
    '2027-04-04 23:30:00',
  ],
  [
    'weeks of the year begin on Sunday',
    `return [new GlideDateTime('2026-01-03 12:00:00').getWeekOfYearUTC(), new GlideDateTime('2026-01-04 12:00:00').getWeekOfYearUTC(), new GlideDateTime('2026-01-03 23:30:00').getWeekOfYearLocalTime()];`,
    [1, 2, 2],
  ],
  [
    'summer time',
    `var s = new GlideDateTime('2026-07-01 10:00:00'), w = new GlideDateTime('2026-01-01 10:00:00'); return [s.isDST(), s.getTZOffset() / 3600000, s.getDSTOffset(), w.isDST(), w.getTZOffset() / 3600000];`,
    [true, 2, 3_600_000, false, 1],
  ],
  [
    'a display value is read in the user’s zone, by the user’s format or by another',
    `var a = new GlideDateTime(); a.setDisplayValue('2026-07-01 12:00:00'); var b = new GlideDateTime(); b.setDisplayValue('1.7.2026 2:30 PM', 'd.M.yyyy h:mm a'); var c = new GlideDateTime('2026-07-01 12:00:00', true); return [a.getValue(), b.getValue(), c.getValue()];`,
    ['2026-07-01 10:00:00', '2026-07-01 12:30:00', '2026-07-01 10:00:00'],
  ],
  [
    'a display value that is none changes nothing and says so',
    `var a = new GlideDateTime('2026-07-01 12:00:00'); a.setDisplayValue('soon'); return [a.getValue(), a.getErrorMsg()];`,
    ['2026-07-01 12:00:00', 'Could not parse DateTime: soon'],
  ],
  [
    'setValueUTC reads a format in UTC',
    `var a = new GlideDateTime(); a.setValueUTC('01-07-2026 12', 'dd-MM-yyyy HH'); return a.getValue();`,
    '2026-07-01 12:00:00',
  ],
  [
    'another zone for one object; one that is not there is refused',
    `var a = new GlideDateTime('2026-07-01 10:00:00'); return [a.setTimeZone('Asia/Tokyo'), a.getDisplayValue(), a.setTimeZone('Mars/Base'), a.getDisplayValue()];`,
    [true, '2026-07-01 19:00:00', false, '2026-07-01 19:00:00'],
  ],
  [
    'its date and its time, in UTC and local',
    `var d = new GlideDateTime('2026-12-31 23:30:15'); return [d.getDate(), d.getLocalDate(), d.getTime(), d.getLocalTime()].map(String);`,
    ['2026-12-31', '2027-01-01', '23:30:15', '00:30:15'],
  ],
  [
    'a date and a time by a format',
    `var d = new GlideDateTime('2026-12-31 15:04:05'); return [d.getDate().getByFormat("EEE, d MMM yyyy"), d.getTime().getByFormat("h:mm a 'UTC'")];`,
    ['Thu, 31 Dec 2026', '3:04 PM UTC'],
  ],
  [
    'GlideDate and GlideTime by themselves',
    `var d = new GlideDate(); d.setValue('2026-02-03'); var t = new GlideTime('13:14:15'); return [d.getYearNoTZ(), d.getMonthNoTZ(), d.getDayOfMonthNoTZ(), t.getHourUTC(), t.getHourOfDayUTC(), t.getHourOfDayLocalTime(), t.getMinutesUTC(), t.getSeconds(), GlideTime.subtract(new GlideTime('10:00:00'), t).getDurationValue()];`,
    [2026, 2, 3, 1, 13, 14, 14, 15, '03:14:15'],
  ],
  [
    'a duration by what people write, its days rounded, by a format',
    `var a = new GlideDuration(); a.setDisplayValue('2 Days 13 Hours'); return [a.getDurationValue(), a.getDayPart(), a.getRoundedDayPart(), a.getByFormat('HH:mm')];`,
    ['2 13:00:00', 2, 3, '13:00'],
  ],
  [
    'durations add and subtract',
    `var a = new GlideDuration('1 00:00:00'), b = new GlideDuration('06:30:00'); return [a.add(b).getDurationValue(), a.subtract(b).getDurationValue()];`,
    ['1 06:30:00', '17:30:00'],
  ],
  [
    'a day and a time of the user’s zone',
    `return [gs.dateGenerate('2026-07-01', 'start'), gs.dateGenerate('2026-07-01', '16:30:00'), gs.dateGenerate('2026-07-01', 'end')];`,
    ['2026-06-30 22:00:00', '2026-07-01 14:30:00', '2026-07-01 21:59:59'],
  ],
  [
    'ranges of dates, in the user’s zone',
    `return [gs.beginningOfThisWeek(), gs.endOfLastMonth(), gs.beginningOfThisQuarter(), gs.endOfThisYear(), gs.hoursAgoStart(1), gs.monthsAgoStart(1), gs.beginningOfLast7Days()];`,
    [
      ...['2026-11-15 23:00:00', '2026-10-31 22:59:59', '2026-09-30 22:00:00', '2026-12-31 22:59:59'],
      ...['2026-11-16 10:00:00', '2026-09-30 22:00:00', '2026-11-08 23:00:00'],
    ],
  ],
  ['a duration is stored as a date', `return new GlideDuration(5400000).getValue();`, '1970-01-01 01:30:00'],
  ['a duration for people', `return new GlideDuration('1 03:30:00').getDisplayValue();`, '1 Day 3 Hours 30 Minutes'],
  [
    'gs.nil',
    `return [gs.nil(''), gs.nil(null), gs.nil(undefined), gs.nil('x'), gs.nil(0)];`,
    [true, true, true, false, false],
  ],
  [
    'messages of the session',
    `gs.addInfoMessage('one'); gs.addErrorMessage('two'); var seen = [gs.hasMessages(), gs.getInfoMessages().join(), gs.getErrorMessages().join()]; gs.flushMessages(); return seen.concat(gs.hasMessages());`,
    [true, 'one', 'two', false],
  ],
  ['gs.getMessage fills the holes', `return gs.getMessage('{0} of {1}', ['one', 2]);`, 'one of 2'],
  [
    'gs.getProperty with a default',
    `gs.setProperty('a.b', 'c'); return [gs.getProperty('a.b'), gs.getProperty('a.x', 'd'), gs.getProperty('a.x')];`,
    ['c', 'd', null],
  ],
];

describe('GlideDateTime, GlideDuration and gs', () => {
  it.each(times)('%s', (_name, script, answer) => {
    expect(host.runScript(script)).toEqual(answer);
  });

  it('gs.error is an error of the instance, gs.warn and gs.info are not', () => {
    host.runScript(`gs.error('broken {0}', 'pipe'); gs.warn('w'); gs.info('i');`);
    expect(host.errors).toEqual(['global: broken pipe']);
  });

  const roles = [
    ['admin', 'itil', true],
    ['tsato', 'itil', true],
    ['tsato', 'admin', false],
    ['cdale', 'itil', false],
    ['cdale', 'itil,snc_internal', true],
  ] as const;
  it.each(roles)('gs.hasRole: %s and %s is %s', (person, role, has) => {
    expect(host.runScript(`return gs.hasRole('${role}');`, person)).toBe(has);
  });
});
