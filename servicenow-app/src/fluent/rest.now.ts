/** `/api/x_rungs_esc/rungs/…`: what the pages load. Each route checks the caller's role again on the server. */
import { Acl, RestApi } from '@servicenow/sdk/core';
import { getDashboard, getPanel, getPolicy, postAcknowledge, postPolicy } from '../server/rest.ts';
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
      $id: Now.ID['post-acknowledge'],
      name: 'acknowledge',
      method: 'POST',
      path: '/panel/{incident}/acknowledge',
      script: postAcknowledge,
    },
    { $id: Now.ID['get-dashboard'], name: 'dashboard', method: 'GET', path: '/dashboard', script: getDashboard },
    { $id: Now.ID['get-policy'], name: 'policy', method: 'GET', path: '/policy', script: getPolicy },
    { $id: Now.ID['post-policy'], name: 'save policy', method: 'POST', path: '/policy', script: postPolicy },
  ],
});
