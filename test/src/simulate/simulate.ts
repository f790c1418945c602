/**
 * One seed: the same course in fair weather in both tools, which must reach the same levels at the same
 * times; then in foul weather in each, which clears; then what must hold is asked.
 */
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@rungs/core';
import type { Instant } from '@rungs/core';
import { randomFrom } from '../world/random';
import { drawCourse } from './course';
import type { Course } from './course';
import { explained } from './errors';
import { askOf, Findings, noticesOf } from './invariants';
import { Play } from './play';
import type { Line, Played } from './play';
import { builtApps, openJira, openServiceNow } from './stage';
import type { AppFolders, Stage } from './stage';
import { jiraWeather, servicenowWeather } from './weather';
import type { Weather } from './weather';

export interface SeedResult {
  readonly seed: string | number;
  readonly violations: readonly string[];
  readonly tickets: number;
  readonly escalations: number;
  /** Mails to people. */
  readonly notices: number;
  readonly checks: number;
  /** How often each kind of fault struck. */
  readonly faults: Readonly<Record<string, number>>;
  readonly trace: readonly Line[];
}

/** A Tuesday, 10:00 in Berlin: office hours. */
const STARTS_AT: Instant = Date.parse('2026-11-17T09:00:00Z');
const SHORT_MS = 5 * HOUR_MS;
/** Long enough for a sweep or a scheduler to be silent for a day. */
const LONG_MS = 27 * HOUR_MS;
const LONG_SHARE = 0.15;
/** A sweep, a retry at its slowest, a lease that has to run out, and then all four windows. */
const UNTIL_DELIVERED_MS = 110 * MINUTE_MS;
/** Jira may lose the event of a change; an open escalation is looked at twice a day all the same. */
const SAFETY_LOOK_MS = 12 * HOUR_MS;
/** Jira tells an app of a change a second or two later than ServiceNow does. */
const SAME_TIME_MS = 15 * SECOND_MS;

export interface Setting {
  readonly apps?: AppFolders;
  /** Only these kinds of fault, instead of those that the seed draws. */
  readonly climate?: readonly string[];
  /** Only these of the seed's plays, each as it is among all of them. */
  readonly plays?: readonly SeedPlay[];
}

/** Fair weather in both tools, and foul weather in each. */
export type SeedPlay = 'fair' | 'jira' | 'servicenow';
const ALL_PLAYS: readonly SeedPlay[] = ['fair', 'jira', 'servicenow'];

export async function simulate(
  seed: string | number,
  { apps: folders = builtApps, climate, plays = ALL_PLAYS }: Setting = {},
): Promise<SeedResult> {
  const random = randomFrom(`simulation ${seed}`);
  const lastsMs = random.chance(LONG_SHARE) ? LONG_MS : SHORT_MS;
  const [northwind, contoso] = ['Northwind', 'Contoso'].map((company) =>
    drawCourse(random.fork(company), { company, startsAt: STARTS_AT + MINUTE_MS, lastsMs }),
  ) as [Course, Course];
  const skies = { jira: random.fork('at Jira'), servicenow: random.fork('at ServiceNow') };
  const result = new Result(seed);

  if (plays.includes('fair')) {
    const jira = await playFair(await openJira(STARTS_AT, folders, 1), northwind, result);
    const servicenow = await playFair(await openServiceNow(STARTS_AT, folders, seed), northwind, result);
    compare(jira, servicenow, result);
  }
  if (plays.includes('jira')) {
    const jira = await openJira(STARTS_AT, folders);
    await playFoul(jira, [northwind, contoso], jiraWeather(jira, skies.jira, climate), result);
  }
  if (plays.includes('servicenow')) {
    const servicenow = await openServiceNow(STARTS_AT, folders, seed);
    await playFoul(servicenow, [northwind], servicenowWeather(servicenow, skies.servicenow, climate), result);
  }
  return result;
}

class Result implements SeedResult {
  readonly violations: string[] = [];
  readonly trace: Line[] = [];
  readonly faults: Record<string, number> = {};
  tickets = 0;
  escalations = 0;
  notices = 0;
  checks = 0;

  constructor(readonly seed: string | number) {}

  take({ checks, violations }: Findings): void {
    this.checks += checks;
    this.violations.push(...violations);
  }

