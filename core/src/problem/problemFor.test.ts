import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EscalationEvent, LevelReason } from '../escalation/event';
import { emptyRecord } from '../escalation/record';
import type { EscalationRecord } from '../escalation/record';
import type { Incident } from '../incident/incident';
import type { PathId, PersonId } from '../policy/policy';
import { aPolicy, anIncident, given } from '../testing';
import { MINUTE_MS } from '../time/instant';
import { PROBLEM_TITLE_LENGTH_MAX, problemFor } from './problemFor';

const incident = anIncident({
  key: 'INC0012345',
  summary: 'Checkout answers HTTP 504',
  priority: 1,
  supportGroup: 'Service desk',
});

type Unnumbered<E> = E extends EscalationEvent ? Omit<E, 'number' | 'at'> & { readonly after: number } : never;

const technical = 'technical' as PathId;
const told = {
  responders: [{ person: 'tsato' as PersonId, name: 'T. Sato', via: { kind: 'catchAll' } }],
  hours: '',
  acknowledgeBy: 0,
} as const;

const recordOf = (...events: readonly Unnumbered<EscalationEvent>[]): EscalationRecord => ({
  ...emptyRecord,
  events: events.map(
    ({ after, ...event }, i) =>
      ({ ...event, number: i + 1, at: incident.openedAt + after * MINUTE_MS }) as EscalationEvent,
  ),
});

const escalated = recordOf(
  {
    after: 5,
    type: 'LevelOpened',
    path: technical,
    level: 1,
    levelName: 'First line',
    ...told,
    because: { reason: 'escalationStarted' },
  },
  {
    after: 5,
    type: 'LevelOpened',
    path: 'management' as PathId,
    level: 1,
    levelName: 'Duty manager',
    ...told,
    because: { reason: 'escalationStarted' },
  },
  {
    after: 15,
    type: 'LevelSkipped',
    path: technical,
    level: 2,
    levelName: 'Database on call',
    because: { reason: 'nobodyOnCall', group: 'Database' },
  },
  {
    after: 15,
    type: 'LevelOpened',
    path: technical,
    level: 3,
    levelName: 'Platform engineering',
    ...told,
    because: { reason: 'nobodyOnCallBelow', level: 2 },
  },
  { after: 15, type: 'ProblemRequested', path: technical, level: 3 },
  {
    after: 98,
    type: 'LevelOpened',
    path: technical,
    level: 4,
    levelName: 'Management',
    ...told,
    because: { reason: 'notAcknowledgedInTime', level: 3, dueAt: 0 },
  },
);

