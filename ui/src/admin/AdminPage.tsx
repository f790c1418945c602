/** Tabs, of administrators and of a project: of which only the one that is open is loaded and runs. */
import { useEffect, useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { adminWords as words } from '../messages/admin';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';

export interface AdminTab {
  readonly id: string;
  readonly title: string;
  /** Loads the tab's script and puts its screen there; the answer takes it away. */
  readonly show: (element: HTMLElement) => Promise<() => void>;
}

interface AdminPageProps {
  readonly tabs: readonly AdminTab[];
  /** Names the row of tabs. */
  readonly label: string;
}

export function AdminPage({ tabs, label }: AdminPageProps) {
  return (
    <Tabs>
      <TabList className="r-tabs" aria-label={label}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="r-tab">
          <Shown tab={tab} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** A screen of its own in the panel: React does not know what is inside. */
function Shown({ tab }: { tab: AdminTab }) {
  const place = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const element = document.createElement('div');
    place.current?.replaceChildren(element);
    let isGone = false;
    let takeAway: (() => void) | undefined;
    tab.show(element).then(
      (unmount) => {
        if (isGone) unmount();
        else takeAway = unmount;
      },
      () => setFailed(true),
    );
    return () => {
      isGone = true;
      // React is at work here: a root inside is taken away after it.
      if (takeAway) queueMicrotask(takeAway);
    };
  }, [tab, attempt]);
  const again = () => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  return (
    <>
      {isFailed ? (
        <main className="r-page" aria-label={words.notLoaded(tab.title)}>
          <Notice
            tone="danger"
            icon="error"
            title={words.notLoaded(tab.title)}
            actions={<PushButton onPress={again}>{words.again}</PushButton>}
          >
            <p>{words.notLoadedText}</p>
          </Notice>
        </main>
      ) : null}
      <div ref={place} />
    </>
  );
}
