/**
 * An endless, seeded stream of incidents and of the work on them. How often, how urgent, of what
 * kind, for whom, how soon taken, how soon resolved, how often moved and reopened: all drawn from
 * `figures.json`, which a script computed from a real log. Only how people answer a page is our own
 * assumption, since the log knows no pages.
 */
import { HOUR_MS, MINUTE_MS, SECOND_MS, starterKnownErrors, toLocal, zoneRules } from '@rungs/core';
import type { Instant, Priority, ZoneRules } from '@rungs/core';
import type { IncidentWorkedOn, WorldAction } from './action';
import type { Fault } from './faults';
import type { Random } from './random';
import { pageAnswers } from './action';
import { people, zone } from './company';
import { faults, otherFault } from './faults';
import figures from './figures.json' with { type: 'json' };
import { randomFrom } from './random';
import { Timeline } from './timeline';

export interface WorldSettings {
  readonly seed: string | number;
  readonly startsAt: Instant;
  /** As many as in the log, where absent. */
  readonly incidentsPerWeek?: number;
}

/** How much is reported with the very words of a known error. */
const KNOWN_ERROR_SHARE = 0.2;
const CLOSED_AFTER_MS = 5 * 24 * HOUR_MS;

export function* generateWorld(settings: WorldSettings): Generator<WorldAction, never> {
  const work = new Timeline<WorldAction>();
  for (const { at, number } of arrivals(settings)) {
    while ((work.nextAt ?? Infinity) <= at) {
      const action = work.take();
      if (action) yield action;
    }
    for (const action of storyOf(number, at, randomFrom(`${settings.seed}/incident/${number}`))) work.plan(action);
  }
  throw new Error('arrivals never end');
}

/** Each hour has the rate of its hour of the week, on Northwind's wall clock; within it, arrivals are independent. */
function* arrivals({
  seed,
  startsAt,
  incidentsPerWeek = figures.incidentsPerWeek,
}: WorldSettings): Generator<{ at: Instant; number: number }> {
  const random = randomFrom(`${seed}/arrivals`);
  const rules = companyZone();
  let number = 0;
  let hour = startsAt;
  let at = startsAt;
  for (;;) {
    const perHour = incidentsPerWeek * (figures.arrivalsByHourOfWeek.shares[hourOfWeek(rules, hour)] ?? 0);
    const hourEnds = (Math.floor(hour / HOUR_MS) + 1) * HOUR_MS;
    at = perHour === 0 ? hourEnds : Math.round(at + random.waiting(HOUR_MS / perHour));
    // Waiting has no memory: what was waited in this hour is not owed to the next, whose rate differs.
    if (at >= hourEnds) at = hour = hourEnds;
    else yield { at, number: ++number };
  }
}

/** Everything that happens to one incident if no escalation changes it. */
function* storyOf(number: number, openedAt: Instant, random: Random): Generator<WorldAction> {
  const incident = `generated-${number}`;
  const fault = faultOf(random);
  const priority = (1 + random.weighted(Object.values(figures.priority))) as Priority;
  const supportGroup = groupOf(random);
  yield {
    at: openedAt,
    type: 'IncidentReported',
    incident,
    report: { ...describe(fault, random), priority, service: fault.service, category: fault.category, supportGroup },
    answers: pageAnswers(random),
  };

  const { takenAt, resolvedAt } = lifetime(openedAt, priority, random);
  const does = (at: Instant, change: IncidentWorkedOn['change'], by: string): WorldAction => ({
    at,
    type: 'IncidentWorkedOn',
    incident,
    change,
    by,
  });

  const owners = [memberOf(supportGroup, random)];
  yield does(takenAt, { state: 'inProgress', assignTo: owners[0] ?? '' }, owners[0] ?? '');
  for (const movedAt of instantsBetween(takenAt, resolvedAt, countOf(figures.reassignments, random), random)) {
    const [giver, taker] = [owners.at(-1) ?? '', random.pick(workers)];
    owners.push(taker);
    yield does(movedAt, { assignTo: taker, internalNote: random.pick(handovers) }, giver);
  }
  const solver = owners.at(-1) ?? '';
  if (random.chance(figures.onHold)) {
    const [heldAt = takenAt, resumedAt = resolvedAt] = instantsBetween(takenAt, resolvedAt, 2, random);
    yield does(heldAt, { state: 'onHold', publicComment: random.pick(questions) }, solver);
    yield does(resumedAt, { state: 'inProgress' }, solver);
  }
  yield* endOf(resolvedAt, countOf(figures.reopens, random), does, solver, random);
}

