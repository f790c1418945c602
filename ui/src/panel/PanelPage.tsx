/** The panel with its life: loading, fresh, out of date, and the way back from trouble. */
import { useCallback, useEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { ActionDialog } from '../dialog/ActionDialog';
import { useActing } from '../dialog/useActing';
import { useAsking } from '../dialog/useAsking';
import { panelWords } from '../messages/panel';
import { Announcer } from '../parts/Announcer';
import { LoadFailure } from '../parts/LoadFailure';
import type { PanelPort, PanelView } from '../port';
import { useRefreshed } from '../refresh/useRefreshed';
import { Panel } from './Panel';
import { PanelHead } from './PanelHead';
import { PanelSkeleton } from './PanelSkeleton';
import { lozengesOf } from './panelState';
import { PausedNotice } from './PausedNotice';

export function PanelPage({ port, refreshEveryMs }: { port: PanelPort; refreshEveryMs: number }) {
  const load = useCallback(() => port.load(), [port]);
  const refreshed = useRefreshed<PanelView>(load, refreshEveryMs);
  const { view, failure, isSlow, reload } = refreshed;
  const acting = useActing(port, refreshed);
  const { asked, press, close } = useAsking(view, acting);
  const heading = useRef<HTMLHeadingElement>(null);
  const rememberFocus = useFocusKept(heading, view);
  const isLoading = view === undefined && failure === undefined;

  return (
    <main className="r-panel" aria-label={panelWords.title} aria-busy={isLoading} onFocus={rememberFocus}>
      <PanelHead lozenges={headLozenges(view, failure)} view={view} headingRef={heading} />
      {failure === undefined ? null : (
        <section>
          <LoadFailure failure={failure} title={panelWords.notShown} shown={view} onTryAgain={reload} />
        </section>
      )}
      {view ? <PausedNotice view={view} /> : null}
      {view ? <Panel view={view} actor={{ acting, press }} /> : null}
      {view && asked ? (
        <ActionDialog action={asked} view={view} acting={acting} onClose={close} onDone={close} />
      ) : null}
      {isLoading && isSlow ? <PanelSkeleton /> : null}
      <Announcer text={asked ? '' : acting.said || (isLoading && isSlow ? panelWords.loading : '')} />
    </main>
  );
}

function headLozenges(view: PanelView | undefined, failure: string | undefined) {
  if (view) return lozengesOf(view);
  return failure === undefined ? [] : [{ icon: 'error', tone: 'neutral', word: panelWords.states.notShown } as const];
}

/** Where a refresh takes away the very thing that had the focus, the heading gets it rather than nobody. */
function useFocusKept(heading: RefObject<HTMLElement>, view: unknown) {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    if (last.current && !last.current.isConnected && document.activeElement === document.body) heading.current?.focus();
  }, [heading, view]);
  return useCallback((event: FocusEvent) => {
    last.current = event.target;
  }, []);
}
