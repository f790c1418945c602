/** What the operations page needs from the tool. */
import type { ExportedPage, OperationsView, VerifiedPage } from '@rungs/shared-types';

/** Whose words are used where the tools differ. */
export type OperatedTool = 'jira' | 'servicenow';

export interface OperationsPort {
  load(): Promise<OperationsView>;
  pause(asked: { readonly because: string; readonly until: number | null }): Promise<OperationsView>;
  resume(): Promise<OperationsView>;
  /** Those tickets' failures of the cause, or of any cause where it is null. */
  retry(asked: { readonly cause: string | null; readonly tickets: readonly string[] }): Promise<OperationsView>;
  replay(asked: { readonly ticket: string }): Promise<OperationsView>;
  setRetention(asked: { readonly months: number | null }): Promise<OperationsView>;
  exportPage(asked: { readonly everything: boolean; readonly place: string | null }): Promise<ExportedPage>;
  verifyPage(asked: VerifyAsked): Promise<VerifiedPage>;
}

export interface VerifyAsked {
  readonly place: string | null;
  readonly before: { readonly tickets: number; readonly entries: number };
}
