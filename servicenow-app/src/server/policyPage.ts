/** The policy's page: what is in force, every version, and saving the next one over what its author saw. */
import { pathInWords } from './vendor/core.js';
import { activePolicyText, insertPolicy, runningUnder, versionText, versionsOf } from './glide/policies.ts';
import { checkPolicyText } from './policyRules.ts';

/** A year of weekly changes. */
const VERSIONS_SHOWN = 60;
const LONGEST_REASON = 1000;

export function policyInForce(mayEdit: boolean): object {
  const stored = activePolicyText();
  return stored ? { text: stored.text, version: stored.version, mayEdit } : { text: '', version: null, mayEdit };
}

export function policyVersions(): object {
  const stored = activePolicyText();
  if (!stored) return { versions: [], running: [], allCounted: true };
  const { policyId } = stored;
  return { versions: versionsOf(policyId, VERSIONS_SHOWN), running: runningUnder(policyId), allCounted: true };
}

export function policyVersion(version: number): object | undefined {
  const stored = activePolicyText();
  return stored && versionText(stored.policyId, version);
}

export interface PolicySent {
  /** JSON: the page has read the YAML. */
  readonly document?: unknown;
  /** As its author wrote it. */
  readonly source?: unknown;
  readonly reason?: unknown;
  /** The version that the author saw; null where there was none. A program that gives none overwrites what it did not see. */
  readonly after?: unknown;
}

export interface PolicySaved {
  readonly status: number;
  readonly body: object;
}

export function savePolicy({ document, source, reason, after }: PolicySent): PolicySaved {
  const checked = checkPolicyText(String(document ?? ''));
  if (!checked.ok) {
    const faults = checked.faults.map(({ path, reason: why, remedy }) => ({
      path: pathInWords(path),
      reason: why,
      remedy,
    }));
    return { status: 200, body: { ok: false, faults } };
  }
  const why = String(reason ?? '').trim();
  if (after !== undefined && (why === '' || why.length > LONGEST_REASON)) {
    const because = `The policy was not saved: it needs a reason of at most ${LONGEST_REASON} characters. Say in a sentence why it changes.`;
    return { status: 400, body: { because } };
  }
  const newer = after === undefined ? undefined : savedSince(after);
  if (newer) return newer;
  const version = insertPolicy(String(document), String(source ?? ''), why);
  if (version !== undefined) return { status: 200, body: { ok: true, version } };
  const first = after === undefined ? undefined : savedSince(after);
  const because = 'The policy was not stored, another was saved at the same time. Save again.';
  return first ?? { status: 409, body: { because } };
}

/** Who saved another meanwhile is not overwritten: the author is shown theirs. */
function savedSince(after: unknown): PolicySaved | undefined {
  const stored = activePolicyText();
  if ((stored?.version ?? null) === after || !stored) return undefined;
  return { status: 200, body: { ok: false, meanwhile: versionText(stored.policyId, stored.version) } };
}
