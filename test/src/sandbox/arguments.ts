/** What `npm start` understands. All faults are told at once, each with its remedy; nothing is guessed. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface SandboxArguments {
  readonly once: boolean;
  /** Simulated seconds for each real one. */
  readonly speed: number;
  readonly seed: string;
  /** The local Jira's port; ServiceNow's is the next one. */
  readonly port: number;
  readonly events?: string;
  readonly mapping?: string;
  /** How many of a log's tickets are played, the earliest first. */
  readonly tickets: number;
}

export type ReadArguments =
  | { readonly ok: true; readonly arguments: SandboxArguments }
  | { readonly ok: false; readonly faults: readonly string[] }
  | { readonly ok: 'help' };

export const usage = `npm start -- [--speed N] [--seed S] [--port P] [--events FILE [--mapping FILE] [--tickets N|all]]
npm start -- --once [--seed S] [--events FILE [--mapping FILE] [--tickets N|all]]

  --speed N       simulated seconds for each real second (default 60)
  --seed S        which generated world (default 1); the same seed is the same world
  --port P        local Jira on P, local ServiceNow on P+1 (default 8101)
  --events FILE   replay a real log (.csv or .csv.gz) instead of a generated world
  --mapping FILE  how that log's columns are read (default: cli/mappings/servicenow-incidents.yaml)
  --tickets N     how many of the log's tickets, the earliest first, or all (default 1000)
  --once          play a fixed scenario as fast as it goes, print one line of JSON, and end`;

const PORT_MAX = 65_534;

export function readArguments(argv: readonly string[]): ReadArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values['help']) return { ok: 'help' };
  const faults: string[] = [];

  for (const token of tokens) {
    if (token.kind === 'option' && !(token.name in options)) faults.push(`${token.rawName} is not known.`);
  }
  for (const stray of positionals) faults.push(`"${stray}" belongs to no option.`);

  const text = (name: keyof typeof options): string | undefined => {
    const value = values[name];
    if (value === undefined || typeof value === 'string') return value || missing(name);
    return missing(name);
  };
  const missing = (name: string): undefined => {
    if (values[name] !== undefined) faults.push(`--${name} needs a value.`);
    return undefined;
  };
  const numeric = (
    name: 'speed' | 'port' | 'tickets',
    usual: number,
    accepts: (value: number) => boolean,
    wants: string,
  ): number => {
    const given = text(name);
    if (given === undefined) return usual;
    if (accepts(Number(given))) return Number(given);
    faults.push(`--${name} ${given}: give ${wants}.`);
    return usual;
  };

  const speed = numeric(
    'speed',
    60,
    (value) => value > 0 && value <= 100_000,
    'a number above 0 and at most 100000, such as 60',
  );
  const port = numeric(
    'port',
    8101,
    (value) => Number.isInteger(value) && value > 0 && value <= PORT_MAX,
    `a port from 1 to ${PORT_MAX}, such as 8101`,
  );
  const tickets =
    values['tickets'] === 'all'
      ? Infinity
      : numeric(
          'tickets',
          1000,
          (value) => Number.isInteger(value) && value > 0,
          'a whole number above 0, such as 1000, or all',
        );
  const files = { events: text('events'), mapping: text('mapping') };
  for (const [name, file] of Object.entries(files)) {
    if (file !== undefined && !existsSync(file)) faults.push(`--${name} ${file}: there is no such file.`);
  }
  if (files.mapping !== undefined && files.events === undefined)
    faults.push('--mapping says how to read a log: name it with --events FILE.');

  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    arguments: {
      once: values['once'] === true,
      speed,
      seed: text('seed') ?? '1',
      port,
      tickets,
      ...(files.events === undefined ? {} : { events: files.events }),
      ...(files.mapping === undefined ? {} : { mapping: files.mapping }),
    },
  };
}

const options = {
  once: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  speed: { type: 'string' },
  seed: { type: 'string' },
  port: { type: 'string' },
  events: { type: 'string' },
  mapping: { type: 'string' },
  tickets: { type: 'string' },
} as const;
