/** How often a policy told the people of each group, by the local hour of the week. */
import { sum } from '../metrics/logMeasures';
import type { ZoneRules } from '../time/zoneRules';
import { hourOfWeek } from '../trigger/baseline';
import type { PersonTold } from './peopleTold';

export interface GroupLoad {
  /** Null: the catch-all. */
  readonly group: string | null;
  /** People told, each time counted, in each of the 168 hours of the week; the first is Monday 00:00 to 01:00. */
  readonly byHour: readonly number[];
}

const HOURS_A_DAY = 24;
const HOURS_A_WEEK = 7 * HOURS_A_DAY;

export function loadOf(tickets: readonly (readonly PersonTold[])[], zone: ZoneRules): GroupLoad[] {
  const groups = new Map<string | null, number[]>();
  for (const { at, group } of tickets.flat()) {
    const hours = groups.get(group) ?? Array.from({ length: HOURS_A_WEEK }, () => 0);
    const hour = hourOfWeek(zone, at);
    hours[hour] = (hours[hour] ?? 0) + 1;
    groups.set(group, hours);
  }
  return inOrder(groups);
}

export function mergeLoads(parts: readonly (readonly GroupLoad[])[]): GroupLoad[] {
  const groups = new Map<string | null, readonly number[]>();
  for (const { group, byHour } of parts.flat()) {
    const before = groups.get(group);
    groups.set(group, before ? before.map((told, hour) => told + (byHour[hour] ?? 0)) : byHour);
  }
  return inOrder(groups);
}

export function peopleToldIn({ byHour }: GroupLoad, when: (hourOfWeek: number) => boolean = () => true): number {
  return sum(byHour.filter((_told, hour) => when(hour)));
}

/**
 * From 22:00 to 06:00: at least seven hours that include midnight to 05:00, as Directive 2003/88/EC, article 2,
 * asks of what a country calls night.
 */
export function isNight(hour: number): boolean {
  const ofDay = hour % HOURS_A_DAY;
  return ofDay >= 22 || ofDay < 6;
}

/** Saturday and Sunday. */
export function isWeekend(hour: number): boolean {
  return hour >= 5 * HOURS_A_DAY;
}

/** By name, the catch-all last. */
function inOrder(groups: ReadonlyMap<string | null, readonly number[]>): GroupLoad[] {
  return [...groups]
    .map(([group, byHour]) => ({ group, byHour }))
    .sort((a, b) => {
      if (a.group === null || b.group === null) return (a.group === null ? 1 : 0) - (b.group === null ? 1 : 0);
      return a.group < b.group ? -1 : a.group > b.group ? 1 : 0;
    });
}
