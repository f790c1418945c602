import { expect, it } from '@jest/globals';
import { playFile } from './runner';

const trees = {
  all: {
    receiver: 'desk',
    routes: [
      { match: { team: 1 }, group_by: ['...'], continue: true },
      { match_re: { team: '1|2' }, group_by: ['b', 'a'], labels: { shift: 'day' }, group_wait: '1m30s' },
    ],
  },
  broken: { receiver: 'desk', routes: [{ matchers: ['team=~"(1"'] }] },
};

const plain = {
  groupBy: 'inherited-default',
  groupByAll: false,
  groupWaitSeconds: 'inherited-default',
  groupIntervalSeconds: 'inherited-default',
  repeatIntervalSeconds: 'inherited-default',
};

function played(vector: object) {
  return playFile('routing.json', JSON.stringify({ trees, vectors: [{ id: 'a', tree: 'all', ...vector }] }));
}

it.each([
  {
    row: 'all labels, and a number as a label',
    vector: {
      kind: 'match',
      labels: { team: '1' },
      expected: [
        { ...plain, receiver: 'desk', groupByAll: true },
        { ...plain, receiver: 'desk', groupBy: ['a', 'b'], groupWaitSeconds: 90 },
      ],
      routeKeys: ['{}/{team="1"}', '{}/{team=~"^(?:1|2)$"}'],
    },
  },
  { row: 'the root takes the rest', vector: { kind: 'receivers', labels: {}, expectedReceivers: ['desk'] } },
  {
    row: 'labels add up',
    vector: { kind: 'inheritedLabels', labels: { team: '2' }, expectedRouteLabels: { shift: 'day' } },
  },
])('[RTE1] $row', ({ vector }) => {
  expect(played(vector).failures).toEqual([]);
});

it.each([
  { row: 'a tree that is not there', vector: { kind: 'walk', tree: 'none' }, why: 'none: missing' },
  { row: 'a pattern that cannot be read', vector: { kind: 'walk', tree: 'broken' }, why: 'routes.0.matchers.0' },
])('[RTE1] never guesses: $row', ({ vector, why }) => {
  expect(played(vector).failures).toMatchObject([{ got: expect.stringContaining(why) }]);
});

it('[RTE1] says which kind it does not play', () => {
  expect(played({ kind: 'silences' }).skips).toEqual([{ id: 'a', reason: 'Nothing here plays the kind “silences”.' }]);
});
