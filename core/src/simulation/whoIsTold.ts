/**
 * Who would be told if a level opened at an instant, by which rule, and who would not and why: asked of
 * the same code that opens levels, so that what is said here is what would happen. Any instant will
 * do, past or to come, and the nights when clocks change.
 */
import type { LevelOpened, ToldResponder } from '../escalation/event';
import type { Happening } from '../escalation/happening';
import { levelAt, openLevel } from '../escalation/levels';
import type { Scene } from '../escalation/levels';
import { respondersOf } from '../escalation/levelResponders';
import { backupsOf, wholeGroup } from '../escalation/responders';
import { noEscalation } from '../escalation/state';
import type { EscalationState, PlannedNotice } from '../escalation/state';
import { observe } from '../escalation/observe';
import type { Considered, PeopleFigures } from '../escalation/suitable';
import type { Incident } from '../incident/incident';
import { isGap } from '../oncall/schedule';
import type { GapReason } from '../oncall/schedule';
import { overridesAt } from '../oncall/override';
import { whoIsOnCall } from '../oncall/whoIsOnCall';
import type { EscalationPolicy, Group, Level, OnCallSchedule, Path, PathId, Person, PersonId } from '../policy/policy';
import { needsUnder } from '../policy/ticketNeeds';
import type { PassedOverReason } from '../routing/candidates';
import { selectPolicy } from '../routing/selectPolicy';
import type { Instant } from '../time/instant';
import type { PathAsk } from '../trigger/askedPaths';
import type { MetTrigger, TriggerEvaluation } from '../trigger/triggerEvaluation';

export interface ToldAt {
  readonly at: Instant;
  /** That of the segment which has the ticket, where a ticket was given. */
  readonly policy: EscalationPolicy;
  readonly paths: readonly PathTold[];
  /** Whether the ticket would escalate by itself at that instant; absent where none was given. */
  readonly ticket?: TicketThere;
}

export interface PathTold {
  readonly path: PathId;
  readonly name: string;
  readonly levels: readonly LevelTold[];
}

/** What opening this level at the instant would do. */
export interface LevelTold {
  readonly level: number;
  readonly name: string;
  readonly group: string;
  /** Those whom the level itself has; empty in a gap. */
  readonly responders: readonly ToldResponder[];
  /** Where each of those who would be told is, as far as the policy says: the zone of their hours, else of their schedule. */
  readonly whereabouts: readonly { readonly person: PersonId; readonly zone: string }[];
  /** Why the level has nobody, and what happens instead (ESC7); absent where somebody is there. */
  readonly gap?: { readonly because: GapThen; readonly instead: OpenedInstead };
  readonly passedOver: readonly PersonNotTold[];
  /** Told within the window, unless somebody acknowledges first (ESC3); of the level that opens. */
  readonly later: readonly ToldLater[];
  readonly acknowledgeBy: Instant;
  /** The name of the hours in which the window runs. */
  readonly hours: string;
}

/** `nobodySuitable`: of those who were considered none has what the ticket needs; each is among the passed over. */
export type GapThen = GapReason | { readonly kind: 'emptyGroup' | 'nobodySuitable' };

export interface OpenedInstead {
  readonly level: number;
  readonly name: string;
  readonly responders: readonly ToldResponder[];
  /** Told beside them: the owners of levels that are passed. */
  readonly informed: readonly ToldResponder[];
  /** Past the last level there is only the catch-all. */
  readonly catchAll: boolean;
}

export interface PersonNotTold {
  readonly person: PersonId;
  readonly name: string;
  readonly because:
    | { readonly reason: 'notOnCall' }
    | { readonly reason: 'removed'; readonly override: string }
    | { readonly reason: 'replaced'; readonly override: string; readonly byName: string }
    /** Considered by a level that chooses by suitability (PTH-7). */
    | PassedOverReason;
}

export interface ToldLater {
  readonly at: Instant;
  readonly tell: 'backup' | 'wholeGroup';
  readonly group: string;
  /** Who was not told before. Empty: nobody of them is on call then, or all were told. */
  readonly responders: readonly ToldResponder[];
}

