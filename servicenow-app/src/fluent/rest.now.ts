/** `/api/x_rungs_esc/rungs/…`: what the pages load. Each route checks the caller's role again on the server. */
import { Acl, RestApi } from '@servicenow/sdk/core';
import {
  getDashboard,
  getPanel,
  getPolicy,
  getPolicyVersion,
  getPolicyVersions,
  postAct,
  postPolicy,
} from '../server/rest.ts';
import { viewer } from './roles.now';

const callRungs = Acl({
  $id: Now.ID['rest-execute'],
  name: 'x_rungs_esc rungs',
  type: 'rest_endpoint',
  operation: 'execute',
  roles: [viewer],
});

RestApi({
  $id: Now.ID['rest'],
  name: 'Rungs',
  serviceId: 'rungs',
  shortDescription: 'Escalations as the pages show them',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [callRungs],
  routes: [
    { $id: Now.ID['get-panel'], name: 'panel', method: 'GET', path: '/panel/{incident}', script: getPanel },
    {
      $id: Now.ID['post-act'],
      name: 'act',
      method: 'POST',
      path: '/panel/{incident}/act',
      script: postAct,
    },
    { $id: Now.ID['get-dashboard'], name: 'dashboard', method: 'GET', path: '/dashboard', script: getDashboard },
    { $id: Now.ID['get-policy'], name: 'policy', method: 'GET', path: '/policy', script: getPolicy },
    {
      $id: Now.ID['get-policy-versions'],
      name: 'policy versions',
      method: 'GET',
      path: '/policy/versions',
      script: getPolicyVersions,
    },
    {
      $id: Now.ID['get-policy-version'],
      name: 'policy version',
      method: 'GET',
      path: '/policy/versions/{version}',
      script: getPolicyVersion,
    },
    { $id: Now.ID['post-policy'], name: 'save policy', method: 'POST', path: '/policy', script: postPolicy },
  ],
});
