/** The policy shelf: compiled policies, each compiled once for as long as the shelf is in hand. */
import { GlideRecord } from '@servicenow/glide';
import { compilePolicy, documentIdOf, factsAsked, policyOfId } from '../vendor/core.js';
import type { EscalationPolicy, EscalationState, FactsAsked, PolicyDocument, PolicyVersion } from '../vendor/core.js';
import { integer, json, text } from './rows.ts';

const TABLE = 'x_rungs_esc_policy';

export interface PolicyShelf {
  /** Those in force, in the order in which the admin put them. */
  active(): readonly EscalationPolicy[];
  version(of: PolicyVersion): EscalationPolicy | undefined;
  /** What is to be read of an incident: what the version that it runs under asks for, or else those in force. */
  factsToRead(state: EscalationState): FactsAsked;
}

export function policyShelf(): PolicyShelf {
  const compiled = new Map<string, EscalationPolicy>();
  let active: readonly EscalationPolicy[] | undefined;

  const compile = (row: GlideRecord): EscalationPolicy => {
    const sysId = String(row.getUniqueValue());
    const known = compiled.get(sysId);
    if (known) return known;
    const policy = compilePolicy(json<PolicyDocument>(row, 'document', {} as PolicyDocument), integer(row, 'version'));
    compiled.set(sysId, policy);
    return policy;
  };

  const inForce = (): readonly EscalationPolicy[] => (active ??= activeRows().map(compile));
  const ofDocument = (of: PolicyVersion): EscalationPolicy | undefined => {
    const row = findVersion(of);
    return row && compile(row);
  };

  return {
    active: inForce,
    version: (of) => {
      const policy = ofDocument(of);
      return policy && policyOfId(policy, of.id);
    },
    factsToRead: (state) => {
      const running = state.status === 'open' ? ofDocument(state.policy) : undefined;
      const asked = (running ? [running] : inForce()).map(({ document }) => factsAsked(document));
      return { facts: asked.flatMap(({ facts }) => facts), history: asked.some(({ history }) => history) };
    },
  };
}

function activeRows(): GlideRecord[] {
  const found = new GlideRecord(TABLE);
  found.addQuery('active', true);
  found.orderBy('order');
  found.orderBy('policy_id');
  found.query();
  const sysIds: string[] = [];
  while (found.next()) sysIds.push(String(found.getUniqueValue()));
  return sysIds.map(policyRow);
}

function policyRow(sysId: string): GlideRecord {
  const row = new GlideRecord(TABLE);
  row.get(sysId);
  return row;
}

function findVersion(of: PolicyVersion): GlideRecord | undefined {
  const row = new GlideRecord(TABLE);
  // Of a segment's policy the document is kept.
  row.addQuery('policy_id', documentIdOf(of.id));
  row.addQuery('version', of.version);
  row.setLimit(1);
  row.query();
  return row.next() ? row : undefined;
}

/** The newest version of a policy; 0 where there is none. */
export function newestVersion(policyId: string): number {
  const row = new GlideRecord(TABLE);
  row.addQuery('policy_id', policyId);
  row.orderByDesc('version');
  row.setLimit(1);
  row.query();
  return row.next() ? integer(row, 'version') : 0;
}

/** Only one version of a policy is in force: the one that was switched on last. */
export function retireOtherVersions(policyId: string, version: number): void {
  const others = new GlideRecord(TABLE);
  others.addQuery('policy_id', policyId);
  others.addQuery('version', '!=', version);
  others.addQuery('active', true);
  others.query();
  while (others.next()) {
    others.setValue('active', false);
    others.update();
  }
}

export interface StoredPolicyText {
  readonly text: string;
  readonly version: number;
}

/** What the editor shows: the first policy in force, as it was written; JSON, which is YAML too, where it came as JSON. */
export function activePolicyText(): StoredPolicyText | undefined {
  const row = activeRows()[0];
  if (!row) return undefined;
  const written = text(row, 'source');
  return {
    text: written === '' ? JSON.stringify(json<object>(row, 'document', {}), undefined, 2) : written,
    version: integer(row, 'version'),
  };
}

/** The version it got; undefined where it was not stored. */
export function insertPolicy(document: string, source: string): number | undefined {
  const row = new GlideRecord(TABLE);
  row.initialize();
  row.setValue('document', document);
  row.setValue('source', source);
  row.setValue('active', true);
  const sysId = row.insert();
  return sysId ? integer(policyRow(sysId), 'version') : undefined;
}
