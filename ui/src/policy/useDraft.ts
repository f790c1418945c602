/**
 * The text in the editor, and what it began from. An unsaved one survives a reload, and the way back
 * from wherever the host led: it is kept for this tab, apart for each site. Leaving the page asks.
 */
import type { PolicyInForce } from '@rungs/shared-types';
import { useCallback, useEffect, useState } from 'react';

export interface Draft {
  readonly text: string;
  /** What is in force as far as the author has seen; empty where nothing is saved yet. */
  readonly base: { readonly text: string; readonly version: number | null };
}

export interface DraftInHand extends Draft {
  readonly isChanged: boolean;
  /** It came out of the tab's memory. */
  readonly wasKept: boolean;
  change(text: string): void;
  rebase(base: Draft['base'], text?: string): void;
}

export function useDraft(loaded: PolicyInForce): DraftInHand {
  const key = `rungs.policy.draft ${loaded.place}`;
  const [kept] = useState(() => keptDraft(key));
  const [draft, setDraft] = useState<Draft>(() => kept ?? { text: loaded.text, base: baseOf(loaded) });
  const isChanged = draft.text !== draft.base.text;
  const isUnsaved = isChanged && (draft.base.version !== null || draft.text !== loaded.text);

  useEffect(() => {
    if (!isUnsaved) return sessionStorage.removeItem(key);
    const pause = setTimeout(() => sessionStorage.setItem(key, JSON.stringify(draft)), 200);
    return () => clearTimeout(pause);
  }, [key, draft, isUnsaved]);

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      sessionStorage.setItem(key, JSON.stringify(draft));
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [key, draft, isUnsaved]);

  const change = useCallback((text: string) => setDraft((before) => ({ ...before, text })), []);
  const rebase = useCallback(
    (base: Draft['base'], text?: string) => setDraft((before) => ({ base, text: text ?? before.text })),
    [],
  );
  return { ...draft, isChanged, wasKept: kept !== undefined, change, rebase };
}

export function baseOf({ text, version }: { readonly text: string; readonly version: number | null }): Draft['base'] {
  return { text: version === null ? '' : text, version };
}

function keptDraft(key: string): Draft | undefined {
  const kept = sessionStorage.getItem(key);
  return kept === null ? undefined : (JSON.parse(kept) as Draft);
}
