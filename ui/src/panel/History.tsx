/** The last few events under the buttons; "Why?" opens all of them. */
import { EventList } from '../history/EventList';
import { panelWords } from '../messages/panel';
import type { ActedEscalation } from './panelState';

interface HistoryProps {
  readonly escalation: ActedEscalation;
  readonly asOf: number;
  readonly zone: string;
}

const SHORT = 2;
const words = panelWords.history;

export function History({ escalation: { timeline }, asOf, zone }: HistoryProps) {
  const shown = timeline.slice(-SHORT);
  const hidden = timeline.length - shown.length;
  return (
    <div className="r-history">
      <h2 className="r-label">{words.title}</h2>
      {hidden > 0 ? <p className="r-small r-subtle">{words.earlier(hidden)}</p> : null}
      <EventList entries={shown} asOf={asOf} zone={zone} />
    </div>
  );
}
