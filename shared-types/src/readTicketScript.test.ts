import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { knownKeywords } from './jsonSchema';
import { ticketScriptJsonSchema } from './generated/ticketScriptJsonSchema';
import { readInstant, readTicketScript } from './readTicketScript';
import type { ScriptedPolicy } from './readTicketScript';
import { utc, zoneRules } from '@rungs/core';

const policy: ScriptedPolicy = { zone: 'UTC', people: ['kim', 'sato'], paths: ['technical'] };
const berlin = zoneRules('Europe/Berlin') ?? utc;
const HEAD = `ticket: 1
zone: Europe/Berlin
incident: { key: INC1, priority: 2, openedAt: 2026-11-17T11:00 }
`;
const opened = Date.UTC(2026, 10, 17, 10);

function scriptOf(text: string) {
  const read = readTicketScript(text, policy);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.script;
}

const faultsOf = (text: string) => {
  const read = readTicketScript(text, policy);
  return read.ok ? [] : read.faults.map(({ line, column, path, reason }) => `${line}:${column} ${path}: ${reason}`);
};

describe('readTicketScript', () => {
  it('[TLS-2] a ticket with no more than it needs is new, and nobody has it', () => {
    expect(scriptOf(HEAD)).toEqual({
      incident: {
        tool: 'jira',
        id: 'INC1',
        key: 'INC1',
        summary: '',
        description: '',
        state: 'new',
        assigned: false,
        priority: 2,
        openedAt: opened,
      },
      entries: [],
    });
  });

  it('[TLS-2] reads each kind of entry', () => {
    const { entries } = scriptOf(`${HEAD}script:
  - { at: +5m, does: acknowledge, by: kim }
  - { at: +6m, does: escalateByHand, by: kim, reason: impactGrows, text: two sites, toLevel: 3, path: technical }
  - { at: +7m, does: deEscalate, by: kim, because: Wrong }
  - { at: +8m, does: extendCommitment, by: kim, until: +1h, because: Parts }
  - { at: +9m, does: suspend, by: kim, until: 2026-11-17T13:00, because: Vendor }
  - { at: +10m, does: resume, by: kim, because: Back }
  - { at: +11m, does: proposeHandoff, by: kim, to: sato, because: Shift }
  - { at: +12m, does: acceptHandoff, by: sato }
  - { at: +13m, does: declineHandoff, by: sato, because: Busy }
  - { at: +14m, does: requestEscalation, requester: Ada, because: It hurts }
  - { at: +15m, does: acceptRequest, by: sato }
  - { at: +16m, does: declineRequest, by: sato, because: Done soon }
  - { at: +17m, does: changeTicket, to: { priority: 1, hostClock: { name: SLA, dueAt: 2026-11-17T15:00, goal: 4h } } }
  - { at: +18m, does: recordFact, kind: chased }
  - { at: +19m, does: recordFact, kind: decisionNeeded, question: Roll back? }
  - { at: +20m, does: mergeTicket, into: INC0 }
  - { at: +21m, does: deleteTicket }
`);
    expect(entries.map(({ at, ...entry }) => ({ minute: (at - opened) / 60_000, ...entry }))).toEqual([
      { minute: 5, does: 'ask', asked: { type: 'Acknowledge', by: 'kim' } },
      {
        minute: 6,
        does: 'ask',
        asked: {
          type: 'EscalateByHand',
          by: 'kim',
          path: 'technical',
          toLevel: 3,
          because: { reason: 'impactGrows', text: 'two sites' },
        },
      },
      { minute: 7, does: 'ask', asked: { type: 'DeEscalate', by: 'kim', because: 'Wrong' } },
      {
        minute: 8,
        does: 'ask',
        asked: { type: 'ExtendCommitment', by: 'kim', because: 'Parts', until: opened + 3_600_000 },
      },
      {
        minute: 9,
        does: 'ask',
        asked: { type: 'Suspend', by: 'kim', because: 'Vendor', until: Date.UTC(2026, 10, 17, 12) },
      },
      { minute: 10, does: 'ask', asked: { type: 'Resume', by: 'kim', because: 'Back' } },
      { minute: 11, does: 'ask', asked: { type: 'ProposeHandoff', by: 'kim', to: 'sato', because: 'Shift' } },
      { minute: 12, does: 'ask', asked: { type: 'AcceptHandoff', by: 'sato' } },
      { minute: 13, does: 'ask', asked: { type: 'DeclineHandoff', by: 'sato', because: 'Busy' } },
      { minute: 14, does: 'ask', asked: { type: 'RequestEscalation', requester: 'Ada', because: 'It hurts' } },
      { minute: 15, does: 'ask', asked: { type: 'AcceptRequest', by: 'sato' } },
      { minute: 16, does: 'ask', asked: { type: 'DeclineRequest', by: 'sato', because: 'Done soon' } },
      {
        minute: 17,
        does: 'changeTicket',
        changes: { priority: 1, hostClock: { name: 'SLA', dueAt: Date.UTC(2026, 10, 17, 14), goalMs: 14_400_000 } },
      },
      { minute: 18, does: 'recordFact', fact: { kind: 'chased' } },
      { minute: 19, does: 'recordFact', fact: { kind: 'decisionNeeded', question: 'Roll back?' } },
      { minute: 20, does: 'mergeTicket', into: 'INC0' },
      { minute: 21, does: 'deleteTicket' },
    ]);
  });

  it('[POL1] names every fault at once, with its place', () => {
    expect(
      faultsOf(`${HEAD}script:
  - { at: 2026-11-31T10:00, does: acknowledge, by: kim }
  - { at: 2026-11-17T10:00, does: acknowledge, by: kin }
  - { at: +5m, does: suspend, by: kim, until: 2026-02-30T10:00, because: Vendor, path: technica }
  - { at: +6m, does: proposeHandoff, by: kim, to: nobody, because: Shift }
`),
    ).toEqual([
      '5:7 script[0].at: “2026-11-31T10:00” is no time from 1970 to 2099.',
      '6:7 script[1].at: This is before the ticket was opened.',
      '6:48 script[1].by: The policy has no person “kin”.',
      '7:40 script[2].until: “2026-02-30T10:00” is no time from 1970 to 2099.',
      '7:82 script[2].path: The policy has no path “technica”.',
      '8:47 script[3].to: The policy has no person “nobody”.',
    ]);
  });

  it.each<readonly [name: string, text: string, fault: RegExp]>([
    ['an unknown deed', `${HEAD}script: [{ at: +1m, does: fly }]`, /^4:21 script\[0\]\.does: "fly" is not known here/],
    ['no opening', 'ticket: 1\nincident: { key: A, priority: 1 }', /^2:1 incident\.openedAt: This is missing/],
    [
      'an unknown zone',
      HEAD.replace('Europe/Berlin', 'Europe/Bonn'),
      /^2:1 zone: There is no time zone “Europe\/Bonn”/,
    ],
    [
      'a day that the month does not have',
      HEAD.replace('11-17', '02-30'),
      /^3:37 incident\.openedAt: “2026-02-30T11:00”/,
    ],
    ['no YAML', 'ticket: [', /^1:\d+ : This is not readable as YAML/],
  ])('[POL1] refuses %s', (_name, text, fault) => {
    expect(faultsOf(text)[0]).toMatch(fault);
  });

  it('never throws, whatever the document is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readTicketScript(text, policy);
        expect(read.ok || read.faults.length > 0).toBe(true);
      }),
    );
  });

  it('has a schema that uses no keyword which the interpreter does not know', () => {
    const schemas: unknown[] = [ticketScriptJsonSchema];
    const unknown: string[] = [];
    for (let next = schemas.pop(); next !== undefined; next = schemas.pop()) {
      if (Array.isArray(next)) schemas.push(...(next as unknown[]));
      else if (typeof next === 'object' && next !== null) {
        for (const [key, value] of Object.entries(next)) {
          if (key === 'properties') schemas.push(...Object.values(value as object));
          else if (!(knownKeywords as readonly string[]).includes(key)) unknown.push(key);
          else if (key === 'items' || key === 'oneOf' || key === 'additionalProperties') schemas.push(value);
        }
      }
    }
    expect(unknown).toEqual([]);
  });
});

describe('readInstant', () => {
  it.each<readonly [name: string, text: string, utcTime: string]>([
    ['local, in winter', '2026-11-22T03:00', '2026-11-22T02:00:00.000Z'],
    ['local, with seconds', '2026-07-22T03:00:30', '2026-07-22T01:00:30.000Z'],
    ['with an offset', '2026-11-22T03:00-05:30', '2026-11-22T08:30:00.000Z'],
    ['of UTC', '2026-11-22T03:00Z', '2026-11-22T03:00:00.000Z'],
    ['in a gap, as if the clock had not jumped', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['twice, the first', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['twice, the second by its offset', '2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
  ])('[TIM2] reads a time %s', (_name, text, utcTime) => {
    expect(readInstant(text, berlin)).toBe(Date.parse(utcTime));
  });

  it.each([
    '',
    'now',
    '2026-13-01T00:00',
    '2026-02-30T00:00Z',
    '2026-11-22',
    '9999-01-01T00:00',
    '1969-12-31T23:59',
    '2100-01-01T00:00',
  ])('reads no time from “%s”', (text) => {
    expect(readInstant(text, berlin)).toBeUndefined();
  });
});
