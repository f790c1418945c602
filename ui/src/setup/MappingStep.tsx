/** What the instance's own states and priorities mean: a value without a meaning is an error until one is chosen. */
import { useCallback, useState } from 'react';
import type { IncidentState, Priority } from '@rungs/core';
import type { DemandedField, MappedValue, Mapping, MappingView } from '@rungs/shared-types';
import { setUpWords } from '../messages/setup';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import type { ServiceNowSetUpPort } from './setUpPort';
import { StepFoot, type StepProps } from './Step';
import { useAsked } from './useAsked';

const words = setUpWords.mapping;
const states: readonly IncidentState[] = ['new', 'inProgress', 'onHold', 'resolved', 'closed', 'cancelled'];
const priorities: readonly Priority[] = [1, 2, 3, 4, 5];

export function MappingStep({ port, save, isSaving, onBack }: StepProps<ServiceNowSetUpPort>) {
  const see = useCallback(() => port.seeMapping(), [port]);
  const { value, failure, again } = useAsked(see);
  return (
    <>
      <p>{words.means}</p>
      <p role="status" className="r-small">
        {value === undefined && failure === undefined ? words.asking : ''}
      </p>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notAsked} onTryAgain={again} />}
      {value ? (
        <Meanings view={value} isSaving={isSaving} onBack={onBack} onNext={(mapping) => void save({ mapping }, true)} />
      ) : null}
    </>
  );
}

interface MeaningsProps {
  readonly view: MappingView;
  readonly isSaving: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onNext: (mapping: Mapping) => void;
}

function Meanings({ view, isSaving, onBack, onNext }: MeaningsProps) {
  const [ofStates, setState] = useMeanings(view.states);
  const [ofPriorities, setPriority] = useMeanings(view.priorities);
  const unmapped = [
    ...view.states.filter(({ value }) => ofStates[value] === undefined),
    ...view.priorities.filter(({ value }) => ofPriorities[value] === undefined),
  ].length;
  const next = () =>
    onNext({ states: ownOnly(view.states, ofStates), priorities: ownOnly(view.priorities, ofPriorities) });
  return (
    <>
      <Choices
        title={words.states}
        values={view.states}
        chosen={ofStates}
        meanings={states}
        nameOf={(state) => words.stateNames[state]}
        onChoose={setState}
      />
      <Choices
        title={words.priorities}
        values={view.priorities}
        chosen={ofPriorities}
        meanings={priorities}
        nameOf={words.priority}
        onChoose={setPriority}
      />
      <h3>{words.demanded}</h3>
      {view.demanded.length === 0 ? <p>{words.noDemand}</p> : <Demanded fields={view.demanded} />}
      <StepFoot
        isSaving={isSaving}
        onBack={onBack}
        onNext={next}
        refusal={unmapped === 0 ? undefined : words.unmapped(unmapped)}
      />
    </>
  );
}

type Chosen<Meaning> = { readonly [value: string]: Meaning };

function useMeanings<Meaning>(values: readonly MappedValue<Meaning>[]) {
  const [chosen, setChosen] = useState<Chosen<Meaning>>(() =>
    Object.fromEntries(values.flatMap(({ value, means }) => (means === null ? [] : [[value, means] as const]))),
  );
  const choose = (value: string, meaning: Meaning) => setChosen((before) => ({ ...before, [value]: meaning }));
  return [chosen, choose] as const;
}

/** The platform's own are known without being kept. */
function ownOnly<Meaning>(values: readonly MappedValue<Meaning>[], chosen: Chosen<Meaning>): Chosen<Meaning> {
  return Object.fromEntries(
    values.flatMap(({ value, isFixed }) => {
      const meaning = chosen[value];
      return isFixed || meaning === undefined ? [] : [[value, meaning] as const];
    }),
  );
}

interface ChoicesProps<Meaning> {
  readonly title: string;
  readonly values: readonly MappedValue<Meaning>[];
  readonly chosen: Chosen<Meaning>;
  readonly meanings: readonly Meaning[];
  readonly nameOf: (meaning: Meaning) => string;
  readonly onChoose: (value: string, meaning: Meaning) => void;
}

function Choices<Meaning extends string | number>({ title, values, ...rest }: ChoicesProps<Meaning>) {
  return (
    <>
      <h3>{title}</h3>
      <div className="r-table r-pairs" role="region" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {values.map((each) => (
              <tr key={each.value}>
                <th scope="row">{`${each.label} (${each.value})`}</th>
                <td>
                  <Meant {...rest} of={each} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface MeantProps<Meaning> extends Omit<ChoicesProps<Meaning>, 'title' | 'values'> {
  readonly of: MappedValue<Meaning>;
}

function Meant<Meaning extends string | number>({ of, chosen, meanings, nameOf, onChoose }: MeantProps<Meaning>) {
  if (of.isFixed && of.means !== null) return <>{nameOf(of.means)}</>;
  const meaning = chosen[of.value];
  return (
    <>
      <select
        aria-label={words.meansOf(of.label)}
        aria-invalid={meaning === undefined}
        value={meaning ?? ''}
        onChange={({ target }) => {
          const wanted = meanings.find((each) => String(each) === target.value);
          if (wanted !== undefined) onChoose(of.value, wanted);
        }}
      >
        <option value="" disabled>
          {words.choose}
        </option>
        {meanings.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>{' '}
      {meaning === undefined ? (
        <span className="r-small">
          <Icon name="error" small /> {words.unmappedHere}
        </span>
      ) : null}
    </>
  );
}

function Demanded({ fields }: { fields: readonly DemandedField[] }) {
  return (
    <>
      <p className="r-small r-subtle">{words.onlyWithJira}</p>
      <dl className="r-facts">
        {fields.map(({ field, label, writes, isNoChoice }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              {isNoChoice ? <Icon name="error" small /> : null}{' '}
              {writes === null ? words.nothing : isNoChoice ? words.noChoice(writes) : writes}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
