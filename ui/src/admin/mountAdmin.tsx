/** Puts the administrators' tabs into an element of the host's page. */
import { mount, type Unmount } from '../mountScreen';
import type { ScreenOptions } from '../port';
import { adminWords } from '../messages/admin';
import { AdminPage, type AdminTab } from './AdminPage';
// Scripts of tabs come late; a style sheet that came with them would never be asked for.
import '../oncall/oncall.css';
import '../policy/policy.css';

export interface TabsOptions extends ScreenOptions {
  /** Names the row of tabs, where they are not the administrators'. */
  readonly label?: string;
}

export function mountAdmin(element: HTMLElement, tabs: readonly AdminTab[], options: TabsOptions): Unmount {
  return mount(element, <AdminPage tabs={tabs} label={options.label ?? adminWords.tabs} />, options);
}
