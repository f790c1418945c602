/** Opens a ticket from within Jira's sandboxed frame, where a plain link leads nowhere. */
import { router } from '@forge/bridge';

export function openLink(url: string): void {
  void router.open(url);
}
