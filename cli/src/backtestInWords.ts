/** A back-test as a person reads it. */
import type { BacktestReport } from './backtest';
import { badRowsInWords } from './badRowsInWords';
import { hours, number as n, shareOf as share } from './figuresInWords';

export function backtestInWords(report: BacktestReport, policyName: string): string {
  const { breaches, noise } = report;
  const { p50, p90 } = breaches.leadHours;
  return [
    `“${policyName}” on ${n(report.tickets)} tickets, ${n(report.events)} events (${report.seconds.toFixed(1)} s)`,
    '',
    `Escalated  ${n(report.escalated)} tickets${share(report.escalated, report.tickets)}, by the highest level told:`,
    ...Object.entries(report.byLevel).map(([level, count]) => `           level ${level}: ${n(count)}`),
    `Breaches   ${n(breaches.total)}: ${n(breaches.caught)} caught, ${n(breaches.missed)} missed`,
    ...(p50 === null || p90 === null
      ? []
      : [`           told before the breach by: median ${hours(p50)}, p90 ${hours(p90)}`]),
    `Noise      ${n(noise.escalatedWithoutBreach)} escalated without a breach${share(noise.escalatedWithoutBreach, report.escalated)}`,
    ...badRowsInWords(report),
    '',
  ].join('\n');
}
