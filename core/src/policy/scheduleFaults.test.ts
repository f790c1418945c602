import { describe, expect, it } from '@jest/globals';
import { aPolicyDocument, withLevel } from '../testing/build';
import type { PolicyFault } from './fault';
import type { CalendarDocument, PolicyDocument, RotationDocument, ScheduleDocument } from './policyDocument';
import { findPolicyFaults } from './policyFaults';

const good = aPolicyDocument();

const rotations = (changes: Partial<RotationDocument>): Partial<PolicyDocument> => ({
  rotations: good.rotations.map((it) => ({ ...it, ...changes })),
});
const turns = (...list: string[][]): Partial<PolicyDocument> => ({
  rotations: good.rotations.map(({ participants: _, ...it }) => ({ ...it, turns: list })),
});
const calendars = (changes: Partial<CalendarDocument>): Partial<PolicyDocument> => ({
  calendars: good.calendars.map((it) => ({ ...it, ...changes })),
});
const schedules = (changes: Partial<ScheduleDocument>): Partial<PolicyDocument> => ({
  schedules: [{ id: 'cover', zone: 'Europe/Berlin', layers: [{ id: 'base', rotation: 'desk' }], ...changes }],
});
const layers = (...list: ScheduleDocument['layers']) => schedules({ layers: list });

const stretch = { from: '2026-12-24T08:00', to: '2026-12-24T18:00' };
const remove = { id: 'o', kind: 'remove' as const, person: 'kim', ...stretch };
const swap = { id: 's', one: { person: 'kim', ...stretch }, other: { person: 'sato', ...stretch } };
const both = { layers: [{ id: 'base', people: ['kim', 'sato'] }] };
const temporary = { id: 't', ...stretch, shifts: [{ person: 'nair', ...stretch }] };

type Row = readonly [
  row: string,
  changes: Partial<PolicyDocument>,
  ...faults: (readonly [path: string, reason: string, remedy: string])[],
];

const KNOWN = 'Use one of: kim, sato, diaz, moss, nair.';
const LOCAL = 'Write the local time as 2026-12-24T08:00.';

