import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../testing/everyKind';
import type { PanelActionName } from './panelRequest';
import { panelActionNames, readPanelRequest } from './readPanelRequest';

const reason = { reason: 'other', text: 'The board asks' };
const until = 1_794_909_600_000;

const good = everyKind<PanelActionName>()('action', [
  [{ action: 'start', because: reason }],
  [{ action: 'acknowledge', path: 'technical' }],
  [{ action: 'escalate', path: 'technical', toLevel: 3, because: reason }],
  [{ action: 'deEscalate', path: 'technical', because: '' }],
  [{ action: 'extend', path: 'technical', until, because: 'x' }],
  [{ action: 'suspend', path: 'technical', until, because: 'x' }],
  [{ action: 'resume', path: 'technical', because: 'x' }],
  [{ action: 'handOff', path: 'technical', to: 'sato', because: 'x'.repeat(2000) }],
  [{ action: 'acceptHandoff', path: 'technical' }],
  [{ action: 'declineHandoff', path: 'technical', because: 'x' }],
  [{ action: 'acceptRequest', path: 'technical' }],
  [{ action: 'declineRequest', path: 'technical', because: 'x' }],
  [{ action: 'giveUpdate', path: 'technical', text: 'We are on it.' }],
]);

const refusal = (fault: string) => ({ because: `Nothing was done: ${fault}. Correct it, or reload the page.` });

describe('[GOV-4] what a page sends', () => {
  it.each(good)('is read: %j', (input) => {
    expect(readPanelRequest(input)).toEqual({ request: input });
  });

  it.each(good)('is closed, and complete: %j', (input) => {
    expect(readPanelRequest({ ...input, accountId: 'me' })).toEqual(refusal('a field that no such request has'));
    for (const field of Object.keys(input).filter((name) => name !== 'action')) {
      const lacking = Object.fromEntries(Object.entries(input).filter(([name]) => name !== field));
      expect(readPanelRequest(lacking)).toEqual(refusal(`“${field}” is missing`));
    }
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'the page sent no request'],
    ['null', null, 'the page sent no request'],
    ['a list', [{ action: 'acknowledge' }], 'the page sent no request'],
    ['no action', { path: 'technical' }, '“action” is none of the actions'],
    ['an action of Object', { action: 'constructor' }, '“action” is none of the actions'],
    ['a path that is none', { action: 'acknowledge', path: 7 }, '“path” is no text'],
    ['an empty path', { action: 'acknowledge', path: '' }, '“path” is empty'],
    ['a long path', { action: 'acknowledge', path: 'x'.repeat(201) }, '“path” is longer than 200 characters'],
    [
      'too many words',
      { action: 'resume', path: 'p', because: 'x'.repeat(2001) },
      '“because” is longer than 2000 characters',
    ],
    ['half a level', { action: 'escalate', path: 'p', toLevel: 1.5, because: reason }, '“toLevel” is no whole number'],
    ['level 0', { action: 'escalate', path: 'p', toLevel: 0, because: reason }, '“toLevel” is not between 1 and 100'],
    [
      'a level as text',
      { action: 'escalate', path: 'p', toLevel: '2', because: reason },
      '“toLevel” is no whole number',
    ],
    [
      'an end that never comes',
      { action: 'suspend', path: 'p', until: Infinity, because: 'x' },
      '“until” is no whole number',
    ],
    ['an end that is none', { action: 'extend', path: 'p', until: NaN, because: 'x' }, '“until” is no whole number'],
    [
      'an end beyond every calendar',
      { action: 'suspend', path: 'p', until: 32_472_144_000_001, because: 'x' },
      '“until” is not between 1 and 32472144000000',
    ],
    ['a reason as text', { action: 'start', because: 'because' }, '“because” is no object'],
    [
      'a reason that is none',
      { action: 'start', because: { reason: 'bored', text: '' } },
      '“because” “reason” is none of the reasons',
    ],
    [
      'a reason of Object',
      { action: 'start', because: { reason: 'toString', text: '' } },
      '“because” “reason” is none of the reasons',
    ],
    [
      'more than a reason',
      { action: 'start', because: { ...reason, by: 'nair' } },
      '“because” a field that no such request has',
    ],
  ])('is refused in words: %s', (_, input, fault) => {
    expect(readPanelRequest(input)).toEqual(refusal(fault));
  });

  it('never makes it throw, whatever it is', () => {
    const nearly = fc
      .constantFrom(...good)
      .chain(([request]) =>
        fc
          .tuple(fc.constantFrom(...Object.keys(request)), fc.anything())
          .map(([field, value]) => ({ ...request, [field]: value })),
      );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), nearly), (input) => {
        const read = readPanelRequest(input);
        if ('because' in read) expect(read.because).toMatch(/^Nothing was done: .+\.$/);
        else expect(panelActionNames).toContain(read.request.action);
      }),
      { numRuns: 1000 },
    );
  });
});
