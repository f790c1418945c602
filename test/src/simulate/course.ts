/**
 * What people will do in one small company, drawn from a seed before anything is played: tickets that
 * are opened, taken, moved in priority, resolved, reopened, deleted, and who answers when told. The
 * same course is played in either tool, with and without faults.
 */
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@rungs/core';
import type { Instant, PanelActionName, Priority } from '@rungs/core';
import type { IncidentChange, NewIncident } from '../hosts/host';
import { pageAnswers } from '../world/action';
import type { PageAnswers } from '../world/action';
import { people } from '../world/company';
import type { Random } from '../world/random';

export interface Course {
  /** In the order in which they are reported. */
  readonly tickets: readonly CourseTicket[];
  /** In order of time. */
  readonly acts: readonly CourseAct[];
  readonly endsAt: Instant;
}

export interface CourseTicket {
  readonly report: NewIncident;
  readonly answers: PageAnswers;
}

export type CourseAct = { readonly at: Instant; /** Its place in `tickets`. */ readonly ticket: number } & (
  | { readonly type: 'reports' }
  | { readonly type: 'works'; readonly by: string; readonly change: IncidentChange }
  | { readonly type: 'presses'; readonly by: string }
  | { readonly type: 'deletes' }
  /** A button of the panel. `by` is the first to whom it is offered, where nobody is named. */
  | {
      readonly type: 'acts';
      readonly action: PanelActionName;
      readonly by: string | undefined;
      /** Pressed twice, the second time before the first was answered. */
      readonly twice: boolean;
    }
);

export interface CourseSettings {
  /** Stands in each text that is written on a ticket, so that it is known again wherever it turns up. */
  readonly company: string;
  readonly startsAt: Instant;
  readonly lastsMs: number;
}

const TICKETS = { least: 4, most: 8 };
/** New tickets come in the first hours, so that the last of them has a story too. */
const OPENED_WITHIN_MS = 3 * HOUR_MS;
const CHANCE = {
  taken: 0.35,
  heldUp: 0.2,
  reprioritised: 0.35,
  resolved: 0.45,
  reopened: 0.5,
  deleted: 0.08,
  strayPress: 0.25,
  byHand: 0.4,
  byWhoeverMay: 0.8,
  twice: 0.25,
};
/** How a ticket ends, and whether it may be taken up again. */
const ENDS = [
  { state: 'resolved', reopens: true },
  { state: 'resolved', reopens: true },
  { state: 'resolved', reopens: true },
  { state: 'cancelled', reopens: false },
] as const;
/** What people do with an escalation by hand: each a short chain of buttons, so that what needs an answer may get one. */
const BY_HAND: readonly (readonly PanelActionName[])[] = [
  ['start'],
  ['start', 'escalate'],
  ['escalate'],
  ['escalate', 'acknowledge', 'deEscalate'],
  ['suspend'],
  ['suspend', 'resume'],
  ['acknowledge', 'handOff', 'acceptHandoff'],
  ['acknowledge', 'handOff', 'declineHandoff'],
  // Nobody answers: it lapses.
  ['acknowledge', 'handOff'],
  ['acknowledge', 'extend'],
];
const PRIORITIES: readonly Priority[] = [1, 1, 1, 2, 2, 3, 4];
const responders = people.filter(({ groups }) => groups.length > 0).map(({ id }) => id);

export function drawCourse(random: Random, { company, startsAt, lastsMs }: CourseSettings): Course {
  const count = TICKETS.least + random.below(TICKETS.most - TICKETS.least + 1);
  const withinMs = Math.min(OPENED_WITHIN_MS, lastsMs);
  const reports = Array.from({ length: count }, () => onGrid(startsAt + random.next() * withinMs));
  const stories = reports
    .sort((one, other) => one - other)
    .map((reportedAt, ticket) => drawStory(random.fork(`ticket ${ticket}`), ticket, company, reportedAt));
  const endsAt = startsAt + lastsMs;
  const acts = stories.flatMap(({ acts: own }) => own).filter(({ at }) => at < endsAt);
  return {
    tickets: stories.map(({ ticket }) => ticket),
    // Sorting is stable: what one story says first at an instant happens first.
    acts: acts.sort((one, other) => one.at - other.at),
    endsAt,
  };
}

function drawStory(
  random: Random,
  ticket: number,
  company: string,
  reportedAt: Instant,
): { ticket: CourseTicket; acts: CourseAct[] } {
  const after = (at: Instant, meanMinutes: number): Instant => onGrid(at + random.waiting(meanMinutes * MINUTE_MS));
  const by = random.pick(responders);
  const acts: CourseAct[] = [{ at: reportedAt, ticket, type: 'reports' }];
  const works = (at: Instant, change: IncidentChange): void =>
    void acts.push({ at, ticket, type: 'works', by, change });

  if (random.chance(CHANCE.taken)) works(after(reportedAt, 8), { state: 'inProgress', assignTo: by });
  if (random.chance(CHANCE.reprioritised)) works(after(reportedAt, 30), { priority: random.pick(PRIORITIES) });
  if (random.chance(CHANCE.strayPress))
    acts.push({ at: after(reportedAt, 20), ticket, type: 'presses', by: random.pick(responders) });
  if (random.chance(CHANCE.heldUp)) {
    const heldAt = after(reportedAt, 20);
    works(heldAt, { state: 'onHold' });
    works(after(heldAt, 30), { state: 'inProgress' });
  }
  if (random.chance(CHANCE.byHand)) acts.push(...drawHand(random.fork('by hand'), ticket, reportedAt));
  if (random.chance(CHANCE.resolved)) {
    const resolvedAt = after(reportedAt, 60);
    const { state, reopens } = random.pick(ENDS);
    works(resolvedAt, { state });
    if (reopens && random.chance(CHANCE.reopened)) works(after(resolvedAt, 30), { state: 'inProgress' });
  }
  if (random.chance(CHANCE.deleted)) acts.push({ at: after(reportedAt, 40), ticket, type: 'deletes' });

  const report: NewIncident = {
    summary: `${company} ticket ${ticket + 1}: payments time out`,
    description: `Card payments fail at ${company}.`,
    priority: random.pick(PRIORITIES),
    service: 'Payments',
    category: 'database',
    supportGroup: 'Service desk',
  };
  return { ticket: { report, answers: pageAnswers(random) }, acts };
}

function drawHand(random: Random, ticket: number, reportedAt: Instant): CourseAct[] {
  let at = reportedAt;
  return random.pick(BY_HAND).map((action): CourseAct => {
    at = onGrid(at + random.waiting((action === 'start' ? 2 : 12) * MINUTE_MS)) + BESIDE_GRID_MS;
    return {
      at,
      ticket,
      type: 'acts',
      action,
      by: random.chance(CHANCE.byWhoeverMay) ? undefined : random.pick(responders),
      twice: random.chance(CHANCE.twice),
    };
  });
}

/** Where deadlines fall seldom: the two tools, a second apart, would not agree on who came first. */
const BESIDE_GRID_MS = 5 * SECOND_MS;

/** To ten seconds, so that things often fall on one instant: where races are. */
function onGrid(at: Instant): Instant {
  return Math.ceil(at / (10 * SECOND_MS)) * 10 * SECOND_MS;
}
