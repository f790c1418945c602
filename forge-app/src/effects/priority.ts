/** Sets the ticket's priority: the site's own that means the one of the policy, by the rule that reads it back. */
import type { Priority } from '@rungs/core';
import { priorityOf } from '../jira/incident';
import { priorities, setField } from '../jira/ticketActions';
import { ActionRefused } from './actionRefused';
import type { MadeId, Scene } from './runner';

export async function setPriority(wanted: Priority, { jira, issue }: Scene): Promise<MadeId> {
  const { priority } = issue.fields;
  if (priority && priorityOf(priority) === wanted) return undefined;
  const found = (await priorities(jira)).find((it) => priorityOf(it) === wanted);
  if (!found) throw new ActionRefused(`This site has no priority that means ${wanted}, so it was not changed.`);
  await setField(jira, issue.id, { priority: { id: found.id } });
  return undefined;
}

/** Whoever has set another one since knows better. */
export async function restorePriority(
  { from, to }: { readonly from: Priority; readonly to: Priority },
  scene: Scene,
): Promise<MadeId> {
  return priorityOf(scene.issue.fields.priority) === from ? setPriority(to, scene) : undefined;
}
