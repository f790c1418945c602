/** Jira's issue ids are digits; anything else is no issue and must not become part of a path or a key. */
import type { IncidentId } from '@rungs/core';

export function issueIdOf(id: string): IncidentId {
  if (!/^\d+$/.test(id)) throw new Error(`not an issue id: ${JSON.stringify(id)}`);
  return id as IncidentId;
}
