/**
 * ATF tests, with which a customer proves the app on their own instance. Each makes its own users, policy and incident,
 * and ATF takes them back. Only an instance runs them: the build shows that they are there and call what ships.
 */
import { ScriptInclude, Test } from '@servicenow/sdk/core';
import { admin, policyEditor, responder, viewer } from './roles.now';

ScriptInclude({
  $id: Now.ID['escalation-self-test'],
  name: 'EscalationSelfTest',
  apiName: 'x_rungs_esc.EscalationSelfTest',
  description: 'What the ATF tests of Rungs let the engine do; for scripts of this application only',
  accessibleFrom: 'package_private',
  clientCallable: false,
  script: Now.include('./generated/selfTest.server.js'),
});

Test(
  {
    $id: Now.ID['test-climbs'],
    name: 'Rungs: an escalation starts, goes up unheard, and stops when acknowledged',
    description:
      'Makes an incident that nobody takes, lets the engine look at the instants at which something is due, and asserts level 1, then level 2 after the time-out, then that an acknowledgement by the responder stops it.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    const tester = atf.server.createUser({
      $id: Now.ID['test-climbs-user'],
      firstName: 'Rungs',
      lastName: 'Responder',
      fieldValues: { user_name: 'rungs.atf.responder' },
      roles: [responder],
      groups: [],
      impersonate: true,
    });
    atf.server.recordInsert({
      $id: Now.ID['test-climbs-incident'],
      table: 'incident',
      fieldValues: { short_description: 'Rungs tests itself', category: 'rungs-self-test', caller_id: tester.user },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    });
    atf.server.runServerSideScript({
      $id: Now.ID['test-climbs-start'],
      jasmineVersion: '3.1',
      script: `(function (outputs, steps, params, stepResult, assertEqual) {
  var test = new x_rungs_esc.EscalationSelfTest();
  assertEqual({ name: 'the policy is stored', shouldbe: true, value: test.storePolicy() });
  var standing = test.climbTo(1);
  assertEqual({ name: 'the escalation runs', shouldbe: 'running', value: standing.status });
  assertEqual({ name: 'it starts on level 1', shouldbe: 1, value: standing.level });
})(outputs, steps, params, stepResult, assertEqual);`,
    });
    atf.server.runServerSideScript({
      $id: Now.ID['test-climbs-time-out'],
      jasmineVersion: '3.1',
      script: `(function (outputs, steps, params, stepResult, assertEqual) {
  var standing = new x_rungs_esc.EscalationSelfTest().climbTo(2);
  assertEqual({ name: 'nobody acknowledged, so it is on level 2', shouldbe: 2, value: standing.level });
})(outputs, steps, params, stepResult, assertEqual);`,
    });
    atf.server.runServerSideScript({
      $id: Now.ID['test-climbs-acknowledge'],
      jasmineVersion: '3.1',
      script: `(function (outputs, steps, params, stepResult, assertEqual) {
  var test = new x_rungs_esc.EscalationSelfTest();
  assertEqual({ name: 'acknowledging is not refused', shouldbe: '', value: test.acknowledge() });
  assertEqual({ name: 'the escalation has stopped', shouldbe: 'acknowledged', value: test.standing().status });
})(outputs, steps, params, stepResult, assertEqual);`,
    });
    atf.server.recordQuery({
      $id: Now.ID['test-climbs-row'],
      table: 'x_rungs_esc_escalation',
      fieldValues: 'incident.category=rungs-self-test^status=acknowledged^level=2^EQ',
      assert: 'records_match_query',
      enforceSecurity: false,
    });
  },
);

Test(
  {
    $id: Now.ID['test-refused'],
    name: 'Rungs: who only has the viewer role cannot acknowledge, and the audit says so',
    description:
      'Makes an incident whose responder has the viewer role alone, lets it escalate, and asserts that their acknowledgement is refused, that the escalation still runs, and that the refusal is in the audit.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    const tester = atf.server.createUser({
      $id: Now.ID['test-refused-user'],
      firstName: 'Rungs',
      lastName: 'Viewer',
      fieldValues: { user_name: 'rungs.atf.viewer' },
      roles: [viewer],
      groups: [],
      impersonate: true,
    });
    atf.server.recordInsert({
      $id: Now.ID['test-refused-incident'],
      table: 'incident',
      fieldValues: { short_description: 'Rungs tests itself', category: 'rungs-self-test', caller_id: tester.user },
      assert: 'record_successfully_inserted',
      enforceSecurity: false,
    });
    atf.server.runServerSideScript({
      $id: Now.ID['test-refused-acknowledge'],
      jasmineVersion: '3.1',
      script: `(function (outputs, steps, params, stepResult, assertEqual) {
  var test = new x_rungs_esc.EscalationSelfTest();
  assertEqual({ name: 'the policy is stored', shouldbe: true, value: test.storePolicy() });
  assertEqual({ name: 'the escalation is on level 1', shouldbe: 1, value: test.climbTo(1).level });
  assertEqual({ name: 'acknowledging is refused in words', shouldbe: true, value: test.acknowledge() !== '' });
  assertEqual({ name: 'the escalation still runs', shouldbe: 'running', value: test.standing().status });
})(outputs, steps, params, stepResult, assertEqual);`,
    });
    atf.server.recordQuery({
      $id: Now.ID['test-refused-audit'],
      table: 'x_rungs_esc_audit',
      fieldValues: 'incident.category=rungs-self-test^kind=refusal^what=Acknowledge^reason=rightMissing^EQ',
      assert: 'records_match_query',
      enforceSecurity: false,
    });
  },
);

Test(
  {
    $id: Now.ID['test-closed-tables'],
    name: 'Rungs: nobody writes escalations or the audit by hand',
    description:
      'As a user with the admin role of Rungs, tries to insert an event and an audit entry with the access rules enforced, and asserts that neither is stored.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['test-closed-tables-user'],
      firstName: 'Rungs',
      lastName: 'Admin',
      fieldValues: { user_name: 'rungs.atf.admin' },
      roles: [admin],
      groups: [],
      impersonate: true,
    });
    atf.server.recordInsert({
      $id: Now.ID['test-closed-tables-event'],
      table: 'x_rungs_esc_event',
      fieldValues: { type: 'EscalationClosed', version: 1 },
      assert: 'record_not_inserted',
      enforceSecurity: true,
    });
    atf.server.recordInsert({
      $id: Now.ID['test-closed-tables-audit'],
      table: 'x_rungs_esc_audit',
      fieldValues: { what: 'EscalationClosed', number: 1 },
      assert: 'record_not_inserted',
      enforceSecurity: true,
    });
  },
);

Test(
  {
    $id: Now.ID['test-policy-faults'],
    name: 'Rungs: a policy with faults is not stored',
    description:
      'As a user with the policy editor role, tries to insert a policy whose document names no path, and asserts that the business rule refuses it.',
    active: true,
    failOnServerError: false,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['test-policy-faults-user'],
      firstName: 'Rungs',
      lastName: 'Editor',
      fieldValues: { user_name: 'rungs.atf.editor' },
      roles: [policyEditor],
      groups: [],
      impersonate: true,
    });
    atf.server.recordInsert({
      $id: Now.ID['test-policy-faults-insert'],
      table: 'x_rungs_esc_policy',
      fieldValues: { document: '{"rungs":1,"id":"rungs-self-test","name":"Faulty"}' },
      assert: 'record_not_inserted',
      enforceSecurity: true,
    });
  },
);
