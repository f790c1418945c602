/** `rungs told`: who would be told at an instant, and why. */
import { evolve, noEscalation, simulateTicket, whoIsTold, whoIsToldInWords } from '@rungs/core';
import type { AskedAbout, EscalationPolicy, Instant, ToldAt, ToldInWords } from '@rungs/core';
import { askedMinute } from '../askedMinute';
import type { Command } from '../command';
import { optionalOption } from '../command';
import { readTicketFile } from '../ticketFile';

export const told: Command = {
  name: 'told',
  usage: `rungs told --policy FILE --at TIME [--ticket FILE] [--zone ZONE] [--json]
    Says who would be told at an instant on each path and level, by which shift, layer or
    override, who would not and why, and what follows where nobody is there. TIME is
    2026-11-22T03:00 in ZONE (else the policy's own zone), or 2026-11-22T03:00+01:00.`,

  async run(args, { stdout }) {
    const { parsed, policy, at, note, inZone } = await askedMinute(args);
    const ticketFile = optionalOption(parsed, 'ticket');
    const about = ticketFile === undefined ? {} : await ticketThen(ticketFile, policy, at);
    const answer = whoIsTold(policy, at, about);
    const words = whoIsToldInWords({ ...answer, policy: inZone(answer.policy) });
    stdout.write(
      parsed.values['json'] === true ? `${JSON.stringify(asJson(answer, words, note))}\n` : inLines(words, note),
    );
    return 0;
  },
};

/** As its script has left it and its escalation at the instant; before it is opened, as it will be. */
async function ticketThen(file: string, policy: EscalationPolicy, at: Instant): Promise<AskedAbout> {
  const script = await readTicketFile(file, policy);
  const { events, sightings } = simulateTicket(script, policy, { until: at });
  const seen = sightings.filter((sighting) => sighting.at <= at);
  const state = events.filter((event) => event.at <= at).reduce(evolve, noEscalation);
  return { incident: seen[seen.length - 1]?.incident ?? script.incident, state };
}

function asJson({ policy, ...answer }: ToldAt, words: ToldInWords, note: string | undefined): object {
  return { ...answer, policy: { ...policy.of, name: policy.name }, words, ...(note !== undefined && { note }) };
}

function inLines({ when, ticket, paths }: ToldInWords, note: string | undefined): string {
  return [
    ...(note === undefined ? [] : [note]),
    when,
    ...(ticket === undefined ? [] : [ticket]),
    ...paths.flatMap(({ path, levels }) => [
      '',
      path,
      ...levels.flatMap(([first = '', ...rest]) => [`  ${first}`, ...rest.map((line) => `    ${line}`)]),
    ]),
    '',
  ].join('\n');
}
