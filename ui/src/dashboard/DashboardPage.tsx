/** The manager's first page: how many, how high, how long, what comes next; numbers before decoration. */
import { dashboardFigures } from '@rungs/core/dashboard';
import type { DashboardFigures, DashboardFilter } from '@rungs/core';
import { useCallback, useMemo } from 'react';
import { clockWithSeconds, date } from '../format/times';
import { en } from '../messages/en';
import { Announcer } from '../parts/Announcer';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { Bar } from '../parts/Skeleton';
import type { DashboardPort, DashboardView } from '../port';
import { useRefreshed } from '../refresh/useRefreshed';
import { BreachCard } from './BreachCard';
import { Cards } from './Cards';
import { FilterBar } from './FilterBar';
import { LevelChart } from './LevelChart';
import { ActiveList, ApproachingList } from './TicketLists';
import { ticketsAsCsv } from './ticketsAsCsv';
import { useFilter } from './useFilter';

const words = en.dashboard;

export function DashboardPage({ port, refreshEveryMs }: { port: DashboardPort; refreshEveryMs: number }) {
  const load = useCallback(() => port.load(), [port]);
  const { view, failure, isSlow, reload } = useRefreshed<DashboardView>(load, refreshEveryMs);
  const [filter, setFilter] = useFilter(port.address);
  const figures = useMemo(() => view && dashboardFigures(view, filter), [view, filter]);
  const isLoading = view === undefined && failure === undefined;
  return (
    <main className="r-page" aria-label={words.title} aria-busy={isLoading}>
      <header className="r-page-head">
        <div>
          <h1>{words.title}</h1>
          {view ? <p className="r-subtle">{asOfLine(view)}</p> : null}
        </div>
        {figures ? (
          <div className="r-row">
            <PushButton onPress={reload}>
              <Icon name="retry" small />
              {words.refresh}
            </PushButton>
            <ExportButton figures={figures} />
          </div>
        ) : null}
      </header>
      {failure === undefined ? null : (
        <LoadFailure failure={failure} title={words.notShown} shown={view} onTryAgain={reload} />
      )}
      {view && figures ? <Content view={view} figures={figures} filter={filter} onFilter={setFilter} /> : null}
      {isLoading && isSlow ? <DashboardSkeleton /> : null}
      <Announcer text={isLoading && isSlow ? words.loading : ''} />
    </main>
  );
}

function asOfLine(view: DashboardView): string {
  return en.asOf(`${date(view.asOf, view.zone)}, ${clockWithSeconds(view.asOf, view.zone)}`);
}

interface ContentProps {
  readonly view: DashboardView;
  readonly figures: DashboardFigures;
  readonly filter: DashboardFilter;
  readonly onFilter: (filter: DashboardFilter) => void;
}

function Content({ view, figures, filter, onFilter }: ContentProps) {
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <FilterBar view={view} filter={filter} onChange={onFilter} />
      <Partial view={view} />
      <Cards view={view} figures={figures} />
      <div className="r-columns">
        {figures.open.length === 0 ? <Empty isFiltered={isFiltered} /> : <LevelChart view={view} figures={figures} />}
        <BreachCard view={view} figures={figures} />
      </div>
      <ActiveList view={view} figures={figures} />
      <ApproachingList view={view} figures={figures} />
    </>
  );
}

/** What was left out is said before any number. */
function Partial({ view }: { view: DashboardView }) {
  if (!view.partial) return null;
  return (
    <div className="r-page-notice">
      <Notice tone="warning" icon="error" title={words.partial.title}>
        {view.partial.map(({ of, read }, index) => (
          <p key={index}>{words.partial[of](read)}</p>
        ))}
      </Notice>
    </div>
  );
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  return (
    <section className="r-card r-empty">
      <Icon name="acknowledged" />
      <h2>{words.emptyTitle}</h2>
      <p className="r-subtle">{isFiltered ? words.emptyFiltered : words.empty}</p>
    </section>
  );
}

function ExportButton({ figures }: { figures: DashboardFigures }) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([ticketsAsCsv(figures)], { type: 'text/csv;charset=utf-8' }));
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
      {[1, 2, 3, 4, 5].map((card) => (
        <div key={card} className="r-card r-metric r-skeletons">
          <Bar width="60%" height={10} />
          <Bar width="40%" height={28} />
          <Bar width="80%" height={10} />
        </div>
      ))}
    </div>
  );
}
