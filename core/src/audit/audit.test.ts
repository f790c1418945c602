import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EscalationCommand } from '../escalation/command';
import { decide } from '../escalation/decide';
import { isRefusal } from '../escalation/decider';
import { evolve } from '../escalation/evolve';
import type { EscalationEvent } from '../escalation/event';
import { noEscalation } from '../escalation/state';
import type { EscalationId, EscalationState } from '../escalation/state';
import { aPolicy, anIncident, minutes, noon, person } from '../testing';
import type { Audited } from './auditDecision';
import { auditDecision } from './auditDecision';
import type { AuditEntry, AuditedTicket, AuditText } from './auditEntry';
import { emptyChain } from './auditEntry';
import { hashOf } from './hashes';
import { verifyChain } from './verifyChain';

const policy = aPolicy({
  people: ['kim', 'sato', 'diaz', 'moss', 'nair'].map((id) => ({ id, name: `Name of ${id}`, accounts: {} })),
});
const incident = anIncident();
const ticket: AuditedTicket = { tool: incident.tool, id: incident.id };
const SALT = 'as if by chance, 1';

type Step = 'start' | 'check' | 'close' | { readonly as: string };

/** Each step ten minutes after the one before, decided by the real decider, and audited. */
function audited(steps: readonly Step[]): Audited {
  let state: EscalationState = noEscalation;
  let all: Audited = { head: emptyChain(ticket), entries: [], texts: [] };
  steps.forEach((step, i) => {
    const command = commandOf(step, noon + minutes(10 * i));
    const decision = decide(state, command);
    const added = auditDecision({ head: all.head, state, command, decision, salt: `${SALT}${i}` });
    if (!isRefusal(decision)) state = decision.events.reduce(evolve, state);
    all = {
      head: added.head,
      entries: [...all.entries, ...added.entries],
      texts: [...all.texts, ...added.texts],
    };
  });
  return all;
}

function commandOf(step: Step, at: number): EscalationCommand {
  if (step === 'check') return { type: 'CheckDeadlines', at, policy };
  if (step === 'close') return { type: 'CloseEscalation', at, because: 'resolved' };
  if (step !== 'start') return { type: 'Acknowledge', at, by: person(step.as), policy };
  return {
    type: 'StartEscalation',
    at,
    id: `jira:${incident.id}:1` as EscalationId,
    incident,
    policy,
    because: {
      trigger: 'not-taken',
      answer: { met: true, reason: 'notTakenInTime', since: incident.openedAt, dueAt: at },
    },
  };
}

const whole = audited(['start', 'check', { as: 'moss' }, 'check', { as: 'sato' }, { as: 'kim' }, 'close']);

