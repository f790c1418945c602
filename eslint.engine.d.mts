import type { Linter } from 'eslint';

export interface Forbidden {
  readonly features: readonly string[];
}

export const forbiddenSyntax: readonly (Forbidden & {
  readonly selector: string;
  readonly message: string;
  readonly sample: string;
})[];
export const forbiddenGlobals: readonly (Forbidden & { readonly name: string })[];
export const engineRules: Linter.RulesRecord;
export const coreRules: Linter.RulesRecord;
