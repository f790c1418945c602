/** Tickets as the pages about many show them: what is kept of each, what Jira lets the viewer see, and its policy. */
import { compilePolicy, policyOfId, selectPolicy } from '#engine';
import type { DashboardRow, EscalationPolicy, Incident, Instant } from '@rungs/core';
import type { ListedIssue } from '../jira/client';
import { incidentOf } from '../jira/incident';
import { slaClock } from '../jira/sla';
import type { KeptEscalation } from '../storage/keptEscalation';
import type { PolicyStore } from '../storage/policyStore';

/** Compiling takes long, and many tickets run under few versions. */
export interface KnownPolicies {
  readonly current: EscalationPolicy | undefined;
  of(kept: KeptEscalation, incident: Incident): EscalationPolicy | undefined;
}

export async function knownPolicies(policies: PolicyStore, shown: readonly KeptEscalation[]): Promise<KnownPolicies> {
  const stored = await policies.current();
  const current = stored && compilePolicy(stored.document, stored.version);
  const versions = new Map<number, EscalationPolicy>(stored && current ? [[stored.version, current]] : []);
  for (const { record } of shown) {
    const version = record.state.status === 'none' ? undefined : record.state.policy.version;
    if (version === undefined || versions.has(version)) continue;
    const found = await policies.byVersion(version);
    if (found) versions.set(version, compilePolicy(found.document, version));
  }
  return {
    current,
    of({ record: { state } }, incident) {
      if (state.status === 'none') return selectPolicy(current ? [current] : [], incident).policy;
      const version = versions.get(state.policy.version);
      return version && policyOfId(version, state.policy.id);
    },
  };
}

export function listedTicket(
  kept: KeptEscalation,
  { issue, slas }: ListedIssue,
  policies: KnownPolicies,
  siteUrl: string | undefined,
  at: Instant,
): DashboardRow {
  const hostClock = slaClock(slas, at);
  const incident = { ...incidentOf(issue), ...(hostClock && { hostClock }) };
  return {
    incident,
    record: kept.record,
    policy: policies.of(kept, incident),
    watchUntil: kept.watchUntil,
    ...(siteUrl !== undefined && { url: `${siteUrl}/browse/${issue.key}` }),
  };
}
