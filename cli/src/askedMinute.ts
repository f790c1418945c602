/** What `told` and `explain` are both asked: a policy, maybe a ticket, and an instant in a zone. */
import { compilePolicy } from '@rungs/core';
import type { EscalationPolicy } from '@rungs/core';
import { askedInstant, askedZone } from './askedInstant';
import type { AskedInstant } from './askedInstant';
import { noPositional, optionalOption, parseArguments, requiredOption } from './command';
import type { Arguments } from './command';
import { readPolicyFile } from './policyFile';

export interface AskedMinute extends AskedInstant {
  readonly parsed: Arguments;
  readonly policy: EscalationPolicy;
  /** The same policy, its times in the zone that was asked for. */
  inZone(policy: EscalationPolicy): EscalationPolicy;
}

export async function askedMinute(args: readonly string[], ...required: readonly 'ticket'[]): Promise<AskedMinute> {
  const parsed = parseArguments(args, {
    policy: { type: 'string' },
    ticket: { type: 'string' },
    at: { type: 'string' },
    zone: { type: 'string' },
    json: { type: 'boolean' },
  });
  noPositional(parsed);
  const policyFile = requiredOption(parsed, 'policy', 'FILE');
  for (const option of required) requiredOption(parsed, option, 'FILE');
  const asked = requiredOption(parsed, 'at', 'TIME');
  const policy = compilePolicy(await readPolicyFile(policyFile), 1);
  const zone = askedZone(optionalOption(parsed, 'zone') ?? policy.zone);
  return { ...askedInstant('--at', asked, zone), parsed, policy, inZone: (it) => ({ ...it, zone: zone.zone }) };
}
