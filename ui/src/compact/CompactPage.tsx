/** The escalation in a few lines, for a place that is always in sight: state, level, who has it, what comes next. */
import { useCallback } from 'react';
import { actionsOf, isActed, pathsOf, type StandingPath } from '../dialog/standing';
import { useActing } from '../dialog/useActing';
import { useAsking } from '../dialog/useAsking';
import { panelWords } from '../messages/panel';
import { Announcer } from '../parts/Announcer';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Lozenge } from '../parts/Lozenge';
import { PushButton } from '../parts/PushButton';
import { Bar } from '../parts/Skeleton';
import { lozengesOf, pathLozenge } from '../panel/panelState';
import { PathActions, type Actor } from '../panel/PathActions';
import { PausedNotice } from '../panel/PausedNotice';
import type { PanelPort, PanelView } from '../port';
import { useRefreshed } from '../refresh/useRefreshed';

interface CompactPageProps {
  readonly port: PanelPort;
  readonly refreshEveryMs: number;
  readonly openPanel?: (() => void) | undefined;
}

const words = panelWords.compact;

export function CompactPage({ port, refreshEveryMs, openPanel }: CompactPageProps) {
  const load = useCallback(() => port.load(), [port]);
  const refreshed = useRefreshed<PanelView>(load, refreshEveryMs);
  const { view, failure, isSlow, reload } = refreshed;
  const acting = useActing(port, refreshed);
  const { press } = useAsking(view, acting);
  const isLoading = view === undefined && failure === undefined;
  return (
    <main className="r-compact" aria-label={words.title} aria-busy={isLoading}>
      <h1 className="r-hidden">{panelWords.title}</h1>
      {failure === undefined ? null : (
        <LoadFailure failure={failure} title={panelWords.notShown} shown={view} onTryAgain={reload} />
      )}
      {view ? <State view={view} actor={{ acting, press }} /> : null}
      {isLoading && isSlow ? <Bar width="60%" /> : null}
      {view && openPanel ? (
        <PushButton look="quiet" small onPress={openPanel}>
          {words.openPanel}
        </PushButton>
      ) : null}
      <Announcer text={acting.said || (isLoading && isSlow ? panelWords.loading : '')} />
    </main>
  );
}

function State({ view, actor }: { view: PanelView; actor: Actor }) {
  const { escalation } = view;
  return (
    <>
      <PausedNotice view={view} />
      <p className="r-row">
        {lozengesOf(view).map((look) => (
          <Lozenge key={look.word} {...look} />
        ))}
      </p>
      {isActed(escalation) ? (
        pathsOf(escalation).map((standing, _index, all) => (
          <Path key={standing.path.id} standing={standing} isAlone={all.length === 1} view={view} actor={actor} />
        ))
      ) : (
        <p className="r-small">{escalation.because}</p>
      )}
    </>
  );
}

interface PathProps {
  readonly standing: StandingPath;
  readonly isAlone: boolean;
  readonly view: PanelView;
  readonly actor: Actor;
}

/** Acknowledging alone: what needs a dialog has no room here. */
function Path({ standing, isAlone, view, actor }: PathProps) {
  const { path, status, next } = standing;
  const isWaiting = status === 'running';
  const actions = actionsOf(view.escalation).filter((it) => it.action === 'acknowledge' && it.path === path.id);
  const names = path.responders.map(({ name }) => name).join(', ');
  return (
    <div className="r-compact-path">
      <div className="r-path-head">
        <b>{isAlone ? words.level(path.level, path.levels) : panelWords.path(path.level, path.levels, path.name)}</b>
        {isAlone ? null : <Lozenge {...pathLozenge(status)} />}
      </div>
      <p className="r-small">{isWaiting ? words.whoIsAsked(names, path.sentence) : path.sentence}</p>
      {next ? (
        <p className="r-small r-subtle">
          <Icon name="clock" small /> {next.sentence}
        </p>
      ) : null}
      <PathActions
        standing={standing}
        actions={isWaiting ? actions : []}
        actor={actor}
        of={isAlone ? undefined : path.name}
        events={NO_NEWS}
        standsOut
      />
    </div>
  );
}

/** What was done is not told here: the state above says it. */
const NO_NEWS = -1;