export type TicketThere =
  /** It has escalated before, and is at these levels; nothing starts anew. */
  | {
      readonly starts: false;
      readonly runsSince: Instant;
      readonly levels: readonly { readonly path: PathId; readonly level: number }[];
    }
  | { readonly starts: true; readonly because: MetTrigger; readonly paths: readonly PathAsk[] }
  | {
      readonly starts: false;
      readonly evaluations: readonly TriggerEvaluation[];
      /** The first of the triggers that time alone will meet. */
      readonly dueAt?: Instant;
      /** Why the policy is not asked at all: it is for others. */
      readonly noPolicy?: string;
    };

export interface AskedAbout {
  /** Decides which segment, which paths and levels, and whose windows. */
  readonly incident?: Incident;
  /** How the ticket's escalation stands at the instant; none without it. */
  readonly state?: EscalationState;
  /** Only this path; every one without it. */
  readonly path?: PathId;
  /** Only this level, from 1; every one without it. */
  readonly level?: number;
  /** How much each has to do, where levels choose by that; not measured without them. */
  readonly figures?: PeopleFigures;
}

export function whoIsTold(policy: EscalationPolicy, at: Instant, about: AskedAbout = {}): ToldAt {
  const { incident } = about;
  const asked = (incident && selectPolicy([policy], incident).policy) ?? policy;
  const scene: Scene = {
    policy: asked,
    at,
    priority: incident?.priority,
    needs: incident ? needsUnder(asked, incident) : {},
    figures: about.figures,
  };
  const paths = asked.paths.filter(({ id }) => about.path === undefined || id === about.path);
  return {
    at,
    policy: asked,
    paths: paths.map((path) => ({
      path: path.id,
      name: path.name,
      levels: path.levels
        .filter(({ number }) => about.level === undefined || number === about.level)
        .map((level) => levelTold(scene, path, level)),
    })),
    ...(incident && { ticket: ticketThere(policy, incident, about.state ?? noEscalation, at) }),
  };
}

function ticketThere(policy: EscalationPolicy, incident: Incident, state: EscalationState, at: Instant): TicketThere {
  if (state.status === 'open') {
    const levels = state.paths.map(({ path, level }) => ({ path, level }));
    return { starts: false, runsSince: state.startedAt, levels };
  }
  const choice = selectPolicy([policy], incident);
  const observation = observe(noEscalation, incident, choice.policy, at);
  if (observation.need === 'start') {
    return { starts: true, because: observation.because, paths: observation.asks?.paths ?? [] };
  }
  return {
    starts: false,
    evaluations: 'evaluations' in observation ? observation.evaluations : [],
    ...(observation.need === 'lookAgain' && { dueAt: observation.at }),
    ...(!choice.policy && { noPolicy: choice.because }),
  };
}

function levelTold(scene: Scene, path: Path, level: Level): LevelTold {
  const opened = levelOpened(openLevel(scene, path, level.number, { reason: 'escalationStarted' }));
  const { responders, considered } = respondersOf(scene, path, level);
  const { group } = level;
  return {
    level: level.number,
    name: level.name,
    group: group.name,
    responders,
    whereabouts: opened.responders.flatMap(({ person, via }) => {
      const zone = zoneOfHours(scene.policy, person) ?? (via.kind === 'onCall' ? group.onCall?.zone.zone : undefined);
      return zone === undefined ? [] : [{ person, zone }];
    }),
    ...(responders.length === 0 && { gap: { because: gapOf(group, considered, scene.at), instead: instead(opened) } }),
    passedOver: passedOver(group, responders, considered, scene.at),
    later: laterIn(levelAt(path, opened.level), opened),
    acknowledgeBy: opened.acknowledgeBy,
    hours: opened.hours,
  };
}

function zoneOfHours({ document: { people, calendars } }: EscalationPolicy, person: PersonId): string | undefined {
  const hours = people.find(({ id }) => id === person)?.availability;
  return calendars.find(({ id }) => id === hours)?.zone;
}

