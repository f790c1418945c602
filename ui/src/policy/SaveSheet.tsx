/** Before a version is saved: what it changes, for whom, how many escalations stay as they are, and why it is made. */
import type { PolicySaveAnswer, PolicyVersions } from '@rungs/shared-types';
import { LONGEST_REASON } from '@rungs/shared-types';
import { useEffect, useId, useState } from 'react';
import { Sheet } from '../dialog/Sheet';
import { policyWords } from '../messages/policy';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { Difference } from './Difference';
import type { Draft } from './useDraft';
import type { PolicyPort } from './port';

const words = policyWords.saving;

export interface SaveRequest {
  readonly text: string;
  readonly title: string;
  readonly reason: string;
}

interface SaveSheetProps {
  readonly port: PolicyPort;
  readonly request: SaveRequest;
  readonly base: Draft['base'];
  readonly onClose: () => void;
  readonly onAnswer: (answer: PolicySaveAnswer) => void;
}

export function SaveSheet({ port, request, base, onClose, onAnswer }: SaveSheetProps) {
  const [reason, setReason] = useState(request.reason);
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const id = useId();
  const next = (base.version ?? 0) + 1;

  const save = () => {
    if (isSaving) return;
    if (reason.trim() === '') return setMissing(true);
    setSaving(true);
    setFailure(undefined);
    port
      .save({ text: request.text, reason: reason.trim(), after: base.version })
      .then(onAnswer)
      .catch((error: unknown) => setFailure(wordsOf(error)))
      .finally(() => setSaving(false));
  };

  return (
    <Sheet
      look="dialog"
      title={request.title}
      subtitle={words.subtitle}
      onClose={onClose}
      onConfirm={save}
      foot={
        <>
          <PushButton look="primary" refused={isSaving} onPress={save}>
            {isSaving ? words.sending : words.confirm(next)}
          </PushButton>
          <PushButton onPress={onClose}>{policyWords.cancel}</PushButton>
          <span className="r-push r-small r-subtle">{words.hint}</span>
        </>
      }
    >
      <div className="r-fields">
        <div>
          <label className="r-label" htmlFor={id}>
            {words.reason}
          </label>
          <textarea
            id={id}
            rows={2}
            value={reason}
            maxLength={LONGEST_REASON}
            aria-describedby={`${id}d`}
            aria-invalid={isMissing || undefined}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
          />
          <div id={`${id}d`} role="status" className="r-description">
            {isMissing ? (
              <p className="r-fault">
                <Icon name="error" small />
                {words.reasonMissing}
              </p>
            ) : (
              <p className="r-small r-subtle">{words.reasonHint}</p>
            )}
          </div>
        </div>
        {failure === undefined ? null : (
          <Notice tone="danger" icon="error" title={words.notSaved} level={3}>
            <p>{failure}</p>
          </Notice>
        )}
        {base.version === null ? (
          <p>{words.first}</p>
        ) : (
          <div className="r-against">
            <p className="r-small r-subtle">{words.against(base.version)}</p>
            <Difference before={base.text} after={request.text} />
            <Running port={port} version={base.version} />
          </div>
        )}
      </div>
    </Sheet>
  );
}

/** How many stay under the old version. Without an answer the rest of the dialog still stands. */
function Running({ port, version }: { port: PolicyPort; version: number }) {
  const [counted, setCounted] = useState<PolicyVersions | string>();
  useEffect(() => {
    port.versions().then(setCounted, (error: unknown) => setCounted(wordsOf(error)));
  }, [port]);
  return (
    <p role="status" className="r-small">
      {counted === undefined
        ? policyWords.running.counting
        : typeof counted === 'string'
          ? counted
          : runningInWords(counted, version)}
    </p>
  );
}

export function runningInWords({ running, allCounted }: PolicyVersions, version?: number): string {
  const asked = running.filter((it) => version === undefined || it.version === version);
  if (asked.length === 0) return policyWords.running.none;
  return asked.map((it) => policyWords.running.some(it.escalations, it.version, allCounted)).join(' ');
}
