/** `rungs explain`: why a ticket had escalated at a minute, or why not, by what was known then. */
import { explainAt, explanationInWords, simulateTicket } from '@rungs/core';
import type { Explanation, ExplanationInWords } from '@rungs/core';
import { askedMinute } from '../askedMinute';
import type { Command } from '../command';
import { requiredOption } from '../command';
import { readTicketFile } from '../ticketFile';

export const explain: Command = {
  name: 'explain',
  usage: `rungs explain --policy FILE --ticket FILE --at TIME [--zone ZONE] [--json]
    Says of one ticket and any minute why it had escalated, or why not: every trigger with
    what was seen then, where each path stood, and what was to come next.`,

  async run(args, { stdout }) {
    const { parsed, policy, at, note, inZone } = await askedMinute(args, 'ticket');
    const ticketFile = requiredOption(parsed, 'ticket', 'FILE');
    const { events, sightings } = simulateTicket(await readTicketFile(ticketFile, policy), policy, { until: at });
    const explanation = explainAt({ policies: [{ policy }], events, sightings }, at);
    const words = explanationInWords({ ...explanation, policy: inZone(explanation.policy) });
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
