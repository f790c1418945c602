/** Shows and saves the policy and its versions. Who may is asked each time, of Jira. */
import type { Instant } from '@rungs/core';
import { starterPolicy } from '#policyPage';
import type {
  LocatedFault,
  PolicyInForce,
  PolicySaveAnswer,
  PolicyToSave,
  PolicyVersionEntry,
  PolicyVersionText,
  PolicyVersions,
  RunningUnder,
} from '@rungs/shared-types';
import type { StoredVersion } from '../storage/policyStore';
import { nameInJira } from './nameInJira';
import type { PersonalTools } from './tools';

/** A year of weekly changes. */
const VERSIONS_SHOWN = 60;
const ESCALATIONS_COUNTED = 2_000;

export async function showPolicy(
  { policies }: PersonalTools,
  page: { readonly mayEdit: boolean; readonly place: string },
): Promise<PolicyInForce> {
  const version = await policies.currentVersion();
  const text = version === 0 ? undefined : await policies.text(version);
  return text === undefined ? { ...page, text: starterPolicy, version: null } : { ...page, text, version };
}

export async function showVersions(tools: PersonalTools): Promise<PolicyVersions> {
  const { policies, escalations } = tools;
  const open = await Promise.all([
    escalations.latest('running', ESCALATIONS_COUNTED),
    escalations.latest('acknowledged', ESCALATIONS_COUNTED),
  ]);
  const under = open.flat().flatMap(({ record: { state } }) => (state.status === 'open' ? [state.policy.version] : []));
  return {
    versions: await shown(tools, await policies.latest(VERSIONS_SHOWN)),
    running: counted(under),
    allCounted: open.every((some) => some.length < ESCALATIONS_COUNTED),
  };
}

function counted(versions: readonly number[]): RunningUnder[] {
  return [...new Set(versions)]
    .sort((a, b) => b - a)
    .map((version) => ({ version, escalations: versions.filter((it) => it === version).length }));
}

export async function showVersion(tools: PersonalTools, version: number): Promise<PolicyVersionText | undefined> {
  const { policies } = tools;
  const [entry, text] = await Promise.all([policies.entry(version), policies.text(version)]);
  const [named] = entry ? await shown(tools, [entry]) : [];
  return named && text !== undefined ? { ...named, text } : undefined;
}

/** Each author is asked for once; an editor or an administrator need not be in the policy. */
async function shown(tools: PersonalTools, versions: readonly StoredVersion[]): Promise<PolicyVersionEntry[]> {
  const accounts = [...new Set(versions.map(({ savedBy }) => savedBy))];
  const names = await Promise.all(accounts.map((account) => nameInJira(tools, account)));
  return versions.map(({ version, savedAt, savedBy: account, reason }) => {
    const name = names[accounts.indexOf(account)];
    return { version, at: savedAt, by: { account, ...(name !== undefined && { name }) }, reason };
  });
}

export async function savePolicy(
  tools: PersonalTools,
  { text, reason, after }: PolicyToSave,
  savedBy: string,
  at: Instant,
): Promise<PolicySaveAnswer> {
  const { readPolicyDocument } = await import('#readPolicy');
  const read = readPolicyDocument(text);
  if (!read.ok) return { ok: false, faults: read.faults };
  const { policies } = tools;
  const current = await policies.currentVersion();
  if (current !== (after ?? 0)) return meanwhile(tools, current);
  // Saving the same text again is no new version.
  if (current > 0 && (await policies.text(current)) === text) return { ok: true, version: current };
  const saved = await policies.save({ text, document: read.document, savedBy, reason }, current, at);
  if (saved === 'lostRace') return meanwhile(tools, await policies.currentVersion());
  return saved === 'tooLarge' ? { ok: false, faults: [tooLarge] } : { ok: true, version: saved.version };
}

async function meanwhile(tools: PersonalTools, version: number): Promise<PolicySaveAnswer> {
  const theirs = await showVersion(tools, version);
  if (!theirs) throw new Error(`version ${version} of the policy is not in the store`);
  return { ok: false, meanwhile: theirs };
}

const tooLarge: LocatedFault = {
  path: '',
  reason: 'The policy is larger than Jira’s store takes at once.',
  remedy: 'Leave out people, groups or calendars that no level uses.',
};
