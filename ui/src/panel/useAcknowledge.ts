/**
 * Acknowledging: one press, one command. Presses while it is on its way do nothing; the result is said
 * aloud; a refusal and a failure stay readable until the next try.
 */
import { useCallback, useRef, useState } from 'react';
import { en } from '../messages/en';
import type { PanelPort, PanelView } from '../port';
import type { ActedEscalation } from './panelState';
import { wordsOf, type Refreshed } from '../refresh/useRefreshed';

export interface Acknowledging {
  readonly isSending: boolean;
  readonly press: () => void;
  readonly trouble: Trouble | undefined;
  /** What a screen reader hears. */
  readonly said: string;
}

interface Trouble {
  readonly tone: 'warning' | 'danger';
  readonly title: string;
  readonly text: string;
}

type Standing = Omit<Acknowledging, 'press'>;

const atRest: Standing = { isSending: false, trouble: undefined, said: '' };

export function useAcknowledge(port: PanelPort, { view, show, reload }: Refreshed<PanelView>): Acknowledging {
  const [standing, setStanding] = useState<Standing>(atRest);
  const onItsWay = useRef(false);

  const press = useCallback(() => {
    const escalation = view?.escalation;
    if (onItsWay.current || !escalation || !('acknowledge' in escalation)) return;
    if (!escalation.acknowledge.allowed) {
      setStanding({ ...atRest, said: escalation.acknowledge.because });
      return;
    }
    onItsWay.current = true;
    setStanding({ ...atRest, isSending: true, said: en.panel.acknowledging });
    port
      .acknowledge(escalation.path.id)
      .then((answer) => {
        if (answer.ok) show(answer.view);
        // What refused it is something this panel does not show yet.
        else reload();
        setStanding(answer.ok ? { ...atRest, said: doneSentence(answer.view) } : refused(answer.because));
      })
      .catch((error: unknown) => setStanding(failed(wordsOf(error))))
      .finally(() => (onItsWay.current = false));
  }, [port, view, show, reload]);

  return { ...standing, press };
}

function doneSentence(view: PanelView): string {
  const { escalation } = view;
  return en.panel.acknowledgedNow('path' in escalation ? standingOf(escalation) : '');
}

function standingOf({ path, otherPaths = [] }: ActedEscalation): string {
  if (otherPaths.length === 0) return path.sentence;
  return [path, ...otherPaths.map((other) => other.path)]
    .map(({ name, sentence }) => `${name}: ${sentence}.`)
    .join(' ');
}

function refused(because: string): Standing {
  return { isSending: false, said: because, trouble: { tone: 'warning', title: en.panel.refused, text: because } };
}

function failed(words: string): Standing {
  return { isSending: false, said: words, trouble: { tone: 'danger', title: en.panel.acknowledgeFailed, text: words } };
}
