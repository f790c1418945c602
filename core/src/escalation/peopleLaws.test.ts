/** Laws of the decider when people, triggers and the ticket interfere at random. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventInWords } from '../explain/eventInWords';
import { noteInWords } from '../explain/noteInWords';
import { panelView } from '../panel/panelView';
import { refusalInWords } from '../explain/refusalInWords';
import type { PathDocument } from '../policy/policyDocument';
import type { EscalationPolicy } from '../policy/policy';
import { aPolicy, aPolicyDocument, anIncident, authorities, minutes, noon, person, withLevel } from '../testing/build';
import type { EscalationCommand } from './command';
import { nextDeadline } from './deadline';
import { decide } from './decide';
import { isRefusal } from './decider';
import type { Refusal } from './decider';
import type { EscalationEvent } from './event';
import { evolve } from './evolve';
import { emptyRecord, recordDecision } from './record';
import type { EscalationRecord } from './record';
import { noEscalation } from './state';

const [technical] = withLevel(1, {
  owner: 'moss',
  backups: [{ after: '3m', group: 'database' }],
  wholeGroupAfter: '6m',
  remindBefore: ['2m'],
  resolveWithin: '1h',
  remindOwnerBefore: ['10m'],
  byPriority: [{ priority: 1, acknowledgeWithin: '7m', resolveWithin: '30m' }],
}).paths;
if (!technical) throw new Error('no path');
const legal: PathDocument = {
  id: 'legal',
  name: 'Legal',
  kind: 'regulatory',
  mandatory: true,
  levels: [
    { name: 'Privacy', group: 'platform', acknowledgeWithin: '20m', acknowledgements: 2, calendar: 'office' },
    { name: 'Nights', group: 'nights', acknowledgeWithin: '5m', owner: 'kim' },
    { name: 'Counsel', group: 'management', acknowledgeWithin: '1h' },
  ],
  afterLastLevel: { reminders: 1, thenEvery: '2h' },
};
const base = aPolicyDocument();
const changes = {
  authorities,
  paths: [technical, legal],
  reopenWithin: '3h',
  suspendAtMost: '4h',
  rotations: [...base.rotations, ...base.rotations.map((it) => ({ ...it, id: 'later', startsAt: '2027-01-04T08:00' }))],
  groups: [...base.groups, { id: 'nights', name: 'Nights', members: ['moss'], onCall: 'later' }],
};
const first = aPolicy(changes);
const second = aPolicy({ ...changes, paths: [{ ...technical, levels: technical.levels.slice(1) }, legal] }, 2);

/** Mostly whoever may: the owner, the receiver, a responder; now and then anybody. */
const THE_RIGHT_ONE = 'the right one';
const anybody = fc.constantFrom('kim', 'sato', 'diaz', 'moss', 'nair', 'ghost');
const people = fc.oneof({ weight: 4, arbitrary: fc.constant(THE_RIGHT_ONE) }, { weight: 3, arbitrary: anybody });
const paths = fc.constantFrom(...Array<string>(6).fill('technical'), ...Array<string>(4).fill('legal'), 'nowhere');
const words = fc.constantFrom('', ...Array<string>(6).fill('Because it must'));
const later = fc.integer({ min: -5, max: 300 });
const personal = <Type extends string, More>(type: Type, more: { [name in keyof More]: fc.Arbitrary<More[name]> }) =>
  fc.record({ type: fc.constant(type), by: people, path: paths, ...more });
const priorities = fc.constantFrom(1 as const, 2 as const, 3 as const);

