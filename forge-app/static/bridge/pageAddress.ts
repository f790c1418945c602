/**
 * The query of the page's own address in Jira, which a person can send to a colleague. A place without an address
 * leaves what was chosen to the browser's session.
 */
import { view } from '@forge/bridge';
import type { ScreenAddress } from '@rungs/ui';

const KEY = 'rungs.filter';

export function pageAddress(): ScreenAddress {
  const history = view.createHistory().catch(() => undefined);
  return {
    read: async () => (await history)?.location.search.replace(/^\?/, '') ?? sessionStorage.getItem(KEY) ?? '',
    write: (query) => void history.then((known) => (known ? known.replace(pathWith(query)) : keep(query))),
  };
}

function pathWith(query: string): string {
  return query === '' ? '/' : `/?${query}`;
}

function keep(query: string): void {
  sessionStorage.setItem(KEY, query);
}
