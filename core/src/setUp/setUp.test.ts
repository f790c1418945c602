import { describe, expect, it } from '@jest/globals';
import { isOff, isWatched, setUpAfter } from './setUp';
import type { SetUp } from './setUp';

const desk = { id: '1', name: 'Service desk' };
const field = { id: '2', name: 'Field service' };
const begun: SetUp = { on: false, scopes: [desk], gone: ['1'], step: 1, savedAt: 1, savedBy: 'one' };

describe('[TLS-6] the set-up', () => {
  it.each<[what: string, setUp: SetUp | undefined, off: boolean]>([
    ['nothing was saved', undefined, false],
    ['a step was saved', begun, true],
    ['it was switched on', { ...begun, on: true }, false],
  ])('where %s, is off: %s', (_, setUp, off) => expect(isOff(setUp)).toBe(off));

  it.each<[what: string, setUp: SetUp | undefined, scope: string | undefined, watched: boolean]>([
    ['nothing was saved', undefined, '2', true],
    ['all are chosen', { ...begun, scopes: 'all' }, '', true],
    ['it is chosen', begun, '1', true],
    ['another is chosen', begun, '2', false],
    ['it is in none', begun, '', false],
    ['nobody knows where it is', begun, undefined, true],
  ])('where %s, watches the ticket: %s %s', (_, setUp, scope, watched) =>
    expect(isWatched(setUp, scope)).toBe(watched),
  );

  it('keeps what a change does not name, and forgets what was gone when scopes are chosen anew', () => {
    expect(setUpAfter(begun, { step: 2 }, 9, 'two')).toEqual({ ...begun, step: 2, savedAt: 9, savedBy: 'two' });
    expect(setUpAfter(begun, { scopes: [field], on: true }, 9, 'two')).toEqual({
      on: true,
      scopes: [field],
      step: 1,
      savedAt: 9,
      savedBy: 'two',
    });
  });
});
