/** What is wrong with a document's schedules: layers of nobody, and changes to them that mean nothing or two things. */
import { parseDateTime } from '../time/localTime';
import { fault, unknownCalendar, unknownId, unknownPeople } from './fault';
import type { PolicyFault } from './fault';
import { overrideFaults } from './overrideFaults';
import type { PolicyDocument } from './policyDocument';
import type { LayerDocument, ScheduleDocument, StretchDocument, TemporaryScheduleDocument } from './scheduleDocument';
import { stretchFaults } from './stretchFaults';
import { weekFaults, zoneFaults } from './timeFaults';

type At = PolicyFault['path'];

export function scheduleFaults(document: PolicyDocument): PolicyFault[] {
  return (document.schedules ?? []).flatMap((schedule, i) => {
    const at = ['schedules', i] as const;
    return [
      ...zoneFaults(schedule.zone, [...at, 'zone']),
      ...sharedIdFaults(document, schedule, [...at, 'id']),
      ...layersFaults(document, schedule, [...at, 'layers']),
      ...overrideFaults(document, schedule, at),
      ...temporaryFaults(document, schedule, [...at, 'temporary']),
    ];
  });
}

/** A group names either by its id. */
function sharedIdFaults({ rotations }: PolicyDocument, { id }: ScheduleDocument, at: At): PolicyFault[] {
  if (rotations.every((rotation) => rotation.id !== id)) return [];
  return [fault(at, `A rotation is called “${id}” too.`, 'Give the schedule an id of its own.')];
}

function layersFaults(document: PolicyDocument, { id, layers }: ScheduleDocument, at: At): PolicyFault[] {
  if (layers.length === 0) {
    return [fault(at, `The schedule “${id}” has no layers: nobody would be on call.`, 'Add at least one layer.')];
  }
  return layers.flatMap((layer, n) => [
    ...(layers.findIndex((it) => it.id === layer.id) === n
      ? []
      : [fault([...at, n, 'id'], `The id “${layer.id}” is used twice.`, 'Give each layer an id of its own.')]),
    ...staffingFaults(document, layer, [...at, n]),
    ...dutyFaults(document, layer, [...at, n]),
  ]);
}

function staffingFaults(document: PolicyDocument, { id, rotation, people }: LayerDocument, at: At): PolicyFault[] {
  if ((rotation === undefined) === (people === undefined)) {
    const reason = rotation === undefined ? 'neither a rotation nor people' : 'both a rotation and people';
    return [fault(at, `The layer “${id}” has ${reason}.`, 'Give it one of the two.')];
  }
  if (rotation !== undefined) return unknownId(document.rotations, rotation, [...at, 'rotation'], 'rotation');
  if (people?.length === 0) {
    return [fault([...at, 'people'], `The layer “${id}” is empty.`, 'Name at least one person.')];
  }
  return unknownPeople(document, people ?? [], [...at, 'people']);
}

function dutyFaults(document: PolicyDocument, { id, onDuty, calendar }: LayerDocument, at: At): PolicyFault[] {
  return [
    ...unknownCalendar(document, calendar, [...at, 'calendar']),
    ...(onDuty?.zone === undefined ? [] : zoneFaults(onDuty.zone, [...at, 'onDuty', 'zone'])),
    ...(onDuty ? weekFaults(onDuty.week, [...at, 'onDuty', 'week']) : []),
    ...(onDuty && Object.values(onDuty.week).every((openings) => openings.length === 0)
      ? [
          fault(
            [...at, 'onDuty', 'week'],
            `The layer “${id}” is never on duty.`,
            'Give at least one weekday its hours, or leave onDuty out.',
          ),
        ]
      : []),
  ];
}

function temporaryFaults(document: PolicyDocument, { temporary = [] }: ScheduleDocument, at: At): PolicyFault[] {
  return temporary.flatMap((it, n) => [
    ...(temporary.findIndex((other) => other.id === it.id) === n
      ? []
      : [
          fault([...at, n, 'id'], `The id “${it.id}” is used twice.`, 'Give each temporary schedule an id of its own.'),
        ]),
    ...stretchFaults(it, [...at, n], `The temporary schedule “${it.id}”`),
    ...it.shifts.flatMap((shift, m) => [
      ...unknownId(document.people, shift.person, [...at, n, 'shifts', m, 'person'], 'person'),
      ...stretchFaults(shift, [...at, n, 'shifts', m], `The shift of “${shift.person}”`),
      ...outsideFaults(it, shift, [...at, n, 'shifts', m]),
    ]),
  ]);
}

/** Read in one zone, so the wall clock tells. */
function outsideFaults(temporary: TemporaryScheduleDocument, shift: StretchDocument, at: At): PolicyFault[] {
  const [from, to, shiftFrom, shiftTo] = [temporary.from, temporary.to, shift.from, shift.to].map(parseDateTime);
  if (from === undefined || to === undefined || shiftFrom === undefined || shiftTo === undefined) return [];
  if (from <= shiftFrom && shiftTo <= to) return [];
  return [
    fault(
      at,
      `The shift reaches beyond its temporary schedule, ${temporary.from} to ${temporary.to}, where it has no effect.`,
      'Cut the shift, or let the temporary schedule last longer.',
    ),
  ];
}
