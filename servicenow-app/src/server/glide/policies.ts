/** The policy shelf: compiled policies, each compiled once for as long as the shelf is in hand. */
import { GlideAggregate, GlideRecord, gs } from '@servicenow/glide';
import { compilePolicy, documentIdOf, factsAsked, policyOfId } from '../vendor/core.js';
import type {
  EscalationPolicy,
  EscalationState,
  FactsAsked,
  Instant,
  PolicyDocument,
  PolicyVersion,
} from '../vendor/core.js';
import { fromDateTime } from './dateTime.ts';
import { integer, json, text } from './rows.ts';

const TABLE = 'x_rungs_esc_policy';
const CHANGED = 'x_rungs_esc.policy_changed';

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

  const compile = ({ sysId, document, version }: StoredPolicy): EscalationPolicy => {
    const known = compiled.get(sysId);
    if (known) return known;
    const policy = compilePolicy(document, version);
    compiled.set(sysId, policy);
    return policy;
  };

  const inForce = (): readonly EscalationPolicy[] => (active ??= activeRows().map(compile));
  const ofDocument = (of: PolicyVersion): EscalationPolicy | undefined => {
    const row = findVersion(of);
    return row && compile(storedIn(row));
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

/** The row's values: a record that goes on to the next row takes its columns with it. */
interface StoredPolicy {
  readonly sysId: string;
  readonly policyId: string;
  readonly version: number;
  readonly document: PolicyDocument;
  /** As it was written; JSON, which is YAML too, where it came as JSON. */
  readonly text: string;
}

function storedIn(row: GlideRecord): StoredPolicy {
  const document = json<PolicyDocument>(row, 'document', {} as PolicyDocument);
  return {
    sysId: String(row.getUniqueValue()),
    policyId: text(row, 'policy_id'),
    version: integer(row, 'version'),
    document,
    text: text(row, 'source') || JSON.stringify(document, undefined, 2),
  };
}

function activeRows(): StoredPolicy[] {
  const found = new GlideRecord(TABLE);
  found.addQuery('active', true);
  found.orderBy('order');
  found.orderBy('policy_id');
  found.query();
  const rows: StoredPolicy[] = [];
  while (found.next()) rows.push(storedIn(found));
  return rows;
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
  readonly policyId: string;
  readonly text: string;
  readonly version: number;
}

/** What the editor shows: the first policy in force. */
export function activePolicyText(): StoredPolicyText | undefined {
  const row = activeRows()[0];
  return row && { policyId: row.policyId, text: row.text, version: row.version };
}

/** What the on-call page computes from. */
export function activePolicyDocument(): { readonly document: PolicyDocument; readonly version: number } | undefined {
  const row = activeRows()[0];
  return row && { document: row.document, version: row.version };
}

export interface StoredVersion {
  readonly version: number;
  readonly at: Instant;
  readonly by: { readonly account: string; readonly name?: string };
  readonly reason: string;
}

/** Newest first. */
export function versionsOf(policyId: string, limit: number): StoredVersion[] {
  const row = new GlideRecord(TABLE);
  row.addQuery('policy_id', policyId);
  row.orderByDesc('version');
  row.setLimit(limit);
  row.query();
  const found: StoredVersion[] = [];
  while (row.next()) found.push(versionIn(row));
  return withAuthors(found);
}

export function versionText(policyId: string, version: number): (StoredVersion & { text: string }) | undefined {
  const row = findVersion({ id: policyId, version } as PolicyVersion);
  const [stored] = row ? withAuthors([versionIn(row)]) : [];
  return row && stored && { ...stored, text: storedIn(row).text };
}

function versionIn(row: GlideRecord): StoredVersion {
  return {
    version: integer(row, 'version'),
    at: fromDateTime(text(row, 'sys_created_on')) ?? 0,
    by: { account: text(row, 'sys_created_by') },
    reason: text(row, 'reason'),
  };
}

/** Their names, in one query for all. */
function withAuthors(versions: readonly StoredVersion[]): StoredVersion[] {
  const names = new Map<string, string>();
  const users = new GlideRecord('sys_user');
  users.addQuery('user_name', 'IN', versions.map(({ by }) => by.account).join(','));
  users.query();
  while (users.next()) names.set(text(users, 'user_name'), text(users, 'name'));
  return versions.map(({ by: { account }, ...version }) => {
    const name = names.get(account) ?? '';
    return { ...version, by: name === '' ? { account } : { account, name } };
  });
}

/** How many open escalations run under each version, those of its segments included. */
export function runningUnder(policyId: string): { readonly version: number; readonly escalations: number }[] {
  const open = new GlideAggregate('x_rungs_esc_escalation');
  open.addQuery('status', 'IN', 'running,acknowledged,suspended');
  open.addQuery('policy_id', '=', policyId).addOrCondition('policy_id', 'STARTSWITH', `${policyId}/`);
  open.addAggregate('COUNT', 'sys_id');
  open.groupBy('policy_version');
  open.query();
  const found: { version: number; escalations: number }[] = [];
  while (open.next()) {
    found.push({
      version: Number(open.getValue('policy_version')),
      escalations: Number(open.getAggregate('COUNT', 'sys_id')),
    });
  }
  return found.sort((a, b) => b.version - a.version);
}

/** The version it got; undefined where it was not stored. */
export function insertPolicy(document: string, source: string, reason = ''): number | undefined {
  const row = new GlideRecord(TABLE);
  row.initialize();
  row.setValue('document', document);
  row.setValue('source', source);
  if (reason !== '') row.setValue('reason', reason);
  row.setValue('active', true);
  const sysId = row.insert();
  const stored = new GlideRecord(TABLE);
  return sysId && stored.get(sysId) ? integer(stored, 'version') : undefined;
}

/** To be heard of outside the transaction of whoever saved it. */
export function announcePolicy(row: GlideRecord): void {
  gs.eventQueue(CHANGED, row, text(row, 'policy_id'), text(row, 'version'));
}
