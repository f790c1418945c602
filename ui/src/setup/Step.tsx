/** What each step of the set-up is given, and the buttons at its foot. */
import { useState } from 'react';
import type { SetUpChange, SetUpView } from '@rungs/shared-types';
import { setUpWords as words } from '../messages/setup';
import type { ToolWords } from '../messages/setup';
import { PushButton } from '../parts/PushButton';
import type { SetUpPort } from './setUpPort';

export interface StepProps<Port extends SetUpPort = SetUpPort> {
  readonly view: SetUpView;
  readonly port: Port;
  readonly words: ToolWords;
  /** Saves, and goes on where that is said. */
  readonly save: (change: SetUpChange, goOn: boolean) => Promise<void>;
  readonly isSaving: boolean;
  readonly onBack: (() => void) | undefined;
  /** Something else than this step's own save changed the set-up. */
  readonly reload: () => void;
}

interface StepFootProps {
  readonly isSaving: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
  /** Why one cannot go on, said at the press. */
  readonly refusal?: string | undefined;
  readonly next?: string;
}

export function StepFoot({ isSaving, onBack, onNext, refusal, next = words.next }: StepFootProps) {
  const [isSaid, setSaid] = useState(false);
  const press = () => {
    if (isSaving) return;
    if (refusal === undefined) onNext();
    else setSaid(true);
  };
  return (
    <>
      <div className="r-actions">
        <PushButton look="primary" refused={isSaving || refusal !== undefined} onPress={press}>
          {isSaving ? words.busy : next}
        </PushButton>
        {onBack ? <PushButton onPress={onBack}>{words.back}</PushButton> : null}
      </div>
      <p role="status" className="r-small">
        {isSaid ? refusal : ''}
      </p>
    </>
  );
}
