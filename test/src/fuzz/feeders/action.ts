import {
  answerRequest,
  commandOf,
  may,
  panelActions,
  readPanelRequest,
  rightFor,
  rightMissing,
  rightsOf,
  roleNames,
  rolesWith,
} from '@rungs/core';
import type { Acting } from '@rungs/core';
import fc from 'fast-check';
import { nearInstants } from '../calendars';
import { incidents } from '../incidents';
import { playThrough } from '../playThrough';
import { policies } from '../policies';
import { requests, roleSets } from '../requests';
import { fed, fedLess } from './fed';
import type { Feeders } from './fed';

const acting: fc.Arbitrary<Acting> = fc
  .tuple(policies, incidents, nearInstants, roleSets, fc.nat())
  .map(([policy, incident, at, roles, pick]) => ({
    at,
    incident,
    policy,
    roles,
    viewer: policy.people[pick % policy.people.length]?.id,
    state: playThrough(policy, incident, at).record.state,
    escalations: 1,
  }));

const asked = fedLess(fc.tuple(acting, requests), ([it, request]) => {
  const answer = answerRequest(it, request);
  if ('because' in answer && !/^\S[^]*[.!?…”]$/.test(answer.because)) throw new Error(`No sentence: ${answer.because}`);
  const { policy, viewer: by } = it;
  return [rightFor(request, it.state), policy && by !== undefined && commandOf(request, { ...it, policy, by }), answer];
});

const rights = fed(roleSets, (roles) => {
  const held = rightsOf(roles);
  if (!held.every((right) => may(roles, right))) throw new Error('A right that is held is not.');
  return held.map((right) => {
    if (!rolesWith(right).some((role) => roles.includes(role))) throw new Error(`Nobody has ${right}.`);
    return [rightMissing(right, 'jira'), rightMissing(right, 'servicenow')];
  });
});

export const actionFeeders: Feeders = {
  readPanelRequest: fed(fc.oneof(fc.anything(), fc.jsonValue(), requests), (input) => readPanelRequest(input)),
  answerRequest: asked,
  commandOf: asked,
  rightFor: asked,
  panelActions: fedLess(acting, (it) => panelActions(it)),
  may: rights,
  rightMissing: rights,
  rightsOf: rights,
  rolesWith: fed(fc.constantFrom(...roleNames), (role) => rightsOf([role]).map(rolesWith)),
};
