/** Which policy decides about a ticket: the version its escalation started with, else the current one. */
import { compilePolicy, factsAsked, nothingAsked, policyOfId, resumesUnder, selectPolicy } from '#engine';
import type { EscalationPolicy, FactsAsked, Incident, Instant, PolicyChoice, PolicyVersion } from '@rungs/core';
import type { KeptEscalation } from '../storage/keptEscalation';
import type { PolicyStore, StoredPolicy } from '../storage/policyStore';

export async function policyInForce(
  policies: PolicyStore,
  kept: KeptEscalation,
  incident: Incident,
  at: Instant,
): Promise<EscalationPolicy | undefined> {
  const { state } = kept.record;
  if (state.status !== 'none') {
    const startedWith = await policyOfVersion(policies, state.policy);
    // A ticket that is reopened in time goes on under the version that it closed under (ESC14, ESC15).
    if (state.status === 'open' || resumesUnder(state, startedWith, at)) return startedWith;
  }
  return (await currentChoice(policies, incident)).policy;
}

/** What is to be read of a ticket: what the version that it runs under asks for, or else the current one. */
export async function factsToRead(policies: PolicyStore, { record: { state } }: KeptEscalation): Promise<FactsAsked> {
  const stored = await (state.status === 'open' ? policies.byVersion(state.policy.version) : policies.current());
  return stored ? factsAsked(stored.document) : nothingAsked;
}

/** Whether the current policy takes the ticket, and why. */
export async function currentChoice(policies: PolicyStore, incident: Incident): Promise<PolicyChoice> {
  const current = await policies.current();
  return selectPolicy(current ? [compiled(current)] : [], incident);
}

/** That of the document, or of one of its segments. Versions are never deleted: without it the store is broken. */
export async function policyOfVersion(
  policies: PolicyStore,
  { id, version }: PolicyVersion,
): Promise<EscalationPolicy> {
  const stored = await policies.byVersion(version);
  const policy = stored && policyOfId(compiled(stored), id);
  if (!policy) throw new Error(`version ${version} of the policy ${id} is not in the store`);
  return policy;
}

function compiled({ document, version }: StoredPolicy): EscalationPolicy {
  return compilePolicy(document, version);
}
