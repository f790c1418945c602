/**
 * A policy document in which every id is another one: of each entry, and wherever one is named. What
 * becomes of a level and of a priority is said by number (PTH-13).
 */
import type { ConditionDocument } from '../condition/conditionDocument';
import type { Priority } from '../incident/incident';
import { isMatcherFault, matcherText, parseMatchers } from '../pattern/matcher';
import type { RuleSection } from './effectiveDocument';
import type {
  AuthorityDocument,
  LevelDocument,
  OwnerDocument,
  PathDocument,
  ScheduleDocument,
  SegmentDocument,
  TriggerDocument,
} from './policyDocument';
import type { PolicyRules } from './segmentDocument';

export interface Renaming {
  id(section: RuleSection, id: string): string;
  /** Of a group’s `onCall`: a schedule or a rotation. */
  onCall(id: string): string;
  priority(priority: Priority): Priority;
  /** The number of a level of the path, by its old id, as that path will have it. */
  level(path: string, level: number): number;
  /** The name of a level of the path, by its old id. */
  levelName(path: string, name: string): string;
  /** Every path that there was: what a trigger or an authority without `paths` meant. */
  readonly allPaths: readonly string[];
  /** Whether “every path” would mean more than it did, so that they must be named. */
  readonly namePaths: boolean;
}

export function renamedRules<Rules extends Partial<PolicyRules>>(rules: Rules, to: Renaming): Rules {
  const people = (ids: readonly string[]): string[] => unique(ids.map((id) => to.id('people', id)));
  const { calendars, rotations, schedules, groups, targets, triggers, paths, authorities, owners, vendors } = rules;
  return {
    ...rules,
    ...(calendars && {
      calendars: calendars.map((it) => ({
        ...it,
        id: to.id('calendars', it.id),
        ...(it.including && { including: it.including.map((id) => to.id('calendars', id)) }),
      })),
    }),
    ...(rules.people && {
      people: rules.people.map((it) => ({
        ...it,
        id: to.id('people', it.id),
        ...(it.availability !== undefined && { availability: to.id('calendars', it.availability) }),
      })),
    }),
    ...(rotations && {
      rotations: rotations.map((it) => ({
        ...it,
        id: to.id('rotations', it.id),
        // In a rotation a person may stand twice, and stands twice as somebody else too.
        ...(it.participants && { participants: it.participants.map((id) => to.id('people', id)) }),
        ...(it.turns && { turns: it.turns.map((turn) => turn.map((id) => to.id('people', id))) }),
      })),
    }),
    ...(schedules && { schedules: schedules.map((it) => renamedSchedule(it, to)) }),
    ...(groups && {
      groups: groups.map((it) => ({
        ...it,
        id: to.id('groups', it.id),
        members: people(it.members),
        ...(it.onCall !== undefined && { onCall: to.onCall(it.onCall) }),
        ...(it.fallbackTo !== undefined && { fallbackTo: to.id('groups', it.fallbackTo) }),
      })),
    }),
    ...(targets && {
      targets: firstOfEach(
        targets.map((it) => ({ ...it, ...countedIn(it, to), priority: to.priority(it.priority) })),
        ({ priority }) => priority,
      ),
    }),
    ...(triggers && { triggers: triggers.map((it) => renamedTrigger(it, to)) }),
    ...(paths && { paths: paths.map((it) => renamedPath(it, to)) }),
    ...(authorities && {
      authorities: authorities.map((it) => ({
        ...it,
        id: to.id('authorities', it.id),
        holders: people(it.holders),
        ...(isForAll(it) ? {} : namedPaths(it.paths, to)),
      })),
    }),
    ...(owners && { owners: owners.map((it) => renamedOwner(it, to)) }),
    ...(vendors && {
      vendors: vendors.map((it) => ({
        ...it,
        id: to.id('vendors', it.id),
        contract: { ...it.contract, ...countedIn(it.contract, to) },
      })),
    }),
    ...(rules.catchAll && { catchAll: people(rules.catchAll) }),
    ...(rules.mayAcknowledgeAnyLevel && { mayAcknowledgeAnyLevel: people(rules.mayAcknowledgeAnyLevel) }),
  };
}

