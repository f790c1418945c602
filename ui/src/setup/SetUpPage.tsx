/** The set-up (TLS-6): steps one after the other, of which the one that is open is drawn. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SetUpChange, SetUpView } from '@rungs/shared-types';
import { setUpWords as words } from '../messages/setup';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { ClockStep } from './ClockStep';
import { DryRunStep } from './DryRunStep';
import { PermissionsStep } from './PermissionsStep';
import { PolicyStep } from './PolicyStep';
import { ProjectsStep } from './ProjectsStep';
import type { SetUpPort } from './setUpPort';
import { SwitchStep } from './SwitchStep';
import { useAsked } from './useAsked';

const steps = [
  { name: 'projects', Step: ProjectsStep },
  { name: 'permissions', Step: PermissionsStep },
  { name: 'clock', Step: ClockStep },
  { name: 'policy', Step: PolicyStep },
  { name: 'dryRun', Step: DryRunStep },
  { name: 'switchOn', Step: SwitchStep },
] as const;

export function SetUpPage({ port }: { port: SetUpPort }) {
  const load = useCallback(() => port.load(), [port]);
  const { value, failure, again } = useAsked(load);
  return (
    <main className="r-page" aria-busy={value === undefined && failure === undefined}>
      <header className="r-page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="r-subtle">{words.intro}</p>
        </div>
      </header>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notShown} onTryAgain={again} />}
      {value ? <Steps loaded={value} port={port} /> : null}
    </main>
  );
}

function Steps({ loaded, port }: { loaded: SetUpView; port: SetUpPort }) {
  const [view, setView] = useState(loaded);
  const [at, setAt] = useState(Math.min(loaded.step, steps.length - 1));
  const [isSaving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const goTo = (step: number) => {
    hasMoved.current = true;
    setTrouble(undefined);
    setAt(step);
  };
  // Whoever goes on by keyboard reads the next step from its top.
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
  }, [at]);
  const save = async (change: SetUpChange, goOn: boolean): Promise<void> => {
    if (isSaving) return;
    setSaving(true);
    setTrouble(undefined);
    const reached = goOn ? Math.max(view.step, at + 1) : view.step;
    try {
      setView(await port.save({ ...change, step: reached }));
      if (goOn) goTo(at + 1);
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setSaving(false);
    }
  };
  const reload = () => void port.load().then(setView, (error: unknown) => setTrouble(wordsOf(error)));
  const { name, Step } = steps[at] ?? steps[0];
  return (
    <div className="r-setup">
      <StepList at={at} reached={view.step} onChoose={goTo} />
      <section className="r-card r-setup-step" aria-labelledby="r-setup-step">
        <p className="r-small r-subtle">{words.step(at + 1, steps.length)}</p>
        <h2 id="r-setup-step" ref={heading} tabIndex={-1}>
          {words.stepNames[name]}
        </h2>
        <div role="alert">
          {trouble === undefined ? null : (
            <Notice tone="danger" icon="error" level={3} title={words.notSaved}>
              <p>{trouble}</p>
            </Notice>
          )}
        </div>
        <Step
          key={name}
          view={view}
          port={port}
          save={save}
          isSaving={isSaving}
          onBack={at === 0 ? undefined : () => goTo(at - 1)}
          reload={reload}
        />
      </section>
    </div>
  );
}

interface StepListProps {
  readonly at: number;
  readonly reached: number;
  readonly onChoose: (step: number) => void;
}

function StepList({ at, reached, onChoose }: StepListProps) {
  return (
    <nav aria-label={words.steps}>
      <ol className="r-setup-list">
        {steps.map(({ name }, i) => {
          const standing = i === at ? 'now' : i < reached ? 'done' : 'later';
          return (
            <li key={name} className={`r-setup-${standing}`} {...(i === at ? { 'aria-current': 'step' as const } : {})}>
              <Icon name={standing === 'done' ? 'met' : standing === 'now' ? 'start' : 'none'} small />
              {i <= reached && i !== at ? (
                <PushButton look="quiet" small onPress={() => onChoose(i)}>
                  {words.stepNames[name]}
                </PushButton>
              ) : (
                <span>{words.stepNames[name]}</span>
              )}
              <span className="r-small r-subtle">{words.standing[standing]}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
