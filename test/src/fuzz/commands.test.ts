/**
 * Commands at random, sound and senseless, as a client that means harm or a time-out could send them.
 * Each is decided or refused in words; a number that means nothing is never taken for another.
 */
import { describe, expect, it } from '@jest/globals';
import {
  auditDecision,
  decide,
  emptyChain,
  emptyRecord,
  eventInWords,
  isRefusal,
  nextDeadline,
  noEscalation,
  panelView,
  recordDecision,
  refusalInWords,
  verifyChain,
} from '@rungs/core';
import type {
  Audited,
  Decision,
  EscalationCommand,
  EscalationId,
  EscalationRecord,
  IncidentId,
  PathId,
} from '@rungs/core';
import { aPolicy, anIncident, authorities, minutes, noon, person } from '@rungs/core/testing';
import fc from 'fast-check';
import { incidents, instants, texts } from './incidents';

const policy = aPolicy({ authorities, reopenWithin: '3h', suspendAtMost: '4h' });
const other = aPolicy({ authorities, id: 'other' }, 7);

const SENSELESS = [NaN, Infinity, -Infinity, -1, 0, 0.5, 1.5, 1e9, Number.MAX_SAFE_INTEGER + 1];
const levels = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...SENSELESS));
const ends = fc.oneof(instants, fc.constantFrom(NaN, Infinity, -Infinity));
const people = fc.oneof(fc.constantFrom('kim', 'sato', 'diaz', 'moss', 'nair'), texts).map(person);
const paths = fc.oneof(
  { weight: 5, arbitrary: fc.constant('technical' as PathId) },
  { weight: 1, arbitrary: texts.map((path) => path as PathId) },
);
const reasons = fc.constantFrom('needsExpertise' as const, 'impactGrows' as const, 'other' as const);
/** By name, so that a counterexample can be read. */
const known = { major: policy, other };
const policies = fc.constantFrom(...Array<keyof typeof known>(9).fill('major'), 'other');
const because = fc.constant({
  trigger: 'not-taken',
  answer: { met: true, reason: 'notTakenInTime', since: noon, dueAt: noon },
} as const);

/** Minutes after the command before; sometimes back in time, as two clocks do. */
const laterMin = fc.integer({ min: -10, max: 300 });

const personal = { by: people, path: paths, policy: policies };
interface Ask {
  readonly type: string;
  readonly policy?: keyof typeof known;
  readonly to?: string;
}
const asked: fc.Arbitrary<Ask> = fc.oneof(
  fc.record({ type: fc.constant('CheckDeadlines'), policy: policies }),
  fc.record({ type: fc.constant('Acknowledge'), ...personal }),
  fc.record({ type: fc.constant('Acknowledge'), by: people, policy: policies }),
  fc.record({ type: fc.constant('EscalateByHand'), ...personal, because: fc.record({ reason: reasons, text: texts }) }),
  fc.record({
    type: fc.constant('EscalateByHand'),
    ...personal,
    toLevel: levels,
    because: fc.record({ reason: reasons, text: texts }),
  }),
  fc.record({ type: fc.constant('DeEscalate'), ...personal, because: texts }),
  fc.record({ type: fc.constant('ExtendCommitment'), ...personal, until: ends, because: texts }),
  fc.record({ type: fc.constant('Suspend'), ...personal, until: ends, because: texts }),
  fc.record({ type: fc.constant('Resume'), ...personal, because: texts }),
  fc.record({ type: fc.constant('ProposeHandoff'), ...personal, to: people, because: texts }),
  fc.record({ type: fc.constant('AcceptHandoff'), ...personal }),
  fc.record({ type: fc.constant('DeclineHandoff'), ...personal, because: texts }),
  fc.record({
    type: fc.constant('RequestEscalation'),
    requester: texts,
    path: paths,
    policy: policies,
    because: texts,
  }),
  fc.record({ type: fc.constant('AcceptRequest'), ...personal }),
  fc.record({ type: fc.constant('DeclineRequest'), ...personal, because: texts }),
  fc.record({
    type: fc.constant('RaiseLevel'),
    path: paths,
    level: levels,
    policy: policies,
    because,
    exception: fc.boolean(),
  }),
  fc.record({ type: fc.constant('NoteTicketChange'), incident: incidents, policy: policies }),
  fc.record({ type: fc.constant('ReopenEscalation'), incident: incidents, policy: policies }),
  fc.record({
    type: fc.constant('MigratePolicy'),
    by: people,
    policy: policies,
    to: policies,
    because: texts,
  }),
  fc.record({
    type: fc.constant('CloseEscalation'),
    because: fc.constantFrom('resolved', 'closed', 'cancelled', 'deleted', 'merged'),
    into: texts,
  }),
  fc.record({
    type: fc.constant('StartEscalation'),
    id: fc.constant('jira:10042:1' as EscalationId),
    incident: incidents,
    policy: policies,
    by: people,
    because: fc.record({ reason: reasons, text: texts }),
  }),
  fc.record({
    type: fc.constant('StartEscalation'),
    id: fc.constant('jira:10042:1' as EscalationId),
    incident: incidents,
    policy: policies,
    because,
    // None at all is a mistake of the app's, and throws.
    paths: fc.array(fc.record({ path: paths, level: levels }), { minLength: 1, maxLength: 3 }),
  }),
);
const scripts = fc.array(fc.tuple(laterMin, asked), { minLength: 3, maxLength: 30 });

