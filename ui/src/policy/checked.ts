/** A text as the reader of policies finds it: its faults, and the document of the last text without any. */
import { compilePolicy } from '@rungs/core';
import type { EscalationPolicy, PolicyDocument } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import type { LocatedFault } from '@rungs/shared-types';

export interface Checked {
  readonly text: string;
  readonly faults: readonly LocatedFault[];
  /** Of this text if it has no faults, else of the last one that had none. */
  readonly document: PolicyDocument | undefined;
}

export function checkedText(text: string, before?: Checked): Checked {
  const read = readPolicyDocument(text);
  return read.ok
    ? { text, faults: [], document: read.document }
    : { text, faults: read.faults, document: before?.document };
}

export function isGood(checked: Checked): checked is Checked & { readonly document: PolicyDocument } {
  return checked.faults.length === 0 && checked.document !== undefined;
}

/** Under the number that it would be saved as. */
export function compiledDraft(document: PolicyDocument, saved: number | null): EscalationPolicy {
  return compilePolicy(document, (saved ?? 0) + 1);
}
