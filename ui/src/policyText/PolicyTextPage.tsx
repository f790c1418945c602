/** The policy as text: one field, Save, and every fault with its line. What was typed is never lost. */
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { en } from '../messages/en';
import { Announcer } from '../parts/Announcer';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { Bar } from '../parts/Skeleton';
import type { LocatedFault, PolicyTextPort } from '../port';
import { wordsOf } from '../refresh/useRefreshed';
import { FaultList } from './FaultList';
import { NumberedText } from './NumberedText';
import { LoadFailure } from '../parts/LoadFailure';

const words = en.policy;

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'faults'; readonly faults: readonly LocatedFault[] }
  | { readonly kind: 'failed'; readonly words: string };

interface Loaded {
  readonly text: string;
  readonly savedText: string;
  readonly version: number | null;
}

export function PolicyTextPage({ port }: { port: PolicyTextPort }) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failure, setFailure] = useState<string>();

  const load = useCallback(() => {
    port
      .load()
      .then(({ text, version }) => {
        setFailure(undefined);
        setLoaded({ text, savedText: version === null ? '' : text, version });
      })
      .catch((error: unknown) => setFailure(wordsOf(error)));
  }, [port]);
  useEffect(load, [load]);

  return (
    <main className="r-page" aria-busy={!loaded && failure === undefined}>
      <header className="r-page-head">
        <div>
          <h1>{words.title}</h1>
          {loaded ? (
            <p className="r-subtle">{loaded.version === null ? words.noneYet : words.inForce(loaded.version)}</p>
          ) : null}
        </div>
      </header>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notShown} onTryAgain={load} />}
      {loaded ? <Editor port={port} loaded={loaded} onChange={setLoaded} /> : null}
      {!loaded && failure === undefined ? <LoadingText /> : null}
    </main>
  );
}

function LoadingText() {
  return (
    <div className="r-card r-skeletons">
      <Bar width="30%" />
      <Bar width="100%" height={240} />
      <Announcer text={words.loading} />
    </div>
  );
}

interface EditorProps {
  readonly port: PolicyTextPort;
  readonly loaded: Loaded;
  readonly onChange: (loaded: Loaded) => void;
}

function Editor({ port, loaded, onChange }: EditorProps) {
  const { outcome, isSaving, save } = useSave(port, loaded, onChange);
  const field = useRef<HTMLTextAreaElement>(null);
  const faults = outcome.kind === 'faults' ? outcome.faults : [];
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <section className="r-card" onKeyDown={saveByKey}>
      <NumberedText
        fieldRef={field}
        text={loaded.text}
        faults={faults}
        onChange={(text) => onChange({ ...loaded, text })}
      />
      <div className="r-actions">
        <PushButton look="primary" refused={isSaving} onPress={save}>
          {isSaving ? words.saving : words.save}
        </PushButton>
        <span className="r-small r-subtle r-standing">{loaded.text === loaded.savedText ? '' : words.changed}</span>
      </div>
      <div role="status" className="r-outcome">
        {outcome.kind === 'saved' ? (
          <Notice tone="success" icon="acknowledged" title={words.saved(outcome.version)}>
            <p>{words.savedText}</p>
          </Notice>
        ) : null}
        {outcome.kind === 'failed' ? (
          <Notice tone="danger" icon="error" title={words.notSaved}>
            <p>{outcome.words}</p>
          </Notice>
        ) : null}
        {outcome.kind === 'faults' ? (
          <FaultList faults={outcome.faults} onGoTo={(fault) => goTo(field.current, fault)} />
        ) : null}
      </div>
    </section>
  );
}

function useSave(port: PolicyTextPort, loaded: Loaded, onChange: (loaded: Loaded) => void) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [isSaving, setSaving] = useState(false);
  const latest = useRef(loaded);
  latest.current = loaded;

  const save = useCallback(() => {
    if (isSaving) return;
    const { text } = latest.current;
    setSaving(true);
    port
      .save(text)
      .then((answer) => {
        if (!answer.ok) return setOutcome({ kind: 'faults', faults: answer.faults });
        // What was typed while it was being saved stays, and counts as changed.
        onChange({ ...latest.current, savedText: text, version: answer.version });
        setOutcome({ kind: 'saved', version: answer.version });
      })
      .catch((error: unknown) => setOutcome({ kind: 'failed', words: wordsOf(error) }))
      .finally(() => setSaving(false));
  }, [port, onChange, isSaving]);

  return { outcome, isSaving, save };
}

/** Puts the caret where the fault is, and the line into sight. */
function goTo(field: HTMLTextAreaElement | null, { line, column }: LocatedFault): void {
  if (!field || line === undefined) return;
  const before = field.value.split('\n').slice(0, line - 1);
  const at = before.reduce((sum, text) => sum + text.length + 1, 0) + (column ?? 1) - 1;
  field.focus();
  field.setSelectionRange(at, at);
  field.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(field).lineHeight));
}
