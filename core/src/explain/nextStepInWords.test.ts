import { expect, it } from '@jest/globals';
import type { PathId } from '../policy/policy';
import { aPolicy, aPolicyDocument, noon } from '../testing';
import { everyKind } from '../testing/everyKind';
import type { NextStep, PathStep } from './nextStep';
import { nextStepInWords } from './nextStepInWords';

const one = aPolicy();
const two = aPolicy({
  paths: aPolicyDocument().paths.flatMap((path) => [path, { ...path, id: 'legal', name: 'Legal' }]),
});
const step = { at: noon, path: 'legal' as PathId, level: 2 };

const steps = everyKind<PathStep['does']>()('does', [
  [{ ...step, does: 'openLevel', toLevel: 3, toLevelName: 'Platform' }, 'level 3', ', Platform, is told'],
  [{ ...step, does: 'remindAgain', round: 2, raisesFailure: false }, 'level 2', ' is told again (reminder 2)'],
  [
    { ...step, does: 'remindAgain', round: 4, raisesFailure: true },
    'a communication failure is raised and level 2',
    ' is told again',
  ],
  [{ ...step, does: 'reopenLevel' }, 'level 2', ' is told again, for its commitment lapses'],
  [
    { ...step, does: 'seeWhetherTold' },
    'it is looked at again whether anybody of level 2',
    ' could be told; its window starts when they are',
  ],
  [{ ...step, does: 'tellBackup' }, 'a backup of level 2', ' is told'],
  [{ ...step, does: 'tellWholeGroup' }, 'the whole group of level 2', ' is told'],
  [{ ...step, does: 'askForUpdate', audience: 'Customers' }, 'level 2', ' is asked for an update for “Customers”'],
  [
    { ...step, does: 'remindOfUpdate', audience: 'Customers', raisesFailure: false },
    'level 2',
    ' is reminded of the update for “Customers”',
  ],
  [
    { ...step, does: 'remindOfUpdate', audience: 'Customers', raisesFailure: true },
    'a communication failure is raised and level 2',
    ' is reminded of the update for “Customers”',
  ],
  [{ ...step, does: 'remind' }, 'level 2', ' is reminded'],
  [{ ...step, does: 'resume' }, 'the clocks of level 2', ' run again'],
  [{ ...step, does: 'lapseRequest' }, 'the customer’s request at level 2', ' lapses unanswered'],
  [{ ...step, does: 'lapseHandoff' }, 'the handoff at level 2', ' lapses unaccepted'],
]);

it.each<readonly [step: NextStep, before: string, after: string]>(steps)(
  '[TLS-4] says what comes next, and of which path where there are several: %j',
  (next, before, after) => {
    expect(nextStepInWords(next, one)).toBe(`${before}${after}`);
    expect(nextStepInWords(next, two)).toBe(`${before} of the path “Legal”${after}`);
  },
);

it('[TLS-4] says which trigger comes next, and calls a path that the policy no longer has by its id', () => {
  expect(nextStepInWords({ does: 'meetTrigger', at: noon, trigger: 'idle' }, two)).toBe('trigger “idle” is met');
  expect(nextStepInWords({ ...step, does: 'remind', path: 'gone' as PathId }, two)).toBe(
    'level 2 of the path “gone” is reminded',
  );
});
