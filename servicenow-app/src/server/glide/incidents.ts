/** Reads incidents, and writes on them what effects and the sync ask for. */
import { GlideRecord } from '@servicenow/glide';
import { nothingAsked } from '../vendor/core.js';
import type { FactsAsked, Incident } from '../vendor/core.js';
import { askedFacts } from './askedFacts.ts';
import { toIncident } from './incidentMapping.ts';
import type { IncidentRow, SlaRow } from './incidentMapping.ts';
import { text } from './rows.ts';

export function findIncident(sysId: string): GlideRecord | undefined {
  const incident = new GlideRecord('incident');
  return incident.get(sysId) ? incident : undefined;
}

export function readIncident(sysId: string, asked: FactsAsked = nothingAsked): Incident | undefined {
  const incident = findIncident(sysId);
  return incident && incidentOf(incident, asked);
}

/** With whatever else the policies ask for. */
export function incidentOf(incident: GlideRecord, asked: FactsAsked = nothingAsked): Incident {
  const row = rowOf(incident);
  return { ...toIncident(row, resolutionSlasOfMany([row.sysId]).get(row.sysId) ?? []), ...askedFacts(incident, asked) };
}

function rowOf(incident: GlideRecord): IncidentRow {
  return {
    sysId: String(incident.getUniqueValue()),
    value: (field) => text(incident, field),
    shown: (field) => String(incident.getDisplayValue(field) ?? ''),
  };
}

/** By incident. A paused clock has no due time, so it is left to the policy's own target meanwhile. */
function resolutionSlasOfMany(sysIds: readonly string[]): Map<string, SlaRow[]> {
  const found = new Map<string, SlaRow[]>();
  const slas = new GlideRecord('task_sla');
  if (!slas.isValid()) return found;
  slas.addQuery('task', 'IN', sysIds.join(','));
  slas.addQuery('active', true);
  slas.addQuery('stage', 'in_progress');
  slas.query();
  const running: { task: string; definition: string; plannedEndTime: string }[] = [];
  while (slas.next()) {
    const [task, definition] = [text(slas, 'task'), text(slas, 'sla')];
    running.push({ task, definition, plannedEndTime: text(slas, 'planned_end_time') });
  }
  const definitions = new Map(running.map(({ definition }) => [definition, resolutionSla(definition)]));
  for (const { task, definition, plannedEndTime } of running) {
    const sla = definitions.get(definition);
    if (sla) found.set(task, [...(found.get(task) ?? []), { ...sla, plannedEndTime }]);
  }
  return found;
}

function resolutionSla(sysId: string): Pick<SlaRow, 'name' | 'goal'> | undefined {
  const sla = new GlideRecord('contract_sla');
  if (!sla.get(sysId) || text(sla, 'target') === 'response') return undefined;
  return { name: text(sla, 'name'), goal: text(sla, 'duration') };
}

/** What the reader may see of many incidents at once, by sys_id, with their clocks. */
export function readableIncidents(sysIds: readonly string[]): Map<string, Incident> {
  const found = new Map<string, Incident>();
  if (sysIds.length === 0) return found;
  const slas = resolutionSlasOfMany(sysIds);
  const incidents = new GlideRecord('incident');
  incidents.addQuery('sys_id', 'IN', sysIds.join(','));
  incidents.query();
  while (incidents.next()) {
    if (!incidents.canRead()) continue;
    const row = rowOf(incidents);
    found.set(row.sysId, toIncident(row, slas.get(row.sysId) ?? []));
  }
  return found;
}

export function incidentUrl(sysId: string): string {
  return `/incident.do?sys_id=${sysId}`;
}
