/**
 * Who of several people gets a ticket (RTE2): availability, authority, skill, language and region
 * pass or refuse; among those who pass the least loaded goes first, then who has been idle longest,
 * then the id. Everyone who is passed over is in the answer with the reason.
 */
import type { Instant } from '../time/instant';

export interface Candidate<Id extends string = string> {
  readonly id: Id;
  /** Present or on call and not on leave; where not, `why` says it: `onLeave`, `offShift`, … */
  readonly availability: { readonly available: true } | { readonly available: false; readonly why: string };
  readonly authorities: readonly string[];
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  /** Open work, in whatever unit the caller weighs it. */
  readonly load: number;
  /** When the last piece of work came; absent for somebody who never had any. */
  readonly lastGivenAt?: Instant;
}

/** What the ticket asks for; what is absent or empty is not asked for. */
export interface Need {
  readonly authority?: string;
  /** All of them. */
  readonly skills?: readonly string[];
  /** Any of them. */
  readonly languages?: readonly string[];
  /** Any of them. */
  readonly regions?: readonly string[];
}

export type PassedOverReason =
  | { readonly reason: 'notAvailable'; readonly why: string }
  | { readonly reason: 'lacksAuthority'; readonly needed: string }
  | { readonly reason: 'lacksSkill'; readonly missing: readonly string[] }
  | { readonly reason: 'otherLanguage'; readonly needed: readonly string[]; readonly has: readonly string[] }
  | { readonly reason: 'otherRegion'; readonly needed: readonly string[]; readonly has: readonly string[] }
  | { readonly reason: 'moreLoad'; readonly load: number; readonly chosenLoad: number }
  | { readonly reason: 'idleForShorter'; readonly lastGivenAt: Instant; readonly chosenLastGivenAt?: Instant }
  | { readonly reason: 'laterId' };

export interface PassedOver<Id extends string = string> {
  readonly candidate: Candidate<Id>;
  readonly because: PassedOverReason;
}

export interface CandidateChoice<Id extends string = string> {
  /** Absent where nobody passes. */
  readonly chosen?: Candidate<Id>;
  /** All who pass, the chosen first: whom to ask next. */
  readonly ranked: readonly Candidate<Id>[];
  /** Those who passed the filters by rank, then the refused by id. */
  readonly passedOver: readonly PassedOver<Id>[];
}

export function chooseCandidate<Id extends string>(
  candidates: readonly Candidate<Id>[],
  need: Need,
): CandidateChoice<Id> {
  const refused: PassedOver<Id>[] = [];
  const passed: Candidate<Id>[] = [];
  for (const candidate of candidates) {
    const because = whyRefused(candidate, need);
    if (because) refused.push({ candidate, because });
    else passed.push(candidate);
  }
  refused.sort((a, b) => compareIds(a.candidate, b.candidate));
  const ranked = passed.sort(byRank);
  const [chosen, ...others] = ranked;
  if (!chosen) return { ranked, passedOver: refused };
  const outranked = others.map((candidate) => ({ candidate, because: whyLater(candidate, chosen) }));
  return { chosen, ranked, passedOver: [...outranked, ...refused] };
}

/** A ladder in the order of RTE2: the first rung that refuses is the reason. */
function whyRefused(candidate: Candidate, need: Need): PassedOverReason | undefined {
  const { availability, authorities, skills, languages, regions } = candidate;
  if (!availability.available) return { reason: 'notAvailable', why: availability.why };
  if (need.authority !== undefined && !authorities.includes(need.authority)) {
    return { reason: 'lacksAuthority', needed: need.authority };
  }
  const missing = (need.skills ?? []).filter((skill) => !skills.includes(skill));
  if (missing.length > 0) return { reason: 'lacksSkill', missing };
  if (!hasAny(need.languages, languages)) {
    return { reason: 'otherLanguage', needed: need.languages ?? [], has: languages };
  }
  if (!hasAny(need.regions, regions)) return { reason: 'otherRegion', needed: need.regions ?? [], has: regions };
  return undefined;
}

function hasAny(needed: readonly string[] | undefined, has: readonly string[]): boolean {
  return !needed || needed.length === 0 || needed.some((one) => has.includes(one));
}

function byRank(a: Candidate, b: Candidate): number {
  return a.load - b.load || compareIdle(a, b) || compareIds(a, b);
}

/** Who never had work has been idle longest. */
function compareIdle(a: Candidate, b: Candidate): number {
  if (a.lastGivenAt === b.lastGivenAt) return 0;
  return (a.lastGivenAt ?? -Infinity) < (b.lastGivenAt ?? -Infinity) ? -1 : 1;
}

function compareIds(a: Candidate, b: Candidate): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function whyLater(candidate: Candidate, chosen: Candidate): PassedOverReason {
  if (candidate.load > chosen.load) return { reason: 'moreLoad', load: candidate.load, chosenLoad: chosen.load };
  if (candidate.lastGivenAt !== undefined && compareIdle(candidate, chosen) > 0) {
    return {
      reason: 'idleForShorter',
      lastGivenAt: candidate.lastGivenAt,
      ...(chosen.lastGivenAt !== undefined && { chosenLastGivenAt: chosen.lastGivenAt }),
    };
  }
  return { reason: 'laterId' };
}
