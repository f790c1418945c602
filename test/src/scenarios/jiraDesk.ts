/** The local Jira as a desk: comments by their visibility, mail by mention, links by their type. */
import type { LocalJira } from '../hosts/jira/localJira';
import { plainText } from '../hosts/jira/site/adf';
import { isInternal } from '../hosts/jira/site/jiraSite';
import type { Comment, Issue } from '../hosts/jira/site/records';
import { statusById } from '../hosts/jira/site/workflow';
import { jiraPlayer } from '../sandbox/jiraPlayer';
import { people } from '../world/company';
import { outage } from './desk';
import type { Desk, Written } from './desk';

const states = { new: 'new', indeterminate: 'inProgress', done: 'done' } as const;

export function jiraDesk(jira: LocalJira): Desk {
  const player = jiraPlayer(jira);
  const issueOf = (key: string): Issue => {
    const issue = jira.site.issue(key);
    if (!issue) throw new Error(`Nobody opened ${key} in Jira.`);
    return issue;
  };
  const isProblem = ({ typeId }: Issue): boolean => jira.site.issueType(typeId).name === 'Problem';
  return {
    tool: 'jira',
    savePolicy: (text) => player.savePolicy(text),
    report: (incident) => jira.createIncident({ ...outage, ...incident }),
    change: (key, change, by) => jira.changeIncident(key, change, by),
    acknowledge: (key, by) => player.acknowledge(key, 'technical', by),
    act: (key, request, by) => player.act(key, request, by),
    panel: (key, viewer) => player.openPanel(key, viewer),
    internalNotes: (key) => issueOf(key).comments.filter(isInternal).map(written),
    publicComments: (key) =>
      issueOf(key)
        .comments.filter((comment) => !isInternal(comment))
        .map(written),
    mail: (key) =>
      jira.site.sentMail
        .filter(({ issueKey }) => issueKey === key)
        .map(({ at, to, text }) => ({ at, to: personWith(to), text })),
    problems: (key) => {
      const { id } = issueOf(key);
      const others = jira.site
        .linksOf(id)
        .map(({ sourceId, destinationId }) => (sourceId === id ? destinationId : sourceId));
      return {
        linked: others
          .map(issueOf)
          .filter(isProblem)
          .map((problem) => problem.key),
        inAll: jira.site.issues.filter(isProblem).length,
      };
    },
    state: (key) => states[statusById(issueOf(key).statusId).category.key],
  };
}

function written({ created, body }: Comment): Written {
  return { at: created, text: plainText(body) };
}

function personWith(accountId: string): string {
  return people.find(({ jiraAccountId }) => jiraAccountId === accountId)?.id ?? accountId;
}
