/**
 * Two support organisations become one (PTH-13): what their policies have in common under other ids,
 * what they call alike and mean differently, and a proposal which id of theirs becomes which of ours.
 * Nothing is changed: people decide about the proposal first.
 */
import { ruleKey, ruleSections } from './effectiveDocument';
import type { RuleSection } from './effectiveDocument';
import type { PathDocument, PersonDocument, PolicyDocument } from './policyDocument';

export type MergeConflict =
  /** One id, or one priority, and two meanings. */
  | { readonly conflict: 'sameIdOtherContent'; readonly section: RuleSection; readonly id: string }
  /** One account of a tool under two ids. */
  | { readonly conflict: 'samePersonOtherId'; readonly ours: string; readonly theirs: string }
  /** Two people under one account and another: one of the documents is wrong. */
  | { readonly conflict: 'accountsDisagree'; readonly ours: string; readonly theirs: string }
  | { readonly conflict: 'sameGroupName'; readonly ours: string; readonly theirs: string }
  | { readonly conflict: 'sameCalendarOtherId'; readonly ours: string; readonly theirs: string };

export interface MergeProposal {
  readonly conflicts: readonly MergeConflict[];
  /** For each of their entries, the id that it gets: one of ours where they are the same, else one that we do not have. */
  readonly ids: { readonly [section in RuleSection]?: readonly IdMapping[] };
  /** Where both have a path of one kind: which of our levels each of theirs becomes, from 1. */
  readonly levels: readonly LevelMapping[];
}

export interface IdMapping {
  readonly theirs: string;
  readonly becomes: string;
  readonly isOurs: boolean;
}

export interface LevelMapping {
  readonly theirPath: string;
  readonly ourPath: string;
  readonly levels: readonly { readonly theirs: number; readonly ours: number }[];
}

export function mergePolicies(ours: PolicyDocument, theirs: PolicyDocument): MergeProposal {
  const conflicts = [
    ...personConflicts(ours, theirs),
    ...sameUnderOtherIds(ours, theirs),
    ...ruleSections.flatMap((section) => contentConflicts(section, ours, theirs)),
  ];
  const ids: { [section in RuleSection]?: readonly IdMapping[] } = {};
  for (const section of ruleSections) {
    const mapped = entriesOf(theirs, section).map((entry) => mappingOf(section, entry, ours, theirs.id, conflicts));
    if (mapped.length > 0 && section !== 'targets') ids[section] = mapped;
  }
  return { conflicts, ids, levels: theirs.paths.flatMap((path) => levelMapping(path, ours.paths)) };
}

function mappingOf(
  section: RuleSection,
  entry: unknown,
  ours: PolicyDocument,
  prefix: string,
  conflicts: readonly MergeConflict[],
): IdMapping {
  const theirs = ruleKey(entry);
  const same = conflicts.find((it) => 'theirs' in it && it.theirs === theirs && sectionOf(it) === section);
  if (same && 'ours' in same) return { theirs, becomes: same.ours, isOurs: true };
  const twin = entriesOf(ours, section).find((it) => ruleKey(it) === theirs);
  if (twin === undefined) return { theirs, becomes: theirs, isOurs: false };
  if (isSame(twin, entry)) return { theirs, becomes: theirs, isOurs: true };
  return { theirs, becomes: freeId(`${prefix}-${theirs}`, entriesOf(ours, section).map(ruleKey)), isOurs: false };
}

function freeId(wanted: string, taken: readonly string[]): string {
  return taken.includes(wanted) ? freeId(`${wanted}-2`, taken) : wanted;
}

/** Which section a conflict says to be one entry; undefined where it says that two differ. */
function sectionOf({ conflict }: MergeConflict): RuleSection | undefined {
  if (conflict === 'samePersonOtherId') return 'people';
  if (conflict === 'sameGroupName') return 'groups';
  return conflict === 'sameCalendarOtherId' ? 'calendars' : undefined;
}

function personConflicts(ours: PolicyDocument, theirs: PolicyDocument): MergeConflict[] {
  return theirs.people.flatMap((their) =>
    ours.people.flatMap((our): MergeConflict[] => {
      const shared = sharedAccounts(our, their);
      const named = { ours: our.id, theirs: their.id };
      if (shared === 'disagree') return [{ conflict: 'accountsDisagree', ...named }];
      return shared === 'same' && our.id !== their.id ? [{ conflict: 'samePersonOtherId', ...named }] : [];
    }),
  );
}

/** Accounts are what tells people apart; names are not. */
function sharedAccounts(a: PersonDocument, b: PersonDocument): 'none' | 'same' | 'disagree' {
  const jira = a.accounts.jira !== undefined && a.accounts.jira === b.accounts.jira;
  const servicenow = a.accounts.servicenow !== undefined && a.accounts.servicenow === b.accounts.servicenow;
  if (!jira && !servicenow) return 'none';
  const others = jira ? [a.accounts.servicenow, b.accounts.servicenow] : [a.accounts.jira, b.accounts.jira];
  const [one, other] = others;
  return one === undefined || other === undefined || one === other ? 'same' : 'disagree';
}

function sameUnderOtherIds(ours: PolicyDocument, theirs: PolicyDocument): MergeConflict[] {
  const groups = theirs.groups.flatMap((their) => {
    const our = ours.groups.find(({ id, name }) => id !== their.id && name.toLowerCase() === their.name.toLowerCase());
    return our ? [{ conflict: 'sameGroupName' as const, ours: our.id, theirs: their.id }] : [];
  });
  const calendars = theirs.calendars.flatMap((their) => {
    const our = ours.calendars.find(
      (it) => it.id !== their.id && isSame({ ...it, id: '', name: '' }, { ...their, id: '', name: '' }),
    );
    return our ? [{ conflict: 'sameCalendarOtherId' as const, ours: our.id, theirs: their.id }] : [];
  });
  return [...groups, ...calendars];
}

function contentConflicts(section: RuleSection, ours: PolicyDocument, theirs: PolicyDocument): MergeConflict[] {
  return entriesOf(theirs, section).flatMap((entry): MergeConflict[] => {
    const id = ruleKey(entry);
    const twin = entriesOf(ours, section).find((it) => ruleKey(it) === id);
    return twin === undefined || isSame(twin, entry) ? [] : [{ conflict: 'sameIdOtherContent', section, id }];
  });
}

/** By name; else by number, and past our last level to that one. */
function levelMapping(their: PathDocument, paths: readonly PathDocument[]): LevelMapping[] {
  const our =
    paths.find(({ id, kind }) => id === their.id && kind === their.kind) ??
    paths.find(({ kind }) => kind === their.kind);
  if (!our) return [];
  const levels = their.levels.map(({ name }, i) => {
    const named = our.levels.findIndex((level) => level.name.toLowerCase() === name.toLowerCase()) + 1;
    return { theirs: i + 1, ours: named > 0 ? named : Math.min(i + 1, our.levels.length) };
  });
  return [{ theirPath: their.id, ourPath: our.id, levels }];
}

function entriesOf(document: PolicyDocument, section: RuleSection): readonly unknown[] {
  const entries: unknown = document[section];
  return Array.isArray(entries) ? entries.filter((it) => typeof it === 'object') : [];
}

/** Whatever the order in which its keys were written. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [ours, theirs] = [Object.entries(a), Object.entries(b)];
  return (
    ours.length === theirs.length &&
    ours.every(([key, value]) => theirs.some(([k, v]) => k === key && isSame(value, v)))
  );
}
