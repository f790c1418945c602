/** What each command of `rungs` is made of, and how it reads its arguments. */
import { parseArgs } from 'node:util';
import type { ErrorStream } from './progressBar';
import { progressDisplay } from './progressBar';
import type { Progress } from './watchedTickets';

export interface Terminal {
  /** What a command finds, at the end and whole. */
  readonly stdout: { write(text: string): unknown };
  /** All else: complaints, and how far a long reading is. */
  readonly stderr: ErrorStream;
}

export interface Command {
  readonly name: string;
  /** As `rungs help` shows it: the call, then what it does, indented. */
  readonly usage: string;
  /** Answers the exit code: 0, or 1 where the input is refused. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** Called in a way that no command has; said together with the usage. */
export class Misused extends Error {}

type Options = { readonly [name: string]: { readonly type: 'string' | 'boolean'; readonly multiple?: boolean } };
type Value = string | boolean | (string | boolean)[] | undefined;

export interface Arguments {
  readonly values: { readonly [name: string]: Value };
  readonly positionals: readonly string[];
}

export function parseArguments(args: readonly string[], options: Options): Arguments {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message.replace(/([^.])$/, '$1.') : String(error));
  }
}

/** The one argument that is not an option; `name` is what the usage calls it. */
export function onlyPositional({ positionals }: Arguments, name: string): string {
  const [first, second] = positionals;
  if (first === undefined) throw new Misused(`${name} is missing.`);
  if (second !== undefined) throw new Misused(`“${second}” is one argument too many.`);
  return first;
}

/** The value of an option that must be there: `requiredOption(args, 'policy', 'FILE')`. */
export function requiredOption({ values }: Arguments, option: string, placeholder: string): string {
  const value = values[option];
  if (typeof value !== 'string') throw new Misused(`--${option} ${placeholder} is missing.`);
  return value;
}

/** The value of an option that may be there. */
export function optionalOption({ values }: Arguments, option: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
}

/** Of a command that has options alone. */
export function noPositional({ positionals }: Arguments): void {
  const [first] = positionals;
  if (first !== undefined) throw new Misused(`“${first}” is one argument too many.`);
}

/** Shows how far it is, and leaves no half-drawn bar behind, however it ends. */
export async function showingProgress<Report>(
  stderr: ErrorStream,
  read: (onProgress: (progress: Progress) => void) => Promise<Report>,
): Promise<Report> {
  const display = progressDisplay(stderr);
  try {
    return await read((at) => display.show(at));
  } finally {
    display.end();
  }
}
