/** The first numbers, each with what it is made of. */
import type { ReactNode } from 'react';
import type { DashboardFigures } from '@rungs/core';
import { closeDuration, duration, percent } from '../format/durations';
import { en } from '../messages/en';
import type { DashboardView } from '../port';
import { TicketLink } from '../parts/TicketLink';
import { TicketsButton, TimesButton } from './TicketsButton';

const words = en.dashboard;

interface CardsProps {
  readonly view: DashboardView;
  readonly figures: DashboardFigures;
}

export function Cards({ view, figures }: CardsProps) {
  const { open, openByLevel, unacknowledged, timeToAcknowledge, timeToEscalate } = figures;
  const shares = openByLevel.map(({ level, tickets }) => words.levelShare(level, tickets.length));
  return (
    <div className="r-cards">
      <Card title={words.open} figure={<TicketsButton what={words.ticketsOf.open} tickets={open} shown={view} />}>
        <p>{shares.join(' · ')}</p>
      </Card>
      <Card
        title={words.unacknowledged}
        figure={<TicketsButton what={words.ticketsOf.unacknowledged} tickets={unacknowledged} shown={view} />}
      >
        <Oldest view={view} figures={figures} />
      </Card>
      <TimeCard
        title={words.timeToAcknowledge}
        means={words.toAcknowledgeMeans}
        what={words.ticketsOf.toAcknowledge}
        figure={timeToAcknowledge}
        view={view}
      />
      <TimeCard
        title={words.timeToEscalate}
        means={words.toEscalateMeans}
        what={words.ticketsOf.toEscalate}
        figure={timeToEscalate}
        view={view}
      />
      <OverCard view={view} figures={figures} />
    </div>
  );
}

function Oldest({ view, figures }: CardsProps) {
  const [oldest] = figures.unacknowledged;
  if (!oldest) return <p>{words.everyoneAnswered}</p>;
  return (
    <p>
      {words.oldest(duration(view.asOf - (oldest.waiting?.since ?? oldest.since)))}{' '}
      <TicketLink label={oldest.key} url={oldest.url} />
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
  readonly what: string;
  readonly figure: DashboardFigures['timeToEscalate'];
  readonly view: DashboardView;
}

function TimeCard({ title, means, what, figure, view }: TimeCardProps) {
  const { median, p90, ended, running, times } = figure;
  const sample = words.sample(ended, running);
  const opens = (text: string, name: string) => (
    <TimesButton what={`${what}, ${name}`} times={times} count={sample} shown={view} text={text} />
  );
  return (
    <Card
      title={title}
      figure={median ? opens(inWords(median), words.medianOf) : <span className="r-none">{words.noneYet}</span>}
    >
      <p>
        {p90 ? (
          <>
            {words.p90} {opens(inWords(p90), words.p90)} ·{' '}
          </>
        ) : null}
        {sample}
      </p>
      <p>{means}</p>
      {running > 0 ? <p>{words.censored}</p> : null}
    </Card>
  );
}

function inWords({ ms, reached }: NonNullable<DashboardFigures['timeToEscalate']['median']>): string {
  return reached ? closeDuration(ms) : words.longerThan(closeDuration(ms));
}

function OverCard({ view, figures }: CardsProps) {
  const { over, measured, unmeasured } = figures.overEscalation;
  const figure =
    measured.length === 0 ? (
      <span className="r-none">{words.noneYet}</span>
    ) : (
      <TicketsButton
        what={words.ticketsOf.over}
        tickets={over}
        shown={view}
        text={percent(over.length / measured.length)}
      />
    );
  return (
    <Card title={words.over} figure={figure}>
      {measured.length > 0 ? (
        <p>
          <TicketsButton
            what={words.ticketsOf.measured}
            tickets={measured}
            shown={view}
            text={words.overOf(over.length, measured.length)}
          />
        </p>
      ) : null}
      <p>{words.overMeans}</p>
      {unmeasured.length > 0 ? (
        <p>
          <TicketsButton
            what={words.ticketsOf.unmeasured}
            tickets={unmeasured}
            shown={view}
            text={words.overOpen(unmeasured.length)}
          />
        </p>
      ) : null}
    </Card>
  );
}
