/** Why it stands where it does (TLS-4): every event with its reason, the policy's version, and what comes next. */
import { pathsOf } from '../dialog/standing';
import { Sheet } from '../dialog/Sheet';
import { date, zoneName } from '../format/times';
import { EventList } from '../history/EventList';
import { panelWords } from '../messages/panel';
import type { ActedEscalation } from './panelState';

interface WhyDrawerProps {
  readonly escalation: ActedEscalation;
  readonly asOf: number;
  readonly zone: string;
  readonly onClose: () => void;
}

const words = panelWords.explained;

export function WhyDrawer({ escalation, asOf, zone, onClose }: WhyDrawerProps) {
  const { policy, timeline, status, path } = escalation;
  const paths = pathsOf(escalation);
  const expected = paths.flatMap(({ next }) => next ?? []);
  return (
    <Sheet
      look="drawer"
      title={status === 'closed' ? words.ended : words.title(path.level)}
      subtitle={words.times(date(asOf, zone), zoneName(asOf, zone), policy.name, policy.version)}
      onClose={onClose}
    >
      <div className="r-history r-history-full">
        <EventList
          entries={timeline}
          asOf={asOf}
          zone={zone}
          expected={[...expected].sort((a, b) => a.at - b.at)}
          pathNames={paths.length > 1 ? new Map(paths.map((it) => [it.path.id, it.path.name])) : undefined}
        />
        {expected.length === 0 ? <p className="r-small r-subtle">{words.nothingExpected}</p> : null}
      </div>
    </Sheet>
  );
}
