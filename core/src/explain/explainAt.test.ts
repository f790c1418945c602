import { describe, expect, it } from '@jest/globals';
import type { EscalationEvent } from '../escalation/event';
import type { Incident } from '../incident/incident';
import { policyOfId } from '../policy/compileSegments';
import type { PolicyDocument } from '../policy/policyDocument';
import { aPolicy, anIncident, authorities, berlin, given, minutes, noon } from '../testing/index';
import { explainAt } from './explainAt';
import type { TicketRecord } from './explainAt';
import { explanationInWords } from './explainAtInWords';

const triggers: PolicyDocument['triggers'] = [
  { id: 'not-taken', kind: 'notTaken', after: '5m' },
  { id: 'three-quarters', kind: 'targetConsumed', share: 0.75 },
  { id: 'bounced', kind: 'historyCount', count: 'reassignments', atLeast: 2 },
];
const policy = aPolicy({ triggers });
const after = (n: number): number => noon + minutes(n);

function recordOf(incident: Incident, events: readonly EscalationEvent[] = [], more: Partial<TicketRecord> = {}) {
  return { policies: [{ policy }], sightings: [{ at: incident.openedAt, incident }], events, ...more };
}

const taken = anIncident({ assigned: true, history: [] });

describe('explainAt', () => {
  it('[TLS-4] why it had not escalated: the share that was used, and when the threshold is reached', () => {
    const words = explanationInWords(explainAt(recordOf(taken), after(187)));
    expect(words).toEqual({
      answer: 'At 17 Nov 2026, 14:07 CET, ITSD-4821 had not escalated: no trigger of “Major incidents” was met.',
      known: [
        'Policy “Major incidents”, version 1.',
        'As it was from 11:00 CET on: priority 2, new, assigned, service Payments.',
        '38 % of the resolution target was used; due 18 Nov 2026, 09:00 CET (office).',
      ],
      triggers: [
        'No: Somebody has taken the ticket (trigger “not-taken”).',
        'No: 38 % of the resolution target was used; 75 % is reached at 17:00 CET (trigger “three-quarters”).',
        'No: Handed to another group 0 times; the threshold is 2 (trigger “bounced”).',
      ],
      paths: [],
      last: [],
      next: 'Next: at 17:00 CET trigger “three-quarters” is met, unless somebody acts or the ticket changes.',
    });
  });

  it('[TLS-4] a priority without a target is said with those that have one', () => {
    const { triggers: said } = explanationInWords(explainAt(recordOf({ ...taken, priority: 3 }), after(1)));
    expect(said[1]).toBe('No: priority 3 is not among those with a resolution target (2) (trigger “three-quarters”).');
  });

  it('[TLS-4] why it had escalated, where each path stood, and what was to come', () => {
    const { events } = given(policy).started(after(5)).deadlinesChecked(after(15)).record;
    const {
      answer,
      paths,
      last,
      triggers: said,
      next,
    } = explanationInWords(explainAt(recordOf(anIncident(), events), after(20)));
    expect({ answer, paths, last, next, first: said[0] }).toEqual({
      answer:
        'At 17 Nov 2026, 11:20 CET, ITSD-4821 had escalated at 11:05 CET: Nobody had taken the ticket, opened 11:00 CET, by 11:05 CET (trigger “not-taken”).',
      paths: [
        'Path “Technical path”: level 2, Database, told at 11:15 CET (sato); not acknowledged, window until 11:30 CET.',
      ],
      last: [
        '11:15 CET: Level 2, Database: told sato (Database). Level 1 was not acknowledged by 11:15 CET. Acknowledge by 11:30 CET (around the clock).',
      ],
      next: 'Next: at 11:30 CET level 3, Platform, is told, unless somebody acts or the ticket changes.',
      first:
        'Yes: Nobody had taken the ticket, opened 11:00 CET, by 11:05 CET (trigger “not-taken”). The level that it asks for, 1, had been reached.',
    });
  });

  it('[TLS-4] an event happens at its instant and not a millisecond before', () => {
    const { events } = given(policy).started(after(5)).record;
    const verdictAt = (at: number) => explainAt(recordOf(anIncident(), events), at).verdict.is;
    expect([verdictAt(after(5) - 1), verdictAt(after(5))]).toEqual(['notEscalated', 'escalated']);
  });

  it('[TRG-R4] counts the history as it was then, and takes the ticket as it was last seen before', () => {
    const moved = (n: number, from: string, to: string) => ({ at: after(n), kind: 'movedToGroup' as const, from, to });
    const history = [moved(10, 'A', 'B'), moved(30, 'B', 'C')];
    const record = recordOf(taken, [], {
      sightings: [
        { at: noon, incident: taken },
        { at: after(40), incident: { ...taken, priority: 1, history } },
      ],
    });
    // What was written down later, of facts that are older, was not known at the time.
    expect(explainAt(record, after(39)).triggers[2]?.answer).toMatchObject({ met: false, seen: 0 });
    expect(explainAt(record, after(39)).ticket?.incident.priority).toBe(2);
    const known = recordOf({ ...taken, history });
    expect(explainAt(known, after(29)).triggers[2]?.answer).toMatchObject({ met: false, seen: 1 });
    expect(explainAt(known, after(30)).triggers[2]?.answer).toMatchObject({ met: true, seen: 2 });
  });

  it.each<readonly [name: string, record: TicketRecord, at: number, answer: RegExp]>([
    ['before it was opened', recordOf(taken), noon - 1, /^the ticket was not open yet; it was opened at 11:00 CET\.$/],
    ['nothing was known', { ...recordOf(taken), sightings: [] }, noon, /^nothing was known of the ticket\.$/],
    [
      'the policy is for others',
      recordOf({ ...taken, priority: 4 }),
      noon,
      /^ITSD-4821 had not escalated\. No escalation policy applies: “Major incidents” is for priority 1, 2, 3, this ticket has 4\.$/,
    ],
    [
      'decided in the other tool',
      recordOf({ ...taken, mirrorOf: { tool: 'servicenow', key: 'INC1' } }),
      noon,
      /mirrors INC1, whose escalation is decided in ServiceNow\.$/,
    ],
    [
      'over, never escalated',
      recordOf({ ...taken, state: 'resolved' }),
      noon,
      /was resolved and had never escalated\.$/,
    ],
    [
      'due, and no start recorded',
      recordOf(anIncident()),
      after(7),
      /was due to escalate, and no start is recorded up to then: Nobody had taken the ticket/,
    ],
    [
      'closed',
      recordOf(anIncident({ state: 'resolved' }), given(policy).started(after(5)).closed(after(9)).record.events),
      after(10),
      /^the escalation of ITSD-4821 was closed: the ticket was resolved at 11:09 CET\.$/,
    ],
    [
      'run under a version that is not at hand',
      recordOf(anIncident(), given(aPolicy({}, 7)).started(after(5)).record.events),
      after(10),
      /ran under version 7 of the policy “major”, which is not at hand\.$/,
    ],
  ])('[TLS-4] %s', (_name, record, at, answer) => {
    const said = explanationInWords(explainAt(record, at));
    expect(said.answer.replace(/^At [^,]*, [^,]*, /, '')).toMatch(answer);
    expect(said.next).toMatch(/^Next: nothing/);
  });

  it('[ESC15] is explained by the version that it ran under, and before by the one in force', () => {
    const second = aPolicy({ triggers: triggers.slice(0, 1), name: 'Second' }, 2);
    const policies = [{ policy }, { policy: second, from: after(4) }];
    const { events } = given(policy).started(after(5)).record;
    const versionAt = (record: TicketRecord, at: number) => explainAt(record, at).policy.of.version;
    expect(versionAt(recordOf(anIncident(), [], { policies }), after(3))).toBe(1);
    expect(versionAt(recordOf(anIncident(), [], { policies }), after(4))).toBe(2);
    // It had started under the first, in another app, a moment late.
    expect(versionAt(recordOf(anIncident(), events, { policies }), after(6))).toBe(1);
  });

  it.each<readonly [name: string, play: () => readonly EscalationEvent[], path: RegExp, next: RegExp]>([
    [
      'acknowledged without a commitment',
      () => given(policy).started(after(5)).acknowledged('kim', after(8)).record.events,
      /acknowledged by kim at 11:08 CET\.$/,
      /nothing by time alone/,
    ],
    [
      'acknowledged with a commitment',
      () => given(policy).started(after(5)).deadlinesChecked(after(15)).acknowledged('sato', after(16)).record.events,
      /acknowledged by sato at 11:16 CET, to be resolved by 15:16 CET\.$/,
      /at 15:16 CET level 3, Platform, is told/,
    ],
    [
      'suspended',
      () => {
        const scenario = given(aPolicy({ triggers, authorities })).started(after(5));
        const until = after(60);
        return scenario.when(scenario.asked('Suspend', 'kim', after(6), { until, because: 'Vendor' })).record.events;
      },
      /suspended by kim until 12:00 CET: Vendor$/,
      /at 12:00 CET the clocks of level 1 run again/,
    ],
  ])('[TLS-4] a path that is %s', (_name, play, path, next) => {
    const said = explanationInWords(explainAt(recordOf(anIncident(), play()), after(20)));
    expect(said.paths[0]).toMatch(path);
    expect(said.next).toMatch(next);
  });

  it('[TIM2] says the hour that the clock shows twice with its zone', () => {
    const openedAt = berlin('2026-10-25T01:00');
    const first = explanationInWords(explainAt(recordOf({ ...taken, openedAt }), openedAt + minutes(90)));
    const second = explanationInWords(explainAt(recordOf({ ...taken, openedAt }), openedAt + minutes(150)));
    expect([first.answer, second.answer].map((text) => text.slice(0, 30))).toEqual([
      'At 25 Oct 2026, 02:30 CEST, IT',
      'At 25 Oct 2026, 02:30 CET, ITS',
    ]);
  });

  describe('[PTH-10][RTE3] of a document with segments', () => {
    const segmented = (version = 1) =>
      aPolicy(
        {
          triggers,
          segments: [
            { id: 'mail', name: 'Mail', when: ['service="Mail"'] },
            {
              id: 'pay',
              name: 'Payments',
              when: ['service="Payments"'],
              segments: [
                {
                  id: 'vip',
                  name: 'VIP',
                  when: ['category="vip"'],
                  triggers: [{ id: 'fast', kind: 'notTaken', after: '1m' }],
                },
              ],
            },
          ],
        },
        version,
      );
    const root = segmented();
    const below = (id: string) => {
      const found = policyOfId(root, id as never);
      if (!found) throw new Error(`There is no ${id}.`);
      return found;
    };
    const vip = anIncident({ category: 'vip' });

    it('asks the triggers of the deepest segment that takes the ticket, and says why it is that one', () => {
      const then = explainAt({ ...recordOf(vip), policies: [{ policy: root }] }, after(0.5));
      expect(then.policy.of.id).toBe('major/pay/vip');
      expect(then.triggers.map(({ trigger }) => trigger)).toContain('fast');
      expect(then.chosen?.asked.map(({ name, whyNot }) => [name, whyNot === undefined])).toEqual([
        ['Mail', false],
        ['Payments', true],
        ['Payments › VIP', true],
      ]);
      expect(explanationInWords(then).known[1]).toBe(then.chosen?.because);
    });

    it('says that no segment has it, and nothing of segments where there are none or nothing was seen', () => {
      const other = { ...recordOf(anIncident({ service: 'Print' })), policies: [{ policy: root }] };
      expect(explainAt(other, after(1)).chosen?.because).toContain('outside its segments');
      expect(explainAt(recordOf(vip), after(1)).chosen).toBeUndefined();
      expect(explainAt({ ...recordOf(vip), policies: [{ policy: root }] }, noon - minutes(1)).chosen).toBeUndefined();
    });

    it('stays with the segment that it runs under, whatever the ticket becomes', () => {
      const scenario = given(below('major/pay')).started(after(5)).deadlinesChecked(after(15));
      const sightings = [
        { at: noon, incident: anIncident() },
        { at: after(10), incident: anIncident({ service: 'Mail' }) },
      ];
      const record = { policies: [{ policy: root }], sightings, events: scenario.record.events };
      const then = explainAt(record, after(16));
      expect([then.policy.of.id, then.verdict.is, then.paths[0]?.levelName]).toEqual([
        'major/pay',
        'escalated',
        'Database',
      ]);
      expect(then.chosen?.because).toContain('Payments');
    });

    it('explains a ticket that is over by the version and the segment that it ran under', () => {
      const scenario = given(below('major/pay')).started(after(5)).closed(after(8));
      const sightings = [
        { at: noon, incident: anIncident() },
        { at: after(8), incident: anIncident({ service: 'Mail', state: 'resolved', resolvedAt: after(8) }) },
      ];
      const policies = [{ policy: root }, { policy: segmented(2), from: after(9) }];
      const then = explainAt({ policies, sightings, events: scenario.record.events }, after(20));
      expect([then.verdict.is, then.policy.of]).toEqual(['closed', { id: 'major/pay', version: 1 }]);
      expect(then.chosen?.because).toContain('Payments');
      const reopened = [...sightings, { at: after(30), incident: anIncident({ service: 'Mail' }) }];
      expect(explainAt({ policies, sightings: reopened, events: scenario.record.events }, after(31)).policy.of).toEqual(
        {
          id: 'major/mail',
          version: 2,
        },
      );
    });

    it('does not say that a segment chose an escalation that people moved there', () => {
      const scenario = given(below('major/mail')).started(after(5));
      const record = {
        policies: [{ policy: root }],
        sightings: [{ at: noon, incident: anIncident() }],
        events: scenario.record.events,
      };
      const then = explainAt(record, after(6));
      expect([then.policy.of.id, then.chosen]).toEqual(['major/mail', undefined]);
    });
  });

  it('throws where there is no policy to explain by', () => {
    expect(() => explainAt({ ...recordOf(taken), policies: [] }, noon)).toThrow('Without a policy');
  });
});
