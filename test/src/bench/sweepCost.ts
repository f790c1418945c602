/**
 * A ServiceNow with very many open incidents, and what one run of each of the app's jobs reads there.
 * One incident goes the whole way through the app; the others are copies of what it left behind, since
 * a hundred thousand arrivals would take the morning. Their next look is days away.
 */
import { MINUTE_MS } from '@rungs/core';
import type { WorldClock } from '../hosts/host';
import { dateTimeText, parseDateTimeText } from '../hosts/servicenow/data/dateTimeText';
import type { Reading } from '../hosts/servicenow/data/reading';
import { createLocalServiceNow, type LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { noNetwork } from '../hosts/servicenow/transports';
import { outage } from '../scenarios/desk';
import { servicenowPlayer } from '../sandbox/servicenowPlayer';
import { worldClock } from '../sandbox/worldClock';
import { companyPolicy } from '../world/companyPolicy';

/** A Tuesday, 10:00 in Berlin. */
const START = Date.parse('2026-11-17T09:00:00Z');
const DAY_MS = 24 * 60 * MINUTE_MS;
const HEAD = 'x_rungs_esc_escalation';

export interface BusyInstance {
  readonly servicenow: LocalServiceNow;
  readonly clock: WorldClock;
}

export async function instanceWith(appDir: string, open: number): Promise<BusyInstance> {
  const clock = worldClock(START);
  const servicenow = createLocalServiceNow({ clock, seed: 'sweeps', appDir, transport: noNetwork });
  await servicenow.runDue();
  await servicenowPlayer(servicenow).savePolicy(companyPolicy);
  const number = servicenow.createIncident({ ...outage, priority: 4 });
  servicenow.changeIncident(number, { state: 'inProgress', assignTo: 'akim' }, 'akim');
  await servicenow.runDue();
  copyIncident(servicenow, number, open - 1);
  return { servicenow, clock };
}

function copyIncident({ instance }: LocalServiceNow, number: string, copies: number): void {
  const incident = instance.findOne('incident', `number=${number}`);
  const head = instance.findOne(HEAD, `incident=${incident?.['sys_id']}`);
  const dueAt = parseDateTimeText(head?.['next_look_at'] ?? '') ?? instance.clock.now() + DAY_MS;
  for (let copy = 1; copy <= copies; copy += 1) {
    const sysId = instance.store('incident', { ...incident, sys_id: instance.newGuid(), number: `${number}-${copy}` });
    // Each later than the one before, so that no two have the same place in an index.
    const next_look_at = dateTimeText(dueAt + DAY_MS + copy * 1000);
    instance.store(HEAD, { ...head, sys_id: instance.newGuid(), incident: sysId, next_look_at });
  }
}

/** So many of the incidents are due now, as a scheduler that stood still would find them. */
export function makeDue({ servicenow, clock }: BusyInstance, due: number): void {
  const { instance } = servicenow;
  for (const head of instance.find(HEAD, 'status=waiting').slice(0, due))
    instance.database.put(HEAD, { ...head, next_look_at: dateTimeText(clock.now() - MINUTE_MS) });
}

/** What all jobs of the app, each once, have the database read. */
export function readingsOfSweep(busy: BusyInstance): Reading[] {
  const { database } = busy.servicenow.instance;
  const readings: Reading[] = [];
  database.onReading = (reading) => void readings.push(reading);
  sweep(busy);
  database.onReading = undefined;
  return readings;
}

/** Milliseconds that all jobs of the app take, each once. */
export function sweep({ servicenow }: BusyInstance): number {
  const jobs = servicenow.rows('sysauto_script', 'active=true^nameSTARTSWITHRungs').map(({ name }) => name ?? '');
  const from = performance.now();
  for (const name of jobs) servicenow.runJob(name);
  return performance.now() - from;
}

export function rowsIn(readings: readonly Reading[]): number {
  return readings.reduce((sum, { rows }) => sum + rows, 0);
}
