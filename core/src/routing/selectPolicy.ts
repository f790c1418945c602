/**
 * Which policy takes a ticket: the first, in the order in which the admin put them, that applies; of
 * its segments the deepest one whose matchers hold (RTE1). There is no `continue`: a ticket has one
 * escalation under one set of rules, so the order of siblings says all that it could.
 */
import type { Incident } from '../incident/incident';
import type { Labels } from '../pattern/matcher';
import type { EscalationPolicy, PolicySegment, WantedLabel } from '../policy/policy';
import { ticketLabels } from '../policy/ticketLabels';

export interface PolicyChoice {
  /** That of a segment where one has the ticket. */
  readonly policy?: EscalationPolicy;
  /** One sentence or several: which was chosen and why, why its other segments were not, or why none was. */
  readonly because: string;
  /** Every segment that was asked on the way, in order. */
  readonly asked?: readonly AskedSegment[];
}

export interface AskedSegment {
  /** As people call it: `EMEA › Payments`. */
  readonly name: string;
  /** Absent where it took the ticket. */
  readonly whyNot?: string;
}

export function selectPolicy(policies: readonly EscalationPolicy[], incident: Incident): PolicyChoice {
  if (policies.length === 0) return { because: 'No escalation policy has been set up.' };
  const passedOver: string[] = [];
  for (const policy of policies) {
    const obstacle = whyNot(policy, incident);
    if (obstacle === undefined) return inSegments(policy, incident);
    passedOver.push(`“${policy.name}” ${obstacle}`);
  }
  return { because: `No escalation policy applies: ${passedOver.join('; ')}.` };
}

function inSegments(policy: EscalationPolicy, incident: Incident): PolicyChoice {
  if (policy.segments.length === 0) return { policy, because: `“${policy.name}” applies.` };
  const labels = ticketLabels(incident, labelsAsked(policy.segments));
  const asked: AskedSegment[] = [];
  let taken: PolicySegment | undefined;
  let name = '';
  for (let siblings = policy.segments; siblings.length > 0;) {
    const found = ask(siblings, name, labels, asked);
    if (!found) break;
    taken = found;
    name = below(name, found);
    siblings = found.segments;
  }
  const chosen = taken
    ? `“${policy.name}” applies, in its segment “${name}”`
    : `“${policy.name}” applies, outside its segments`;
  return { policy: taken ? taken.policy() : policy, because: [chosen, ...passedOverIn(asked)].join('; ') + '.', asked };
}

/** The first sibling that takes the ticket. */
function ask(
  siblings: readonly PolicySegment[],
  above: string,
  labels: Labels,
  asked: AskedSegment[],
): PolicySegment | undefined {
  for (const segment of siblings) {
    const name = below(above, segment);
    const failing = segment.wants.find(({ matches }) => !matches(labels));
    asked.push(failing ? { name, whyNot: whyNotWanted(failing, labels) } : { name });
    if (!failing) return segment;
  }
  return undefined;
}

function below(above: string, { name }: PolicySegment): string {
  return above === '' ? name : `${above} › ${name}`;
}

function whyNotWanted({ label, text }: WantedLabel, labels: Labels): string {
  const seen = labels[label];
  return `is for ${text}, this ticket has ${seen === undefined ? 'none' : `“${seen}”`}`;
}

function passedOverIn(asked: readonly AskedSegment[]): string[] {
  return asked.flatMap(({ name, whyNot: why }) => (why === undefined ? [] : [`“${name}” ${why}`]));
}

function labelsAsked(segments: readonly PolicySegment[]): string[] {
  return segments.flatMap((segment) => [...segment.wants.map(({ label }) => label), ...labelsAsked(segment.segments)]);
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
