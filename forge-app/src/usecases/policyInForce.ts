/** Which policy decides about a ticket: the version its escalation started with, else the current one. */
import { compilePolicy, selectPolicy } from '#engine';
import type { EscalationPolicy, Incident, PolicyChoice } from '@rungs/core';
import type { KeptEscalation } from '../storage/keptEscalation';
import type { PolicyStore, StoredPolicy } from '../storage/policyStore';

export async function policyInForce(
  policies: PolicyStore,
  kept: KeptEscalation,
  incident: Incident,
): Promise<EscalationPolicy | undefined> {
  const { state } = kept.record;
  if (state.status === 'open') return policyOfVersion(policies, state.policy.version);
  return (await currentChoice(policies, incident)).policy;
}

/** Whether the current policy takes the ticket, and why. */
export async function currentChoice(policies: PolicyStore, incident: Incident): Promise<PolicyChoice> {
  const current = await policies.current();
  return selectPolicy(current ? [compiled(current)] : [], incident);
}

/** Versions are never deleted: one that an escalation names and is not there is a broken store. */
export async function policyOfVersion(policies: PolicyStore, version: number): Promise<EscalationPolicy> {
  const stored = await policies.byVersion(version);
  if (!stored) throw new Error(`version ${version} of the policy is not in the store`);
  return compiled(stored);
}

function compiled({ document, version }: StoredPolicy): EscalationPolicy {
  return compilePolicy(document, version);
}
