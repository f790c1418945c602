/** Which SLA metrics are the resolution clock. */
import { useCallback, useState } from 'react';
import { setUpWords } from '../messages/setup';
import { LoadFailure } from '../parts/LoadFailure';
import { StepFoot, type StepProps } from './Step';
import { useAsked } from './useAsked';

const common = setUpWords.clock;
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function ClockStep({ view, port, words: { clock: words }, save, isSaving, onBack }: StepProps) {
  const see = useCallback(() => port.seeMetrics(), [port]);
  const { value, failure, again } = useAsked(see);
  const [chosen, setChosen] = useState(view.resolution);
  const there = value?.metrics ?? [];
  const lost = chosen.filter((name) => !there.some((metric) => isSame(metric.name, name)));
  const hasNone = value !== undefined && there.length === 0;
  const toggle = (name: string) =>
    setChosen((before) =>
      before.some((one) => isSame(one, name)) ? before.filter((one) => !isSame(one, name)) : [...before, name],
    );
  return (
    <>
      <p>{words.means}</p>
      <p role="status" className="r-small">
        {value === undefined && failure === undefined ? words.reading : hasNone ? words.none : ''}
      </p>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notRead} onTryAgain={again} />}
      {value === undefined || hasNone ? null : (
        <fieldset className="r-setup-choices">
          <legend className="r-hidden">{setUpWords.stepNames.clock}</legend>
          {there.map(({ name, tickets }) => (
            <label key={name} className="r-check">
              <input type="checkbox" checked={chosen.some((one) => isSame(one, name))} onChange={() => toggle(name)} />
              {name}
              <span className="r-small r-subtle">{common.seen(tickets, value.read)}</span>
            </label>
          ))}
          {lost.map((name) => (
            <label key={name} className="r-check">
              <input type="checkbox" checked onChange={() => toggle(name)} />
              {name}
              <span className="r-small r-subtle">{words.notHere}</span>
            </label>
          ))}
        </fieldset>
      )}
      <StepFoot
        isSaving={isSaving}
        onBack={onBack}
        onNext={() => void save(hasNone ? {} : { resolution: chosen }, true)}
        refusal={hasNone || chosen.length > 0 ? undefined : common.chooseOne}
      />
    </>
  );
}
