/**
 * Two support organisations become one (PTH-13): what their policies have in common under other ids,
 * what they call alike and mean differently, and a proposal which id of theirs becomes which of ours.
 * Nothing is changed: people decide about the proposal first.
 */
import { ruleKey, ruleSections } from './effectiveDocument';
import type { RuleSection } from './effectiveDocument';
import type { PathDocument, PersonDocument, PolicyDocument } from './policyDocument';
import { renamedRules } from './renamedReferences';
import type { Renaming } from './renamedReferences';
import type { PolicyRules } from './segmentDocument';

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
  const aliases = [...personConflicts(ours, theirs), ...sameUnderOtherIds(ours, theirs)];
  const ids = sameByMeaning(ours, theirs, assumedSame(ours, theirs, aliases));
  const conflicts = [...aliases, ...contentConflicts(ours, ids)];
  return {
    conflicts,
    ids: withoutTargets(ids),
    levels: theirs.paths.flatMap((path) => levelMapping(path, ours.paths)),
  };
}

type Ids = { readonly [section in RuleSection]?: readonly IdMapping[] };

function mapSections(theirs: PolicyDocument, map: (section: RuleSection, entry: unknown, i: number) => IdMapping): Ids {
  const ids: { [section in RuleSection]?: readonly IdMapping[] } = {};
  for (const section of ruleSections) {
    const mapped = entriesOf(theirs, section).map((entry, i) => map(section, entry, i));
    if (mapped.length > 0) ids[section] = mapped;
  }
  return ids;
}

/** Priorities are no ids: which of theirs is which of ours, people say. */
function withoutTargets({ targets: _targets, ...ids }: Ids): Ids {
  return ids;
}

/** To begin with, whatever has one id is one entry; what refers to something else is found out below. */
function assumedSame(ours: PolicyDocument, theirs: PolicyDocument, aliases: readonly MergeConflict[]): Ids {
  return mapSections(theirs, (section, entry) => {
    const was = ruleKey(entry);
    const alias = aliases.find((it) => 'theirs' in it && it.theirs === was && sectionOf(it) === section);
    if (alias && 'ours' in alias) return { theirs: was, becomes: alias.ours, isOurs: true };
    if (entryIds(ours, section).includes(was)) return { theirs: was, becomes: was, isOurs: true };
    return besideIn(section, ours).includes(was) ? apart(section, ours, theirs, was) : added(was);
  });
}

/** A group of the same id with other people is another group, and so is whatever names it: until nothing more differs. */
function sameByMeaning(ours: PolicyDocument, theirs: PolicyDocument, ids: Ids): Ids {
  const left = renamedRules(ours, byIds(ours, {}));
  const right = renamedRules(theirs, byIds(theirs, ids));
  let differs = false;
  const next = mapSections(theirs, (section, entry, i) => {
    const mapping = ids[section]?.[i] ?? added(ruleKey(entry));
    if (!mapping.isOurs || mapping.becomes !== mapping.theirs) return mapping;
    const twin = entriesOf(left, section).find((it) => ruleKey(it) === mapping.becomes);
    if (isSame(twin, entriesOf(right, section)[i])) return mapping;
    differs = true;
    return apart(section, ours, theirs, mapping.theirs);
  });
  return differs ? sameByMeaning(ours, theirs, next) : ids;
}

function added(theirs: string): IdMapping {
  return { theirs, becomes: theirs, isOurs: false };
}

function apart(section: RuleSection, ours: PolicyDocument, theirs: PolicyDocument, was: string): IdMapping {
  return { theirs: was, becomes: freeId(`${theirs.id}-${was}`, takenIn(section, ours, theirs)), isOurs: false };
}

/** With “every path” said by name, since it is another thing where the paths are others. */
function byIds(document: PolicyDocument, ids: Ids): Renaming {
  const id = (section: RuleSection, was: string): string =>
    ids[section]?.find((it) => it.theirs === was)?.becomes ?? was;
  return {
    id,
    onCall: (was) => id(entryIds(document, 'schedules').includes(was) ? 'schedules' : 'rotations', was),
    priority: (priority) => priority,
    level: (_, level) => level,
    levelName: (_, name) => name,
    allPaths: document.paths.map((path) => path.id),
    namePaths: true,
  };
}

export function freeId(wanted: string, taken: readonly string[]): string {
  return taken.includes(wanted) ? freeId(`${wanted}-2`, taken) : wanted;
}

/** A new id is none of theirs either. */
function takenIn(section: RuleSection, ours: PolicyDocument, theirs: PolicyDocument): string[] {
  return [ours, theirs].flatMap((it) => [...entryIds(it, section), ...besideIn(section, it)]);
}

/** A group names a schedule or a rotation by one property, so that no two of them share an id. */
function besideIn(section: RuleSection, document: PolicyDocument): string[] {
  if (section === 'rotations') return entryIds(document, 'schedules');
  return section === 'schedules' ? entryIds(document, 'rotations') : [];
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

function contentConflicts(ours: PolicyDocument, ids: Ids): MergeConflict[] {
  return ruleSections.flatMap((section) =>
    (ids[section] ?? []).flatMap((mapping): MergeConflict[] =>
      !mapping.isOurs && entryIds(ours, section).includes(mapping.theirs)
        ? [{ conflict: 'sameIdOtherContent', section, id: mapping.theirs }]
        : [],
    ),
  );
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

export function entryIds(document: Partial<PolicyRules>, section: RuleSection): string[] {
  return entriesOf(document, section).map(ruleKey);
}

function entriesOf(document: Partial<PolicyRules>, section: RuleSection): readonly unknown[] {
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