/** With its own segments; `own` says what its ids become. */
export function renamedSegment(segment: SegmentDocument, to: Renaming): SegmentDocument {
  const { switchedOff, droppedPaths = [], segments, paths = [], when } = segment;
  const kept = to.allPaths.filter((id) => !droppedPaths.includes(id));
  const here: Renaming = { ...to, allPaths: unique([...kept, ...paths.map(({ id }) => id)]) };
  return {
    ...renamedRules(segment, here),
    when: when.map((text) => renamedMatcher(text, to)),
    ...(switchedOff && { switchedOff: switchedOff.map((id) => to.id('triggers', id)) }),
    ...(segment.droppedPaths && { droppedPaths: droppedPaths.map((id) => to.id('paths', id)) }),
    ...(segments && { segments: segments.map((it) => renamedSegment(it, here)) }),
  };
}

/** Moving an escalation concerns all of its paths, so nothing narrower can be said. */
function isForAll({ may, paths }: AuthorityDocument): boolean {
  return paths === undefined && may.includes('migratePolicy');
}

function renamedSchedule(schedule: ScheduleDocument, to: Renaming): ScheduleDocument {
  const person = (id: string): string => to.id('people', id);
  const { layers, overrides, swaps, temporary } = schedule;
  const withPerson = <Stretch extends { readonly person: string }>(it: Stretch): Stretch => ({
    ...it,
    person: person(it.person),
  });
  return {
    ...schedule,
    id: to.id('schedules', schedule.id),
    layers: layers.map((it) => ({
      ...it,
      ...(it.rotation !== undefined && { rotation: to.id('rotations', it.rotation) }),
      ...(it.people && { people: unique(it.people.map(person)) }),
      ...countedIn(it, to),
    })),
    ...(overrides && {
      overrides: overrides.map((it) =>
        it.kind === 'replace' ? { ...withPerson(it), by: person(it.by) } : withPerson(it),
      ),
    }),
    ...(swaps && { swaps: swaps.map((it) => ({ ...it, one: withPerson(it.one), other: withPerson(it.other) })) }),
    ...(temporary && { temporary: temporary.map((it) => ({ ...it, shifts: it.shifts.map(withPerson) })) }),
  };
}

function renamedTrigger(trigger: TriggerDocument, to: Renaming): TriggerDocument {
  const asked = trigger.paths ?? to.allPaths;
  const level = (it: number): number =>
    asked.length === 0 ? it : Math.max(...asked.map((path) => to.level(path, it)));
  const startLevel = level(trigger.startLevel ?? 1);
  const renamed = {
    ...trigger,
    id: to.id('triggers', trigger.id),
    ...('calendar' in trigger ? countedIn(trigger, to) : {}),
    ...(trigger.when && { when: renamedCondition(trigger.when, to) }),
    ...(trigger.startLevel !== undefined || startLevel !== 1 ? { startLevel } : {}),
    // Without paths, a ticket for the board is flagged and nothing more (TRG-12).
    ...(trigger.kind === 'boardReportable' && !trigger.paths ? {} : namedPaths(trigger.paths, to)),
  };
  if (renamed.kind !== 'targetShares' && renamed.kind !== 'measure') return renamed;
  const withLevel = <Threshold extends { readonly startLevel?: number }>(it: Threshold): Threshold =>
    it.startLevel === undefined ? it : { ...it, startLevel: level(it.startLevel) };
  return renamed.kind === 'measure'
    ? { ...renamed, thresholds: renamed.thresholds.map(withLevel) }
    : { ...renamed, thresholds: renamed.thresholds.map(withLevel) };
}

