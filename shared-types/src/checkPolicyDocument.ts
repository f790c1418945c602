/**
 * The one edge through which a policy document enters, in every package: its shape by the generated
 * JSON Schema, then its meaning by core. After this line its type is true and nobody checks again.
 */
import { findPolicyFaults } from '@rungs/core';
import type { PolicyDocument } from '@rungs/core';
import { checkAgainstSchema } from './checkAgainstSchema';
import type { SchemaFault } from './fault';
import { policyDocumentJsonSchema } from './generated/policyDocumentJsonSchema';

export type CheckedPolicyDocument =
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly faults: readonly SchemaFault[] };

export function checkPolicyDocument(value: unknown): CheckedPolicyDocument {
  const shapeFaults = checkAgainstSchema(policyDocumentJsonSchema, value);
  // Meaning is only defined for documents of the right shape.
  if (shapeFaults.length > 0) return { ok: false, faults: shapeFaults };
  const document = value as PolicyDocument;
  const faults = findPolicyFaults(document);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, document };
}
