/** Which tickets are watched: all, or those of projects or groups that are chosen from a search. */
import { useEffect, useId, useState } from 'react';
import type { Scope } from '@rungs/core';
import type { FoundScope } from '@rungs/shared-types';
import { setUpWords } from '../messages/setup';
import type { ToolWords } from '../messages/setup';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { StepFoot, type StepProps } from './Step';
import type { SetUpPort } from './setUpPort';

const common = setUpWords.scopes;
const SEARCH_AFTER_MS = 300;

export function ScopesStep({ view, port, words: { scopes: words }, save, isSaving, onBack }: StepProps) {
  // Nobody is led to watch everything: whoever begins chooses.
  const [isAll, setAll] = useState(view.begun && view.scopes === 'all');
  const [chosen, setChosen] = useState<readonly Scope[]>(view.scopes === 'all' ? [] : view.scopes);
  const gone = chosen.filter(({ id }) => view.gone.includes(id));
  const toggle = ({ id, key, name }: Scope) =>
    setChosen((before) =>
      before.some((one) => one.id === id) ? before.filter((one) => one.id !== id) : [...before, { id, key, name }],
    );
  return (
    <>
      <p>{words.means}</p>
      {gone.map(({ id, name }) => (
        <Notice key={id} tone="warning" icon="error" level={3} title={common.gone(name)} />
      ))}
      <fieldset className="r-setup-choices">
        <legend className="r-hidden">{words.name}</legend>
        <label className="r-check">
          <input type="radio" name="scope" checked={!isAll} onChange={() => setAll(false)} />
          {words.some}
        </label>
        <label className="r-check">
          <input type="radio" name="scope" checked={isAll} onChange={() => setAll(true)} />
          {words.all}
        </label>
      </fieldset>
      {isAll ? null : (
        <>
          <p role="status" className="r-small">
            {words.chosen(chosen.length)}
          </p>
          <ul className="r-names">
            {chosen.map((scope) => (
              <li key={scope.id}>
                {nameOf(scope)}
                <PushButton look="quiet" small icon label={common.remove(scope.name)} onPress={() => toggle(scope)}>
                  <Icon name="close" small />
                </PushButton>
              </li>
            ))}
          </ul>
          <Search port={port} words={words} chosen={chosen} onToggle={toggle} />
        </>
      )}
      <StepFoot
        isSaving={isSaving}
        onBack={onBack}
        onNext={() => void save({ scopes: isAll ? 'all' : chosen }, true)}
        refusal={isAll || chosen.length > 0 ? undefined : words.chooseOne}
      />
    </>
  );
}

interface SearchProps {
  readonly port: SetUpPort;
  readonly words: ToolWords['scopes'];
  readonly chosen: readonly Scope[];
  readonly onToggle: (scope: Scope) => void;
}

function Search({ port, words, chosen, onToggle }: SearchProps) {
  const [query, setQuery] = useState('');
  const { scopes, total, next, failure, isSearching, more } = useScopes(port, query.trim());
  const id = useId();
  return (
    <>
      <div className="r-filters">
        <div>
          <label className="r-label" htmlFor={id}>
            {words.search}
          </label>
          <input id={id} type="search" value={query} onChange={({ target }) => setQuery(target.value)} />
        </div>
      </div>
      <p role="status" className="r-small r-subtle">
        {isSearching
          ? common.searching
          : failure === undefined && scopes.length > 0
            ? words.found(scopes.length, total)
            : ''}
        {!isSearching && failure === undefined && scopes.length === 0 ? words.none : ''}
      </p>
      {failure === undefined ? null : (
        <Notice tone="danger" icon="error" level={3} title={words.notFound}>
          <p>{failure}</p>
        </Notice>
      )}
      <ul className="r-setup-choices">
        {scopes.map((scope) => (
          <li key={scope.id}>
            <label className="r-check">
              <input
                type="checkbox"
                checked={chosen.some((one) => one.id === scope.id)}
                onChange={() => onToggle(scope)}
              />
              {nameOf(scope)}
              {scope.isService ? <span className="r-small r-subtle">{common.service}</span> : null}
            </label>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <PushButton small onPress={more}>
          {common.more}
        </PushButton>
      )}
    </>
  );
}

interface Found {
  readonly query: string;
  readonly scopes: readonly FoundScope[];
  readonly total: number;
  readonly next: number | null;
}

/** The answer to what was typed last, page by page. */
function useScopes(port: SetUpPort, query: string) {
  const [from, setFrom] = useState(0);
  const [found, setFound] = useState<Found>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => setFrom(0), [query]);
  useEffect(() => {
    let isStale = false;
    setFailure(undefined);
    const timer = setTimeout(
      () => {
        port.findScopes({ query, from }).then(
          ({ scopes, total, next }) => {
            if (isStale) return;
            setFound((before) => ({
              query,
              total,
              next,
              scopes: from > 0 && before?.query === query ? [...before.scopes, ...scopes] : scopes,
            }));
          },
          (error: unknown) => !isStale && setFailure(wordsOf(error)),
        );
      },
      query === '' || from > 0 ? 0 : SEARCH_AFTER_MS,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [port, query, from]);
  const current = found?.query === query ? found : undefined;
  return {
    scopes: current?.scopes ?? [],
    total: current?.total ?? 0,
    next: current?.next ?? null,
    failure,
    isSearching: current === undefined && failure === undefined,
    more: () => setFrom(current?.next ?? 0),
  };
}

/** With the key of its tickets, where it has one. */
export function nameOf({ name, key }: Scope): string {
  return key === undefined ? name : `${name} (${key})`;
}