describe('the entries of a decision', () => {
  it('[AUD1] say what happened, by whom, why, and under which version', () => {
    expect(
      whole.entries.map(({ number, actor, what, reason, policy: of }) => [number, actor, what, reason, of?.version]),
    ).toEqual([
      [1, engine, event('EscalationStarted', 1), 'notTakenInTime', 1],
      [2, engine, event('LevelOpened', 2), 'escalationStarted', 1],
      [3, engine, event('LevelOpened', 3), 'notAcknowledgedInTime', 1],
      [4, by('moss'), refused('Acknowledge'), 'notAResponder', 1],
      [5, engine, event('LevelOpened', 4), 'notAcknowledgedInTime', 1],
      [6, engine, event('ProblemRequested', 5), null, 1],
      [7, by('sato'), refused('Acknowledge'), 'notAResponder', 1],
      [8, by('kim'), refused('Acknowledge'), 'notAResponder', 1],
      [9, engine, event('EscalationClosed', 6), 'resolved', 1],
    ]);
  });

  it('[AUD1] carry the facts: the ticket as it was seen, the deadline that lapsed', () => {
    expect(whole.entries[0]?.seen).toMatchObject({
      because: { trigger: 'not-taken', answer: { since: incident.openedAt } },
      incident: { key: incident.key, state: 'new', priority: 2, assigned: false },
    });
    expect(whole.entries[2]?.seen).toMatchObject({
      level: 2,
      levelName: 'Database',
      responders: [{ person: 'sato', via: { kind: 'groupMember', group: 'Database' } }],
      because: { reason: 'notAcknowledgedInTime', level: 1, dueAt: noon + minutes(10) },
    });
  });

  it('[ESC19] [GOV-2] a refusal: who asked what, and why not', () => {
    expect(whole.entries[3]).toMatchObject({
      at: noon + minutes(20),
      actor: { kind: 'person', person: 'moss' },
      what: { kind: 'refusal', command: 'Acknowledge', escalation: 'jira:10042:1' },
      reason: 'notAResponder',
      seen: { asked: { by: 'moss' }, refusal: { level: 2 } },
    });
    expect(whole.entries[3]?.seen.asked).toEqual({ by: 'moss' });
  });

  it('[ESC19] a refusal names a policy by its version, and says also what is no number', () => {
    const command = {
      type: 'MigratePolicy',
      at: noon,
      by: 'nair',
      policy,
      to: aPolicy({}, 2),
      rounds: [Infinity, { every: NaN }, 1],
      nobody: null,
    } as unknown as EscalationCommand;
    const { entries, texts } = auditDecision({
      ...lastInput(),
      command,
      decision: { refused: 'notRunning', asked: 'MigratePolicy' },
    });
    expect(entries[0]?.seen).toEqual({
      asked: { by: 'nair', to: { id: 'major', version: 2 }, rounds: [null, {}, 1], nobody: null },
      refusal: { refused: 'notRunning', asked: 'MigratePolicy' },
    });
    expect(texts[0]?.texts).toEqual({ 'asked.rounds.0': 'Infinity', 'asked.rounds.1.every': 'NaN' });
  });

  it.each<{ row: string; because: unknown; reason: string | null }>([
    { row: 'a word', because: { reason: 'reopened' }, reason: 'reopened' },
    { row: 'the word of a trigger’s answer', because: { answer: { reason: 'manyUsers' } }, reason: 'manyUsers' },
    { row: 'an answer that is no object', because: { answer: 'yes', reason: 'reopened' }, reason: null },
    { row: 'an answer that is null', because: { answer: null }, reason: null },
    { row: 'an answer without a reason', because: { answer: {} }, reason: null },
    { row: 'words', because: { reason: 'two words' }, reason: null },
    { row: 'a number', because: { reason: 7 }, reason: null },
    { row: 'null', because: null, reason: null },
    { row: 'nothing', because: undefined, reason: null },
  ])('[AUD1] [AUD3] the reason is a word of the engine or none: $row', ({ because, reason }) => {
    const event = { type: 'LevelOpened', number: 2, at: noon, because } as unknown as EscalationEvent;
    const { entries } = auditDecision({ ...lastInput(), decision: { events: [event], effects: [] } });
    expect(entries.map((entry) => entry.reason)).toEqual([reason]);
  });

  it('[AUD1] belong to the escalation that stood, and a start to the one it begins', () => {
    const closed = evolve(lastInput().state, {
      type: 'EscalationClosed',
      number: 3,
      at: noon,
      because: 'resolved',
    } as unknown as EscalationEvent);
    const start = { ...commandOf('start', noon), id: 'jira:10042:2' } as EscalationCommand;
    const escalationOf = (state: EscalationState, command: EscalationCommand) =>
      auditDecision({
        ...lastInput(),
        state,
        command,
        decision: { refused: 'notRunning', asked: 'MigratePolicy' },
      }).entries.map(({ what, policy: of }) => [what.escalation, of?.version]);
    const closing: EscalationCommand = { type: 'CloseEscalation', at: noon, because: 'resolved' };
    expect(escalationOf(closed, start)).toEqual([['jira:10042:2', 1]]);
    expect(escalationOf(lastInput().state, start)).toEqual([['jira:10042:1', 1]]);
    expect(escalationOf(closed, closing)).toEqual([['jira:10042:1', 1]]);
    expect(escalationOf(noEscalation, closing)).toEqual([[null, undefined]]);
  });

  it('[AUD1] refuse an event that belongs to no escalation', () => {
    const { decision, ...input } = lastInput();
    expect(() => auditDecision({ ...input, state: noEscalation, decision })).toThrow(
      /^EscalationClosed \(event \d+\) belongs to no escalation\.$/,
    );
  });

  it('[AUD1] a refusal before anything started belongs to no escalation', () => {
    expect(audited([{ as: 'kim' }]).entries).toMatchObject([
      {
        number: 1,
        what: { kind: 'refusal', escalation: null },
        reason: 'notRunning',
        policy: { id: 'major', version: 1 },
      },
    ]);
  });

  it('[ESC16] a command that changed nothing leaves no entry', () => {
    expect(audited(['start', 'start']).entries).toHaveLength(3);
    const once = audited(['start', 'check', { as: 'sato' }]);
    expect(audited(['start', 'check', { as: 'sato' }, { as: 'sato' }]).entries).toEqual(once.entries);
  });

  it('[AUD3] keep names, the summary and whatever no one foresaw beside the chain', () => {
    const chain = JSON.stringify(whole.entries);
    expect(chain).not.toMatch(/Name of|Checkout calls/);
    expect(whole.texts.map(({ number, texts }) => [number, texts])).toEqual([
      [1, { 'incident.summary': incident.summary }],
      [2, { 'responders.0.name': 'Name of kim' }],
      [3, { 'responders.0.name': 'Name of sato' }],
      [5, { 'responders.0.name': 'Name of diaz', 'responders.1.name': 'Name of moss' }],
    ]);
  });

  it('[AUD3] take what a person wrote for personal, also where the engine keeps its own words', () => {
    const free = [
      { type: 'PathSuspended', by: 'kim', byName: 'Kim', because: 'Vacation' },
      { type: 'CustomerRequested', requester: 'Ms Doe', because: 'They wait', unforeseen: 'x' },
      { type: 'EscalatedByHand', by: 'kim', because: { reason: 'other', text: 'Doe' }, authority: ['Duty manager'] },
      { type: 'EscalationClosed', because: 'merged', into: 'ITSD-7' },
    ].map((event, i) => ({ number: i + 2, at: noon, ...event }) as unknown as EscalationEvent);
    const { entries, texts } = auditDecision({ ...lastInput(), decision: { events: free, effects: [] } });
    expect(entries.map(({ actor, reason, seen }) => ({ actor, reason, seen }))).toEqual([
      { actor: by('kim'), reason: null, seen: { by: 'kim' } },
      { actor: { kind: 'customer' }, reason: null, seen: {} },
      {
        actor: by('kim'),
        reason: 'other',
        seen: { by: 'kim', because: { reason: 'other' }, authority: ['Duty manager'] },
      },
      { actor: engine, reason: 'merged', seen: { into: 'ITSD-7' } },
    ]);
    expect(texts.map((text) => text.texts)).toEqual([
      { byName: 'Kim', because: 'Vacation' },
      { requester: 'Ms Doe', because: 'They wait', unforeseen: 'x' },
      { 'because.text': 'Doe' },
    ]);
  });

  it('[AUD3] salt each text by itself, so that one which is kept tells nothing of one that was erased', () => {
    const salts = whole.texts.map(({ salt }) => salt);
    expect(new Set(salts).size).toBe(salts.length);
    expect(salts.join()).not.toContain('as if by chance');
    expect(auditDecision({ ...lastInput(), salt: '16 characters ok' }).entries).toHaveLength(1);
    expect(() => auditDecision({ ...lastInput(), salt: 'short' })).toThrow('The salt has 5 characters, not 16.');
  });

  it('[AUD4] number a ticket’s entries in one line; a second writer from the same head is found', () => {
    const { head } = audited(['start']);
    const first = auditDecision({ ...lastInput(), head });
    const second = auditDecision({ ...lastInput(), head, salt: `${SALT} of another` });
    const both = [...audited(['start']).entries, ...first.entries, ...second.entries];
    expect(verifyChain(first.head, both)).toEqual({ whole: false, number: 4, broken: 'inserted' });
  });
});

