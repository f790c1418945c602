/** A problem whose cause is analysed and not yet fixed, and the way to live with it meanwhile. */
export interface KnownError {
  /** `KE-41`, or the host's own number. */
  readonly id: string;
  readonly title: string;
  readonly symptoms: string;
  /** Exact error texts, as they stand in logs and tickets. */
  readonly errorTexts: readonly string[];
  readonly services: readonly string[];
  readonly workaround: string;
}

export interface KnownErrorMatch {
  readonly knownError: KnownError;
  /** 0 to 1; comparable between matches of one ticket. */
  readonly score: number;
  readonly evidence: readonly MatchEvidence[];
}

export type MatchEvidence =
  | { readonly kind: 'sameErrorText'; readonly text: string }
  | { readonly kind: 'sameService'; readonly service: string }
  | { readonly kind: 'sharedWords'; readonly words: readonly string[] };