type Opening = Omit<LevelOpened, 'number'>;

/** ESC7: whatever is passed, in the end one level opens. */
function levelOpened(happenings: readonly Happening[]): Opening {
  const opened = happenings.find((it) => it.type === 'LevelOpened');
  if (opened?.type !== 'LevelOpened') throw new Error('A chain ended in nobody.');
  return opened;
}

function instead({ level, levelName, responders, informed = [] }: Opening): OpenedInstead {
  const catchAll = responders.some(({ via }) => via.kind === 'catchAll');
  return { level, name: levelName, responders, informed, catchAll };
}

function gapOf({ onCall }: Group, considered: Considered | undefined, at: Instant): GapThen {
  if (considered && considered.passedOver.length > 0) return { kind: 'nobodySuitable' };
  const answer = onCall && whoIsOnCall(onCall.schedule, at);
  return answer && isGap(answer) ? answer.gap : { kind: 'emptyGroup' };
}

/** Everyone of the group, of its schedule, or who was considered, and is not told. */
function passedOver(
  group: Group,
  responders: readonly ToldResponder[],
  considered: Considered | undefined,
  at: Instant,
): PersonNotTold[] {
  const unsuitable = considered?.passedOver ?? [];
  const known = [...responders, ...unsuitable].map(({ person }) => person);
  const all = [...group.members, ...(group.onCall ? plannedPeople(group.onCall) : [])];
  const others = all.filter(({ id }, i) => !known.includes(id) && all.findIndex((other) => other.id === id) === i);
  return [
    ...unsuitable,
    ...others.map((it) => ({ person: it.id, name: it.name, because: whyNotTold(group, it, responders, at) })),
  ];
}

/** Whom the layers of a schedule name, whenever it is their turn. */
function plannedPeople({ people, schedule }: OnCallSchedule): Person[] {
  const ids = schedule.layers.flatMap(({ staffing }) =>
    staffing.kind === 'fixed' ? staffing.participants : staffing.rotation.groups.flatMap((turn) => turn),
  );
  return people.filter(({ id }) => ids.includes(id));
}

function whyNotTold(
  { onCall }: Group,
  { id }: Person,
  responders: readonly ToldResponder[],
  at: Instant,
): PersonNotTold['because'] {
  const removed = overridesAt(onCall?.schedule.overrides ?? [], at).find(
    (it) => it.kind === 'remove' && it.participant === id,
  );
  if (removed) return { reason: 'removed', override: removed.id };
  for (const { name, via } of responders) {
    const source = via.kind === 'onCall' && 'source' in via.by ? via.by.source : undefined;
    if (source?.kind === 'override' && source.insteadOf?.participant === id) {
      return { reason: 'replaced', override: source.override, byName: name };
    }
  }
  return { reason: 'notOnCall' };
}

/** ESC17: who was told before is not told again. */
function laterIn(level: Level, { responders, planned = [] }: Opening): ToldLater[] {
  const known = responders.map(({ person }) => person);
  return planned.flatMap((notice) => {
    if (notice.tell === 'reminder') return [];
    const { group, chosen } = chosenLater(level, notice, known);
    const added = chosen.filter(({ person }) => !known.includes(person));
    known.push(...added.map(({ person }) => person));
    return [{ at: notice.at, tell: notice.tell, group: group.name, responders: added }];
  });
}

function chosenLater(
  level: Level,
  notice: Exclude<PlannedNotice, { tell: 'reminder' }>,
  known: readonly PersonId[],
): { readonly group: Group; readonly chosen: readonly ToldResponder[] } {
  if (notice.tell === 'wholeGroup') return { group: level.group, chosen: wholeGroup(level.group) };
  const backup = level.backups[notice.backup];
  if (!backup) throw new Error(`Level ${level.number} has no backup ${notice.backup}.`);
  return { group: backup.group, chosen: backupsOf(backup.group, notice.at, known) };
}
