/**
 * Golden cases of time and of choice: SLA clocks that pause, change and restart; calendars with dated
 * openings, breaks and several zones; on-call layers under overrides; routes, and who is chosen.
 */
import type * as Core from '@rungs/core';
import type { Engine, GoldenAnswer } from './goldenCases';

const HOUR = 3_600_000;

export function goldenTimes(engine: Engine, start: Core.Instant): GoldenAnswer[] {
  return [
    { name: 'clocks', answer: clocks(engine, start) },
    { name: 'calendars', answer: calendars(engine, start) },
    { name: 'on-call layers', answer: layers(engine, start) },
    { name: 'routes', answer: routes(engine) },
    { name: 'candidates', answer: candidates(engine, start) },
  ];
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function zone(engine: Engine, name: string): Core.ZoneRules {
  const rules = engine.zoneRules(name);
  if (!rules) throw new Error(`The zone ${name} is unknown.`);
  return rules;
}

/** Days are counted from 1970-01-01; 20,779 is 2026-11-22, a Sunday. */
function office(engine: Engine): Core.BusinessCalendar {
  const day = [{ fromMs: 9 * HOUR, toMs: 17 * HOUR }];
  const night = [{ fromMs: 22 * HOUR, toMs: 6 * HOUR, despiteHoliday: true }];
  return {
    zone: zone(engine, 'Europe/Berlin'),
    week: [day, day, night, day, day, [], []],
    holidays: [
      { month: 12, day: 25 },
      { month: 11, day: 24, year: 2026 },
    ],
    dateOverrides: [
      { date: 20_779, openings: [{ fromMs: 10 * HOUR, toMs: 12 * HOUR }] },
      { date: 20_782, openings: [] },
    ],
    breaks: [{ date: 20_780, openings: [{ fromMs: 12 * HOUR, toMs: 13 * HOUR }] }],
  };
}

function calendars(engine: Engine, start: Core.Instant): unknown {
  const berlin = office(engine);
  const chicago: Core.BusinessCalendar = { ...berlin, zone: zone(engine, 'America/Chicago'), touching: 'apart' };
  const all = [
    engine.compileCalendar(berlin),
    engine.compileCalendars([berlin, chicago]),
    engine.compileCalendar({ ...berlin, inGap: 'afterGap', week: berlin.week.map(() => [{ fromMs: 0, toMs: 0 }]) }),
  ];
  return all.map((hours) =>
    range(40).map((n) => {
      const at = start + n * 5 * HOUR;
      return [
        hours.add(at, n * HOUR, 'nextOpening'),
        hours.subtract(at, n * HOUR),
        hours.addDays(at, n % 7, { afterHours: 'closingOfDay' }),
        hours.subtractDays(at, n % 5, { day: 'hours24' }),
        hours.addWithinDay(at, HOUR) ?? null,
        hours.remaining(at, start + 100 * HOUR),
        hours.periodsAfter(at, 2),
      ];
    }),
  );
}

interface Seen {
  readonly state: string;
  readonly priority: number;
}

function clocks(engine: Engine, start: Core.Instant): unknown {
  const hours = { name: 'Office', workingTime: engine.compileCalendar(office(engine)) };
  const always = { name: 'Always', workingTime: engine.alwaysOpen };
  const definition: Core.ClockDefinition<Seen> = {
    name: 'Resolution',
    start: ({ state }) => state === 'new' || state === 'again',
    stop: ({ state }) => state === 'resolved',
    cancel: ({ state }) => state === 'cancelled',
    reset: ({ state }, before) => state === 'again' && before?.state !== 'again',
    pause: ({ state }) => state === 'onHold',
    startsFrom: () => start - HOUR,
    target: ({ priority }) =>
      priority > 3
        ? undefined
        : { goal: { unit: 'workingTime', ms: (12 / priority) * HOUR }, hours: priority === 1 ? always : hours },
  };
  const states = [
    'new',
    'inProgress',
    'onHold',
    'onHold',
    'inProgress',
    'again',
    'onHold',
    'resolved',
    'new',
    'cancelled',
  ];
  const priorities = [2, 2, 2, 1, 1, 3, 3, 2, 2, 4];
  const history = states.map((state, i) => ({
    at: start + i * 7 * HOUR,
    seen: { state, priority: priorities[i] ?? 2 },
  }));
  return range(states.length + 1).map((seen) =>
    engine
      .runClocks(
        [
          definition,
          {
            ...definition,
            name: 'Again',
            afterStop: 'startsAgain',
            onNewHours: 'recounts',
            resume: ({ state }) => state !== 'onHold',
          },
        ],
        history.slice(0, seen),
      )
      .map(({ name, cycles }) => [name, cycles.map((cycle) => engine.readCycle(cycle, start + 80 * HOUR))]),
  );
}

function layers(engine: Engine, start: Core.Instant): unknown {
  const berlin = zone(engine, 'Europe/Berlin');
  const startsAt = engine.toLocal(berlin, start - 40 * 24 * HOUR);
  const nights: Core.Schedule<string>['layers'][number] = {
    id: 'nights',
    staffing: {
      kind: 'rotation',
      rotation: {
        id: 'nights',
        pattern: { kind: 'continuous', zone: berlin, startsAt, unit: 'day', length: 1 },
        groups: [['kim'], ['roy', 'sato']],
      },
    },
    restriction: { zone: berlin, windows: [{ days: [1, 2, 3], fromMs: 20 * HOUR, toMs: 8 * HOUR }] },
  };
  const weeks: typeof nights = {
    id: 'weeks',
    staffing: {
      kind: 'rotation',
      rotation: {
        id: 'weeks',
        pattern: { kind: 'continuous', zone: berlin, startsAt, unit: 'week', length: 1 },
        groups: [['diaz'], ['nair'], []],
      },
    },
  };
  const day = (n: number): number => start + n * 24 * HOUR;
  const schedule: Core.Schedule<string> = {
    id: 'desk',
    layers: [nights, weeks],
    overrides: [
      { id: 'o-1', kind: 'replace', participant: 'diaz', by: 'kim', start: day(1), end: day(3) },
      { id: 'o-2', kind: 'remove', participant: 'nair', start: day(5), end: day(9) },
      { id: 'o-3', kind: 'add', participant: 'roy', start: day(2), end: day(2) + HOUR },
      ...engine.swap(
        'o-4',
        { participant: 'diaz', gives: { start: day(20), end: day(21) } },
        { participant: 'nair', gives: { start: day(27), end: day(28) } },
      ),
    ],
    temporary: [
      {
        id: 't-1',
        start: day(12),
        end: day(13),
        shifts: [{ participant: 'sato', start: day(12), end: day(12) + HOUR }],
      },
    ],
  };
  return [
    range(70).map((n) => engine.whoIsOnCall(schedule, start + n * 5 * HOUR)),
    range(20).map((n) => engine.whoIsOnCall({ ...schedule, answeredBy: 'every' }, start + n * 17 * HOUR)),
    engine.onCallPeriods(schedule, start, day(30)),
    engine.findGaps(schedule, start, day(30)),
    engine.shiftChanges(schedule, start, day(10)),
    engine.scheduleQuality(schedule, start, day(30)),
  ];
}

function routes(engine: Engine): unknown {
  const matcher = (text: string): readonly Core.Matcher[] => {
    const matchers = engine.parseMatchers(text);
    if (engine.isMatcherFault(matchers)) throw new Error(matchers.reason);
    return matchers;
  };
  const tree: Core.RouteDocument<{ group: string }> = {
    options: { group: 'desk' },
    labels: { by: 'root' },
    routes: [
      { matchers: matcher('service=~"pay.*|shop"'), continue: true, options: { group: 'payments' } },
      {
        matchers: matcher('region!="", priority=~"[12]"'),
        labels: { loud: 'yes' },
        routes: [{ matchers: matcher('region="emea"'), options: { group: 'emea' } }],
      },
    ],
  };
  const compiled = engine.compileRoutes(tree);
  if (!compiled.ok) return compiled;
  const labels: Core.Labels[] = [
    {},
    { service: 'payments', region: 'emea', priority: '1' },
    { service: 'shop' },
    { region: 'apac', priority: '2' },
    { region: 'apac', priority: '3', constructor: 'x' },
  ];
  const shown = ({ id, options, labels: all }: Core.Route<{ group: string }>): unknown => [id, options, all];
  return [
    engine.walkRoutes(compiled.root).map(shown),
    labels.map((it) => engine.matchRoutes(compiled.root, it).map(shown)),
    engine.compileRoutes({
      matchers: matcher('a="b"'),
      routes: [{ matchers: [{ label: 'a', operator: '=~', value: '(' }] }],
    }),
    engine.parseMatchers('nonsense'),
  ];
}

function candidates(engine: Engine, start: Core.Instant): unknown {
  const people: Core.Candidate<string>[] = range(8).map((n) => ({
    id: `p${n}`,
    availability: n === 1 ? { available: false, why: 'onLeave' } : { available: true },
    authorities: n === 2 ? [] : ['acknowledge'],
    skills: n === 3 ? [] : ['Oracle', 'SQL'],
    languages: n === 4 ? ['de'] : ['de', 'en'],
    regions: ['emea'],
    load: n % 3,
    ...(n !== 5 && { lastGivenAt: start - ((n * 37) % 5) * HOUR }),
  }));
  return [[], ['Oracle']].map((skills) =>
    engine.chooseCandidate(people, { authority: 'acknowledge', skills, languages: ['en'], regions: ['emea'] }),
  );
}
