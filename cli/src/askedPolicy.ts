/** What `simulate`, `told` and `explain` are all asked: a policy, maybe a ticket, and the zone of every time. */
import { compilePolicy } from '@rungs/core';
import type { EscalationPolicy, ZoneRules } from '@rungs/core';
import { askedZone } from './askedInstant';
import { noPositional, optionalOption, parseArguments, requiredOption } from './command';
import type { Arguments } from './command';
import { readPolicyFile } from './policyFile';

export interface AskedPolicy {
  readonly parsed: Arguments;
  readonly policy: EscalationPolicy;
  /** `--zone`, else the policy's own. */
  readonly zone: ZoneRules;
}

const text = { type: 'string' } as const;

/** `time` is the option that names an instant; what is `required` is asked for before any file is read. */
export async function askedPolicy(
  args: readonly string[],
  time: 'at' | 'until',
  required: readonly ('ticket' | 'at')[],
): Promise<AskedPolicy> {
  const options = { policy: text, ticket: text, [time]: text, zone: text, json: { type: 'boolean' } } as const;
  const parsed = parseArguments(args, options);
  noPositional(parsed);
  const file = requiredOption(parsed, 'policy', 'FILE');
  for (const option of required) requiredOption(parsed, option, option === 'at' ? 'TIME' : 'FILE');
  const policy = compilePolicy(await readPolicyFile(file), 1);
  return { parsed, policy, zone: askedZone(optionalOption(parsed, 'zone') ?? policy.zone) };
}
