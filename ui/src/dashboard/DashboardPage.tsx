/** The manager's first page: how many, how high, how long; numbers before decoration. */
import { useCallback } from 'react';
import { clockWithSeconds, date } from '../format/times';
import { en } from '../messages/en';
import { Announcer } from '../parts/Announcer';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { PushButton } from '../parts/PushButton';
import { Bar } from '../parts/Skeleton';
import type { DashboardPort, DashboardView } from '../port';
import { useRefreshed } from '../refresh/useRefreshed';
import { Cards } from './Cards';
import { LevelChart } from './LevelChart';
import { ticketsAsCsv } from './ticketsAsCsv';

const words = en.dashboard;

export function DashboardPage({ port, refreshEveryMs }: { port: DashboardPort; refreshEveryMs: number }) {
  const load = useCallback(() => port.load(), [port]);
  const { view, failure, isSlow, reload } = useRefreshed<DashboardView>(load, refreshEveryMs);
  const isLoading = view === undefined && failure === undefined;
  return (
    <main className="r-page" aria-busy={isLoading}>
      <header className="r-page-head">
        <div>
          <h1>{words.title}</h1>
          {view ? <p className="r-subtle">{asOfLine(view)}</p> : null}
        </div>
        {view && !isEmpty(view) ? <ExportButton view={view} /> : null}
      </header>
      {failure === undefined ? null : (
        <LoadFailure failure={failure} title={words.notShown} shown={view} onTryAgain={reload} />
      )}
      {view ? <Content view={view} /> : null}
      {isLoading && isSlow ? <DashboardSkeleton /> : null}
      <Announcer text={isLoading && isSlow ? words.loading : ''} />
    </main>
  );
}

function asOfLine(view: DashboardView): string {
  return en.asOf(`${date(view.asOf, view.zone)}, ${clockWithSeconds(view.asOf, view.zone)}`);
}

function isEmpty(view: DashboardView): boolean {
  return view.openByLevel.every(({ count }) => count === 0);
}

function Content({ view }: { view: DashboardView }) {
  return (
    <>
      <Cards view={view} />
      {isEmpty(view) ? <Empty /> : <LevelChart view={view} />}
    </>
  );
}

function Empty() {
  return (
    <section className="r-card r-empty">
      <Icon name="acknowledged" />
      <h2>{words.emptyTitle}</h2>
      <p className="r-subtle">{words.empty}</p>
    </section>
  );
}

function ExportButton({ view }: { view: DashboardView }) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([ticketsAsCsv(view)], { type: 'text/csv;charset=utf-8' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `${words.fileName}.csv` });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <PushButton onPress={save}>
      <Icon name="download" small />
      {words.export}
    </PushButton>
  );
}

function DashboardSkeleton() {
  return (
    <div aria-hidden="true" className="r-cards">
      {[1, 2, 3, 4].map((card) => (
        <div key={card} className="r-card r-metric r-skeletons">
          <Bar width="60%" height={10} />
          <Bar width="40%" height={28} />
          <Bar width="80%" height={10} />
        </div>
      ))}
    </div>
  );
}
