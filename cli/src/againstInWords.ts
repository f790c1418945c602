/** Two policies side by side as a person reads them. */
import type { Difference } from '@rungs/core';
import type { AgainstReport, GroupTold, HoursMoved, PolicySide } from './backtestAgainst';
import { badRowsInWords } from './badRowsInWords';
import { counted, hours, number } from './figuresInWords';

export function againstInWords(report: AgainstReport): string {
  const { old, new: now, comparison, tickets, events, seconds } = report;
  const read = `${counted(tickets, 'ticket')}, ${counted(events, 'event')} (${seconds.toFixed(1)} s)`;
  return [
    `“${now.policy.name}” (new) against “${old.policy.name}” (old) on ${read}`,
    '',
    ...(comparison.same ? noDifference(report) : verdict(report)),
    '',
    ...sideBySide(old, now),
    ...(comparison.same ? [] : ['', ...whatChanged(report)]),
    '',
    ...loadInWords(report),
    ...(comparison.same ? [] : ticketsToLookAt(report)),
    ...badRowsInWords(report),
    '',
  ].join('\n');
}

function noDifference({ tickets }: AgainstReport): string[] {
  if (tickets === 0) return ['The log has no ticket to compare them on.'];
  return ['No difference: on every one of them both policies tell the same people at the same times.'];
}

function verdict({ old, new: now, comparison: { timing, breaches, noise } }: AgainstReport): string[] {
  const { total, caught } = now.breaches;
  const ofBefore = old.breaches.total === total ? '' : ` of ${number(old.breaches.total)}`;
  return [
    `The new policy would have told people ${counted(now.told.people, 'time')} instead of ${number(old.told.people)},`,
    `caught ${number(caught)} of ${number(total)} ${total === 1 ? 'breach' : 'breaches'} instead of ${number(old.breaches.caught)}${ofBefore} (${number(breaches.gained)} gained, ${number(breaches.lost)} lost),`,
    `told somebody earlier on ${counted(timing.earlier.n, 'ticket')} and later on ${number(timing.later.n)},`,
    `and made noise on ${counted(noise.onlyNew, 'ticket')} more and on ${number(noise.onlyOld)} fewer.`,
  ];
}

function sideBySide(old: PolicySide, now: PolicySide): string[] {
  const levels = [...new Set([...Object.keys(old.byLevel), ...Object.keys(now.byLevel)])].map(Number);
  return [
    row('', 'old', 'new', 'change'),
    count('Tickets that escalate', old.escalated, now.escalated),
    ...levels
      .sort((a, b) => a - b)
      .map((level) => count(`  up to level ${level}`, old.byLevel[level] ?? 0, now.byLevel[level] ?? 0)),
    count('Breaches', old.breaches.total, now.breaches.total),
    count('  caught', old.breaches.caught, now.breaches.caught),
    count('  missed', old.breaches.missed, now.breaches.missed),
    row('  told before, median', lead(old), lead(now)),
    count('Noise: no breach', old.noise.escalatedWithoutBreach, now.noise.escalatedWithoutBreach),
    count('  told for nothing', old.noise.toldForNothing, now.noise.toldForNothing),
    count('Times a person is told', old.told.people, now.told.people),
    count('  at night, 22 to 6', old.told.atNight, now.told.atNight),
    count('  at weekends', old.told.atWeekends, now.told.atWeekends),
  ];
}

function lead({ breaches: { leadHours } }: PolicySide): string {
  return leadHours.p50 === null ? '-' : hours(leadHours.p50);
}

function count(label: string, old: number, now: number): string {
  const change = now - old;
  return row(label, number(old), number(now), change === 0 ? '=' : `${change > 0 ? '+' : ''}${number(change)}`);
}

function row(label: string, ...cells: readonly string[]): string {
  return label.padEnd(26) + cells.map((cell) => cell.padStart(12)).join('');
}

