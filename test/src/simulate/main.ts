/** `npm run simulate -- [--seeds N | --seed S] [--json]`: plays seeds, says how it goes, and ends with 1 on a violation. */
import { readArguments, usage } from './arguments';
import { befallEverywhere, befallingsOf, works } from './everyCall';
import { dieEverywhere, deadFunctions } from './everyDeath';
import type { Deaths } from './everyDeath';
import type { SimulateArguments } from './arguments';
import { inLines, summary, summaryInJson, summaryInWords } from './report';
import { simulate } from './simulate';
import type { SeedResult } from './simulate';
import { builtApps } from './stage';

export async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if (read.ok === 'help') {
    console.log(usage);
    return 0;
  }
  if (!read.ok) {
    console.error([...read.faults, '', usage].join('\n'));
    return 1;
  }
  if (read.arguments.isDeaths) return playDeaths();
  const results = await playAll(read.arguments);
  const sum = summary(results);
  for (const line of summaryInWords(sum)) console.log(line);
  if (read.arguments.json) console.log(summaryInJson(sum));
  return sum.violations.length === 0 ? 0 : 1;
}

async function playAll({ seeds, isReplay }: SimulateArguments): Promise<SeedResult[]> {
  const results: SeedResult[] = [];
  for (const seed of seeds) {
    const startedAt = performance.now();
    const result = await simulate(seed);
    if (isReplay) inLines(result).forEach((line) => console.log(line));
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const found = result.violations.length === 0 ? 'all holds' : `${result.violations.length} VIOLATIONS`;
    console.error(`rungs: seed ${seed}: ${result.tickets} tickets, ${result.checks} checks, ${found} (${seconds} s)`);
    // What many seeds would keep of each other's stories fills memory for nothing.
    results.push({ ...result, trace: [] });
  }
  return results;
}

async function playDeaths(): Promise<number> {
  let found = 0;
  const say = ({ calls, violations }: Deaths, what: string): void => {
    found += violations.length;
    const verdict = violations.length === 0 ? 'all holds' : `${violations.length} VIOLATIONS`;
    console.log(`${what} after each of its ${calls} calls: ${verdict}`);
    for (const violation of violations) console.log(`  ${violation}`);
  };
  for (const name of deadFunctions) say(await dieEverywhere(name, builtApps), `${name} died`);
  for (const work of works)
    for (const befalling of befallingsOf(work))
      say(await befallEverywhere(work, befalling, builtApps), `ServiceNow: ${work} ${inThePast[befalling]}`);
  return found === 0 ? 0 : 1;
}

const inThePast = { dies: 'died', 'is overtaken': 'was overtaken', 'loses its incident': 'lost its incident' } as const;
