/**
 * `npm run bench [-- --json]`: what the engine costs, beside what one would otherwise pick, all in one
 * run. `--json` prints `[{ "name", "value", "unit", "limit", "peer", "ratio" }]` as the last line:
 * `value` and `limit` in `unit`, null where not measured or not promised; `peer` a name;
 * `ratio` the peer's value ÷ ours. A number over its limit is told, and is no failure of the bench.
 */
import { join } from 'node:path';
import { backtests } from './backtests';
import { bundles } from './bundles';
import { decisions } from './decisions';
import { jiraHours } from './jiraHours';
import { machine } from './machine';
import { asJson } from './measurement';
import type { Row } from './measurement';
import { rhino } from './rhino';
import { rooms } from './rooms';
import { servicenowSweeps } from './servicenowSweeps';
import { table } from './table';
import { workingTime } from './workingTime';

/** The engine as ServiceNow's server loads it, from the root of the repository. */
const VENDORED = 'servicenow-app/src/server/vendor/core.js';

/** The exit code: 1 only where the bench itself could not run. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const strange = args.find((arg) => arg !== '--json');
  if (strange !== undefined) {
    say(`There is no option ${strange}. Say: npm run bench [-- --json]`);
    return 1;
  }
  try {
    const where = machine();
    const rows = await measureAll(root);
    console.log([where, '', ...table(rows)].join('\n'));
    if (args.includes('--json')) console.log(asJson(rows));
    return 0;
  } catch (error) {
    say(`The bench could not run. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function measureAll(root: string): Promise<Row[]> {
  const vendored = join(root, VENDORED);
  const groups: readonly (readonly [string, () => Row[] | Promise<Row[]>])[] = [
    ['decisions and triggers', decisions],
    ['working time', workingTime],
    ['on call, routes, zones, links', rooms],
    ['back-tests', () => backtests(root)],
    ['Rhino', () => rhino(root, vendored)],
    ['bundles', () => bundles(root, vendored)],
    ['hours in Jira', () => jiraHours(root)],
    ['sweeps in ServiceNow', () => servicenowSweeps(root)],
  ];
  const rows: Row[] = [];
  for (const [name, measure] of groups) {
    say(`Measuring: ${name}.`);
    rows.push(...(await measure()));
  }
  return rows;
}

function say(text: string): void {
  process.stderr.write(`rungs: ${text}\n`);
}
