/** The panel on a ticket, as the one who looks may see it. */
import { personByAccount } from '#engine';
import { matchKnownErrors, panelView, starterKnownErrors } from '#panel';
import type { EscalationRecord, IncidentId, Instant, LinkedTicket, PanelView, PolicyChoice } from '@rungs/core';
import type { JiraIssue } from '../jira/answers';
import { isIncident, linkOf } from '../jira/incident';
import { currentChoice, policyOfVersion } from './policyInForce';
import { readTicket } from './readTicket';
import { knownResolutionFields } from './slaFields';
import type { PersonalTools } from './tools';

export interface Viewing {
  readonly issueId: IncidentId;
  readonly accountId: string;
  /** `https://northwind.atlassian.net`, for links. */
  readonly siteUrl: string | undefined;
}

export async function showPanel(tools: PersonalTools, viewing: Viewing, at: Instant): Promise<PanelView> {
  const kept = await tools.escalations.load(viewing.issueId);
  const { issue, incident } = await readTicket(
    tools.jiraAsUser,
    tools.policies,
    kept,
    await knownResolutionFields(tools.slaFields),
    at,
  );
  const { policy, because } = await policyToShow();
  const viewer = policy && personByAccount(policy, 'jira', viewing.accountId)?.id;
  const linked = linkedTicket(issue);
  const problem = problemOf(kept.record, viewing.siteUrl);
  return panelView({
    at,
    incident,
    record: kept.record,
    knownErrors: matchKnownErrors(incident, starterKnownErrors),
    ...(policy ? { policy } : { noPolicyBecause: because }),
    ...(viewer !== undefined && { viewer }),
    ...(linked && { linked }),
    ...(problem && { problem }),
  });

  // An escalation is told in the words of the policy that it runs or ran under.
  async function policyToShow(): Promise<PolicyChoice> {
    const { state } = kept.record;
    if (state.status !== 'none') {
      return { policy: await policyOfVersion(tools.policies, state.policy), because: '' };
    }
    if (!isIncident(issue)) return { because: 'Problems and sub-tasks are not escalated.' };
    return currentChoice(tools.policies, incident);
  }
}

function linkedTicket(issue: JiraIssue): LinkedTicket | undefined {
  const link = linkOf(issue);
  if (!link) return undefined;
  return {
    tool: link.tool,
    key: link.key,
    home: link.home === 'jira' ? 'here' : 'there',
    ...(link.url !== undefined && { url: link.url }),
    ...(link.inStepAt !== undefined && { inStepAt: link.inStepAt }),
  };
}

function problemOf(record: EscalationRecord, siteUrl: string | undefined): { key: string; url?: string } | undefined {
  const opened = record.effects.find(
    ({ effect, progress }) => effect.type === 'OpenProblem' && progress.status === 'done',
  );
  const key = opened?.progress.status === 'done' ? opened.progress.madeId : undefined;
  if (key === undefined) return undefined;
  return siteUrl === undefined ? { key } : { key, url: `${siteUrl}/browse/${key}` };
}
