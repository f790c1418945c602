/** What is wrong with a document's rotations: nobody in turn, or shifts that cannot be told. */
import { parseClock, parseDateTime } from '../time/localTime';
import { DAY_MS } from '../time/instant';
import { durationFaults, fault, unknownPeople } from './fault';
import type { PolicyFault } from './fault';
import type { PolicyDocument } from './policyDocument';
import type { RotationDocument } from './scheduleDocument';
import { localTimeFaults, zoneFaults } from './timeFaults';

type At = PolicyFault['path'];

export function rotationFaults(document: PolicyDocument): PolicyFault[] {
  return document.rotations.flatMap((rotation, i) => {
    const at = ['rotations', i] as const;
    return [
      ...zoneFaults(rotation.zone, [...at, 'zone']),
      ...localTimeFaults(rotation.startsAt, [...at, 'startsAt'], '2026-01-05T09:00'),
      ...endFaults(rotation, at),
      ...shiftFaults(rotation, [...at, 'shift']),
      ...handoverFaults(rotation, [...at, 'handoverAt']),
      ...participantFaults(document, rotation, at),
    ];
  });
}

function endFaults({ id, startsAt, endsAt }: RotationDocument, at: At): PolicyFault[] {
  if (endsAt === undefined) return [];
  const here = [...at, 'endsAt'];
  const unreadable = localTimeFaults(endsAt, here, '2027-01-04T09:00');
  const start = parseDateTime(startsAt);
  const end = parseDateTime(endsAt);
  if (start === undefined || end === undefined || start < end) return unreadable;
  return [
    ...unreadable,
    fault(here, `The rotation “${id}” ends at or before it starts.`, 'Write an end after startsAt, or leave it out.'),
  ];
}

function shiftFaults({ shift }: RotationDocument, at: At): PolicyFault[] {
  const { every, lasts, on } = shift;
  return [
    ...(every >= 1
      ? []
      : [fault([...at, 'every'], 'A shift lasts at least one of its units.', 'Write a whole number from 1.')]),
    ...(lasts === undefined ? [] : durationFaults(lasts, [...at, 'lasts'])),
    ...(on === undefined || lasts !== undefined
      ? []
      : [
          fault(
            [...at, 'on'],
            'Shifts that follow on one another begin on no weekday in particular.',
            'Say with lasts how long a shift is, or cut the layer with onDuty.',
          ),
        ]),
    ...(on?.length === 0 ? [fault([...at, 'on'], 'No shift ever begins.', 'Name at least one weekday.')] : []),
  ];
}

function handoverFaults({ startsAt, shift, handoverAt }: RotationDocument, at: At): PolicyFault[] {
  if (handoverAt === undefined) return [];
  if (shift.unit === 'hour' || shift.lasts !== undefined) {
    return [
      fault(
        at,
        'Only shifts of days, weeks or months that follow on one another have one time of handover.',
        'Leave it out: these shifts are counted from startsAt.',
      ),
    ];
  }
  const handover = parseClock(handoverAt);
  if (handover === undefined || handover >= DAY_MS) {
    return [fault(at, `“${handoverAt}” is no time of day.`, 'Write a time such as 09:00.')];
  }
  const start = parseDateTime(startsAt);
  if (start === undefined || start % DAY_MS >= handover) return [];
  return [
    fault(
      at,
      `The handover at ${handoverAt} is later than the start on the first day (${startsAt}).`,
      'Start at the time of handover or later that day.',
    ),
  ];
}

function participantFaults(document: PolicyDocument, rotation: RotationDocument, at: At): PolicyFault[] {
  const { id, participants, turns } = rotation;
  if (participants && turns) {
    return [fault([...at, 'turns'], `The rotation “${id}” has both participants and turns.`, 'Leave one of them out.')];
  }
  if ((turns ?? participants ?? []).length === 0) {
    return [
      fault(
        [...at, turns ? 'turns' : 'participants'],
        `The rotation “${id}” has no participants: nobody would be on call.`,
        'Name at least one person.',
      ),
    ];
  }
  return [
    ...unknownPeople(document, participants ?? [], [...at, 'participants']),
    ...(turns ?? []).flatMap((turn, n) =>
      turn.length === 0
        ? [fault([...at, 'turns', n], 'Nobody has this turn.', 'Name at least one person, or leave the turn out.')]
        : unknownPeople(document, turn, [...at, 'turns', n]),
    ),
  ];
}
