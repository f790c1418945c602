/** Assigns the ticket. Doing it twice is doing it once. */
import type { ActionTaker } from '@rungs/core';
import { assign } from '../jira/ticketActions';
import { ActionRefused } from './actionRefused';
import { accountOf } from './accounts';
import type { MadeId, Scene } from './runner';

export async function assignTo(taker: ActionTaker, { jira, issue, policy }: Scene): Promise<MadeId> {
  const account = accountOf(taker, policy);
  if (account === undefined)
    throw new ActionRefused(`${taker.name} has no Jira account in the policy, so nobody was assigned.`);
  if (issue.fields.assignee?.accountId !== account) await assign(jira, issue.id, account);
  return undefined;
}
