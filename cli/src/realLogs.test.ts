/** The logs in ../shared, where they are: the figures were checked against a count made by other means. */
import { describe, expect, it } from '@jest/globals';
import { compilePolicy, replayTicket } from '@rungs/core';
import type { EscalationPolicy, TicketOutcome } from '@rungs/core';
import { historyRow } from '@rungs/shared-types/schemas';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { backtest } from './backtest';
import { backtestAgainst } from './backtestAgainst';
import { openLog } from './logFile';
import { measureLog } from './metrics';
import { readPolicyFile } from './policyFile';
import { readHistory, readTickets } from './readHistory';
import { readMappingFile } from './readMapping';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const logs = [
  {
    file: 'servicenow-incident-events.csv.gz',
    mapping: 'servicenow-incidents',
    tickets: 12_423,
    events: 70_457,
    breaches: 4_569,
    measures: {
      startLevel: null,
      moves: { up: null, down: null, skip: null },
      timeToAcknowledge: { n: 9_640, mean: 6.200624, median: 0, p90: 0.618333 },
      groupPingPong: 1_293,
    },
  },
  {
    file: 'volvo-it-incidents.csv.gz',
    mapping: 'volvo-incidents',
    tickets: 3_113,
    events: 27_232,
    breaches: 837,
    measures: {
      startLevel: { 1: 2_739, 2: 308, 3: 66 },
      maxLevel: { 1: 1_850, 2: 1_025, 3: 238 },
      moves: { up: { '1->2': 1_113, '1->3': 100, '2->3': 120 }, down: 729, skip: 100 },
      pingPong: 464,
      timeToEscalate: { n: 889, mean: 17.887945, median: 0.227778, p90: 28.148167 },
      timeToAcknowledge: { n: 3_112, mean: 0.39655, median: 0, p90: 0.144 },
      groupPingPong: 529,
    },
  },
];

/** They are read whole; the machine may be busy. */
const TIMEOUT_MS = 300_000;

const policyCalled = async (name: string): Promise<EscalationPolicy> =>
  compilePolicy(await readPolicyFile(here(`../policies/${name}.yaml`)), 1);

const missed = ({ breach, caught }: TicketOutcome): boolean => breach !== undefined && !caught;

const startedBy = ({ events }: TicketOutcome): string | undefined =>
  events.flatMap((event) =>
    event.type === 'EscalationStarted' && 'trigger' in event.because ? [event.because.trigger] : [],
  )[0];

/** Every instant at which somebody was told, once for each person: in these policies one path tells one person a level. */
const toldPlainly = ({ events }: TicketOutcome): number[] => {
  const told = events.flatMap((event) => {
    const informed = event.type === 'LevelOpened' ? (event.informed ?? []) : [];
    return 'responders' in event ? [...event.responders, ...informed].map(({ person }) => `${event.at} ${person}`) : [];
  });
  return [...new Set(told)].map((instantAndPerson) => Number(instantAndPerson.split(' ')[0]));
};

const forNothing = ({ escalated, breach, acknowledgedAt, events }: TicketOutcome): boolean =>
  escalated && !breach && acknowledgedAt === undefined && events[events.length - 1]?.type === 'EscalationClosed';

