/** What the platform says above a form, to whoever saved it or pressed a button of it. */
import { gs } from '@servicenow/glide';
import type { GlideRecord } from '@servicenow/glide';

export function sayDone(words: string): void {
  gs.addInfoMessage(words);
}

export function sayWhyNot(words: string): void {
  gs.addErrorMessage(words);
}

/** In a rule before the write: the row stays as it was, and the form says each reason. */
export function refuseWrite(current: GlideRecord, reasons: readonly string[]): void {
  for (const reason of reasons) sayWhyNot(reason);
  current.setAbortAction(true);
}
