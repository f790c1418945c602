/**
 * The triggers of a lower policy: its parent's and its own. Ordinary ones may be replaced or switched
 * off; exceptions and those of mandatory paths may not, whatever the lower policy says (TRG-4, POL3).
 */
import { precedenceOf } from './compileTriggers';
import type { PolicyFault } from './policyFaults';
import type { TriggerDocument } from './triggerDocument';

export interface LowerTriggers {
  /** One with the id of a parent's replaces it. */
  readonly triggers: readonly TriggerDocument[];
  /** Ids of the parent's that do not apply here. */
  readonly switchedOff?: readonly string[];
}

export interface InheritedTriggers {
  readonly triggers: readonly TriggerDocument[];
  readonly faults: readonly PolicyFault[];
}

export function inheritTriggers(parent: readonly TriggerDocument[], lower: LowerTriggers): InheritedTriggers {
  const { triggers, switchedOff = [] } = lower;
  const bound = parent.filter((it) => precedenceOf(it) !== 'ordinary');
  const free = parent.filter((it) => precedenceOf(it) === 'ordinary');
  const isBound = (id: string): boolean => bound.some((it) => it.id === id);
  const isReplaced = (id: string): boolean => switchedOff.includes(id) || triggers.some((it) => it.id === id);
  return {
    triggers: [...bound, ...free.filter(({ id }) => !isReplaced(id)), ...triggers.filter(({ id }) => !isBound(id))],
    faults: [
      ...triggers.flatMap(({ id }, i) => (isBound(id) ? [cannotReplace(['triggers', i, 'id'], id)] : [])),
      ...switchedOff.flatMap((id, i) => switchingOffFaults(parent, isBound(id), ['switchedOff', i], id)),
    ],
  };
}

function cannotReplace(path: PolicyFault['path'], id: string): PolicyFault {
  return {
    path,
    reason: `“${id}” is an exception or a mandatory trigger of the policy above: nothing below replaces it.`,
    remedy: 'Choose another id: both will then apply.',
  };
}

function switchingOffFaults(
  parent: readonly TriggerDocument[],
  isBound: boolean,
  path: PolicyFault['path'],
  id: string,
): PolicyFault[] {
  if (isBound) {
    return [
      {
        path,
        reason: `“${id}” is an exception or a mandatory trigger of the policy above: nothing below switches it off.`,
        remedy: 'Remove it from this list, or change the policy above.',
      },
    ];
  }
  if (parent.some((it) => it.id === id)) return [];
  return [{ path, reason: `The policy above has no trigger “${id}”.`, remedy: 'Remove it from this list.' }];
}
