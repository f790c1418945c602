/** The company in Jira: mail from mentions, the panel on the work item, its button, the admin's page. */
import type { PanelRequest, PanelView } from '@rungs/core';
import type { CommandAnswer, PolicyInForce, PolicySaveAnswer } from '@rungs/shared-types';
import type { LocalJira } from '../hosts/jira/localJira';
import type { Player } from './player';
import { administrator, people } from '../world/company';
import { Refusal } from './refusal';

const PANEL = 'escalation-panel';
const POLICY_PAGE = 'policy-page';

/** What a page of the app gets from `invoke`: the value, or in words why there is none. */
type PageAnswer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly because: string };

export interface JiraPlayer extends Player {
  /** Any button of the panel. */
  act(issueKey: string, request: PanelRequest, person: string): Promise<CommandAnswer>;
}

export function jiraPlayer(jira: LocalJira): JiraPlayer {
  let mailRead = 0;
  const invoke = async <Value>(call: Parameters<LocalJira['invoke']>[0]): Promise<Value> => {
    const outcome = await jira.invoke(call);
    if (!outcome.ok) throw new Error(`${call.module}/${call.functionKey} failed for ${call.person}: ${outcome.error}`);
    const answer = outcome.value as PageAnswer<Value>;
    if (!answer.ok) throw new Error(`${call.module}/${call.functionKey} for ${call.person}: ${answer.because}`);
    return answer.value;
  };
  const act = (issueKey: string, request: PanelRequest, person: string): Promise<CommandAnswer> =>
    invoke({ module: PANEL, functionKey: 'act', payload: { request }, person, issueKey });
  return {
    host: jira,
    readMail: () => {
      const mail = jira.site.sentMail.slice(mailRead);
      mailRead += mail.length;
      return mail.flatMap(({ to, issueKey }) => {
        const person = people.find(({ jiraAccountId }) => jiraAccountId === to);
        return person ? [{ to: person.id, ticket: issueKey }] : [];
      });
    },
    openPanel: (issueKey, person) => invoke<PanelView>({ module: PANEL, functionKey: 'load', person, issueKey }),
    act,
    acknowledge: (issueKey, path, person) => act(issueKey, { action: 'acknowledge', path }, person),
    savePolicy: async (text) => {
      const page = { module: POLICY_PAGE, person: administrator.jiraAccountId };
      const { version } = await invoke<PolicyInForce>({ ...page, functionKey: 'load' });
      const payload = { text, reason: 'For the company', after: version };
      const saved = await invoke<PolicySaveAnswer>({ ...page, functionKey: 'save', payload });
      if (!saved.ok) throw new Refusal(`The Jira app refuses the policy: ${JSON.stringify(saved)}`);
    },
    problems: () => {
      const problem = jira.site.issueTypes.find(({ name }) => name === 'Problem')?.id;
      return jira.site.issues.filter(({ typeId }) => typeId === problem).length;
    },
  };
}