function* endOf(
  resolvedAt: Instant,
  reopens: number,
  does: (
    at: Instant,
    change: { state: 'inProgress' | 'resolved' | 'closed'; publicComment?: string },
    by: string,
  ) => WorldAction,
  solver: string,
  random: Random,
): Generator<WorldAction> {
  let at = resolvedAt;
  yield does(at, { state: 'resolved', publicComment: random.pick(solutions) }, solver);
  for (let time = 0; time < reopens; time += 1) {
    at += Math.round(random.waiting(8 * HOUR_MS)) + MINUTE_MS;
    yield does(at, { state: 'inProgress', publicComment: 'It is back, exactly as before.' }, solver);
    at += Math.round(random.waiting(4 * HOUR_MS)) + MINUTE_MS;
    yield does(at, { state: 'resolved', publicComment: random.pick(solutions) }, solver);
  }
  yield does(at + CLOSED_AFTER_MS, { state: 'closed' }, solver);
}

/** One rank for both, so that each keeps its distribution and nothing is resolved before it is taken. */
function lifetime(openedAt: Instant, priority: Priority, random: Random): { takenAt: Instant; resolvedAt: Instant } {
  const rank = random.next();
  const seconds = random.below(60) * SECOND_MS;
  const takenAt = openedAt + quantile(figures.minutesToTake, priority, rank) + seconds;
  return {
    takenAt,
    resolvedAt: Math.max(takenAt, openedAt + quantile(figures.minutesToResolve, priority, rank) + seconds),
  };
}

interface QuantilesByPriority {
  readonly at: readonly number[];
  readonly byPriority: { readonly [priority: string]: readonly number[] };
}

/** Between two known quantiles the line between them; beyond the last, the last. In milliseconds. */
function quantile({ at, byPriority }: QuantilesByPriority, priority: Priority, rank: number): number {
  const minutes = byPriority[priority] ?? [];
  const above = at.findIndex((share) => share > rank);
  if (above === -1) return (minutes.at(-1) ?? 0) * MINUTE_MS;
  const [from = 0, to = 1] = [at[above - 1], at[above]];
  const [low = 0, high = 0] = [minutes[above - 1], minutes[above]];
  return Math.round((low + ((rank - from) / (to - from)) * (high - low)) * MINUTE_MS);
}

function faultOf(random: Random): Fault {
  const { top, others, none } = figures.categories;
  return faults[random.weighted([...top, others + none])] ?? otherFault;
}

/** The log's largest group is its first line; the next ones are ours in turn; unassigned goes to the first line. */
function groupOf(random: Random): string {
  const { top, others, none } = figures.groups;
  const rank = random.weighted([...top, others, none]);
  if (rank === 0 || rank === top.length + 1) return 'Service desk';
  return rank % 2 === 1 ? 'Database' : 'Platform engineering';
}

function describe(fault: Fault, random: Random): { summary: string; description: string } {
  const summary = random.pick(fault.summaries);
  const told = random.pick(fault.descriptions);
  const known = starterKnownErrors.filter(({ services }) => services.includes(fault.service));
  if (known.length === 0 || !random.chance(KNOWN_ERROR_SHARE)) return { summary, description: told };
  const errorText = random.pick(random.pick(known).errorTexts);
  return { summary, description: `${told}\n\nIn the log: ${errorText}` };
}

/** `{"0": 0.54, …, "10+": 0.003}` as a count. */
function countOf(shares: { readonly [count: string]: number }, random: Random): number {
  return parseInt(Object.keys(shares)[random.weighted(Object.values(shares))] ?? '0', 10);
}

function instantsBetween(from: Instant, to: Instant, count: number, random: Random): Instant[] {
  return Array.from({ length: count }, () => Math.round(from + random.next() * (to - from))).sort((a, b) => a - b);
}

function memberOf(group: string, random: Random): string {
  return random.pick(people.filter(({ groups }) => groups.includes(group))).id;
}

function hourOfWeek(rules: ZoneRules, at: Instant): number {
  // 1970-01-01 was a Thursday; the week begins on Monday.
  return (((Math.floor(toLocal(rules, at) / HOUR_MS) + 72) % 168) + 168) % 168;
}

function companyZone(): ZoneRules {
  const rules = zoneRules(zone);
  if (!rules) throw new Error(`no zone rules for ${zone}`);
  return rules;
}

const workers = people.filter(({ groups }) => groups.length > 0 && !groups.includes('Management')).map(({ id }) => id);
const handovers = [
  'Not ours, please have a look.',
  'Needs somebody who knows the database.',
  'Handing over at the end of my shift.',
];
const questions = [
  'Since when do you see this, and on which device?',
  'We have asked the vendor and wait for an answer.',
  'Could you send us a screenshot?',
];
const solutions = [
  'Service restarted; works again.',
  'Configuration corrected; please check.',
  'Cleared the queue and watched it for a while.',
];
