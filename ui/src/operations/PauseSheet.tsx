/** Why, and until when: asked before everything stops by itself. */
import { useId, useState } from 'react';
import { Sheet } from '../dialog/Sheet';
import { operationsWords } from '../messages/operations';
import { PushButton } from '../parts/PushButton';

const words = operationsWords.pause;
const MINUTE_MS = 60_000;

interface PauseSheetProps {
  readonly asOf: number;
  readonly onClose: () => void;
  readonly onPause: (asked: { because: string; until: number | null }) => void;
}

export function PauseSheet({ asOf, onClose, onPause }: PauseSheetProps) {
  const [because, setBecause] = useState('');
  const [minutes, setMinutes] = useState(60);
  const [isMissing, setMissing] = useState(false);
  const [reason, until, fault] = [useId(), useId(), useId()];
  const confirm = () => {
    if (because.trim() === '') {
      setMissing(true);
      document.getElementById(reason)?.focus();
      return;
    }
    onPause({ because: because.trim(), until: minutes === 0 ? null : asOf + minutes * MINUTE_MS });
  };
  return (
    <Sheet
      look="dialog"
      title={words.title}
      subtitle={words.subtitle}
      onClose={onClose}
      onConfirm={confirm}
      foot={
        <>
          <PushButton look="primary" onPress={confirm}>
            {words.confirm}
          </PushButton>
          <PushButton onPress={onClose}>{words.cancel}</PushButton>
          <span className="r-push r-small r-subtle">{words.hint}</span>
        </>
      }
    >
      <div className="r-fields">
        <div>
          <label className="r-label" htmlFor={reason}>
            {words.reason}
          </label>
          <textarea
            id={reason}
            rows={3}
            value={because}
            maxLength={500}
            aria-required
            aria-invalid={isMissing}
            {...(isMissing ? { 'aria-describedby': fault } : {})}
            onChange={({ target }) => {
              setBecause(target.value);
              setMissing(false);
            }}
          />
          {isMissing ? (
            <p id={fault} className="r-field-fault">
              {words.needsReason}
            </p>
          ) : null}
        </div>
        <div>
          <label className="r-label" htmlFor={until}>
            {words.until}
          </label>
          <select id={until} value={minutes} onChange={({ target }) => setMinutes(Number(target.value))}>
            {Object.entries(words.ends).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
            <option value={0}>{words.noEnd}</option>
          </select>
        </div>
      </div>
    </Sheet>
  );
}
