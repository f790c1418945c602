/** Laws of the decider under random commands; a naive model that must agree with it is in `naiveModel.test.ts`. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy, anIncident, minutes, noon, person } from '../testing/build';
import { decide } from './decide';
import { isRefusal } from './decider';
import { nextDeadline } from './deadline';
import { evolve } from './evolve';
import { emptyRecord, recordDecision } from './record';
import type { EscalationRecord } from './record';
import type { EscalationCommand } from './command';
import type { PathId } from '../policy/policy';
import type { EscalationId } from './state';
import { noEscalation } from './state';

const policy = aPolicy();

type Step =
  | { readonly ask: 'start' | 'check' | 'close'; readonly afterMin: number }
  | { readonly ask: 'acknowledge' | 'escalate'; readonly by: string; readonly afterMin: number };

const afterMin = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.integer({ min: 0, max: 3000 }));
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ ask: fc.constant('check' as const), afterMin }) },
    { weight: 2, arbitrary: fc.record({ ask: fc.constantFrom('start' as const), afterMin }) },
    { weight: 1, arbitrary: fc.record({ ask: fc.constant('close' as const), afterMin }) },
    {
      weight: 2,
      arbitrary: fc.record({
        ask: fc.constantFrom('acknowledge' as const, 'escalate' as const),
        by: fc.constantFrom('kim', 'sato', 'diaz', 'nair', 'nobody'),
        afterMin,
      }),
    },
  ),
  { maxLength: 40 },
);

function command(step: Step, at: number): EscalationCommand {
  switch (step.ask) {
    case 'start':
      return {
        type: 'StartEscalation',
        at,
        id: 'jira:10042:1' as EscalationId,
        incident: anIncident(),
        policy,
        because: { trigger: 't', answer: { met: true, reason: 'notTakenInTime', since: noon, dueAt: at } },
      };
    case 'check':
      return { type: 'CheckDeadlines', at, policy };
    case 'close':
      return { type: 'CloseEscalation', at, because: 'resolved' };
    case 'acknowledge':
      return { type: 'Acknowledge', at, by: person(step.by), policy };
    case 'escalate':
      return {
        type: 'EscalateByHand',
        at,
        by: person(step.by),
        policy,
        path: 'technical' as PathId,
        because: { reason: 'needsExpertise', text: '' },
      };
  }
}

function play(
  script: readonly Step[],
  eachStep?: (before: EscalationRecord, after: EscalationRecord, at: number) => void,
): EscalationRecord {
  let at = noon;
  return script.reduce((record, step) => {
    at += minutes(step.afterMin);
    const decision = decide(record.state, command(step, at));
    const after = isRefusal(decision) ? record : recordDecision(record, decision);
    eachStep?.(record, after, at);
    return after;
  }, emptyRecord);
}

describe('laws', () => {
  it('state is the fold of the events, which are numbered without gaps in order of time', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const { state, events } = play(script);
        expect(events.reduce(evolve, noEscalation)).toEqual(state);
        events.forEach((event, i) => {
          expect(event.number).toBe(i + 1);
          expect(event.at).toBeGreaterThanOrEqual(events[i - 1]?.at ?? 0);
        });
      }),
    );
  });

  it('[ESC16] a doubled check changes nothing', () => {
    fc.assert(
      fc.property(steps, (script) => {
        play(script, (_before, after, at) => {
          const once = decide(after.state, { type: 'CheckDeadlines', at, policy });
          if (isRefusal(once)) return;
          const settled = recordDecision(after, once);
          expect(decide(settled.state, { type: 'CheckDeadlines', at, policy })).toEqual({ events: [], effects: [] });
        });
      }),
    );
  });

  it('[ESC6] no step rises by more than one level, except past levels said to have nobody', () => {
    fc.assert(
      fc.property(steps, (script) => {
        play(script, (before, after) => {
          const levelOf = ({ state }: EscalationRecord): number =>
            state.status === 'none' ? 0 : (state.paths[0]?.level ?? 0);
          if (after.state.status === 'open' && before.state.status === 'open')
            expect(levelOf(after) - levelOf(before)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('[ESC17] nobody is told twice at one level, whatever the timers do', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const told = play(script).events.flatMap((event) =>
          event.type === 'LevelOpened' ? event.responders.map((it) => `${event.path} ${event.level} ${it.person}`) : [],
        );
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  it('[ESC8] what runs unacknowledged always has a next deadline: it never falls silent', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const { state } = play(script);
        if (state.status === 'open' && state.paths.some(({ standing }) => standing.status === 'running')) {
          expect(nextDeadline(state)).toBeDefined();
        }
      }),
    );
  });
});
