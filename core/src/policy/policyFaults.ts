/**
 * What is wrong with the *meaning* of a policy document whose shape is right: every fault at once,
 * each with its path, the reason and the remedy (POL1, POL2).
 */
import { actionFaults } from './actionFaults';
import { authorityFaults } from './authorityFaults';
import { calendarFaults } from './calendarFaults';
import { candidateFaults } from './candidateFaults';
import { coverFaults } from './coverFaults';
import { duplicateFaults } from './duplicateFaults';
import { durationFaults, fault, repeated, unknownCalendar, unknownId, unknownPeople } from './fault';
import type { PolicyFault } from './fault';
import { inOrderOfDocument } from './faultOrder';
import { levelFaults } from './levelFaults';
import { ownerFaults } from './ownerFaults';
import type { PolicyDocument } from './policyDocument';
import { reachFaults } from './reachFaults';
import { rotationFaults } from './rotationFaults';
import { scheduleFaults } from './scheduleFaults';
import { segmentFaults } from './segmentFaults';
import { thresholdOrderFaults } from './thresholdOrderFaults';
import { findTriggerFaults } from './triggerFaults';
import { updateFaults } from './updateFaults';
import { vendorFaults } from './vendorFaults';
import { windowFaults } from './windowFaults';

export type { PolicyFault } from './fault';

export function findPolicyFaults(document: PolicyDocument): PolicyFault[] {
  return inOrderOfDocument(document, [...plainFaults(document), ...segmentFaults(document, plainFaults)]);
}

/** Of a document's rules for all, or of those that hold in one segment. */
function plainFaults(document: PolicyDocument): PolicyFault[] {
  return [
    ...duplicateIds(document),
    ...duplicateFaults(document),
    ...reachFaults(document),
    ...windowFaults(document),
    ...thresholdOrderFaults(document),
    ...onCallFaults(document),
    ...targetFaults(document),
    ...findTriggerFaults(document),
    ...pathFaults(document),
    ...actionFaults(document),
    ...lastResortFaults(document),
    ...authorityFaults(document),
    ...candidateFaults(document),
    ...ownerFaults(document),
    ...vendorFaults(document),
    ...updateFaults(document),
    ...timeFaults(document),
  ];
}

/** Whether anybody is missing is asked of schedules that can be read. */
function onCallFaults(document: PolicyDocument): PolicyFault[] {
  const faults = [
    ...calendarFaults(document.calendars),
    ...rotationFaults(document),
    ...scheduleFaults(document),
    ...groupFaults(document),
  ];
  return faults.length > 0 ? faults : coverFaults(document);
}

function duplicateIds(document: PolicyDocument): PolicyFault[] {
  const lists = {
    calendars: document.calendars,
    people: document.people,
    rotations: document.rotations,
    schedules: document.schedules ?? [],
    groups: document.groups,
    triggers: document.triggers,
    paths: document.paths,
    authorities: document.authorities ?? [],
    owners: document.owners ?? [],
    vendors: document.vendors ?? [],
  };
  return Object.entries(lists).flatMap(([list, entries]) =>
    repeated(entries.map(({ id }) => id)).map(({ n, first }) =>
      fault(
        [list, n, 'id'],
        `The id “${entries[first]?.id ?? ''}” is used twice.`,
        'Give each entry an id of its own.',
      ),
    ),
  );
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
      ...(group.onCall === undefined ? [] : unknownSchedule(document, group.onCall, [...at, 'onCall'])),
    ];
  });
}

function unknownSchedule({ schedules = [], rotations }: PolicyDocument, id: string, at: PolicyFault['path']) {
  return unknownId([...schedules, ...rotations], id, at, 'schedule or rotation');
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
