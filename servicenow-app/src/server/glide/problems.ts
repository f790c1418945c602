/** Opens a problem for root cause analysis, or finds the one that the same effect opened before. */
import { GlideRecord } from '@servicenow/glide';
import type { EffectId, InternalText } from '../vendor/core.js';
import { findIncident } from './incidents.ts';
import { text } from './rows.ts';

export interface ProblemText {
  readonly title: string;
  readonly description: InternalText;
}

/** The problem's sys_id; undefined where the incident is gone or the problem could not be stored. */
export function openProblem(incidentId: string, effectId: EffectId, words: ProblemText): string | undefined {
  const incident = findIncident(incidentId);
  if (!incident) return undefined;
  const linked = text(incident, 'problem_id');
  if (linked !== '') return linked;
  const problemId = findProblem(incidentId, effectId) ?? insertProblem(incident, effectId, words);
  if (!problemId) return undefined;
  incident.setValue('problem_id', problemId);
  return incident.update() ? problemId : undefined;
}

/** By the incident first, which the platform indexes: a correlation id alone would be looked for in every task. */
function findProblem(incidentId: string, effectId: EffectId): string | undefined {
  const problem = new GlideRecord('problem');
  problem.addQuery('first_reported_by_task', incidentId);
  problem.addQuery('correlation_id', effectId);
  problem.setLimit(1);
  problem.query();
  return problem.next() ? String(problem.getUniqueValue()) : undefined;
}

/** Its state is the default of the instance, whose problem model may differ from the delivered one. */
function insertProblem(incident: GlideRecord, effectId: EffectId, { title, description }: ProblemText): string | null {
  const problem = new GlideRecord('problem');
  problem.newRecord();
  problem.setValue('short_description', title.slice(0, 160));
  problem.setValue('description', description.text);
  problem.setValue('first_reported_by_task', String(incident.getUniqueValue()));
  for (const field of ['cmdb_ci', 'business_service', 'impact', 'urgency']) {
    const value = text(incident, field);
    if (value !== '') problem.setValue(field, value);
  }
  problem.setValue('correlation_id', effectId);
  problem.setValue('correlation_display', 'Rungs');
  return problem.insert();
}

export function problemOf(incident: GlideRecord): { key: string; url: string } | undefined {
  const sysId = text(incident, 'problem_id');
  const problem = new GlideRecord('problem');
  if (sysId === '' || !problem.get(sysId)) return undefined;
  return { key: text(problem, 'number'), url: `/problem.do?sys_id=${sysId}` };
}
