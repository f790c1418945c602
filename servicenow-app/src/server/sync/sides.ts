/** Both sides of a link in the shared vocabulary, and whose word counts. Pure. */
import type { CommentOrigin, FieldRule, PublicComment, SideState } from '../vendor/core.js';
import type { IncidentSide, JournalComment } from '../glide/incidentSide.ts';
import type { CommentIntent, Link } from '../glide/links.ts';
import type { JiraComment, JiraIssue } from './jira.ts';
import { sharedStateOfCategory, sharedStateOfIncident } from './stateMap.ts';

/** ServiceNow is the home of the escalation, so its word counts where both moved. */
export const rules: readonly FieldRule[] = [{ field: 'state', owner: 'left', settle: 'owner' }];

export function leftSide(link: Link, { state, comments }: IncidentSide): SideState {
  return {
    fields: { state: sharedStateOfIncident(state) },
    comments: comments.map((comment) => ({
      origin: (link.origins[comment.sysId] ?? `servicenow/${link.incidentId}/${comment.sysId}`) as CommentOrigin,
      author: comment.author,
      text: comment.text,
      at: comment.at,
    })),
  };
}

export function rightSide({ id, statusCategory, comments }: JiraIssue): SideState {
  return {
    fields: { state: sharedStateOfCategory(statusCategory) },
    comments: comments.map((comment: JiraComment) => ({
      origin: (comment.origin ?? `jira/${id}/${comment.id}`) as CommentOrigin,
      author: comment.author,
      text: comment.text,
      at: comment.at,
    })),
  };
}

/** Who wrote it is said in the copy, because the account that writes it is another. */
export function copyText({ author, text }: PublicComment, from: 'Jira' | 'ServiceNow'): string {
  return `${author} (${from}):\n${text}`;
}

/**
 * Finds the journal entries that intended copies became. An entry is taken once; an intent without one
 * was never written, and the next comparison asks for it again.
 */
export function settleIntents(
  origins: Link['origins'],
  intents: readonly CommentIntent[],
  journal: readonly JournalComment[],
): Link['origins'] {
  const settled: { [journalSysId: string]: string } = { ...origins };
  for (const { origin, text } of intents) {
    const entry = journal.find((one) => settled[one.sysId] === undefined && one.text.trim() === text.trim());
    if (entry) settled[entry.sysId] = origin;
  }
  return settled;
}
