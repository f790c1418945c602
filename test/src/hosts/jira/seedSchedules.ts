/** The company's rota as its site's Operations have it: one schedule for each group of the company's policy that has people on call. */
import type { GroupDocument, PolicyDocument, RotationDocument, ScheduleDocument } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import { companyPolicy } from '../../world/companyPolicy';
import { groupIdOf } from './site/jiraSite';
import type { OnCallRotation, OnCallSchedule } from './site/onCallSchedules';

type AccountOf = (person: string) => string;

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export function companySchedules(accountOf: AccountOf): readonly OnCallSchedule[] {
  const read = readPolicyDocument(companyPolicy);
  if (!read.ok) throw new Error('The policy of the company cannot be read.');
  return read.document.groups.flatMap((group) => scheduleOf(group, read.document, accountOf));
}

function scheduleOf(group: GroupDocument, policy: PolicyDocument, accountOf: AccountOf): readonly OnCallSchedule[] {
  const made = { id: groupIdOf(`schedule ${group.id}`), name: `${group.name} schedule`, teamId: groupIdOf(group.name) };
  const schedule = policy.schedules?.find(({ id }) => id === group.onCall);
  if (schedule) return [{ ...made, ...planned(schedule, policy, accountOf) }];
  const rotation = policy.rotations?.find(({ id }) => id === group.onCall);
  if (!rotation) return [];
  return [{ ...made, timezone: rotation.zone, rotations: [rotationOf(rotation, accountOf)], overrides: [] }];
}

type Planned = Pick<OnCallSchedule, 'timezone' | 'rotations' | 'overrides'>;

/** In Operations rotations answer together: a layer has only the days that none above it has. */
function planned(schedule: ScheduleDocument, policy: PolicyDocument, accountOf: AccountOf): Planned {
  const taken = new Set<number>();
  const rotations = schedule.layers.map((layer): OnCallRotation => {
    const rotation = policy.rotations?.find(({ id }) => id === layer.rotation);
    if (!rotation) throw new Error(`Layer ${layer.id} of the company's rota has no rotation.`);
    const days = daysOf(layer).filter((day) => !taken.has(day));
    for (const day of days) taken.add(day);
    return { ...rotationOf(rotation, accountOf), weekdays: days };
  });
  const overrides = (schedule.overrides ?? []).map((override) => {
    if (override.kind !== 'replace') throw new Error(`Override ${override.id} has no counterpart in Operations.`);
    return { responder: accountOf(override.by), startsAt: override.from, endsAt: override.to };
  });
  return { timezone: schedule.zone, rotations, overrides };
}

function daysOf({ onDuty }: ScheduleDocument['layers'][number]): readonly number[] {
  const all = weekdays.map((_name, day) => day);
  return onDuty ? all.filter((day) => onDuty.week[weekdays[day]!] !== undefined) : all;
}

function rotationOf(
  { id, startsAt, shift, participants = [] }: RotationDocument,
  accountOf: AccountOf,
): OnCallRotation {
  if (shift.unit !== 'day' && shift.unit !== 'week') throw new Error(`Rotation ${id} hands over by the ${shift.unit}.`);
  const type = shift.unit === 'day' ? 'daily' : 'weekly';
  return {
    id: groupIdOf(`rotation ${id}`),
    name: id,
    startsAt,
    type,
    length: shift.every,
    participants: participants.map(accountOf),
  };
}