describe('the problem of an escalated incident', () => {
  it('[PRB-2] says which incident, how it climbed on the path that asked, and what is asked', () => {
    expect(problemFor(incident, escalated)).toEqual({
      title: 'Root cause of INC0012345: Checkout answers HTTP 504',
      description: {
        audience: 'internal',
        text: [
          'INC0012345: Checkout answers HTTP 504',
          'Priority 1, service Payments, support group Service desk',
          '',
          'How it escalated, counted from the opening of the incident:',
          '- 5 min: level 1 (First line) was told; the escalation started',
          '- 15 min: level 2 (Database on call) was passed; nobody of Database was on call',
          '- 15 min: level 3 (Platform engineering) was told; level 2 had nobody on call',
          '- 15 min: level 3 asked for this root cause analysis',
          '',
          'What is asked:',
          '- Analyse the root cause: what happened, why, and why it was not noticed or stopped earlier.',
          '- Record a workaround as soon as there is one, so that the next incident of this kind is shorter.',
          '- Propose the permanent fix, or say why there is none.',
        ].join('\n'),
      },
    });
  });

  it('[PRB-2] says why a level was reached: the one below did not acknowledge, or did not resolve', () => {
    const { description } = problemFor(
      incident,
      recordOf(
        {
          after: 20,
          type: 'LevelOpened',
          path: technical,
          level: 2,
          levelName: 'Database',
          ...told,
          because: { reason: 'notAcknowledgedInTime', level: 1, dueAt: 0 },
        },
        {
          after: 270,
          type: 'LevelOpened',
          path: technical,
          level: 3,
          levelName: 'Platform',
          ...told,
          because: { reason: 'notResolvedInTime', level: 2, dueAt: 0, owner: 'tsato' as PersonId },
        },
      ),
    );
    expect(description.text).toContain('- 20 min: level 2 (Database) was told; level 1 had not acknowledged in time\n');
    expect(description.text).toContain(
      '- 4 h 30 min: level 3 (Platform) was told; level 2 had acknowledged and not resolved it in time\n',
    );
  });

  it.each<{ because: LevelReason; words: string }>([
    { because: { reason: 'nobodySuitableBelow', level: 1 }, words: 'level 1 had nobody who suits the incident' },
    {
      because: {
        reason: 'escalatedByHand',
        level: 1,
        byName: 'T. Sato',
        why: { reason: 'needsExpertise', text: 'Sato cannot' },
      },
      words: 'level 1 escalated it by hand',
    },
    {
      because: { reason: 'deEscalated', level: 3, byName: 'T. Sato', text: 'Sato can' },
      words: 'level 3 gave it back',
    },
    {
      because: { reason: 'customerRequestAccepted', requester: 'A. Sato', byName: 'T. Sato' },
      words: 'a request of the customer was accepted',
    },
    {
      because: { reason: 'customerRequestUnanswered', requester: 'A. Sato', dueAt: 0 },
      words: 'a request of the customer was not answered',
    },
    {
      because: { reason: 'updateNotGiven', level: 2, dueAt: 0, owner: 'sato' as PersonId, audience: 'Customers' },
      words: 'level 2 had not given an update in time',
    },
    {
      because: {
        reason: 'triggerMet',
        met: { trigger: 'many-users', answer: { met: true, reason: 'notTakenInTime', since: 0, dueAt: 0 } },
      },
      words: 'the trigger “many-users” asked for this level',
    },
    { because: { reason: 'reopened', closedAt: 0 }, words: 'the incident was reopened' },
    {
      because: { reason: 'policyMigrated', version: 7 },
      words: 'the escalation was moved to version 7 of its policy',
    },
    {
      because: { reason: 'undeliverable', level: 1, since: 0, owed: ['tsato' as PersonId] },
      words: 'the notice to level 1 could not be delivered',
    },
  ])('[PRB-2][PRB-7] says in words, without names: $because.reason', ({ because, words }) => {
    const opened = {
      after: 20,
      type: 'LevelOpened',
      path: technical,
      level: 2,
      levelName: 'Database',
      ...told,
    } as const;
    expect(problemFor(incident, recordOf({ ...opened, because })).description.text).toContain(
      `- 20 min: level 2 (Database) was told; ${words}\n`,
    );
  });

  it('[PRB-2] says what the incident is about, as far as it is known', () => {
    const about = (it: Incident) => problemFor(it, emptyRecord).description.text.split('\n')[1];
    expect(about({ ...incident, category: 'Network' })).toBe(
      'Priority 1, service Payments, category Network, support group Service desk',
    );
    const { service: _service, supportGroup: _group, ...bare } = incident;
    expect(about(bare)).toBe('Priority 1');
  });

  it('[PRB-2] ends at the latest asking, and begins where a clock of another machine was behind at zero', () => {
    const twice = recordOf(
      { after: -1, type: 'ProblemRequested', path: 'management' as PathId, level: 1 },
      { after: 5, type: 'ProblemRequested', path: technical, level: 3 },
      { after: 6, type: 'ProblemRequested', path: 'management' as PathId, level: 2 },
    );
    expect(problemFor(incident, twice).description.text.match(/^- \d.*$/gm)).toEqual([
      '- 0 s: level 1 asked for this root cause analysis',
      '- 6 min: level 2 asked for this root cause analysis',
    ]);
  });

  it('[PRB-2] a title that just fits is not cut', () => {
    const room = PROBLEM_TITLE_LENGTH_MAX - 'Root cause of INC0012345: '.length;
    expect(problemFor({ ...incident, summary: 'x'.repeat(room) }, emptyRecord).title).toMatch(/: x+$/);
    expect(problemFor({ ...incident, summary: 'x'.repeat(room + 1) }, emptyRecord).title).toMatch(/: x+…$/);
  });

  it('[PRB-2] tells the course of an escalation that the engine decided', () => {
    const after = (n: number): number => incident.openedAt + n * MINUTE_MS;
    const { record } = given(aPolicy())
      .started(after(5), incident)
      .deadlinesChecked(after(15))
      .deadlinesChecked(after(31));
    expect(problemFor(incident, record).description.text.match(/^- \d.*$/gm)).toEqual([
      '- 5 min: level 1 (First line) was told; the escalation started',
      '- 15 min: level 2 (Database) was told; level 1 had not acknowledged in time',
      '- 31 min: level 3 (Platform) was told; level 2 had not acknowledged in time',
      '- 31 min: level 3 asked for this root cause analysis',
    ]);
  });

  it('[PRB-7] names no person', () => {
    expect(problemFor(incident, escalated).description.text).not.toMatch(/Sato|tsato/);
  });

  it('[PRB-2] a title is one line, even where the summary is not', () => {
    expect(problemFor({ ...incident, summary: ' Payments\r\n down\t' }, emptyRecord).title).toBe(
      'Root cause of INC0012345: Payments down',
    );
  });

  it.each(['K-1', 'K-10'])('[PRB-2] a long title is cut with a sign of it, and never inside a character: %s', (key) => {
    const { title } = problemFor({ ...incident, key, summary: '💥'.repeat(200) }, emptyRecord);
    expect(title).toMatch(/^Root cause of K-10?: (?:💥)+…$/u);
    expect([PROBLEM_TITLE_LENGTH_MAX - 1, PROBLEM_TITLE_LENGTH_MAX]).toContain(title.length);
  });

  it('[PRB-2] no summary makes a title that a tool would refuse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 300, size: 'max' }), (summary) => {
        const { title } = problemFor({ ...incident, summary }, emptyRecord);
        expect(title.length).toBeLessThanOrEqual(PROBLEM_TITLE_LENGTH_MAX);
        expect(title).not.toMatch(/[\r\n]|[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });
});