interface Turn {
  readonly command: EscalationCommand;
  readonly decision: Decision;
  readonly after: EscalationRecord;
}

function commandOf(ask: Ask, at: number): EscalationCommand {
  const target = ask.type === 'MigratePolicy' ? { to: known[ask.to as keyof typeof known] } : {};
  return { ...ask, ...(ask.policy && { policy: known[ask.policy] }), ...target, at } as unknown as EscalationCommand;
}

function play(script: readonly (readonly [number, Ask])[]): Turn[] {
  let at = noon;
  let record = emptyRecord;
  const start = {
    type: 'StartEscalation',
    id: 'jira:10042:1',
    incident: anIncident(),
    policy: 'major' as const,
    because: { trigger: 'not-taken', answer: { met: true, reason: 'notTakenInTime', since: noon, dueAt: noon } },
  };
  const begun: readonly (readonly [number, Ask])[] = [[0, start], ...script];
  return begun.map(([later, ask]) => {
    at += minutes(later);
    const command = commandOf(ask, at);
    const decision = decide(record.state, command);
    if (!isRefusal(decision)) record = recordDecision(record, decision);
    return { command, decision, after: record };
  });
}

function audited(turns: readonly Turn[]): Audited {
  let state = noEscalation;
  let chain: Audited = { head: emptyChain({ tool: 'jira', id: '10042' as IncidentId }), entries: [], texts: [] };
  for (const { command, decision, after } of turns) {
    const added = auditDecision({ head: chain.head, state, command, decision, salt: 'sixteen letters!' });
    chain = {
      head: added.head,
      entries: [...chain.entries, ...added.entries],
      texts: [...chain.texts, ...added.texts],
    };
    ({ state } = after);
  }
  return chain;
}

const forAll = (law: (turns: readonly Turn[]) => void) =>
  fc.assert(
    fc.property(scripts, (script) => law(play(script))),
    { numRuns: 300 },
  );

describe('commands at random', () => {
  it('[ESC19][ESC6] are decided or refused in words, and leave a state that storage gives back as it was', () => {
    forAll((turns) => {
      for (const { command, decision, after } of turns) {
        if (isRefusal(decision)) {
          expect(refusalInWords(decision, policy, command.at)).toMatch(/^\S[^]*[.!?…”]$/);
        } else {
          expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
        }
        expect(JSON.parse(JSON.stringify(after))).toEqual(after);
      }
    });
  });

  it('[ESC6][ESC11] never take a number that means nothing for one that does', () => {
    forAll((turns) => {
      for (const { command, decision } of turns) {
        const numbers = [
          ...('toLevel' in command && command.toLevel !== undefined ? [command.toLevel] : []),
          ...(command.type === 'RaiseLevel' ? [command.level] : []),
          ...('until' in command ? [command.until] : []),
        ];
        if (numbers.some((it) => !Number.isSafeInteger(it) || it < 1)) {
          expect([command.type, numbers, isRefusal(decision) || decision.events.length === 0]).toEqual([
            command.type,
            numbers,
            true,
          ]);
        }
      }
    });
  });

  it('[ESC8] never leave a path at a level that it does not have, nor an open one without a deadline and an owner', () => {
    forAll((turns) => {
      for (const { after } of turns) {
        const { state } = after;
        if (state.status !== 'open') continue;
        const running = state.policy.id === other.of.id ? other : policy;
        for (const { path, level, standing, responders } of state.paths) {
          const levelsOf = running.paths.find(({ id }) => id === path)?.levels ?? [];
          expect(level).toBeLessThanOrEqual(levelsOf.length);
          expect(level).toBeGreaterThanOrEqual(1);
          expect(standing.status === 'acknowledged' || responders.length > 0).toBe(true);
        }
        if (state.paths.some(({ standing }) => standing.status !== 'acknowledged')) {
          expect(nextDeadline(state)).toBeDefined();
        }
      }
    });
  });

  it('[TLS-4] leave nothing that has no words, whoever looks and whenever', () => {
    fc.assert(
      fc.property(scripts, people, instants, incidents, (script, viewer, at, incident) => {
        const last = play(script).at(-1);
        const record = last?.after ?? emptyRecord;
        const view = panelView({ at, incident, record, policy, viewer, knownErrors: [] });
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
        for (const event of record.events) {
          const { text, because: why } = eventInWords(event, policy);
          expect(text).toMatch(/\S/);
          expect(why).toMatch(/\S/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[AUD1][AUD2][ESC19] are all in an audit that verifies, and that tells which of its entries was taken out', () => {
    fc.assert(
      fc.property(scripts, fc.nat(), (script, pick) => {
        const { head, entries, texts: kept } = audited(play(script));
        expect(verifyChain(head, entries, kept)).toMatchObject({ whole: true, entries: entries.length });
        const gone = pick % entries.length;
        const rest = entries.filter((_, i) => i !== gone);
        expect(verifyChain(head, rest, kept)).toEqual({ whole: false, number: gone + 1, broken: 'missing' });
      }),
      { numRuns: 60 },
    );
  });
});
