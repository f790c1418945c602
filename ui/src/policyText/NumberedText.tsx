/** A text field with line numbers; the lines at fault carry a mark beside their number. */
import { useId, useRef, type RefObject } from 'react';
import { en } from '../messages/en';
import type { LocatedFault } from '../port';

interface NumberedTextProps {
  readonly fieldRef: RefObject<HTMLTextAreaElement>;
  readonly text: string;
  readonly faults: readonly LocatedFault[];
  readonly onChange: (text: string) => void;
}

export function NumberedText({ fieldRef, text, faults, onChange }: NumberedTextProps) {
  const fieldId = useId();
  const hintId = useId();
  const gutter = useRef<HTMLDivElement>(null);
  const followScroll = () => {
    if (gutter.current && fieldRef.current) gutter.current.scrollTop = fieldRef.current.scrollTop;
  };
  const lines = text.split('\n').length;
  const atFault = new Set(faults.map(({ line }) => line));
  return (
    <>
      <label className="r-label" htmlFor={fieldId}>
        {en.policy.label}
      </label>
      <div className={faults.length > 0 ? 'r-code r-code-invalid' : 'r-code'}>
        <div ref={gutter} className="r-gutter" aria-hidden="true">
          {Array.from({ length: lines }, (_, index) => (
            <span key={index} className={atFault.has(index + 1) ? 'r-line-at-fault' : undefined}>
              {index + 1}
            </span>
          ))}
        </div>
        <textarea
          ref={fieldRef}
          id={fieldId}
          aria-describedby={hintId}
          aria-invalid={faults.length > 0}
          value={text}
          rows={Math.min(32, Math.max(16, lines + 1))}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          onScroll={followScroll}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <p id={hintId} className="r-small r-subtle">
        {en.policy.hint}
      </p>
    </>
  );
}
