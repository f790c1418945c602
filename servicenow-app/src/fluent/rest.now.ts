/** `/api/x_rungs_esc/rungs/…`: what the pages load. Each route checks the caller's role again on the server. */
import { Acl, RestApi } from '@servicenow/sdk/core';
import {
  getDashboard,
  getOnCall,
  getOperations,
  getPanel,
  getPolicy,
  getPolicyVersion,
  getPolicyVersions,
  getRoles,
  postAct,
  postExport,
  postPause,
  postPolicy,
  postReplay,
  postResume,
  postRetention,
  postRetry,
  postVerify,
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
    { $id: Now.ID['get-on-call'], name: 'on call', method: 'GET', path: '/oncall', script: getOnCall },
    { $id: Now.ID['get-roles'], name: 'roles', method: 'GET', path: '/roles', script: getRoles },
    { $id: Now.ID['get-operations'], name: 'operations', method: 'GET', path: '/operations', script: getOperations },
    { $id: Now.ID['post-pause'], name: 'pause', method: 'POST', path: '/operations/pause', script: postPause },
    { $id: Now.ID['post-resume'], name: 'resume', method: 'POST', path: '/operations/resume', script: postResume },
    { $id: Now.ID['post-retry'], name: 'retry', method: 'POST', path: '/operations/retry', script: postRetry },
    { $id: Now.ID['post-replay'], name: 'replay', method: 'POST', path: '/operations/replay', script: postReplay },
    {
      $id: Now.ID['post-retention'],
      name: 'retention',
      method: 'POST',
      path: '/operations/retention',
      script: postRetention,
    },
    {
      $id: Now.ID['post-verify'],
      name: 'verify the audit',
      method: 'POST',
      path: '/operations/verify',
      script: postVerify,
    },
    { $id: Now.ID['post-export'], name: 'export', method: 'POST', path: '/operations/export', script: postExport },
  ],
});
