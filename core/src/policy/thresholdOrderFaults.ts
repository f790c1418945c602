/** Triggers that watch the same thing: a worse crossing that asks for less than a milder one moves nothing (POL2). */
import { findConditionFaults } from '../condition/conditionFaults';
import { thresholdLevels } from './compileTriggers';
import { durationReader } from './durationReader';
import { fault } from './fault';
import type { PolicyFault } from './fault';
import type { PolicyDocument } from './policyDocument';
import type { TriggerDocument } from './triggerDocument';

interface Crossing {
  readonly trigger: TriggerDocument;
  /** The same for what is compared: which target, measure or clock, and for which tickets. */
  readonly watches: string;
  /** The higher, the worse. */
  readonly badness: number;
  /** `75 % of the target`. */
  readonly words: string;
  readonly level: number;
  readonly at: PolicyFault['path'];
}

export function thresholdOrderFaults({ triggers, calendars }: PolicyDocument): PolicyFault[] {
  const crossings = triggers.flatMap((trigger, i) => crossingsOf(trigger, calendars, ['triggers', i]));
  const alike = inGroups(crossings);
  return crossings.flatMap((worse) => {
    const milder = alike.get(worse.watches)?.find((it) => isMilderAndAsksForMore(it, worse));
    if (!milder) return [];
    return [
      fault(
        worse.at,
        `It asks for level ${worse.level} at ${worse.words}, and “${milder.trigger.id}” for level ${milder.level} at ${milder.words} already.`,
        `Ask for level ${milder.level} or higher here, or for less there.`,
      ),
    ];
  });
}

/** By what they watch; of those alike, only one that asks for more than the least can be out of order. */
function inGroups(crossings: readonly Crossing[]): ReadonlyMap<string, readonly Crossing[]> {
  const groups = new Map<string, Crossing[]>();
  for (const crossing of crossings) {
    const group = groups.get(crossing.watches);
    if (group) group.push(crossing);
    else groups.set(crossing.watches, [crossing]);
  }
  return new Map([...groups].map(([watches, group]) => [watches, askingForMore(group)]));
}

function askingForMore(group: readonly Crossing[]): readonly Crossing[] {
  const least = group.reduce((level, it) => Math.min(level, it.level), Infinity);
  return group.filter(({ level }) => level > least);
}

/** Within one trigger the order of its thresholds is a fault of its own. */
function isMilderAndAsksForMore(milder: Crossing, worse: Crossing): boolean {
  return (
    milder.trigger !== worse.trigger &&
    milder.watches === worse.watches &&
    milder.badness < worse.badness &&
    milder.level > worse.level &&
    shareAPath(milder.trigger, worse.trigger)
  );
}

function shareAPath({ paths: one }: TriggerDocument, { paths: other }: TriggerDocument): boolean {
  return one === undefined || other === undefined || one.some((path) => other.includes(path));
}

function crossingsOf(
  trigger: TriggerDocument,
  calendars: PolicyDocument['calendars'],
  at: PolicyFault['path'],
): Crossing[] {
  const { when } = trigger;
  // A condition with faults may be deeper than can be compared; its own faults are said first.
  if (when !== undefined && findConditionFaults(when, at).length > 0) return [];
  const guard = JSON.stringify(when ?? '');
  const level = trigger.startLevel ?? 1;
  const crossing = (watches: string, badness: number, words: string): Crossing => ({
    trigger,
    watches: `${watches} ${guard}`,
    badness,
    words,
    level,
    at: trigger.startLevel === undefined ? at : [...at, 'startLevel'],
  });
  const levels = thresholdLevels(trigger) ?? [];
  const atThreshold = (it: Crossing, n: number): Crossing => ({
    ...it,
    level: levels[n] ?? level,
    at: [...at, 'thresholds', n],
  });
  switch (trigger.kind) {
    case 'targetConsumed':
      return [crossing('target', trigger.share, shareInWords(trigger.share))];
    case 'targetShares':
      return trigger.thresholds.map(({ share }, n) => atThreshold(crossing('target', share, shareInWords(share)), n));
    case 'measure': {
      const { measure, of = 'ticket', unit, comparison = 'atLeast', thresholds } = trigger;
      const watches = `measure ${JSON.stringify([measure, of, unit, comparison])}`;
      return thresholds.map(({ value }, n) =>
        atThreshold(crossing(watches, comparison === 'atLeast' ? value : -value, `${value} ${unit}`), n),
      );
    }
    case 'notTaken':
    case 'noProgress':
    case 'notAcknowledged': {
      const ms = durationReader(calendars, trigger.calendar)(trigger.after);
      return ms === undefined ? [] : [crossing(`${trigger.kind} ${trigger.calendar ?? ''}`, ms, trigger.after)];
    }
    default:
      return [];
  }
}

function shareInWords(share: number): string {
  return `${Math.round(share * 1000) / 10} % of the target`;
}
