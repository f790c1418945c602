/** `rungs explain`: why a ticket had escalated at a minute, or why not, by what was known then. */
import { compilePolicy, explainAt, explanationInWords, simulateTicket } from '@rungs/core';
import type { Explanation, ExplanationInWords } from '@rungs/core';
import { askedInstant, askedZone } from '../askedInstant';
import type { Command } from '../command';
import { noPositional, optionalOption, parseArguments, requiredOption } from '../command';
import { readPolicyFile } from '../policyFile';
import { readTicketFile } from '../ticketFile';

export const explain: Command = {
  name: 'explain',
  usage: `rungs explain --policy FILE --ticket FILE --at TIME [--zone ZONE] [--json]
    Says of one ticket and any minute why it had escalated, or why not: every trigger with
    what was seen then, where each path stood, and what was to come next.`,

  async run(args, { stdout }) {
    const parsed = parseArguments(args, {
      policy: { type: 'string' },
      ticket: { type: 'string' },
      at: { type: 'string' },
      zone: { type: 'string' },
      json: { type: 'boolean' },
    });
    noPositional(parsed);
    const policyFile = requiredOption(parsed, 'policy', 'FILE');
    const ticketFile = requiredOption(parsed, 'ticket', 'FILE');
    const asked = requiredOption(parsed, 'at', 'TIME');
    const policy = compilePolicy(await readPolicyFile(policyFile), 1);
    const zone = askedZone(optionalOption(parsed, 'zone') ?? policy.zone);
    const { at, note } = askedInstant('--at', asked, zone);
    const { events, sightings } = simulateTicket(await readTicketFile(ticketFile, policy), policy, { until: at });
    const explanation = explainAt({ policies: [{ policy }], events, sightings }, at);
    const words = explanationInWords({ ...explanation, policy: { ...explanation.policy, zone: zone.zone } });
    stdout.write(
      parsed.values['json'] === true ? `${JSON.stringify(asJson(explanation, words, note))}\n` : inLines(words, note),
    );
    return 0;
  },
};

/** Compiled rules are no data: a trigger is named by its id. */
function asJson({ policy, triggers, target, ...rest }: Explanation, words: ExplanationInWords, note?: string): object {
  return {
    ...rest,
    policy: { ...policy.of, name: policy.name },
    triggers: triggers.map(({ trigger, answer }) => ({ trigger, answer })),
    ...(target && {
      target: { dueAt: target.clock.dueAt, goalMs: target.clock.goalMs, consumedShare: target.consumedShare },
    }),
    words,
    ...(note !== undefined && { note }),
  };
}

function inLines({ answer, known, triggers, paths, last, next }: ExplanationInWords, note: string | undefined): string {
  const section = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', name, ...lines.map((line) => `  ${line}`)];
  return [
    ...(note === undefined ? [] : [note]),
    answer,
    ...section('What was known', known),
    ...section('Triggers', triggers),
    ...section('Paths', paths),
    ...section('What happened last', last),
    '',
    next,
    '',
  ].join('\n');
}
