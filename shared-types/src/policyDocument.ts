/**
 * The shape of a policy document, once: its JSON Schema is generated from here (`scripts/build.mjs`),
 * and its type is held equal to core's at compile time. Only shapes stand here, nothing that JSON
 * Schema cannot say: what a document means, and what is wrong with its meaning, is core's.
 * The descriptions are read by people, in the sentence "This must be …".
 */
import type { PolicyDocument, SegmentDocument } from '@rungs/core';
import { z } from 'zod';
import { calendar } from './calendarDocument';
import type { Expect, Same } from './sameType';
import { duration, id, name, oneOrMore, shape } from './shapes';
import { rotation, schedule } from './scheduleDocument';
import { trigger } from './triggerDocument';

const priority = z.literal([1, 2, 3, 4, 5]).meta({ description: 'a priority from 1 (most urgent) to 5' });

const person = z.strictObject({
  id,
  name,
  accounts: z.strictObject({ jira: name.exactOptional(), servicenow: name.exactOptional() }),
  skills: z.array(name).exactOptional(),
  languages: z.array(name).exactOptional(),
  regions: z.array(name).exactOptional(),
  availability: id.exactOptional(),
});

const group = z.strictObject({
  id,
  name,
  members: z.array(id),
  onCall: id.exactOptional(),
  onCallIn: z.strictObject({ servicenow: name }).exactOptional(),
  fallbackTo: id.exactOptional(),
});

const target = z.strictObject({ priority, resolveWithin: duration, calendar: id.exactOptional() });

const updates = z.strictObject({
  audience: name,
  kind: z.enum(['public', 'stakeholders']),
  firstWithin: duration,
  nextWithin: duration,
  askBefore: duration,
  escalateAfter: duration,
  atClosing: z.boolean().exactOptional(),
  byPriority: oneOrMore(
    z.strictObject({ priority, firstWithin: duration.exactOptional(), nextWithin: duration.exactOptional() }),
  ).exactOptional(),
});

const told = shape(/^(?=[\s\S]*\S)[\s\S]{1,4000}$/, 'a text of 1 to 4000 characters');

const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('assign'), to: z.enum(['responder', 'group']) }),
  z.strictObject({ do: z.literal('setPriority'), priority, untilClosed: z.boolean().exactOptional() }),
  z.strictObject({
    do: z.literal('addLabel'),
    label: shape(/^\S{1,255}$/, 'a label of 1 to 255 characters without blanks'),
    untilClosed: z.boolean().exactOptional(),
  }),
  z.strictObject({ do: z.literal('comment'), audience: z.enum(['internal', 'public']), text: told }),
  z.strictObject({ do: z.literal('mail'), to: z.enum(['responders', 'reporter', 'watchers']), text: told }),
  z.strictObject({
    do: z.literal('link'),
    title: shape(/^(?=.*\S).{1,255}$/, 'a title of 1 to 255 characters'),
    url: shape(/^https?:\/\/\S{1,2000}$/, 'an address that begins with https://'),
  }),
  z.strictObject({ do: z.literal('alert') }),
]);

