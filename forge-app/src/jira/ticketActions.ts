/** What actions of a policy do on a work item, one call each. */
import { route } from '#forge';
import * as z from '#zod';
import { jiraCalls } from './calls';
import type { JiraClient } from './client';
import { failureOf } from './failure';

export type Recipients =
  | { readonly reporter: true }
  | { readonly watchers: true }
  | { readonly users: readonly { readonly accountId: string }[] };

export async function assign({ ask }: JiraClient, issueId: string, accountId: string): Promise<void> {
  await ask(jiraCalls.assign, route`/rest/api/3/issue/${issueId}/assignee`, { accountId });
}

const prioritiesAnswer = z.array(z.object({ id: z.string(), name: z.string() }));

export async function priorities({ ask }: JiraClient): Promise<z.infer<typeof prioritiesAnswer>> {
  return prioritiesAnswer.parse(await ask(jiraCalls.priorities, route`/rest/api/3/priority`));
}

export async function setField(
  { ask }: JiraClient,
  issueId: string,
  fields: { readonly [field: string]: unknown },
): Promise<void> {
  await ask(jiraCalls.editIssue, route`/rest/api/3/issue/${issueId}`, { fields });
}

export async function changeLabel(
  { ask }: JiraClient,
  issueId: string,
  change: { readonly add: string } | { readonly remove: string },
): Promise<void> {
  await ask(jiraCalls.editIssue, route`/rest/api/3/issue/${issueId}`, { update: { labels: [change] } });
}

const remoteLinkAnswer = z.object({ id: z.number() });

export async function putRemoteLink({ ask }: JiraClient, issueId: string, link: object): Promise<string> {
  const answer = await ask(jiraCalls.putRemoteLink, route`/rest/api/3/issue/${issueId}/remotelink`, link);
  return String(remoteLinkAnswer.parse(answer).id);
}

/** Without a subject Jira writes the ticket's key and summary. */
export async function notify(
  { ask }: JiraClient,
  issueId: string,
  mail: { readonly to: Recipients; readonly textBody: string },
): Promise<void> {
  await ask(jiraCalls.notify, route`/rest/api/3/issue/${issueId}/notify`, mail);
}

/** That a mail is about to be sent: a property of its own for each, so that none hides another. */
export async function noteMail({ ask }: JiraClient, issueId: string, id: string): Promise<void> {
  await ask(jiraCalls.setNote, route`/rest/api/3/issue/${issueId}/properties/${noteKey(id)}`, { id });
}

export async function isMailNoted({ ask }: JiraClient, issueId: string, id: string): Promise<boolean> {
  try {
    await ask(jiraCalls.getNote, route`/rest/api/3/issue/${issueId}/properties/${noteKey(id)}`);
    return true;
  } catch (error) {
    if (failureOf(error)?.kind === 'notFound') return false;
    throw error;
  }
}

/** Forge lets no slash into a part of a path. */
function noteKey(id: string): string {
  return `rungs.mail.${id.replace(/\//g, '-')}`;
}
