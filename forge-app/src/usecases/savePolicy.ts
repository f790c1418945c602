/** Shows and saves the policy. Only who administers Jira may do either; Jira is asked each time. */
import type { Instant } from '@rungs/core';
import { readPolicyDocument, starterPolicy } from '#readPolicy';
import type { LocatedFault } from '@rungs/shared-types';
import type { PersonalTools } from './tools';

export interface PolicyText {
  readonly text: string;
  /** Null where none was saved yet: the text is then one to begin with. */
  readonly version: number | null;
}

export type PolicySaved =
  { readonly ok: true; readonly version: number } | { readonly ok: false; readonly faults: readonly LocatedFault[] };

export async function showPolicy(tools: PersonalTools): Promise<PolicyText | 'notAdministrator'> {
  if (!(await tools.jiraAsUser.isAdministrator())) return 'notAdministrator';
  const current = await tools.policies.current();
  return current ? { text: current.text, version: current.version } : { text: starterPolicy, version: null };
}

export async function savePolicy(
  tools: PersonalTools,
  { text, accountId }: { readonly text: string; readonly accountId: string },
  at: Instant,
): Promise<PolicySaved | 'notAdministrator'> {
  if (!(await tools.jiraAsUser.isAdministrator())) return 'notAdministrator';
  const read = readPolicyDocument(text);
  if (!read.ok) return { ok: false, faults: read.faults };

  const current = await tools.policies.current();
  // Saving the same text again is no new version.
  if (current?.text === text) return { ok: true, version: current.version };
  const saved = await tools.policies.save(
    { text, document: read.document, savedBy: accountId },
    current?.version ?? 0,
    at,
  );
  return saved === 'lostRace' ? { ok: false, faults: [savedMeanwhile] } : { ok: true, version: saved.version };
}

const savedMeanwhile: LocatedFault = {
  path: '',
  reason: 'Somebody else saved the policy in this moment, so yours was not stored.',
  remedy: 'Copy your text, reload the page to see theirs, and save again.',
};
