/**
 * What is wrong with a document's segments (POL2, POL3): ids that clash, segments that no ticket can
 * reach, rules that loosen what the parent marks mandatory, and whatever is wrong with the rules that
 * a segment ends up with, shown once, at the place where it was written.
 */
import { isMatcherFault, compileMatcher, matcherText, parseMatchers } from '../pattern/matcher';
import type { Matcher } from '../pattern/matcher';
import { inherit, rulesForAll, ruleSections } from './effectiveDocument';
import type { EffectiveRules, RuleSection } from './effectiveDocument';
import { fault } from './fault';
import type { PolicyFault } from './fault';
import { looseningFaults } from './looseningFaults';
import type { PolicyDocument } from './policyDocument';
import type { SegmentDocument } from './segmentDocument';
import { matchersOf, segmentsOf } from './segmentTree';
import type { SegmentPlace } from './segmentTree';
import { isLabel, labelNames } from './ticketLabels';

type At = PolicyFault['path'];
type FindFaults = (document: PolicyDocument) => readonly PolicyFault[];

/** `plain` finds what is wrong with a document without segments. */
export function segmentFaults(document: PolicyDocument, plain: FindFaults): PolicyFault[] {
  return [
    ...siblingFaults(document.segments ?? [], []),
    ...segmentsOf(document).flatMap((place) => [
      ...idFaults(place),
      ...matcherFaults(place),
      ...unreachableFaults(document, place),
    ]),
    ...inheritedFaults(document, plain),
  ];
}

function siblingFaults(siblings: readonly SegmentDocument[], at: At): PolicyFault[] {
  return siblings.flatMap((segment, i) => {
    const here = [...at, 'segments', i];
    const earlier = siblings.slice(0, i);
    const twin = earlier.some(({ id }) => id === segment.id);
    return [
      ...(twin ? [fault([...here, 'id'], `The id “${segment.id}” is used twice.`, 'Give each an id of its own.')] : []),
      ...shadowFaults(segment, earlier, here),
      ...siblingFaults(segment.segments ?? [], here),
    ];
  });
}

/** An earlier sibling takes whatever this one would: told only where it can be decided. */
function shadowFaults(segment: SegmentDocument, earlier: readonly SegmentDocument[], at: At): PolicyFault[] {
  const wanted = matchersOf(segment);
  const shadow = earlier.find((it) => it.when.length > 0 && matchersOf(it).every((one) => isImplied(one, wanted)));
  if (!shadow) return [];
  return [
    fault(
      [...at, 'when'],
      `The segment “${segment.id}” never gets a ticket: “${shadow.id}”, which stands before it, takes them all.`,
      `Move it before “${shadow.id}”, or make it a segment of that one.`,
    ),
  ];
}

/** A ticket for which all of `given` hold is one for which this holds as well. */
function isImplied(matcher: Matcher, given: readonly Matcher[]): boolean {
  const same = given.some((it) => matcherText(it) === matcherText(matcher));
  return same || given.some((it) => it.label === matcher.label && it.operator === '=' && accepts(matcher, it.value));
}

/** True where the matcher cannot be read: that is a fault of its own. */
function accepts(matcher: Matcher, value: string): boolean {
  const matches = compileMatcher(matcher);
  return isMatcherFault(matches) || matches({ [matcher.label]: value });
}

function idFaults({ segment, at }: SegmentPlace): PolicyFault[] {
  if (!segment.id.includes('/')) return [];
  return [fault([...at, 'id'], `The id “${segment.id}” contains “/”, which parts segments.`, 'Leave the “/” out.')];
}

function matcherFaults({ segment, at }: SegmentPlace): PolicyFault[] {
  const here = [...at, 'when'];
  if (segment.when.length === 0) {
    const reason = `The segment “${segment.id}” does not say which tickets are its own.`;
    return [fault(here, reason, 'Write at least one matcher such as service="Payments".')];
  }
  return segment.when.flatMap((text, n) => {
    const matchers = parseMatchers(text);
    if (isMatcherFault(matchers)) return [fault([...here, n], matchers.reason, matchers.remedy)];
    return matchers.flatMap((matcher) => unreadable(matcher, [...here, n]));
  });
}

