/** `rungs metrics`: what a log says of escalation, in figures. */
import type { Command } from '../command';
import { onlyPositional, parseArguments, requiredOption, showingProgress } from '../command';
import { openLog } from '../logFile';
import { measureLog } from '../metrics';
import { metricsInWords } from '../metricsInWords';
import { readMappingFile } from '../readMapping';

export const metrics: Command = {
  name: 'metrics',
  usage: `rungs metrics --mapping FILE EVENTS [--json]
    Measures a log of past tickets: rises and falls between support lines, ping-pong,
    time to escalate and to acknowledge.`,

  async run(args, { stdout, stderr }) {
    const parsed = parseArguments(args, { mapping: { type: 'string' }, json: { type: 'boolean' } });
    const events = onlyPositional(parsed, 'EVENTS');
    const mapping = await readMappingFile(requiredOption(parsed, 'mapping', 'FILE'));
    const log = await openLog(events);
    const report = await showingProgress(stderr, (onProgress) => measureLog(log, mapping, onProgress));
    stdout.write(parsed.values['json'] === true ? `${JSON.stringify(report)}\n` : metricsInWords(report, mapping.name));
    return 0;
  },
};