describe('a chain that was tampered with', () => {
  it('[AUD2] is whole as it was written, and where there is nothing', () => {
    expect(verifyChain(whole.head, whole.entries, whole.texts)).toEqual({ whole: true, entries: 9, erased: [] });
    expect(verifyChain(emptyChain(ticket), [])).toEqual({ whole: true, entries: 0, erased: [] });
  });

  const at = (index: number): AuditEntry => {
    const entry = whole.entries[index];
    if (!entry) throw new Error(`There is no entry ${index}.`);
    return entry;
  };
  const rehashed = (entry: AuditEntry, change: Partial<AuditEntry>): AuditEntry => {
    const altered = { ...entry, ...change };
    return { ...altered, hash: hashOf(altered) };
  };
  const altered = (index: number, entry: AuditEntry): AuditEntry[] =>
    whole.entries.map((old, i) => (i === index ? entry : old));

  it.each<readonly [name: string, entries: readonly AuditEntry[], number: number, broken: string]>([
    ['an instant moved', altered(3, { ...at(3), at: at(3).at - 1 }), 4, 'altered'],
    ['an instant moved, and the entry hashed anew', altered(3, rehashed(at(3), { at: 0 })), 4, 'altered'],
    ['the last entry hashed anew', altered(8, rehashed(at(8), { reason: 'cancelled' })), 9, 'altered'],
    ['a field added', altered(5, { ...at(5), approved: true } as AuditEntry), 6, 'altered'],
    ['the first entry gone', whole.entries.slice(1), 1, 'missing'],
    ['the end cut off', whole.entries.slice(0, 6), 7, 'missing'],
    ['all of it gone', [], 1, 'missing'],
    ['two neighbours exchanged', [at(0), at(2), at(1), ...whole.entries.slice(3)], 2, 'reordered'],
    ['an entry written twice', [...whole.entries.slice(0, 5), at(4), ...whole.entries.slice(5)], 6, 'inserted'],
    ['an entry of another ticket put at the end', [...whole.entries, rehashed(at(8), { number: 10 })], 10, 'inserted'],
    [
      'a forged entry that links well put between',
      [...whole.entries.slice(0, 4), rehashed(at(4), { reason: 'forged' }), ...whole.entries.slice(4)],
      5,
      'inserted',
    ],
    [
      'the end cut off, and a forged entry put before the one that later entries name',
      [...whole.entries.slice(0, 3), rehashed(at(3), { reason: 'forged' }), ...whole.entries.slice(3, 6)],
      4,
      'inserted',
    ],
    [
      'the end cut off, and a forged entry put after the one that later entries name',
      [...whole.entries.slice(0, 4), rehashed(at(3), { reason: 'forged' }), ...whole.entries.slice(4, 6)],
      5,
      'inserted',
    ],
  ])('[AUD2] %s', (_name, entries, number, broken) => {
    expect(verifyChain(whole.head, entries, [])).toEqual({ whole: false, number, broken });
  });

  it('[AUD2] another ticket’s chain is none of this ticket’s', () => {
    const other: AuditedTicket = { ...ticket, tool: 'servicenow' };
    expect(verifyChain({ ...whole.head, ticket: other }, whole.entries)).toMatchObject({ whole: false, number: 1 });
    const another: AuditedTicket = { ...ticket, id: '10043' as AuditedTicket['id'] };
    expect(verifyChain({ ...whole.head, ticket: another }, whole.entries)).toMatchObject({ whole: false, number: 1 });
  });

  it('[AUD3] a text that was changed or made up is named; the first break of either kind wins', () => {
    const altered = whole.texts.map((text) =>
      text.number === 3 ? { ...text, texts: { ...text.texts, x: 'y' } } : text,
    );
    expect(verifyChain(whole.head, whole.entries, altered)).toEqual({ whole: false, number: 3, broken: 'textAltered' });
    expect(
      verifyChain(
        whole.head,
        whole.entries,
        whole.texts.map((text) => ({ ...text, salt: SALT })),
      ),
    ).toMatchObject({
      number: 1,
      broken: 'textAltered',
    });
    const madeUp: AuditText = { number: 6, salt: SALT, texts: { note: 'never written' } };
    expect(verifyChain(whole.head, whole.entries, [madeUp])).toEqual({
      whole: false,
      number: 6,
      broken: 'textAltered',
    });
    expect(verifyChain(whole.head, whole.entries.slice(1), altered)).toMatchObject({ number: 1, broken: 'missing' });
    expect(verifyChain(whole.head, whole.entries.slice(0, 6), altered)).toMatchObject({
      number: 3,
      broken: 'textAltered',
    });
  });
});

