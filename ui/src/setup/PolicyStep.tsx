/** A starter policy, or the one that is saved. */
import { useState } from 'react';
import { starterPolicies } from '@rungs/shared-types';
import { setUpWords } from '../messages/setup';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { StepFoot, type StepProps } from './Step';
import { UnknownNames } from './UnknownNames';

const words = setUpWords.policy;

export function PolicyStep({ view, port, words: { policy }, save, isSaving, onBack, reload }: StepProps) {
  const [chosen, setChosen] = useState(starterPolicies[0]);
  const [isStoring, setStoring] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const store = async () => {
    if (isStoring || chosen === undefined) return;
    setStoring(true);
    setTrouble(undefined);
    try {
      const answer = await port.savePolicy({ text: chosen.text, reason: words.reason(chosen.name), after: null });
      if (answer.ok) reload();
      else setTrouble('meanwhile' in answer ? words.meanwhile : words.faulty(answer.faults.length));
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setStoring(false);
    }
  };
  return (
    <>
      <p>{words.means}</p>
      {view.policyVersion === null ? (
        <>
          <fieldset className="r-setup-choices">
            <legend className="r-label">{words.choose}</legend>
            {starterPolicies.map((starter) => (
              <label key={starter.id} className="r-check">
                <input
                  type="radio"
                  name="starter"
                  checked={chosen?.id === starter.id}
                  onChange={() => setChosen(starter)}
                />
                <span>
                  <b>{starter.name}</b>
                  <span className="r-small r-subtle r-setup-suits">{starter.suits}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <PushButton refused={isStoring} onPress={() => void store()}>
            {isStoring ? setUpWords.busy : words.save}
          </PushButton>
        </>
      ) : (
        <p role="status">
          {words.kept(view.policyVersion)} {policy.edit}
        </p>
      )}
      {port.tool === 'servicenow' && view.unknown ? (
        <UnknownNames unknown={view.unknown} port={port} onSaved={reload} />
      ) : null}
      <div role="alert">
        {trouble === undefined ? null : (
          <Notice tone="danger" icon="error" level={3} title={words.notSaved}>
            <p>{trouble}</p>
          </Notice>
        )}
      </div>
      <StepFoot
        isSaving={isSaving}
        onBack={onBack}
        onNext={() => void save({}, true)}
        refusal={view.policyVersion === null ? words.first : undefined}
        next={setUpWords.goOn}
      />
    </>
  );
}
