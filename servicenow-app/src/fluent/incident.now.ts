/** How the app hears of changes to incidents and their SLA clocks. */
import { BusinessRule } from '@servicenow/sdk/core';
import { incidentChanged, slaChanged } from '../server/incidentChanged.ts';

BusinessRule({
  $id: Now.ID['incident-changed'],
  name: 'Rungs: incident changed',
  table: 'incident',
  when: 'after',
  action: ['insert', 'update'],
  order: 500,
  // Of an incident that is over only its end and its return are news; what is written there later, the hourly walk carries.
  filterCondition: 'active=true^ORactiveVALCHANGES',
  // Whatever changed may be what a policy asks about; a note alone is not, and it is most of what we write ourselves.
  condition:
    "current.operation() == 'insert' || !current.work_notes.changes() || current.state.changes() || current.priority.changes() || current.assigned_to.changes() || current.assignment_group.changes() || current.business_service.changes() || current.cmdb_ci.changes() || current.category.changes() || current.comments.changes()",
  script: incidentChanged,
});

BusinessRule({
  $id: Now.ID['incident-deleted'],
  name: 'Rungs: incident deleted',
  table: 'incident',
  when: 'after',
  action: ['delete'],
  order: 500,
  script: incidentChanged,
});

BusinessRule({
  $id: Now.ID['sla-changed'],
  name: 'Rungs: SLA clock changed',
  table: 'task_sla',
  when: 'after',
  action: ['insert', 'update'],
  order: 500,
  filterCondition: 'task.sys_class_name=incident',
  // The percentages and durations are refreshed by jobs, all day long: they are no news.
  condition:
    "current.operation() == 'insert' || current.planned_end_time.changes() || current.has_breached.changes() || current.stage.changes()",
  script: slaChanged,
});
