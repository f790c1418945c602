/** Other questions that a sweep or a panel asks often: who is on call, which route, which wall clock, what to write. */
import {
  compileRoutes,
  DAY_MS,
  HOUR_MS,
  matchRoutes,
  reconcile,
  toInstant,
  toLocal,
  whoIsOnCall,
  zoneRules,
} from '@rungs/core';
import type { Instant, Labels, ReconcileInput, Schedule, ZoneRules } from '@rungs/core';
import { DateTime } from 'luxon';
import { randomFrom } from '../world/random';
import { measured } from './measurement';
import type { Row } from './measurement';
import { asking, BRIEF, medians, requireSameAnswers } from './timing';

const ZONE = 'Europe/Berlin';
const START = Date.UTC(2026, 0, 5, 8);

export async function rooms(): Promise<Row[]> {
  return [...(await answers()), ...(await wallClocks())];
}

async function answers(): Promise<Row[]> {
  const zone = berlin();
  const schedule = aSchedule(zone);
  const root = routes();
  const [onCall = NaN, route = NaN, pair = NaN] = await medians(
    [
      asking(instants(200), (at) => whoIsOnCall(schedule, at)),
      asking(labels(200), (seen) => matchRoutes(root, seen)),
      asking(pairs(200), reconcile),
    ],
    BRIEF,
  );
  return [
    row('who is on call: two layers, an override', onCall),
    row('match a ticket in a tree of 63 routes', route),
    row('reconcile a linked pair: 4 fields, 2 comments', pair),
  ];
}

async function wallClocks(): Promise<Row[]> {
  const zone = berlin();
  const asked = instants(200);
  const local = (at: Instant): number => toLocal(zone, at);
  const back = (at: Instant): Instant => toInstant(zone, at);
  const luxonBack = (at: Instant): Instant =>
    DateTime.fromMillis(at, { zone: 'utc' }).setZone(ZONE, { keepLocalTime: true }).toMillis();
  const inIntl = intlLocal();
  await requireSameAnswers('wall clock', asked, local, inIntl);
  await requireSameAnswers('wall clock', asked, local, luxonLocal);
  await requireSameAnswers(
    'instant',
    asked.filter((at) => !isShownTwice(zone, at)),
    back,
    luxonBack,
  );
  const found = await medians(
    [
      asking(asked, local),
      asking(asked, inIntl),
      asking(asked, luxonLocal),
      asking(asked, back),
      asking(asked, luxonBack),
    ],
    BRIEF,
  );
  const [toWall = NaN, byIntl = NaN, byLuxon = NaN, fromWall = NaN, backByLuxon = NaN] = found.map((ms) => ms * 1000);
  return [
    measured({
      name: 'wall clock of an instant in a zone',
      value: toWall,
      unit: 'µs',
      peer: { name: 'Intl.DateTimeFormat', value: byIntl },
    }),
    measured({
      name: 'wall clock of an instant in a zone, beside luxon',
      value: toWall,
      unit: 'µs',
      peer: { name: 'luxon', value: byLuxon },
    }),
    measured({
      name: 'instant of a wall clock in a zone',
      value: fromWall,
      unit: 'µs',
      peer: { name: 'luxon', value: backByLuxon },
    }),
  ];
}

function row(name: string, ms: number): Row {
  return measured({ name, value: ms * 1000, unit: 'µs' });
}

function berlin(): ZoneRules {
  const zone = zoneRules(ZONE);
  if (!zone) throw new Error(`${ZONE} is no zone.`);
  return zone;
}

/** Through a year, both changes of the clocks among them. */
function instants(count: number): Instant[] {
  const random = randomFrom('instants');
  return Array.from({ length: count }, () => START + random.below(365 * 24 * 3600) * 1000);
}

/** Peers differ in which of the two they mean; ours is the first (TIM2). */
function isShownTwice(zone: ZoneRules, wallClock: number): boolean {
  const at = toInstant(zone, wallClock);
  return toLocal(zone, at) !== wallClock || toLocal(zone, at + HOUR_MS) === wallClock;
}

/** The wall clock as milliseconds, read from the parts that Intl gives; the formatter is made once. */
function intlLocal(): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts: { [type: string]: number } = {};
    for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}

function luxonLocal(at: Instant): number {
  const { year, month, day, hour, minute, second } = DateTime.fromMillis(at, { zone: ZONE });
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function aSchedule(zone: ZoneRules): Schedule<string> {
  return {
    id: 'payments',
    layers: [
      {
        id: 'days',
        staffing: {
          kind: 'rotation',
          rotation: {
            id: 'days',
            pattern: { kind: 'continuous', zone, startsAt: START, unit: 'week', length: 1 },
            groups: [['kim'], ['roy'], ['sato']],
          },
        },
        restriction: { zone, windows: [{ days: [1, 2, 3, 4, 5], fromMs: 8 * HOUR_MS, toMs: 18 * HOUR_MS }] },
      },
      {
        id: 'nights',
        staffing: {
          kind: 'rotation',
          rotation: {
            id: 'nights',
            pattern: { kind: 'continuous', zone, startsAt: START, unit: 'day', length: 1 },
            groups: [['diaz'], ['moss']],
          },
        },
      },
    ],
    overrides: [
      { id: 'leave', kind: 'replace', participant: 'kim', by: 'nair', start: START, end: START + 180 * DAY_MS },
    ],
    temporary: [],
  };
}

/** Seven regions, each with eight services, one of them by pattern. */
function routes() {
  const compiled = compileRoutes({
    options: { group: 'desk' },
    routes: Array.from({ length: 7 }, (_, region) => ({
      matchers: [{ label: 'region', operator: '=' as const, value: `region-${region}` }],
      routes: Array.from({ length: 8 }, (__, service) => ({
        matchers: [
          service === 7
            ? { label: 'service', operator: '=~' as const, value: 'pay(ments|roll)-.*' }
            : { label: 'service', operator: '=' as const, value: `service-${service}` },
        ],
        options: { group: `team-${service}` },
      })),
    })),
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return compiled.root;
}

function labels(count: number): Labels[] {
  const random = randomFrom('labels');
  return Array.from({ length: count }, () => ({
    region: `region-${random.below(8)}`,
    service: random.chance(0.2) ? 'payments-eu' : `service-${random.below(9)}`,
    priority: String(1 + random.below(5)),
  }));
}

function pairs(count: number): ReconcileInput[] {
  const rules = ['state', 'summary', 'priority', 'group'].map((field) => ({
    field,
    owner: 'left' as const,
    settle: 'newest' as const,
  }));
  return Array.from({ length: count }, (_, n) => {
    const base = { state: 'new', summary: 'Checkout times out', priority: '2', group: 'desk' };
    const comment = (id: number) => ({
      origin: `jira/ITSD-${n}/${id}` as ReconcileInput['left']['comments'][number]['origin'],
      author: 'A. Kim',
      text: `Looking into it (${id}).`,
      at: START + id,
    });
    return {
      base,
      left: { fields: { ...base, state: n % 2 ? 'inProgress' : 'new' }, comments: [comment(1)] },
      right: { fields: { ...base, priority: n % 3 ? '2' : '1' }, comments: [comment(1), comment(2)] },
      rules,
      at: START + DAY_MS,
    };
  });
}
