/** Reads incidents, and writes on them what effects and the sync ask for. */
import { GlideRecord } from '@servicenow/glide';
import { nothingAsked } from '../vendor/core.js';
import type { FactsAsked, Incident } from '../vendor/core.js';
import { askedFacts } from './askedFacts.ts';
import { toIncident } from './incidentMapping.ts';
import type { SlaRow } from './incidentMapping.ts';
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
  const sysId = String(incident.getUniqueValue());
  const row = {
    sysId,
    value: (field: string) => text(incident, field),
    shown: (field: string) => String(incident.getDisplayValue(field) ?? ''),
  };
  return { ...toIncident(row, runningResolutionSlas(sysId)), ...askedFacts(incident, asked) };
}

/** A paused clock has no due time, so it is left to the policy's own target meanwhile. */
function runningResolutionSlas(incidentSysId: string): SlaRow[] {
  const slas = new GlideRecord('task_sla');
  if (!slas.isValid()) return [];
  slas.addQuery('task', incidentSysId);
  slas.addQuery('active', true);
  slas.addQuery('stage', 'in_progress');
  slas.query();
  const rows: { definition: string; plannedEndTime: string }[] = [];
  while (slas.next()) rows.push({ definition: text(slas, 'sla'), plannedEndTime: text(slas, 'planned_end_time') });
  return rows.flatMap(({ definition, plannedEndTime }) => {
    const sla = new GlideRecord('contract_sla');
    if (!sla.get(definition) || text(sla, 'target') === 'response') return [];
    return [{ name: text(sla, 'name'), plannedEndTime, goal: text(sla, 'duration') }];
  });
}

export interface IncidentCard {
  readonly key: string;
  readonly summary: string;
  readonly openedAt: string;
}

/** What the reader may see of many incidents at once, by sys_id. */
export function readableIncidents(sysIds: readonly string[]): Map<string, IncidentCard> {
  const cards = new Map<string, IncidentCard>();
  if (sysIds.length === 0) return cards;
  const incidents = new GlideRecord('incident');
  incidents.addQuery('sys_id', 'IN', sysIds.join(','));
  incidents.query();
  while (incidents.next()) {
    if (!incidents.canRead()) continue;
    cards.set(String(incidents.getUniqueValue()), {
      key: text(incidents, 'number'),
      summary: text(incidents, 'short_description'),
      openedAt: text(incidents, 'opened_at') || text(incidents, 'sys_created_on'),
    });
  }
  return cards;
}

export function incidentUrl(sysId: string): string {
  return `/incident.do?sys_id=${sysId}`;
}
