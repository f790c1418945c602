/**
 * What happened and why. Short, it is the last few events under the button; opened by "Why?", it is
 * all of them with the policy version they came from, how each notice fared, and what is expected next.
 */
import { bareClock, date } from '../format/times';
import { en } from '../messages/en';
import { Icon, type IconName } from '../parts/Icon';
import type { ActedEscalation } from './panelState';

interface HistoryProps {
  readonly id: string;
  readonly escalation: ActedEscalation;
  readonly full: boolean;
  readonly asOf: number;
  readonly zone: string;
}

type Entry = ActedEscalation['timeline'][number];

const SHORT = 2;
const words = en.panel.history;

const iconOf: Record<Entry['kind'], IconName> = {
  started: 'start',
  told: 'bell',
  skipped: 'skip',
  reminded: 'bell',
  failure: 'error',
  problem: 'problem',
  acknowledged: 'acknowledged',
  suspended: 'suspended',
  resumed: 'start',
  handoff: 'handoff',
  changed: 'change',
  closed: 'met',
};

const toneOf: Record<Entry['kind'], string> = {
  started: 'info',
  told: 'warning',
  skipped: 'neutral',
  reminded: 'warning',
  failure: 'danger',
  problem: 'info',
  acknowledged: 'success',
  suspended: 'neutral',
  resumed: 'info',
  handoff: 'info',
  changed: 'info',
  closed: 'neutral',
};

export function History({ id, escalation, full, asOf, zone }: HistoryProps) {
  const { timeline, policy, next } = escalation;
  const shown = full ? timeline : timeline.slice(-SHORT);
  const hidden = timeline.length - shown.length;
  return (
    <div id={id} className={full ? 'r-history r-history-full' : 'r-history'}>
      <h2 className="r-label">{words.title}</h2>
      {full ? <p className="r-small r-subtle">{words.policy(policy.name, policy.version)}</p> : null}
      {hidden > 0 ? <p className="r-small r-subtle">{words.earlier(hidden)}</p> : null}
      <ol>
        {shown.map((entry, index) => (
          <Happened
            key={entry.number}
            entry={entry}
            day={dayIfNew(entry.at, shown[index - 1]?.at ?? asOf, zone)}
            zone={zone}
          />
        ))}
        {full && next ? <Expected sentence={next.sentence} at={next.at} zone={zone} /> : null}
      </ol>
    </div>
  );
}

/** The date where it changes from the entry before, or differs from today at the top. */
function dayIfNew(at: number, before: number, zone: string): string | undefined {
  const day = date(at, zone);
  return day === date(before, zone) ? undefined : day;
}

function Happened({ entry, day, zone }: { entry: Entry; day: string | undefined; zone: string }) {
  return (
    <li>
      <Time at={entry.at} zone={zone} />
      <span className={`r-dot r-tone-${toneOf[entry.kind]}`}>
        <Icon name={iconOf[entry.kind]} small />
      </span>
      <div>
        {day ? <p className="r-small r-subtle">{day}</p> : null}
        <p className="r-event">{entry.text}</p>
        <p className="r-small r-subtle">{entry.because}</p>
        {entry.delivery ? <Delivery delivery={entry.delivery} /> : null}
      </div>
    </li>
  );
}

function Time({ at, zone }: { at: number; zone: string }) {
  return <time dateTime={new Date(at).toISOString()}>{bareClock(at, zone)}</time>;
}

function Delivery({ delivery }: { delivery: NonNullable<Entry['delivery']> }) {
  const icon: IconName = delivery === 'delivered' ? 'acknowledged' : delivery === 'waiting' ? 'clock' : 'error';
  return (
    <p className={`r-delivery r-delivery-${delivery}`}>
      <Icon name={icon} small />
      {words.delivery[delivery]}
    </p>
  );
}

function Expected({ sentence, at, zone }: { sentence: string; at: number; zone: string }) {
  return (
    <li className="r-expected">
      <Time at={at} zone={zone} />
      <span className="r-dot r-dot-square r-tone-info">
        <Icon name="clock" small />
      </span>
      <p>
        <b>{words.expected}:</b> {sentence}
      </p>
    </li>
  );
}
