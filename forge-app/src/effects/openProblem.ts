/**
 * Opens a problem in the incident's project and links the two, unless the incident has one. A
 * problem that an earlier attempt opened is found again by its property, never doubled.
 */
import { problemFor } from '#engine';
import type { EffectId, OpenProblem } from '@rungs/core';
import { adfDocument } from '../jira/adf';
import type { JiraIssue } from '../jira/answers';
import type { JiraClient } from '../jira/client';
import { incidentOf, isProblemType } from '../jira/incident';
import { EFFECT_PROPERTY } from './runner';
import type { MadeId, Scene } from './runner';

/** Where the project knows no problems, the incident's own type with this label stands for one. */
const PROBLEM_LABEL = 'problem';

export async function openProblem(effect: OpenProblem, scene: Scene): Promise<MadeId> {
  const linked = linkedProblem(scene.issue);
  if (linked) return linked;

  const earlier = scene.doubtful ? await problemOfEffect(scene.jira, effect.id) : undefined;
  const problem = earlier ?? (await createProblem(effect, scene));
  // Jira keeps one link of a kind between two issues, so linking again is harmless.
  await scene.jira.link(await linkTypeName(scene.jira), problem.id, scene.issue.id);
  return problem.key;
}

function linkedProblem(issue: JiraIssue): string | undefined {
  const others = (issue.fields.issuelinks ?? []).flatMap(
    ({ inwardIssue, outwardIssue }) => inwardIssue ?? outwardIssue ?? [],
  );
  return others.find(({ fields }) => isProblemType(fields?.issuetype?.name))?.key;
}

async function problemOfEffect(jira: JiraClient, id: EffectId): Promise<{ id: string; key: string } | undefined> {
  const { issues } = await jira.search(`issue.property[${EFFECT_PROPERTY}].id = "${id}"`, { maxResults: 1 });
  const [found] = issues;
  return found?.key === undefined ? undefined : { id: found.id, key: found.key };
}

async function createProblem(
  effect: OpenProblem,
  { jira, issue, record }: Scene,
): Promise<{ id: string; key: string }> {
  const { title, description } = problemFor(incidentOf(issue), record);
  return jira.createIssue({
    fields: {
      project: { id: issue.fields.project?.id },
      summary: title,
      description: adfDocument(description.text),
      ...(await problemType(jira, issue)),
    },
    properties: [{ key: EFFECT_PROPERTY, value: { id: effect.id } }],
  });
}

async function problemType(jira: JiraClient, issue: JiraIssue): Promise<Record<string, unknown>> {
  const types = await jira.issueTypes(issue.fields.project?.id ?? '');
  const problem = types.find(({ name }) => isProblemType(name));
  return problem
    ? { issuetype: { id: problem.id } }
    : { issuetype: { id: issue.fields.issuetype?.id }, labels: [PROBLEM_LABEL] };
}

/** The kind made for it where the site has it, else the one that every site has, else any. */
async function linkTypeName(jira: JiraClient): Promise<string> {
  const names = (await jira.linkTypes()).map(({ name }) => name);
  return (
    names.find((name) => name === 'Problem/Incident') ??
    names.find((name) => name === 'Relates') ??
    names[0] ??
    'Relates'
  );
}
