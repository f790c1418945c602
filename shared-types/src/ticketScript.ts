/**
 * The shape of a ticket script: a ticket as it is opened, and what shall happen to it, for `rungs
 * simulate`, `told` and `explain`. Its JSON Schema is generated from here; what its times, people and
 * paths mean is read by `readTicketScript`.
 */
import { z } from 'zod';
import { duration, id, name, shape } from './shapes';

const clock = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const date = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const time = shape(
  new RegExp(`^${date}T${clock}(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?$`),
  'a time such as 2026-11-22T03:00, in the zone of this document, or 2026-11-22T03:00+01:00',
);
const timeOrAfter = shape(
  new RegExp(
    `^(${date}T${clock}(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?|\\+(?=\\d)(\\d{1,4}d)?(\\d{1,5}h)?(\\d{1,6}m)?(\\d{1,7}s)?)$`,
  ),
  'a time such as 2026-11-22T03:00, or +15m for so long after the ticket was opened',
);
const zone = shape(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, 'the IANA name of a time zone such as Europe/Berlin');
const priority = z.literal([1, 2, 3, 4, 5]).meta({ description: 'a priority from 1 (most urgent) to 5' });
const state = z.enum(['new', 'inProgress', 'onHold', 'resolved', 'closed', 'cancelled']);
const words = z.array(name);
const value = z.union([z.string(), z.number(), z.boolean()]).meta({ description: 'text, a number, or true or false' });
const measures = z.record(z.string(), z.strictObject({ value: z.number(), unit: name }));
const fields = z.record(z.string(), value);

/** What may be said of a ticket when it is opened, and may change later. */
const changeable = {
  summary: z.string().exactOptional(),
  description: z.string().exactOptional(),
  state: state.exactOptional(),
  service: name.exactOptional(),
  category: name.exactOptional(),
  supportGroup: name.exactOptional(),
  assigned: z.boolean().exactOptional(),
  hostClock: z.strictObject({ name, dueAt: time, goal: duration }).exactOptional(),
  fields: fields.exactOptional(),
  measures: measures.exactOptional(),
  dataClasses: words.exactOptional(),
  linkedService: z
    .strictObject({
      name,
      criticality: name.exactOptional(),
      measures: measures.exactOptional(),
      fields: fields.exactOptional(),
      dataClasses: words.exactOptional(),
    })
    .exactOptional(),
  customer: z
    .strictObject({ name: name.exactOptional(), vip: z.boolean().exactOptional(), tier: name.exactOptional() })
    .exactOptional(),
  skills: z.strictObject({ needed: words, inGroup: words }).exactOptional(),
};

const fact = z.discriminatedUnion('kind', [
  z.strictObject({ at: time, kind: z.literal('movedToGroup'), from: name.exactOptional(), to: name }),
  z.strictObject({ at: time, kind: z.literal('acknowledged') }),
  z.strictObject({ at: time, kind: z.literal('progress') }),
  z.strictObject({ at: time, kind: z.literal('reopened') }),
  z.strictObject({ at: time, kind: z.literal('chased') }),
  z.strictObject({ at: time, kind: z.literal('escalationRequested'), by: name.exactOptional() }),
  z.strictObject({ at: time, kind: z.literal('escalationRequestAnswered') }),
  z.strictObject({ at: time, kind: z.literal('decisionNeeded'), question: name.exactOptional() }),
  z.strictObject({ at: time, kind: z.literal('decisionMade') }),
]);

const incident = z.strictObject({
  key: name,
  id: id.exactOptional(),
  tool: z.enum(['jira', 'servicenow']).exactOptional(),
  priority,
  openedAt: time,
  ...changeable,
  history: z.array(fact).exactOptional(),
});

const at = timeOrAfter;
const by = { at, by: id, path: id.exactOptional() };
const because = name.meta({ description: 'a reason in words' });
const reason = z.enum([
  'needsExpertise',
  'needsAuthority',
  'impactGrows',
  'targetAtRisk',
  'customerAsks',
  'vendorNeeded',
  'securityOrPrivacy',
  'other',
]);

const entry = z.discriminatedUnion('does', [
  z.strictObject({ ...by, does: z.literal('acknowledge') }),
  z.strictObject({
    ...by,
    does: z.literal('escalateByHand'),
    toLevel: z.int().min(1).max(100).exactOptional(),
    reason,
    text: z.string().exactOptional(),
  }),
  z.strictObject({ ...by, does: z.literal('deEscalate'), because }),
  z.strictObject({ ...by, does: z.literal('extendCommitment'), until: timeOrAfter, because }),
  z.strictObject({ ...by, does: z.literal('suspend'), until: timeOrAfter, because }),
  z.strictObject({ ...by, does: z.literal('resume'), because }),
  z.strictObject({ ...by, does: z.literal('proposeHandoff'), to: id, because }),
  z.strictObject({ ...by, does: z.literal('acceptHandoff') }),
  z.strictObject({ ...by, does: z.literal('declineHandoff'), because }),
  z.strictObject({ at, path: id.exactOptional(), does: z.literal('requestEscalation'), requester: name, because }),
  z.strictObject({ ...by, does: z.literal('acceptRequest') }),
  z.strictObject({ ...by, does: z.literal('declineRequest'), because }),
  z.strictObject({
    at,
    does: z.literal('changeTicket'),
    to: z.strictObject({ ...changeable, priority: priority.exactOptional() }),
  }),
  z.strictObject({
    at,
    does: z.literal('recordFact'),
    kind: z.enum(['progress', 'chased', 'decisionNeeded', 'decisionMade']),
    question: name.exactOptional(),
  }),
  z.strictObject({ at, does: z.literal('mergeTicket'), into: name }),
  z.strictObject({ at, does: z.literal('deleteTicket') }),
]);

export const ticketScript = z.strictObject({
  ticket: z.literal(1).meta({ description: '1, the version of this format' }),
  /** Of the local times in it; the policy's without it. */
  zone: zone.exactOptional(),
  incident,
  script: z.array(entry).exactOptional(),
});

export type TicketScriptDocument = z.infer<typeof ticketScript>;
export type TicketScriptEntry = z.infer<typeof entry>;
export type TicketFactDocument = z.infer<typeof fact>;
