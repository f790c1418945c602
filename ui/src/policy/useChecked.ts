/** Checks the text once its author pauses: while they type, no key waits for the reader. */
import { startTransition, useCallback, useEffect, useState } from 'react';
import { checkedText } from './checked';
import type { Checked } from './checked';

const PAUSE_MS = 300;
/** A long text is read less often, so that whoever goes on typing is not met by it each time. */
const PAUSE_PER_MS = 4;

export function useChecked(text: string): readonly [Checked, (checked: Checked) => void] {
  const [{ checked, tookMs }, setState] = useState(() => timed(text));
  useEffect(() => {
    if (checked.text === text) return;
    const pause = setTimeout(
      () => startTransition(() => setState((before) => timed(text, before.checked))),
      Math.max(PAUSE_MS, tookMs * PAUSE_PER_MS),
    );
    return () => clearTimeout(pause);
  }, [text, checked, tookMs]);
  const show = useCallback((known: Checked) => setState((before) => ({ ...before, checked: known })), []);
  return [checked, show];
}

function timed(text: string, before?: Checked): { checked: Checked; tookMs: number } {
  const startedAt = performance.now();
  return { checked: checkedText(text, before), tookMs: performance.now() - startedAt };
}
