/** The panel on a ticket, as the one who looks may see it. */
import { personByAccount } from '#engine';
import { may, rightMissing } from '#access';
import { matchKnownErrors, panelView, starterKnownErrors } from '#panel';
import type { EscalationRecord, IncidentId, Instant, LinkedTicket, PanelView } from '@rungs/core';
import type { JiraIssue } from '../jira/answers';
import { linkOf } from '../jira/incident';
import { pauseAt } from '../storage/operationsStore';
import type { Pause } from '../storage/operationsStore';
import type { SetUp } from '../storage/setUpStore';
import type { Answer } from './answer';
import { rolesOf } from './rolesOf';
import { shownPolicy } from './shownPolicy';
import { ticketForPerson } from './ticketForPerson';
import type { PersonalTools } from './tools';

export interface Viewing {
  readonly issueId: IncidentId;
  readonly accountId: string;
  /** `https://northwind.atlassian.net`, for links. */
  readonly siteUrl: string | undefined;
}

export async function showPanel(tools: PersonalTools, viewing: Viewing, at: Instant): Promise<Answer<PanelView>> {
  const { accountId, siteUrl } = viewing;
  const { kept, ...ticket } = await ticketForPerson(tools, viewing.issueId, at);
  const { policy, because } = await shownPolicy(tools, kept, ticket);
  const projectId = ticket.issue.fields.project?.id;
  const roles = await rolesOf(tools, { accountId, policies: policy ? [policy] : [], projectId }, 'seeEscalations');
  if (!may(roles, 'seeEscalations')) return { ok: false, because: rightMissing('seeEscalations', 'jira') };
  const { issue, incident } = ticket;
  const pause = pauseAt(await tools.operations.pause(), at) ?? offSince(await tools.setUp.load());
  const viewer = policy && personByAccount(policy, 'jira', accountId)?.id;
  const linked = linkedTicket(issue);
  const problem = problemOf(kept.record, siteUrl);
  return {
    ok: true,
    value: {
      ...panelView({
        at,
        incident,
        record: kept.record,
        roles,
        memory: kept.memory,
        knownErrors: matchKnownErrors(incident, starterKnownErrors),
        ...(policy ? { policy, policyBecause: because } : { noPolicyBecause: because }),
        ...(viewer !== undefined && { viewer }),
        ...(linked && { linked }),
        ...(problem && { problem }),
      }),
      ...(pause && { paused: pausedView(pause) }),
    },
  };
}

/** Not switched on: the same for who looks at a ticket. */
function offSince(setUp: SetUp | undefined): Omit<Pause, 'accountId'> | undefined {
  return setUp?.on === false
    ? { since: setUp.savedAt, because: 'Rungs is not switched on: its set-up is not finished.' }
    : undefined;
}

/** Without who it was: an account id says nothing to a reader. */
function pausedView({ since, because, until }: Omit<Pause, 'accountId'>): NonNullable<PanelView['paused']> {
  return until === undefined ? { since, because } : { since, because, until };
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
