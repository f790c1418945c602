/** Reads incidents, and writes on them what effects and the sync ask for. */
import { GlideRecord } from '@servicenow/glide';
import { nothingAsked } from '../vendor/core.js';
import type { FactsAsked, Incident } from '../vendor/core.js';
import { askedFacts } from './askedFacts.ts';
import { now } from './clock.ts';
import { toIncident } from './incidentMapping.ts';
import type { IncidentRow } from './incidentMapping.ts';
import { readSetUp } from './operationNotes.ts';
import type { KeptSetUp } from './operationNotes.ts';
import { text } from './rows.ts';
import { resolutionSlas } from './slas.ts';

export function findIncident(sysId: string): GlideRecord | undefined {
  const incident = new GlideRecord('incident');
  return incident.get(sysId) ? incident : undefined;
}

/** As a subject line says it; empty where the incident is gone. */
export function namedIncident(sysId: string): { readonly number: string; readonly title: string } {
  const incident = findIncident(sysId);
  return {
    number: incident ? text(incident, 'number') : '',
    title: incident ? text(incident, 'short_description') : '',
  };
}

export function readIncident(sysId: string, asked: FactsAsked = nothingAsked): Incident | undefined {
  const incident = findIncident(sysId);
  return incident && incidentOf(incident, asked);
}

/** With whatever else the policies ask for. */
export function incidentOf(
  incident: GlideRecord,
  asked: FactsAsked = nothingAsked,
  setUp: KeptSetUp | undefined = readSetUp(),
): Incident {
  const row = rowOf(incident);
  const slas = resolutionSlas([row.sysId], setUp?.resolution).get(row.sysId) ?? [];
  return { ...toIncident(row, slas, now(), setUp?.mapping), ...askedFacts(incident, asked) };
}

function rowOf(incident: GlideRecord): IncidentRow {
  return {
    sysId: String(incident.getUniqueValue()),
    value: (field) => text(incident, field),
    shown: (field) => String(incident.getDisplayValue(field) ?? ''),
  };
}

/** What the reader may see of many incidents at once, by sys_id, with their clocks. */
export function readableIncidents(sysIds: readonly string[]): Map<string, Incident> {
  const found = new Map<string, Incident>();
  if (sysIds.length === 0) return found;
  const setUp = readSetUp();
  const slas = resolutionSlas(sysIds, setUp?.resolution);
  const at = now();
  const incidents = new GlideRecord('incident');
  incidents.addQuery('sys_id', 'IN', sysIds.join(','));
  incidents.query();
  while (incidents.next()) {
    if (!incidents.canRead()) continue;
    const row = rowOf(incidents);
    found.set(row.sysId, toIncident(row, slas.get(row.sysId) ?? [], at, setUp?.mapping));
  }
  return found;
}

export function newestIncidentOf(category: string): string | undefined {
  const incident = new GlideRecord('incident');
  incident.addQuery('category', category);
  incident.orderByDesc('sys_created_on');
  incident.setLimit(1);
  incident.query();
  return incident.next() ? String(incident.getUniqueValue()) : undefined;
}

export function incidentUrl(sysId: string): string {
  return `/incident.do?sys_id=${sysId}`;
}
