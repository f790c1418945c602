/** `rungs simulate`: one ticket played under a policy to its end, nothing sent. */
import { simulateTicket, simulationInWords } from '@rungs/core';
import type { SimulationInWords, StepInWords } from '@rungs/core';
import { askedInstant } from '../askedInstant';
import { askedPolicy } from '../askedPolicy';
import type { Command } from '../command';
import { optionalOption, requiredOption } from '../command';
import { readTicketFile } from '../ticketFile';

export const simulate: Command = {
  name: 'simulate',
  usage: `rungs simulate --policy FILE --ticket FILE [--until TIME] [--zone ZONE] [--json]
    Plays one ticket, with what its script says happens to it, from deadline to deadline
    to its end: every step, who is told and by which rule, and what comes next.`,

  async run(args, { stdout }) {
    const { parsed, policy, zone } = await askedPolicy(args, 'until', ['ticket']);
    const script = await readTicketFile(requiredOption(parsed, 'ticket', 'FILE'), policy);
    const until = optionalOption(parsed, 'until');
    const bounds = until === undefined ? {} : { until: askedInstant('--until', until, zone).at };
    const simulation = simulateTicket(script, policy, bounds);
    const words = simulationInWords(simulation, policy, zone.zone);
    stdout.write(
      parsed.values['json'] === true
        ? `${JSON.stringify({ ...simulation, words })}\n`
        : inLines(script.incident.key, words),
    );
    return 0;
  },
};

function inLines(key: string, { steps, end }: SimulationInWords): string {
  return [key, ...steps.flatMap(stepLines), '', end, ''].join('\n');
}

function stepLines({ when, cause, happened, seen, next }: StepInWords): string[] {
  const lines = [...happened, ...seen, ...(next === undefined ? [] : [next])];
  return ['', `${when}${cause === undefined ? '' : `: ${cause}`}`, ...lines.map((line) => `  ${line}`)];
}
