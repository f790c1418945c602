/** The shapes of a policy's calendars. Whether a zone exists, or hours ever open, is core's to say. */
import type { CalendarDocument } from '@rungs/core';
import { z } from 'zod';
import type { Expect, Same } from './sameType';
import { clock, duration, id, name, oneOrMore, shape, zone } from './shapes';

const opening = shape(
  new RegExp(`^${clock}-(${clock}|24:00)$`),
  'an interval of the clock such as 08:00-18:00 (24:00 is the end of the day)',
);
const holidayDate = shape(
  /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'a date such as 2026-12-25, or 12-25 for every year',
);
const date = shape(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date such as 2026-12-24');

const day = z.array(opening).exactOptional();
export const week = z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });

export const calendar = z.strictObject({
  id,
  name: name.exactOptional(),
  zone,
  week,
  despiteHolidays: week.exactOptional(),
  holidays: z.array(z.strictObject({ date: holidayDate, name })).exactOptional(),
  dates: z
    .array(z.strictObject({ date, openings: z.array(opening), despiteHoliday: z.boolean().exactOptional() }))
    .exactOptional(),
  breaks: z.array(z.strictObject({ date, breaks: oneOrMore(opening) })).exactOptional(),
  including: oneOrMore(id).exactOptional(),
  dueAtClosing: z.enum(['closing', 'nextOpening']).exactOptional(),
  dayLength: duration.exactOptional(),
  inGap: z.enum(['asIfNotJumped', 'afterGap']).exactOptional(),
});

/** Drift from core's type fails to compile here. */
export type CalendarDocumentIsCores = Expect<Same<z.infer<typeof calendar>, CalendarDocument>>;
