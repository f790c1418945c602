/** The least that a back-test can read: how a log's columns are called, and a policy of two levels. */
export const SMALL_MAPPING = `mapping: 1
name: Small log
ticketsTogether: true
ticket: { column: id }
at: { column: at, format: ISO }
priority: { column: priority, values: { '1': 1, '2': 2 } }
state: { column: state, values: { New: new, Work: inProgress, Done: resolved } }
`;

export const smallPolicy = (name: string): string => `rungs: 1
id: small
name: ${name}
appliesTo: {}
calendars: []
people: [{ id: a, name: A, accounts: {} }, { id: b, name: B, accounts: {} }]
rotations: []
groups: [{ id: one, name: One, members: [a] }, { id: two, name: Two, members: [b] }]
targets: [{ priority: 1, resolveWithin: 4h }]
triggers: [{ id: not-taken, kind: notTaken, after: 10m }]
paths:
  - id: technical
    name: Technical path
    kind: functional
    levels:
      - { name: One, group: one, acknowledgeWithin: 10m }
      - { name: Two, group: two, acknowledgeWithin: 10m }
    afterLastLevel: { reminders: 1, thenEvery: 4h }
catchAll: [b]
`;
