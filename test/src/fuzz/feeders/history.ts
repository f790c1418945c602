import {
  compareOutcomes,
  isNight,
  isSame,
  isWeekend,
  mergeComparisons,
  peopleToldIn,
  replayTicket,
  tallyComparisons,
} from '@rungs/core';
import type { EscalationPolicy, HistoryRow } from '@rungs/core';
import fc from 'fast-check';
import { nearInstants, zones } from '../calendars';
import { texts } from '../incidents';
import { policies } from '../policies';
import { fed, fedLess } from './fed';
import type { Feeders } from './fed';

const maybeText = fc.option(texts);
const rows: fc.Arbitrary<readonly HistoryRow[]> = fc
  .tuple(
    nearInstants,
    fc.array(
      fc.tuple(
        fc.integer({ min: -3_600_000, max: 4e8 }),
        fc.record(
          {
            priority: fc.constantFrom(1, 2, 3, 4, 5),
            state: fc.constantFrom('new', 'inProgress', 'onHold', 'resolved', 'closed', 'cancelled'),
            group: maybeText,
            assignee: maybeText,
            service: maybeText,
            category: maybeText,
            summary: maybeText,
            level: fc.integer({ min: 1, max: 4 }),
            acknowledged: fc.boolean(),
            resolved: fc.boolean(),
            breached: fc.boolean(),
          },
          { requiredKeys: [] },
        ),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([start, steps]) => {
    let at = start;
    return steps.map(([later, said]) => ({ ...said, ticket: 'INC1', at: (at += later) })) as HistoryRow[];
  });

const both = fc.tuple(policies, policies, fc.array(rows, { maxLength: 3 }), zones);

function comparisonsOf(older: EscalationPolicy, newer: EscalationPolicy, tickets: readonly (readonly HistoryRow[])[]) {
  const side = (policy: EscalationPolicy, ticket: readonly HistoryRow[]) => ({
    policy,
    outcome: replayTicket(ticket, policy),
  });
  return tickets.map((ticket) => compareOutcomes(side(older, ticket), side(newer, ticket)));
}

const compared = fedLess(both, ([older, newer, tickets, zone]) => {
  const whole = tallyComparisons(comparisonsOf(older, newer, tickets), zone);
  const parts = tickets.map((ticket) => tallyComparisons(comparisonsOf(older, newer, [ticket]), zone));
  const merged = mergeComparisons([tallyComparisons([], zone), ...parts]);
  if (merged.tickets !== whole.tickets) throw new Error('Parts are not the whole.');
  if (!isSame(tallyComparisons(comparisonsOf(older, older, tickets), zone))) throw new Error('Other than itself.');
  return { whole, merged };
});

export const historyFeeders: Feeders = {
  replayTicket: fedLess(fc.tuple(rows, policies), ([ticket, policy]) => {
    const { events, escalated, highestLevel } = replayTicket(ticket, policy);
    if (escalated !== highestLevel > 0 || escalated !== events.length > 0) throw new Error('Escalated and not.');
  }),
  compareOutcomes: compared,
  tallyComparisons: compared,
  mergeComparisons: compared,
  isSame: compared,
  isNight: fed(fc.integer({ min: 0, max: 167 }), isNight),
  isWeekend: fed(fc.integer({ min: 0, max: 167 }), isWeekend),
  peopleToldIn: fed(fc.array(fc.nat({ max: 9 }), { minLength: 168, maxLength: 168 }), (byHour) => {
    const group = { group: 'Desk', byHour };
    const weekend = peopleToldIn(group, isWeekend) + peopleToldIn(group, (hour) => !isWeekend(hour));
    if (weekend !== peopleToldIn(group)) throw new Error('Hours are lost.');
  }),
};
