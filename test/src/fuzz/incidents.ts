/** Tickets at random, as an app's edge could hand them over: every field there or absent, texts of any letters. */
import fc from 'fast-check';
import type { Incident, IncidentId, TicketFact } from '@rungs/core';
import { noon } from '@rungs/core/testing';

const YEAR_MS = 365 * 86_400_000;

export const texts = fc.oneof(
  fc.constantFrom('', ' ', 'Payments', 'hardware', '“”', '${x}', '<b>', 'constructor', '__proto__', '\u0000'),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
);
export const instants = fc.integer({ min: noon - YEAR_MS, max: noon + YEAR_MS });

const counts = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const measures = fc.dictionary(texts, fc.record({ value: counts, unit: texts }), { maxKeys: 3 });
const values = fc.oneof(texts, counts, fc.boolean(), fc.array(texts, { maxLength: 3 }));
const fields = fc.dictionary(texts, values, { maxKeys: 3 });

const facts = fc.oneof(
  fc.record(
    { at: instants, kind: fc.constant('movedToGroup' as const), from: texts, to: texts },
    { requiredKeys: ['at', 'kind', 'to'] },
  ),
  fc.record({
    at: instants,
    kind: fc.constantFrom(
      'acknowledged' as const,
      'progress' as const,
      'reopened' as const,
      'chased' as const,
      'escalationRequested' as const,
      'escalationRequestAnswered' as const,
      'decisionNeeded' as const,
      'decisionMade' as const,
    ),
  }),
) as fc.Arbitrary<TicketFact>;

export const incidents: fc.Arbitrary<Incident> = fc.record(
  {
    tool: fc.constantFrom('jira' as const, 'servicenow' as const),
    id: texts.map((id) => id as IncidentId),
    key: texts,
    summary: texts,
    description: texts,
    state: fc.constantFrom('new', 'inProgress', 'onHold', 'resolved', 'closed', 'cancelled'),
    priority: fc.constantFrom(1, 2, 3, 4, 5),
    service: texts,
    category: texts,
    supportGroup: texts,
    assigned: fc.boolean(),
    openedAt: instants,
    resolvedAt: instants,
    hostClock: fc.record(
      {
        name: texts,
        dueAt: instants,
        goalMs: fc.integer({ min: 1, max: YEAR_MS }),
        left: fc.record({ ms: fc.integer({ min: -YEAR_MS, max: YEAR_MS }), at: instants, countsFrom: instants }),
      },
      { requiredKeys: ['name', 'dueAt', 'goalMs'] },
    ),
    mirrorOf: fc.record({ tool: fc.constantFrom('jira', 'servicenow'), key: texts }),
    fields,
    measures,
    dataClasses: fc.array(texts, { maxLength: 3 }),
    linkedService: fc.record({ name: texts, criticality: texts, measures, fields }, { requiredKeys: ['name'] }),
    customer: fc.record({ name: texts, vip: fc.boolean(), tier: texts }, { requiredKeys: [] }),
    skills: fc.record({ needed: fc.array(texts, { maxLength: 3 }), inGroup: fc.array(texts, { maxLength: 3 }) }),
    history: fc.array(facts, { maxLength: 8 }),
  },
  {
    requiredKeys: ['tool', 'id', 'key', 'summary', 'description', 'state', 'priority', 'assigned', 'openedAt'],
  },
) as fc.Arbitrary<Incident>;
