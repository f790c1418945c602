/** The screens of Rungs. Each is mounted into an element and asks its port for what it shows. */
export {
  mountAction,
  mountDashboard,
  mountHistory,
  mountOperations,
  mountPanel,
  mountPanelCompact,
  mountQueue,
  mountWidget,
  type Unmount,
} from './mount';
export type { OperationsPort, VerifyAsked } from './operations/operationsPort';
export type {
  ActionOptions,
  ActionPort,
  CommandAnswer,
  CompactOptions,
  DashboardPort,
  DashboardView,
  HistoryPort,
  LocatedFault,
  PanelPort,
  PanelRequest,
  PanelView,
  QueuePort,
  RefreshedScreenOptions,
  ScreenAddress,
  ScreenOptions,
  WidgetOptions,
} from './port';
