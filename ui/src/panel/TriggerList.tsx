/** What each trigger of the policy answers at the minute of the view, the met ones first. */
import { useId } from 'react';
import { panelWords } from '../messages/panel';
import { Icon } from '../parts/Icon';
import type { ActedEscalation } from './panelState';

type Trigger = NonNullable<ActedEscalation['triggers']>[number];

interface TriggerListProps {
  readonly triggers: readonly Trigger[];
  /** With its zone. */
  readonly time: string;
}

const words = panelWords.explained;

export function TriggerList({ triggers, time }: TriggerListProps) {
  const titleId = useId();
  if (triggers.length === 0) return null;
  const metFirst = [...triggers.filter(({ met }) => met), ...triggers.filter(({ met }) => !met)];
  return (
    <section className="r-asked">
      <h3 id={titleId} className="r-label">
        {words.now(time)}
      </h3>
      <ul aria-labelledby={titleId}>
        {metFirst.map((trigger) => (
          <Answer key={trigger.id} trigger={trigger} />
        ))}
      </ul>
    </section>
  );
}

function Answer({ trigger: { met, sentence } }: { trigger: Trigger }) {
  return (
    <li>
      <span className={met ? 'r-dot r-tone-warning' : 'r-dot r-dot-square r-tone-neutral'}>
        <Icon name={met ? 'start' : 'none'} small />
      </span>
      <p>
        <b>{met ? words.met : words.notMet}:</b> {sentence}
      </p>
    </li>
  );
}
