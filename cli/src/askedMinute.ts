/** What `told` and `explain` are both asked: a policy, maybe a ticket, and an instant in a zone. */
import type { EscalationPolicy } from '@rungs/core';
import { askedInstant } from './askedInstant';
import type { AskedInstant } from './askedInstant';
import { askedPolicy } from './askedPolicy';
import type { AskedPolicy } from './askedPolicy';
import { requiredOption } from './command';

export interface AskedMinute extends AskedInstant, Omit<AskedPolicy, 'zone'> {
  /** The same policy, its times in the zone that was asked for. */
  inZone(policy: EscalationPolicy): EscalationPolicy;
}

export async function askedMinute(args: readonly string[], ...required: readonly 'ticket'[]): Promise<AskedMinute> {
  const { parsed, policy, zone } = await askedPolicy(args, 'at', [...required, 'at']);
  const instant = askedInstant('--at', requiredOption(parsed, 'at', 'TIME'), zone);
  return { ...instant, parsed, policy, inZone: (it) => ({ ...it, zone: zone.zone }) };
}