const asks = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('CheckDeadlines' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('StartEscalation' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('CloseEscalation' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('ReopenEscalation' as const), priority: priorities }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('NoteTicketChange' as const), priority: priorities }) },
  { weight: 4, arbitrary: personal('Acknowledge', {}) },
  { weight: 2, arbitrary: personal('EscalateByHand', { toLevel: fc.integer({ min: 0, max: 5 }), text: words }) },
  { weight: 2, arbitrary: personal('DeEscalate', { because: words }) },
  { weight: 2, arbitrary: personal('ExtendCommitment', { untilMin: later, because: words }) },
  { weight: 2, arbitrary: personal('Suspend', { untilMin: later, because: words }) },
  { weight: 1, arbitrary: personal('Resume', { because: words }) },
  { weight: 2, arbitrary: personal('ProposeHandoff', { to: anybody, because: words }) },
  { weight: 2, arbitrary: personal('AcceptHandoff', {}) },
  { weight: 1, arbitrary: personal('DeclineHandoff', { because: words }) },
  { weight: 2, arbitrary: personal('RequestEscalation', { because: words }) },
  { weight: 1, arbitrary: personal('AcceptRequest', {}) },
  { weight: 1, arbitrary: personal('DeclineRequest', { because: words }) },
  {
    weight: 1,
    arbitrary: personal('RaiseLevel', { level: fc.integer({ min: 1, max: 5 }), exception: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('MigratePolicy' as const), by: people, because: words }) },
);
const afterMin = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 15 }) }, fc.integer({ min: 0, max: 700 }));
const scripts = fc.array(fc.tuple(afterMin, asks), { minLength: 5, maxLength: 50 });
/** As drawn; fields that its command does not have are left alone. */
interface Ask {
  readonly type: EscalationCommand['type'];
  readonly priority?: 1 | 2 | 3;
  readonly untilMin?: number;
  readonly text?: string;
  readonly by?: string;
  readonly path?: string;
}

function rightOne({ state }: EscalationRecord, ask: Ask): string {
  const found = state.status === 'open' ? state.paths.find(({ path }) => path === ask.path) : undefined;
  if (!found || ask.type === 'MigratePolicy') return 'nair';
  const { standing } = found;
  if (standing.status !== 'acknowledged') return found.responders[found.responders.length - 1] ?? 'nair';
  const answers = ask.type === 'AcceptHandoff' || ask.type === 'DeclineHandoff';
  return answers && standing.handoff ? standing.handoff.to : standing.by;
}

function commandOf(ask: Ask, at: number, policy: EscalationPolicy): EscalationCommand {
  const common = { at, policy, incident: anIncident({ priority: ask.priority ?? 2 }), ...ask };
  return { ...common, ...restOf(ask, at, policy) } as unknown as EscalationCommand;
}

function restOf(ask: Ask, at: number, policy: EscalationPolicy): object {
  const met = { trigger: 't', answer: { met: true, reason: 'notTakenInTime', since: noon, dueAt: at } };
  switch (ask.type) {
    case 'StartEscalation':
      return { id: 'jira:10042:1', because: met };
    case 'CloseEscalation':
      return { because: 'resolved' };
    case 'EscalateByHand':
      return { because: { reason: 'other', text: ask.text } };
    case 'ExtendCommitment':
    case 'Suspend':
      return { until: at + minutes(ask.untilMin ?? 0) };
    case 'RequestEscalation':
      return { requester: 'Ada' };
    case 'RaiseLevel':
      return { because: met };
    case 'MigratePolicy':
      return { to: policy === first ? second : first };
    default:
      return {};
  }
}

interface Turn {
  readonly at: number;
  readonly policy: EscalationPolicy;
  readonly before: EscalationRecord;
  readonly after: EscalationRecord;
  readonly events: readonly EscalationEvent[];
  readonly refusal?: Refusal;
}

function play(script: readonly (readonly [number, Ask])[]): Turn[] {
  let at = noon;
  let record = emptyRecord;
  const begun: readonly (readonly [number, Ask])[] = [[0, { type: 'StartEscalation' }], ...script];
  return begun.map(([minutesLater, drawn]) => {
    at += minutes(minutesLater);
    const before = record;
    const ask = drawn.by === THE_RIGHT_ONE ? { ...drawn, by: rightOne(before, drawn) } : drawn;
    const running = before.state.status !== 'none' && before.state.policy.version === 2 ? second : first;
    const policy = ask.type === 'StartEscalation' ? first : running;
    const decision = decide(before.state, commandOf(ask, at, policy));
    if (isRefusal(decision)) return { at, policy: running, before, after: before, events: [], refusal: decision };
    record = recordDecision(before, decision);
    const { state } = record;
    const now = state.status !== 'none' && state.policy.version === 2 ? second : first;
    return { at, policy: now, before, after: record, events: decision.events };
  });
}

const forAll = (law: (turns: readonly Turn[]) => void) =>
  fc.assert(fc.property(scripts, (script) => law(play(script))));

