/**
 * A policy to begin with, which names nobody of the customer and is in force only once somebody switches it on. It comes
 * with the first installation alone, so that an upgrade brings it back neither altered nor deleted.
 */
import { Record } from '@servicenow/sdk/core';

Record({
  $id: Now.ID['starter-policy'],
  $meta: { installMethod: 'first install' },
  table: 'x_rungs_esc_policy',
  data: {
    policy_id: 'starter',
    version: 1,
    name: 'Service desk to management',
    active: false,
    order: 1000,
    document: Now.include('./generated/starterPolicy.json'),
    source: Now.include('./generated/starterPolicy.yaml'),
    reason: 'Came with the app: replace the people and the hours before it is switched on',
  },
});
