import { expect, it } from '@jest/globals';
import { isWord, partPersonalText } from './personalText';

it.each([
  { text: 'not-taken', word: true },
  { text: 'x'.repeat(200), word: true },
  { text: 'x'.repeat(201), word: false },
  { text: '', word: false },
  { text: 'two words', word: false },
  { text: ' leading', word: false },
  { text: 'trailing ', word: false },
])('[AUD3] “$text” is a word: $word', ({ text, word }) => {
  expect(isWord(text)).toBe(word);
});

it.each<{ row: string; seen: object; facts: object; texts: object }>([
  { row: 'an id stays', seen: { by: 'kim' }, facts: { by: 'kim' }, texts: {} },
  { row: 'a text where an id belongs does not', seen: { by: 'Kim Lee' }, facts: {}, texts: { by: 'Kim Lee' } },
  {
    row: 'a name that was configured stays',
    seen: { levelName: 'First line' },
    facts: { levelName: 'First line' },
    texts: {},
  },
  { row: 'a place that nobody foresaw does not', seen: { note: 'kim' }, facts: {}, texts: { note: 'kim' } },
  {
    row: 'numbers, truth and null stay',
    seen: { a: 1, b: false, c: null },
    facts: { a: 1, b: false, c: null },
    texts: {},
  },
  { row: 'what JSON has no words for is nothing', seen: { a: undefined, b: () => 1 }, facts: {}, texts: {} },
  {
    row: 'the members of a list count as its own, and what is taken leaves a gap',
    seen: { owed: ['kim', 'Kim Lee', 'moss'], list: [{ name: 'Moss', by: 'moss' }] },
    facts: { owed: ['kim', null, 'moss'], list: [{ by: 'moss' }] },
    texts: { 'owed.1': 'Kim Lee', 'list.0.name': 'Moss' },
  },
])('[AUD3] parts facts from personal text: $row', ({ seen, facts, texts }) => {
  const parted = partPersonalText(seen);
  expect(parted).toEqual({ facts, texts });
  expect(Object.keys(parted.facts)).toEqual(Object.keys(facts));
});
