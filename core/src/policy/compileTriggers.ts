/** Turns the triggers of a document without faults into triggers to ask, in the order in which they are asked. */
import { compileCondition } from '../condition/condition';
import type { Precedence, Trigger, TriggerRule, TriggerTerms } from './trigger';
import type { NamedHours, PathId } from './policy';
import type { TriggerDocument } from './triggerDocument';

export interface TriggerReading {
  hoursOf(calendar: string | undefined): NamedHours;
  durationMs(text: string, dayMs?: number): number;
}

export function compileTriggers(documents: readonly TriggerDocument[], reading: TriggerReading): Trigger[] {
  const triggers = documents.flatMap((document) => toTriggers(document, reading));
  const inOrder: readonly Precedence[] = ['exception', 'mandatory', 'ordinary'];
  return inOrder.flatMap((precedence) => triggers.filter((trigger) => trigger.precedence === precedence));
}

/** The ids under which a trigger answers: each threshold is a crossing of its own, `sla/1`, `sla/2`. */
export function compiledIds(document: TriggerDocument): string[] {
  return thresholdLevels(document)?.map((_, i) => `${document.id}/${i + 1}`) ?? [document.id];
}

export function precedenceOf({ kind }: TriggerDocument): Precedence {
  if (kind === 'exception') return 'exception';
  return kind === 'regulatedData' ? 'mandatory' : 'ordinary';
}

/** The levels that its thresholds ask for, mildest first; undefined for a trigger without thresholds. */
export function thresholdLevels(document: TriggerDocument): readonly number[] | undefined {
  if (document.kind !== 'measure' && document.kind !== 'targetShares') return undefined;
  return document.thresholds.map(({ startLevel }) => startLevel ?? document.startLevel ?? 1);
}

function toTriggers(document: TriggerDocument, reading: TriggerReading): Trigger[] {
  const ids = compiledIds(document);
  const levels = thresholdLevels(document);
  return rulesOf(document, reading).map((rule, i) => ({
    ...termsOf(document, ids[i] ?? document.id, levels?.[i] ?? document.startLevel ?? 1, reading),
    ...rule,
  }));
}

function termsOf(
  document: TriggerDocument,
  id: string,
  startLevel: number,
  { durationMs }: TriggerReading,
): TriggerTerms {
  const { paths, rearmAfter, when } = document;
  // Of these two the condition is the trigger itself.
  const guard = document.kind === 'condition' || document.kind === 'exception' ? undefined : when;
  return {
    id,
    precedence: precedenceOf(document),
    asks: asksOf(document),
    startLevel,
    rearmAfterMs: rearmAfter === undefined ? 0 : durationMs(rearmAfter),
    ...(paths === undefined ? {} : { paths: paths as readonly string[] as readonly PathId[] }),
    ...(guard === undefined ? {} : { when: compileCondition(guard) }),
  };
}

function asksOf(document: TriggerDocument): TriggerTerms['asks'] {
  if (document.kind === 'customerRequest') return 'propose';
  return document.kind === 'boardReportable' && document.paths === undefined ? 'flag' : 'escalate';
}

/** One rule, or one for each threshold. */
function rulesOf(document: TriggerDocument, { hoursOf, durationMs }: TriggerReading): TriggerRule[] {
  const countedIn = (hours: NamedHours, after: string) => ({ afterMs: durationMs(after, hours.dayMs), hours });
  switch (document.kind) {
    case 'notTaken':
    case 'noProgress':
    case 'notAcknowledged':
      return [{ kind: document.kind, ...countedIn(hoursOf(document.calendar), document.after) }];
    case 'targetConsumed':
      return [{ kind: 'targetConsumed', share: document.share }];
    case 'targetShares':
      return document.thresholds.map(({ share }) => ({ kind: 'targetConsumed', share }));
    case 'measure': {
      const { measure, unit, of = 'ticket', comparison = 'atLeast' } = document;
      return document.thresholds.map(({ value }) => ({
        kind: 'measure',
        measure,
        of,
        unit,
        comparison,
        threshold: value,
      }));
    }
    case 'condition':
    case 'exception':
      return [{ kind: document.kind, condition: compileCondition(document.when) }];
    case 'regulatedData':
      return [{ kind: 'regulatedData', dataClasses: document.dataClasses }];
    case 'historyCount': {
      const { count, atLeast, within } = document;
      const rule = { kind: 'historyCount' as const, count, atLeast };
      return [within === undefined ? rule : { ...rule, withinMs: durationMs(within) }];
    }
    case 'skillGap':
    case 'customerRequest':
      return [{ kind: document.kind }];
    case 'decisionNeeded':
      return [{ kind: 'decisionNeeded', ...countedIn(hoursOf(document.calendar), document.after ?? '0m') }];
    case 'vipCustomer':
      return [{ kind: 'vipCustomer', tiers: document.tiers ?? [] }];
    case 'anomaly': {
      const { measure, unit, of = 'service', direction = 'above' } = document;
      const { tolerance = 3.5, leastSamples = 4, leastSpread = 1, leastValue = 0 } = document;
      return [{ kind: 'anomaly', measure, of, unit, direction, tolerance, leastSamples, leastSpread, leastValue }];
    }
    case 'boardReportable': {
      const { measure, unit, atLeast, calendar } = document;
      return [{ kind: 'boardReportable', measure, unit, atLeast, hours: hoursOf(calendar) }];
    }
  }
}
