import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EscalationEvent } from '../escalation/event';
import type { EscalationId, EscalationState, PathState } from '../escalation/state';
import type { IncidentId } from '../incident/incident';
import type { PathId, PersonId, PolicyId } from '../policy/policy';
import { aPolicy, anIncident, given, noon } from '../testing';
import type { Scenario } from '../testing';
import { MINUTE_MS } from '../time/instant';
import type { DashboardRow } from './dashboardView';
import { dashboardView } from './dashboardView';

const openedAt = Date.UTC(2026, 10, 17, 13, 0);
const minutes = (n: number): number => openedAt + n * MINUTE_MS;

/** What happened on one ticket, minute by minute, in one or more paths. */
type Story = readonly (
  | readonly ['told', number, level: number, path?: string]
  | readonly ['reminded', number, level: number, path?: string]
  | readonly ['acknowledged', number, level: number, path?: string]
  | readonly ['closed', number]
)[];

function row(key: string, story: Story, url?: string): DashboardRow {
  const record = { version: story.length, state: stateAfter(story), events: story.map(eventOf), effects: [] };
  const seen = { key, summary: `Summary of ${key}`, incidentOpenedAt: openedAt, record };
  return url === undefined ? seen : { ...seen, url };
}

function eventOf(step: Story[number], index: number): EscalationEvent {
  const at = { number: index + 1, at: minutes(step[1]) };
  if (step[0] === 'closed') return { ...at, type: 'EscalationClosed', because: 'resolved' };
  const where = { path: (step[3] ?? 'technical') as PathId, level: step[2] };
  switch (step[0]) {
    case 'told':
      return {
        ...at,
        ...where,
        type: 'LevelOpened',
        levelName: 'A level',
        responders: [],
        acknowledgeBy: at.at + 10 * MINUTE_MS,
        hours: 'around the clock',
        because: { reason: 'escalationStarted' },
      };
    case 'reminded':
      return { ...at, ...where, type: 'RespondersReminded', round: 1, responders: [], remindAgainAt: at.at };
    case 'acknowledged':
      return {
        ...at,
        ...where,
        type: 'EscalationAcknowledged',
        by: 'akim' as PersonId,
        byName: 'A. Kim',
        as: 'responder',
      };
  }
}

function stateAfter(story: Story): EscalationState {
  if (story.length === 0) return { status: 'none' };
  const paths = new Map<string, PathState>();
  for (const step of story) {
    if (step[0] === 'closed' || step[0] === 'reminded') continue;
    const path = step[3] ?? 'technical';
    const at = minutes(step[1]);
    const level = { path: path as PathId, level: step[2], responders: [] };
    const told = paths.get(path)?.levelOpenedAt ?? at;
    paths.set(
      path,
      step[0] === 'told'
        ? {
            ...level,
            levelOpenedAt: at,
            standing: { status: 'running', acknowledgeBy: at + 10 * MINUTE_MS, remindersSent: 0 },
          }
        : { ...level, levelOpenedAt: told, standing: { status: 'acknowledged', by: 'akim' as PersonId, at } },
    );
  }
  const escalation = {
    id: 'jira:1:1' as EscalationId,
    home: 'jira' as const,
    incidentId: '1' as IncidentId,
    policy: { id: 'p' as PolicyId, version: 1 },
    startedAt: openedAt,
    eventCount: story.length,
    paths: [...paths.values()],
  };
  const closing = story.find((step) => step[0] === 'closed');
  return closing
    ? { ...escalation, status: 'closed', closedAt: minutes(closing[1]), because: 'resolved' }
    : { ...escalation, status: 'open' };
}

const at = minutes(600);
const view = (...rows: readonly DashboardRow[]) => dashboardView(rows, at, 'Europe/Berlin');
const keys = (tickets: readonly { key: string }[]): string[] => tickets.map(({ key }) => key);

