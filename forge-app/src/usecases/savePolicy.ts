/** Shows and saves the policy and its versions. Who may is asked each time, of Jira. */
import type { Instant } from '@rungs/core';
import { starterPolicy } from '#policyPage';
import type {
  LocatedFault,
  PolicyInForce,
  PolicySaveAnswer,
  PolicyToSave,
  PolicyVersionText,
  PolicyVersions,
  RunningUnder,
} from '@rungs/shared-types';
import type { StoredVersion } from '../storage/policyStore';
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

export async function showVersions({ policies, escalations }: PersonalTools): Promise<PolicyVersions> {
  const open = await Promise.all([
    escalations.latest('running', ESCALATIONS_COUNTED),
    escalations.latest('acknowledged', ESCALATIONS_COUNTED),
  ]);
  const under = open.flat().flatMap(({ record: { state } }) => (state.status === 'open' ? [state.policy.version] : []));
  return {
    versions: (await policies.latest(VERSIONS_SHOWN)).map(shown),
    running: counted(under),
    allCounted: open.every((some) => some.length < ESCALATIONS_COUNTED),
  };
}

function counted(versions: readonly number[]): RunningUnder[] {
  return [...new Set(versions)]
    .sort((a, b) => b - a)
    .map((version) => ({ version, escalations: versions.filter((it) => it === version).length }));
}

export async function showVersion(
  { policies }: PersonalTools,
  version: number,
): Promise<PolicyVersionText | undefined> {
  const [entry, text] = await Promise.all([policies.entry(version), policies.text(version)]);
  return entry && text !== undefined ? { ...shown(entry), text } : undefined;
}

function shown({ version, savedAt, savedBy, reason }: StoredVersion) {
  return { version, at: savedAt, by: { account: savedBy }, reason };
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
