/**
 * What happened, and why: each event with its reason and how its notice fared, and after them what is
 * expected next.
 */
import type { ActedEscalation } from '../dialog/standing';
import { bareClock, date } from '../format/times';
import { panelWords } from '../messages/panel';
import { Icon, type IconName } from '../parts/Icon';

export type Entry = ActedEscalation['timeline'][number];

const words = panelWords.history;

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

interface EventListProps {
  readonly entries: readonly Entry[];
  readonly asOf: number;
  readonly zone: string;
  readonly expected?: readonly { readonly sentence: string; readonly at: number }[];
  /** Names of paths by id; absent where there is one. */
  readonly pathNames?: ReadonlyMap<string, string> | undefined;
}

export function EventList({ entries, asOf, zone, expected = [], pathNames }: EventListProps) {
  return (
    <ol>
      {entries.map((entry, index) => (
        <Happened
          key={entry.number}
          entry={entry}
          day={dayIfNew(entry.at, entries[index - 1]?.at ?? asOf, zone)}
          zone={zone}
          path={entry.path === undefined ? undefined : pathNames?.get(entry.path)}
        />
      ))}
      {expected.map(({ sentence, at }) => (
        <Expected key={`${at} ${sentence}`} sentence={sentence} at={at} zone={zone} />
      ))}
    </ol>
  );
}

/** The date where it changes from the entry before, or differs from today at the top. */
function dayIfNew(at: number, before: number, zone: string): string | undefined {
  const day = date(at, zone);
  return day === date(before, zone) ? undefined : day;
}

interface HappenedProps {
  readonly entry: Entry;
  readonly day: string | undefined;
  readonly zone: string;
  readonly path: string | undefined;
}

function Happened({ entry, day, zone, path }: HappenedProps) {
  return (
    <li>
      <Time at={entry.at} zone={zone} />
      <span className={`r-dot r-tone-${toneOf[entry.kind]}`}>
        <Icon name={iconOf[entry.kind]} small />
      </span>
      <div>
        {day ? <p className="r-small r-subtle">{day}</p> : null}
        {path ? <p className="r-small r-subtle">{panelWords.explained.onPath(path)}</p> : null}
        <p className="r-event">{entry.text}</p>
        <p className="r-small r-subtle">{entry.because}</p>
        {entry.delivery ? <Delivery delivery={entry.delivery} refusal={entry.refusal} /> : null}
      </div>
    </li>
  );
}

function Time({ at, zone }: { at: number; zone: string }) {
  return <time dateTime={new Date(at).toISOString()}>{bareClock(at, zone)}</time>;
}

interface DeliveryProps {
  readonly delivery: NonNullable<Entry['delivery']>;
  readonly refusal: string | undefined;
}

const deliveryIcons: Record<DeliveryProps['delivery'], IconName> = {
  delivered: 'acknowledged',
  waiting: 'clock',
  failing: 'error',
  refused: 'refused',
};

function Delivery({ delivery, refusal }: DeliveryProps) {
  return (
    <p className={`r-delivery r-delivery-${delivery}`}>
      <Icon name={deliveryIcons[delivery]} small />
      {refusal === undefined ? words.delivery[delivery] : `${words.delivery[delivery]}: ${refusal}`}
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