describe('open escalations', () => {
  it('[MET-7] an empty house', () => {
    expect(view()).toEqual({
      asOf: at,
      zone: 'Europe/Berlin',
      openByLevel: [],
      unacknowledged: { count: 0, tickets: [] },
      timeToEscalate: { n: 0, open: 0 },
      timeToAcknowledge: { n: 0, open: 0 },
    });
  });

  it('[MET-7] are counted by level from 1, with the empty level between, longest waiting first', () => {
    const { openByLevel } = view(
      row('C', [['told', 9, 1]]),
      row('B', [
        ['told', 5, 1],
        ['told', 20, 3],
      ]),
      row('A', [['told', 9, 1]]),
      row('D', [['told', 2, 1]]),
      row('over', [
        ['told', 1, 1],
        ['closed', 2],
      ]),
      row('never started', []),
    );
    expect(openByLevel.map(({ level, count, tickets }) => [level, count, keys(tickets)])).toEqual([
      [1, 3, ['D', 'A', 'C']],
      [2, 0, []],
      [3, 1, ['B']],
    ]);
  });

  it('[MET-7] stand at the highest level reached on any path, acknowledged or not, since they reached it', () => {
    const { openByLevel } = view(
      row(
        'A',
        [
          ['told', 1, 1, 'technical'],
          ['told', 2, 1, 'management'],
          ['told', 7, 2, 'management'],
          ['acknowledged', 9, 2, 'management'],
        ],
        'https://jira.example/A',
      ),
    );
    expect(openByLevel[1]?.tickets).toEqual([
      { key: 'A', summary: 'Summary of A', level: 2, since: minutes(7), url: 'https://jira.example/A' },
    ]);
  });

  it('[MET-7] with two paths at one level, since the first of them reached it', () => {
    const story: Story = [
      ['told', 2, 1, 'technical'],
      ['told', 5, 1, 'management'],
    ];
    expect(view(row('A', story)).openByLevel[0]?.tickets[0]?.since).toBe(minutes(2));
    expect(view(row('A', [...story].reverse())).openByLevel[0]?.tickets[0]?.since).toBe(minutes(2));
  });

  it('[MET-7] are unacknowledged while one path is, and are shown where that path stands', () => {
    const { unacknowledged } = view(
      row('half', [
        ['told', 1, 1, 'technical'],
        ['told', 2, 3, 'management'],
        ['acknowledged', 3, 3, 'management'],
      ]),
      row('taken', [
        ['told', 1, 1],
        ['acknowledged', 4, 1],
      ]),
      row('over', [
        ['told', 1, 1],
        ['closed', 4],
      ]),
    );
    expect(unacknowledged).toEqual({
      count: 1,
      tickets: [{ key: 'half', summary: 'Summary of half', level: 1, since: minutes(1) }],
    });
  });
});

const timesToEscalate: readonly [name: string, story: Story, n: number, open: number, minutes: number | undefined][] = [
  [
    'from opening to the first level above 1',
    [
      ['told', 5, 1],
      ['told', 15, 2],
      ['told', 30, 3],
    ],
    1,
    0,
    15,
  ],
  ['straight to level 2, nobody being on call at level 1', [['told', 5, 2]], 1, 0, 5],
  [
    'the first path that rises counts',
    [
      ['told', 5, 1, 'a'],
      ['told', 5, 1, 'b'],
      ['told', 25, 2, 'b'],
      ['told', 35, 2, 'a'],
    ],
    1,
    0,
    25,
  ],
  [
    'closed after it rose',
    [
      ['told', 5, 1],
      ['told', 15, 2],
      ['closed', 90],
    ],
    1,
    0,
    15,
  ],
  [
    'not risen and open: counted as open',
    [
      ['told', 5, 1],
      ['acknowledged', 6, 1],
    ],
    0,
    1,
    undefined,
  ],
  [
    'closed without a rise: neither',
    [
      ['told', 5, 1],
      ['closed', 6],
    ],
    0,
    0,
    undefined,
  ],
  ['never started: neither', [], 0, 0, undefined],
];

const timesToAcknowledge: readonly [
  name: string,
  story: Story,
  n: number,
  open: number,
  minutes: number | undefined,
][] = [
  [
    'from being told, not from opening',
    [
      ['told', 5, 1],
      ['acknowledged', 12, 1],
    ],
    1,
    0,
    7,
  ],
  [
    'from the level that was acknowledged',
    [
      ['told', 5, 1],
      ['told', 15, 2],
      ['acknowledged', 18, 2],
    ],
    1,
    0,
    3,
  ],
  [
    'a reminder does not start the time again',
    [
      ['told', 5, 4],
      ['reminded', 35, 4],
      ['acknowledged', 45, 4],
    ],
    1,
    0,
    40,
  ],
  [
    'the level of the same path',
    [
      ['told', 1, 1, 'a'],
      ['told', 8, 1, 'b'],
      ['acknowledged', 9, 1, 'a'],
    ],
    1,
    1,
    8,
  ],
  [
    'told again after the commitment lapsed: each counts',
    [
      ['told', 0, 1],
      ['acknowledged', 4, 1],
      ['told', 60, 2],
      ['acknowledged', 70, 2],
    ],
    2,
    0,
    7,
  ],
  [
    'the same level told again: from the latest telling',
    [
      ['told', 1, 1],
      ['acknowledged', 3, 1],
      ['told', 50, 1],
      ['acknowledged', 60, 1],
    ],
    2,
    0,
    6,
  ],
  ['still running: counted as open', [['told', 5, 1]], 0, 1, undefined],
  [
    'closed while running: neither',
    [
      ['told', 5, 1],
      ['closed', 6],
    ],
    0,
    0,
    undefined,
  ],
];

