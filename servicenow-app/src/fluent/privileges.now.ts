/** What the app may do outside its scope, one by one, each with what it is for. It does nothing else there. */
import { CrossScopePrivilege } from '@servicenow/sdk/core';

/** What escalates: every look reads the incident, and whether somebody may read it decides what they are shown. */
CrossScopePrivilege({
  $id: Now.ID['may-read-incident'],
  status: 'allowed',
  operation: 'read',
  targetName: 'incident',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** Work notes, the columns that show where the escalation stands, and what a level of the policy asks for. */
CrossScopePrivilege({
  $id: Now.ID['may-write-incident'],
  status: 'allowed',
  operation: 'write',
  targetName: 'incident',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** Whether the problem that an effect asked for is there already, and its number on the panel. */
CrossScopePrivilege({
  $id: Now.ID['may-read-problem'],
  status: 'allowed',
  operation: 'read',
  targetName: 'problem',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** A level of the policy may open a problem for root cause analysis. */
CrossScopePrivilege({
  $id: Now.ID['may-create-problem'],
  status: 'allowed',
  operation: 'create',
  targetName: 'problem',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** When an incident is due, and whether it has breached: the platform’s own clocks go before ours. */
CrossScopePrivilege({
  $id: Now.ID['may-read-task-sla'],
  status: 'allowed',
  operation: 'read',
  targetName: 'task_sla',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** Which of an incident’s clocks are for its resolution, and what they are called. */
CrossScopePrivilege({
  $id: Now.ID['may-read-contract-sla'],
  status: 'allowed',
  operation: 'read',
  targetName: 'contract_sla',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** Who is told: users by the names that the policy gives them, and whether they are active. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-user'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** Whether a note of ours was written before, when an incident was last worked on, and comments for Jira. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-journal-field'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_journal_field',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** Whether a notice has left the instance: only then its people were told. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sysevent'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sysevent',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** What a policy asks of an incident’s service: its criticality and fields. */
CrossScopePrivilege({
  $id: Now.ID['may-read-cmdb-ci-service'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_ci_service',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** The group that a level of the policy assigns an incident to, by its name. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-user-group'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_group',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** Who has which role of Rungs, on the page of roles. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-user-has-role'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_has_role',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** What somebody took away of these, for the check of the set-up. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-scope-privilege'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_scope_privilege',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** States and priorities of the customer’s own, which the set-up asks the meaning of; categories that a policy may name. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-choice'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_choice',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** What is demanded of an incident that is resolved, for the mapping of the set-up. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-data-policy-rule'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_data_policy_rule',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** When that is demanded: always, or of a state alone. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-data-policy2'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_data_policy2',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** Whom the set-up offers where somebody types the name of a group. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-user-grmember'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_grmember',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** What became of past incidents, which the dry run of the set-up plays. */
CrossScopePrivilege({
  $id: Now.ID['may-read-sys-audit'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_audit',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

/** Who is on call, where On-Call Scheduling is active; its own tables it reads by itself. */
CrossScopePrivilege({
  $id: Now.ID['may-ask-on-call-rotation'],
  status: 'allowed',
  operation: 'execute',
  targetName: 'OnCallRotation',
  targetScope: 'global',
  targetType: 'sys_script_include',
});
