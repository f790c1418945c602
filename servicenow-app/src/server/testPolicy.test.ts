import { describe, expect, it } from '@jest/globals';
import { checkPolicyDocument } from '@rungs/shared-types/servicenow';
import { testPolicy } from './testPolicy.ts';

describe('the policy of the self-test', () => {
  it('has no faults, and takes no incident of an instance', () => {
    const policy = testPolicy('a.kim');
    expect(checkPolicyDocument(policy)).toMatchObject({ ok: true });
    expect(policy.appliesTo).toEqual({ categories: ['rungs-self-test'] });
  });
});
