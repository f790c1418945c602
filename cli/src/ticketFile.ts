/** A ticket script from a file, read for a policy, or every fault of it. */
import { allPolicies } from '@rungs/core';
import type { EscalationPolicy, TicketScript } from '@rungs/core';
import { readTicketScript } from '@rungs/shared-types';
import { complaintsOf, Refused } from './refused';
import { readTextFile } from './textFile';

export async function readTicketFile(file: string, policy: EscalationPolicy): Promise<TicketScript> {
  const all = allPolicies(policy);
  const read = readTicketScript(await readTextFile(file), {
    zone: policy.zone,
    people: unique(all.flatMap(({ people }) => people.map(({ id }) => id))),
    paths: unique(all.flatMap(({ paths }) => paths.map(({ id }) => id))),
  });
  if (!read.ok) throw new Refused(...complaintsOf(file, read.faults));
  return read.script;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
