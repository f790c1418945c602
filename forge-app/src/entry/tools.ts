/** The real tools of one invocation. Nothing is kept between invocations: the next may be another tenant's. */
import { api } from '#forge';
import { alertsOf } from '../jira/alerts';
import { budgetOf } from '../jira/budget';
import type { Budget } from '../jira/budget';
import { jiraClient } from '../jira/client';
import { auditStore } from '../storage/auditStore';
import { budgetStore } from '../storage/budgetStore';
import { deadLetters } from '../storage/deadLetters';
import { dueQueue } from '../storage/dueQueue';
import { escalationStore } from '../storage/escalationStore';
import { heartbeatStore } from '../storage/heartbeat';
import { noOperationsStore } from '../storage/noOperations';
import { operationsStore } from '../storage/operationsStore';
import { policyStore } from '../storage/policyStore';
import { roleStore } from '../storage/roleStore';
import { setUpStore } from '../storage/setUpStore';
import { slaFieldStore } from '../storage/slaFieldStore';
import { cloudId } from './cloudId';
import type { PersonalTools, Tools } from '../usecases/tools';

export function appTools(): Tools {
  return toolsWith(budgetOf(budgetStore(), Date.now, 'atTheEnd'));
}

/** For an event, a timer or a queue's event: what it used of Jira's quota is written once, at its end. */
export async function withAppTools<Value>(make: (tools: Tools) => Promise<Value>): Promise<Value> {
  const tools = appTools();
  try {
    return await make(tools);
  } finally {
    await tools.budget.flush();
  }
}

function toolsWith(budget: Budget): Tools {
  const jira = jiraClient((path, init) => api.asApp().requestJira(path, init), budget);
  return {
    budget,
    slaFields: slaFieldStore(),
    setUp: setUpStore(),
    jira,
    alerts: alertsOf(jira, cloudId(), noOperationsStore()),
    escalations: escalationStore(),
    policies: policyStore(),
    queue: dueQueue(),
    heartbeat: heartbeatStore(),
    audit: auditStore(),
    operations: operationsStore(),
    deadLetters: deadLetters(),
  };
}

/** Only in a resolver: elsewhere no person is there. */
export function personalTools(): PersonalTools {
  const budget = budgetOf(budgetStore(), Date.now, 'afterEachCall');
  const jiraAsUser = jiraClient((path, init) => api.asUser().requestJira(path, init), budget);
  return { ...toolsWith(budget), jiraAsUser, roles: roleStore() };
}
