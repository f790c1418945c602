/** In a project's settings: whether it is watched, and by which clock. */
import { useCallback, useEffect, useState } from 'react';
import type { ProjectSettingsView } from '@rungs/shared-types';
import { setUpWords } from '../messages/setup';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import type { ProjectSettingsPort } from './setUpPort';
import { useAsked } from './useAsked';

const words = setUpWords.project;

export function ProjectSettingsPage({ port }: { port: ProjectSettingsPort }) {
  const load = useCallback(() => port.load(), [port]);
  const { value, failure, again } = useAsked(load);
  return (
    <main className="r-page" aria-busy={value === undefined && failure === undefined}>
      <header className="r-page-head">
        <div>
          <h1>{words.title}</h1>
          {value ? <p className="r-subtle">{`${value.project.name} (${value.project.key})`}</p> : null}
        </div>
      </header>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notShown} onTryAgain={again} />}
      {value ? <Settings loaded={value} port={port} /> : null}
    </main>
  );
}

function Settings({ loaded, port }: { loaded: ProjectSettingsView; port: ProjectSettingsPort }) {
  const [view, setView] = useState(loaded);
  const [trouble, setTrouble] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  useEffect(() => setView(loaded), [loaded]);
  const why = view.readOnlyBecause ?? (view.all ? words.all : undefined);
  const press = () => {
    if (isSaving) return;
    if (why !== undefined) return setTrouble(why);
    setSaving(true);
    setTrouble(undefined);
    port
      .setWatched({ watched: !view.watched })
      .then(setView)
      .catch((error: unknown) => setTrouble(wordsOf(error)))
      .finally(() => setSaving(false));
  };
  return (
    <>
      <Notice
        tone={view.watched ? 'success' : 'neutral'}
        icon={view.watched ? 'acknowledged' : 'none'}
        title={view.watched ? words.watched : words.notWatched}
        actions={
          <PushButton refused={why !== undefined || isSaving} onPress={press}>
            {view.watched ? words.unwatch : words.watch}
          </PushButton>
        }
      >
        <p>{view.watched ? words.watchedText : words.notWatchedText}</p>
        {view.on ? null : <p>{words.offText}</p>}
        {why === undefined ? null : <p className="r-small">{why}</p>}
      </Notice>
      <div role="alert">
        {trouble === undefined ? null : (
          <Notice tone="danger" icon="error" title={words.notSaved}>
            <p>{trouble}</p>
          </Notice>
        )}
      </div>
      <section className="r-card">
        <h2>{words.clock}</h2>
        <ul className="r-names">
          {view.resolution.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        {isThere(view) ? null : <p>{words.clockNone}</p>}
        <p className="r-small r-subtle">{words.clockText}</p>
      </section>
    </>
  );
}

/** Names of metrics are one in any case. */
function isThere({ resolution, metrics }: ProjectSettingsView): boolean {
  const named = resolution.map((name) => name.toLowerCase());
  return metrics.some((name) => named.includes(name.toLowerCase()));
}
