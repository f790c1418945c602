/** The policy under which the app tests itself: one person, two levels, and no incident of the instance. */
import type { PathId, PolicyDocument } from './vendor/core.js';

/** No instance has such a category, so no real incident runs under the policy. */
export const TEST_CATEGORY = 'rungs-self-test';
export const TEST_PATH = 'technical' as PathId;

export function testPolicy(userName: string): PolicyDocument {
  const level = { group: 'testers', acknowledgeWithin: '5m' };
  return {
    rungs: 1,
    id: TEST_CATEGORY,
    name: 'Self-test of Rungs',
    appliesTo: { categories: [TEST_CATEGORY] },
    calendars: [],
    rotations: [],
    targets: [],
    mayAcknowledgeAnyLevel: [],
    people: [{ id: 'tester', name: 'Tester', accounts: { servicenow: userName } }],
    groups: [{ id: 'testers', name: 'Testers', members: ['tester'] }],
    triggers: [{ id: 'not-taken', kind: 'notTaken', after: '5m' }],
    paths: [
      {
        id: TEST_PATH,
        name: 'Technical path',
        kind: 'functional',
        levels: [
          { name: 'First line', ...level },
          { name: 'Second line', ...level },
        ],
        afterLastLevel: { reminders: 1, thenEvery: '1h' },
      },
    ],
    catchAll: ['tester'],
  };
}
