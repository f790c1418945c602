/** A policy document from the text an admin wrote: every fault at once, each with line and column (POL1). */
import type { PolicyDocument } from '@rungs/core';
import { checkPolicyDocument } from './checkPolicyDocument';
import type { LocatedFault } from './fault';
import { atPlace, readYaml } from './readYaml';

export type ReadPolicyDocument =
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

export function readPolicyDocument(text: string): ReadPolicyDocument {
  const read = readYaml(text);
  if (!read.ok) return read;
  const checked = checkPolicyDocument(read.value);
  if (checked.ok) return checked;
  return { ok: false, faults: checked.faults.map((fault) => atPlace(fault, read.locate(fault.path))) };
}