function renamedCondition(condition: ConditionDocument, to: Renaming): ConditionDocument {
  const value = <Value>(it: Value): Value | Priority => (isPriority(it) ? to.priority(it) : it);
  switch (condition.test) {
    case 'and':
    case 'or':
      return { ...condition, of: condition.of.map((it) => renamedCondition(it, to)) };
    case 'not':
      return { ...condition, of: renamedCondition(condition.of, to) };
    case 'equals':
      return condition.fact === 'priority' ? { ...condition, value: value(condition.value) } : condition;
    case 'in':
      return condition.fact === 'priority' ? { ...condition, values: unique(condition.values.map(value)) } : condition;
    case 'atLeast':
      return condition.fact === 'priority' ? { ...condition, value: value(condition.value) } : condition;
    default:
      return condition;
  }
}

function isPriority(value: unknown): value is Priority {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5;
}

/** `priority="2"`; a pattern of priorities stays as it was written. */
function renamedMatcher(text: string, to: Renaming): string {
  const parsed = parseMatchers(text);
  const [matcher] = isMatcherFault(parsed) ? [] : parsed;
  if (!matcher || matcher.label !== 'priority' || (matcher.operator !== '=' && matcher.operator !== '!=')) return text;
  const priority = Number(matcher.value);
  return isPriority(priority) ? matcherText({ ...matcher, value: String(to.priority(priority)) }) : text;
}

function renamedPath(path: PathDocument, to: Renaming): PathDocument {
  return { ...path, id: to.id('paths', path.id), levels: path.levels.map((it) => renamedLevel(it, to)) };
}

function renamedLevel(level: LevelDocument, to: Renaming): LevelDocument {
  const { vendor, choose, owner, backups, byPriority, updates, whenOpened } = level;
  return {
    ...level,
    ...countedIn(level, to),
    group: to.id('groups', level.group),
    ...(vendor !== undefined && { vendor: to.id('vendors', vendor) }),
    ...(choose && {
      choose: {
        ...choose,
        ...(choose.authority !== undefined && { authority: to.id('authorities', choose.authority) }),
      },
    }),
    ...(owner !== undefined && { owner: to.id('people', owner) }),
    ...(backups && { backups: backups.map((it) => ({ ...it, group: to.id('groups', it.group) })) }),
    ...(byPriority && { byPriority: byMappedPriority(byPriority, to) }),
    ...(whenOpened && {
      whenOpened: whenOpened.map((it) =>
        it.do === 'setPriority' ? { ...it, priority: to.priority(it.priority) } : it,
      ),
    }),
    ...(updates?.byPriority && { updates: { ...updates, byPriority: byMappedPriority(updates.byPriority, to) } }),
  };
}

function renamedOwner(owner: OwnerDocument, to: Renaming): OwnerDocument {
  const { person, path, level, authority, reportsTo } = owner;
  return {
    ...owner,
    id: to.id('owners', owner.id),
    person: to.id('people', person),
    path: to.id('paths', path),
    level: to.levelName(path, level),
    authority: to.id('authorities', authority),
    ...(reportsTo !== undefined && { reportsTo: to.id('people', reportsTo) }),
  };
}

function namedPaths(paths: readonly string[] | undefined, to: Renaming): { readonly paths?: readonly string[] } {
  if (paths === undefined && !to.namePaths) return {};
  return { paths: unique((paths ?? to.allPaths).map((id) => to.id('paths', id))) };
}

function countedIn({ calendar }: { readonly calendar?: string }, to: Renaming): { readonly calendar?: string } {
  return calendar === undefined ? {} : { calendar: to.id('calendars', calendar) };
}

function byMappedPriority<Entry extends { readonly priority: Priority }>(
  entries: readonly Entry[],
  to: Renaming,
): Entry[] {
  const mapped = entries.map((it) => ({ ...it, priority: to.priority(it.priority) }));
  return firstOfEach(mapped, ({ priority }) => priority);
}

/** Two priorities of theirs may be one of ours: the more urgent, which stands first, decides. */
function firstOfEach<Entry>(entries: readonly Entry[], key: (entry: Entry) => unknown): Entry[] {
  return entries.filter((entry, i) => entries.findIndex((it) => key(it) === key(entry)) === i);
}

export function unique<Item>(items: readonly Item[]): Item[] {
  return items.filter((item, i) => items.indexOf(item) === i);
}
