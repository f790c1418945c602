/** The real tools of one invocation. Nothing is kept between invocations: the next may be another tenant's. */
import { api } from '#forge';
import { jiraClient } from '../jira/client';
import { auditStore } from '../storage/auditStore';
import { dueQueue } from '../storage/dueQueue';
import { escalationStore } from '../storage/escalationStore';
import { heartbeatStore } from '../storage/heartbeat';
import { policyStore } from '../storage/policyStore';
import type { PersonalTools, Tools } from '../usecases/tools';

export function appTools(): Tools {
  return {
    jira: jiraClient((path, init) => api.asApp().requestJira(path, init)),
    escalations: escalationStore(),
    policies: policyStore(),
    queue: dueQueue(),
    heartbeat: heartbeatStore(),
    audit: auditStore(),
  };
}

/** Only in a resolver: elsewhere no person is there. */
export function personalTools(): PersonalTools {
  return { ...appTools(), jiraAsUser: jiraClient((path, init) => api.asUser().requestJira(path, init)) };
}
