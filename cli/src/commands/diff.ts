/** `rungs diff`: what another version of a policy changes, in words. */
import { policyDifference } from '@rungs/core';
import type { PolicyDocument } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import type { Command } from '../command';
import { Misused, parseArguments } from '../command';
import { differenceInWords } from '../differenceInWords';
import { complaintsOf, Refused } from '../refused';
import type { Complaint } from '../refused';
import { readTextFile } from '../textFile';

export const diff: Command = {
  name: 'diff',
  usage: `rungs diff OLD NEW [--json]
    Says what changes from one policy file to another: in the policy, for people on call,
    and for escalations that run. Order and spelling of what means the same are no change.`,

  async run(args, { stdout }) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } });
    const [older, newer, further] = positionals;
    if (older === undefined) throw new Misused('OLD is missing.');
    if (newer === undefined) throw new Misused('NEW is missing.');
    if (further !== undefined) throw new Misused(`“${further}” is one argument too many.`);
    const [before, after] = await bothPolicies(older, newer);
    const difference = policyDifference(before, after);
    stdout.write(values['json'] === true ? `${JSON.stringify(difference)}\n` : differenceInWords(difference));
    return 0;
  },
};

/** Where both have faults, those of both are said. */
async function bothPolicies(older: string, newer: string): Promise<readonly [PolicyDocument, PolicyDocument]> {
  const complaints: Complaint[] = [];
  const before = await policyIn(older, complaints);
  const after = await policyIn(newer, complaints);
  if (before && after) return [before, after];
  throw new Refused(...complaints);
}

async function policyIn(file: string, complaints: Complaint[]): Promise<PolicyDocument | undefined> {
  try {
    const read = readPolicyDocument(await readTextFile(file));
    if (read.ok) return read.document;
    complaints.push(...complaintsOf(file, read.faults));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    complaints.push(...error.complaints);
  }
  return undefined;
}
