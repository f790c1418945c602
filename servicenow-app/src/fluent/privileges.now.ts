/** What the app may do outside its scope, one by one. It creates and changes nothing else there. */
import { CrossScopePrivilege } from '@servicenow/sdk/core';

CrossScopePrivilege({
  $id: Now.ID['may-read-incident'],
  status: 'allowed',
  operation: 'read',
  targetName: 'incident',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-write-incident'],
  status: 'allowed',
  operation: 'write',
  targetName: 'incident',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-read-problem'],
  status: 'allowed',
  operation: 'read',
  targetName: 'problem',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-create-problem'],
  status: 'allowed',
  operation: 'create',
  targetName: 'problem',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-read-task-sla'],
  status: 'allowed',
  operation: 'read',
  targetName: 'task_sla',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-read-contract-sla'],
  status: 'allowed',
  operation: 'read',
  targetName: 'contract_sla',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-read-sys-user'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-read-sys-journal-field'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_journal_field',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-read-sysevent'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sysevent',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-read-cmdb-ci-service'],
  status: 'allowed',
  operation: 'read',
  targetName: 'cmdb_ci_service',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-read-sys-user-group'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_group',
  targetScope: 'global',
  targetType: 'sys_db_object',
});

CrossScopePrivilege({
  $id: Now.ID['may-read-sys-user-has-role'],
  status: 'allowed',
  operation: 'read',
  targetName: 'sys_user_has_role',
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
