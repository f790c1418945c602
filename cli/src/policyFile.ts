/** A policy from a file, or every fault of it. */
import type { PolicyDocument } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import { complaintsOf, Refused } from './refused';
import { readTextFile } from './textFile';

export async function readPolicyFile(file: string): Promise<PolicyDocument> {
  const read = readPolicyDocument(await readTextFile(file));
  if (!read.ok) throw new Refused(...complaintsOf(file, read.faults));
  return read.document;
}
