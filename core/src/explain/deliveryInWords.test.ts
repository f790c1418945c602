/** The exact sentences of what a channel's failure makes happen. */
import { expect, it } from '@jest/globals';
import { lateDeliveries } from '../escalation/delivery';
import { effectDone, effectFailed, isPending } from '../escalation/record';
import { aPolicy, minutes, noon } from '../testing/build';
import { given, Scenario } from '../testing/given';
import { eventInWords } from './eventInWords';

const policy = aPolicy();
const started = given(policy).started(noon);

function checked(now: Scenario, atMin: number, outcome: 'delivered' | 'channelDown' | 'unreachable'): Scenario {
  const at = noon + minutes(atMin);
  const failure = { error: '503', unreachable: outcome === 'unreachable' };
  const tried = now.record.effects
    .filter(isPending)
    .reduce(
      (record, { effect }) =>
        outcome === 'delivered' ? effectDone(record, effect.id, at) : effectFailed(record, effect.id, at, failure),
      now.record,
    );
  return new Scenario(policy, tried).when({ type: 'CheckDeadlines', at, policy, late: lateDeliveries(tried) });
}

const held = checked(started, 10, 'channelDown');
const top = [10, 25, 45].reduce((now, min) => checked(now, min, 'unreachable'), started);

it.each([
  {
    row: 'a channel that takes nothing for a whole window',
    scenario: held,
    words: [
      'Communication failure: nobody can be told. The notice to level 1 of 11:00 CET was not delivered.',
      'Level 1 waits: its notice is not delivered. No channel has taken it since 11:00 CET. No level is passed whose people were not told.',
    ],
  },
  {
    row: 'a notice that is delivered at last',
    scenario: checked(held, 13, 'delivered'),
    words: ['Level 1 was told at 11:13 CET. The notice was late. Acknowledge by 11:23 CET.'],
  },
  {
    row: 'people to whom no channel leads',
    scenario: checked(started, 10, 'unreachable'),
    words: [
      'Level 2, Database: told sato (Database). The notice of 11:00 CET reached nobody of level 1. Acknowledge by 11:25 CET (around the clock).',
    ],
  },
  {
    row: 'the last level’s people, to whom no channel leads',
    scenario: checked(top, 75, 'unreachable'),
    words: [
      'Communication failure: nobody can be told. The notice to level 4 of 11:45 CET was not delivered.',
      'Reminder 1 to nair (last resort). Level 4 is the last one and still not acknowledged. The next reminder is at 12:45 CET.',
    ],
  },
])('[ESC2][TRG-11] $row', ({ scenario, words }) => {
  const said = scenario.last.events.map((event) => eventInWords(event, policy));
  expect(said.map(({ text, because }) => `${text}. ${because}`)).toEqual(words);
});
