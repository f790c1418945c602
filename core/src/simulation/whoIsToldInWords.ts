/** Who would be told, in lines for admins; times in the policy's zone, and beside it in the people's where that differs. */
import { passedOverInWords } from '../explain/consideredInWords';
import { wordsFor, zoneOf } from '../explain/eventInWords';
import type { Words } from '../explain/eventInWords';
import { toldNames } from '../explain/toldInWords';
import { triggerInWords } from '../explain/triggerInWords';
import type { LayerGap } from '../oncall/schedule';
import { formatDateTime } from '../time/format';
import type { Instant } from '../time/instant';
import { zoneRules } from '../time/zones';
import { toLocal } from '../time/zoneRules';
import type { ZoneRules } from '../time/zoneRules';
import type { GapThen, LevelTold, PersonNotTold, TicketThere, ToldAt, ToldLater } from './whoIsTold';

export interface ToldInWords {
  /** `At 22 Nov 2026, 03:00 CET, under “Major incidents”:` */
  readonly when: string;
  /** What the ticket does then; absent where none was given. */
  readonly ticket?: string;
  readonly paths: readonly { readonly path: string; readonly levels: readonly (readonly string[])[] }[];
}

export function whoIsToldInWords({ at, policy, paths, ticket }: ToldAt): ToldInWords {
  const words = wordsFor(policy, at);
  const zone = zoneOf(policy);
  return {
    when: `At ${formatDateTime(at, zone)}, under “${policy.name}”, version ${policy.of.version}:`,
    ...(ticket && { ticket: ticketInWords(ticket, words) }),
    paths: paths.map(({ name, levels }) => ({
      path: `Path “${name}”`,
      levels: levels.map((level) => levelInWords(level, at, zone, words)),
    })),
  };
}

function ticketInWords(ticket: TicketThere, words: Words): string {
  if (ticket.starts) {
    const asked = ticket.paths.map(({ path, level }) => `level ${level} of “${path}”`).join(', ');
    return `The ticket escalates now, to ${asked}: ${triggerInWords(ticket.because, words)}`;
  }
  if ('runsSince' in ticket) {
    const levels = ticket.levels.map(({ path, level }) => `level ${level} of “${path}”`).join(', ');
    return `The ticket has escalated, at ${words.time(ticket.runsSince)}, and is at ${levels}. Below: each level, should it open now.`;
  }
  if (ticket.noPolicy !== undefined) return `The ticket does not escalate. ${ticket.noPolicy}`;
  const seen = ticket.evaluations.map((evaluation) => triggerInWords(evaluation, words));
  const due = ticket.dueAt === undefined ? '' : ` It does at ${words.time(ticket.dueAt)}, unless something changes.`;
  return [`The ticket does not escalate by itself yet.${due}`, ...seen].join(' ');
}

/** The level, then what belongs to it. */
function levelInWords(told: LevelTold, at: Instant, zone: ZoneRules, words: Words): string[] {
  return [
    `Level ${told.level}, ${told.name}: ${told.gap ? 'nobody' : toldNames(told.responders)}`,
    ...(told.gap ? gapLines(told.gap) : []),
    ...elsewhere(told, at, zone, words),
    ...told.passedOver.map((person) => `not told: ${notToldInWords(person, told.group, words)}`),
    ...told.later.map((later) => laterInWords(later, words)),
    `to be acknowledged by ${words.time(told.acknowledgeBy)} (${told.hours})`,
  ];
}

/** `for Moss it is 22 Nov 2026, 11:00 JST`: of those whose clock shows another time. */
function elsewhere({ whereabouts }: LevelTold, at: Instant, zone: ZoneRules, words: Words): string[] {
  const zones = whereabouts.map((it) => it.zone).filter((it, i, all) => all.indexOf(it) === i);
  return zones.flatMap((name) => {
    const there = zoneRules(name);
    if (!there || toLocal(there, at) === toLocal(zone, at)) return [];
    const names = whereabouts.filter((it) => it.zone === name).map(({ person }) => words.person(person));
    return [`for ${names.join(' and ')} it is ${formatDateTime(at, there)} (${there.zone})`];
  });
}

function gapLines({ because, instead }: NonNullable<LevelTold['gap']>): string[] {
  const owners = instead.informed.length === 0 ? '' : `; beside them ${toldNames(instead.informed)}`;
  const what = instead.catchAll ? 'the last resort is told' : `level ${instead.level}, ${instead.name}, is told`;
  return [gapInWords(because), `so ${what}: ${toldNames(instead.responders)}${owners}`];
}

const LAYER_GAP: { readonly [because in LayerGap]: string } = {
  offDuty: 'is off duty',
  beforeFirstShift: 'has not begun',
  betweenShifts: 'is between two shifts',
  afterLastShift: 'is over',
  noParticipants: 'has nobody',
};

function gapInWords(because: GapThen): string {
  switch (because.kind) {
    case 'emptyGroup':
      return 'because the group is empty';
    case 'nobodySuitable':
      return 'because nobody of them suits';
    case 'removed':
      return `because everybody was taken off by override ${because.overrides.join(', ')}`;
    case 'temporarySchedule':
      return `because the temporary schedule ${because.temporary} has nobody then`;
    case 'noLayerCovers':
      return because.layers.length === 0
        ? 'because the schedule has no layers'
        : `because ${because.layers.map(({ layer, because: why }) => `layer ${layer} ${LAYER_GAP[why]}`).join(', ')}`;
  }
}

function notToldInWords({ name, because }: PersonNotTold, group: string, words: Words): string {
  switch (because.reason) {
    case 'notOnCall':
      return `${name}, not on call for ${group} then`;
    case 'removed':
      return `${name}, taken off by override ${because.override}`;
    case 'replaced':
      return `${name}, replaced by ${because.byName} (override ${because.override})`;
    default:
      return `${name}, who ${passedOverInWords(because, words)}`;
  }
}

function laterInWords({ at, tell, group, responders }: ToldLater, words: Words): string {
  const whom = responders.length === 0 ? `nobody more of ${group}` : toldNames(responders);
  return `from ${words.time(at)} on, unless acknowledged: ${whom}${tell === 'wholeGroup' ? ', the whole group' : ''}`;
}
