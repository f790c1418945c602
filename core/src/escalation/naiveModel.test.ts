/**
 * A naive model of one ladder, in minutes, that must agree with the decider whatever people, timers
 * and a channel that comes and goes do; and what such a world may count on.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy, anIncident, minutes, noon, person } from '../testing/build';
import type { PathId } from '../policy/policy';
import type { EscalationCommand } from './command';
import { nextDeadline } from './deadline';
import { decide } from './decide';
import { isRefusal } from './decider';
import { lateDeliveries } from './delivery';
import type { EscalationEvent } from './event';
import { effectDone, effectFailed, emptyRecord, isPending, recordDecision } from './record';
import type { EscalationRecord } from './record';
import type { EscalationId } from './state';

const policy = aPolicy();

type Step = { readonly afterMin: number } & (
  | { readonly ask: 'start' | 'check' | 'close' }
  | { readonly ask: 'channel'; readonly up: boolean }
  | { readonly ask: 'acknowledge' | 'escalate' | 'deEscalate' | 'resume'; readonly by: string }
  | { readonly ask: 'suspend'; readonly by: string; readonly forMin: number }
);

const afterMin = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.integer({ min: 0, max: 3000 }));
const by = fc.constantFrom('kim', 'sato', 'diaz', 'nair', 'nobody');
const drawn: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ ask: fc.constant('check' as const), afterMin }) },
  { weight: 2, arbitrary: fc.record({ ask: fc.constant('start' as const), afterMin }) },
  { weight: 1, arbitrary: fc.record({ ask: fc.constant('close' as const), afterMin }) },
  { weight: 3, arbitrary: fc.record({ ask: fc.constant('channel' as const), up: fc.boolean(), afterMin }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ask: fc.constantFrom('acknowledge' as const, 'escalate' as const, 'deEscalate' as const, 'resume' as const),
      by,
      afterMin,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ask: fc.constant('suspend' as const),
      by,
      forMin: fc.integer({ min: -5, max: 90 }),
      afterMin,
    }),
  },
);
const scripts = fc.array(drawn, { maxLength: 40 });

function command(step: Exclude<Step, { ask: 'channel' }>, at: number, record: EscalationRecord): EscalationCommand {
  const path = 'technical' as PathId;
  switch (step.ask) {
    case 'start': {
      const because = {
        trigger: 't',
        answer: { met: true as const, reason: 'notTakenInTime' as const, since: noon, dueAt: at },
      };
      // Each escalation of a ticket has an id of its own, so that notices of an earlier one are not taken for its own.
      const id = `jira:10042:${record.version + 1}` as EscalationId;
      return { type: 'StartEscalation', at, id, incident: anIncident(), policy, because };
    }
    case 'check':
      return { type: 'CheckDeadlines', at, policy, late: lateDeliveries(record) };
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
        path,
        because: { reason: 'needsExpertise', text: '' },
      };
    case 'deEscalate':
      return { type: 'DeEscalate', at, by: person(step.by), policy, path, because: 'Not ours' };
    case 'suspend':
      return {
        type: 'Suspend',
        at,
        by: person(step.by),
        policy,
        path,
        until: at + minutes(step.forMin),
        because: 'Vendor',
      };
    case 'resume':
      return { type: 'Resume', at, by: person(step.by), policy, path, because: 'The vendor answered' };
  }
}

interface Turn {
  readonly step: Step;
  readonly at: number;
  readonly before: EscalationRecord;
  /** What the decision left, before anybody tried to tell anybody. */
  readonly decided: EscalationRecord;
  readonly after: EscalationRecord;
}

/** Decides, then tries every notice that waits, then says to the decider what came late: as both apps do. */
function play(script: readonly Step[]): Turn[] {
  let at = noon;
  let up = true;
  let record = emptyRecord;
  return script.map((step) => {
    at += minutes(step.afterMin);
    const before = record;
    if (step.ask === 'channel') up = step.up;
    else record = after(record, command(step, at, record));
    const decided = record;
    record = tried(record, up, at);
    if (lateDeliveries(record).some((it) => 'deliveredAt' in it)) {
      record = tried(after(record, command({ ask: 'check', afterMin: 0 }, at, record)), up, at);
    }
    return { step, at, before, decided, after: record };
  });
}

