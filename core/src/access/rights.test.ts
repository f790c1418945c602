import { describe, expect, it } from '@jest/globals';
import { may, rightMissing, rightsOf, roleNames, rolesWith } from './rights';
import type { Right, Role } from './role';

const table: readonly (readonly [Right, readonly Role[]])[] = [
  ['seeEscalations', ['viewer', 'responder', 'manager', 'policyEditor', 'auditor', 'admin']],
  ['seeDashboard', ['manager', 'auditor', 'admin']],
  ['initiate', ['responder', 'manager']],
  ['acknowledge', ['responder', 'manager']],
  ['override', ['manager']],
  ['editPolicy', ['policyEditor', 'admin']],
  ['readAudit', ['auditor', 'admin']],
  ['operate', ['admin']],
];

describe('[GOV-4] a right', () => {
  it.each(table)('%s is brought by %j, and by no other role', (right, roles) => {
    expect(rolesWith(right)).toEqual(roles);
    expect(roleNames.filter((role) => may([role], right))).toEqual(roles);
  });

  it('is held once, whatever roles bring it, and none without a role', () => {
    expect(rightsOf(['responder', 'manager', 'auditor'])).toEqual([
      'seeEscalations',
      'initiate',
      'acknowledge',
      'override',
      'seeDashboard',
      'readAudit',
    ]);
    expect(rightsOf([])).toEqual([]);
    expect(may([], 'seeEscalations')).toBe(false);
  });

  it.each([
    [
      'acknowledge',
      'jira',
      'To acknowledge you need the role Responder or Escalation manager. Ask your Jira administrator for it.',
    ],
    [
      'seeDashboard',
      'servicenow',
      'To see the dashboard you need the role x_rungs_esc.manager, x_rungs_esc.auditor or x_rungs_esc.admin. Ask your ServiceNow admin for it.',
    ],
    ['operate', 'jira', 'To run the app you need the role Rungs administrator. Ask your Jira administrator for it.'],
    [
      'seeEscalations',
      'jira',
      'To see escalations you need a role of Rungs, such as Viewer. Ask your Jira administrator for it.',
    ],
  ] as const)('%s that lacks in %s names the roles and who gives them', (right, tool, words) => {
    expect(rightMissing(right, tool)).toBe(words);
  });
});
