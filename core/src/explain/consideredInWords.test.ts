import { describe, expect, it } from '@jest/globals';
import { aPolicy, minutes, noon, person } from '../testing';
import type { PassedOverReason } from '../routing/candidates';
import { everyKind } from '../testing/everyKind';
import { consideredInWords, needsInWords, passedOverInWords } from './consideredInWords';
import { wordsFor } from './eventInWords';

const words = wordsFor(aPolicy(), noon);

describe('[PTH-7][TLS-4] whom a level chose among', () => {
  const reasons = everyKind<PassedOverReason['reason']>()('reason', [
    [{ reason: 'notAvailable', why: 'outsideHours' }, 'is outside their hours'],
    [{ reason: 'notAvailable', why: 'onLeave' }, 'is not available (onLeave)'],
    [{ reason: 'lacksAuthority', needed: 'major' }, 'does not hold “major”'],
    [{ reason: 'lacksSkill', missing: ['oracle', 'linux'] }, 'lacks oracle, linux'],
    [{ reason: 'otherLanguage', needed: ['de'], has: ['fr', 'en'] }, 'speaks fr, en'],
    [{ reason: 'otherLanguage', needed: ['de'], has: [] }, 'speaks no recorded language'],
    [{ reason: 'otherRegion', needed: ['EU'], has: ['US', 'CA'] }, 'serves US, CA'],
    [{ reason: 'otherRegion', needed: ['EU'], has: [] }, 'serves no recorded region'],
    [{ reason: 'moreLoad', load: 3, chosenLoad: 1 }, 'has more to do (3 against 1)'],
    [{ reason: 'idleForShorter', lastGivenAt: noon + minutes(5) }, 'had work more lately (11:05 CET)'],
    [{ reason: 'laterId' }, 'suits as well, and comes later by id'],
  ]);

  it.each<readonly [because: PassedOverReason, sentence: string]>(reasons)('%j', (because, sentence) => {
    expect(passedOverInWords(because, words)).toBe(sentence);
  });

  it.each([
    { needs: {}, sentence: 'nothing in particular' },
    { needs: { skills: [], languages: [], regions: [] }, sentence: 'nothing in particular' },
    { needs: { skills: ['oracle', 'linux'] }, sentence: 'skills oracle, linux' },
    {
      needs: { skills: ['oracle'], languages: ['de', 'en'], regions: ['EU', 'CH'] },
      sentence: 'skills oracle; language de or en; region EU or CH',
    },
  ])('needs $sentence', ({ needs, sentence }) => {
    expect(needsInWords(needs)).toBe(sentence);
  });

  it('says what was asked, what nobody knows, and who was passed over', () => {
    expect(
      consideredInWords(
        {
          need: { skills: ['oracle'], authority: 'major' },
          notKnown: ['languages', 'regions'],
          load: 'notMeasured',
          passedOver: [
            { person: person('kim'), name: 'Kim', because: { reason: 'laterId' } },
            { person: person('moss'), name: 'Moss', because: { reason: 'lacksSkill', missing: ['oracle'] } },
          ],
        },
        words,
      ),
    ).toBe(
      'Asked for skills oracle, with the authority “major”. The ticket does not tell its languages and regions. How much each has to do was not measured. Passed over: Kim suits as well, and comes later by id; Moss lacks oracle.',
    );
    expect(consideredInWords({ need: { skills: ['oracle'] }, load: 'measured', passedOver: [] }, words)).toBe(
      'Asked for skills oracle.',
    );
  });
});
