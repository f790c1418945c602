/**
 * The difference between two versions of a policy (POL4): what changed in the document, said in words;
 * what that changes for people on call; and what it would mean for escalations that run. Both
 * documents must be free of faults.
 */
import type { PolicyDocument } from '../policy/policyDocument';
import { changeSentence } from './changeSentence';
import { comparePolicies } from './comparePolicies';
import type { ChangeKind } from './comparePolicies';
import { namesOf } from './namesOf';
import type { PersonAffected } from './peopleAffected';
import { peopleAffected } from './peopleAffected';
import type { RunningAffected } from './runningAffected';
import { runningAffected } from './runningAffected';

export interface PolicyChange {
  readonly kind: ChangeKind;
  /** Ids instead of numbers, so that it is the same path in both versions: `paths`, `technical`, `levels`, `Database`. */
  readonly path: readonly string[];
  /** As written; absent where something was added. Where an entry moved, its number, from 1. */
  readonly before?: unknown;
  /** As written; absent where something was removed. */
  readonly after?: unknown;
  /** One sentence. */
  readonly words: string;
}

export interface PolicyDifference {
  /** In the order of the later document; empty where both mean the same. */
  readonly changes: readonly PolicyChange[];
  readonly people: readonly PersonAffected[];
  readonly running: readonly RunningAffected[];
}

export function policyDifference(before: PolicyDocument, after: PolicyDocument): PolicyDifference {
  const names = namesOf(before, after);
  return {
    changes: [
      ...comparePolicies(before, after).map((change): PolicyChange => {
        const { kind, path, before: was, after: is } = change;
        return {
          kind,
          path,
          ...(was === undefined ? {} : { before: was }),
          ...(is === undefined ? {} : { after: is }),
          words: changeSentence(change, names),
        };
      }),
      ...zoneChange(before, after),
    ],
    people: peopleAffected(before, after, names),
    running: runningAffected(before, after),
  };
}

/** A policy says its times in the zone of its first calendar, so that of calendars the first counts. */
function zoneChange(before: PolicyDocument, after: PolicyDocument): PolicyChange[] {
  const was = before.calendars[0]?.zone ?? 'UTC';
  const is = after.calendars[0]?.zone ?? 'UTC';
  if (was === is) return [];
  const words = `The policy says its times in the zone ${is}, that of its first calendar, instead of ${was}.`;
  return [{ kind: 'changed', path: ['calendars'], before: was, after: is, words }];
}
