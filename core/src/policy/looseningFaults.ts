/**
 * POL3: a segment may tighten what its parent marks mandatory, never loosen it. Each loosening is a
 * fault: a mandatory path that is dropped, shortened, slowed or told to fewer people, an exception
 * that is replaced or switched off, leave for more people to relax a mandatory path.
 */
import type { Priority } from '../incident/incident';
import { durationReader } from './durationReader';
import type { ReadDuration } from './durationReader';
import { isBoundPath } from './effectiveDocument';
import { fault } from './fault';
import type { PolicyFault } from './fault';
import { inheritTriggers } from './inheritTriggers';
import type {
  ActionDocument,
  AuthorityDocument,
  LevelDocument,
  PathDocument,
  PolicyDocument,
  UpdatesDocument,
} from './policyDocument';
import type { SegmentPlace } from './segmentTree';

type At = PolicyFault['path'];
type Calendars = PolicyDocument['calendars'];

/** `parent`: the effective rules that the segment inherits. */
export function looseningFaults(parent: PolicyDocument, { segment, at }: SegmentPlace): PolicyFault[] {
  const { triggers = [], switchedOff = [], droppedPaths = [], paths = [], authorities = [] } = segment;
  const calendars = [...(segment.calendars ?? []), ...parent.calendars];
  const mandatory = parent.paths.filter((path) => path.mandatory);
  const here = (found: PolicyFault): PolicyFault => ({ ...found, path: [...at, ...found.path] });
  return [
    ...inheritTriggers(parent.triggers, { triggers, switchedOff }).faults,
    ...droppedPaths.flatMap((id, n) => droppingFaults(parent, id, ['droppedPaths', n])),
    ...paths.flatMap((path, i) => {
      const above = mandatory.find(({ id }) => id === path.id);
      return above ? loosenedPath(calendars, above, path, ['paths', i]) : [];
    }),
    ...calendarFaults(mandatory, segment),
    ...(mandatory.length > 0 ? suspensionFaults(parent, segment.suspendAtMost) : []),
    ...authorities.flatMap((it, i) => leaveFaults(parent, mandatory, it, ['authorities', i])),
  ].map(here);
}

function droppingFaults(parent: PolicyDocument, id: string, at: At): PolicyFault[] {
  if (!parent.paths.some((path) => path.id === id)) {
    return [fault(at, `The policy above has no path “${id}”.`, 'Remove it from this list.')];
  }
  if (!isBoundPath(parent, id)) return [];
  return [
    fault(
      at,
      `The path “${id}” is mandatory above, or an exception asks for it: nothing below drops it.`,
      'Remove it from this list, or change the policy above.',
    ),
  ];
}

function loosenedPath(calendars: Calendars, above: PathDocument, path: PathDocument, at: At): PolicyFault[] {
  const loosens = (where: At, what: string, remedy: string): PolicyFault =>
    fault([...at, ...where], `The path “${path.id}” is mandatory above: ${what}.`, remedy);
  const fewer = path.levels.length < above.levels.length;
  return [
    ...(path.mandatory ? [] : [loosens(['mandatory'], 'it may not cease to be', 'Write mandatory: true.')]),
    ...(path.kind === above.kind
      ? []
      : [loosens(['kind'], `it stays ${above.kind}`, `Write kind: ${above.kind}, or choose another id.`)]),
    ...(fewer
      ? [loosens(['levels'], `it keeps at least ${above.levels.length} levels`, 'Add the levels that lack.')]
      : []),
    ...(longerAroundTheClock(path.afterLastLevel.thenEvery, above.afterLastLevel.thenEvery)
      ? [
          loosens(
            ['afterLastLevel', 'thenEvery'],
            `it reminds at least every ${above.afterLastLevel.thenEvery}`,
            `Write ${above.afterLastLevel.thenEvery} or less.`,
          ),
        ]
      : []),
    ...above.levels.flatMap((level, n) => {
      const own = path.levels[n];
      return own
        ? loosenedLevel(calendars, level, own).map(([key, what, remedy]) => loosens(['levels', n, key], what, remedy))
        : [];
    }),
  ];
}

