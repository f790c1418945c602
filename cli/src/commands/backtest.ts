/** `rungs backtest`: a policy played on a log of past tickets. */
import { compilePolicy } from '@rungs/core';
import { backtest as backtestLog } from '../backtest';
import { backtestInWords } from '../backtestInWords';
import type { Command } from '../command';
import { onlyPositional, parseArguments, requiredOption, showingProgress } from '../command';
import { openLog } from '../logFile';
import { readPolicyFile } from '../policyFile';
import { readMappingFile } from '../readMapping';

export const backtest: Command = {
  name: 'backtest',
  usage: `rungs backtest --policy FILE --mapping FILE EVENTS [--json]
    Plays the policy on a log of past tickets (CSV, or CSV in gzip): what would have
    escalated, to which level, how long before the breach, and how much noise.`,

  async run(args, { stdout, stderr }) {
    const parsed = parseArguments(args, {
      policy: { type: 'string' },
      mapping: { type: 'string' },
      json: { type: 'boolean' },
    });
    const events = onlyPositional(parsed, 'EVENTS');
    const document = await readPolicyFile(requiredOption(parsed, 'policy', 'FILE'));
    const mapping = await readMappingFile(requiredOption(parsed, 'mapping', 'FILE'));
    const log = await openLog(events);
    const policy = compilePolicy(document, 1);
    const report = await showingProgress(stderr, (onProgress) => backtestLog(log, mapping, policy, onProgress));
    stdout.write(
      parsed.values['json'] === true ? `${JSON.stringify(report)}\n` : backtestInWords(report, document.name),
    );
    return 0;
  },
};
