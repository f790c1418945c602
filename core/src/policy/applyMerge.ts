/**
 * Two policies made one by a mapping that people have decided about (PTH-13): ours as it is, and beside
 * it whatever of theirs does not become an entry of ours, every reference to it under its new id. Theirs
 * mean what they meant: a trigger that started every path of theirs starts those, and no path of ours.
 */
import type { Priority } from '../incident/incident';
import { ruleSections } from './effectiveDocument';
import type { RuleSection } from './effectiveDocument';
import { entryIds, freeId, mergePolicies } from './mergePolicies';
import type { IdMapping, LevelMapping, MergeProposal } from './mergePolicies';
import { findPolicyFaults } from './policyFaults';
import type { PolicyFault } from './policyFaults';
import type { PolicyDocument, SegmentDocument } from './policyDocument';
import { renamedRules, renamedSegment, unique } from './renamedReferences';
import type { Renaming } from './renamedReferences';

/** What a proposal proposes; a part that is left out is as proposed, or as it is. */
export interface MergeMapping {
  readonly ids?: MergeProposal['ids'];
  /** Used of paths that become one of ours. */
  readonly levels?: readonly LevelMapping[];
  /** What each of their priorities is here; those that are not named stay as they are. */
  readonly priorities?: readonly { readonly theirs: Priority; readonly ours: Priority }[];
}

export interface MergedPolicies {
  readonly document: PolicyDocument;
  /** What a mapping can do wrong shows here: people decide about the document as about any other. */
  readonly faults: readonly PolicyFault[];
}

export function applyMerge(ours: PolicyDocument, theirs: PolicyDocument, mapping: MergeMapping): MergedPolicies {
  const decided = completed(ours, theirs, mapping);
  const added = (section: RuleSection, id: string): boolean =>
    !(decided.ids[section] ?? []).some((it) => it.theirs === id && it.isOurs);
  const morePaths = theirs.paths.some(({ id }) => added('paths', id));
  const toOurs: Renaming = { ...unchanged(ours), namePaths: morePaths && ours.paths.length > 0 };
  const toTheirs = renaming(ours, theirs, decided);
  const left = renamedRules(ours, toOurs);
  const right = renamedRules(onlyAdded(theirs, added), toTheirs);
  const segments = [
    ...(ours.segments ?? []).map((it) => renamedSegment(it, toOurs)),
    ...(theirs.segments ?? []).map((it) => apart(renamedSegment(it, toTheirs), ours, theirs)),
  ];
  const rules = joined(left, right);
  const document: PolicyDocument = {
    ...rules,
    appliesTo: bothApply(ours, theirs, toTheirs),
    ...(segments.length > 0 && { segments: segments.map((it) => withoutDropped(it, rules)) }),
  };
  return { document, faults: findPolicyFaults(document) };
}

type Decided = Required<MergeMapping> & { readonly ids: { readonly [section in RuleSection]?: readonly IdMapping[] } };

/** What nobody decided is as `mergePolicies` proposes it. */
function completed(ours: PolicyDocument, theirs: PolicyDocument, mapping: MergeMapping): Decided {
  const proposal = mergePolicies(ours, theirs);
  const ids: { [section in RuleSection]?: readonly IdMapping[] } = {};
  for (const section of ruleSections) {
    const own = mapping.ids?.[section] ?? [];
    const proposed = proposal.ids[section] ?? [];
    const known = [...own, ...proposed.filter(({ theirs: id }) => !own.some((it) => it.theirs === id))];
    ids[section] = [...known, ...inSegments(ours, theirs, section, known)];
  }
  return { ids, levels: mapping.levels ?? proposal.levels, priorities: mapping.priorities ?? [] };
}

/** What only a segment of theirs has must not stand in the place of an entry of ours. */
function inSegments(
  ours: PolicyDocument,
  theirs: PolicyDocument,
  section: RuleSection,
  known: readonly IdMapping[],
): IdMapping[] {
  const idsOf = (segment: SegmentDocument): string[] => [
    ...entryIds(segment, section),
    ...(segment.segments ?? []).flatMap(idsOf),
  ];
  const taken = entryIds(ours, section);
  return unique((theirs.segments ?? []).flatMap(idsOf))
    .filter((id) => section !== 'targets' && !known.some((it) => it.theirs === id))
    .map((id) => ({
      theirs: id,
      becomes: taken.includes(id) ? freeId(`${theirs.id}-${id}`, taken) : id,
      isOurs: false,
    }));
}

