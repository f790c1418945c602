/** The measures of a log as a person reads them. */
import { badRowsInWords } from './badRowsInWords';
import { hours, number as n } from './figuresInWords';
import type { HoursInAll, MetricsReport } from './metrics';

export function metricsInWords(report: MetricsReport, logName: string): string {
  return [
    `“${logName}”: ${n(report.cases)} cases, ${n(report.events)} events. Times are elapsed.`,
    '',
    ...levelsInWords(report),
    ...timesInWords('To escalate    ', report.timeToEscalate),
    ...timesInWords('To acknowledge ', report.timeToAcknowledge),
    ...(report.groupPingPong === null ? [] : [`Groups         ${n(report.groupPingPong)} cases came back to one`]),
    ...report.notMeasured.map(({ measures, because }) => `Not measured   ${measures.join(', ')}: ${because}`),
    ...badRowsInWords(report),
    '',
  ].join('\n');
}

function levelsInWords({ startLevel, maxLevel, moves, pingPong, density }: MetricsReport): string[] {
  if (startLevel === null || maxLevel === null || moves.up === null) return [];
  const names = [...new Set([...Object.keys(startLevel), ...Object.keys(maxLevel)])].sort(
    (a, b) => Number(a) - Number(b),
  );
  return [
    `Levels         ${names.map((name) => `${name}: ${n(startLevel[name] ?? 0)} start there, ${n(maxLevel[name] ?? 0)} get no higher`).join('; ')}`,
    `Rises          ${Object.entries(moves.up)
      .map(([pair, count]) => `${pair}: ${n(count)}`)
      .join(', ')}`,
    `               ${n(moves.skip ?? 0)} skipped a level; ${n(moves.down ?? 0)} falls; ${density ?? 0} rises a case`,
    `Ping-pong      ${n(pingPong ?? 0)} cases rose and fell`,
  ];
}

function timesInWords(name: string, { n: count, mean, median, p90 }: HoursInAll): string[] {
  if (count === null) return [];
  if (mean === null || median === null || p90 === null) return [`${name}no case`];
  return [`${name}${n(count)} cases: mean ${hours(mean)}, median ${hours(median)}, p90 ${hours(p90)}`];
}