const rows: readonly Row[] = [
  [
    'a schedule without fault',
    schedules({
      ...both,
      overrides: [remove],
      swaps: [{ ...swap, one: { ...swap.one, ...later() }, other: { ...swap.other, ...later() } }],
      temporary: [temporary],
    }),
  ],

  [
    'a rotation in no zone',
    rotations({ zone: 'Berlin' }),
    ['rotations.0.zone', '“Berlin” is no time zone.', 'Use an IANA name such as Europe/Berlin.'],
  ],
  [
    'a rotation that starts never',
    rotations({ startsAt: '2026-02-30T09:00' }),
    ['rotations.0.startsAt', '“2026-02-30T09:00” is no local time.', 'Write the local time as 2026-01-05T09:00.'],
  ],
  [
    'a rotation of the Middle Ages',
    rotations({ startsAt: '1066-10-14T09:00' }),
    [
      'rotations.0.startsAt',
      '“1066-10-14T09:00” lies outside the years 1970 to 2199.',
      'Write the local time as 2026-01-05T09:00.',
    ],
  ],
  [
    'a rotation that ends before it starts',
    rotations({ endsAt: '2026-01-05T08:00' }),
    [
      'rotations.0.endsAt',
      'The rotation “desk” ends at or before it starts.',
      'Write an end after startsAt, or leave it out.',
    ],
  ],
  [
    'a shift of nothing',
    rotations({ shift: { every: 0, unit: 'week' } }),
    ['rotations.0.shift.every', 'A shift lasts at least one of its units.', 'Write a whole number from 1.'],
  ],
  [
    'shifts of no length',
    rotations({ shift: { every: 1, unit: 'day', lasts: '0h' } }),
    [
      'rotations.0.shift.lasts',
      'A window of no length is over before anybody can answer.',
      'Write a duration such as 15m.',
    ],
  ],
  [
    'weekdays of shifts without a pause',
    rotations({ shift: { every: 1, unit: 'day', on: ['mon'] } }),
    [
      'rotations.0.shift.on',
      'Shifts that follow on one another begin on no weekday in particular.',
      'Say with lasts how long a shift is, or cut the layer with onDuty.',
    ],
  ],
  [
    'shifts on no weekday',
    rotations({ shift: { every: 1, unit: 'day', lasts: '8h', on: [] } }),
    ['rotations.0.shift.on', 'No shift ever begins.', 'Name at least one weekday.'],
  ],
  [
    'one handover for shifts of hours',
    rotations({ shift: { every: 8, unit: 'hour' }, handoverAt: '08:00' }),
    [
      'rotations.0.handoverAt',
      'Only shifts of days, weeks or months that follow on one another have one time of handover.',
      'Leave it out: these shifts are counted from startsAt.',
    ],
  ],
  [
    'a handover at no time',
    rotations({ handoverAt: '25:00' }),
    ['rotations.0.handoverAt', '“25:00” is no time of day.', 'Write a time such as 09:00.'],
  ],
  [
    'a handover after the start',
    rotations({ handoverAt: '09:00' }),
    [
      'rotations.0.handoverAt',
      'The handover at 09:00 is later than the start on the first day (2026-01-05T08:00).',
      'Start at the time of handover or later that day.',
    ],
  ],
  [
    'an empty rota',
    rotations({ participants: [] }),
    [
      'rotations.0.participants',
      'The rotation “desk” has no participants: nobody would be on call.',
      'Name at least one person.',
    ],
  ],
  [
    'no turns',
    turns(),
    [
      'rotations.0.turns',
      'The rotation “desk” has no participants: nobody would be on call.',
      'Name at least one person.',
    ],
  ],
  [
    'an empty turn and a stranger',
    turns(['kim'], [], ['ghost']),
    ['rotations.0.turns.1', 'Nobody has this turn.', 'Name at least one person, or leave the turn out.'],
    ['rotations.0.turns.2.0', 'There is no person “ghost”.', KNOWN],
  ],
  [
    'participants and turns',
    rotations({ turns: [['kim']] }),
    ['rotations.0.turns', 'The rotation “desk” has both participants and turns.', 'Leave one of them out.'],
  ],
  [
    'a stranger in turn',
    rotations({ participants: ['kim', 'ghost'] }),
    ['rotations.0.participants.1', 'There is no person “ghost”.', KNOWN],
  ],

  [
    'a group on call by nothing known',
    { ...schedules({}), groups: good.groups.map((it) => (it.id === 'desk' ? { ...it, onCall: 'nope' } : it)) },
    ['groups.0.onCall', 'There is no schedule or rotation “nope”.', 'Use one of: cover, desk.'],
  ],
  [
    'a schedule called as a rotation',
    schedules({ id: 'desk' }),
    ['schedules.0.id', 'A rotation is called “desk” too.', 'Give the schedule an id of its own.'],
  ],
  [
    'a schedule in no zone',
    schedules({ zone: 'Mars/Olympus' }),
    ['schedules.0.zone', '“Mars/Olympus” is no time zone.', 'Use an IANA name such as Europe/Berlin.'],
  ],
  [
    'a schedule without layers',
    layers(),
    ['schedules.0.layers', 'The schedule “cover” has no layers: nobody would be on call.', 'Add at least one layer.'],
  ],
  [
    'a layer of nothing',
    layers({ id: 'x' }),
    ['schedules.0.layers.0', 'The layer “x” has neither a rotation nor people.', 'Give it one of the two.'],
  ],
  [
    'a layer of both',
    layers({ id: 'x', rotation: 'desk', people: ['kim'] }),
    ['schedules.0.layers.0', 'The layer “x” has both a rotation and people.', 'Give it one of the two.'],
  ],
  [
    'an empty layer',
    layers({ id: 'x', people: [] }),
    ['schedules.0.layers.0.people', 'The layer “x” is empty.', 'Name at least one person.'],
  ],
  [
    'a layer of strangers',
    layers({ id: 'x', people: ['ghost'] }),
    ['schedules.0.layers.0.people.0', 'There is no person “ghost”.', KNOWN],
  ],
  [
    'a layer of an unknown rotation',
    layers({ id: 'x', rotation: 'nope' }),
    ['schedules.0.layers.0.rotation', 'There is no rotation “nope”.', 'Use one of: desk.'],
  ],
  [
    'two layers of one id',
    layers({ id: 'x', people: ['kim'] }, { id: 'x', people: ['sato'] }),
    ['schedules.0.layers.1.id', 'The id “x” is used twice.', 'Give each layer an id of its own.'],
  ],
  [
    'a layer by an unknown calendar',
    layers({ id: 'x', people: ['kim'], calendar: 'moon' }),
    ['schedules.0.layers.0.calendar', 'There is no calendar “moon”.', 'Use one of: office.'],
  ],
  [
    'a layer never on duty',
    layers({ id: 'x', people: ['kim'], onDuty: { week: { mon: [] } } }),
    [
      'schedules.0.layers.0.onDuty.week',
      'The layer “x” is never on duty.',
      'Give at least one weekday its hours, or leave onDuty out.',
    ],
  ],
  [
    'duty of no length, in no zone',
    layers({ id: 'x', people: ['kim'], onDuty: { zone: 'Nowhere', week: { mon: ['08:00-08:00'] } } }),
    ['schedules.0.layers.0.onDuty.zone', '“Nowhere” is no time zone.', 'Use an IANA name such as Europe/Berlin.'],
    [
      'schedules.0.layers.0.onDuty.week.mon.0',
      '“08:00-08:00” is no opening.',
      'Write opening and closing time as 08:00-18:00; 22:00-06:00 passes midnight; the whole day is 00:00-24:00.',
    ],
  ],

  [
    'an override that ends before it starts',
    schedules({ overrides: [{ ...remove, to: '2026-12-24T08:00' }] }),
    ['schedules.0.overrides.0.to', 'The override “o” ends at or before it starts.', 'Write an end after from.'],
  ],
  [
    'an override from never',
    schedules({ overrides: [{ ...remove, from: '2026-13-01T00:00' }] }),
    ['schedules.0.overrides.0.from', '“2026-13-01T00:00” is no local time.', LOCAL],
  ],
  [
    'an override in no zone',
    schedules({ overrides: [{ ...remove, zone: 'Nowhere' }] }),
    ['schedules.0.overrides.0.zone', '“Nowhere” is no time zone.', 'Use an IANA name such as Europe/Berlin.'],
  ],
  [
    'a stranger removed',
    schedules({ overrides: [{ ...remove, person: 'ghost' }] }),
    ['schedules.0.overrides.0.person', 'There is no person “ghost”.', KNOWN],
  ],
  [
    'somebody removed who is not in the schedule',
    schedules({ overrides: [{ ...remove, person: 'nair' }] }),
    [
      'schedules.0.overrides.0.person',
      '“nair” is in no layer of this schedule, so nothing would change.',
      'Name one of: kim.',
    ],
  ],
  ['somebody added who is not in the schedule', schedules({ overrides: [{ ...remove, kind: 'add', person: 'nair' }] })],
  [
    'a stranger in the place of somebody',
    schedules({ overrides: [{ ...remove, kind: 'replace', by: 'ghost' }] }),
    ['schedules.0.overrides.0.by', 'There is no person “ghost”.', KNOWN],
  ],
  [
    'two overrides of one id',
    schedules({ overrides: [remove, { ...remove, ...later() }] }),
    ['schedules.0.overrides.1.id', 'The id “o” is used twice.', 'Give each override and swap an id of its own.'],
  ],
  [
    'removed and replaced at once',
    schedules({ overrides: [remove, { ...remove, id: 'p', kind: 'replace', by: 'nair' }] }),
    [
      'schedules.0.overrides.1',
      '“p” and “o” change “kim” at the same time in different ways.',
      'Let one of them end before the other begins, or leave one out.',
    ],
  ],
  [
    'replaced by two people at once',
    schedules({
      overrides: [
        { ...remove, kind: 'replace', by: 'sato' },
        { ...remove, id: 'p', kind: 'replace', by: 'nair' },
      ],
    }),
    [
      'schedules.0.overrides.1',
      '“p” and “o” change “kim” at the same time in different ways.',
      'Let one of them end before the other begins, or leave one out.',
    ],
  ],
  ['removed twice, alike', schedules({ overrides: [remove, { ...remove, id: 'p' }] })],
  [
    'removed, and replaced later',
    schedules({ overrides: [remove, { ...remove, ...later(), id: 'p', kind: 'replace', by: 'nair' }] }),
  ],
  [
    'removed in one zone, replaced in another, not at once',
    schedules({
      overrides: [
        remove,
        { ...remove, id: 'p', zone: 'America/New_York', kind: 'replace', by: 'nair', from: '2026-12-24T12:00' },
      ],
    }),
  ],
  [
    'swapped away and removed',
    schedules({ ...both, overrides: [remove], swaps: [swap] }),
    [
      'schedules.0.swaps.0',
      '“s/1” and “o” change “kim” at the same time in different ways.',
      'Let one of them end before the other begins, or leave one out.',
    ],
  ],
  [
    'a swap with oneself',
    schedules({ swaps: [{ ...swap, other: { person: 'kim', ...later() } }] }),
    ['schedules.0.swaps.0', '“kim” swaps with themselves.', 'Name two people.'],
  ],
  [
    'a swap of a stretch that ends before it starts',
    schedules({ ...both, swaps: [{ ...swap, one: { ...swap.one, to: '2026-12-23T00:00' } }] }),
    [
      'schedules.0.swaps.0.one.to',
      'The stretch that “kim” gives away ends at or before it starts.',
      'Write an end after from.',
    ],
  ],
  [
    'a swap with somebody who is not in the schedule',
    schedules({ swaps: [swap] }),
    [
      'schedules.0.swaps.0.other.person',
      '“sato” is in no layer of this schedule, so nothing would change.',
      'Name one of: kim.',
    ],
  ],

  [
    'a temporary schedule that ends before it starts',
    schedules({ temporary: [{ ...temporary, to: '2026-12-24T07:00', shifts: [] }] }),
    [
      'schedules.0.temporary.0.to',
      'The temporary schedule “t” ends at or before it starts.',
      'Write an end after from.',
    ],
  ],
  [
    'two temporary schedules of one id',
    schedules({ temporary: [temporary, temporary] }),
    ['schedules.0.temporary.1.id', 'The id “t” is used twice.', 'Give each temporary schedule an id of its own.'],
  ],
  [
    'a temporary shift of a stranger',
    schedules({ temporary: [{ ...temporary, shifts: [{ person: 'ghost', ...stretch }] }] }),
    ['schedules.0.temporary.0.shifts.0.person', 'There is no person “ghost”.', KNOWN],
  ],
  [
    'a temporary shift beyond its schedule',
    schedules({ temporary: [{ ...temporary, shifts: [{ person: 'kim', ...stretch, to: '2026-12-24T19:00' }] }] }),
    [
      'schedules.0.temporary.0.shifts.0',
      'The shift reaches beyond its temporary schedule, 2026-12-24T08:00 to 2026-12-24T18:00, where it has no effect.',
      'Cut the shift, or let the temporary schedule last longer.',
    ],
  ],

  [
    'a dated opening of no date',
    calendars({ dates: [{ date: '2026-02-30', openings: ['08:00-07'] }] }),
    ['calendars.0.dates.0.date', '“2026-02-30” is no date.', 'Write a date such as 2026-12-24.'],
    [
      'calendars.0.dates.0.openings.0',
      '“08:00-07” is no opening.',
      'Write opening and closing time as 08:00-18:00; 22:00-06:00 passes midnight; the whole day is 00:00-24:00.',
    ],
  ],
  [
    'a break of no date',
    calendars({ breaks: [{ date: '12-24', breaks: ['12:00-13:00'] }] }),
    ['calendars.0.breaks.0.date', '“12-24” is no date.', 'Write a date such as 2026-12-24.'],
  ],
  [
    'a working day longer than a day',
    calendars({ dayLength: '25h' }),
    [
      'calendars.0.dayLength',
      'A working day of 25h is longer than a day.',
      'Write the working time of one day, such as 8h.',
    ],
  ],
  [
    'a working day that is no duration',
    calendars({ dayLength: 'long' }),
    ['calendars.0.dayLength', '“long” is no duration.', 'Write 15m, 1h30m or 2d.'],
  ],
  [
    'a calendar that includes itself',
    calendars({ including: ['office'] }),
    ['calendars.0.including.0', 'The calendar “office” includes itself.', 'Name other calendars only.'],
  ],
  [
    'a calendar that includes what there is not',
    calendars({ including: ['moon'] }),
    ['calendars.0.including.0', 'There is no calendar “moon”.', 'Use one of: office.'],
  ],
  [
    'calendars that include each other',
    {
      calendars: good.calendars.flatMap((it) => [
        { ...it, including: ['b'] },
        { ...it, id: 'b', including: ['office'] },
      ]),
    },
    ['calendars.0.including.0', '“b” includes calendars itself.', 'Name each calendar that is meant here.'],
    ['calendars.1.including.0', '“office” includes calendars itself.', 'Name each calendar that is meant here.'],
  ],
  [
    'hours that never open, whatever is dated',
    calendars({ week: {}, dates: [{ date: '2026-12-24', openings: ['08:00-12:00'] }] }),
    [
      'calendars.0',
      'The calendar “office” never opens.',
      'Give at least one weekday its hours, or leave the calendar out to count around the clock.',
    ],
  ],
  ['hours that open on holidays only', calendars({ week: {}, despiteHolidays: { mon: ['08:00-12:00'] } })],
  [
    'backups in order by the length of a working day',
    {
      targets: [],
      ...calendars({ dayLength: '8h' }),
      ...withLevel(1, { calendar: 'office', acknowledgeWithin: '2d', remindBefore: ['15h'] }),
    },
  ],
  [
    'a reminder longer than the working days of the window',
    {
      targets: [],
      ...calendars({ dayLength: '8h' }),
      ...withLevel(1, { calendar: 'office', acknowledgeWithin: '2d', remindBefore: ['17h'] }),
    },
    [
      'paths.0.levels.0.remindBefore.0',
      'A reminder of 17h is not shorter than the window of the level.',
      'Write less than the window.',
    ],
  ],
  [
    'more acknowledgements than a schedule has on call',
    {
      ...schedules(both),
      groups: good.groups.map((it) => (it.id === 'desk' ? { ...it, onCall: 'cover' } : it)),
      ...withLevel(1, { acknowledgements: 3 }),
    },
    [
      'paths.0.levels.0.acknowledgements',
      'The level “First line” waits for 3 people and tells at most 2.',
      'Ask for fewer, or add backups or wholeGroupAfter.',
    ],
  ],
];

function later() {
  return { from: '2026-12-26T08:00', to: '2026-12-26T18:00' };
}

describe('[POL1][POL2] faults of schedules and calendars', () => {
  it.each(rows)('%s', (_row, changes, ...faults) => {
    expect(findPolicyFaults({ ...good, ...changes }).map(inRow)).toEqual(faults);
  });

  it('says all of them at once, in the order of the document', () => {
    const changes = {
      ...calendars({ zone: 'Nowhere' }),
      ...rotations({ participants: [] }),
      ...schedules({ overrides: [{ ...remove, to: remove.from }] }),
    };
    const paths = findPolicyFaults({ ...good, ...changes }).map(({ path }) => path.join('.'));
    expect(paths).toEqual([
      'calendars.0.zone',
      'rotations.0.participants',
      'schedules.0.overrides.0.person',
      'schedules.0.overrides.0.to',
    ]);
  });
});

function inRow({ path, reason, remedy }: PolicyFault): readonly [string, string, string] {
  return [path.join('.'), reason, remedy];
}