function renaming(ours: PolicyDocument, theirs: PolicyDocument, { ids, levels, priorities }: Decided): Renaming {
  const id = (section: RuleSection, was: string): string =>
    ids[section]?.find((it) => it.theirs === was)?.becomes ?? was;
  // Only a path that becomes one of ours has our levels.
  const level = (path: string, was: number): number =>
    ids.paths?.some((it) => it.theirs === path && it.isOurs)
      ? (levels
          .find((it) => it.theirPath === path && it.ourPath === id('paths', path))
          ?.levels.find((it) => it.theirs === was)?.ours ?? was)
      : was;
  const pathOf = ({ paths }: PolicyDocument, wanted: string) => paths.find((path) => path.id === wanted);
  return {
    id,
    onCall: (was) => id(entryIds(theirs, 'schedules').includes(was) ? 'schedules' : 'rotations', was),
    priority: (was) => priorities.find((it) => it.theirs === was)?.ours ?? was,
    level,
    levelName(path, name) {
      const was = (pathOf(theirs, path)?.levels.findIndex((it) => it.name === name) ?? -1) + 1;
      const becomes = level(path, was);
      return becomes === was ? name : (pathOf(ours, id('paths', path))?.levels[becomes - 1]?.name ?? name);
    },
    allPaths: theirs.paths.map((path) => path.id),
    namePaths: ours.paths.length > 0 && theirs.paths.length > 0,
  };
}

function unchanged(ours: PolicyDocument): Omit<Renaming, 'namePaths'> {
  return {
    id: (_, id) => id,
    onCall: (id) => id,
    priority: (priority) => priority,
    level: (_, level) => level,
    levelName: (_, name) => name,
    allPaths: ours.paths.map(({ id }) => id),
  };
}

/** Without the entries that become one of ours. */
function onlyAdded(theirs: PolicyDocument, added: (section: RuleSection, id: string) => boolean): PolicyDocument {
  const kept = <Entry extends { readonly id: string }>(section: RuleSection, entries: readonly Entry[]): Entry[] =>
    entries.filter(({ id }) => added(section, id));
  const { schedules, authorities, owners, vendors } = theirs;
  return {
    ...theirs,
    calendars: kept('calendars', theirs.calendars),
    people: kept('people', theirs.people),
    rotations: kept('rotations', theirs.rotations),
    ...(schedules && { schedules: kept('schedules', schedules) }),
    groups: kept('groups', theirs.groups),
    triggers: kept('triggers', theirs.triggers),
    paths: kept('paths', theirs.paths),
    ...(authorities && { authorities: kept('authorities', authorities) }),
    ...(owners && { owners: kept('owners', owners) }),
    ...(vendors && { vendors: kept('vendors', vendors) }),
  };
}

/** Ours first; of what there is one of, ours where we have it. */
function joined(left: PolicyDocument, right: PolicyDocument): PolicyDocument {
  const both = <Section extends RuleSection, Entry>(section: Section, a?: readonly Entry[], b?: readonly Entry[]) =>
    a || b ? { [section]: [...(a ?? []), ...(b ?? [])] } : {};
  const targets = right.targets.filter(({ priority }) => !left.targets.some((it) => it.priority === priority));
  const all = (a: readonly string[] = [], b: readonly string[] = []): string[] => unique([...a, ...b]);
  const { reopenWithin, suspendAtMost, ticketNeeds } = { ...right, ...left };
  return {
    ...left,
    calendars: [...left.calendars, ...right.calendars],
    people: [...left.people, ...right.people],
    rotations: [...left.rotations, ...right.rotations],
    ...both('schedules', left.schedules, right.schedules),
    groups: [...left.groups, ...right.groups],
    targets: [...left.targets, ...targets],
    triggers: [...left.triggers, ...right.triggers],
    paths: [...left.paths, ...right.paths],
    catchAll: all(left.catchAll, right.catchAll),
    ...((left.mayAcknowledgeAnyLevel ?? right.mayAcknowledgeAnyLevel) && {
      mayAcknowledgeAnyLevel: all(left.mayAcknowledgeAnyLevel, right.mayAcknowledgeAnyLevel),
    }),
    ...both('authorities', left.authorities, right.authorities),
    ...both('owners', left.owners, right.owners),
    ...both('vendors', left.vendors, right.vendors),
    ...(reopenWithin !== undefined && { reopenWithin }),
    ...(suspendAtMost !== undefined && { suspendAtMost }),
    ...(ticketNeeds && { ticketNeeds }),
  };
}

