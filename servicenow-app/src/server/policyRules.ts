/**
 * The business rules on policies. A document with faults is refused with all of them; a version that
 * is stored is never altered, because running escalations keep theirs (ESC15).
 */
import type { GlideRecord } from '@servicenow/glide';
import { checkPolicyDocument, isOff, pathInWords } from './vendor/core.js';
import type { CheckedPolicyDocument } from './vendor/core.js';
import { now } from './glide/clock.ts';
import { makeWaitingDue } from './glide/escalations.ts';
import { refuseWrite } from './glide/formMessages.ts';
import { readSetUp } from './glide/operationNotes.ts';
import { announcePolicy, newestVersion, retireOtherVersions } from './glide/policies.ts';
import { integer, text } from './glide/rows.ts';

/** All that a version is; whether it is in force, and its place among others, may change. */
const SAID_ONCE = ['policy_id', 'version', 'name', 'document', 'source', 'reason'];

export function checkPolicy(current: GlideRecord, previous: GlideRecord): void {
  if (current.operation() === 'insert') {
    takeDocument(current);
  } else if (SAID_ONCE.some((column) => text(current, column) !== text(previous, column))) {
    refuseWrite(current, [
      'A stored version is never altered, because running escalations keep theirs. Save the change as a new policy record.',
    ]);
  }
}

function takeDocument(current: GlideRecord): void {
  const checked = checkPolicyText(text(current, 'document'));
  if (!checked.ok) {
    refuseWrite(
      current,
      checked.faults.map(({ path, reason, remedy }) => `${pathInWords(path) || 'The document'}: ${reason} ${remedy}`),
    );
    return;
  }
  const { id, name } = checked.document;
  current.setValue('policy_id', id);
  current.setValue('name', name);
  current.setValue('version', newestVersion(id) + 1);
}

/** The platform keeps JSON: YAML is turned into it by the page or the program that sends the policy. */
export function checkPolicyText(document: string): CheckedPolicyDocument {
  const parsed = parse(document);
  if ('value' in parsed) return checkPolicyDocument(parsed.value);
  return {
    ok: false,
    faults: [{ path: [], reason: `is not JSON: ${parsed.error}.`, remedy: 'Send the policy document as JSON text.' }],
  };
}

function parse(document: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(document) };
  } catch (error) {
    return { error: String((error as { message?: unknown }).message ?? error) };
  }
}

export function policySaved(current: GlideRecord): void {
  if (text(current, 'active') === '1' || text(current, 'active') === 'true') {
    retireOtherVersions(text(current, 'policy_id'), integer(current, 'version'));
  }
  // Before it is switched on nothing waits. Asked here: the event may be let go of only after the switch.
  if (isOff(readSetUp())) return;
  announcePolicy(current);
}

/** The script action on `x_rungs_esc.policy_changed`. Running escalations keep their version. */
export function onPolicyChanged(): void {
  makeWaitingDue(now());
}
