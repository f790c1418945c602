/** The dashboard's filter as the query of an address, so that a link shows the same numbers: `days=30&service=Mail`. */
import type { DashboardFilter } from '@rungs/core';

export const periods = [1, 7, 30, 90] as const;

const texts = ['service', 'team', 'path', 'owner'] as const;

export function filterOf(query: string): DashboardFilter {
  const said = new URLSearchParams(query);
  const days = periods.find((one) => String(one) === said.get('days'));
  const priority = ([1, 2, 3, 4, 5] as const).find((one) => String(one) === said.get('priority'));
  const level = /^[1-9]\d?$/.exec(said.get('level') ?? '')?.[0];
  return {
    ...(days !== undefined && { days }),
    ...(priority !== undefined && { priority }),
    ...(level !== undefined && { level: Number(level) }),
    ...Object.fromEntries(texts.flatMap((name) => (said.get(name) ? [[name, said.get(name)]] : []))),
  };
}

export function queryOf(filter: DashboardFilter): string {
  const said = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(said).toString();
}
