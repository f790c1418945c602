/** The command `rungs`: which commands it has, and what it answers where the call or the input is refused. */
import type { Command, Terminal } from './command';
import { Misused } from './command';
import { backtest } from './commands/backtest';
import { diff } from './commands/diff';
import { explain } from './commands/explain';
import { merge } from './commands/merge';
import { metrics } from './commands/metrics';
import { simulate } from './commands/simulate';
import { told } from './commands/told';
import { validate } from './commands/validate';
import { complaintInWords, Refused } from './refused';

/** In the order in which the usage shows them. */
const COMMANDS: readonly Command[] = [validate, diff, merge, simulate, told, explain, backtest, metrics];

/** Answers the exit code: 0, or 1 where the input is refused. */
export async function rungs(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name !== undefined && HELP.includes(name)) {
    terminal.stdout.write(usage());
    return 0;
  }
  try {
    return await commandCalled(name).run(rest, terminal);
  } catch (error) {
    terminal.stderr.write(`${refusalInWords(error)}\n`);
    return 1;
  }
}

const HELP: readonly string[] = ['help', '--help', '-h'];

function commandCalled(name: string | undefined): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command;
  throw new Misused(name === undefined ? 'No command was given.' : `There is no command “${name}”.`);
}

/** A defect of ours is no refusal and goes on as it is. */
function refusalInWords(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof Misused)
    return complaintInWords({ where: 'rungs', why: error.message, remedy: `\n\n${usage()}` });
  throw error;
}

function usage(): string {
  const each = COMMANDS.map((command) => command.usage.replace(/^/gm, '  ')).join('\n\n');
  return `rungs: validate, compare and back-test an escalation policy, and measure what happened\n\n${each}\n`;
}