describe('laws under people, triggers and changes at random', () => {
  it('state is the fold of the events, survives storage as JSON, and events are numbered without gaps', () => {
    forAll((turns) => {
      const { state, events } = turns[turns.length - 1]?.after ?? emptyRecord;
      expect(events.reduce(evolve, noEscalation)).toEqual(state);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      expect(events.map(({ number }) => number)).toEqual(events.map((_, i) => i + 1));
    });
  });

  it('[ESC16] a doubled check changes nothing, and nothing stays due after a check', () => {
    forAll((turns) => {
      for (const { after, at, policy } of turns) {
        const check = { type: 'CheckDeadlines' as const, at, policy };
        const once = decide(after.state, check);
        if (isRefusal(once)) throw new Error(once.refused);
        const { state } = recordDecision(after, once);
        expect(decide(state, check)).toEqual({ events: [], effects: [] });
        expect(nextDeadline(state) ?? Infinity).toBeGreaterThan(at);
      }
    });
  });

  it('[ESC8] an open path is never without somebody to answer for it, and an unanswered one never falls silent', () => {
    forAll((turns) => {
      for (const { state } of turns.map(({ after }) => after)) {
        if (state.status !== 'open') continue;
        expect(state.paths.length).toBeGreaterThan(0);
        for (const { responders, standing } of state.paths) {
          expect(standing.status === 'acknowledged' || responders.length > 0).toBe(true);
        }
        if (state.paths.some(({ standing }) => standing.status !== 'acknowledged')) {
          expect(nextDeadline(state)).toBeDefined();
        }
      }
    });
  });

  it('[ESC6] no level is passed without nobody on call, a recorded authority, or a trigger of the policy', () => {
    forAll((turns) => {
      for (const { before, after, events } of turns) {
        if (before.state.status !== 'open' || after.state.status !== 'open') continue;
        for (const path of after.state.paths) {
          const from = before.state.paths.find((it) => it.path === path.path)?.level ?? 0;
          const own = events.filter((event) => 'path' in event && event.path === path.path);
          const skipped = own.filter(({ type }) => type === 'LevelSkipped').length;
          const allowed = own.some(
            (event) => event.type === 'LevelRaised' || (event.type === 'EscalatedByHand' && event.authority?.length),
          );
          if (!allowed) expect(path.level - from).toBeLessThanOrEqual(1 + skipped);
        }
      }
    });
  });

  it('[ESC13] a path goes down only by somebody’s signature', () => {
    forAll((turns) => {
      for (const { before, after, events } of turns) {
        if (before.state.status !== 'open' || after.state.status !== 'open') continue;
        const signed = events.some(({ type }) => type === 'DeEscalated' || type === 'PolicyMigrated');
        for (const path of after.state.paths) {
          const was = before.state.paths.find((it) => it.path === path.path);
          if (was && !signed) expect(path.level).toBeGreaterThanOrEqual(was.level);
        }
      }
    });
  });

  it('[ESC17] nobody is told twice while a level stands open', () => {
    forAll((turns) => {
      const told: { [path: string]: string[] } = {};
      for (const event of turns[turns.length - 1]?.after.events ?? []) {
        if (event.type === 'LevelOpened') told[event.path] = [];
        if (event.type !== 'LevelOpened' && event.type !== 'RespondersAdded') continue;
        for (const responder of event.responders) {
          expect(told[event.path]).not.toContain(responder.person);
          told[event.path]?.push(responder.person);
        }
      }
    });
  });

  it('[ESC19] every refusal is plain JSON, and has words', () => {
    forAll((turns) => {
      for (const { refusal, policy, at } of turns) {
        if (!refusal) continue;
        expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal);
        expect(refusalInWords(refusal, policy, at)).toMatch(/^\S.*\.$/);
      }
    });
  });

  it('[TLS-4] every event, notice and state has words', () => {
    forAll((turns) => {
      for (const { events, after, policy, at } of turns) {
        for (const event of events) {
          const { text, because } = eventInWords(event, policy);
          expect(`${text}. ${because}`).toMatch(/^[^ ].*[^.]\. .*[.…]$/s);
          expect(`${text} ${because}`).not.toMatch(/undefined|NaN|\[object|\.\./);
        }
        for (const { effect } of after.effects.slice(-2)) {
          if (effect.type === 'NotifyResponders' || effect.type === 'AddWorkNote')
            expect(noteInWords(effect, policy).text).not.toBe('');
        }
        const shown = panelView({
          at,
          incident: anIncident(),
          record: after,
          policy,
          viewer: person('kim'),
          knownErrors: [],
        });
        expect(JSON.stringify(shown)).not.toMatch(/undefined|NaN/);
      }
    });
  });
});
