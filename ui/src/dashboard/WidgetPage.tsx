/** The dashboard's cards on somebody's own dashboard, under the filter that was saved with the widget. */
import { dashboardFigures } from '@rungs/core/dashboard';
import { useCallback, useMemo } from 'react';
import { clockWithSeconds, date } from '../format/times';
import { en } from '../messages/en';
import { Announcer } from '../parts/Announcer';
import { LoadFailure } from '../parts/LoadFailure';
import { Bar } from '../parts/Skeleton';
import type { DashboardPort, DashboardView } from '../port';
import { useRefreshed } from '../refresh/useRefreshed';
import { BreachCard } from './BreachCard';
import { Cards } from './Cards';
import { FilterBar, filterInWords } from './FilterBar';
import { useFilter } from './useFilter';

const words = en.dashboard;

interface WidgetPageProps {
  readonly port: DashboardPort;
  readonly refreshEveryMs: number;
  /** The same widget while its owner sets it up. */
  readonly isEdited: boolean;
}

export function WidgetPage({ port, refreshEveryMs, isEdited }: WidgetPageProps) {
  const load = useCallback(() => port.load(), [port]);
  const { view, failure, isSlow, reload } = useRefreshed<DashboardView>(load, refreshEveryMs);
  const [filter, setFilter] = useFilter(port.address);
  const figures = useMemo(() => view && dashboardFigures(view, filter), [view, filter]);
  const isLoading = view === undefined && failure === undefined;
  const filtered = filterInWords(filter);
  return (
    <main className="r-widget" aria-label={words.title} aria-busy={isLoading}>
      <h1 className="r-hidden">{words.title}</h1>
      {failure === undefined ? null : (
        <LoadFailure failure={failure} title={words.widget.notShown} shown={view} onTryAgain={reload} />
      )}
      {view && isEdited ? (
        <>
          <h2>{words.widget.settings}</h2>
          <p className="r-small r-subtle">{words.widget.settingsMeans}</p>
          <FilterBar view={view} filter={filter} onChange={setFilter} />
        </>
      ) : null}
      {view && figures ? (
        <>
          <Cards view={view} figures={figures} />
          <BreachCard view={view} figures={figures} />
          <p className="r-small r-subtle">
            {en.asOf(`${date(view.asOf, view.zone)}, ${clockWithSeconds(view.asOf, view.zone)}`)}
            {filtered === '' ? '' : ` · ${words.widget.filtered} ${filtered}`}
          </p>
        </>
      ) : null}
      {isLoading && isSlow ? (
        <div aria-hidden="true" className="r-card r-skeletons">
          <Bar width="60%" height={28} />
          <Bar width="80%" />
        </div>
      ) : null}
      <Announcer text={isLoading && isSlow ? words.widget.loading : ''} />
    </main>
  );
}
