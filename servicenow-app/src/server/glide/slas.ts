/** The running and paused resolution SLAs of incidents; none where the plug-in is not there. */
import { GlideRecord } from '@servicenow/glide';
import { text } from './rows.ts';
import { scheduleHours } from './schedules.ts';
import type { SlaRow } from './slaClock.ts';

type Definition = Pick<SlaRow, 'name' | 'goal'>;
type Standing = Omit<SlaRow, 'name' | 'goal'> & { readonly task: string; readonly definition: string };

/** By incident: two queries, however many incidents there are. Of all definitions, where none are named. */
export function resolutionSlas(incidentIds: readonly string[], named?: readonly string[]): Map<string, SlaRow[]> {
  const found = new Map<string, SlaRow[]>();
  const standing = standingSlas(incidentIds);
  const definitions = definitionsOf(
    standing.map(({ definition }) => definition),
    named,
  );
  for (const { task, definition, ...sla } of standing) {
    const defined = definitions.get(definition);
    if (defined) found.set(task, [...(found.get(task) ?? []), { ...sla, ...defined }]);
  }
  return found;
}

function standingSlas(incidentIds: readonly string[]): Standing[] {
  const slas = new GlideRecord('task_sla');
  if (!slas.isValid() || incidentIds.length === 0) return [];
  slas.addQuery('task', 'IN', incidentIds.join(','));
  slas.addQuery('active', true);
  slas.addQuery('stage', 'IN', 'in_progress,paused');
  slas.query();
  const standing: Standing[] = [];
  while (slas.next()) standing.push(standingIn(slas));
  return standing;
}

function standingIn(sla: GlideRecord): Standing {
  const schedule = text(sla, 'schedule');
  return {
    task: text(sla, 'task'),
    definition: text(sla, 'sla'),
    plannedEndTime: text(sla, 'planned_end_time'),
    pauseTime: text(sla, 'pause_time'),
    paused: text(sla, 'stage') === 'paused',
    breached: /^(1|true)$/.test(text(sla, 'has_breached')),
    used: text(sla, schedule === '' ? 'duration' : 'business_duration'),
    hours: scheduleHours(schedule, text(sla, 'timezone')),
  };
}

/** Response targets are the engine's own business. */
function definitionsOf(sysIds: readonly string[], named?: readonly string[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  if (sysIds.length === 0) return found;
  const definitions = new GlideRecord('contract_sla');
  definitions.addQuery('sys_id', 'IN', sysIds.join(','));
  definitions.query();
  while (definitions.next()) {
    if (text(definitions, 'target') === 'response') continue;
    const definition = { name: text(definitions, 'name'), goal: text(definitions, 'duration') };
    if (named && !named.includes(definition.name)) continue;
    found.set(String(definitions.getUniqueValue()), definition);
  }
  return found;
}
