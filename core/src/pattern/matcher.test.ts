import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileMatcher, isMatcherFault, matchersText, matcherText, parseMatchers } from './matcher';
import type { Labels, Matcher } from './matcher';

function matches(text: string, labels: Labels): boolean {
  const matchers = parseMatchers(text);
  if (isMatcherFault(matchers)) throw new Error(matchers.reason);
  return matchers.every((matcher) => {
    const compiled = compileMatcher(matcher);
    if (isMatcherFault(compiled)) throw new Error(compiled.reason);
    return compiled(labels);
  });
}

describe('[RTE1] a label that is absent is the empty text', () => {
  it.each([
    { row: 'equal', text: 'env="prod"', labels: { env: 'prod' }, holds: true },
    { row: 'equal, another value', text: 'env="prod"', labels: { env: 'test' }, holds: false },
    { row: 'equal, absent', text: 'env="prod"', labels: {}, holds: false },
    { row: 'equal to nothing, absent', text: 'env=""', labels: {}, holds: true },
    { row: 'not equal, absent', text: 'env!="prod"', labels: {}, holds: true },
    { row: 'not equal to nothing, absent', text: 'env!=""', labels: {}, holds: false },
    { row: 'pattern, the whole value', text: 'env=~"prod"', labels: { env: 'prod-1' }, holds: false },
    { row: 'pattern, absent', text: 'env=~".+"', labels: {}, holds: false },
    { row: 'pattern that takes nothing, absent', text: 'env=~".*"', labels: {}, holds: true },
    { row: 'not the pattern', text: 'env!~"prod.*"', labels: { env: 'test' }, holds: true },
    { row: 'not the pattern, though it is', text: 'env!~"prod.*"', labels: { env: 'prod-1' }, holds: false },
    { row: 'not the pattern, absent', text: 'env!~".*"', labels: {}, holds: false },
    { row: 'a name that every object has', text: 'toString=""', labels: {}, holds: true },
    { row: 'all of several', text: '{env="prod", job=~"a|b"}', labels: { env: 'prod', job: 'b' }, holds: true },
    { row: 'one of several fails', text: '{env="prod", job=~"a|b"}', labels: { env: 'prod' }, holds: false },
    { row: 'without quotes', text: 'env=prod', labels: { env: 'prod' }, holds: true },
    { row: 'no matcher at all', text: '{}', labels: {}, holds: true },
  ])('$row: $text', ({ text, labels, holds }) => {
    expect(matches(text, labels)).toBe(holds);
  });
});

it.each([
  { row: 'a comma inside quotes', text: '{a="x,y",b="z"}', value: 'x,y' },
  { row: 'a quote inside quotes', text: 'a="x\\"y"', value: 'x"y' },
  { row: 'a pattern keeps its backslashes', text: 'a=~"x\\.y"', value: 'x\\.y' },
  { row: 'a brace in a bare value', text: 'a=~x{2}', value: 'x{2}' },
  { row: 'a sign in the value', text: 'a="b=c"', value: 'b=c' },
])('[RTE1] reads $row', ({ text, value }) => {
  expect(parseMatchers(text)).toMatchObject([{ value }, ...(text.includes('b="z"') ? [{ value: 'z' }] : [])]);
});

it.each([
  { row: 'nothing', text: '', why: 'no label' },
  { row: 'no sign', text: 'env', why: 'none of' },
  { row: 'no label', text: '="prod"', why: 'no label' },
  { row: 'an open quote', text: 'env="prod', why: 'quotes' },
  { row: 'an open brace', text: '{env="prod"', why: '“{”' },
])('[RTE1] refuses $row, and says why', ({ text, why }) => {
  expect(parseMatchers(text)).toMatchObject({ reason: expect.stringContaining(why) });
});

it('[RTE1] says at which character a pattern fails', () => {
  expect(compileMatcher({ label: 'env', operator: '=~', value: 'a(?=b)' })).toMatchObject({
    reason: expect.stringContaining('character 2'),
  });
});

describe('[RTE1] matchers as text', () => {
  it('are sorted by label, value and sign', () => {
    const matchers: Matcher[] = [
      { label: 'b', operator: '=', value: '1' },
      { label: 'a', operator: '!~', value: '2' },
      { label: 'a', operator: '=', value: '2' },
      { label: 'a', operator: '!=', value: '1' },
    ];
    expect(matchersText(matchers)).toBe('{a!="1",a="2",a!~"2",b="1"}');
  });

  it('come back as they were', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', ',', '{', '}', '=', '~', ' ', 'é') });
    const matcher = fc.record({
      label: texts,
      operator: fc.constantFrom<Matcher['operator']>('=', '!=', '=~', '!~'),
      value: texts,
    });
    fc.assert(
      fc.property(matcher, fc.boolean(), (written, braces) => {
        const text = matcherText(written);
        expect(parseMatchers(braces ? `{${text}}` : text)).toEqual([written]);
      }),
    );
  });
});
