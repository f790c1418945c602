/** `x_rungs_esc_on_call.do`: who is on call now and next, computed here from the policy in force. */
import './arrayFrom';
import { mountOnCall } from '@rungs/ui/oncall';
import type { HostOnCallPlan, OnCallPlan } from '@rungs/shared-types';
import { callRungs } from './callRungs';
import { screenElement } from './page';

const REFRESH_EVERY_MS = 60_000;

mountOnCall(
  screenElement(),
  {
    load: () => callRungs<OnCallPlan>('GET', 'oncall'),
    loadHost: () => callRungs<HostOnCallPlan>('GET', 'oncall/platform'),
  },
  { skin: 'now', refreshEveryMs: REFRESH_EVERY_MS },
);
