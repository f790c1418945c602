/**
 * What holds in a segment: the rules of its parent, and what it says itself instead or beside, as one
 * plain document without segments. Every rule keeps the place where it was written, so that a fault
 * of the whole is shown where it can be mended, and people see which rules are inherited from where.
 */
import type { PolicyFault } from './fault';
import { inheritTriggers } from './inheritTriggers';
import type { PolicyDocument } from './policyDocument';
import type { PolicyRules, SegmentDocument } from './segmentDocument';
import { segmentPolicyId, segmentsOf } from './segmentTree';
import type { SegmentPath, SegmentPlace } from './segmentTree';

type At = PolicyFault['path'];

export type RuleSection = keyof PolicyRules;

/** Where a rule was written, and by which segment; the empty path is the document itself. */
export interface RuleSource {
  readonly at: At;
  readonly segment: SegmentPath;
}

export interface EffectiveRules {
  /** Without segments: what `compilePolicy` takes. */
  readonly document: PolicyDocument;
  /** One for each entry of a section that is a list of entries, in its order; one for any other section. */
  readonly sources: { readonly [section in RuleSection]?: readonly RuleSource[] };
}

/** `entries` are inherited one by one, by id; a whole section is the child's where it has one. */
const INHERITANCE: { readonly [section in RuleSection]-?: 'entries' | 'whole' } = {
  calendars: 'entries',
  people: 'entries',
  rotations: 'entries',
  schedules: 'entries',
  groups: 'entries',
  targets: 'entries',
  triggers: 'entries',
  paths: 'entries',
  authorities: 'entries',
  owners: 'entries',
  vendors: 'entries',
  catchAll: 'whole',
  mayAcknowledgeAnyLevel: 'whole',
  reopenWithin: 'whole',
  suspendAtMost: 'whole',
  ticketNeeds: 'whole',
};

export const ruleSections = Object.keys(INHERITANCE) as readonly RuleSection[];

/** Undefined where the document has no such segment. */
export function effectiveDocument(document: PolicyDocument, path: SegmentPath): PolicyDocument | undefined {
  return effectiveRules(document, path)?.document;
}

export function effectiveRules(document: PolicyDocument, path: SegmentPath): EffectiveRules | undefined {
  if (path.length === 0) return rulesForAll(document);
  const places = segmentsOf(document);
  const place = places.find((it) => isSame(it.path, path));
  return place && rulesIn(document, places, place);
}

/** The rules that hold for all: the document without its segments. */
export function rulesForAll(document: PolicyDocument): EffectiveRules {
  const { segments: _segments, ...plain } = document;
  const sources: { [section in RuleSection]?: readonly RuleSource[] } = {};
  for (const section of ruleSections) {
    const own = plain[section];
    if (own !== undefined) sources[section] = sourcesOf(section, own, { at: [], segment: [] });
  }
  return { document: plain, sources };
}

/** Adds what one segment says to the rules of its parent. */
export function inherit(parent: EffectiveRules, root: PolicyDocument, place: SegmentPlace): EffectiveRules {
  const { segment, within, path, at } = place;
  const here: RuleSource = { at, segment: path };
  const document: { [section in RuleSection]?: unknown } = {};
  const sources: { [section in RuleSection]?: readonly RuleSource[] } = {};
  for (const section of ruleSections) {
    const merged = inheritSection(section, parent, segment, here);
    if (merged === undefined) continue;
    document[section] = merged.value;
    sources[section] = merged.sources;
  }
  const name = [root.name, ...within.map((it) => it.name), segment.name].join(' › ');
  // Each section is the parent's or the segment's, which have the type of that section.
  const rules = document as PolicyRules;
  return {
    document: { rungs: root.rungs, id: segmentPolicyId(root, path), name, appliesTo: root.appliesTo, ...rules },
    sources,
  };
}

