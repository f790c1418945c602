/** The segments of a policy document as they are written: a tree below the rules that hold for all. */
import { isMatcherFault, parseMatchers } from '../pattern/matcher';
import type { Matcher } from '../pattern/matcher';
import type { PolicyFault } from './fault';
import type { PolicyDocument } from './policyDocument';
import type { SegmentDocument } from './segmentDocument';

/** Ids from the document down: `['emea', 'payments']`; empty for the document itself. */
export type SegmentPath = readonly string[];

export interface SegmentPlace {
  readonly path: SegmentPath;
  readonly segment: SegmentDocument;
  /** The segments that it lies in, outermost first. */
  readonly within: readonly SegmentDocument[];
  /** Where it is written. */
  readonly at: PolicyFault['path'];
}

/** Every segment, parents before their children, in the order in which they are written. */
export function segmentsOf(document: PolicyDocument): SegmentPlace[] {
  return below(document.segments ?? [], { path: [], within: [], at: [] });
}

function below(segments: readonly SegmentDocument[], parent: Omit<SegmentPlace, 'segment'>): SegmentPlace[] {
  return segments.flatMap((segment, i) => {
    const path = [...parent.path, segment.id];
    const at = [...parent.at, 'segments', i];
    const within = [...parent.within, segment];
    return [{ path, segment, within: parent.within, at }, ...below(segment.segments ?? [], { path, within, at })];
  });
}

/** `northwind/emea/payments`: the id of the policy that a segment's effective rules make. */
export function segmentPolicyId(document: PolicyDocument, path: SegmentPath): string {
  return [document.id, ...path].join('/');
}

/** What a segment wants of a ticket; those that cannot be read are left to the search for faults. */
export function matchersOf({ when }: SegmentDocument): readonly Matcher[] {
  return when.flatMap((text) => {
    const matchers = parseMatchers(text);
    return isMatcherFault(matchers) ? [] : matchers;
  });
}
