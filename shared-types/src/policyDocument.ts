/**
 * The shape of a policy document, once: its JSON Schema is generated from here (`scripts/build.mjs`),
 * and its type is held equal to core's at compile time. Only shapes stand here, nothing that JSON
 * Schema cannot say: what a document means, and what is wrong with its meaning, is core's.
 * The descriptions are read by people, in the sentence "This must be …".
 */
import type { PolicyDocument } from '@rungs/core';
import { z } from 'zod';
import type { Expect, Same } from './sameType';
import { duration, id, name, oneOrMore, shape } from './shapes';
import { trigger } from './triggerDocument';

const clock = '([01]\\d|2[0-3]):[0-5]\\d';
const opening = shape(
  new RegExp(`^${clock}-(${clock}|24:00)$`),
  'an interval of the clock such as 08:00-18:00 (24:00 is the end of the day)',
);
const holidayDate = shape(
  /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'a date such as 2026-12-25, or 12-25 for every year',
);
const localDateTime = shape(
  new RegExp(`^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T${clock}$`),
  'a local time such as 2026-01-05T09:00',
);
const zone = shape(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, 'the IANA name of a time zone such as Europe/Berlin');
const priority = z.literal([1, 2, 3, 4, 5]).meta({ description: 'a priority from 1 (most urgent) to 5' });

const day = z.array(opening).exactOptional();
const calendar = z.strictObject({
  id,
  zone,
  week: z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
  holidays: z.array(z.strictObject({ date: holidayDate, name })).exactOptional(),
});

const person = z.strictObject({
  id,
  name,
  accounts: z.strictObject({ jira: name.exactOptional(), servicenow: name.exactOptional() }),
});

const rotation = z.strictObject({
  id,
  zone,
  startsAt: localDateTime,
  shift: z.strictObject({ every: z.int().min(1).max(366), unit: z.enum(['day', 'week']) }),
  participants: z.array(id),
});

const group = z.strictObject({ id, name, members: z.array(id), onCall: id.exactOptional() });

const target = z.strictObject({ priority, resolveWithin: duration, calendar: id.exactOptional() });

const level = z.strictObject({
  name,
  group: id,
  acknowledgeWithin: duration,
  resolveWithin: duration.exactOptional(),
  calendar: id.exactOptional(),
  opensProblem: z.boolean().exactOptional(),
  owner: id.exactOptional(),
  backups: oneOrMore(z.strictObject({ after: duration, group: id })).exactOptional(),
  wholeGroupAfter: duration.exactOptional(),
  acknowledgements: z.int().min(1).max(20).exactOptional(),
  remindBefore: oneOrMore(duration).exactOptional(),
  remindOwnerBefore: oneOrMore(duration).exactOptional(),
  byPriority: oneOrMore(
    z.strictObject({
      priority,
      acknowledgeWithin: duration.exactOptional(),
      resolveWithin: duration.exactOptional(),
    }),
  ).exactOptional(),
});

const path = z.strictObject({
  id,
  name,
  kind: z.enum(['functional', 'hierarchical', 'customer', 'procedural', 'regulatory', 'vendor']),
  levels: oneOrMore(level),
  afterLastLevel: z.strictObject({ reminders: z.int().min(0).max(100), thenEvery: duration }),
  mandatory: z.boolean().exactOptional(),
});

const authority = z.strictObject({
  id,
  name,
  holders: oneOrMore(id),
  may: oneOrMore(
    z.enum([
      'acknowledgeAnyLevel',
      'actAtAnyLevel',
      'chooseLevel',
      'extendCommitment',
      'relaxMandatory',
      'migratePolicy',
    ]),
  ),
  paths: oneOrMore(id).exactOptional(),
});

export const policyDocument = z.strictObject({
  rungs: z.literal(1).meta({ description: '1, the version of the format' }),
  id,
  name,
  appliesTo: z.strictObject({
    priorities: oneOrMore(priority).exactOptional(),
    services: oneOrMore(name).exactOptional(),
    categories: oneOrMore(name).exactOptional(),
    supportGroups: oneOrMore(name).exactOptional(),
  }),
  calendars: z.array(calendar),
  people: z.array(person),
  rotations: z.array(rotation),
  groups: oneOrMore(group),
  targets: z.array(target),
  triggers: oneOrMore(trigger),
  paths: oneOrMore(path),
  catchAll: z.array(id),
  mayAcknowledgeAnyLevel: z.array(id).exactOptional(),
  authorities: z.array(authority).exactOptional(),
  reopenWithin: duration.exactOptional(),
  suspendAtMost: duration.exactOptional(),
});

/** Drift from core's type fails to compile here. */
export type PolicyDocumentIsCores = Expect<Same<z.infer<typeof policyDocument>, PolicyDocument>>;