type Loosening = readonly [key: keyof LevelDocument, what: string, remedy: string];

/** Each window is read by the calendar of its own level. */
function loosenedLevel(calendars: Calendars, above: LevelDocument, own: LevelDocument): Loosening[] {
  const longer = comparison(durationReader(calendars, own.calendar), durationReader(calendars, above.calendar));
  const told = above.acknowledgements ?? 1;
  return [
    ...windowLoosenings('acknowledgeWithin', above, own, longer),
    ...windowLoosenings('resolveWithin', above, own, longer),
    ...hoursLoosening(above, own),
    ...((own.acknowledgements ?? 1) < told
      ? [['acknowledgements', `level “${above.name}” waits for ${told} people`, `Write ${told} or more.`] as const]
      : []),
    ...(above.wholeGroupAfter !== undefined && longer(own.wholeGroupAfter, above.wholeGroupAfter)
      ? [
          [
            'wholeGroupAfter',
            `level “${above.name}” tells its whole group after ${above.wholeGroupAfter}`,
            `Write ${above.wholeGroupAfter} or less.`,
          ] as const,
        ]
      : []),
    ...((own.backups ?? []).length < (above.backups ?? []).length
      ? [['backups', `level “${above.name}” keeps as many backups`, 'Add the backups that lack.'] as const]
      : []),
    ...(above.opensProblem && !own.opensProblem
      ? [['opensProblem', `level “${above.name}” opens a problem`, 'Write opensProblem: true.'] as const]
      : []),
    ...(keepsActions(above, own)
      ? []
      : [['whenOpened', `level “${above.name}” does all this when it opens`, 'Write its whenOpened too.'] as const]),
    ...(above.mustBeCovered && !own.mustBeCovered
      ? [['mustBeCovered', `level “${above.name}” is covered at every instant`, 'Write mustBeCovered: true.'] as const]
      : []),
    ...(above.updates && own.updates && slower(above.updates, own.updates, longer)
      ? [
          [
            'updates',
            `level “${above.name}” owes its updates to the same audience, as often`,
            'Write the audience and the kind of the policy above, its times or shorter ones, and atClosing where it asks for that.',
          ] as const,
        ]
      : []),
  ];
}

function keepsActions({ whenOpened: above = [] }: LevelDocument, { whenOpened: own = [] }: LevelDocument): boolean {
  return above.every((action) => own.some((it) => JSON.stringify(inOrder(it)) === JSON.stringify(inOrder(action))));
}

function inOrder(action: ActionDocument): [string, unknown][] {
  return Object.entries(action).sort(([one], [other]) => (one < other ? -1 : 1));
}

function slower(above: UpdatesDocument, own: UpdatesDocument, longer: Longer): boolean {
  const times = ['firstWithin', 'nextWithin'] as const;
  return (
    own.audience !== above.audience ||
    own.kind !== above.kind ||
    (above.atClosing === true && own.atClosing !== true) ||
    longer(own.escalateAfter, above.escalateAfter) ||
    PRIORITIES.some((priority) =>
      times.some((time) => longer(updateWithin(time, own, priority), updateWithin(time, above, priority))),
    )
  );
}

function updateWithin(time: 'firstWithin' | 'nextWithin', updates: UpdatesDocument, priority: Priority): string {
  return updates.byPriority?.find((it) => it.priority === priority)?.[time] ?? updates[time];
}

const PRIORITIES: readonly Priority[] = [1, 2, 3, 4, 5];

type Window = 'acknowledgeWithin' | 'resolveWithin';

