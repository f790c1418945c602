/** Labels: each stands on the ticket once, however often it is added. */
import { changeLabel } from '../jira/ticketActions';
import type { MadeId, Scene } from './runner';

export async function addLabel(label: string, { jira, issue }: Scene): Promise<MadeId> {
  if (!issue.fields.labels?.includes(label)) await changeLabel(jira, issue.id, { add: label });
  return undefined;
}

/** The ticket may have been read before the label was added, so it is not asked whether it is there. */
export async function removeLabel(label: string, { jira, issue }: Scene): Promise<MadeId> {
  await changeLabel(jira, issue.id, { remove: label });
  return undefined;
}
