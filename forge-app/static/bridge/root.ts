/** The element that a page draws into, in Jira's own theme, light or dark. */
import { view } from '@forge/bridge';

export function themedRoot(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no element with id "root"');
  void view.theme.enable();
  return root;
}