function whatChanged({ comparison }: AgainstReport): string[] {
  const { escalated, timing, breaches, leads, noise, toldForNothing, levels } = comparison;
  const either = Object.entries(levels);
  const rising = (way: (old: number, now: number) => boolean): number =>
    either.reduce((sum, [pair, tickets]) => {
      const [old = 0, now = 0] = pair.split('->').map(Number);
      return way(old, now) ? sum + tickets : sum;
    }, 0);
  return [
    `Escalates   ${number(escalated.both)} under both, ${number(escalated.onlyOld)} only under the old, ${number(escalated.onlyNew)} only under the new`,
    `First told  earlier ${moved(timing.earlier)}; later ${moved(timing.later)}; at the same time ${number(timing.same)}`,
    `Breaches    ${number(breaches.caughtByBoth)} caught by both, ${number(breaches.gained)} gained, ${number(breaches.lost)} lost, ${number(breaches.missedByBoth)} missed by both`,
    ...otherTargets(breaches),
    `Lead        longer ${moved(leads.longer)}; shorter ${moved(leads.shorter)}; the same ${number(leads.same)}`,
    `Level       higher ${number(rising((old, now) => now > old))}, lower ${number(rising((old, now) => now < old))}, the same ${number(rising((old, now) => now === old))}`,
    `Noise       ${number(noise.both)} under both, ${number(noise.onlyOld)} only under the old, ${number(noise.onlyNew)} only under the new`,
    `            of it told for nothing: ${number(toldForNothing.both)}, ${number(toldForNothing.onlyOld)}, ${number(toldForNothing.onlyNew)}`,
  ];
}

function otherTargets({ onlyUnderOld, onlyUnderNew }: AgainstReport['comparison']['breaches']): string[] {
  const old = onlyUnderOld.caught + onlyUnderOld.missed;
  const now = onlyUnderNew.caught + onlyUnderNew.missed;
  if (old + now === 0) return [];
  return [
    `            by the targets of one alone: ${number(old)} only under the old, ${number(now)} only under the new`,
  ];
}

function moved({ n, median, p90 }: HoursMoved): string {
  return median === null || p90 === null ? '0' : `${number(n)} (median ${hours(median)}, p90 ${hours(p90)})`;
}

const HOURS_A_COLUMN = 3;
const COLUMNS = Array.from({ length: 24 / HOURS_A_COLUMN }, (_, column) => column * HOURS_A_COLUMN);

function loadInWords({ old, new: now, zone }: AgainstReport): string[] {
  const groups = [...new Set([...old.told.byGroup, ...now.told.byGroup].map(({ group }) => group))].sort(byName);
  if (groups.length === 0) return [];
  return [
    `Times a person is told, by group and hour of the day (${zone})`,
    gridRow('', '', [...COLUMNS.map((from) => `${twoDigits(from)}-${twoDigits(from + HOURS_A_COLUMN)}`), 'all']),
    ...groups.flatMap((group) => [
      gridRow(group ?? 'catch-all', 'old', cells(old, group)),
      gridRow('', 'new', cells(now, group)),
    ]),
  ];
}

/** The catch-all last. */
function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return a < b ? -1 : a > b ? 1 : 0;
}

function cells({ told }: PolicySide, group: string | null): string[] {
  const found = told.byGroup.find((it) => it.group === group);
  const byColumn = COLUMNS.map((from) => (found ? toldFrom(found, from) : 0));
  return [...byColumn, found?.people ?? 0].map((people) => (people === 0 ? '.' : number(people)));
}

function toldFrom({ byHourOfWeek }: GroupTold, from: number): number {
  return byHourOfWeek.reduce((sum, people, hour) => {
    const ofDay = hour % 24;
    return ofDay >= from && ofDay < from + HOURS_A_COLUMN ? sum + people : sum;
  }, 0);
}

function gridRow(group: string, side: string, cellsOfRow: readonly string[]): string {
  const name = group.length > 20 ? `${group.slice(0, 19)}…` : group;
  return `  ${name.padEnd(21)}${side.padEnd(3)}${cellsOfRow.map((cell) => cell.padStart(8)).join('')}`;
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}

const TITLES: { readonly [difference in Difference]: string } = {
  breachLost: 'Breaches lost: caught by the old policy, missed by the new one; the longest lead lost first',
  breachGained: 'Breaches gained: missed by the old policy, caught by the new one; the longest lead first',
  noLongerEscalates: 'No longer escalate; the most people told first',
  newlyEscalates: 'Newly escalate; the most people told first',
  later: 'Told later; the longest delay first',
  earlier: 'Told earlier; the most time gained first',
  otherLevel: 'Another highest level; the most levels apart first',
  toldOtherwise: 'Other people, or at other times; the most apart in number first',
  otherBreach: 'Breach by the targets of one policy only, or at another time',
  same: 'The same',
};

/** `--json` lists more. */
const MOST_SHOWN = 5;

function ticketsToLookAt({ comparison }: AgainstReport): string[] {
  return comparison.ticketsToLookAt.flatMap(({ difference, of, tickets }) => {
    const shown = tickets.slice(0, MOST_SHOWN);
    return [
      '',
      `${TITLES[difference]} (${shown.length} of ${number(of)})`,
      ...shown.map(({ ticket, why }) => `  ${ticket}  ${why}`),
    ];
  });
}
