/** The Jira accounts of people whom a policy names. */
import type { ActionTaker, EscalationPolicy } from '@rungs/core';

export function accountOf({ person }: ActionTaker, policy: EscalationPolicy): string | undefined {
  return policy.people.find(({ id }) => id === person)?.accounts.jira;
}

export function accountsOf(people: readonly ActionTaker[], policy: EscalationPolicy): string[] {
  return people.flatMap((taker) => accountOf(taker, policy) ?? []);
}
