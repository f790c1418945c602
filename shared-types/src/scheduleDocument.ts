/** The shapes of who is on call: rotations and schedules. Whether anybody ever is, is core's to say. */
import type { RotationDocument, ScheduleDocument } from '@rungs/core';
import { z } from 'zod';
import { week } from './calendarDocument';
import type { Expect, Same } from './sameType';
import { clock, duration, id, name, oneOrMore, shape, zone } from './shapes';

const localDateTime = shape(
  new RegExp(`^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T${clock}$`),
  'a local time such as 2026-01-05T09:00',
);
const timeOfDay = shape(new RegExp(`^${clock}$`), 'a time of day such as 09:00');

export const rotation = z.strictObject({
  id,
  zone,
  startsAt: localDateTime,
  endsAt: localDateTime.exactOptional(),
  shift: z.strictObject({
    every: z.int().min(1).max(366),
    unit: z.enum(['hour', 'day', 'week', 'month']),
    lasts: duration.exactOptional(),
    on: oneOrMore(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).exactOptional(),
  }),
  handoverAt: timeOfDay.exactOptional(),
  participants: z.array(id).exactOptional(),
  turns: z.array(z.array(id)).exactOptional(),
});

const layer = z.strictObject({
  id,
  rotation: id.exactOptional(),
  people: z.array(id).exactOptional(),
  onDuty: z.strictObject({ zone: zone.exactOptional(), week }).exactOptional(),
  calendar: id.exactOptional(),
});

const stretch = { from: localDateTime, to: localDateTime };
const personStretch = z.strictObject({ ...stretch, person: id });
const overrideTerms = { id, ...stretch, zone: zone.exactOptional(), person: id };

const override = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), ...overrideTerms }),
  z.strictObject({ kind: z.literal('remove'), ...overrideTerms }),
  z.strictObject({ kind: z.literal('replace'), ...overrideTerms, by: id }),
]);

export const schedule = z.strictObject({
  id,
  name: name.exactOptional(),
  zone,
  layers: z.array(layer),
  answeredBy: z.enum(['topmost', 'every']).exactOptional(),
  overrides: z.array(override).exactOptional(),
  swaps: z.array(z.strictObject({ id, one: personStretch, other: personStretch })).exactOptional(),
  temporary: z.array(z.strictObject({ id, ...stretch, shifts: z.array(personStretch) })).exactOptional(),
});

/** Drift from core's types fails to compile here. */
export type RotationDocumentIsCores = Expect<Same<z.infer<typeof rotation>, RotationDocument>>;
export type ScheduleDocumentIsCores = Expect<Same<z.infer<typeof schedule>, ScheduleDocument>>;
