/** Any screen in an element of the host's page, in the host's skin. The answer takes it away again. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { DrawingFault } from './parts/DrawingFault';
import { OpenLink } from './parts/TicketLink';
import type { ScreenOptions } from './port';
import { followHost } from './theme/followHost';
import './theme/rungs.css';

export type Unmount = () => void;

/**
 * React Aria puts a style element into the page unless one with this id is there. Our sheet has its one
 * rule, and a page that takes styles from files only would report the element as a violation.
 */
function keepStylesInFiles(page: Document): void {
  const id = 'react-aria-pressable-style';
  if (!page.getElementById(id)) page.head.append(Object.assign(page.createElement('meta'), { id }));
}

export function mount(element: HTMLElement, screen: ReactNode, { skin, openLink }: ScreenOptions): Unmount {
  const unfollow = followHost(element.ownerDocument.documentElement, skin);
  keepStylesInFiles(element.ownerDocument);
  const root = createRoot(element);
  element.classList.add('rungs');
  root.render(
    <OpenLink.Provider value={openLink}>
      <DrawingFault>{screen}</DrawingFault>
    </OpenLink.Provider>,
  );
  return () => {
    root.unmount();
    element.classList.remove('rungs');
    unfollow();
  };
}
