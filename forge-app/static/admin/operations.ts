/** The tab that says how the app itself fares. */
import { mountOperations } from '@rungs/ui';
import type { OperationsPort } from '@rungs/ui';
import type { ExportedPage, OperationsView, VerifiedPage } from '@rungs/shared-types';
import { ask } from '../bridge/ask';
import { openLink } from '../bridge/openLink';

const REFRESH_EVERY_MS = 60_000;

const port: OperationsPort = {
  load: () => ask<OperationsView>('loadOperations'),
  pause: (asked) => ask<OperationsView>('pause', { ...asked }),
  resume: () => ask<OperationsView>('resume'),
  retry: (asked) => ask<OperationsView>('retry', { ...asked }),
  replay: (asked) => ask<OperationsView>('replay', { ...asked }),
  setRetention: (asked) => ask<OperationsView>('setRetention', { ...asked }),
  exportPage: (asked) => ask<ExportedPage>('exportPage', { ...asked }),
  verifyPage: (asked) => ask<VerifiedPage>('verifyPage', { ...asked }),
};

export function show(element: HTMLElement): () => void {
  return mountOperations(element, port, { skin: 'jira', refreshEveryMs: REFRESH_EVERY_MS, openLink });
}
