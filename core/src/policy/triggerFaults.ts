/** What is wrong with the meaning of a document's triggers (POL2): thresholds, units, levels and paths that cannot work. */
import { parseDuration } from '../time/duration';
import { compiledIds, thresholdLevels } from './compileTriggers';
import { findConditionFaults } from '../condition/conditionFaults';
import type { PathDocument, PolicyDocument } from './policyDocument';
import type { PolicyFault } from './policyFaults';
import type {
  AnomalyDocument,
  BoardReportableDocument,
  HistoryCountDocument,
  MeasureDocument,
  RegulatedDataDocument,
  TargetSharesDocument,
  TriggerDocument,
} from './triggerDocument';

type FaultPath = PolicyFault['path'];

export function findTriggerFaults(document: PolicyDocument): PolicyFault[] {
  const { triggers } = document;
  if (triggers.length === 0) {
    return [
      fault(
        ['triggers'],
        'Without a trigger nothing ever escalates.',
        'Add a trigger, for example { id: not-taken, kind: notTaken, after: 10m }.',
      ),
    ];
  }
  return [
    ...triggers.flatMap((trigger, i) => [
      ...ruleFaults(trigger, ['triggers', i]),
      ...termFaults(document, trigger, ['triggers', i]),
    ]),
    ...clashingIds(triggers),
  ];
}

function ruleFaults(trigger: TriggerDocument, at: FaultPath): PolicyFault[] {
  switch (trigger.kind) {
    // At once is a sensible wish of these: “0m”.
    case 'notTaken':
    case 'notAcknowledged':
      return durationFaults(trigger.after, [...at, 'after']);
    case 'decisionNeeded':
      return trigger.after === undefined ? [] : durationFaults(trigger.after, [...at, 'after']);
    case 'noProgress':
      return windowFaults(trigger.after, [...at, 'after']);
    case 'targetConsumed':
      return shareFaults(trigger.share, [...at, 'share']);
    case 'targetShares':
      return targetSharesFaults(trigger, at);
    case 'measure':
      return measureFaults(trigger, at);
    case 'regulatedData':
      return regulatedDataFaults(trigger, at);
    case 'historyCount':
      return historyCountFaults(trigger, at);
    case 'boardReportable':
      return boardReportableFaults(trigger, at);
    case 'anomaly':
      return anomalyFaults(trigger, at);
    case 'condition':
    case 'exception':
    case 'skillGap':
    case 'vipCustomer':
    case 'customerRequest':
      return [];
  }
}

function targetSharesFaults({ thresholds }: TargetSharesDocument, at: FaultPath): PolicyFault[] {
  return [
    ...thresholds.flatMap(({ share }, n) => shareFaults(share, [...at, 'thresholds', n, 'share'])),
    ...orderFaults(
      thresholds.map(({ share }) => share),
      'rising',
      [...at, 'thresholds'],
      'share',
    ),
  ];
}

function namedMeasureFaults({ measure, unit }: MeasureDocument | AnomalyDocument, at: FaultPath): PolicyFault[] {
  return [
    ...blankFaults(measure, [...at, 'measure'], 'The measure has no name.', 'Name it as the app’s mapping does.'),
    ...blankFaults(
      unit,
      [...at, 'unit'],
      `The measure “${measure}” has no unit, so nobody can say what its numbers mean.`,
      'Write the unit in which it is recorded, such as users, % or EUR/h.',
    ),
  ];
}

function measureFaults(trigger: MeasureDocument, at: FaultPath): PolicyFault[] {
  const direction = trigger.comparison === 'atMost' ? 'falling' : 'rising';
  const values = trigger.thresholds.map(({ value }) => value);
  return [
    ...namedMeasureFaults(trigger, at),
    ...values.flatMap((value, n) =>
      isFinite(value)
        ? []
        : [fault([...at, 'thresholds', n, 'value'], `${value} is no threshold.`, 'Write a number in the unit.')],
    ),
    ...orderFaults(values, direction, [...at, 'thresholds'], 'value'),
  ];
}

/** The mildest first, none twice. */
function orderFaults(
  values: readonly number[],
  direction: 'rising' | 'falling',
  at: FaultPath,
  key: string,
): PolicyFault[] {
  if (values.length === 0) return [fault(at, 'Without a threshold it never fires.', 'Add at least one threshold.')];
  return values.flatMap((value, n) => {
    const before = values[n - 1];
    if (before === undefined || (direction === 'rising' ? before < value : before > value)) return [];
    return [
      fault(
        [...at, n, key],
        `${value} comes after ${before}: the thresholds are out of order.`,
        `Put the mildest first, so that each is ${direction === 'rising' ? 'higher' : 'lower'} than the one before.`,
      ),
    ];
  });
}

