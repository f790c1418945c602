/** `x_rungs_esc_operations.do`: how the app itself fares, with what to do about it. */
import './arrayFrom';
import { mountOperations } from '@rungs/ui';
import type { ExportedPage, OperationsView, VerifiedPage } from '@rungs/shared-types';
import { callRungs } from './callRungs';
import { screenElement } from './page';

const REFRESH_EVERY_MS = 30_000;

mountOperations(
  screenElement(),
  {
    load: () => callRungs<OperationsView>('GET', 'operations'),
    pause: (asked) => callRungs<OperationsView>('POST', 'operations/pause', asked),
    resume: () => callRungs<OperationsView>('POST', 'operations/resume', {}),
    retry: (asked) => callRungs<OperationsView>('POST', 'operations/retry', asked),
    replay: (asked) => callRungs<OperationsView>('POST', 'operations/replay', asked),
    setRetention: (asked) => callRungs<OperationsView>('POST', 'operations/retention', asked),
    exportPage: (asked) => callRungs<ExportedPage>('POST', 'operations/export', asked),
    verifyPage: (asked) => callRungs<VerifiedPage>('POST', 'operations/verify', asked),
  },
  { skin: 'now', refreshEveryMs: REFRESH_EVERY_MS },
);
