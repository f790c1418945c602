/** The first four numbers, each with what it is made of. */
import type { ReactNode } from 'react';
import { closeDuration, duration } from '../format/durations';
import { en } from '../messages/en';
import type { DashboardView } from '../port';
import { TicketLink } from '../parts/TicketLink';
import { TicketsButton } from './TicketsButton';

const words = en.dashboard;

export function Cards({ view }: { view: DashboardView }) {
  const { openByLevel, unacknowledged, asOf, zone } = view;
  const open = openByLevel.flatMap(({ tickets }) => tickets);
  const count = openByLevel.reduce((sum, level) => sum + level.count, 0);
  return (
    <div className="r-cards">
      <Card
        title={words.open}
        figure={<TicketsButton count={count} what={words.ticketsOf.open} tickets={open} asOf={asOf} zone={zone} />}
      >
        <p>{openByLevel.map((level) => words.levelShare(level.level, level.count)).join(' · ')}</p>
      </Card>
      <Card
        title={words.unacknowledged}
        figure={
          <TicketsButton
            count={unacknowledged.count}
            what={words.ticketsOf.unacknowledged}
            tickets={unacknowledged.tickets}
            asOf={asOf}
            zone={zone}
          />
        }
      >
        <Oldest view={view} />
      </Card>
      <TimeCard title={words.timeToAcknowledge} means={words.toAcknowledgeMeans} times={view.timeToAcknowledge} />
      <TimeCard title={words.timeToEscalate} means={words.toEscalateMeans} times={view.timeToEscalate} />
    </div>
  );
}

function Oldest({ view }: { view: DashboardView }) {
  const [oldest] = [...view.unacknowledged.tickets].sort((a, b) => a.since - b.since || (a.key < b.key ? -1 : 1));
  if (!oldest) return <p>{words.everyoneAnswered}</p>;
  return (
    <p>
      {words.oldest(duration(view.asOf - oldest.since))} <TicketLink label={oldest.key} url={oldest.url} />
    </p>
  );
}

function Card({ title, figure, children }: { title: string; figure: ReactNode; children?: ReactNode }) {
  return (
    <section className="r-card r-metric">
      <h2 className="r-label">{title}</h2>
      <p className="r-value">{figure}</p>
      <div className="r-small r-subtle">{children}</div>
    </section>
  );
}

interface TimeCardProps {
  readonly title: string;
  readonly means: string;
  readonly times: DashboardView['timeToEscalate'];
}

function TimeCard({ title, means, times }: TimeCardProps) {
  const { medianMs, p90Ms, n, open } = times;
  const p90 = p90Ms === undefined ? [] : [words.p90(closeDuration(p90Ms))];
  return (
    <Card
      title={title}
      figure={medianMs === undefined ? <span className="r-none">{words.noneFinished}</span> : closeDuration(medianMs)}
    >
      <p>{[...p90, words.sample(n, open)].join(' · ')}</p>
      <p>{means}</p>
    </Card>
  );
}
