/** A mapping from the text somebody wrote, or every fault of it at once, each with line and column. */
import { atPlace, checkAgainstSchema, readYaml } from '@rungs/shared-types';
import type { JsonSchema, LocatedFault, SchemaFault } from '@rungs/shared-types';
import { z } from 'zod';
import { historyMapping } from './mapping';
import type { Condition, HistoryMapping } from './mapping';
import { complaintsOf, Refused } from './refused';
import { readTextFile } from './textFile';
import { compileTimeFormat } from './timeFormat';

export type ReadMapping =
  | { readonly ok: true; readonly mapping: HistoryMapping }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

export async function readMappingFile(file: string): Promise<HistoryMapping> {
  const read = readMapping(await readTextFile(file));
  if (!read.ok) throw new Refused(...complaintsOf(file, read.faults));
  return read.mapping;
}

export function readMapping(text: string): ReadMapping {
  const read = readYaml(text);
  if (!read.ok) return read;
  // Interpreted like the policy's schema, so that both complain in the same words.
  const shapeFaults = checkAgainstSchema(z.toJSONSchema(historyMapping) as JsonSchema, read.value);
  const mapping = read.value as HistoryMapping;
  const faults = shapeFaults.length > 0 ? shapeFaults : meaningFaults(mapping);
  if (faults.length === 0) return { ok: true, mapping };
  return { ok: false, faults: faults.map((fault) => atPlace(fault, read.locate(fault.path))) };
}

/** Every column that the mapping reads, with the place that names it. */
export function columnsOf(mapping: HistoryMapping): { readonly column: string; readonly path: SchemaFault['path'] }[] {
  const { ticket, at, openedAt, priority, state, group, assignee, service, category, summary, level } = mapping;
  const fields = { ticket, at, openedAt, priority, state, group, assignee, service, category, summary, level };
  const { acknowledged, resolved, breached } = mapping;
  return [
    ...Object.entries(fields).flatMap(([name, field]) =>
      field ? [{ column: field.column, path: [name, 'column'] }] : [],
    ),
    ...(mapping.order ?? []).map((column, i) => ({ column, path: ['order', i] })),
    ...Object.entries({ acknowledged, resolved, breached }).flatMap(([name, condition]) => columnsIn(name, condition)),
  ];
}

function columnsIn(name: string, condition: Condition = []): { column: string; path: SchemaFault['path'] }[] {
  return condition.flatMap((alternative, i) =>
    Object.keys(alternative).map((column) => ({ column, path: [name, i, column] })),
  );
}

function meaningFaults(mapping: HistoryMapping): SchemaFault[] {
  const { at, openedAt } = mapping;
  return [
    ...timeFaults('at', at),
    ...(openedAt ? timeFaults('openedAt', openedAt) : []),
    ...foresight(mapping),
    ...emptyConditions(mapping),
  ];
}

function timeFaults(name: string, { format, zone }: HistoryMapping['at']): SchemaFault[] {
  const compiled = compileTimeFormat(format, zone);
  return compiled.ok ? [] : [{ path: [name, compiled.at], reason: compiled.reason, remedy: compiled.remedy }];
}

function foresight(mapping: HistoryMapping): SchemaFault[] {
  const backfilled = new Set(mapping.backfilled);
  return columnsOf(mapping)
    .filter(({ column }) => backfilled.has(column))
    .map(({ column, path }) => ({
      path,
      reason: `“${column}” is filled in later on every row, so using it would be reading the future.`,
      remedy: 'Use a column that says what was known at the time, or take it off backfilled.',
    }));
}

function emptyConditions({ acknowledged, resolved, breached }: HistoryMapping): SchemaFault[] {
  return Object.entries({ acknowledged, resolved, breached }).flatMap(([name, condition = []]) =>
    condition.flatMap((alternative, i) =>
      Object.keys(alternative).length > 0
        ? []
        : [
            {
              path: [name, i],
              reason: 'This alternative names no column.',
              remedy: 'Name a column and its values, or remove it.',
            },
          ],
    ),
  );
}
