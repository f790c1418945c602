/**
 * Brings one incident and its Jira issue into step: read both, compare with what they agreed on last,
 * write what is missing, read again. The base moves only to what was seen on both sides, so a crash on
 * any line costs a repetition that finds its work done.
 */
import { reconcile } from '../vendor/core.js';
import type { EscalationState, Fields, Instant, Reconciled, SideState } from '../vendor/core.js';
import { addPublicComment, readIncidentSide, writeIncidentState } from '../glide/incidentSide.ts';
import type { IncidentSide } from '../glide/incidentSide.ts';
import { changeLink, readLink } from '../glide/links.ts';
import type { CommentIntent, Link } from '../glide/links.ts';
import type { JiraSettings } from '../glide/settings.ts';
import { ESCALATION_PROPERTY } from './jira.ts';
import type { Jira, JiraIssue, LinkProperty } from './jira.ts';
import { mirrorOf } from './mirror.ts';
import { copyText, leftSide, rightSide, rules, settleIntents } from './sides.ts';
import { incidentStateFor, isSharedState, sharedStateOfCategory, statusNamesFor } from './stateMap.ts';
import type { SharedState } from './stateMap.ts';

export type PairResult = { readonly inStep: true } | { readonly inStep: false; readonly because: string };

export function syncPair(
  found: Link,
  jira: Jira,
  settings: JiraSettings,
  escalation: EscalationState,
  at: Instant,
): PairResult {
  const incident = readIncidentSide(found.incidentId);
  // A deleted incident has nothing left to keep in step; its issue stays as it is.
  if (!incident) return { inStep: true };
  const link = settled(found.issueId === '' ? withIssue(found, incident, jira, settings) : found, incident);
  const issue = jira.readIssue(link.issueId);
  const compared = compare(link, incident, issue, at);
  if (compared.conflicts.length > 0) {
    changeLink(link.sysId, { conflicts: [...link.conflicts, ...compared.conflicts] });
  }
  const refusal = writeIssue(link, incident, issue, compared, jira);
  writeIncident(link, compared);
  mirror(link, escalation, jira, at);
  return prove(link.sysId, jira, refusal);
}

function compare(link: Link, incident: IncidentSide, issue: JiraIssue, at: Instant): Reconciled {
  return reconcile({ base: link.base, left: leftSide(link, incident), right: rightSide(issue), rules, at });
}

/**
 * How an issue begins. Compared with this, a person who starts on it before the pair is proven has moved it; without
 * it there would be a conflict that the incident wins, and no workflow leads back to where an issue begins.
 */
const asMade: Fields = { state: 'new' satisfies SharedState };

/** An earlier try may have made the issue without our seeing the answer: it is looked for first. */
function withIssue(link: Link, incident: IncidentSide, jira: Jira, { project, issueType }: JiraSettings): Link {
  const property: LinkProperty = {
    tool: 'servicenow',
    key: incident.number,
    sysId: link.incidentId,
    home: 'servicenow',
  };
  const issue =
    jira.findLinked(project, property) ??
    jira.createIssue({
      project,
      issueType,
      summary: `${incident.number} ${incident.summary}`,
      description: incident.description,
      link: property,
    });
  const known = { issueId: issue.id, issueKey: issue.key, base: link.base ?? asMade };
  changeLink(link.sysId, known);
  return { ...link, ...known };
}

function settled(link: Link, { comments }: IncidentSide): Link {
  if (link.intents.length === 0) return link;
  const origins = settleIntents(link.origins, link.intents, comments);
  changeLink(link.sysId, { origins, intents: [] });
  return { ...link, origins, intents: [] };
}

/** Answers why the state could not be written, where Jira's workflow has no way there. */
function writeIssue(
  link: Link,
  incident: IncidentSide,
  issue: JiraIssue,
  { rightWrites }: Reconciled,
  jira: Jira,
): string | undefined {
  for (const comment of rightWrites.comments) {
    jira.addComment(link.issueId, copyText(comment, 'ServiceNow'), comment.origin);
  }
  const wanted = rightWrites.fields.state;
  if (!isSharedState(wanted)) return undefined;
  const ways = jira.transitions(link.issueId).filter(({ toCategory }) => sharedStateOfCategory(toCategory) === wanted);
  const names = statusNamesFor(incident.state);
  const way = ways.find(({ toName }) => names.includes(toName.toLowerCase())) ?? ways[0];
  if (!way) return `Jira's workflow has no transition of ${issue.key} to a status that means ${wanted}.`;
  jira.doTransition(link.issueId, way.id);
  return undefined;
}

function writeIncident(link: Link, { leftWrites }: Reconciled): void {
  const intents: CommentIntent[] = leftWrites.comments.map((comment) => ({
    origin: comment.origin,
    text: copyText(comment, 'Jira'),
  }));
  // What is about to be written is stored first, so that a copy is known as a copy whatever happens.
  if (intents.length > 0) changeLink(link.sysId, { intents });
  for (const { text } of intents) addPublicComment(link.incidentId, text);
  const wanted = leftWrites.fields.state;
  if (isSharedState(wanted)) {
    writeIncidentState(
      link.incidentId,
      incidentStateFor(wanted),
      wanted === 'done' ? `Resolved in Jira, ${link.issueKey}.` : '',
    );
  }
}

/** What the Jira panel shows of an escalation that is decided here: state and ids, never free text. */
function mirror(link: Link, escalation: EscalationState, jira: Jira, at: Instant): void {
  const mirrored = mirrorOf(escalation);
  if (!mirrored || JSON.stringify(mirrored) === link.mirrored) return;
  jira.setProperty(link.issueId, ESCALATION_PROPERTY, { ...mirrored, at });
  changeLink(link.sysId, { mirrored: JSON.stringify(mirrored) });
}

function prove(linkSysId: string, jira: Jira, refusal: string | undefined): PairResult {
  const stored = readLink(linkSysId);
  const incident = stored && readIncidentSide(stored.incidentId);
  if (!stored || !incident) return { inStep: true };
  const link = settled(stored, incident);
  const issue = jira.readIssue(link.issueId);
  const left = leftSide(link, incident);
  const right = rightSide(issue);
  changeLink(link.sysId, { base: agreed(link.base, left.fields, right.fields), issueUpdated: issue.updated });
  if (refusal !== undefined) return { inStep: false, because: refusal };
  return isSame(left, right)
    ? { inStep: true }
    : { inStep: false, because: 'Something changed on one side meanwhile; it is looked at again.' };
}

/** The base moves only for fields on which both sides were seen to agree. */
export function agreed(base: Fields | undefined, left: Fields, right: Fields): Fields {
  const next: { [field: string]: string | null } = { ...base };
  for (const field of Object.keys(left)) {
    const value = left[field];
    if (value !== undefined && value === right[field]) next[field] = value;
  }
  return next;
}

function isSame(left: SideState, right: SideState): boolean {
  const origins = (side: SideState): string =>
    side.comments
      .map(({ origin }) => String(origin))
      .sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
      .join('\n');
  return left.fields.state === right.fields.state && origins(left) === origins(right);
}
