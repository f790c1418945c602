/** Which policy takes a ticket: the first, in the order in which the admin put them, that applies. */
import type { Incident } from '../incident/incident';
import type { EscalationPolicy } from '../policy/policy';

export interface PolicyChoice {
  readonly policy?: EscalationPolicy;
  /** One sentence: which was chosen and why, or why none was. */
  readonly because: string;
}

export function selectPolicy(policies: readonly EscalationPolicy[], incident: Incident): PolicyChoice {
  if (policies.length === 0) return { because: 'No escalation policy has been set up.' };
  const passedOver: string[] = [];
  for (const policy of policies) {
    const obstacle = whyNot(policy, incident);
    if (obstacle === undefined) return { policy, because: `“${policy.name}” applies.` };
    passedOver.push(`“${policy.name}” ${obstacle}`);
  }
  return { because: `No escalation policy applies: ${passedOver.join('; ')}.` };
}

function whyNot({ document: { appliesTo } }: EscalationPolicy, incident: Incident): string | undefined {
  const { priorities, services, categories, supportGroups } = appliesTo;
  if (priorities && !priorities.includes(incident.priority)) {
    return `is for priority ${priorities.join(', ')}, this ticket has ${incident.priority}`;
  }
  return (
    whyNotAmong('service', services, incident.service) ??
    whyNotAmong('category', categories, incident.category) ??
    whyNotAmong('support group', supportGroups, incident.supportGroup)
  );
}

function whyNotAmong(
  what: string,
  wanted: readonly string[] | undefined,
  seen: string | undefined,
): string | undefined {
  if (!wanted || (seen !== undefined && wanted.includes(seen))) return undefined;
  return `is for ${what} ${wanted.join(', ')}, this ticket has ${seen ?? 'none'}`;
}
