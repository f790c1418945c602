/** The escalation's history among a ticket's activity: every event, filtered by path and kind. */
import { useCallback, useId, useState, type ReactNode } from 'react';
import { isActed, pathsOf, type ActedEscalation } from '../dialog/standing';
import { clockWithSeconds } from '../format/times';
import { common } from '../messages/common';
import { panelWords } from '../messages/panel';
import { Announcer } from '../parts/Announcer';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { PanelSkeleton } from '../panel/PanelSkeleton';
import type { HistoryPort, PanelView } from '../port';
import { useRefreshed } from '../refresh/useRefreshed';
import { EventList } from './EventList';
import { filtered, type HistoryFilter, type HistoryKind } from './historyFilter';

const words = panelWords.log;

export function HistoryPage({ port, refreshEveryMs }: { port: HistoryPort; refreshEveryMs: number }) {
  const load = useCallback(() => port.load(), [port]);
  const { view, failure, isSlow, reload } = useRefreshed<PanelView>(load, refreshEveryMs);
  const isLoading = view === undefined && failure === undefined;
  return (
    <main className="r-log" aria-label={words.title} aria-busy={isLoading}>
      <h1>{words.title}</h1>
      {failure === undefined ? null : (
        <LoadFailure failure={failure} title={words.notShown} shown={view} onTryAgain={reload} />
      )}
      {view ? <Log view={view} /> : null}
      {isLoading && isSlow ? <PanelSkeleton /> : null}
      <Announcer text={isLoading && isSlow ? words.loading : ''} />
    </main>
  );
}

function Log({ view }: { view: PanelView }) {
  const { escalation, asOf, zone } = view;
  return (
    <>
      {isActed(escalation) ? <Events escalation={escalation} asOf={asOf} zone={zone} /> : <Nothing />}
      <p className="r-small r-subtle">{common.asOf(clockWithSeconds(asOf, zone))}</p>
    </>
  );
}

function Nothing() {
  return (
    <section className="r-empty">
      <Icon name="none" />
      <h2>{words.emptyTitle}</h2>
      <p className="r-subtle">{words.empty}</p>
    </section>
  );
}

const KIND_NAMES = Object.entries(words.kinds) as readonly (readonly [HistoryKind, string])[];

function Events({ escalation, asOf, zone }: { escalation: ActedEscalation; asOf: number; zone: string }) {
  const [filter, setFilter] = useState<HistoryFilter>({ path: '', kind: 'all', newestFirst: true });
  const { timeline, policy } = escalation;
  const names = new Map(pathsOf(escalation).map(({ path }) => [path.id as string, path.name]));
  const shown = filtered(timeline, filter);
  const change = (part: Partial<HistoryFilter>) => setFilter((before) => ({ ...before, ...part }));
  return (
    <>
      <div className="r-filters">
        {names.size > 1 ? (
          <Filter label={words.path} value={filter.path} onChange={(path) => change({ path })}>
            <option value="">{words.allPaths}</option>
            {[...names].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Filter>
        ) : null}
        <Filter label={words.kind} value={filter.kind} onChange={(kind) => change({ kind: kindOf(kind) })}>
          {KIND_NAMES.map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </Filter>
        <Filter
          label={words.order}
          value={filter.newestFirst ? 'newest' : 'oldest'}
          onChange={(order) => change({ newestFirst: order === 'newest' })}
        >
          <option value="newest">{words.newestFirst}</option>
          <option value="oldest">{words.oldestFirst}</option>
        </Filter>
      </div>
      <p className="r-small r-subtle" role="status">
        {words.count(shown.length, timeline.length)} · {panelWords.history.policy(policy.name, policy.version)}
      </p>
      {shown.length === 0 ? <p>{words.nothingMatches}</p> : null}
      <div className="r-history r-history-full">
        <EventList entries={shown} asOf={asOf} zone={zone} pathNames={names.size > 1 ? names : undefined} />
      </div>
    </>
  );
}

function kindOf(value: string): HistoryKind {
  return KIND_NAMES.find(([kind]) => kind === value)?.[0] ?? 'all';
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Filter({ label, value, onChange, children }: FilterProps) {
  const id = useId();
  return (
    <div>
      <label className="r-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </div>
  );
}