const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>('check') },
  { weight: 2, arbitrary: fc.constantFrom('kim', 'sato', 'diaz', 'nair', 'ghost').map((as): Step => ({ as })) },
  { weight: 1, arbitrary: fc.constantFrom<Step>('start', 'close') },
);
const anyHistory = fc.array(anyStep, { maxLength: 12 }).map((steps) => audited(['start', ...steps]));

describe('whatever happened', () => {
  /** The first place at which two lists differ, as a number from 1. */
  const firstDifference = (entries: readonly AuditEntry[], original: readonly AuditEntry[]): number =>
    1 + entries.findIndex((entry, i) => JSON.stringify(entry) !== JSON.stringify(original[i]));

  it('[AUD2] [GOV-2] a single alteration of anything is found at its entry', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), fc.boolean(), ({ head, entries }, at, where, hashAnew) => {
        const index = at % entries.length;
        const altered = alteredLeaf(entries[index] as AuditEntry, where);
        const stored = hashAnew ? { ...altered, hash: hashOf(altered) } : altered;
        // Hashed anew, an altered hash is the right one again.
        fc.pre(JSON.stringify(stored) !== JSON.stringify(entries[index]));
        const tampered = entries.map((entry, i) => (i === index ? stored : entry));
        expect(verifyChain(head, tampered)).toEqual({ whole: false, number: index + 1, broken: 'altered' });
      }),
    );
  });

  it('[AUD2] [GOV-2] a single entry dropped is found missing', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), ({ head, entries }, at) => {
        const index = at % entries.length;
        const tampered = entries.filter((_, i) => i !== index);
        expect(verifyChain(head, tampered)).toEqual({ whole: false, number: index + 1, broken: 'missing' });
      }),
    );
  });

  it('[AUD2] two entries exchanged are found at the first of them', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), ({ head, entries }, a, b) => {
        const [i, j] = [a % entries.length, b % entries.length];
        fc.pre(i !== j);
        const tampered = entries.map((entry, k) => (k === i ? entries[j] : k === j ? entries[i] : entry) as AuditEntry);
        expect(verifyChain(head, tampered)).toEqual({ whole: false, number: Math.min(i, j) + 1, broken: 'reordered' });
      }),
    );
  });

  it('[AUD2] an entry put in anywhere, copied or forged, is found where it stands', () => {
    const forgery = fc.constantFrom<'copy' | 'altered' | 'linked'>('copy', 'altered', 'linked');
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), forgery, ({ head, entries }, from, to, kind) => {
        const source = entries[from % entries.length] as AuditEntry;
        const place = to % (entries.length + 1);
        const previousHash = entries[place - 1]?.hash ?? '0'.repeat(64);
        const linked = { ...source, number: place + 1, previousHash, reason: 'forged' };
        const put = { copy: { ...source }, altered: { ...source, at: 0 }, linked: { ...linked, hash: hashOf(linked) } }[
          kind
        ];
        const tampered = [...entries.slice(0, place), put, ...entries.slice(place)];
        const number = firstDifference(tampered, entries);
        expect(verifyChain(head, tampered)).toEqual({ whole: false, number, broken: 'inserted' });
      }),
    );
  });

  it('[AUD3] erasing any of the text leaves the chain whole, and says which was erased', () => {
    fc.assert(
      fc.property(anyHistory, fc.func(fc.boolean()), ({ head, entries, texts }, keeps) => {
        const kept = texts.filter(({ number }) => keeps(number));
        const erased = texts.filter((text) => !kept.includes(text)).map(({ number }) => number);
        expect(verifyChain(head, entries, kept)).toEqual({ whole: true, entries: entries.length, erased });
      }),
    );
  });

  it('[AUD4] numbers rise by one and every link holds', () => {
    fc.assert(
      fc.property(anyHistory, ({ head, entries, texts }) => {
        expect(entries.map(({ number }) => number)).toEqual(entries.map((_, i) => i + 1));
        expect(entries.slice(1).map(({ previousHash }) => previousHash)).toEqual(
          entries.slice(0, -1).map(({ hash }) => hash),
        );
        expect(head).toMatchObject({ number: entries.length, hash: entries[entries.length - 1]?.hash });
        // What was stored and read again is still the same chain.
        const stored = JSON.parse(JSON.stringify({ entries, texts })) as Audited;
        expect(verifyChain(head, stored.entries, stored.texts)).toMatchObject({ whole: true });
      }),
    );
  });
});

