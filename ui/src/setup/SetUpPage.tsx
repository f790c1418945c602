/** The set-up (TLS-6): steps one after the other, of which the one that is open is drawn. */
import { Fragment, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { SetUpChange, SetUpView } from '@rungs/shared-types';
import { setUpWords as words, toolWords } from '../messages/setup';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { ClockStep } from './ClockStep';
import { DryRunStep } from './DryRunStep';
import { InstanceStep } from './InstanceStep';
import { MappingStep } from './MappingStep';
import { PermissionsStep } from './PermissionsStep';
import { PolicyStep } from './PolicyStep';
import { ScopesStep } from './ScopesStep';
import type { SetUpPort } from './setUpPort';
import type { StepProps } from './Step';
import { SwitchStep } from './SwitchStep';
import { useAsked } from './useAsked';

interface NamedStep {
  readonly name: string;
  readonly draw: (props: StepProps) => ReactNode;
}

/** The same in both tools, but for what each is asked before a policy is chosen. */
function stepsOf(port: SetUpPort): readonly NamedStep[] {
  const { scopes } = toolWords[port.tool];
  const { stepNames } = words;
  const own: readonly NamedStep[] =
    port.tool === 'jira'
      ? [{ name: stepNames.permissions, draw: (props) => <PermissionsStep {...props} port={port} /> }]
      : [{ name: stepNames.instance, draw: (props) => <InstanceStep {...props} port={port} /> }];
  const mapped: readonly NamedStep[] =
    port.tool === 'jira' ? [] : [{ name: stepNames.mapping, draw: (props) => <MappingStep {...props} port={port} /> }];
  return [
    { name: scopes.name, draw: (props) => <ScopesStep {...props} /> },
    ...own,
    { name: stepNames.clock, draw: (props) => <ClockStep {...props} /> },
    ...mapped,
    { name: stepNames.policy, draw: (props) => <PolicyStep {...props} /> },
    { name: stepNames.dryRun, draw: (props) => <DryRunStep {...props} /> },
    { name: stepNames.switchOn, draw: (props) => <SwitchStep {...props} /> },
  ];
}

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
  const steps = useMemo(() => stepsOf(port), [port]);
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
  const step = steps[at];
  return (
    <div className="r-setup">
      <StepList steps={steps} at={at} reached={view.step} onChoose={goTo} />
      <section className="r-card r-setup-step" aria-labelledby="r-setup-step">
        <p className="r-small r-subtle">{words.step(at + 1, steps.length)}</p>
        <h2 id="r-setup-step" ref={heading} tabIndex={-1}>
          {step?.name}
        </h2>
        <div role="alert">
          {trouble === undefined ? null : (
            <Notice tone="danger" icon="error" level={3} title={words.notSaved}>
              <p>{trouble}</p>
            </Notice>
          )}
        </div>
        <Fragment key={step?.name}>
          {step?.draw({
            view,
            port,
            words: toolWords[port.tool],
            save,
            isSaving,
            onBack: at === 0 ? undefined : () => goTo(at - 1),
            reload,
          })}
        </Fragment>
      </section>
    </div>
  );
}

interface StepListProps {
  readonly steps: readonly NamedStep[];
  readonly at: number;
  readonly reached: number;
  readonly onChoose: (step: number) => void;
}

function StepList({ steps, at, reached, onChoose }: StepListProps) {
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
                  {name}
                </PushButton>
              ) : (
                <span>{name}</span>
              )}
              <span className="r-small r-subtle">{words.standing[standing]}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
