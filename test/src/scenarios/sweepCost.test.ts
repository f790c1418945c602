/**
 * The sweep's cost grows with what is due, not with what is open: counted in rows that the database of an
 * instance with the declared indexes would read, at a ten times and a hundred times larger company.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { instanceWith, makeDue, readingsOfSweep, rowsIn, type BusyInstance } from '../bench/sweepCost';
import { repositoryRoot } from '../hosts/jira/repository';

const SIZES = [10, 100, 1_000] as const;
const DUE = 5;

describe('[ESC16] The sweep in ServiceNow', () => {
  const instances = new Map<number, BusyInstance>();
  beforeAll(async () => {
    for (const size of SIZES) instances.set(size, await instanceWith(join(repositoryRoot, 'servicenow-app'), size));
  });
  const instance = (size: number): BusyInstance => instances.get(size)!;

  it.each(SIZES)('reads no table from end to end, with %d open incidents of which some are due', (size) => {
    makeDue(instance(size), DUE);
    const scans = readingsOfSweep(instance(size)).filter(({ index, rows }) => index === undefined && rows > 0);
    expect(scans).toEqual([]);
  });

  it('reads the same few rows when nothing is due, however many are open', () => {
    const quiet = SIZES.map((size) => rowsIn(readingsOfSweep(instance(size))));
    expect(new Set(quiet).size).toBe(1);
    expect(quiet[0]).toBeLessThan(5);
  });

  it('reads as much for the same number due, however many are open, and for each more that is due as much again', () => {
    const rowsFor = (size: number, due: number): number => {
      makeDue(instance(size), due);
      return rowsIn(readingsOfSweep(instance(size)));
    };
    const [few = 0, ...others] = SIZES.map((size) => rowsFor(size, DUE));
    expect(others).toEqual([few, few]);
    const [more, most] = [rowsFor(1_000, 2 * DUE), rowsFor(1_000, 3 * DUE)];
    expect(more - few).toBeGreaterThan(0);
    expect(most - more).toBe(more - few);
  });
});
