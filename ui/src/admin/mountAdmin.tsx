/** Puts the administrators' tabs into an element of the host's page. */
import { mount, type Unmount } from '../mountScreen';
import type { ScreenOptions } from '../port';
import { AdminPage, type AdminTab } from './AdminPage';
// Scripts of tabs come late; a style sheet that came with them would never be asked for.
import '../oncall/oncall.css';
import '../policy/policy.css';

export function mountAdmin(element: HTMLElement, tabs: readonly AdminTab[], options: ScreenOptions): Unmount {
  return mount(element, <AdminPage tabs={tabs} />, options);
}
