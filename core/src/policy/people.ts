/** Who of a policy's people an account of a tool belongs to. */
import type { Tool } from '../incident/incident';
import type { EscalationPolicy, Person } from './policy';

export function personByAccount(policy: EscalationPolicy, tool: Tool, account: string): Person | undefined {
  return policy.people.find((person) => person.accounts[tool] === account);
}

export function personById(policy: EscalationPolicy, id: string): Person | undefined {
  return policy.people.find((person) => person.id === id);
}
