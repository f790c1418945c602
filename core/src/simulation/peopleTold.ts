/**
 * Who was told what a policy's escalations did, person by person: the load that a policy puts on a group.
 * A person is told once at an instant, however many notices say it (ESC17).
 */
import { recipientsOf } from '../escalation/effectsOf';
import type { EscalationEvent, NoticeEvent, RespondersVia } from '../escalation/event';
import { policyOfId } from '../policy/compileSegments';
import type { EscalationPolicy, PersonId } from '../policy/policy';
import type { Instant } from '../time/instant';

export interface PersonTold {
  readonly at: Instant;
  readonly person: PersonId;
  /** The name of the group for which they were told; null for the catch-all. */
  readonly group: string | null;
}

/** The events are one ticket's, of one escalation after the other, under the policy or a segment of it. */
export function peopleTold(events: readonly EscalationEvent[], policy: EscalationPolicy): PersonTold[] {
  const told: PersonTold[] = [];
  let running = policy;
  for (const event of events) {
    if (event.type === 'EscalationStarted') running = policyOfId(policy, event.policy.id) ?? policy;
    if (!isNotice(event)) continue;
    for (const { person, via } of recipientsOf({ event })) {
      if (!isTold(told, event.at, person)) told.push({ at: event.at, person, group: groupOf(via, event, running) });
    }
  }
  return told;
}

/** Time never goes back, so whoever was told at this instant stands at the end. */
function isTold(told: readonly PersonTold[], at: Instant, person: PersonId): boolean {
  for (let i = told.length - 1; i >= 0 && told[i]?.at === at; i -= 1) if (told[i]?.person === person) return true;
  return false;
}

function isNotice(event: EscalationEvent): event is NoticeEvent {
  return 'responders' in event;
}

/** Who is told for their own part in a level, such as its owner, is told for the group of that level. */
function groupOf(via: RespondersVia, { path, level }: NoticeEvent, policy: EscalationPolicy): string | null {
  const groupAt = (number: number): string | null =>
    policy.paths.find(({ id }) => id === path)?.levels[number - 1]?.group.name ?? null;
  switch (via.kind) {
    case 'onCall':
    case 'groupMember':
    case 'backup':
      return via.group;
    case 'catchAll':
      return null;
    case 'formerOwner':
    case 'ownerOfPassedLevel':
      return groupAt(via.level);
    case 'toldBefore':
    case 'owner':
    case 'handoffGiver':
    case 'handoffReceiver':
      return groupAt(level);
  }
}