function regulatedDataFaults({ dataClasses }: RegulatedDataDocument, at: FaultPath): PolicyFault[] {
  if (dataClasses.length > 0) return [];
  return [fault([...at, 'dataClasses'], 'No class of data is named, so it never fires.', 'Name some: PII, PHI, PCI.')];
}

function historyCountFaults({ atLeast, within }: HistoryCountDocument, at: FaultPath): PolicyFault[] {
  const countable = Math.floor(atLeast) === atLeast && atLeast >= 1 && isFinite(atLeast);
  return [
    ...(countable
      ? []
      : [fault([...at, 'atLeast'], `${atLeast} is no count.`, 'Write a whole number from 1: 3 for the third time.')]),
    ...(within === undefined ? [] : windowFaults(within, [...at, 'within'])),
  ];
}

function anomalyFaults(trigger: AnomalyDocument, at: FaultPath): PolicyFault[] {
  const { tolerance = 1, leastSamples = 4, leastSpread = 0, leastValue = 0 } = trigger;
  const wrong = (key: keyof AnomalyDocument, value: number, remedy: string): PolicyFault =>
    fault([...at, key], `${value} cannot be used to judge what is unusual.`, remedy);
  return [
    ...namedMeasureFaults(trigger, at),
    ...(tolerance > 0 && isFinite(tolerance)
      ? []
      : [wrong('tolerance', tolerance, 'Write a number above 0; 3.5 is usual.')]),
    ...(Math.floor(leastSamples) === leastSamples && leastSamples >= 2
      ? []
      : [wrong('leastSamples', leastSamples, 'Write a whole number from 2; 4 is four weeks.')]),
    ...(leastSpread >= 0 && isFinite(leastSpread)
      ? []
      : [wrong('leastSpread', leastSpread, 'Write a number from 0, in the unit.')]),
    ...(isFinite(leastValue) ? [] : [wrong('leastValue', leastValue, 'Write a number in the unit.')]),
  ];
}

function boardReportableFaults({ measure, unit, atLeast }: BoardReportableDocument, at: FaultPath): PolicyFault[] {
  return [
    ...blankFaults(measure, [...at, 'measure'], 'The measure has no name.', 'Name it as the app’s mapping does.'),
    ...(/^\S.*\/h$/.test(unit)
      ? []
      : [
          fault(
            [...at, 'unit'],
            `“${unit}” is no unit per hour, so it cannot be multiplied by a duration.`,
            'Write a unit per hour, such as EUR/h or users/h.',
          ),
        ]),
    ...(atLeast > 0 && isFinite(atLeast)
      ? []
      : [
          fault(
            [...at, 'atLeast'],
            `${atLeast} is no amount that could be reached.`,
            'Write an amount above zero, in the unit without its “/h”.',
          ),
        ]),
  ];
}

/** What all kinds have in common. */
function termFaults(document: PolicyDocument, trigger: TriggerDocument, at: FaultPath): PolicyFault[] {
  return [
    ...('calendar' in trigger ? calendarFaults(document, trigger.calendar, [...at, 'calendar']) : []),
    ...(trigger.rearmAfter === undefined ? [] : durationFaults(trigger.rearmAfter, [...at, 'rearmAfter'])),
    ...(trigger.when === undefined ? [] : findConditionFaults(trigger.when, [...at, 'when'])),
    ...pathFaults(document, trigger, at),
    ...levelFaults(document, trigger, at),
  ];
}

function pathFaults({ paths }: PolicyDocument, trigger: TriggerDocument, at: FaultPath): PolicyFault[] {
  if (trigger.paths === undefined) return [];
  if (trigger.paths.length === 0) {
    return [
      fault(
        [...at, 'paths'],
        'It names no path, so it would tell nobody.',
        'Name a path, or leave “paths” out for all.',
      ),
    ];
  }
  return trigger.paths.flatMap((id, n) => {
    const path = paths.find((it) => it.id === id);
    if (!path) return [unknown([...at, 'paths', n], 'path', id, paths)];
    if (trigger.kind !== 'regulatedData' || path.mandatory) return [];
    return [
      fault(
        [...at, 'paths', n],
        `The path “${id}” is not mandatory: anybody at its level could end it, whatever the data.`,
        `Write mandatory: true on the path “${id}”.`,
      ),
    ];
  });
}

