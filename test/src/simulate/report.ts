/** What a run of the simulation says: sums, each violation with the command that replays it, and one seed's story. */
import { formatDateTime, zoneRules } from '@rungs/core';
import { zone } from '../world/company';
import type { SeedResult } from './simulate';

export interface Summary {
  readonly seeds: number;
  readonly tickets: number;
  readonly escalations: number;
  readonly notices: number;
  readonly checks: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
}

interface Violation {
  readonly seed: number | string;
  readonly what: string;
  readonly replay: string;
}

export function summary(results: readonly SeedResult[]): Summary {
  const total = (of: (result: SeedResult) => number): number => results.reduce((sum, each) => sum + of(each), 0);
  const kinds = [...new Set(results.flatMap(({ faults }) => Object.keys(faults)))].sort();
  return {
    seeds: results.length,
    tickets: total(({ tickets }) => tickets),
    escalations: total(({ escalations }) => escalations),
    notices: total(({ notices }) => notices),
    checks: total(({ checks }) => checks),
    faults: Object.fromEntries(kinds.map((kind) => [kind, total(({ faults }) => faults[kind] ?? 0)])),
    violations: results.flatMap(({ seed, violations }) =>
      violations.map((what) => ({ seed, what, replay: `npm run simulate -- --seed ${seed}` })),
    ),
  };
}

export function summaryInWords({ seeds, faults, violations, ...sums }: Summary): string[] {
  const { tickets, escalations, notices, checks } = sums;
  const struck = Object.entries(faults).map(([kind, times]) => `  ${String(times).padStart(6)}  ${kind}`);
  return [
    `${seeds} seeds: ${tickets} tickets, ${escalations} escalations, ${notices} notices, ${checks} checks`,
    'Faults that struck:',
    ...struck,
    violations.length === 0 ? 'Everything held.' : `${violations.length} violations:`,
    ...violations.map(({ seed, what, replay }) => `  seed ${seed}: ${what}\n    replay: ${replay}`),
  ];
}

export function summaryInJson(sum: Summary): string {
  return JSON.stringify(sum);
}

/** The story of one seed, on the company's wall clock. */
export function inLines({ trace }: SeedResult): string[] {
  const rules = zoneRules(zone);
  if (!rules) throw new Error(`no zone rules for ${zone}`);
  return trace.map(({ at, who, text }) => `${formatDateTime(at, rules)}  ${who}: ${text}`);
}