function unreadable(matcher: Matcher, at: At): PolicyFault[] {
  const { label } = matcher;
  if (!isLabel(label)) {
    return [fault(at, `Tickets have no label “${label}”.`, `Use one of: ${labelNames.join(', ')}.`)];
  }
  const matches = compileMatcher(matcher);
  return isMatcherFault(matches) ? [fault(at, matches.reason, matches.remedy)] : [];
}

/** Two things are wanted of one label, here or above, that no ticket has both. */
function unreachableFaults({ appliesTo }: PolicyDocument, { segment, within, at }: SegmentPlace): PolicyFault[] {
  const own = matchersOf(segment);
  const all = [...within.flatMap(matchersOf), ...own, ...scopeOf(appliesTo)];
  const pinned = all.filter(({ operator }) => operator === '=');
  const clash = all.find((it) => pinned.some(({ label, value }) => label === it.label && !accepts(it, value)));
  if (!clash || !own.some(({ label }) => label === clash.label)) return [];
  return [
    fault(
      [...at, 'when'],
      `The segment “${segment.id}” never gets a ticket: what is wanted of “${clash.label}” cannot all hold.`,
      'Compare it with the segments that it lies in and with what the policy applies to.',
    ),
  ];
}

/** What the policy applies to, as far as it leaves a single value. */
function scopeOf({ priorities, services, categories, supportGroups }: PolicyDocument['appliesTo']): Matcher[] {
  const lists: readonly (readonly [string, readonly (string | number)[] | undefined])[] = [
    ['priority', priorities],
    ['service', services],
    ['category', categories],
    ['supportGroup', supportGroups],
  ];
  return lists.flatMap(([label, values]) =>
    values === undefined ? [] : [{ label, operator: '=~' as const, value: values.map(quoted).join('|') }],
  );
}

function quoted(value: string | number): string {
  return String(value).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The rules for all first, then those of every segment on top of its parent's. */
function inheritedFaults(document: PolicyDocument, plain: FindFaults): PolicyFault[] {
  const root = rulesForAll(document);
  const known = new Set(plain(root.document).map(faultKey));
  return walk(root, document.segments ?? []);

  function walk(parent: EffectiveRules, segments: readonly SegmentDocument[]): PolicyFault[] {
    const places = segmentsOf(document);
    return segments.flatMap((segment) => {
      const place = places.find((it) => it.segment === segment);
      if (!place) return [];
      const rules = inherit(parent, document, place);
      const found = plain(rules.document)
        .map((it) => placed(it, rules, place))
        .filter((it) => !known.has(faultKey(it)));
      for (const it of found) known.add(faultKey(it));
      const shown = found.map((it) => (isOwn(it, place) ? it : { ...it, reason: inSegment(it, place) }));
      return [...looseningFaults(parent.document, place), ...shown, ...walk(rules, segment.segments ?? [])];
    });
  }
}

function faultKey({ path, reason }: PolicyFault): string {
  return `${path.join('\n')}\n\n${reason}`;
}

/** From its place among the effective rules to the place where it was written. */
function placed(found: PolicyFault, { sources }: EffectiveRules, { at }: SegmentPlace): PolicyFault {
  const [section, index, ...rest] = found.path;
  if (!isSection(section)) return { ...found, path: [...at, ...found.path] };
  const [first] = sources[section] ?? [];
  if (first && first.at[first.at.length - 1] === section)
    return { ...found, path: [...first.at, ...found.path.slice(1)] };
  const entry = typeof index === 'number' ? sources[section]?.[index] : undefined;
  // A list that is wrong as a whole came to be so here.
  return { ...found, path: entry ? [...entry.at, ...rest] : at };
}

function isSection(section: string | number | undefined): section is RuleSection {
  return (ruleSections as readonly (string | number | undefined)[]).includes(section);
}

function isOwn({ path }: PolicyFault, { at }: SegmentPlace): boolean {
  return at.every((step, i) => step === path[i]);
}

function inSegment({ reason }: PolicyFault, { path }: SegmentPlace): string {
  return `In the segment “${path.join('/')}”: ${reason}`;
}
