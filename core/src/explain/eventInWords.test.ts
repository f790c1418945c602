import { expect, it } from '@jest/globals';
import { aPolicy, aPolicyDocument, berlin, minutes, noon } from '../testing/build';
import { given } from '../testing/given';
import type { Scenario } from '../testing/given';
import { eventInWords } from './eventInWords';

const policy = aPolicy();
const said = (scenario: Scenario): string[] =>
  scenario.last.events.map((event) => {
    const { text, because } = eventInWords(event, scenario.policy);
    return `${text}. ${because}`;
  });
const started = given(policy).started(noon);
const levelThree = started.deadlinesChecked(noon + minutes(10)).deadlinesChecked(noon + minutes(25));

it.each([
  {
    row: 'the start, and level 1',
    scenario: started,
    words: [
      'Escalation started under “Major incidents”, version 1. Nobody had taken the ticket, opened 11:00 CET, by 11:00 CET (trigger “not-taken”).',
      'Level 1, First line: told kim (on call for Service desk). The escalation started. Acknowledge by 11:10 CET (around the clock).',
    ],
  },
  {
    row: 'several people chosen by one rule are said together',
    scenario: levelThree,
    words: [
      'Level 3, Platform: told diaz and moss (Platform). Level 2 was not acknowledged by 11:25 CET. Acknowledge by 11:45 CET (around the clock).',
      'A problem is opened for root cause analysis. Policy “Major incidents” opens one at level 3.',
    ],
  },
  {
    row: 'acknowledgement by authority, and what happens unless it is resolved',
    scenario: started.deadlinesChecked(noon + minutes(10)).acknowledged('nair', noon + minutes(11)),
    words: [
      'Acknowledged by nair. By authority to acknowledge any level; level 2 was told. Goes up a level unless resolved by 15:11 CET.',
    ],
  },
  {
    row: 'a deadline on another day is said with its date',
    scenario: given(policy).started(berlin('2026-11-17T23:55')),
    words: [
      expect.stringContaining('Escalation started'),
      'Level 1, First line: told kim (on call for Service desk). The escalation started. Acknowledge by 18 Nov 2026, 00:05 CET (around the clock).',
    ],
  },
  {
    row: 'a level that nobody covers',
    scenario: given(
      aPolicy({ rotations: aPolicyDocument().rotations.map((it) => ({ ...it, startsAt: '2027-01-04T08:00' })) }),
    ).started(noon),
    words: [
      expect.stringContaining('Escalation started'),
      'Level 1, First line, was passed. Nobody of Service desk is on call.',
      'Level 2, Database: told sato (Database). Level 1 has nobody on call. Acknowledge by 11:15 CET (around the clock).',
    ],
  },
  {
    row: 'the end',
    scenario: started.closed(noon + minutes(3)),
    words: ['Escalation closed. The ticket was resolved.'],
  },
])('[TLS-4] $row', ({ scenario, words }) => {
  expect(said(scenario)).toEqual(words);
});
