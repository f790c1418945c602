/**
 * Operations of Jira Service Management: alerts that ring phones, and who has the phone. Not part of every site, and not open to every app.
 * Its own reference says that an alert is taken first and made a moment later, and that one alias has one open alert.
 */
import type { Instant } from '@rungs/core';
import type { JsonObject } from './json';
import type { OnCallSchedule } from './onCallSchedules';

export interface Alert {
  readonly id: string;
  readonly tinyId: string;
  readonly alias: string;
  readonly message: string;
  readonly description: string;
  readonly priority: string;
  readonly responders: readonly JsonObject[];
  readonly createdAt: Instant;
  status: 'open' | 'closed';
  /** How often it was raised while it was open. */
  count: number;
}

export class SiteOperations {
  /** `absent`: the plan has none. `closed`: the app may not. */
  access: 'granted' | 'absent' | 'closed' = 'granted';
  readonly alerts: Alert[] = [];

  constructor(readonly schedules: readonly OnCallSchedule[]) {}

  raise(made: Pick<Alert, 'alias' | 'message' | 'description' | 'priority' | 'responders'>, at: Instant): void {
    const open = this.alerts.find(({ alias, status }) => alias === made.alias && status === 'open');
    if (open) {
      open.count += 1;
      return;
    }
    const tinyId = String(this.alerts.length + 1);
    const id = `00000000-0000-4000-8000-${tinyId.padStart(12, '0')}-${at}`;
    this.alerts.push({ ...made, id, tinyId, alias: made.alias || id, createdAt: at, status: 'open', count: 1 });
  }
}
