/** Which projects are watched: all, or those that are chosen from a search. */
import { useEffect, useId, useState } from 'react';
import type { FoundProject, ProjectName } from '@rungs/shared-types';
import { setUpWords } from '../messages/setup';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { StepFoot, type StepProps } from './Step';
import type { SetUpPort } from './setUpPort';

const words = setUpWords.projects;
const SEARCH_AFTER_MS = 300;

export function ProjectsStep({ view, port, save, isSaving, onBack }: StepProps) {
  // Nobody is led to watch everything: whoever begins chooses.
  const [isAll, setAll] = useState(view.begun && view.projects === 'all');
  const [chosen, setChosen] = useState<readonly ProjectName[]>(view.projects === 'all' ? [] : view.projects);
  const gone = chosen.filter(({ id }) => view.gone.includes(id));
  const toggle = ({ id, key, name }: ProjectName) =>
    setChosen((before) =>
      before.some((one) => one.id === id) ? before.filter((one) => one.id !== id) : [...before, { id, key, name }],
    );
  return (
    <>
      <p>{words.means}</p>
      {gone.map(({ id, name }) => (
        <Notice key={id} tone="warning" icon="error" level={3} title={words.gone(name)} />
      ))}
      <fieldset className="r-setup-choices">
        <legend className="r-hidden">{setUpWords.stepNames.projects}</legend>
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
            {chosen.map((project) => (
              <li key={project.id}>
                {`${project.name} (${project.key})`}
                <PushButton look="quiet" small icon label={words.remove(project.name)} onPress={() => toggle(project)}>
                  <Icon name="close" small />
                </PushButton>
              </li>
            ))}
          </ul>
          <Search port={port} chosen={chosen} onToggle={toggle} />
        </>
      )}
      <StepFoot
        isSaving={isSaving}
        onBack={onBack}
        onNext={() => void save({ projects: isAll ? 'all' : chosen }, true)}
        refusal={isAll || chosen.length > 0 ? undefined : words.chooseOne}
      />
    </>
  );
}

interface SearchProps {
  readonly port: SetUpPort;
  readonly chosen: readonly ProjectName[];
  readonly onToggle: (project: ProjectName) => void;
}

function Search({ port, chosen, onToggle }: SearchProps) {
  const [query, setQuery] = useState('');
  const { projects, total, next, failure, isSearching, more } = useProjects(port, query.trim());
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
          ? words.searching
          : failure === undefined && projects.length > 0
            ? words.found(projects.length, total)
            : ''}
        {!isSearching && failure === undefined && projects.length === 0 ? words.none : ''}
      </p>
      {failure === undefined ? null : (
        <Notice tone="danger" icon="error" level={3} title={words.notFound}>
          <p>{failure}</p>
        </Notice>
      )}
      <ul className="r-setup-choices">
        {projects.map((project) => (
          <li key={project.id}>
            <label className="r-check">
              <input
                type="checkbox"
                checked={chosen.some((one) => one.id === project.id)}
                onChange={() => onToggle(project)}
              />
              {`${project.name} (${project.key})`}
              {project.isService ? <span className="r-small r-subtle">{words.service}</span> : null}
            </label>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <PushButton small onPress={more}>
          {words.more}
        </PushButton>
      )}
    </>
  );
}

interface Found {
  readonly query: string;
  readonly projects: readonly FoundProject[];
  readonly total: number;
  readonly next: number | null;
}

/** The answer to what was typed last, page by page. */
function useProjects(port: SetUpPort, query: string) {
  const [from, setFrom] = useState(0);
  const [found, setFound] = useState<Found>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => setFrom(0), [query]);
  useEffect(() => {
    let isStale = false;
    setFailure(undefined);
    const timer = setTimeout(
      () => {
        port.findProjects({ query, from }).then(
          ({ projects, total, next }) => {
            if (isStale) return;
            setFound((before) => ({
              query,
              total,
              next,
              projects: from > 0 && before?.query === query ? [...before.projects, ...projects] : projects,
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
    projects: current?.projects ?? [],
    total: current?.total ?? 0,
    next: current?.next ?? null,
    failure,
    isSearching: current === undefined && failure === undefined,
    more: () => setFrom(current?.next ?? 0),
  };
}