describe.each(logs)('$file', ({ file, mapping: mappingName, tickets, events, breaches, measures }) => {
  const log = `${data}${file}`;
  const present = existsSync(log);
  const whenPresent = present ? it : it.skip;
  const because = present ? '' : ` (skipped: ../shared/data/${file} is not here)`;
  const readMapping = () => readMappingFile(here(`../mappings/${mappingName}.yaml`));

  whenPresent(
    `[TLS-3] is back-tested whole${because}`,
    async () => {
      const policy = compilePolicy(await readPolicyFile(here('../policies/service-desk.yaml')), 1);
      const shares: number[] = [];
      const report = await backtest(await openLog(log), await readMapping(), policy, ({ share }) => shares.push(share));
      expect(report).toMatchObject({ tickets, events, badRows: [], breaches: { total: breaches } });
      expect(report.breaches.caught + report.breaches.missed).toBe(breaches);
      expect(Object.values(report.byLevel).reduce((sum, count) => sum + count, 0)).toBe(report.escalated);
      // What is neither caught nor noise was told after its breach, and so is among the missed.
      const toldTooLate = report.escalated - report.breaches.caught - report.noise.escalatedWithoutBreach;
      expect(toldTooLate).toBeGreaterThanOrEqual(0);
      expect(toldTooLate).toBeLessThanOrEqual(report.breaches.missed);
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
      expect(shares[shares.length - 1]).toBe(1);
    },
    TIMEOUT_MS,
  );

  whenPresent(
    `[TLS-3] gives for two policies what a plain count of both finds${because}`,
    async () => {
      const policies = { old: await policyCalled('service-desk'), new: await policyCalled('service-desk-slower') };
      const mapping = await readMapping();
      const report = await backtestAgainst(await openLog(log), mapping, policies, () => undefined);
      const pairs: { readonly old: TicketOutcome; readonly new: TicketOutcome }[] = [];
      for await (const rows of readTickets(await openLog(log), mapping, () => undefined)) {
        pairs.push({ old: replayTicket(rows, policies.old), new: replayTicket(rows, policies.new) });
      }
      const number = (holds: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(holds).length;
      const { comparison } = report;
      expect(report).toMatchObject({ tickets, events, badRows: [] });
      expect(comparison.escalated).toEqual({
        both: number(({ old, new: now }) => old.escalated && now.escalated),
        onlyOld: number(({ old, new: now }) => old.escalated && !now.escalated),
        onlyNew: number(({ old, new: now }) => !old.escalated && now.escalated),
        neither: number(({ old, new: now }) => !old.escalated && !now.escalated),
      });
      const laterMs = ({ old, new: now }: (typeof pairs)[number]): number =>
        (now.escalatedAt ?? NaN) - (old.escalatedAt ?? NaN);
      expect(comparison.timing).toMatchObject({
        earlier: { n: number((pair) => laterMs(pair) < 0) },
        later: { n: number((pair) => laterMs(pair) > 0) },
        same: number((pair) => laterMs(pair) === 0),
      });
      expect(comparison.breaches).toEqual({
        caughtByBoth: number(({ old, new: now }) => old.caught && now.caught),
        gained: number(({ old, new: now }) => missed(old) && now.caught),
        lost: number(({ old, new: now }) => old.caught && missed(now)),
        missedByBoth: number(({ old, new: now }) => missed(old) && missed(now)),
        // The two examples have the same targets.
        onlyUnderOld: { caught: 0, missed: 0 },
        onlyUnderNew: { caught: 0, missed: 0 },
      });
      for (const side of ['old', 'new'] as const) {
        const outcomes = pairs.map((pair) => pair[side]);
        const told = outcomes.flatMap(toldPlainly);
        expect(report[side].told.people).toBe(told.length);
        expect(report[side].told.atWeekends).toBe(
          told.filter((at) => [0, 6].includes(new Date(at).getUTCDay())).length,
        );
        expect(report[side].noise).toEqual({
          escalatedWithoutBreach: outcomes.filter((it) => it.escalated && !it.breach).length,
          toldForNothing: outcomes.filter(forNothing).length,
        });
        for (let hour = 0; hour < 24; hour += 1) {
          const inHour = report[side].told.byGroup.flatMap(({ byHourOfWeek }) =>
            byHourOfWeek.filter((_people, hourOfWeek) => hourOfWeek % 24 === hour),
          );
          expect(inHour.reduce((sum, people) => sum + people, 0)).toBe(
            told.filter((at) => new Date(at).getUTCHours() === hour).length,
          );
        }
      }
      // The history of each ticket is in the rows: some of these tickets were sent back to a group that had left them.
      const bounced = number(({ new: now }) => startedBy(now) === 'bounced');
      expect(bounced > 0).toBe(true);
    },
    TIMEOUT_MS,
  );

  whenPresent(
    `[MET-3] has the measures that were counted by other means${because}`,
    async () => {
      const report = await measureLog(await openLog(log), await readMapping(), () => undefined);
      expect(report).toMatchObject({ cases: tickets, events, badRows: [], ...measures });
    },
    TIMEOUT_MS,
  );

  whenPresent(
    `is made of history rows in time order${because}`,
    async () => {
      let before: { ticket: string; at: number } | undefined;
      for await (const row of readHistory(log, await readMapping(), () => undefined)) {
        if (before?.ticket === row.ticket) expect(row.at).toBeGreaterThanOrEqual(before.at);
        else expect(historyRow.safeParse(row).error).toBeUndefined();
        before = row;
      }
    },
    TIMEOUT_MS,
  );
});
