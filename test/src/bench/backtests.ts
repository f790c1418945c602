/**
 * A whole log back-tested, from the packed file to the report, beside papaparse reading the same file
 * as its users do: unpacked to a text, `header: true`, nothing made of the rows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { backtest, backtestAgainst, openLog, readMappingFile } from '@rungs/cli';
import type { HistoryMapping, LogFile } from '@rungs/cli';
import { compilePolicy } from '@rungs/core';
import type { EscalationPolicy } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import Papa from 'papaparse';
import { measured, notMeasured } from './measurement';
import type { Row } from './measurement';
import { LONG, medians } from './timing';

interface Log {
  readonly name: string;
  readonly file: string;
  readonly mapping: string;
  readonly events: number;
}

/** The limit: so many times what papaparse takes for the same file in the same run. */
const TIMES_PARSING = 2;

const LOGS: readonly Log[] = [
  {
    name: 'back-test 70,457 events (ServiceNow)',
    file: 'servicenow-incident-events.csv.gz',
    mapping: 'servicenow-incidents.yaml',
    events: 70_457,
  },
  {
    name: 'back-test 27,232 events (Volvo IT)',
    file: 'volvo-it-incidents.csv.gz',
    mapping: 'volvo-incidents.yaml',
    events: 27_232,
  },
];

export async function backtests(root: string): Promise<Row[]> {
  const policies = { old: examplePolicy(root, 'service-desk'), new: examplePolicy(root, 'service-desk-slower') };
  const rows: Row[] = [];
  for (const log of LOGS) {
    rows.push(await measuredOn(root, log, (file, mapping) => backtest(file, mapping, policies.old, () => undefined)));
    const both = { ...log, name: `${log.name}, two policies` };
    rows.push(
      await measuredOn(root, both, (file, mapping) => backtestAgainst(file, mapping, policies, () => undefined)),
    );
  }
  return rows;
}

type Played = (log: LogFile, mapping: HistoryMapping) => Promise<{ readonly events: number }>;

async function measuredOn(root: string, { name, file, mapping, events }: Log, play: Played): Promise<Row> {
  const path = join(root, '../shared/data', file);
  if (!existsSync(path)) return notMeasured(name, 'ms', null, `../shared/data/${file} is not here.`);
  const read = await readMappingFile(join(root, 'cli/mappings', mapping));
  const ours = async (): Promise<number> => (await play(await openLog(path), read)).events;
  const peers = (): number =>
    Papa.parse(gunzipSync(readFileSync(path)).toString('utf8'), { header: true, skipEmptyLines: true }).data.length;
  const counts = [await ours(), peers()];
  if (counts.some((count) => count !== events))
    throw new Error(`${file} has ${events} events; read were ${counts.join(' and ')}.`);
  const [value = NaN, parsed = NaN] = await medians(
    [
      { run: ours, questions: 1 },
      { run: peers, questions: 1 },
    ],
    LONG,
  );
  return measured({
    name,
    value,
    unit: 'ms',
    limit: TIMES_PARSING * parsed,
    peer: { name: 'papaparse, parsing alone', value: parsed },
    note: `The limit is ${TIMES_PARSING} × papaparse with header: true on the same file. Both unpack it.`,
  });
}

/** One of the examples that come with the command line. */
function examplePolicy(root: string, called: string): EscalationPolicy {
  const read = readPolicyDocument(readFileSync(join(root, `cli/policies/${called}.yaml`), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return compilePolicy(read.document, 1);
}
