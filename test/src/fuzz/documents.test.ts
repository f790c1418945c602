/** Documents at random: each is read as it was written, or refused with what is wrong and where. */
import { describe, expect, it } from '@jest/globals';
import { compilePolicy } from '@rungs/core';
import { noon } from '@rungs/core/testing';
import { checkPolicyDocument, policyDocumentJsonSchema, readPolicyDocument, starterPolicy } from '@rungs/shared-types';
import type { LocatedFault, SchemaFault } from '@rungs/shared-types';
import fc from 'fast-check';
import { parse } from 'yaml';
import { companyPolicy } from '../world/companyPolicy';
import { incidents } from './incidents';
import { playThrough } from './playThrough';
import { changedDocuments, goodDocuments } from './policies';
import { accepted } from './schemaArbitrary';

/** Never said to anybody: what a value looks like that was not there. */
const LEAKED = /undefined|NaN|\[object|Infinity/;

describe('a policy document at random', () => {
  it('[POL1] of any shape is refused with a place, a reason and a remedy', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const read = readPolicyDocument(JSON.stringify(value));
        if (read.ok) throw new Error('This is no policy.');
        read.faults.forEach(isClear);
        expect(read.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('[POL1][POL2] of the right shape and without sense is refused at places that it has', () => {
    fc.assert(
      fc.property(accepted(policyDocumentJsonSchema), (document) => {
        const checked = checkPolicyDocument(document);
        if (checked.ok) return;
        for (const fault of checked.faults) {
          isClear(fault);
          expect([fault.path, leadsInto(document, fault.path)]).toEqual([fault.path, true]);
        }
      }),
      { numRuns: 200 },
    );
  });

  const changed = fc
    .tuple(fc.constantFrom(...goodDocuments), fc.integer({ min: 1, max: 3 }))
    .chain(([document, changes]) => changedDocuments(document, changes));

  it('[POL1][ESC8] good but for a part is refused with every place named, or plays any ticket to its end', () => {
    let good = 0;
    fc.assert(
      fc.property(changed, incidents, fc.integer({ min: 0, max: 10_000 }), (value, incident, laterMinutes) => {
        const checked = checkPolicyDocument(value);
        if (!checked.ok) return checked.faults.forEach(isClear);
        good += 1;
        const { words } = playThrough(compilePolicy(checked.document, 1), incident, noon + laterMinutes * 60_000);
        expect(words.filter((it) => LEAKED.test(it) && !LEAKED.test(JSON.stringify([value, incident])))).toEqual([]);
      }),
      { numRuns: 600 },
    );
    // Otherwise nothing was played, and this proved nothing.
    expect(good).toBeGreaterThan(100);
  });

  const spoiled = fc
    .tuple(fc.constantFrom(companyPolicy, starterPolicy), fc.nat(), fc.nat({ max: 12 }), fc.string({ maxLength: 6 }))
    .map(([text, at, length, put]) => {
      const from = at % text.length;
      return text.slice(0, from) + put + text.slice(from + length);
    });

  it('[POL1] spoiled anywhere in its text is read as it now stands, or refused with its line', () => {
    fc.assert(
      fc.property(spoiled, (text) => {
        const read = readPolicyDocument(text);
        // Nothing is filled in, nothing is left out.
        if (read.ok) return expect(read.document).toEqual(parse(text));
        read.faults.forEach(isClear);
        expect(read.faults.every(({ line }) => line !== undefined && line >= 1)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

function isClear({ reason, remedy }: LocatedFault | SchemaFault): void {
  expect(reason).toMatch(/^\S[^]*[.!?]$/);
  expect(remedy).toMatch(/^\S[^]*[.!?]$/);
  expect(`${reason} ${remedy}`).not.toMatch(/undefined|\[object/);
}

/** All of the path, or all but its last step: what is missing has no place of its own. */
function leadsInto(document: unknown, path: readonly (string | number)[]): boolean {
  let part = document;
  for (const [i, step] of path.entries()) {
    if (typeof part !== 'object' || part === null) return false;
    if (!Object.prototype.hasOwnProperty.call(part, step)) return i === path.length - 1;
    part = (part as { readonly [step: string]: unknown })[step];
  }
  return true;
}
