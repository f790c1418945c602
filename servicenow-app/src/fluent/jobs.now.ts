/** What runs by itself: two jobs each minute, one each hour, and the scripts that answer the app's own events. */
import { Record, ScheduledScript, ScriptAction } from '@servicenow/sdk/core';
import { due } from '../server/due.ts';
import { onLook } from '../server/look.ts';
import { onPolicyChanged } from '../server/policyRules.ts';
import { onSync, syncDue } from '../server/sync/syncDue.ts';
import { trimHistory } from '../server/trimHistory.ts';

ScheduledScript({
  $id: Now.ID['sweep'],
  name: 'Rungs: look at what is due',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2026-01-01 00:00:00',
  script: due,
});

ScheduledScript({
  $id: Now.ID['sync'],
  name: 'Rungs: keep Jira in step',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2026-01-01 00:00:30',
  script: syncDue,
});

ScheduledScript({
  $id: Now.ID['trim'],
  name: 'Rungs: let go of what is kept no longer',
  active: true,
  frequency: 'periodically',
  executionInterval: { hours: 1 },
  executionStart: '2026-01-01 00:17:00',
  script: trimHistory,
});

Record({
  $id: Now.ID['event-look'],
  table: 'sysevent_register',
  data: {
    suffix: 'look',
    event_name: 'x_rungs_esc.look',
    table: 'x_rungs_esc_escalation',
    description: 'An incident changed, or a deadline has come: look at its escalation',
    fired_by: 'Rungs: incident changed; Rungs: look at what is due',
    priority: 100,
  },
});

ScriptAction({
  $id: Now.ID['on-look'],
  name: 'Rungs: look at the incident',
  eventName: 'x_rungs_esc.look',
  active: true,
  script: onLook,
});

Record({
  $id: Now.ID['event-sync'],
  table: 'sysevent_register',
  data: {
    suffix: 'sync',
    event_name: 'x_rungs_esc.sync',
    table: 'x_rungs_esc_link',
    description: 'One side of a link changed: bring the pair into step',
    fired_by: 'Rungs: incident changed; Rungs: keep Jira in step',
    priority: 100,
  },
});

ScriptAction({
  $id: Now.ID['on-sync'],
  name: 'Rungs: bring the pair into step',
  eventName: 'x_rungs_esc.sync',
  active: true,
  script: onSync,
});

Record({
  $id: Now.ID['event-policy'],
  table: 'sysevent_register',
  data: {
    suffix: 'policy_changed',
    event_name: 'x_rungs_esc.policy_changed',
    table: 'x_rungs_esc_policy',
    description: 'A policy came into force or left: look at whatever has not started yet',
    fired_by: 'Rungs: one active version',
    priority: 100,
  },
});

ScriptAction({
  $id: Now.ID['on-policy'],
  name: 'Rungs: look at what waits',
  eventName: 'x_rungs_esc.policy_changed',
  active: true,
  script: onPolicyChanged,
});
