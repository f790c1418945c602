/**
 * A text field with line numbers; the lines at fault carry a mark beside their number. Numbers are
 * few pieces of text and not a row each: a long policy must not make a key wait.
 */
import type { LocatedFault } from '@rungs/shared-types';
import { memo, useId, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import { policyWords } from '../messages/policy';

const words = policyWords.text;

interface NumberedTextProps {
  readonly fieldRef: RefObject<HTMLTextAreaElement>;
  readonly text: string;
  readonly faults: readonly LocatedFault[];
  readonly isReadOnly: boolean;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function NumberedText({ fieldRef, text, faults, isReadOnly, onChange, onKeyDown }: NumberedTextProps) {
  const fieldId = useId();
  const gutter = useRef<HTMLDivElement>(null);
  const followScroll = () => {
    if (gutter.current && fieldRef.current) gutter.current.scrollTop = fieldRef.current.scrollTop;
  };
  const lines = useMemo(() => text.split('\n').length, [text]);
  const atFault = useMemo(
    () => [...new Set(faults.flatMap(({ line }) => (line === undefined ? [] : [line])))].sort((a, b) => a - b),
    [faults],
  );
  return (
    <>
      <label className="r-hidden" htmlFor={fieldId}>
        {words.label}
      </label>
      <div className={faults.length > 0 ? 'r-code r-code-invalid' : 'r-code'}>
        <div ref={gutter} className="r-gutter" aria-hidden="true">
          <Numbers lines={lines} atFault={atFault} />
        </div>
        <textarea
          ref={fieldRef}
          id={fieldId}
          aria-describedby={`${fieldId}h`}
          aria-invalid={faults.length > 0}
          value={text}
          rows={28}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          readOnly={isReadOnly}
          onScroll={followScroll}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id={`${fieldId}h`} className="r-small r-subtle">
        {words.hint}
      </p>
    </>
  );
}

const Numbers = memo(function Numbers({ lines, atFault }: { lines: number; atFault: readonly number[] }) {
  const marks = atFault.filter((line) => line <= lines);
  return (
    <>
      {marks.map((line, i) => [
        numbers((marks[i - 1] ?? 0) + 1, line - 1),
        <span key={line} className="r-line-at-fault">
          {line}
        </span>,
      ])}
      {numbers((marks[marks.length - 1] ?? 0) + 1, lines)}
    </>
  );
});

function numbers(from: number, to: number): string {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).join('\n');
}

/** Puts the caret there, and the line into sight. */
export function goToPlace(field: HTMLTextAreaElement | null, line: number | undefined, column = 1): void {
  if (!field || line === undefined) return;
  const before = field.value.split('\n').slice(0, line - 1);
  const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  field.focus();
  field.setSelectionRange(at, at);
  field.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(field).lineHeight));
}

export function lineOfCaret(field: HTMLTextAreaElement): number {
  return field.value.slice(0, field.selectionStart).split('\n').length;
}
