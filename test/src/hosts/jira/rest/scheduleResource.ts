/** The schedules of Operations over REST and who is on call by them. No OpenAPI describes it; this follows the published reference. */
import { nextOnCall, onCallAt, instantOfWall } from '../site/onCallSchedules';
import { badRequest, listParameter, notFound, ok } from './answer';
import { permitted } from './operationsResource';
import type { Json, JsonObject } from '../site/json';
import type { OnCallRotation, OnCallSchedule } from '../site/onCallSchedules';
import type { AccountId } from '../site/records';
import type { Answer, Call } from './answer';

export function listSchedules(call: Call): Answer {
  const { operations } = permitted(call);
  const [offset, size] = [numberIn(call, 'offset', 0), numberIn(call, 'size', 20)];
  const shown = operations.schedules.slice(offset, offset + size);
  return ok({ values: shown.map((schedule) => scheduleBean(schedule, listParameter(call, 'expand'))), links: {} });
}

export function getSchedule(call: Call): Answer {
  return ok(scheduleBean(scheduleIn(call), ['rotation']));
}

/** Flat, the account ids alone. */
export function getOnCalls(call: Call): Answer {
  const people = onCallAt(scheduleIn(call), dateIn(call));
  return ok(isFlat(call) ? { onCallUsers: people } : { onCallParticipants: participants(people) });
}

export function getNextOnCalls(call: Call): Answer {
  const people = nextOnCall(scheduleIn(call), dateIn(call));
  return ok(isFlat(call) ? { nextOnCallUsers: people } : { nextOnCallParticipants: participants(people) });
}

const isFlat = ({ query }: Call): boolean => query.get('flat') === 'true';

const participants = (people: readonly AccountId[]): readonly Json[] => people.map((id) => ({ id, type: 'user' }));

function scheduleIn(call: Call): OnCallSchedule {
  const found = permitted(call).operations.schedules.find(({ id }) => id === call.path.id);
  if (!found) throw notFound(`Schedule with id [${call.path.id ?? ''}] does not exist.`);
  return found;
}

function dateIn(call: Call): number {
  const text = call.query.get('date');
  if (text === null) return call.site.now();
  const at = Date.parse(text);
  // With its zone: without one it would mean another instant on each machine.
  if (Number.isNaN(at) || !/(Z|[+-]\d{2}:?\d{2})$/.test(text)) throw badRequest(`date cannot be read: ${text}`);
  return at;
}

function numberIn({ query }: Call, name: string, otherwise: number): number {
  const value = Number(query.get(name) ?? otherwise);
  if (!Number.isInteger(value) || value < 0) throw badRequest(`${name} must be a whole number.`);
  return value;
}

function scheduleBean(schedule: OnCallSchedule, expand: readonly string[]): JsonObject {
  const { id, name, timezone, teamId } = schedule;
  const rotations = schedule.rotations.map((rotation) => rotationBean(schedule, rotation));
  return {
    id,
    name,
    description: '',
    timezone,
    enabled: true,
    teamId,
    ...(expand.includes('rotation') ? { rotations } : {}),
  };
}

function rotationBean(
  { timezone }: OnCallSchedule,
  { id, name, startsAt, type, length, participants: people, weekdays }: OnCallRotation,
): JsonObject {
  const startDate = new Date(instantOfWall(startsAt, timezone)).toISOString();
  return { id, name, startDate, type, length, participants: participants(people), ...restriction(weekdays) };
}

const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

function restriction(weekdays: readonly number[] | undefined): { readonly timeRestriction?: JsonObject } {
  if (!weekdays || weekdays.length === dayNames.length) return {};
  const restrictions = weekdays.map((day) => {
    return {
      startDay: dayNames[day]!,
      startHour: 0,
      startMin: 0,
      endDay: dayNames[(day + 1) % 7]!,
      endHour: 0,
      endMin: 0,
    };
  });
  return { timeRestriction: { type: 'weekday-and-time-of-day', restrictions } };
}
