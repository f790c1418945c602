/** Puts a screen into an element of the host's page. The answer takes it away again. */
import { CompactPage } from './compact/CompactPage';
import { ActionPage } from './dialog/ActionPage';
import { HistoryPage } from './history/HistoryPage';
import { DashboardPage } from './dashboard/DashboardPage';
import { QueuePage } from './dashboard/QueuePage';
import { WidgetPage } from './dashboard/WidgetPage';
import { OperationsPage } from './operations/OperationsPage';
import type { OperationsPort } from './operations/operationsPort';
import { PanelPage } from './panel/PanelPage';
import { mount, type Unmount } from './mountScreen';
import type {
  ActionOptions,
  ActionPort,
  CompactOptions,
  DashboardPort,
  HistoryPort,
  PanelPort,
  QueuePort,
  RefreshedScreenOptions,
  WidgetOptions,
} from './port';

export type { Unmount };

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

/** The dashboard's cards, on a dashboard of the host's own. */
export function mountWidget(element: HTMLElement, port: DashboardPort, options: WidgetOptions): Unmount {
  const { refreshEveryMs, isEdited } = options;
  return mount(element, <WidgetPage port={port} refreshEveryMs={refreshEveryMs} isEdited={isEdited} />, options);
}

/** The escalated requests of one project: a page among the agents' queues. */
export function mountQueue(element: HTMLElement, port: QueuePort, options: RefreshedScreenOptions): Unmount {
  return mount(element, <QueuePage port={port} refreshEveryMs={options.refreshEveryMs} />, options);
}

/** How the app itself fares, with what to do about it. */
export function mountOperations(element: HTMLElement, port: OperationsPort, options: RefreshedScreenOptions): Unmount {
  return mount(
    element,
    <OperationsPage
      port={port}
      tool={options.skin === 'now' ? 'servicenow' : 'jira'}
      refreshEveryMs={options.refreshEveryMs}
    />,
    options,
  );
}