  count({ company, tickets }: Played): void {
    this.tickets += tickets.length;
    for (const { escalations } of company.kept()) this.escalations += escalations;
    for (const ticket of tickets) this.notices += noticesOf(company, ticket).length;
  }
}

async function playFair(stage: Stage, course: Course, result: Result): Promise<Played> {
  const play = new Play(stage, [course], `${stage.tool}, fair`);
  const endsAt = course.endsAt + UNTIL_DELIVERED_MS;
  await play.until(endsAt);
  await finish(play, `${stage.tool}, fair`, { now: endsAt, wholeSince: STARTS_AT, isFair: true }, result);
  return play.played[0] as Played;
}

async function playFoul(stage: Stage, courses: readonly Course[], weather: Weather, result: Result): Promise<void> {
  const play = new Play(stage, courses, stage.tool);
  const wholeSince = Math.max(...courses.map(({ endsAt }) => endsAt));
  play.say(stage.tool, `Climate: ${weather.climate.join(', ')}`);
  weather.blow({ startsAt: STARTS_AT, endsAt: wholeSince }, (gust) => play.plan(gust));
  await play.until(wholeSince);
  await weather.clear();
  play.say(stage.tool, 'The weather clears.');
  await play.until(wholeSince + UNTIL_DELIVERED_MS);
  if (await isAnyClosureUnseen(play)) await play.until(wholeSince + UNTIL_DELIVERED_MS + SAFETY_LOOK_MS);
  await finish(play, stage.tool, { now: stage.clock.now(), wholeSince, isFair: false }, result);
  for (const [kind, times] of weather.struck()) result.faults[kind] = (result.faults[kind] ?? 0) + times;
}

/** Over by an event that Jira lost, while nothing was due: found at the next safety look. */
async function isAnyClosureUnseen({ played }: Play): Promise<boolean> {
  for (const { company, tickets } of played) {
    for (const { key, isOver, isDeleted } of tickets) {
      if (!isOver || isDeleted) continue;
      const { escalation } = await company.desk.panel(key, 'pnair');
      if (escalation.status === 'acknowledged') return true;
    }
    if (company.kept().some(({ ticket, state }) => ticket === undefined && state.status === 'open')) return true;
  }
  return false;
}

async function finish(
  play: Play,
  where: string,
  asked: { readonly now: Instant; readonly wholeSince: Instant; readonly isFair: boolean },
  result: Result,
): Promise<void> {
  for (const played of play.played) {
    const findings = new Findings(`${where}, ${played.company.name}`);
    await askOf(played, asked, findings);
    result.take(findings);
    result.count(played);
  }
  result.take(play.findings);
  const log = new Findings(where);
  for (const error of play.stage.errors) log.holds(!asked.isFair && explained(error), () => `logged: ${error}`);
  result.take(log);
  result.trace.push(...play.written(where));
}

/** One policy, one engine: the same people at the same levels, in the same order and at the same times. */
function compare(jira: Played, servicenow: Played, result: Result): void {
  const findings = new Findings('both tools, fair');
  jira.tickets.forEach((ticket, index) => {
    const other = servicenow.tickets[index];
    if (!other) throw new Error(`Ticket ${index} was played in one tool only.`);
    const [left, right] = [story(jira, ticket.key), story(servicenow, other.key)];
    const isSame =
      left.length === right.length &&
      left.every(({ what, at }, i) => what === right[i]?.what && Math.abs(at - right[i].at) <= SAME_TIME_MS);
    findings.holds(isSame, () => `${ticket.key}: ${inWords(left)}; ${other.key}: ${inWords(right)}`);
  });
  result.take(findings);
}

interface Told {
  readonly what: string;
  readonly at: Instant;
}

/** Who was told of what; those of one level in the order of their names, since they are told at once. */
function story({ company, tickets }: Played, key: string): Told[] {
  const ticket = tickets.find((each) => each.key === key);
  if (!ticket) return [];
  return noticesOf(company, ticket)
    .map(({ what, to, at }) => ({ what: `${what} ${to}`, at }))
    .sort((one, other) =>
      Math.abs(one.at - other.at) > SAME_TIME_MS ? one.at - other.at : one.what < other.what ? -1 : 1,
    );
}

function inWords(told: readonly Told[]): string {
  return told.map(({ what, at }) => `+${((at - STARTS_AT) / MINUTE_MS).toFixed(1)} min ${what}`).join(', ') || 'nobody';
}
