/** The segments of a document ready to be asked; the rules of each are compiled when a ticket first comes there. */
import { compileMatcher, isMatcherFault, matcherText } from '../pattern/matcher';
import type { Matcher } from '../pattern/matcher';
import { inherit, rulesForAll } from './effectiveDocument';
import type { EffectiveRules } from './effectiveDocument';
import type { EscalationPolicy, PolicyId, PolicySegment, WantedLabel } from './policy';
import type { PolicyDocument } from './policyDocument';
import type { SegmentDocument } from './segmentDocument';
import { matchersOf } from './segmentTree';

type Compile = (effective: PolicyDocument) => EscalationPolicy;

export function compileSegments(document: PolicyDocument, compile: Compile): PolicySegment[] {
  const rules = rulesForAll(document);
  return below(document.segments ?? [], []);

  function below(segments: readonly SegmentDocument[], within: readonly SegmentDocument[]): PolicySegment[] {
    return segments.map((segment) => {
      const line = [...within, segment];
      return {
        id: segment.id,
        name: segment.name,
        wants: matchersOf(segment).map(wanted),
        segments: below(segment.segments ?? [], line),
        policy: once(() => compile(effectiveAlong(document, rules, line))),
      };
    });
  }
}

/** The policy of this id: the document's own, or that of one of its segments. */
export function policyOfId(policy: EscalationPolicy, id: PolicyId): EscalationPolicy | undefined {
  if (policy.of.id === id) return policy;
  return found(policy.segments, policy.of.id);

  function found(segments: readonly PolicySegment[], above: string): EscalationPolicy | undefined {
    const segment = segments.find((it) => id === `${above}/${it.id}` || id.startsWith(`${above}/${it.id}/`));
    if (!segment) return undefined;
    const here = `${above}/${segment.id}`;
    return id === here ? segment.policy() : found(segment.segments, here);
  }
}

/** `northwind` of `northwind/emea/payments`: the document in which a policy of this id is written. */
export function documentIdOf(id: PolicyId): string {
  return id.split('/')[0] ?? id;
}

/** Every policy that a document makes: its own, then one for each segment. */
export function allPolicies(policy: EscalationPolicy): EscalationPolicy[] {
  return [policy, ...policy.segments.flatMap(policiesIn)];
}

function policiesIn(segment: PolicySegment): EscalationPolicy[] {
  return [segment.policy(), ...segment.segments.flatMap(policiesIn)];
}

function effectiveAlong(
  document: PolicyDocument,
  forAll: EffectiveRules,
  line: readonly SegmentDocument[],
): PolicyDocument {
  return line.reduce<EffectiveRules>((rules, segment, i) => {
    const within = line.slice(0, i);
    // Where it is written bears on faults only.
    return inherit(rules, document, { segment, within, path: line.slice(0, i + 1).map(({ id }) => id), at: [] });
  }, forAll).document;
}

function wanted(matcher: Matcher): WantedLabel {
  const matches = compileMatcher(matcher);
  if (isMatcherFault(matches)) throw new Error(`A policy with faults was compiled: ${matches.reason}`);
  return { label: matcher.label, text: matcherText(matcher), matches };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