const level = z.strictObject({
  name,
  group: id,
  acknowledgeWithin: duration,
  resolveWithin: duration.exactOptional(),
  calendar: id.exactOptional(),
  mustBeCovered: z.boolean().exactOptional(),
  vendor: id.exactOptional(),
  choose: z
    .strictObject({
      atMost: z.int().min(1).max(100).exactOptional(),
      by: oneOrMore(z.enum(['skills', 'languages', 'regions'])).exactOptional(),
      skills: oneOrMore(name).exactOptional(),
      authority: id.exactOptional(),
    })
    .exactOptional(),
  updates: updates.exactOptional(),
  opensProblem: z.boolean().exactOptional(),
  whenOpened: oneOrMore(action).exactOptional(),
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
  kind: z.enum(['functional', 'hierarchical', 'customer', 'procedural', 'regulatory', 'vendor', 'communication']),
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

const owner = z.strictObject({
  id,
  person: id,
  service: name.exactOptional(),
  path: id,
  level: name,
  authority: id,
  reportsTo: id.exactOptional(),
});

const vendor = z.strictObject({
  id,
  name,
  contacts: z.array(z.strictObject({ name, by: z.enum(['email', 'phone', 'portal']), address: name })),
  contract: z.strictObject({
    reference: name.exactOptional(),
    respondWithin: duration,
    resolveWithin: duration.exactOptional(),
    calendar: id.exactOptional(),
    penalties: z.array(z.strictObject({ misses: z.enum(['response', 'resolution']), clause: name })).exactOptional(),
  }),
  jointProcedure: name.exactOptional(),
  confidentiality: z.enum(['reference', 'technical', 'full']).exactOptional(),
  mayProcess: z.array(name).exactOptional(),
});

/** What a document decides for all; a segment says any of it anew. */
const rules = {
  calendars: z.array(calendar),
  people: z.array(person),
  rotations: z.array(rotation),
  schedules: z.array(schedule).exactOptional(),
  groups: oneOrMore(group),
  targets: z.array(target),
  triggers: oneOrMore(trigger),
  paths: oneOrMore(path),
  catchAll: z.array(id),
  mayAcknowledgeAnyLevel: z.array(id).exactOptional(),
  authorities: z.array(authority).exactOptional(),
  owners: z.array(owner).exactOptional(),
  vendors: z.array(vendor).exactOptional(),
  reopenWithin: duration.exactOptional(),
  suspendAtMost: duration.exactOptional(),
  ticketNeeds: z
    .strictObject({ skills: name.exactOptional(), languages: name.exactOptional(), regions: name.exactOptional() })
    .exactOptional(),
};

/** It parts the ids of a document's segments: `northwind/emea`. */
const idWithoutSlash = shape(/^[^\s/]{1,64}$/, 'an id of 1 to 64 characters without blanks and without “/”');

const ownRules = z.strictObject({
  id: idWithoutSlash,
  name,
  when: oneOrMore(name),
  switchedOff: oneOrMore(id).exactOptional(),
  droppedPaths: oneOrMore(id).exactOptional(),
  calendars: rules.calendars.exactOptional(),
  people: rules.people.exactOptional(),
  rotations: rules.rotations.exactOptional(),
  schedules: rules.schedules,
  groups: rules.groups.exactOptional(),
  targets: rules.targets.exactOptional(),
  triggers: rules.triggers.exactOptional(),
  paths: rules.paths.exactOptional(),
  catchAll: rules.catchAll.exactOptional(),
  mayAcknowledgeAnyLevel: rules.mayAcknowledgeAnyLevel,
  authorities: rules.authorities,
  owners: rules.owners,
  vendors: rules.vendors,
  reopenWithin: rules.reopenWithin,
  suspendAtMost: rules.suspendAtMost,
  ticketNeeds: rules.ticketNeeds,
});

/** A type that refers to itself is not inferred: what it is made of is held equal to core's below. */
const segment: z.ZodType<SegmentDocument> = z.strictObject({
  ...ownRules.shape,
  get segments() {
    return z.array(segment).exactOptional();
  },
});

export const policyDocument = z.strictObject({
  rungs: z.literal(1).meta({ description: '1, the version of the format' }),
  id: idWithoutSlash,
  name,
  appliesTo: z.strictObject({
    priorities: oneOrMore(priority).exactOptional(),
    services: oneOrMore(name).exactOptional(),
    categories: oneOrMore(name).exactOptional(),
    supportGroups: oneOrMore(name).exactOptional(),
  }),
  ...rules,
  segments: z.array(segment).exactOptional(),
});

/** Drift from core's types fails to compile here. */
export type PolicyDocumentIsCores = Expect<Same<z.infer<typeof policyDocument>, PolicyDocument>>;
export type SegmentDocumentIsCores = Expect<Same<z.infer<typeof ownRules>, Omit<SegmentDocument, 'segments'>>>;
