/** The screens of Rungs. Each is mounted into an element and asks its port for what it shows. */
export { mountDashboard, mountPanel, mountPolicyText, type Unmount } from './mount';
export type {
  CommandAnswer,
  DashboardPort,
  DashboardView,
  LocatedFault,
  PanelPort,
  PanelView,
  PolicySaveAnswer,
  PolicyText,
  PolicyTextPort,
  RefreshedScreenOptions,
  ScreenOptions,
} from './port';
