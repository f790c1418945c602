/**
 * Why it stands where it does (TLS-4): every event with its reason, the policy's version, what comes next,
 * and what each trigger of the policy answers at this minute.
 */
import { pathsOf } from '../dialog/standing';
import { Sheet } from '../dialog/Sheet';
import { clockNear, date, zoneName } from '../format/times';
import { EventList } from '../history/EventList';
import { panelWords } from '../messages/panel';
import type { ActedEscalation, WaitingEscalation } from './panelState';
import { TriggerList } from './TriggerList';

interface Shown {
  readonly asOf: number;
  readonly zone: string;
  readonly onClose: () => void;
}

const words = panelWords.explained;

export function WhyDrawer({ escalation, asOf, zone, onClose }: Shown & { readonly escalation: ActedEscalation }) {
  const { policy, timeline, status, path, triggers = [] } = escalation;
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
      <TriggerList triggers={triggers} time={clockNear(asOf, asOf, zone)} />
    </Sheet>
  );
}

/** Before anything has started, only the present can be told. */
export function WhyNotDrawer({ escalation, asOf, zone, onClose }: Shown & { readonly escalation: WaitingEscalation }) {
  const { policy, because, triggers = [] } = escalation;
  const times = [date(asOf, zone), zoneName(asOf, zone)] as const;
  return (
    <Sheet
      look="drawer"
      title={words.notStarted}
      subtitle={policy && words.times(...times, policy.name, policy.version)}
      onClose={onClose}
    >
      <p>{because}</p>
      {policy?.because === undefined ? null : <p className="r-small r-subtle">{words.chosen(policy.because)}</p>}
      <TriggerList triggers={triggers} time={clockNear(asOf, asOf, zone)} />
    </Sheet>
  );
}
