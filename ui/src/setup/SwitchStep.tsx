/** All that was chosen, and the switch. */
import { setUpWords } from '../messages/setup';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { nameOf } from './ScopesStep';
import type { StepProps } from './Step';

const words = setUpWords.on;

export function SwitchStep({ view, words: { scopes }, save, isSaving, onBack }: StepProps) {
  const { on } = view;
  return (
    <>
      <Notice
        tone={on ? 'success' : 'paused'}
        icon={on ? 'acknowledged' : 'suspended'}
        level={3}
        title={on ? words.isOn : words.isOff}
      >
        <p>{on ? words.isOnText : words.isOffText}</p>
      </Notice>
      <dl className="r-facts">
        <Fact name={words.watched} value={view.scopes === 'all' ? scopes.allOf : view.scopes.map(nameOf).join(', ')} />
        <Fact name={words.clock} value={view.resolution.join(', ') || words.noClock} />
        <Fact
          name={words.policy}
          value={view.policyVersion === null ? words.noPolicy : words.version(view.policyVersion)}
        />
      </dl>
      {on ? null : <p>{words.means}</p>}
      <div className="r-actions">
        <PushButton look={on ? 'plain' : 'primary'} refused={isSaving} onPress={() => void save({ on: !on }, false)}>
          {isSaving ? setUpWords.busy : on ? words.switchOff : words.switchOn}
        </PushButton>
        {onBack ? <PushButton onPress={onBack}>{setUpWords.back}</PushButton> : null}
      </div>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
