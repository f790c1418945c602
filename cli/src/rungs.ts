/** The command `rungs`. What it finds goes to standard output, at the end and whole; all else to standard error. */
import { parseArgs } from 'node:util';
import { compilePolicy } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import { backtest } from './backtest';
import { backtestInWords } from './backtestInWords';
import { openLog } from './logFile';
import { measureLog } from './metrics';
import { metricsInWords } from './metricsInWords';
import { readPolicyFile } from './policyFile';
import type { ErrorStream } from './progressBar';
import { progressDisplay } from './progressBar';
import { readMappingFile } from './readMapping';
import { complaintInWords, complaintsOf, Refused } from './refused';
import { readTextFile } from './textFile';
import type { Progress } from './watchedTickets';

export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ErrorStream;
}

const USAGE = `rungs: validate and back-test an escalation policy, and measure what happened

  rungs validate POLICY [--json]
      Checks a policy file and lists every fault with its line.

  rungs backtest --policy FILE --mapping FILE EVENTS [--json]
      Plays the policy on a log of past tickets (CSV, or CSV in gzip): what would have
      escalated, to which level, how long before the breach, and how much noise.

  rungs metrics --mapping FILE EVENTS [--json]
      Measures a log of past tickets: rises and falls between support lines, ping-pong,
      time to escalate and to acknowledge.
`;

/** Answers the exit code: 0, or 1 where the input is refused. */
export async function rungs(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'validate':
        return await validate(rest, terminal);
      case 'backtest':
        return await runBacktest(rest, terminal);
      case 'metrics':
        return await runMetrics(rest, terminal);
      case 'help':
      case '--help':
      case '-h':
        terminal.stdout.write(USAGE);
        return 0;
      default:
        throw misused(command === undefined ? 'No command was given.' : `There is no command “${command}”.`);
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    terminal.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function validate(args: readonly string[], { stdout, stderr }: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, { json: { type: 'boolean' } });
  const file = only(positionals, 'POLICY');
  const read = readPolicyDocument(await readTextFile(file));
  const faults = read.ok ? [] : read.faults;
  if (values['json'] === true) stdout.write(`${JSON.stringify({ ok: read.ok, faults })}\n`);
  else if (read.ok) stdout.write(`${file}: “${read.document.name}” has no faults.\n`);
  else stderr.write(`${complaintsOf(file, faults).map(complaintInWords).join('\n')}\n${counted(faults.length)}.\n`);
  return read.ok ? 0 : 1;
}

async function runBacktest(args: readonly string[], { stdout, stderr }: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, {
    policy: { type: 'string' },
    mapping: { type: 'string' },
    json: { type: 'boolean' },
  });
  const events = only(positionals, 'EVENTS');
  const document = await readPolicyFile(needed(values['policy'], '--policy FILE'));
  const mapping = await readMappingFile(needed(values['mapping'], '--mapping FILE'));
  const log = await openLog(events);
  const report = await watched(stderr, (onProgress) => backtest(log, mapping, compilePolicy(document, 1), onProgress));
  stdout.write(values['json'] === true ? `${JSON.stringify(report)}\n` : backtestInWords(report, document.name));
  return 0;
}

async function runMetrics(args: readonly string[], { stdout, stderr }: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, { mapping: { type: 'string' }, json: { type: 'boolean' } });
  const events = only(positionals, 'EVENTS');
  const mapping = await readMappingFile(needed(values['mapping'], '--mapping FILE'));
  const log = await openLog(events);
  const report = await watched(stderr, (onProgress) => measureLog(log, mapping, onProgress));
  stdout.write(values['json'] === true ? `${JSON.stringify(report)}\n` : metricsInWords(report, mapping.name));
  return 0;
}

/** Shows how far it is, and leaves no half-drawn bar behind, however it ends. */
async function watched<Report>(
  stderr: ErrorStream,
  read: (onProgress: (progress: Progress) => void) => Promise<Report>,
): Promise<Report> {
  const progress = progressDisplay(stderr);
  try {
    return await read((at) => progress.show(at));
  } finally {
    progress.end();
  }
}

type Options = { readonly [name: string]: { readonly type: 'string' | 'boolean' } };
type Values = { readonly [name: string]: string | boolean | (string | boolean)[] | undefined };

function parsed(args: readonly string[], options: Options): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw misused(error instanceof Error ? error.message.replace(/([^.])$/, '$1.') : String(error));
  }
}

function only(positionals: readonly string[], name: string): string {
  const [first, second] = positionals;
  if (first === undefined) throw misused(`${name} is missing.`);
  if (second !== undefined) throw misused(`“${second}” is one argument too many.`);
  return first;
}

function needed(value: Values[string], name: string): string {
  if (typeof value !== 'string') throw misused(`${name} is missing.`);
  return value;
}

function misused(why: string): Refused {
  return new Refused({ where: 'rungs', why, remedy: `\n\n${USAGE}` });
}

function counted(faults: number): string {
  return faults === 1 ? '1 fault' : `${faults} faults`;
}
