/** The agents' queue of one project: its escalated requests, the next deadline first. */
import { isOpen } from '@rungs/core/dashboard';
import { useCallback, useMemo } from 'react';
import { clockWithSeconds, date } from '../format/times';
import { en } from '../messages/en';
import { Announcer } from '../parts/Announcer';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { PushButton } from '../parts/PushButton';
import { Bar } from '../parts/Skeleton';
import type { DashboardView, QueuePort } from '../port';
import { useRefreshed } from '../refresh/useRefreshed';
import { columnsFor, TicketTable } from './TicketTable';
import { byDeadline } from './TicketLists';

const words = en.dashboard;

export function QueuePage({ port, refreshEveryMs }: { port: QueuePort; refreshEveryMs: number }) {
  const load = useCallback(() => port.load(), [port]);
  const { view, failure, isSlow, reload } = useRefreshed<DashboardView>(load, refreshEveryMs);
  const isLoading = view === undefined && failure === undefined;
  return (
    <main className="r-page" aria-label={words.queue.title} aria-busy={isLoading}>
      <header className="r-page-head">
        <div>
          <h1>{words.queue.title}</h1>
          <p className="r-subtle">{words.queue.means}</p>
          {view ? (
            <p className="r-small r-subtle">
              {en.asOf(`${date(view.asOf, view.zone)}, ${clockWithSeconds(view.asOf, view.zone)}`)}
            </p>
          ) : null}
        </div>
        <PushButton onPress={reload}>
          <Icon name="retry" small />
          {words.refresh}
        </PushButton>
      </header>
      {failure === undefined ? null : (
        <LoadFailure failure={failure} title={words.queue.notShown} shown={view} onTryAgain={reload} />
      )}
      {view ? <Queue view={view} /> : null}
      {isLoading && isSlow ? (
        <div aria-hidden="true" className="r-card r-skeletons">
          <Bar width="80%" />
          <Bar width="70%" />
          <Bar width="75%" />
        </div>
      ) : null}
      <Announcer text={isLoading && isSlow ? words.queue.loading : ''} />
    </main>
  );
}

function Queue({ view }: { view: DashboardView }) {
  const rows = useMemo(() => byDeadline(view.tickets.filter(isOpen)), [view]);
  const { level, status, owner, next, due } = columnsFor(view);
  if (rows.length === 0) {
    return (
      <section className="r-card r-empty">
        <Icon name="acknowledged" />
        <h2>{words.queue.empty}</h2>
        <p className="r-subtle">{words.queue.emptyMeans}</p>
      </section>
    );
  }
  return (
    <section className="r-card r-list">
      {view.partial?.map(({ of, read }, index) => (
        <p key={index} className="r-small">
          {words.partial[of](read)}
        </p>
      ))}
      <TicketTable
        rows={rows}
        ticketOf={(ticket) => ticket}
        columns={[next, level, status, owner, due]}
        label={words.queue.title}
      />
    </section>
  );
}
