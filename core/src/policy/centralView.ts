/** Every segment of a document beside each other: which rules hold there, and where each of them comes from. */
import { effectiveRules, ruleKey, ruleSections } from './effectiveDocument';
import type { RuleSection } from './effectiveDocument';
import type { PolicyDocument } from './policyDocument';
import { segmentPolicyId, segmentsOf } from './segmentTree';
import type { SegmentPath } from './segmentTree';

export interface SegmentView {
  /** Empty for the rules that hold for all. */
  readonly path: SegmentPath;
  /** Of the policy that these rules make: `northwind/emea`. */
  readonly policyId: string;
  readonly name: string;
  /** Which tickets it takes, of those of the segment that it lies in. */
  readonly when: readonly string[];
  readonly rules: readonly EffectiveRule[];
}

export interface EffectiveRule {
  readonly section: RuleSection;
  /** Which entry of the section; absent for a section that is said as a whole. */
  readonly id?: string;
  /** Where it was written: the id of a segment's policy, or of the document. */
  readonly from: string;
  readonly inherited: boolean;
  /** Written here instead of one that the parent has. */
  readonly replaces?: string;
}

export function centralView(document: PolicyDocument): SegmentView[] {
  const forAll: SegmentView = {
    path: [],
    policyId: document.id,
    name: document.name,
    when: [],
    rules: rulesIn(document, []),
  };
  const segments = segmentsOf(document).map(({ path, segment }) => ({
    path,
    policyId: segmentPolicyId(document, path),
    name: segment.name,
    when: segment.when,
    rules: rulesIn(document, path),
  }));
  return [forAll, ...segments];
}

function rulesIn(document: PolicyDocument, path: SegmentPath): EffectiveRule[] {
  const { document: effective, sources } = rulesOf(document, path);
  const above = path.length === 0 ? [] : rulesIn(document, path.slice(0, -1));
  return ruleSections.flatMap((section) => {
    const value: unknown = effective[section];
    return (sources[section] ?? []).map(({ segment, at }, i): EffectiveRule => {
      const id = Array.isArray(value) && at[at.length - 1] !== section ? ruleKey(value[i]) : undefined;
      const inherited = segment.length < path.length;
      const before = inherited ? undefined : above.find((it) => it.section === section && it.id === id);
      return {
        section,
        ...(id !== undefined && { id }),
        from: segmentPolicyId(document, segment),
        inherited,
        ...(before && { replaces: before.from }),
      };
    });
  });
}

function rulesOf(document: PolicyDocument, path: SegmentPath): NonNullable<ReturnType<typeof effectiveRules>> {
  const rules = effectiveRules(document, path);
  if (!rules) throw new Error(`The policy ${document.id} has no segment ${path.join('/')}.`);
  return rules;
}
