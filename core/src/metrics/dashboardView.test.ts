import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EscalationEvent } from '../escalation/event';
import type { EscalationId, EscalationState, PathState } from '../escalation/state';
import type { Incident, IncidentId } from '../incident/incident';
import type { PathId, PersonId, PolicyId } from '../policy/policy';
import { aPolicy, anIncident, given, noon } from '../testing';
import type { Scenario } from '../testing';
import { MINUTE_MS } from '../time/instant';
import { dashboardFigures } from './dashboardFigures';
import type { DashboardFilter, TimeFigure } from './dashboardFigures';
import type { DashboardRow, DashboardTicket } from './dashboardView';
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

function row(key: string, story: Story, more: Partial<Incident> & { url?: string } = {}): DashboardRow {
  const record = { version: story.length, state: stateAfter(story), events: story.map(eventOf), effects: [] };
  const { url, ...facts } = more;
  const incident = { ...anIncident({ key, summary: `Summary of ${key}`, openedAt }), ...facts };
  return url === undefined ? { incident, record } : { incident, record, url };
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
const figures = (...rows: readonly DashboardRow[]) => dashboardFigures(view(...rows), {});
const keys = (tickets: readonly { key: string }[]): string[] => tickets.map(({ key }) => key);

describe('open escalations', () => {
  it('[MET-7] an empty house', () => {
    expect(view()).toEqual({ asOf: at, zone: 'Europe/Berlin', tickets: [] });
    expect(figures()).toMatchObject({
      open: [],
      openByLevel: [],
      unacknowledged: [],
      timeToEscalate: { ended: 0, running: 0, times: [] },
      timeToAcknowledge: { ended: 0, running: 0, times: [] },
      overEscalation: { over: [], measured: [], unmeasured: [] },
    });
  });

  it('[MET-7] are counted by level from 1, with the empty level between, longest waiting first', () => {
    const { openByLevel } = figures(
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
    expect(openByLevel.map(({ level, tickets }) => [level, keys(tickets)])).toEqual([
      [1, ['D', 'A', 'C']],
      [2, []],
      [3, ['B']],
    ]);
  });

  it('[MET-7] stand at the highest level reached on any path, acknowledged or not, since they reached it', () => {
    const { openByLevel } = figures(
      row(
        'A',
        [
          ['told', 1, 1, 'technical'],
          ['told', 2, 1, 'management'],
          ['told', 7, 2, 'management'],
          ['acknowledged', 9, 2, 'management'],
        ],
        { url: 'https://jira.example/A' },
      ),
    );
    expect(openByLevel[1]?.tickets).toMatchObject([
      {
        key: 'A',
        summary: 'Summary of A',
        level: 2,
        since: minutes(7),
        url: 'https://jira.example/A',
        paths: ['technical', 'management'],
        owners: ['A. Kim'],
        waiting: { level: 1, since: minutes(1) },
        nextAt: minutes(11),
      },
    ]);
  });

  it('[MET-7] with two paths at one level, since the first of them reached it', () => {
    const story: Story = [
      ['told', 2, 1, 'technical'],
      ['told', 5, 1, 'management'],
    ];
    expect(figures(row('A', story)).open[0]?.since).toBe(minutes(2));
    expect(figures(row('A', [...story].reverse())).open[0]?.since).toBe(minutes(2));
  });

  it('[MET-7] are unacknowledged while one path is, and say where that path stands', () => {
    const { unacknowledged } = figures(
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
    expect(unacknowledged).toMatchObject([{ key: 'half', waiting: { level: 1, since: minutes(1) } }]);
  });

  it('[MET-7] of kinds that were not read whole the view says so', () => {
    expect(dashboardView([], at, 'UTC', [{ of: 'closed', read: 300 }]).partial).toEqual([{ of: 'closed', read: 300 }]);
  });
});

const HOUR = 60;
/** A clock of ten hours that is due after so many minutes from now. */
const dueIn = (left: number) => ({
  hostClock: { name: 'Time to resolution', dueAt: at + left * MINUTE_MS, goalMs: 600 * MINUTE_MS },
});

describe('breaching next', () => {
  const rows: readonly [name: string, left: number, band: string | undefined, hours: readonly number[]][] = [
    ['less than half used is no concern yet', 301 + 3, undefined, []],
    ['half used, due in five hours', 300, '50 to 75', [8]],
    ['76 %, due within four hours', 144, '76 to 85', [4, 8]],
    ['85 %, due in an hour and a half', 90, '76 to 85', [4, 8]],
    ['86 %', 84, '86 to 95', [4, 8]],
    ['90 %, due in an hour exactly', HOUR, '86 to 95', [1, 4, 8]],
    ['95 %', 30, '86 to 95', [1, 4, 8]],
    ['96 %', 24, 'over 95', [1, 4, 8]],
    ['one minute left', 1, 'over 95', [1, 4, 8]],
  ];
  it.each(rows)('[MET-7] %s', (_name, left, expected, hours) => {
    const { breaching, breached } = dashboardFigures(view({ ...row('A', [['told', 5, 1]], dueIn(left)), policy }), {});
    const found = breaching.flatMap(({ band, within }) =>
      within.flatMap((it) => (it.tickets.length > 0 ? [[band, it.hours] as const] : [])),
    );
    expect(found).toEqual(hours.map((hour) => [expected, hour]));
    expect(breached).toEqual([]);
  });

  it('[MET-7] at its due time a clock is over; watched ones count, closed ones do not', () => {
    const { breached, approaching } = dashboardFigures(
      view(
        { ...row('due', [['told', 5, 1]], dueIn(0)), policy },
        { ...row('over', [['told', 5, 1]], dueIn(-90)), policy },
        { ...row('watched', [], dueIn(-1)), policy, watchUntil: minutes(700) },
        {
          ...row(
            'closed',
            [
              ['told', 5, 1],
              ['closed', 9],
            ],
            dueIn(-5),
          ),
          policy,
        },
      ),
      {},
    );
    expect(keys(breached)).toEqual(['over', 'watched', 'due']);
    expect(approaching).toMatchObject([{ key: 'watched', status: 'watched', nextAt: minutes(700), level: 0 }]);
  });

  it('[MET-7] a clock that does not count now breaches no sooner than it has counted what is left', () => {
    const left = { ms: HOUR * MINUTE_MS, at, countsFrom: at + 12 * HOUR * MINUTE_MS };
    const hostClock = { name: 'SLA', dueAt: at + HOUR * MINUTE_MS, goalMs: 4 * HOUR * MINUTE_MS, left };
    const [ticket] = view({ ...row('A', [['told', 5, 1]], { hostClock }), policy }).tickets;
    expect(ticket?.clock).toEqual({ name: 'SLA', breachAt: at + 13 * HOUR * MINUTE_MS, used: 0.75 });
  });
});

const policy = aPolicy();

describe('over-escalation', () => {
  const rows: readonly [name: string, story: Story, expected: DashboardTicket['overEscalation']][] = [
    ['never rose', [['told', 1, 1]], undefined],
    [
      'fell back without anybody acting above',
      [
        ['told', 1, 1],
        ['told', 5, 2],
        ['told', 9, 1],
      ],
      'over',
    ],
    [
      'the higher level took it and solved it',
      [
        ['told', 1, 1],
        ['told', 5, 2],
        ['acknowledged', 6, 2],
        ['closed', 9],
      ],
      'needed',
    ],
    [
      'still open above',
      [
        ['told', 1, 1],
        ['told', 5, 2],
      ],
      'notSolvedYet',
    ],
    ['nothing escalated', [], undefined],
  ];
  it.each(rows)('[MET-R3] %s', (_name, story, expected) => {
    expect(view(row('A', story)).tickets[0]?.overEscalation).toBe(expected);
    const { over, measured, unmeasured } = figures(row('A', story)).overEscalation;
    expect([over, measured, unmeasured].map((it) => it.length)).toEqual([
      expected === 'over' ? 1 : 0,
      expected === 'over' || expected === 'needed' ? 1 : 0,
      expected === 'notSolvedYet' ? 1 : 0,
    ]);
  });
});

describe('filters', () => {
  const rows = [
    row('A', [['told', 500, 1]], { service: 'Payments', priority: 1, supportGroup: 'Database' }),
    row(
      'B',
      [
        ['told', 5, 1],
        ['told', 9, 2],
        ['acknowledged', 12, 2],
      ],
      { service: 'Mail', priority: 2 },
    ),
    row('C', [['told', 5, 1, 'management']], { service: 'Wifi', priority: 2 }),
  ];
  const filters: readonly [name: string, filter: DashboardFilter, expected: readonly string[]][] = [
    ['none', {}, ['B', 'A', 'C']],
    ['service', { service: 'Payments' }, ['A']],
    ['priority', { priority: 2 }, ['B', 'C']],
    ['team', { team: 'Database' }, ['A']],
    ['path', { path: 'management' }, ['C']],
    ['level', { level: 2 }, ['B']],
    ['owner', { owner: 'A. Kim' }, ['B']],
    ['two at once', { priority: 2, level: 1 }, ['C']],
    ['what nobody has', { service: 'Wiki' }, []],
  ];
  it.each(filters)('[MET-7] %s', (_name, filter, expected) => {
    expect(keys(dashboardFigures(view(...rows), filter).open).sort()).toEqual([...expected].sort());
  });

  it('[MET-R5] the period is of times, not of what is open now', () => {
    const late = { ...view(...rows), asOf: openedAt + 8 * 24 * HOUR * MINUTE_MS };
    const week = dashboardFigures(late, { days: 7 });
    expect(week.open).toHaveLength(3);
    expect(week.timeToAcknowledge.times).toEqual([]);
    expect(dashboardFigures(late, { days: 9 }).timeToAcknowledge.times).toHaveLength(3);
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

function expectTime(figure: TimeFigure, ended: number, running: number, median: number | undefined): void {
  expect(figure).toMatchObject({ ended, running });
  expect(figure.times).toHaveLength(ended + running);
  const { median: found } = figure;
  expect(found?.reached ? found.ms : undefined).toBe(median && median * MINUTE_MS);
}

describe('times', () => {
  it.each(timesToEscalate)('[MET-R1] time to escalate: %s', (_name, story, n, open, median) => {
    expectTime(figures(row('A', story)).timeToEscalate, n, open, median);
  });

  it.each(timesToAcknowledge)('[MET-R2] time to acknowledge: %s', (_name, story, n, open, median) => {
    expectTime(figures(row('A', story)).timeToAcknowledge, n, open, median);
  });
});

describe('escalations as the engine decides them', () => {
  it('[MET-R1] [MET-R2] climbs, is acknowledged at level 2 and stays on the board until it is closed', () => {
    const incident = anIncident();
    const rowOf = ({ record }: Scenario): DashboardRow => ({ incident, record, policy: aPolicy() });
    const climbed = given(aPolicy())
      .started(noon + 5 * MINUTE_MS)
      .deadlinesChecked(noon + 15 * MINUTE_MS);
    const taken = climbed.acknowledged('sato', noon + 18 * MINUTE_MS);
    const median = (ms: number) => ({ ms: ms * MINUTE_MS, reached: true });

    expect(figures(rowOf(climbed))).toMatchObject({
      openByLevel: [{ tickets: [] }, { level: 2, tickets: [{ key: 'ITSD-4821', since: noon + 15 * MINUTE_MS }] }],
      unacknowledged: [{ key: 'ITSD-4821' }],
      timeToEscalate: { ended: 1, running: 0, median: median(15) },
      timeToAcknowledge: { ended: 0, running: 1 },
    });
    expect(figures(rowOf(taken))).toMatchObject({
      openByLevel: [{ tickets: [] }, { tickets: [{ owners: ['sato'], paths: ['Technical path'] }] }],
      unacknowledged: [],
      timeToAcknowledge: { ended: 1, running: 0, median: median(3) },
    });
    expect(figures(rowOf(taken.closed(noon + 60 * MINUTE_MS))).openByLevel).toEqual([]);
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
  const facts = fc.record({
    priority: fc.constantFrom<Incident['priority']>(1, 2),
    service: fc.constantFrom('Mail', 'Payments'),
    left: fc.integer({ min: -60, max: 600 }),
  });
  const someRows = fc.array(fc.tuple(story, facts), { maxLength: 12 }).map((stories) =>
    stories.map(([it, { priority, service, left }], i) => ({
      ...row(`T-${i}`, it, { priority, service, ...dueIn(left) }),
      policy,
    })),
  );

  it('[MET-7] the levels together hold every open escalation once', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { open, openByLevel } = figures(...rows);
        expect(openByLevel.flatMap(({ tickets }) => keys(tickets)).sort()).toEqual(keys(open).sort());
        const expected = rows.filter(({ record }) => record.state.status === 'open');
        expect(keys(open).sort()).toEqual(expected.map(({ incident }) => incident.key).sort());
      }),
    );
  });

  it('[MET-7] what one filter lets through and what the others do are together the whole', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const all = view(...rows);
        const parts = ['Mail', 'Payments'].map((service) => dashboardFigures(all, { service }));
        const whole = dashboardFigures(all, {});
        const sizes = (it: typeof whole) => [
          it.open.length,
          it.unacknowledged.length,
          it.breached.length,
          it.timeToEscalate.times.length,
          it.timeToAcknowledge.times.length,
          it.overEscalation.over.length,
          ...it.breaching.flatMap(({ within }) => within.map(({ tickets }) => tickets.length)),
        ];
        const [one = whole, other = whole] = parts;
        expect(sizes(one).map((size, i) => size + (sizes(other)[i] ?? 0))).toEqual(sizes(whole));
      }),
    );
  });

  it('[MET-7] a longer forecast holds the shorter, no ticket is in two bands, and none that is breached in any', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { breaching, breached } = figures(...rows);
        for (const { within } of breaching) {
          within.slice(1).forEach(({ tickets }, i) => {
            expect(keys(tickets)).toEqual(expect.arrayContaining(keys(within[i]?.tickets ?? [])));
          });
        }
        const forecast = [...breached, ...breaching.flatMap(({ within }) => within[2]?.tickets ?? [])];
        expect(new Set(keys(forecast)).size).toBe(forecast.length);
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
        const { timeToEscalate } = figures(...rows);
        const started = rows.filter(({ record }) => record.state.status !== 'none');
        const closedUnrisen = started.filter(
          ({ record: { state, events } }) =>
            state.status === 'closed' && !events.some((event) => event.type === 'LevelOpened' && event.level > 1),
        );
        expect(timeToEscalate.times.length + closedUnrisen.length).toBe(started.length);
      }),
    );
  });
});
