/** What `npm run simulate` understands. All faults are told at once, each with its remedy; nothing is guessed. */
import { parseArgs } from 'node:util';

export interface SimulateArguments {
  readonly seeds: readonly number[];
  /** One seed was asked for: its course is printed line by line. */
  readonly isReplay: boolean;
  /** No seeds: one small story, in which each function of the Jira app dies at every call that it makes. */
  readonly isDeaths: boolean;
  readonly json: boolean;
}

export type ReadArguments =
  | { readonly ok: true; readonly arguments: SimulateArguments }
  | { readonly ok: false; readonly faults: readonly string[] }
  | { readonly ok: 'help' };

export const usage = `npm run simulate -- [--seeds N] [--json]
npm run simulate -- --seed S [--json]
npm run simulate -- --deaths

  --seeds N   plays the seeds 1 to N (default 10): a company in each tool, people and faults by the seed
  --seed S    plays this one and prints what happened, line by line
  --deaths    tells one small story in Jira again and again; each function dies at every call that it makes
  --json      ends with one line of JSON`;

const SEEDS_USUALLY = 10;
const SEED_MAX = 1_000_000;
const options = {
  seeds: { type: 'string' },
  seed: { type: 'string' },
  deaths: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function readArguments(argv: readonly string[]): ReadArguments {
  const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const { values, positionals, tokens } = parsed;
  if (values['help']) return { ok: 'help' };
  const faults = [
    ...tokens.flatMap((token) =>
      token.kind === 'option' && !(token.name in options) ? [`${token.rawName} is not known.`] : [],
    ),
    ...positionals.map((stray) => `"${stray}" belongs to no option.`),
  ];
  const whole = (name: 'seeds' | 'seed'): number | undefined => {
    const given = values[name];
    if (given === undefined) return undefined;
    const value = typeof given === 'string' ? Number(given || NaN) : NaN;
    if (Number.isInteger(value) && value > 0 && value <= SEED_MAX) return value;
    faults.push(`--${name} wants a whole number from 1 to ${SEED_MAX}, such as --${name} 17.`);
    return undefined;
  };
  const [seed, count] = [whole('seed'), whole('seeds')];
  if (values['seed'] !== undefined && values['seeds'] !== undefined)
    faults.push('--seed replays one seed and --seeds plays many: give one of them.');
  const isDeaths = values['deaths'] === true;
  if (isDeaths && (values['seed'] !== undefined || values['seeds'] !== undefined))
    faults.push('--deaths plays no seeds: give it alone.');
  if (faults.length > 0) return { ok: false, faults };
  const seeds = seed === undefined ? Array.from({ length: count ?? SEEDS_USUALLY }, (_, index) => index + 1) : [seed];
  return { ok: true, arguments: { seeds, isReplay: seed !== undefined, isDeaths, json: values['json'] === true } };
}