describe('times', () => {
  it.each(timesToEscalate)('[MET-R1] time to escalate: %s', (_name, story, n, open, median) => {
    expect(view(row('A', story)).timeToEscalate).toMatchObject({ n, open });
    expect(view(row('A', story)).timeToEscalate.medianMs).toBe(median && median * MINUTE_MS);
  });

  it.each(timesToAcknowledge)('[MET-R2] time to acknowledge: %s', (_name, story, n, open, median) => {
    expect(view(row('A', story)).timeToAcknowledge).toMatchObject({ n, open });
    expect(view(row('A', story)).timeToAcknowledge.medianMs).toBe(median && median * MINUTE_MS);
  });
});

describe('escalations as the engine decides them', () => {
  it('[MET-R1] [MET-R2] climbs, is acknowledged at level 2 and stays on the board until it is closed', () => {
    const incident = anIncident();
    const rowOf = ({ record }: Scenario): DashboardRow => ({
      key: incident.key,
      summary: incident.summary,
      incidentOpenedAt: incident.openedAt,
      record,
    });
    const climbed = given(aPolicy())
      .started(noon + 5 * MINUTE_MS)
      .deadlinesChecked(noon + 15 * MINUTE_MS);
    const taken = climbed.acknowledged('sato', noon + 18 * MINUTE_MS);

    expect(view(rowOf(climbed))).toMatchObject({
      openByLevel: [
        { count: 0 },
        { level: 2, count: 1, tickets: [{ key: 'ITSD-4821', since: noon + 15 * MINUTE_MS }] },
      ],
      unacknowledged: { count: 1 },
      timeToEscalate: { n: 1, open: 0, medianMs: 15 * MINUTE_MS },
      timeToAcknowledge: { n: 0, open: 1 },
    });
    expect(view(rowOf(taken))).toMatchObject({
      openByLevel: [{ count: 0 }, { count: 1 }],
      unacknowledged: { count: 0 },
      timeToAcknowledge: { n: 1, open: 0, medianMs: 3 * MINUTE_MS },
    });
    expect(view(rowOf(taken.closed(noon + 60 * MINUTE_MS))).openByLevel).toEqual([]);
  });
});

describe('laws of the dashboard', () => {
  const story: fc.Arbitrary<Story> = fc
    .record({ levels: fc.nat(4), taken: fc.boolean(), closed: fc.boolean() })
    .map(({ levels, taken, closed }) => {
      const told = Array.from({ length: levels }, (_, i) => ['told', i * 10, i + 1] as const);
      const acknowledged = taken && levels > 0 ? [['acknowledged', levels * 10, levels] as const] : [];
      return [...told, ...acknowledged, ...(closed && levels > 0 ? [['closed', 99] as const] : [])];
    });
  const someRows = fc.array(story, { maxLength: 12 }).map((stories) => stories.map((it, i) => row(`T-${i}`, it)));

  it('[MET-7] the levels together hold every open escalation once', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const listed = view(...rows).openByLevel.flatMap(({ tickets }) => keys(tickets));
        const open = rows.filter(({ record }) => record.state.status === 'open');
        expect(listed.sort()).toEqual(keys(open).sort());
      }),
    );
  });

  it('[MET-1] the order in which rows arrive changes nothing', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(view(...[...rows].reverse())).toEqual(view(...rows));
      }),
    );
  });

  it('[MET-1] risen, open and unrisen, closed unrisen: every started escalation is one of them', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { timeToEscalate } = view(...rows);
        const started = rows.filter(({ record }) => record.state.status !== 'none');
        const closedUnrisen = started.filter(
          ({ record: { state, events } }) =>
            state.status === 'closed' && !events.some((event) => event.type === 'LevelOpened' && event.level > 1),
        );
        expect(timeToEscalate.n + timeToEscalate.open + closedUnrisen.length).toBe(started.length);
      }),
    );
  });
});
