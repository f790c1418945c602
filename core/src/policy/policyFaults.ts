/**
 * What is wrong with the *meaning* of a policy document whose shape is right: every fault at once,
 * each with its path, the reason and the remedy (POL1, POL2).
 */
import { everOpens } from '../calendar/businessCalendar';
import { parseClock, parseDate, parseDateTime } from '../time/localTime';
import { zoneRules } from '../time/zones';
import { toBusinessCalendar } from './compilePolicy';
import { authorityFaults } from './authorityFaults';
import { candidateFaults } from './candidateFaults';
import { durationFaults, fault, unknownCalendar, unknownId, unknownPeople } from './fault';
import type { PolicyFault } from './fault';
import { levelFaults } from './levelFaults';
import type { CalendarDocument, PolicyDocument, WeekdayName } from './policyDocument';
import { segmentFaults } from './segmentFaults';
import { findTriggerFaults } from './triggerFaults';

export type { PolicyFault } from './fault';

export function findPolicyFaults(document: PolicyDocument): PolicyFault[] {
  return [...plainFaults(document), ...segmentFaults(document, plainFaults)];
}

/** Of a document's rules for all, or of those that hold in one segment. */
function plainFaults(document: PolicyDocument): PolicyFault[] {
  return [
    ...duplicateIds(document),
    ...calendarFaults(document),
    ...rotationFaults(document),
    ...groupFaults(document),
    ...targetFaults(document),
    ...findTriggerFaults(document),
    ...pathFaults(document),
    ...lastResortFaults(document),
    ...authorityFaults(document),
    ...candidateFaults(document),
    ...timeFaults(document),
  ];
}

function duplicateIds(document: PolicyDocument): PolicyFault[] {
  const lists = {
    calendars: document.calendars,
    people: document.people,
    rotations: document.rotations,
    groups: document.groups,
    triggers: document.triggers,
    paths: document.paths,
    authorities: document.authorities ?? [],
  };
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.flatMap(({ id }, i) =>
      entries.findIndex((entry) => entry.id === id) === i
        ? []
        : [fault([list, i, 'id'], `The id “${id}” is used twice.`, 'Give each entry an id of its own.')],
    ),
  );
}

function calendarFaults({ calendars }: PolicyDocument): PolicyFault[] {
  return calendars.flatMap((calendar, i) => {
    const faults = [
      ...zoneFaults(calendar.zone, ['calendars', i, 'zone']),
      ...hoursFaults(calendar, i),
      ...holidayFaults(calendar, i),
    ];
    if (faults.length > 0 || everOpens(toBusinessCalendar(calendar))) return faults;
    return [
      fault(
        ['calendars', i],
        `The calendar “${calendar.id}” never opens.`,
        'Give at least one weekday its hours, or leave the calendar out to count around the clock.',
      ),
    ];
  });
}

function hoursFaults({ week }: CalendarDocument, i: number): PolicyFault[] {
  return (Object.keys(week) as WeekdayName[]).flatMap((day) =>
    (week[day] ?? []).flatMap((text, n) => {
      const [from, to, ...rest] = text.split('-').map(parseClock);
      const readable = from !== undefined && to !== undefined && rest.length === 0 && from !== to;
      return readable
        ? []
        : [
            fault(
              ['calendars', i, 'week', day, n],
              `“${text}” is no opening.`,
              'Write opening and closing time as 08:00-18:00; 22:00-06:00 passes midnight; the whole day is 00:00-24:00.',
            ),
          ];
    }),
  );
}

function holidayFaults({ holidays = [] }: CalendarDocument, i: number): PolicyFault[] {
  return holidays.flatMap(({ date }, n) =>
    parseDate(date.length === 5 ? `2000-${date}` : date) !== undefined
      ? []
      : [
          fault(
            ['calendars', i, 'holidays', n, 'date'],
            `“${date}” is no date.`,
            'Write 2026-12-25 for one year, or 12-25 for every year.',
          ),
        ],
  );
}

