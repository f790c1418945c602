/**
 * What a sweep costs in ServiceNow at 1,000, 10,000 and 100,000 open incidents: the built app in the local
 * ServiceNow. Rows are those that a database with the declared indexes would read for the app's queries;
 * the time has the local ServiceNow's own work in it, and none of an instance's.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { instanceWith, makeDue, readingsOfSweep, rowsIn, sweep, type BusyInstance } from './sweepCost';
import { measured, notMeasured } from './measurement';
import type { Row } from './measurement';
import { medianOf } from './timing';

const SIZES = [1_000, 10_000, 100_000] as const;
const DUE = 50;
const ROUNDS = 5;
/** A quiet sweep reads what is due, which is nothing; so many rows are a job's own settings. */
const QUIET_ROWS_MAX = 10;
/** An incident that is due is read with its standing, its decisions, its effects and its clocks. */
const ROWS_FOR_ONE_DUE_MAX = 20;

export async function servicenowSweeps(root: string): Promise<Row[]> {
  const appDir = join(root, 'servicenow-app');
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await at(appDir, size)));
  return rows;
}

async function at(appDir: string, size: number): Promise<Row[]> {
  const where = `ServiceNow, ${size.toLocaleString('en-US')} open`;
  const [quiet, busy] = [`${where}, quiet sweep`, `${where}, ${DUE} due`];
  const limit = ROWS_FOR_ONE_DUE_MAX * DUE;
  if (!existsSync(join(appDir, 'dist/app/scope'))) {
    const why = 'It is not built.';
    return [notMeasured(quiet, 'rows', QUIET_ROWS_MAX, why), notMeasured(busy, 'rows', limit, why)];
  }
  const instance = await instanceWith(appDir, size);
  return [
    measured({ name: quiet, value: rowsRead(instance, 0), unit: 'rows', limit: QUIET_ROWS_MAX }),
    measured({ name: `${quiet}, time`, value: milliseconds(instance, 0), unit: 'ms' }),
    measured({ name: busy, value: rowsRead(instance, DUE), unit: 'rows', limit }),
    measured({ name: `${busy}, time`, value: milliseconds(instance, DUE), unit: 'ms' }),
  ];
}

function rowsRead(instance: BusyInstance, due: number): number {
  makeDue(instance, due);
  return rowsIn(readingsOfSweep(instance));
}

function milliseconds(instance: BusyInstance, due: number): number {
  const times = Array.from({ length: ROUNDS }, () => {
    makeDue(instance, due);
    return sweep(instance);
  });
  return medianOf(times);
}