function after(record: EscalationRecord, asked: EscalationCommand): EscalationRecord {
  const decision = decide(record.state, asked);
  return isRefusal(decision) ? record : recordDecision(record, decision);
}

function tried(record: EscalationRecord, up: boolean, at: number): EscalationRecord {
  return record.effects
    .filter(isPending)
    .reduce(
      (now, { effect }) => (up ? effectDone(now, effect.id, at) : effectFailed(now, effect.id, at, { error: '503' })),
      record,
    );
}

const forAll = (law: (turns: readonly Turn[]) => void) =>
  fc.assert(
    fc.property(scripts, (script) => law(play(script))),
    { numRuns: 300 },
  );

const eventsOf = ({ before, after: now }: Turn): readonly EscalationEvent[] =>
  now.events[0] === before.events[0] ? now.events.slice(before.events.length) : now.events;

describe('the naive model', () => {
  const windows = [10, 15, 20, 30];
  const commitments = [Infinity, 240, Infinity, Infinity];
  const responders = [['kim'], ['sato'], ['diaz', 'moss'], ['nair']];

  class Ladder {
    level = 0;
    owner: string | null = null;
    due = Infinity;
    /** Since when the people of the window wait to be told. */
    untoldSince: number | null = null;
    suspended: { until: number; left: number } | null = null;
    /** Past the last level the model only knows that the level stays: how it is reminded is a scenario of its own. */
    reminded = false;

    open(level: number, now: number): void {
      Object.assign(this, { level, owner: null, suspended: null, reminded: false, untoldSince: now });
      this.due = now + this.window;
    }

    get window(): number {
      return windows[this.level - 1] ?? NaN;
    }

    may(who: string): boolean {
      return who === this.owner || (responders[this.level - 1] ?? []).includes(who);
    }

    check(now: number): void {
      if (this.suspended && now >= this.suspended.until) this.resume(now);
      if (this.suspended || now < this.due) return;
      if (this.owner === null && this.untoldSince !== null)
        this.due = Math.max(now + this.window, now + now - this.untoldSince);
      else if (this.level < 4) this.open(this.level + 1, now);
      else Object.assign(this, { reminded: true, untoldSince: now });
    }

    resume(now: number): void {
      this.due = now + (this.suspended?.left ?? 0);
      this.suspended = null;
    }

    ask(step: Step, now: number): void {
      if (step.ask === 'check') this.check(now);
      if (!('by' in step)) return;
      if (step.ask === 'resume' && this.suspended && this.may(step.by)) this.resume(now);
      else if (this.suspended) return;
      else if (step.ask === 'acknowledge' && this.owner === null && (step.by === 'nair' || this.may(step.by)))
        Object.assign(this, { owner: step.by, due: now + (commitments[this.level - 1] ?? 0), untoldSince: null });
      else if (step.ask === 'escalate' && this.level < 4 && this.may(step.by)) this.open(this.level + 1, now);
      else if (step.ask === 'deEscalate' && this.level > 1 && this.may(step.by)) this.open(this.level - 1, now);
      else if (step.ask === 'suspend' && step.forMin > 0 && this.may(step.by))
        this.suspended = { until: now + step.forMin, left: Math.max(0, this.due - now) };
    }

    /** Everybody who waits is told now; a window that waited for it begins. */
    told(now: number): void {
      if (this.untoldSince === null) return;
      const late = this.untoldSince < now;
      this.untoldSince = null;
      if (!late) return;
      if (this.suspended) this.suspended.left = this.window;
      else this.due = now + this.window;
      this.check(now);
      this.untoldSince = null;
    }
  }

  it('[ESC2][ESC10][ESC11][ESC16] agrees, whatever people, timers and the channel do', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        let model: Ladder | null = null;
        let now = 0;
        let up = true;
        for (const { step, after: record } of play(script)) {
          const { state } = record;
          now += step.afterMin;
          if (step.ask === 'channel') up = step.up;
          if (step.ask === 'close') model = null;
          if (step.ask === 'start' && !model) (model = new Ladder()).open(1, now);
          model?.ask(step, now);
          if (up) model?.told(now);
          if (!model) {
            expect(state.status).not.toBe('open');
            continue;
          }
          const path = state.status === 'open' ? state.paths[0] : undefined;
          const deadline = ((nextDeadline(state) ?? Infinity) - noon) / minutes(1);
          if (model.reminded && !model.suspended) model.due = deadline;
          const active = path?.standing.status === 'suspended' ? path.standing.was : path?.standing;
          expect({
            level: path?.level,
            owner: active?.status === 'acknowledged' ? active.by : null,
            suspended: path?.standing.status === 'suspended',
            deadline,
          }).toEqual({
            level: model.level,
            owner: model.owner,
            suspended: model.suspended !== null,
            deadline: model.suspended?.until ?? model.due,
          });
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('laws of a channel that comes and goes', () => {
  it('[ESC16] a level is passed for silence only when its people had been told', () => {
    forAll((turns) => {
      for (const turn of turns) {
        for (const event of eventsOf(turn)) {
          if (event.type !== 'LevelOpened' || event.because.reason !== 'notAcknowledgedInTime') continue;
          const { level } = event.because;
          const opening = turn.after.events.filter(
            (it) => it.type === 'LevelOpened' && it.level === level && it.number < event.number,
          );
          const notice = turn.after.effects.find(
            ({ effect }) => effect.event.number === opening[opening.length - 1]?.number,
          );
          expect(notice?.progress).toMatchObject({ status: 'done' });
          expect(notice?.progress.status === 'done' && notice.progress.at).toBeLessThanOrEqual(event.at);
        }
      }
    });
  });

  it('[ESC2] a level that nobody acknowledged had its whole window after its people were told', () => {
    forAll((turns) => {
      for (const turn of turns) {
        for (const event of eventsOf(turn)) {
          if (event.type !== 'LevelOpened' || event.because.reason !== 'notAcknowledgedInTime') continue;
          const { level } = event.because;
          const opening = turn.after.events.filter(
            (it) => it.type === 'LevelOpened' && it.level === level && it.number < event.number,
          );
          const notice = turn.after.effects.find(
            ({ effect }) => effect.event.number === opening[opening.length - 1]?.number,
          );
          const toldAt = notice?.progress.status === 'done' ? notice.progress.at : Infinity;
          expect(event.at - toldAt).toBeGreaterThanOrEqual(minutes([10, 15, 20, 30][level - 1] ?? 0));
        }
      }
    });
  });

  it('[ESC17] when the channel is back everybody owed is told, each notice once', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const turns = play([...script, { ask: 'channel', up: true, afterMin: 1 }, { ask: 'check', afterMin: 0 }]);
        const effects = turns[turns.length - 1]?.after.effects ?? [];
        expect(effects.filter(isPending)).toEqual([]);
        const told = effects.flatMap(({ effect }) =>
          effect.type === 'NotifyResponders' ? [`${effect.escalation} ${effect.event.number}`] : [],
        );
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  it('[ESC16] a check that is doubled, with the same report, changes nothing', () => {
    forAll((turns) => {
      for (const { at, decided } of turns) {
        const check = command({ ask: 'check', afterMin: 0 }, at, decided);
        const once = after(decided, check);
        expect(decide(once.state, check)).toEqual({ events: [], effects: [] });
        expect(nextDeadline(once.state) ?? Infinity).toBeGreaterThan(at);
      }
    });
  });

  it('[ESC8] it never falls silent: what runs has a next deadline, told or not', () => {
    forAll((turns) => {
      for (const {
        after: { state },
      } of turns) {
        if (state.status !== 'open' || state.paths.every(({ standing }) => standing.status === 'acknowledged'))
          continue;
        expect(nextDeadline(state)).toBeDefined();
      }
    });
  });

  it('[TRG-11] that nobody can be told is raised at most once for each window', () => {
    forAll((turns) => {
      const last = turns[turns.length - 1]?.after.events ?? [];
      let raised = 0;
      for (const event of last) {
        if (event.type === 'LevelOpened') raised = 0;
        if (event.type === 'CommunicationFailureRaised' && event.undeliveredSince !== undefined) raised += 1;
        expect(raised).toBeLessThanOrEqual(1);
      }
    });
  });
});