function rotationFaults(document: PolicyDocument): PolicyFault[] {
  return document.rotations.flatMap((rotation, i) => {
    const at = ['rotations', i] as const;
    return [
      ...zoneFaults(rotation.zone, [...at, 'zone']),
      ...(parseDateTime(rotation.startsAt) === undefined
        ? [
            fault(
              [...at, 'startsAt'],
              `“${rotation.startsAt}” is no local time.`,
              'Write the local start of the first shift as 2026-01-05T09:00.',
            ),
          ]
        : []),
      ...(rotation.shift.every >= 1
        ? []
        : [fault([...at, 'shift', 'every'], 'A shift lasts at least one day.', 'Write a whole number from 1.')]),
      ...(rotation.participants.length === 0
        ? [
            fault(
              [...at, 'participants'],
              `The rotation “${rotation.id}” has no participants: nobody would be on call.`,
              'Name at least one person.',
            ),
          ]
        : []),
      ...unknownPeople(document, rotation.participants, [...at, 'participants']),
    ];
  });
}

function groupFaults(document: PolicyDocument): PolicyFault[] {
  return document.groups.flatMap((group, i) => {
    const at = ['groups', i] as const;
    return [
      ...(group.members.length === 0
        ? [
            fault(
              [...at, 'members'],
              `The group “${group.id}” is empty.`,
              'Name its members, or remove it from the levels.',
            ),
          ]
        : []),
      ...unknownPeople(document, group.members, [...at, 'members']),
      ...(group.onCall === undefined ? [] : unknownId(document.rotations, group.onCall, [...at, 'onCall'], 'rotation')),
    ];
  });
}

function targetFaults(document: PolicyDocument): PolicyFault[] {
  return document.targets.flatMap((target, i) => [
    ...durationFaults(target.resolveWithin, ['targets', i, 'resolveWithin']),
    ...unknownCalendar(document, target.calendar, ['targets', i, 'calendar']),
    ...(document.targets.findIndex((it) => it.priority === target.priority) === i
      ? []
      : [
          fault(
            ['targets', i, 'priority'],
            `Priority ${target.priority} has two targets.`,
            'Keep one target for each priority.',
          ),
        ]),
  ]);
}

function pathFaults(document: PolicyDocument): PolicyFault[] {
  if (document.paths.length === 0)
    return [fault(['paths'], 'Without a path nobody is ever told.', 'Add a path with at least one level.')];
  return document.paths.flatMap((path, i) => [
    ...(path.levels.length === 0
      ? [fault(['paths', i, 'levels'], `The path “${path.id}” has no levels.`, 'Add level 1.')]
      : []),
    ...durationFaults(path.afterLastLevel.thenEvery, ['paths', i, 'afterLastLevel', 'thenEvery']),
    ...path.levels.flatMap((level, n) => levelFaults(document, level, ['paths', i, 'levels', n])),
  ]);
}

function lastResortFaults(document: PolicyDocument): PolicyFault[] {
  return [
    ...(document.catchAll.length === 0
      ? [
          fault(
            ['catchAll'],
            'The chain can end in nobody.',
            'Name at least one person who is told when no level can be reached.',
          ),
        ]
      : []),
    ...unknownPeople(document, document.catchAll, ['catchAll']),
    ...unknownPeople(document, document.mayAcknowledgeAnyLevel ?? [], ['mayAcknowledgeAnyLevel']),
  ];
}

function timeFaults({ reopenWithin, suspendAtMost }: PolicyDocument): PolicyFault[] {
  return [
    ...(reopenWithin === undefined ? [] : durationFaults(reopenWithin, ['reopenWithin'])),
    ...(suspendAtMost === undefined ? [] : durationFaults(suspendAtMost, ['suspendAtMost'])),
  ];
}

function zoneFaults(zone: string, path: PolicyFault['path']): PolicyFault[] {
  return zoneRules(zone) === undefined
    ? [fault(path, `“${zone}” is no time zone.`, 'Use an IANA name such as Europe/Berlin.')]
    : [];
}