/** For tickets of every priority: the longest stretch by which the segment's window is longer. */
function windowLoosenings(window: Window, above: LevelDocument, own: LevelDocument, longer: Longer): Loosening[] {
  const priority = PRIORITIES.find((it) => {
    const limit = windowOf(window, above, it);
    return limit !== undefined && longer(windowOf(window, own, it), limit);
  });
  if (priority === undefined) return [];
  const limit = windowOf(window, above, priority) ?? '';
  const what = `at priority ${priority} level “${above.name}” has ${window} ${limit} at most`;
  return [[window, what, `Write ${limit} or less for priority ${priority}.`]];
}

function windowOf(window: Window, level: LevelDocument, priority: Priority): string | undefined {
  return level.byPriority?.find((it) => it.priority === priority)?.[window] ?? level[window];
}

/** Other hours may be fewer hours; around the clock is never slower. */
function hoursLoosening(above: LevelDocument, own: LevelDocument): Loosening[] {
  if (own.calendar === undefined || own.calendar === above.calendar) return [];
  const hours = above.calendar === undefined ? 'around the clock' : `in the calendar “${above.calendar}”`;
  return [['calendar', `level “${above.name}” counts ${hours}`, 'Keep the calendar, or leave it out.']];
}

/** A window counts in its calendar's hours: who replaces the calendar moves the window. */
function calendarFaults(mandatory: readonly PathDocument[], segment: SegmentPlace['segment']): PolicyFault[] {
  const { calendars = [], paths = [] } = segment;
  return calendars.flatMap(({ id }, i) => {
    const path = mandatory.find((it) => {
      const levels = (paths.find((own) => own.id === it.id) ?? it).levels;
      return levels.some(({ calendar }) => calendar === id);
    });
    if (!path) return [];
    return [
      fault(
        ['calendars', i, 'id'],
        `The mandatory path “${path.id}” counts in the calendar “${id}”: other hours could slow it.`,
        'Choose another id, and name it where these hours are meant.',
      ),
    ];
  });
}

function suspensionFaults({ suspendAtMost: limit }: PolicyDocument, own: string | undefined): PolicyFault[] {
  if (own === undefined || limit === undefined || !longerAroundTheClock(own, limit)) return [];
  return [
    fault(
      ['suspendAtMost'],
      `A mandatory path of the policy above may be suspended for ${limit} at most.`,
      `Write ${limit} or less.`,
    ),
  ];
}

/** Whom a segment gives leave to relax what is mandatory above: only those who have it there. */
function leaveFaults(
  parent: PolicyDocument,
  mandatory: readonly PathDocument[],
  { may, holders, paths }: AuthorityDocument,
  at: At,
): PolicyFault[] {
  const over = mandatory.filter(({ id }) => paths === undefined || paths.includes(id));
  if (!may.includes('relaxMandatory')) return [];
  return over.flatMap(({ id }) =>
    holders.flatMap((holder, n) =>
      mayRelax(parent, holder, id)
        ? []
        : [
            fault(
              [...at, 'holders', n],
              `The policy above does not let “${holder}” relax its mandatory path “${id}”.`,
              'Name the paths of this segment in paths, or leave relaxMandatory out.',
            ),
          ],
    ),
  );
}

function mayRelax({ authorities = [] }: PolicyDocument, holder: string, path: string): boolean {
  return authorities.some(
    (it) =>
      it.may.includes('relaxMandatory') &&
      it.holders.includes(holder) &&
      (it.paths === undefined || it.paths.includes(path)),
  );
}

/** What there is no end to is longer than any end; what cannot be read is a fault of its own. */
function comparison(readOwn: ReadDuration, readLimit: ReadDuration): Longer {
  return (own, limit) => {
    const limitMs = readLimit(limit);
    const ownMs = own === undefined ? Infinity : readOwn(own);
    return limitMs !== undefined && ownMs !== undefined && ownMs > limitMs;
  };
}

type Longer = (own: string | undefined, limit: string) => boolean;

const aroundTheClock = durationReader([], undefined);
const longerAroundTheClock = comparison(aroundTheClock, aroundTheClock);