function levelFaults(document: PolicyDocument, trigger: TriggerDocument, at: FaultPath): PolicyFault[] {
  const asked = askedPaths(document, trigger);
  const own = trigger.startLevel === undefined ? [] : unreachable(trigger.startLevel, asked, [...at, 'startLevel']);
  const levels = thresholdLevels(trigger);
  if (!levels || !('thresholds' in trigger)) return own;
  return [
    ...own,
    ...trigger.thresholds.flatMap(({ startLevel }, n) => {
      const place = [...at, 'thresholds', n, 'startLevel'];
      if (startLevel !== undefined) return [...unreachable(startLevel, asked, place), ...lower(levels, n, place)];
      return lower(levels, n, place);
    }),
  ];
}

function askedPaths({ paths }: PolicyDocument, trigger: TriggerDocument): readonly PathDocument[] {
  return paths.filter(({ id }) => trigger.paths === undefined || trigger.paths.includes(id));
}

function unreachable(level: number, paths: readonly PathDocument[], at: FaultPath): PolicyFault[] {
  if (Math.floor(level) !== level || level < 1) {
    return [fault(at, `${level} is no level.`, 'Write a whole number from 1.')];
  }
  return paths
    .filter((path) => path.levels.length < level)
    .map((path) =>
      fault(
        at,
        `The path “${path.id}” has no level ${level}; its last one is ${path.levels.length}.`,
        'Choose a level that each of its paths has, or name its paths.',
      ),
    );
}

/** A worse crossing that asks for less is a slip. */
function lower(levels: readonly number[], n: number, at: FaultPath): PolicyFault[] {
  const level = levels[n] ?? 1;
  const before = levels[n - 1] ?? 1;
  if (level >= before) return [];
  return [
    fault(
      at,
      `It asks for level ${level}, and the milder threshold before it for level ${before}.`,
      `Ask for level ${before} or higher.`,
    ),
  ];
}

/** `sla/1` is what the first threshold of `sla` answers as; no other trigger may be called so. */
function clashingIds(triggers: readonly TriggerDocument[]): PolicyFault[] {
  const made = triggers.flatMap((trigger) => (thresholdLevels(trigger) ? compiledIds(trigger) : []));
  return triggers.flatMap(({ id }, i) =>
    made.includes(id)
      ? [fault(['triggers', i, 'id'], `The id “${id}” is that of another trigger’s threshold.`, 'Choose another id.')]
      : [],
  );
}

function shareFaults(share: number, at: FaultPath): PolicyFault[] {
  return share > 0 && share <= 5
    ? []
    : [
        fault(
          at,
          `${share} is no share of a target.`,
          'Write 0.75 for three quarters, 1 for the moment of the breach.',
        ),
      ];
}

function durationFaults(text: string, at: FaultPath): PolicyFault[] {
  return parseDuration(text) === undefined ? [fault(at, `“${text}” is no duration.`, 'Write 15m, 1h30m or 2d.')] : [];
}

function windowFaults(text: string, at: FaultPath): PolicyFault[] {
  if (parseDuration(text) !== 0) return durationFaults(text, at);
  return [fault(at, 'In no time nothing can happen.', 'Write a duration such as 4h.')];
}

function calendarFaults({ calendars }: PolicyDocument, id: string | undefined, at: FaultPath): PolicyFault[] {
  if (id === undefined || calendars.some((calendar) => calendar.id === id)) return [];
  return [unknown(at, 'calendar', id, calendars)];
}

function unknown(at: FaultPath, what: string, id: string, known: readonly { readonly id: string }[]): PolicyFault {
  const names = known.map((entry) => entry.id).join(', ');
  return fault(
    at,
    `There is no ${what} “${id}”.`,
    names === '' ? `Define the ${what} first.` : `Use one of: ${names}.`,
  );
}

function blankFaults(text: string, at: FaultPath, reason: string, remedy: string): PolicyFault[] {
  return text.trim() === '' ? [fault(at, reason, remedy)] : [];
}

function fault(path: FaultPath, reason: string, remedy: string): PolicyFault {
  return { path, reason, remedy };
}
