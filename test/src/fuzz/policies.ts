/** Policies at random: good documents, and what one more change made of them where that is good too. */
import { compilePolicy } from '@rungs/core';
import type { EscalationPolicy, PolicyDocument } from '@rungs/core';
import { aPolicyDocument, authorities } from '@rungs/core/testing';
import { checkPolicyDocument, policyDocumentJsonSchema, starterPolicy } from '@rungs/shared-types';
import fc from 'fast-check';
import { parse } from 'yaml';
import { companyPolicy } from '../world/companyPolicy';
import { changedAnywhere } from './changedAnywhere';

export const goodDocuments: readonly unknown[] = [
  aPolicyDocument({ authorities, reopenWithin: '3h', suspendAtMost: '4h' }),
  parse(starterPolicy),
  parse(companyPolicy),
];

/** A good document with so many parts of it changed to others of the right shape; it may be good no more. */
export const changedDocuments = changedAnywhere(policyDocumentJsonSchema);

export const goodPolicyDocuments: fc.Arbitrary<PolicyDocument> = fc
  .constantFrom(...goodDocuments)
  .chain((document) => changedDocuments(document, 1).map((changed) => ({ document, changed })))
  .map(({ document, changed }) => good(changed) ?? good(document))
  .filter((it) => it !== undefined);

export const policies: fc.Arbitrary<EscalationPolicy> = fc
  .tuple(goodPolicyDocuments, fc.integer({ min: 1, max: 3 }))
  .map(([document, version]) => compilePolicy(document, version));

function good(value: unknown): PolicyDocument | undefined {
  const checked = checkPolicyDocument(value);
  return checked.ok ? checked.document : undefined;
}
