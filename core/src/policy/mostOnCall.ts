/** How many people a schedule can have on call at once: what a level may wait for (ESC5). */
import { turnsOf } from './compileSchedules';
import type { PolicyDocument } from './policyDocument';
import type { LayerDocument, RotationDocument, ScheduleDocument } from './scheduleDocument';

/** Of a schedule or a rotation by its id; an upper bound, 0 where there is none. */
export function mostOnCall({ schedules = [], rotations }: PolicyDocument, id: string): number {
  const schedule = schedules.find((it) => it.id === id);
  return schedule ? mostOfSchedule(schedule, rotations) : mostOfRotation(rotations.find((it) => it.id === id));
}

function mostOfSchedule(schedule: ScheduleDocument, rotations: readonly RotationDocument[]): number {
  const { layers, answeredBy, overrides = [], temporary = [] } = schedule;
  const each = layers.map((layer) => mostOfLayer(layer, rotations));
  const planned = answeredBy === 'every' ? each.reduce((sum, most) => sum + most, 0) : Math.max(0, ...each);
  const added = overrides.filter(({ kind }) => kind === 'add').length;
  return Math.max(planned + added, ...temporary.map(({ shifts }) => shifts.length));
}

function mostOfLayer({ rotation, people = [] }: LayerDocument, rotations: readonly RotationDocument[]): number {
  return rotation === undefined ? people.length : mostOfRotation(rotations.find(({ id }) => id === rotation));
}

/** Shifts that recur may overlap, so several turns may be on call at once. */
function mostOfRotation(rotation: RotationDocument | undefined): number {
  if (!rotation) return 0;
  const turns = turnsOf(rotation).map((turn) => turn.length);
  return rotation.shift.lasts === undefined ? Math.max(0, ...turns) : turns.reduce((sum, most) => sum + most, 0);
}