/** The tickets of both; a policy without a path has none. What one of them does not ask is not asked. */
function bothApply(ours: PolicyDocument, theirs: PolicyDocument, to: Renaming): PolicyDocument['appliesTo'] {
  if (theirs.paths.length === 0) return ours.appliesTo;
  const [a, b] = [ours.appliesTo, theirs.appliesTo];
  const mapped = { ...b, ...(b.priorities && { priorities: b.priorities.map((it) => to.priority(it)) }) };
  if (ours.paths.length === 0) return mapped;
  return {
    ...(a.priorities && mapped.priorities && { priorities: unique([...a.priorities, ...mapped.priorities]) }),
    ...(a.services && b.services && { services: unique([...a.services, ...b.services]) }),
    ...(a.categories && b.categories && { categories: unique([...a.categories, ...b.categories]) }),
    ...(a.supportGroups && b.supportGroups && { supportGroups: unique([...a.supportGroups, ...b.supportGroups]) }),
  };
}

type StartsPaths = Pick<SegmentDocument, 'triggers' | 'authorities'>;

/**
 * What meant every path names them now, also those that a segment drops: there it is said anew, without
 * them. An exception is the same below (POL3), and a path that it asks for is not dropped.
 */
function withoutDropped(segment: SegmentDocument, above: StartsPaths): SegmentDocument {
  const { droppedPaths = [], switchedOff = [], triggers = [], authorities = [], segments } = segment;
  const namesDropped = ({ paths = [] }: { readonly paths?: readonly string[] }): boolean =>
    paths.some((path) => droppedPaths.includes(path));
  const kept = ({ paths = [] }: { readonly paths?: readonly string[] }): string[] =>
    paths.filter((path) => !droppedPaths.includes(path));
  const inherited = inheritedBeside(above.triggers, triggers).filter(({ id }) => !switchedOff.includes(id));
  const concerned = inherited.filter(
    (it) => namesDropped(it) && it.kind !== 'exception' && it.kind !== 'regulatedData',
  );
  const narrowed = concerned.filter((it) => kept(it).length > 0).map((it) => ({ ...it, paths: kept(it) }));
  const off = concerned.filter((it) => kept(it).length === 0).map(({ id }) => id);
  const held = inheritedBeside(above.authorities, authorities)
    .filter((it) => namesDropped(it) && kept(it).length > 0)
    .map((it) => ({ ...it, paths: kept(it) }));
  const own: StartsPaths = { triggers: [...triggers, ...narrowed], authorities: [...authorities, ...held] };
  const below: StartsPaths = {
    triggers: [...inherited.filter((it) => !concerned.includes(it)), ...(own.triggers ?? [])],
    authorities: [...inheritedBeside(above.authorities, own.authorities), ...(own.authorities ?? [])],
  };
  return {
    ...segment,
    ...(narrowed.length > 0 && { triggers: own.triggers }),
    ...(held.length > 0 && { authorities: own.authorities }),
    ...(off.length > 0 && { switchedOff: [...switchedOff, ...off] }),
    ...(segments && { segments: segments.map((it) => withoutDropped(it, below)) }),
  };
}

function inheritedBeside<Entry extends { readonly id: string }>(
  above: readonly Entry[] = [],
  own: readonly Entry[] = [],
): Entry[] {
  return above.filter(({ id }) => !own.some((it) => it.id === id));
}

/** Siblings have ids of their own. */
function apart(segment: SegmentDocument, ours: PolicyDocument, theirs: PolicyDocument): SegmentDocument {
  const taken = (ours.segments ?? []).map(({ id }) => id);
  if (!taken.includes(segment.id)) return segment;
  const others = (theirs.segments ?? []).map(({ id }) => id);
  return { ...segment, id: freeId(`${theirs.id}-${segment.id}`, [...taken, ...others]) };
}
