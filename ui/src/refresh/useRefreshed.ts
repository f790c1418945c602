/**
 * A view that keeps itself fresh: loaded at once, again every so often while the page is seen, at once
 * when it is seen again, and never twice at the same time. A failed load keeps what was shown. An
 * answer that was asked for before somebody acted is thrown away, for it may undo what they now see.
 */
import { useCallback, useEffect, useRef, useState } from 'react';

const SKELETON_AFTER_MS = 200;

export interface Refreshed<View> {
  readonly view: View | undefined;
  /** Why the last load failed, in words; gone with the next that succeeds. */
  readonly failure: string | undefined;
  /** Loading takes long enough to say so. */
  readonly isSlow: boolean;
  readonly reload: () => void;
  /** Shows what an action answered. */
  readonly show: (view: View) => void;
}

export function useRefreshed<View>(load: () => Promise<View>, everyMs: number): Refreshed<View> {
  const [state, setState] = useState<{ view?: View; failure?: string }>({});
  const [isSlow, setSlow] = useState(false);
  const epoch = useRef(0);
  const underWay = useRef(false);

  const reload = useCallback(() => {
    if (underWay.current) return;
    underWay.current = true;
    const mine = epoch.current;
    load()
      .then(
        (view) => mine === epoch.current && setState({ view }),
        (error: unknown) => mine === epoch.current && setState((before) => ({ ...before, failure: wordsOf(error) })),
      )
      .finally(() => (underWay.current = false));
  }, [load]);

  const show = useCallback((view: View) => {
    epoch.current += 1;
    setState({ view });
  }, []);

  useEffect(() => {
    const slow = setTimeout(() => setSlow(true), SKELETON_AFTER_MS);
    return () => {
      clearTimeout(slow);
      epoch.current += 1;
    };
  }, []);

  useWhileSeen(reload, everyMs);
  return { view: state.view, failure: state.failure, isSlow, reload, show };
}

function useWhileSeen(act: () => void, everyMs: number): void {
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const followVisibility = () => {
      clearInterval(timer);
      if (document.hidden) return;
      act();
      timer = setInterval(act, everyMs);
    };
    followVisibility();
    document.addEventListener('visibilitychange', followVisibility);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', followVisibility);
    };
  }, [act, everyMs]);
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
