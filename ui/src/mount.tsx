/** Puts a screen into an element of the host's page. The answer takes it away again. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { CompactPage } from './compact/CompactPage';
import { ActionPage } from './dialog/ActionPage';
import { HistoryPage } from './history/HistoryPage';
import { DashboardPage } from './dashboard/DashboardPage';
import { OperationsPage } from './operations/OperationsPage';
import type { OperationsPort } from './operations/operationsPort';
import { PanelPage } from './panel/PanelPage';
import { DrawingFault } from './parts/DrawingFault';
import { OpenLink } from './parts/TicketLink';
import { PolicyTextPage } from './policyText/PolicyTextPage';
import type {
  ActionOptions,
  ActionPort,
  CompactOptions,
  DashboardPort,
  HistoryPort,
  PanelPort,
  PolicyTextPort,
  RefreshedScreenOptions,
  ScreenOptions,
} from './port';
import { followHost } from './theme/followHost';
import './theme/rungs.css';

export type Unmount = () => void;

export function mountPanel(element: HTMLElement, port: PanelPort, options: RefreshedScreenOptions): Unmount {
  return mount(element, <PanelPage port={port} refreshEveryMs={options.refreshEveryMs} />, options);
}

/** State, level, who has it and what comes next, with Acknowledge: Jira's issue context. */
export function mountPanelCompact(element: HTMLElement, port: PanelPort, options: CompactOptions): Unmount {
  const { refreshEveryMs, openPanel } = options;
  return mount(element, <CompactPage port={port} refreshEveryMs={refreshEveryMs} openPanel={openPanel} />, options);
}

/** Every event of the ticket's escalation with its reason, to filter and to sort: Jira's issue activity. */
export function mountHistory(element: HTMLElement, port: HistoryPort, options: RefreshedScreenOptions): Unmount {
  return mount(element, <HistoryPage port={port} refreshEveryMs={options.refreshEveryMs} />, options);
}

/**
 * The dialog of one action by itself, in a window that the host draws: Jira's issue actions. `escalate`
 * starts by hand where nothing has started yet. The port's `close` is called on Cancel, Esc and Close.
 */
export function mountAction(element: HTMLElement, port: ActionPort, options: ActionOptions): Unmount {
  return mount(element, <ActionPage port={port} action={options.action} />, options);
}

export function mountDashboard(element: HTMLElement, port: DashboardPort, options: RefreshedScreenOptions): Unmount {
  return mount(element, <DashboardPage port={port} refreshEveryMs={options.refreshEveryMs} />, options);
}

/** How the app itself fares, with what to do about it. */
export function mountOperations(element: HTMLElement, port: OperationsPort, options: RefreshedScreenOptions): Unmount {
  return mount(element, <OperationsPage port={port} refreshEveryMs={options.refreshEveryMs} />, options);
}

export function mountPolicyText(element: HTMLElement, port: PolicyTextPort, options: ScreenOptions): Unmount {
  return mount(element, <PolicyTextPage port={port} />, options);
}

/**
 * React Aria puts a style element into the page unless one with this id is there. Our sheet has its one
 * rule, and a page that takes styles from files only would report the element as a violation.
 */
function keepStylesInFiles(page: Document): void {
  const id = 'react-aria-pressable-style';
  if (!page.getElementById(id)) page.head.append(Object.assign(page.createElement('meta'), { id }));
}

function mount(element: HTMLElement, screen: ReactNode, { skin, openLink }: ScreenOptions): Unmount {
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