function rulesIn(root: PolicyDocument, places: readonly SegmentPlace[], place: SegmentPlace): EffectiveRules {
  const above = place.path.slice(0, -1);
  const outer = places.find((it) => isSame(it.path, above));
  return inherit(outer ? rulesIn(root, places, outer) : rulesForAll(root), root, place);
}

interface Section {
  readonly value: unknown;
  readonly sources: readonly RuleSource[];
}

function inheritSection(
  section: RuleSection,
  parent: EffectiveRules,
  segment: SegmentDocument,
  here: RuleSource,
): Section | undefined {
  const above = parent.document[section];
  const own = segment[section];
  const sourcesAbove = parent.sources[section] ?? [];
  if (section === 'triggers') return triggersIn(parent, segment, here);
  if (section === 'paths') return pathsIn(parent, segment, here);
  if (own === undefined) return above === undefined ? undefined : { value: above, sources: sourcesAbove };
  if (INHERITANCE[section] === 'whole') return { value: own, sources: sourcesOf(section, own, here) };
  return joined(entriesOf(above, sourcesAbove), entriesOf(own, sourcesOf(section, own, here)));
}

/** A dropped path is gone only where nothing forbids it; the fault is found beside. */
function pathsIn(parent: EffectiveRules, segment: SegmentDocument, here: RuleSource): Section {
  const { droppedPaths = [], paths = [] } = segment;
  const kept = entriesOf(parent.document.paths, parent.sources.paths ?? []).filter(
    ({ key }) => !droppedPaths.includes(key) || isBoundPath(parent.document, key),
  );
  return joined(kept, entriesOf(paths, sourcesOf('paths', paths, here)));
}

/** Mandatory, or asked for by an exception or a mandatory trigger. */
export function isBoundPath({ paths, triggers }: PolicyDocument, id: string): boolean {
  if (paths.some((path) => path.id === id && path.mandatory)) return true;
  return triggers.some((it) => (it.kind === 'exception' || it.kind === 'regulatedData') && it.paths?.includes(id));
}

/** TRG-4: `inheritTriggers` keeps what nothing below may switch off. */
function triggersIn(parent: EffectiveRules, segment: SegmentDocument, here: RuleSource): Section {
  const { triggers: own = [], switchedOff = [] } = segment;
  const { triggers } = inheritTriggers(parent.document.triggers, { triggers: own, switchedOff });
  const sources = triggers.map((trigger): RuleSource => {
    const above = parent.document.triggers.indexOf(trigger);
    const source = above < 0 ? undefined : parent.sources.triggers?.[above];
    return source ?? { ...here, at: [...here.at, 'triggers', own.indexOf(trigger)] };
  });
  return { value: triggers, sources };
}

interface Entry {
  readonly key: string;
  readonly entry: unknown;
  readonly source: RuleSource;
}

/** A replaced entry stays where its parent's stood; new ones come after. */
function joined(above: readonly Entry[], own: readonly Entry[]): Section {
  const replaced = above.map((it) => own.find(({ key }) => key === it.key) ?? it);
  const added = own.filter((it) => !replaced.includes(it));
  const all = [...replaced, ...added];
  return { value: all.map(({ entry }) => entry), sources: all.map(({ source }) => source) };
}

function entriesOf(section: unknown, sources: readonly RuleSource[]): Entry[] {
  if (!Array.isArray(section)) return [];
  return section.flatMap((entry, i) => {
    const source = sources[i];
    return source ? [{ key: ruleKey(entry), entry, source }] : [];
  });
}

/** By which entries of a section are one: their id, or the priority that a target is for. */
export function ruleKey(entry: unknown): string {
  const { id, priority } = entry as { readonly id?: string; readonly priority?: number };
  return id ?? `priority ${priority ?? ''}`;
}

function sourcesOf(section: RuleSection, own: unknown, { at, segment }: RuleSource): RuleSource[] {
  if (INHERITANCE[section] === 'whole' || !Array.isArray(own)) return [{ at: [...at, section], segment }];
  return own.map((_, i) => ({ at: [...at, section, i], segment }));
}

function isSame(a: SegmentPath, b: SegmentPath): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