const engine = { kind: 'engine' };
const by = (id: string) => ({ kind: 'person', person: id });
const refused = (command: string) => ({ kind: 'refusal', command, escalation: 'jira:10042:1' });

function event(type: string, number: number) {
  return { kind: 'event', type, escalation: 'jira:10042:1', event: number };
}

function startedEvent(): EscalationEvent {
  const decision = decide(noEscalation, commandOf('start', noon));
  if (isRefusal(decision) || !decision.events[0]) throw new Error('The start was refused.');
  return decision.events[0];
}

/** Closing an escalation that just started. */
function lastInput() {
  const state = evolve(noEscalation, startedEvent());
  const command = commandOf('close', noon);
  return { head: emptyChain(ticket), state, command, decision: decide(state, command), salt: SALT };
}

/** The entry with one of its leaves changed, whichever `where` says. */
function alteredLeaf(entry: AuditEntry, where: number): AuditEntry {
  const copy = JSON.parse(JSON.stringify(entry)) as AuditEntry;
  const leaves: { readonly holder: Record<string, unknown>; readonly name: string }[] = [];
  const collect = (holder: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(holder)) {
      if (typeof value === 'object' && value !== null) collect(value as Record<string, unknown>);
      else leaves.push({ holder, name });
    }
  };
  collect(copy as unknown as Record<string, unknown>);
  const leaf = leaves[where % leaves.length];
  if (!leaf) throw new Error('The entry holds nothing.');
  const value = leaf.holder[leaf.name];
  leaf.holder[leaf.name] =
    typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
  return copy;
}
