import { describe, expect, it } from '@jest/globals';
import { compilePolicy, findGaps, policySchedules, simulateTicket, whoIsTold } from '@rungs/core';
import { readPolicyDocument } from '../readPolicyDocument';
import { readTicketScript } from '../readTicketScript';
import { starterPolicy } from '../starterPolicy';
import { starterPolicies } from './starterPolicies';

const policyOf = (text: string) => {
  const read = readPolicyDocument(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults, undefined, 1));
  return compilePolicy(read.document, 1);
};
const HOUR_MS = 3_600_000;
const MONDAY = Date.parse('2026-03-23T00:00:00Z');

describe('[TLS-1] the policies to begin with', () => {
  it('begin with the one that a new installation gets', () => {
    expect(starterPolicies[0]?.text).toBe(starterPolicy);
    expect(new Set(starterPolicies.map(({ id }) => id)).size).toBe(3);
  });

  it.each(starterPolicies.map((starter) => [starter.name, starter] as const))(
    '%s: no fault, its own name, and somebody for every level at every hour of two weeks with a clock change',
    (name, { text }) => {
      const policy = policyOf(text);
      expect(policy.name).toBe(name);
      for (let hour = 0; hour < 14 * 24; hour++) {
        const { paths } = whoIsTold(policy, MONDAY + hour * HOUR_MS);
        for (const { levels } of paths) for (const level of levels) expect(level.responders).not.toEqual([]);
      }
    },
  );

  it.each(starterPolicies.map(({ name, text }) => [name, text] as const))(
    '%s: a ticket that nobody takes reaches the last level',
    (_name, text) => {
      const policy = policyOf(text);
      const script = readTicketScript(
        "ticket: 1\nincident: { key: T-1, priority: 1, openedAt: '2026-11-22T03:00Z' }\n",
        {
          zone: 'UTC',
          people: [],
          paths: [],
        },
      );
      if (!script.ok) throw new Error(JSON.stringify(script.faults));
      const { events, end } = simulateTicket(script.script, policy);
      const reached = events.flatMap((event) => (event.type === 'LevelOpened' ? [event.level] : []));
      expect(Math.max(...reached)).toBe(policy.paths[0]?.levels.length);
      expect(end.ended).toBe('slowReminders');
    },
  );

  it('the schedule that follows the sun has no gap in a year', () => {
    const policy = policyOf(starterPolicies[1]?.text ?? '');
    const schedules = policySchedules(policy);
    expect(schedules.length).toBeGreaterThan(0);
    for (const { schedule } of schedules) {
      expect(findGaps(schedule, MONDAY, MONDAY + 366 * 24 * HOUR_MS)).toEqual([]);
    }
  });
});
