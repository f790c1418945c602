/** `rungs backtest`: a policy played on a log of past tickets, alone or against the one in force. */
import { compilePolicy } from '@rungs/core';
import type { PolicyDocument } from '@rungs/core';
import { againstInWords } from '../againstInWords';
import { backtest as backtestLog } from '../backtest';
import { backtestAgainst } from '../backtestAgainst';
import { backtestInWords } from '../backtestInWords';
import type { Arguments, Command, Terminal } from '../command';
import { onlyPositional, parseArguments, requiredOption, showingProgress } from '../command';
import { openLog } from '../logFile';
import type { HistoryMapping } from '../mapping';
import { readPolicyFile } from '../policyFile';
import { readMappingFile } from '../readMapping';
import { allRead } from '../refused';

export const backtest: Command = {
  name: 'backtest',
  usage: `rungs backtest --policy FILE [--against FILE] --mapping FILE EVENTS [--json]
    Plays the policy on a log of past tickets (CSV, or CSV in gzip): what would have
    escalated, to which level, how long before the breach, and how much noise.
    --against names the policy in force: both are played on the same history, and what
    would change is shown side by side, with the tickets to look at.`,

  async run(args, terminal) {
    const parsed = parseArguments(args, {
      policy: { type: 'string' },
      against: { type: 'string' },
      mapping: { type: 'string' },
      json: { type: 'boolean' },
    });
    const events = onlyPositional(parsed, 'EVENTS');
    const policyFile = requiredOption(parsed, 'policy', 'FILE');
    const mappingFile = requiredOption(parsed, 'mapping', 'FILE');
    const { against } = parsed.values;
    // Begun only now: a reading that nobody waits for would end the process with its complaint.
    const policy = readPolicyFile(policyFile);
    const mapping = readMappingFile(mappingFile);
    const answer =
      typeof against === 'string'
        ? await two(await allRead([policy, mapping, readPolicyFile(against)]), events, parsed, terminal)
        : await one(await allRead([policy, mapping]), events, parsed, terminal);
    terminal.stdout.write(answer);
    return 0;
  },
};

async function one(
  [document, mapping]: readonly [PolicyDocument, HistoryMapping],
  events: string,
  { values }: Arguments,
  { stderr }: Terminal,
): Promise<string> {
  const log = await openLog(events);
  const policy = compilePolicy(document, 1);
  const report = await showingProgress(stderr, (onProgress) => backtestLog(log, mapping, policy, onProgress));
  return values['json'] === true ? `${JSON.stringify(report)}\n` : backtestInWords(report, document.name);
}

async function two(
  [document, mapping, against]: readonly [PolicyDocument, HistoryMapping, PolicyDocument],
  events: string,
  { values }: Arguments,
  { stderr }: Terminal,
): Promise<string> {
  const log = await openLog(events);
  const policies = { old: compilePolicy(against, 1), new: compilePolicy(document, 1) };
  const report = await showingProgress(stderr, (onProgress) => backtestAgainst(log, mapping, policies, onProgress));
  return values['json'] === true ? `${JSON.stringify(report)}\n` : againstInWords(report);
}
